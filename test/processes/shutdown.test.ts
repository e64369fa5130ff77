import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import pg from 'pg'
import { cloneDatabase } from '../support/database.ts'
import { type Doorstep, dataFolder, doorstep, PROCESSES, until } from '../support/process.ts'

const { url: DATABASE_URL } = await cloneDatabase()
const DATA_DIR = await dataFolder()
const env = { DATABASE_URL, DATA_DIR, WORK_PORT: '0' }

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: DATABASE_URL })
  await client.connect()
  return client
}

/** Nobody else reads or writes the table until the lock is let go. */
async function lockTable(name: string) {
  const client = await connect()
  await client.query('begin')
  await client.query(`lock table ${name} in access exclusive mode`)
  return async () => {
    await client.query('commit')
    await client.end()
  }
}

/** Somebody waits for the lock. Fails at once when the program that should has ended. */
async function untilBlocked(program: Doorstep): Promise<void> {
  const client = await connect()
  await until(async () => {
    assert.equal(program.child.exitCode, null, program.stderr())
    const { rows } = await client.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    return rows.length > 0
  })
  await client.end()
}

async function addJob(client: pg.Client): Promise<string> {
  const id = randomUUID()
  await client.query(
    `insert into job (shop_id, id, queue, data, run_at, created_at) values ($1, $2, 'schedule.expired-logins', '{}', $3, $3)`,
    ['00000000-0000-0000-0000-000000000000', id, new Date()],
  )
  return id
}

test('a request that runs when the server is told to stop gets its answer', PROCESSES, async () => {
  const server = doorstep(['serve'], env)
  const address = await server.address()
  const release = await lockTable('job')
  const answer = fetch(`${address}/metrics`).then(async (got) => ({ status: got.status, text: await got.text() }))
  await untilBlocked(server)
  server.child.kill('SIGTERM')
  await server.logged('stopping')
  await release()
  const { status, text } = await answer
  assert.equal(status, 200)
  assert.match(text, /doorstep_database_up 1/)
  assert.equal(await server.exited, 0)
  await assert.rejects(fetch(`${address}/health/live`))
})

test(
  'a server with a delay is not ready at once and answers on, also new connections, until the delay is over',
  PROCESSES,
  async () => {
    const server = doorstep(['serve'], { ...env, SHUTDOWN_DELAY_SECONDS: '3' })
    const address = await server.address()
    server.child.kill('SIGTERM')
    await server.logged('stopping')
    const headers = { connection: 'keep-alive' }
    const [ready, live] = await Promise.all(
      ['ready', 'live'].map((path) => fetch(`${address}/health/${path}`, { headers })),
    )
    assert.deepEqual([ready?.status, live?.status], [503, 200])
    assert.equal(live?.headers.get('connection'), 'close')
    assert.equal(server.child.exitCode, null)
    assert.equal(await server.exited, 0)
    await assert.rejects(fetch(`${address}/health/live`))
  },
)

test('a job that runs when the worker is told to stop is finished', PROCESSES, async () => {
  const client = await connect()
  const release = await lockTable('login_throttle')
  const id = await addJob(client)
  const worker = doorstep(['work'], env)
  await untilBlocked(worker)
  worker.child.kill('SIGTERM')
  await worker.logged('stopping')
  await release()
  assert.equal(await worker.exited, 0)
  assert.equal((await client.query('select 1 from job where id = $1', [id])).rowCount, 0)
  await client.end()
})

test('a job that takes longer than the time to stop is given back and runs elsewhere', PROCESSES, async () => {
  const client = await connect()
  const release = await lockTable('login_throttle')
  const id = await addJob(client)
  const slow = doorstep(['work'], { ...env, SHUTDOWN_SECONDS: '1' })
  await untilBlocked(slow)
  slow.child.kill('SIGTERM')
  assert.equal(await slow.exited, 1)
  const { rows } = await client.query('select lease_until from job where id = $1', [id])
  assert.deepEqual(rows, [{ lease_until: null }])
  await release()
  const other = doorstep(['work'], env)
  await until(async () => (await client.query('select 1 from job where id = $1', [id])).rowCount === 0)
  other.child.kill('SIGTERM')
  assert.equal(await other.exited, 0)
  await client.end()
})

test('a second signal ends the process at once', PROCESSES, async () => {
  const client = await connect()
  const release = await lockTable('login_throttle')
  await addJob(client)
  const worker = doorstep(['work'], { ...env, SHUTDOWN_SECONDS: '600' })
  await untilBlocked(worker)
  worker.child.kill('SIGTERM')
  await worker.logged('stopping')
  worker.child.kill('SIGTERM')
  assert.equal(await worker.exited, 1)
  await release()
  await client.end()
})

test(
  'a worker with a port answers health and metrics there, and without one it works all the same',
  PROCESSES,
  async () => {
    const worker = doorstep(['work'], env)
    const { address } = await worker.logged('health and metrics')
    const answer = await fetch(`${address}/health/ready`)
    assert.equal(answer.status, 200)
    assert.equal((await fetch(`${address}/api/orders`)).status, 404)
    worker.child.kill('SIGTERM')
    assert.equal(await worker.exited, 0)
    const quiet = doorstep(['work'], { DATABASE_URL, DATA_DIR })
    await quiet.logged('working')
    assert.ok(!quiet.stdout().includes('health and metrics'))
    quiet.child.kill('SIGTERM')
    assert.equal(await quiet.exited, 0)
  },
)
