import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
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

test('a row that somebody keeps is waited for ten seconds, and then it is an outage', async () => {
  const db = await testDatabase()
  const limits = await Promise.all(
    [db.system, db.shop(randomUUID())].map((pool) => sql<{ lock_timeout: string }>`show lock_timeout`.execute(pool)),
  )
  assert.deepEqual(
    limits.map(({ rows }) => rows[0]?.lock_timeout),
    ['10s', '10s'],
  )
  const [keeper, waiter] = await Promise.all([connectTo(db.url), connectTo(db.url)])
  await keeper.query('begin; lock table shop in access exclusive mode')
  await waiter.query(`set lock_timeout = '50ms'`)
  await assert.rejects(waiter.query('select from shop'), (error) => isOutage(error))
  await Promise.all([keeper.end(), waiter.end()])
})

test('a database that takes no writes yet is an outage', async () => {
  const db = await testDatabase()
  const client = await connectTo(db.url)
  await client.query('set default_transaction_read_only = on')
  await assert.rejects(client.query('delete from shop'), (error) => isOutage(error))
  await client.end()
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
