import assert from 'node:assert/strict'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import type { operations } from '../../../server/generated/shopgo-management.ts'
import type { operations as PlatformOperations } from '../../../server/generated/shopgo-platform.ts'
import { confirmOrder, findOrder } from '../../../server/modules/orders/index.ts'
import { loadContract } from '../../../server/platform/http/index.ts'
import { receiver } from '../../support/receiver.ts'
import { shopgoRig, type Wire } from '../../support/shopgo.ts'
import { boutique, jod, sold } from '../../support/shopgo-orders.ts'
import { typedClient } from '../typed-client.ts'

/** Clients over a real connection: one that is generated from the contracts, and one that goes by ShopGo's documents. */

const rig = await shopgoRig()
await rig.app.http.listen({ port: 0, host: '127.0.0.1' })
const { port } = rig.app.http.server.address() as AddressInfo
const BASE = `http://127.0.0.1:${port}/shopgo`

const managementClient = (headers: Record<string, string>) =>
  typedClient<operations>(loadContract('shopgo-management'), BASE, { path: {}, headers })
const platformClient = (key: string) =>
  typedClient<PlatformOperations>(loadContract('shopgo-platform'), BASE, { path: {}, headers: { 'x-api-key': key } })

const balanceOf = ({ total, payments }: Wire['Order']): number =>
  Number(total.amount) - payments.reduce((sum, payment) => sum + Number(payment.total.amount), 0)

test('a generated client takes an order from its quote to its completion and beyond', async () => {
  const tenant = await boutique(rig)
  const { login, userId } = await tenant.person({ role: 'admin' })
  const hook = await receiver()
  const { payload: issued } = await managementClient({})('retrieveUserApiKey', { body: login })
  const call = managementClient({ 'x-api-key': issued.api_key })
  assert.deepEqual(await call('testAuthentication'), { result: 'success' })
  assert.equal(Object.values((await call('getPermissions')).payload.permissions).every(Boolean), true)
  const { user } = (await call('getUser', { path: { id: issued.user_id } })).payload
  assert.deepEqual([user, user.id], [issued.user, userId])
  assert.deepEqual((await call('getTenant')).payload.tenant, issued.tenant)
  assert.equal((await call('getLegal')).payload.legal.city, '')
  assert.deepEqual((await call('getStoreAvailability')).payload, { available: true })

  const name = { name: 'confirm-order' } as const
  assert.equal((await call('getWebhookUrl', { path: name })).payload.url, null)
  await call('changeWebhookUrl', { path: name, body: { url: hook.url } })
  assert.equal((await call('getWebhookUrl', { path: name })).payload.url, hook.url)

  const number = await sold(tenant, {}, { confirmed: false })
  const path = { number }
  const read = async () => (await call('getOrder', { path })).payload.orders
  const refused = (done: Promise<unknown>, description: RegExp) =>
    assert.rejects(done, ({ message }: Error) => / 400 /.test(message) && description.test(message))
  assert.deepEqual((await read()).shipments, [])
  await refused(call('updateOrder', { path, body: { authorized: true } }), /not confirmed/)

  await confirmOrder(tenant.ctx, (await findOrder(tenant.ctx, number)).id, {})
  await rig.drain()
  const told = JSON.parse(hook.received[0]?.body ?? '') as { order: Wire['Order'] } // held against the contract elsewhere
  assert.deepEqual(told.order, await read())
  assert.equal(hook.received[0]?.headers['x-tenant-id'], issued.tenant_id)

  const [shipment] = (await read()).shipments
  assert.ok(shipment)
  const shipmentPath = { number, id: shipment.id }
  const target_delivery = '2026-04-01T12:00:00+03:00'
  await call('updateShipment', { path: shipmentPath, body: { target_delivery } })
  await refused(call('updateShipment', { path: shipmentPath, body: { state: 'shipped' } }), /not authorized/)
  await call('updateOrder', { path, body: { authorized: true, viewed: true } })
  await call('updateShipment', { path: shipmentPath, body: { state: 'shipped' } })
  assert.deepEqual(await call('createPayment', { path, body: {} }), { result: 'success', payload: {} })
  assert.equal(balanceOf(await read()), 0)
  await call('updateShipment', { path: shipmentPath, body: { state: 'delivered' } })
  await refused(call('updateOrder', { path, body: { cancelled: true } }), /has left it/)
  await call('createPayment', { path, body: { method: 'refund', total: jod('-10.00') } })
  assert.equal(balanceOf(await read()), 10)
  await call('createPayment', { path })
  await refused(call('createPayment', { path, body: {} }), /order is paid/)

  const { orders } = (await call('listOrders')).payload
  assert.deepEqual(orders, [await read()])
  assert.deepEqual(
    orders[0]?.shipments.map(({ id, state, target_delivery: planned }) => [id, state, planned]),
    [[shipment.id, 'delivered', '2026-04-01T09:00:00.000000+00:00']],
  )
})

