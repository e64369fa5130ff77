import assert from 'node:assert/strict'
import { cp, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { findEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts'
import { dataFolder, doorstep, PROCESSES, run, until } from '../support/process.ts'

interface DemoFile {
  baseUrl: string
  api: { key: string }
  karla: { username: string; key: string }
  ogoship: {
    merchantId: string
    secretToken: string
    ogoKey: string
    operatorKey: string
    clientId: string
    clientSecret: string
  }
  shopgo: { email: string; password: string; platformKey: string }
}

const readDemo = async (folder: string): Promise<DemoFile> =>
  JSON.parse(await readFile(join(folder, 'demo.json'), 'utf8'))

async function query<Row extends pg.QueryResultRow>(folder: string, sql: string): Promise<Row[]> {
  const server = await findEmbeddedPostgres(folder)
  const client = new pg.Client({ connectionString: server!.url })
  await client.connect()
  const { rows } = await client.query<Row>(sql)
  await client.end()
  return rows
}

/** While it lasts, no other server starts on the folder, however quick it is. Answers how to end it. */
async function suspendBackend(url: string): Promise<() => void> {
  const client = new pg.Client({ connectionString: url })
  // Its server is killed.
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const { pid } = rows[0]!
  process.kill(pid, 'SIGSTOP')
  return () => void process.kill(pid, 'SIGCONT')
}

const ready = async (address: string): Promise<number> =>
  fetch(`${address}/health/ready`).then(
    (answer) => answer.status,
    () => 0,
  )

test(
  'start on an empty folder serves a demo shop, and its keys outlive a restart but not their file',
  PROCESSES,
  async () => {
    const DATA_DIR = await dataFolder()
    const first = doorstep(['start'], { DATA_DIR })
    const address = await first.address()
    assert.equal(await ready(address), 200)
    await until(async () => first.stderr().includes('Stop with Ctrl-C'))
    const demo = await readDemo(DATA_DIR)
    assert.equal(demo.baseUrl, address)
    assert.match(demo.api.key, /^dsk_/)
    assert.equal(demo.ogoship.clientId, '123456')
    const basic = Buffer.from(`${demo.karla.username}:${demo.karla.key}`).toString('base64')
    const told = await fetch(`${address}/karla/v1/shops/demo/orders`, { headers: { authorization: `Basic ${basic}` } })
    assert.equal(told.status, 200)
    const missing = `${address}/ogoship/tracking/providers/dhl/steps/missing`
    const statusFor = async (key: string) => (await fetch(missing, { headers: { 'x-ogokey': key } })).status
    assert.deepEqual([await statusFor(demo.ogoship.ogoKey), await statusFor(demo.ogoship.operatorKey)], [403, 200])
    const signIn = ({ shopgo: { email, password } }: DemoFile) =>
      fetch(`${address}/shopgo/v1/management/auth/key`, { method: 'POST', body: JSON.stringify({ email, password }) })
    assert.equal((await signIn(demo)).status, 200)
    const tenants = await fetch(`${address}/shopgo/v1/platform/tenant/`, {
      headers: { 'x-api-key': demo.shopgo.platformKey },
    })
    assert.equal(tenants.status, 200)
    assert.equal((await stat(join(DATA_DIR, 'demo.json'))).mode & 0o777, 0o600)
    const states = await query<{ status: string }>(DATA_DIR, 'select distinct status from sales_order order by 1')
    assert.deepEqual(
      states.map((row) => row.status),
      ['Cancelled', 'Collecting', 'Draft', 'New', 'Pending', 'Reserved', 'Shipped'],
    )
    first.child.kill('SIGTERM')
    assert.equal(await first.exited, 0)
    assert.equal(await findEmbeddedPostgres(DATA_DIR), null)

    const second = doorstep(['start'], { DATA_DIR })
    await second.address()
    await until(async () => (await readDemo(DATA_DIR)).baseUrl !== demo.baseUrl)
    const { baseUrl: _, ...kept } = await readDemo(DATA_DIR)
    assert.deepEqual({ ...kept }, { api: demo.api, karla: demo.karla, ogoship: demo.ogoship, shopgo: demo.shopgo })
    const orders = await query<{ n: number }>(DATA_DIR, 'select count(*)::int as n from sales_order')
    assert.equal(orders[0]?.n, 18)
    const claims = await query<{ status: string }>(DATA_DIR, 'select status from claim order by number')
    assert.deepEqual(
      claims.map((row) => row.status),
      ['Resolved', 'Rejected', 'Approved', 'WaitingCustomer', 'InProgress', 'New', 'New'],
    )
    const invitations = await query<{ n: number }>(DATA_DIR, 'select count(*)::int as n from invitation')
    assert.equal(invitations[0]?.n, 1)
    second.child.kill('SIGINT')
    assert.equal(await second.exited, 0)

    // A copy of the stopped folder is a backup.
    const copy = await dataFolder()
    await cp(DATA_DIR, copy, { recursive: true })
    const restored = await run(['demo'], { DATA_DIR: copy })
    assert.equal(restored.code, 0, restored.stderr)
    assert.equal((JSON.parse(restored.stdout) as DemoFile).api.key, demo.api.key)

    await rm(join(DATA_DIR, 'demo.json'))
    const again = await run(['demo'], { DATA_DIR })
    assert.equal(again.code, 0, again.stderr)
    const fresh = JSON.parse(again.stdout) as DemoFile
    assert.notEqual(fresh.api.key, demo.api.key)
    assert.equal(fresh.ogoship.merchantId, demo.ogoship.merchantId)
    assert.notEqual(fresh.shopgo.password, demo.shopgo.password)
  },
)

test(
  'a second start on the folder of a running one is refused in one line, and the first goes on',
  PROCESSES,
  async () => {
    const DATA_DIR = await dataFolder()
    const first = doorstep(['start'], { DATA_DIR, DEMO: 'off' })
    const address = await first.address()
    const second = await run(['start'], { DATA_DIR, DEMO: 'off' })
    assert.equal(second.code, 1)
    assert.equal(
      second.stderr,
      `doorstep: ${DATA_DIR} is in use by another Doorstep process (${first.child.pid}). Stop that one, or set DATA_DIR to another folder.\n`,
    )
    assert.equal(await ready(address), 200)
  },
)

test(
  'a killed database comes back under the running server, and a killed server leaves it to the next one',
  PROCESSES,
  async () => {
    const DATA_DIR = await dataFolder()
    const first = doorstep(['start'], { DATA_DIR, DEMO: 'off' })
    const address = await first.address()
    const before = await findEmbeddedPostgres(DATA_DIR)
    const resume = await suspendBackend(before!.url)
    process.kill(before!.pid, 'SIGKILL')
    try {
      await until(async () => (await ready(address)) === 503)
    } finally {
      resume()
    }
    await until(async () => (await ready(address)) === 200)
    assert.equal(first.child.exitCode, null)
    const restarted = await findEmbeddedPostgres(DATA_DIR)
    assert.notEqual(restarted!.pid, before!.pid)
    assert.equal(restarted!.port, before!.port)

    first.child.kill('SIGKILL')
    await first.exited
    const second = doorstep(['start'], { DATA_DIR, DEMO: 'off' })
    await second.logged('took over the embedded database of a process that was killed')
    assert.equal(await ready(await second.address()), 200)
    assert.equal((await findEmbeddedPostgres(DATA_DIR))!.pid, restarted!.pid)
    second.child.kill('SIGTERM')
    assert.equal(await second.exited, 0)
    assert.equal(await findEmbeddedPostgres(DATA_DIR), null)
  },
)
