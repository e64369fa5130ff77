import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { setPlan } from '../../../server/modules/tenants/index.ts'
import { EVERY_SCOPE, SCOPES } from '../../../server/platform/context.ts'
import { loadContract } from '../../../server/platform/http/index.ts'
import { connectTo } from '../../support/database.ts'
import { receiver } from '../../support/receiver.ts'
import { type Client, type Reply, shopgoRig, type Wire } from '../../support/shopgo.ts'
import { boutique, ORDER, read, shipmentOf, sold } from '../../support/shopgo-orders.ts'
import { assertSameRows, rowsOfShop } from '../shop-rows.ts'

/** What belongs to another tenant is, for this one, not there; nothing that is asked changes a row of it. */

const contract = loadContract('shopgo-management')
const rig = await shopgoRig()
const client = await connectTo(rig.db.url)
const hooks = await receiver()
const [own, other] = await Promise.all([fullTenant('OWN-1'), fullTenant('OTHER-1')])
await rig.drain()
const before = await rowsOfShop(client, other.shop.id)

/** Orders before and after the warehouse, with payments, a planned delivery, people and webhooks. */
async function fullTenant(number: string) {
  const tenant = await boutique(rig)
  await sold(tenant, { reference: number })
  await sold(tenant, { reference: `${number}-shipped` })
  await sold(tenant, { reference: `${number}-cancelled` })
  await tenant.ok('PATCH', `${ORDER}/${number}-shipped`, { authorized: true })
  const [waiting, gone] = [await read(tenant, number), await read(tenant, `${number}-shipped`)].map(shipmentOf)
  assert.ok(waiting && gone)
  await tenant.ok('PATCH', `${ORDER}/${number}-shipped/shipment/${gone.id}`, { state: 'shipped' })
  const target_delivery = '2026-04-01T09:00:00Z'
  await tenant.ok('PATCH', `${ORDER}/${number}/shipment/${waiting.id}`, { target_delivery })
  await tenant.ok('POST', `${ORDER}/${number}/payment`)
  await tenant.ok('PATCH', `${ORDER}/${number}-cancelled`, { cancelled: true })
  for (const name of ['confirm-order', 'calculate-shipping-rates'])
    await tenant.ok('PATCH', `/v1/management/settings/webhook/${name}`, { url: `${hooks.url}/${number}` })
  const person = await tenant.as('admin')
  return { ...tenant, number, waiting: waiting.id, gone: gone.id, person }
}

/** Whoever works in the own tenant, and whoever could work in both but says which. */
const callers: readonly (readonly [string, Client])[] = [
  ['a key of the shop', own],
  ['a key of an owner', own.person],
  ['a key of an organization', await organizationClient()],
  ['a platform key', rig.client(await rig.platformKey(), { 'x-tenant-id': own.id })],
]

async function organizationClient(): Promise<Client> {
  return rig.client(await rig.organizationKey(own.shop.organizationId, SCOPES), { 'x-tenant-id': own.id })
}

const BODIES: Readonly<Record<string, readonly unknown[]>> = {
  updateOrder: [{ authorized: true }, { cancelled: true, restock: true }, { visible: false, viewed: true }],
  createPayment: [undefined, {}, { total: { amount: '-1.00', currency: 'JOD' }, method: 'refund' }],
  updateShipment: [{ state: 'shipped' }, { state: 'delivered' }, { target_delivery: null }],
}

/** Ways to fill the path of an operation with what the other tenant has, and with what nobody has. */
const FILLINGS: Readonly<Record<string, (id: string) => readonly (readonly [string, string])[]>> = {
  getOrder: (number) => [[number, '']],
  updateOrder: (number) => [[number, '']],
  createPayment: (number) => [[number, '']],
  updateShipment: (number) => [
    [number, other.waiting],
    [number, other.gone],
    [number, own.waiting],
    [own.number, other.waiting],
    [own.number, other.gone],
    [`${own.number}-shipped`, other.gone],
  ],
  getUser: () => [
    ['', other.person.userId],
    ['', other.shop.organizationId],
    ['', other.shop.id],
  ],
}

