import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cloneDatabase, connectTo } from '../support/database.ts'
import { dataFolder, doorstep, run, until } from '../support/process.ts'
import { receiver } from '../support/receiver.ts'

const { url: DATABASE_URL } = await cloneDatabase()
const db = await connectTo(DATABASE_URL)
const env = { DATABASE_URL, DATA_DIR: await dataFolder(), ALLOW_PRIVATE_WEBHOOKS: 'on' }
const hook = await receiver()
const toldIds = () => new Set(hook.received.map(({ headers }) => String(headers['webhook-id'])))

const facts = ['--name', 'Shop', '--slug', 'shop', '--currency', 'EUR', '--language', 'en', '--country', 'FI']
const keys = JSON.parse((await run(['shop', 'create', ...facts], env)).stdout)
const serve = doorstep(['serve'], env)
const address = await serve.address()

async function post(path: string, body: unknown): Promise<number> {
  const proof = path.startsWith('/api')
    ? { authorization: `Bearer ${keys.api.key}` }
    : { 'x-ogokey': String(keys.ogoship.ogoKey) }
  const headers = { 'content-type': 'application/json', ...proof }
  return (await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).status
}

const placeOrder = (reference: string) =>
  post('/ogoship/api/v1/orders', {
    reference,
    orderLines: [{ code: 'CUP', quantity: 1 }],
    customer: { name: 'Test Person', address1: 'Example Street 1', city: 'Helsinki', countryCode: 'FI' },
  })

async function count(sql: string): Promise<number> {
  return Number((await db.query(`select count(*) as n from ${sql}`)).rows[0].n)
}

async function untilAllTold(): Promise<void> {
  await until(async () => {
    const told = toldIds()
    const { rows } = await db.query('select id from event')
    return rows.every((event) => told.has(event.id)) && (await count('job')) === 0
  })
}

const workers = () => [doorstep(['work'], env), doorstep(['work'], env)] as const
let working: ReturnType<typeof workers>

test('what a server takes waits for a worker, and a worker delivers it', async () => {
  assert.equal(await post('/api/webhooks', { url: hook.url, eventTypes: ['*'] }), 201)
  const products = [{ code: 'CUP', name: 'Cup', expectedQuantity: 5, countryOfOrigin: 'FI' }]
  const update = { supplier: 'Works', receiveDate: '2030-01-01T00:00:00Z', reference: 'PO-1', products }
  assert.equal(await post('/ogoship/api/v1/StockUpdate', update), 200)
  assert.equal(await placeOrder('A-1'), 200)
  assert.ok((await count('job')) > 0)
  assert.equal(hook.received.length, 0)
  working = workers()
  await untilAllTold()
  assert.ok(hook.received.some(({ body }) => JSON.parse(body).type === 'order.created'))
})

test('of two workers one runs a scheduled task that is due, once', async () => {
  await Promise.all(working.map((worker) => worker.logged('working')))
  await until(async () => (await count(`schedule where name = 'expired-logins'`)) === 1)
  const lock = await connectTo(DATABASE_URL)
  await lock.query('begin')
  await lock.query('lock table login_throttle in access exclusive mode')
  await db.query(`update schedule set next_run_at = $1 where name = 'expired-logins'`, [new Date(Date.now() - 60_000)])
  const taken = `job where queue = 'schedule.expired-logins' and lease_until is not null`
  await until(async () => (await count(taken)) === 1)
  // Queued again it would carry another generation, taken again more attempts.
  assert.equal(await count(`${taken} and attempts = 1 and generation = 0`), 1)
  assert.equal(await count(`schedule where name = 'expired-logins' and next_run_at > now()`), 1)
  await lock.query('commit')
  await lock.end()
  await until(async () => (await count('job')) === 0)
})

test('each process ends with 0 when told to, and nothing that was answered or queued is lost', async () => {
  const [first, second] = working
  const orders = Array.from({ length: 60 }, (_, i) => `B-${i}`)
  const statuses: number[] = []
  const place = async (reference: string) => statuses.push(await placeOrder(reference))
  await Promise.all(orders.slice(0, 30).map(place))
  first.child.kill('SIGTERM')
  await Promise.all(orders.slice(30).map(place))
  assert.equal(await first.exited, 0, first.stdout())
  serve.child.kill('SIGTERM')
  assert.equal(await serve.exited, 0, serve.stdout())
  assert.deepEqual([...new Set(statuses)], [200])
  assert.equal(await count(`sales_order where reference like 'B-%'`), 60)
  await untilAllTold()
  second.child.kill('SIGTERM')
  assert.equal(await second.exited, 0, second.stdout())
  assert.equal(await count(`webhook_delivery where status <> 'delivered'`), 0)
  await db.end()
})
