import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testDatabase } from '../../test/support/database.ts'
import { createLogger } from './log.ts'
import { createWakeUps } from './wake-ups.ts'

const db = await testDatabase()
const log = createLogger('silent')

interface Conditions {
  pooler: 'session' | 'transaction'
  connect: typeof db.connect
}

function process(id: string, { pooler = 'session', connect = db.connect }: Partial<Conditions> = {}) {
  const wakeUps = createWakeUps({ db: { ...db, connect }, log, pooler, processId: id })
  after(() => wakeUps.stop())
  let woken = 0
  const waiters: { count: number; resolve: () => void }[] = []
  const reached = (count: number) =>
    new Promise<void>((resolve) => {
      if (woken >= count) resolve()
      else waiters.push({ count, resolve })
    })
  const listen = async () => {
    wakeUps.listen(() => {
      woken++
      for (const waiter of waiters) if (woken >= waiter.count) waiter.resolve()
    })
    await reached(1) // once on connecting
  }
  return { ...wakeUps, listen, reached, woken: () => woken }
}

test('another process hears of new jobs, and the one that announced them does not wake itself', async () => {
  const one = process('one')
  const two = process('two')
  await Promise.all([one.listen(), two.listen()])
  one.announce()
  await two.reached(2)
  two.announce()
  await one.reached(2)
  assert.deepEqual([one.woken(), two.woken()], [2, 2])
})

test('a thousand commits in a row become few notifications, and the last of them is told', async () => {
  const one = process('three')
  const two = process('four')
  await two.listen()
  for (let i = 0; i < 1000; i++) one.announce()
  await two.reached(3)
  assert.ok(two.woken() <= 4, `${two.woken()} notifications`)
})

test('a listener whose connection is cut listens again', async () => {
  const one = process('five')
  const two = process('six')
  await two.listen()
  const client = await db.connect()
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen doorstep_jobs' and datname = current_database()`,
  )
  await client.end()
  await two.reached(2)
  one.announce()
  await two.reached(3)
})

test('a database that goes away between a connection and its first statement is listened to again', async () => {
  let connections = 0
  const listener = process('seven', {
    async connect() {
      const client = await db.connect()
      if (++connections > 1) return client
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
      const admin = await db.connect()
      await admin.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid])
      await admin.end()
      return client
    },
  })
  await listener.listen()
  assert.equal(connections, 2)
})

test('behind a pooler in transaction mode nothing is announced and nothing listened for', async () => {
  const statements: string[] = []
  const quiet = await testDatabase((sql) => statements.push(sql))
  const wakeUps = createWakeUps({ db: quiet, log, pooler: 'transaction', processId: 'x' })
  wakeUps.listen(() => assert.fail('woken'))
  wakeUps.announce()
  await wakeUps.stop()
  assert.deepEqual(statements, [])
})