for (const [id, fill] of Object.entries(FILLINGS)) {
  const operation = contract.operations.get(id)
  assert.ok(operation)
  for (const [who, caller] of callers) {
    test(`${id}: to ${who}, what another tenant has is as good as unknown`, async () => {
      for (const number of [other.number, `${other.number}-shipped`, `${other.number}-cancelled`]) {
        for (const [order, thing] of fill(number)) {
          const path: string = operation.path.replace('{number}', order).replace('{id}', thing)
          for (const body of BODIES[id] ?? [undefined]) {
            const told: Reply<unknown> = await caller.call(operation.method as 'GET', path, body)
            assert.deepEqual([told.status, told.body], [404, { result: 'error', description: 'not found' }], path)
            const nobodys = operation.path.replace('{number}', 'NOBODY').replace('{id}', randomUUID())
            const unknown: Reply<unknown> = await caller.call(operation.method as 'GET', nobodys, body)
            assert.deepEqual([unknown.status, unknown.body], [told.status, told.body])
          }
        }
      }
    })
  }
}

test('a key of a tenant works there, whatever tenant the headers name', async () => {
  for (const headers of [{ 'x-tenant-id': other.id }, { 'x-tenant-name': other.shop.slug }]) {
    for (const mine of [own, own.person]) {
      const { orders } = await mine.ok<{ orders: Wire['Order'][] }>('GET', ORDER, undefined, headers)
      assert.deepEqual(orders.map(({ number }) => number).sort(), ['OWN-1', 'OWN-1-cancelled', 'OWN-1-shipped'])
      const { tenant } = await mine.ok<{ tenant: Wire['Tenant'] }>('GET', '/v1/management/tenant', undefined, headers)
      assert.deepEqual([tenant.id, tenant.owner.id], [own.id, own.person.userId])
      for (const number of [other.number, `${other.number}-shipped`])
        await mine.refused(404, 'PATCH', `${ORDER}/${number}`, { viewed: true }, headers)
      const webhook = '/v1/management/settings/webhook/confirm-order'
      assert.deepEqual(await mine.ok('GET', webhook, undefined, headers), { url: `${hooks.url}/OWN-1` })
      await mine.ok('PATCH', webhook, { url: `${hooks.url}/OWN-1` }, headers)
      await mine.ok('PATCH', `${ORDER}/available`, { available: true }, headers)
    }
  }
})

test('a key of an organization opens no tenant of another one', async () => {
  const wide = rig.client(await rig.organizationKey(own.shop.organizationId, SCOPES))
  for (const headers of [{ 'x-tenant-id': other.id }, { 'x-tenant-name': other.shop.slug }]) {
    for (const path of [ORDER, `${ORDER}/${other.number}`, '/v1/management/tenant', '/v1/management/auth/test'])
      assert.equal(await wide.refused(404, 'GET', path, undefined, headers), 'tenant not found')
  }
})

test('what is told of a tenant that is another one is what is told of none', async () => {
  const wide = rig.client(await rig.organizationKey(own.shop.organizationId, SCOPES))
  const ask = async (id: string) => {
    const { status, body } = await wide.call('GET', ORDER, undefined, { 'x-tenant-id': id })
    return { status, body }
  }
  assert.deepEqual(await ask(other.id), await ask('999999999'))
})

test('orders with the numbers of another tenant are orders of their own', async () => {
  const number = await sold(own, { reference: other.number })
  await own.ok('PATCH', `${ORDER}/${number}`, { authorized: true, viewed: true })
  await own.ok('POST', `${ORDER}/${number}/payment`)
  const { id } = shipmentOf(await read(own, number))
  await own.refused(404, 'PATCH', `${ORDER}/${number}/shipment/${other.waiting}`, { state: 'shipped' })
  await own.ok('PATCH', `${ORDER}/${number}/shipment/${id}`, { state: 'delivered' })
  assert.equal(shipmentOf(await read(other, number)).state, 'ready')
  assert.equal((await read(other, number)).viewed, false)
})

test('the plan of one tenant ends for that tenant alone', async () => {
  const expired = await rig.tenant()
  await setPlan({ ...expired.ctx, scopes: new Set(EVERY_SCOPE) }, { plan: 'trial', trialDays: 0 })
  await expired.refused(402, 'GET', ORDER)
  await other.ok('GET', ORDER)
})

test('nothing of all that has changed a row of the other tenant', async () => {
  await rig.drain()
  assertSameRows(before, await rowsOfShop(client, other.shop.id), 14)
})