test('a generated client of the platform sets up a tenant that its own client sees', async () => {
  const tenant = await boutique(rig)
  const key = await rig.platformKey()
  const platform = platformClient(key)
  assert.deepEqual(await platform('testPlatformApiKey'), { result: 'success', payload: {} })
  const own = managementClient({ 'x-api-key': tenant.keys.api })
  const body = { tenant: tenant.shop.slug }
  await platform('setTenantStoreFront', { body: { ...body, front_end: 'standard' } })
  await platform('linkTenantDomain', { body: { ...body, host: `Dress-${tenant.id}.Example.COM.` } })
  await platform('setTenantPlanV1', { body: { ...body, override_plan: 'trial' } })
  const { tenant: seen } = (await own('getTenant')).payload
  assert.deepEqual([seen.store_host, seen.subscribed], [`dress-${tenant.id}.example.com`, 'active'])
  rig.clock.advance(15 * 86_400_000)
  assert.equal((await own('getTenant')).payload.tenant.subscribed, 'expired')
  await assert.rejects(own('listOrders'), / 402 .*subscription required/)
  const staff = managementClient({ 'x-api-key': key, 'x-tenant-name': tenant.shop.slug })
  assert.deepEqual(await staff('testAuthentication'), { result: 'success', payload: {} })
  assert.deepEqual((await staff('listOrders')).payload.orders, [])
  await platform('setTenantPlan', { body: { ...body, override_plan: 'plan5' } })
  assert.deepEqual((await own('listOrders')).payload.orders, [])
  const listed = (await platform('listTenants')).payload.tenants.find(({ id }) => id === tenant.id)
  assert.deepEqual(listed, (await platform('getTenantById', { path: { id: tenant.id } })).payload.tenant)
  assert.deepEqual(listed, (await own('getTenant')).payload.tenant)
})

interface Sent {
  headers?: Record<string, string>
  body?: string
}

/** Bytes as they are asked for, with no header that is not. */
const send = (method: string, path: string, { headers = {}, body }: Sent = {}) =>
  new Promise<{ status: number; location: string | undefined; body: unknown }>((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port, path: `/shopgo${path}`, method, headers },
      async (response) => {
        const chunks: Buffer[] = []
        for await (const chunk of response) chunks.push(chunk as Buffer)
        const { statusCode: status = 0, headers: told } = response
        resolve({ status, location: told.location, body: JSON.parse(Buffer.concat(chunks).toString()) })
      },
    )
    request.on('error', reject).end(body)
  })

test('a client that writes as the documents do is understood: slashes at the end, no type, no body', async () => {
  const tenant = await boutique(rig)
  const number = await sold(tenant)
  const { login } = await tenant.person({ role: 'admin' })
  const done = { status: 200, location: undefined, body: { result: 'success', payload: {} } }
  const issued = await send('POST', '/v1/management/auth/key/', { body: JSON.stringify(login) })
  assert.equal(issued.status, 200)
  const { payload } = issued.body as Wire['ApiKeyResponse'] // held against the contract
  // Names of headers are written in any letter case.
  const headers = { 'X-API-KEY': payload.api_key }
  const call = (method: string, path: string, body?: string, more: Record<string, string> = {}) =>
    send(method, path, { headers: { ...headers, ...more }, ...(body === undefined ? {} : { body }) })

  const list = await call('GET', '/v1/management/order/')
  const one = await call('GET', `/v1/management/order/${number}`)
  const { orders } = (list.body as Wire['OrderListResponse']).payload // as above
  assert.deepEqual((one.body as Wire['OrderResponse']).payload.orders, orders[0]) // as above
  assert.deepEqual(await call('PATCH', `/v1/management/order/${number}`, '{"authorized":true}'), done)
  const [shipment] = orders[0]?.shipments ?? []
  const ship = `/v1/management/order/${number}/shipment/${shipment?.id}`
  assert.deepEqual(await call('PATCH', `${ship}/`, '{"state":"shipped"}', { 'content-type': 'text/plain' }), done)
  const pay = `/v1/management/order/${number}/payment/`
  assert.deepEqual(await call('POST', pay), done)
  assert.deepEqual(await call('POST', pay, '{"method":"refund","total":{"amount":"-25","currency":"JOD"}}'), done)
  for (const more of [
    { 'content-type': 'application/json', 'content-length': '0' },
    { 'content-type': 'application/json; charset=UTF-8' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'transfer-encoding': 'chunked' },
    { expect: '100-continue' },
  ] as readonly Record<string, string>[]) {
    assert.deepEqual(await call('POST', pay, undefined, more), done, JSON.stringify(more))
    const back = '{"method":"refund","total":{"amount":"-25.0000","currency":"JOD"},"unknown":[1]}'
    assert.deepEqual(await call('POST', pay, back, { 'content-type': 'application/x-www-form-urlencoded' }), done)
  }
  assert.deepEqual(await call('PATCH', '/v1/management/order/available/?available=false'), done)
  assert.deepEqual((await call('GET', '/v1/management/order/available')).body, {
    result: 'success',
    payload: { available: false },
  })
  const platform = { 'X-Api-Key': await rig.platformKey(), 'X-TENANT-ID': tenant.id, 'X-Tenant-Name': 'ignored' }
  assert.deepEqual(await send('GET', '/v1/management/auth/test', { headers: platform }), done)
  const plan = JSON.stringify({ tenant: tenant.shop.slug, override_plan: 'plan2' })
  assert.deepEqual(await send('POST', '/platform/tenant/plan/', { headers: platform, body: plan }), done)
})
