import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkAnswer, loadContract } from '../../../server/platform/http/index.ts'
import { everyShop } from '../../../server/platform/sql.ts'
import { receiver } from '../../support/receiver.ts'
import { shopgoRig, type Wire } from '../../support/shopgo.ts'
import { boutique, ORDER, read, shipmentOf, sold } from '../../support/shopgo-orders.ts'
import { requestFor } from '../contract-requests.ts'
import { type Maker, seeded } from '../schema-values.ts'

/** Requests made from the schemas of both contracts: right ones, such at a bound, and wrong ones. */

const REQUESTS = 60

const log: string[] = []
const rig = await shopgoRig({ LOG_LEVEL: 'error' }, { logTo: log })
const hooks = await receiver()
const tenant = await boutique(rig, 100_000)
const { userId, login } = await tenant.person({ role: 'admin' })
const platform = rig.client(await rig.platformKey())

/** Orders in every state that this wire tells apart. */
const numbers = await ordersOfAllKinds()
const shipments = new Map(
  await Promise.all(numbers.map(async (number) => [number, await shipmentsOf(number)] as const)),
)

async function ordersOfAllKinds(): Promise<string[]> {
  const made: string[] = []
  for (const kind of ['quoted', 'confirmed', 'authorized', 'shipped', 'cancelled', 'A 1/2 %', 'paid']) {
    const number = await sold(tenant, { reference: kind }, { confirmed: kind !== 'quoted' })
    const path = `${ORDER}/${encodeURIComponent(number)}`
    if (kind === 'cancelled') await tenant.ok('PATCH', path, { cancelled: true })
    if (kind === 'authorized' || kind === 'shipped') await tenant.ok('PATCH', path, { authorized: true })
    if (kind === 'shipped') {
      const { id } = shipmentOf(await read(tenant, number))
      await tenant.ok('PATCH', `${path}/shipment/${id}`, { state: 'shipped' })
    }
    if (kind === 'paid') await tenant.ok('POST', `${path}/payment`)
    made.push(number)
  }
  return made
}

async function shipmentsOf(number: string): Promise<string[]> {
  return (await read(tenant, encodeURIComponent(number))).shipments.map(({ id }) => id)
}

const MONEY = ['1.00', '0.001', '25', '-1.00', '-0.001']
const ODD_MONEY = ['0', '-0.00', '999999999999999', '-999999999999999.9999', '1.0001', '1e3', '٣', '1.', '.5', ' 1', '']
const TIMES = ['2026-03-02T09:00:00Z', '2027-01-01T00:00:00.123456789+02:00', '0001-01-01T00:00:00Z']
const ODD_TIMES = [
  '2026-02-30T09:00:00Z',
  '2026-12-31T23:59:60Z',
  '2026-03-02T24:00:00Z',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59-14:00',
  '2026-03-02',
  '2026-03-02T09:00:00',
]

/** Values that only this installation knows, so that requests come further than the checks of their form. */
function knownTo({ random, wrong }: Pick<Maker, 'random' | 'wrong'>, operationId: string): Maker['known'] {
  const one = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  const number = one(numbers)
  const by: Record<string, () => readonly [fits: readonly unknown[], odd?: readonly unknown[]]> = {
    number: () => [[number], ['x'.repeat(300), '\u202e', '..', 'A 1']],
    id: () => {
      if (operationId === 'getUser') return [[userId], [tenant.shop.organizationId, tenant.id, tenant.shop.id]]
      if (operationId === 'getTenantById') return [[tenant.id], ['0', '99999999999999999999', tenant.shop.slug]]
      const [theirs = ''] = shipments.get(number) ?? []
      return [
        [theirs, theirs.toUpperCase()],
        [one([...shipments.values()].flat()), '1', ''],
      ]
    },
    name: () => [
      ['confirm-order', 'calculate-shipping-rates'],
      ['Confirm-Order', 'confirm_order'],
    ],
    tenant: () => [[tenant.shop.slug], [tenant.id, tenant.shop.slug.toUpperCase(), 'nobody']],
    amount: () => [MONEY, ODD_MONEY],
    currency: () => [['JOD'], ['EUR', 'XTS', 'jod', 'JO']],
    created: () => [TIMES, ODD_TIMES],
    target_delivery: () => [[...TIMES, null], ODD_TIMES],
    // Only loopback is ever called.
    url: () => [
      [hooks.url, `${hooks.url}?${Math.floor(random() * 1e9)}`, '', null],
      ['javascript:alert(1)', 'http://', 'http://a b', 'http://[::1', `http://127.0.0.1/${'x'.repeat(2048)}`],
    ],
    email: () => [
      [login.email, login.email.toUpperCase()],
      ['jane', ''],
    ],
    password: () => [[login.password], ['x'.repeat(2000), '']],
    host: () => [
      [`${tenant.shop.slug}.example`, `A${Math.floor(random() * 1e9)}.Example.`, `www.${tenant.shop.slug}.example`],
      ['localhost', 'http://a.example', 'a.example:80', 'a..example', '127.0.0.1', 'مثال.إختبار'],
    ],
    transaction_data: () => [
      [{ a: [1, null, { b: 'ä' }] }, {}],
      [{ log: 'x'.repeat(70_000) }, { '': '\u202e' }],
    ],
  }
  return (name) => {
    const known = by[name]?.()
    if (!known) return undefined
    const [fits, odd = []] = known
    return one(random() < wrong ? [...fits, ...odd] : fits)
  }
}

