import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { connectTo, testDatabase } from '../../../test/support/database.ts'
import { isOutage } from './outage.ts'

/** Ends the connection from the other side, as a database does that goes away. */
async function broken(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  const ended = new Promise((resolve) => client.once('end', resolve))
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const admin = await connectTo(url)
  await admin.query('select pg_terminate_backend($1)', [rows[0]?.pid])
  await admin.end()
  await ended
  return client
}

test('a statement on a connection that the database ended is an outage', async () => {
  const db = await testDatabase()
  const client = await broken(db.url)
  await assert.rejects(client.query('select 1'), (error) => isOutage(error))
})

test('a statement that was running when the database ended its connection is an outage', async () => {
  const db = await testDatabase()
  const client = await connectTo(db.url)
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const running = assert.rejects(client.query('select pg_sleep(60)'), (error) => isOutage(error))
  const admin = await connectTo(db.url)
  await admin.query('select pg_terminate_backend($1)', [rows[0]?.pid])
  await admin.end()
  await running
})

test('nobody listening at the address of the database is an outage', async () => {
  const client = new pg.Client({ host: '127.0.0.1', port: 1 })
  client.on('error', () => {})
  await assert.rejects(client.connect(), (error) => isOutage(error))
})

test('a statement that is wrong, and a bug, are no outage', async () => {
  const db = await testDatabase()
  const client = await connectTo(db.url)
  await assert.rejects(client.query('select nothing'), (error) => !isOutage(error))
  await client.end()
  assert.equal(isOutage(new TypeError('x is undefined')), false)
})