for (const name of ['shopgo-management', 'shopgo-platform']) {
  const contract = loadContract(name)
  for (const operation of contract.operations.values()) {
    test(`${operation.id} answers every request that its schema suggests, right or wrong, as declared`, async () => {
      const seen = new Map<number, number>()
      for (let seed = 0; seed < REQUESTS; seed++) {
        const random = seeded(seed * 7919 + operation.id.length * 31)
        const wrong = [0, 0, 0.3, 1][seed % 4] ?? 0
        const maker: Maker = { random, wrong, known: knownTo({ random, wrong }, operation.id), exactNames: true }
        const { path, body, headers } = requestFor(contract, operation, maker)
        rig.clock.advance(1000)
        // One that has failed too often may not try again for a while.
        const client =
          operation.id === 'retrieveUserApiKey'
            ? rig.from(`10.1.${seed}.1`)
            : name.endsWith('platform')
              ? platform
              : tenant
        const reply = await client.call(operation.method as 'GET', path, body, headers)
        const sent = JSON.stringify(body) ?? ''
        const told = `seed ${seed}: ${operation.method} ${path} ${sent.slice(0, 500)} -> ${JSON.stringify(reply)}`
        assert.ok(reply.status < 500, told.slice(0, 3000))
        checkAnswer(contract, operation.id, reply.status, reply.body, 'Error')
        if (reply.body.result === 'error') assertReadable(reply.body.description, told.slice(0, 3000))
        seen.set(reply.status, (seen.get(reply.status) ?? 0) + 1)
      }
      const counts = JSON.stringify([...seen])
      assert.ok((seen.get(200) ?? 0) > 0, `some requests come through: ${counts}`)
      if (operation.parameters.length > 0 || operation.body) assert.ok((seen.get(200) ?? 0) < REQUESTS, 'some do not')
    })
  }
}

/** For people: one line, in small letters as the rest of this wire, without the words of our own code. */
function assertReadable(description: string, told: string): void {
  assert.ok(description.length > 2 && description.length < 2000, told)
  assert.doesNotMatch(description, /[\n\0]|(?<!www)\.$|_not_|undefined|\[object|Error:/, told)
}

test('all that came in that way can be read', async () => {
  const { orders } = await tenant.ok<{ orders: Wire['Order'][] }>('GET', ORDER)
  assert.equal(orders.length, numbers.length)
  assert.ok(orders.flatMap(({ payments }) => payments).length > 5)
  for (const number of numbers) await read(tenant, encodeURIComponent(number))
  const { tenants } = await platform.ok<{ tenants: Wire['Tenant'][] }>('GET', '/v1/platform/tenant')
  assert.ok(tenants.some(({ id }) => id === tenant.id))
})

test('what the requests set going comes to its end, and nothing failed on the way', async () => {
  await rig.drain()
  assert.deepEqual(log, [])
  const open = await rig.db.system
    .selectFrom('job')
    .select(['queue', 'last_error'])
    .where('last_error', 'is not', null)
    .modifyEnd(everyShop)
    .execute()
  assert.deepEqual(open, [])
})
