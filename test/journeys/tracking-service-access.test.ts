import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createOAuthClient } from '../../server/modules/tenants/index.ts'
import { SCOPES } from '../../server/platform/context.ts'
import { loadContract } from '../../server/platform/http/index.ts'
import { trackingService, type Wire } from '../support/tracking-service.ts'

const rig = await trackingService()
const contract = loadContract('ogoship-tracking')
const shop = await rig.merchant()
const shipment = await shop.follow([rig.number()])
const operator = await rig.operator()
const stepId = '019cadc6-9a80-7244-8400-1f1f950eb143'

const PATHS: Record<string, string> = {
  name: 'dhl',
  stepId,
  code: 'transit',
  shipmentId: shipment.id,
  trackingNumber: shipment.parcels[0]!.trackingNumber,
  token: shipment.parcels[0]!.token,
}
const BODIES: Record<string, unknown> = {
  updateProviderStep: { status: 'DELIVERED' },
  createShipment: { parcels: [{ trackingNumber: '1999999999' }] },
  searchShipments: {},
  updateShipment: {},
  setShipmentMerchantIssue: { isIssue: false },
  resetShipmentTracking: { parcels: [{ trackingNumber: shipment.parcels[0]!.trackingNumber }] },
}

const operations = [...contract.operations.values()].map(({ id, method, path, security, roles }) => ({
  id,
  method: method as 'GET',
  path: path.replace(/\{(\w+)\}/g, (_, name: string) => PATHS[name]!),
  body: BODIES[id],
  scope: security?.flatMap(({ OgoKey }) => OgoKey ?? [])[0] as 'read:order' | undefined,
  roles: roles ?? [],
}))
const guarded = operations.filter(({ scope }) => scope !== undefined)

test('there are fifteen operations, and one of them asks for no credentials', () => {
  assert.equal(operations.length, 15)
  assert.equal(guarded.length, 14)
})

for (const { id, method, path, body, scope, roles } of guarded) {
  test(`${id} is for those whose key has ${scope}, in the roles ${roles.join(', ')}`, async () => {
    await rig.anybody.refused(401, 'UNAUTHORIZED', method, path, body)
    const wrong = await rig.callAs({ 'x-ogokey': `${shop.keys.ogoKey.slice(0, -1)}!` })(method, path, body)
    assert.equal(wrong.status, 401)
    assert.equal(wrong.body.code, 'UNAUTHORIZED')
    const other = scope === 'read:order' ? 'write:order' : 'read:order'
    const lacking = await (await shop.callWith(other))(method, path, body)
    assert.equal(lacking.status, 403, lacking.text)
    assert.equal(lacking.body.code, 'FORBIDDEN')
    const warehouse = await (await shop.callWith('warehouse'))(method, path, body)
    assert.equal(warehouse.status, 403)
    const admitted = await (await shop.callWith(scope!))(method, path, body)
    const mayMerchant = roles.includes('merchant')
    assert.equal(admitted.status === 403, !mayMerchant, admitted.text)
    const staff = await operator.call(method, path, body)
    assert.notEqual(staff.status, 401)
    assert.notEqual(staff.status, 403)
  })
}

test('a bearer token of ApiV1 opens this service with the scopes that it was given', async () => {
  const application = await createOAuthClient(rig.app.system, { name: 'Application', scopes: SCOPES })
  const token = async (scope: string) => {
    const form = new URLSearchParams({
      grant_type: 'password',
      client_id: application.client.id,
      client_secret: application.secret,
      username: shop.keys.merchantId,
      password: shop.keys.secretToken,
      scope,
    })
    const reply = await rig.raw<{ access_token: string }>({
      method: 'POST',
      url: '/ogoship/OAuth/Token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: form.toString(),
    })
    return rig.callAs({ authorization: `Bearer ${reply.body.access_token}` })
  }
  const reader = await token('read:order')
  assert.equal((await reader<Wire['ShipmentDto']>('GET', `/shipments/${shipment.id}`)).body.id, shipment.id)
  assert.equal((await reader('PUT', `/shipments/${shipment.id}`, {})).status, 403)
  const writer = await token('write:order')
  assert.equal((await writer('PUT', `/shipments/${shipment.id}`, {})).status, 200)
})

test('another merchant finds neither the shipment nor its parcels, whatever it does', async () => {
  const stranger = await rig.merchant()
  const own = `/shipments/${shipment.id}`
  await stranger.refused(404, 'NOT_FOUND', 'GET', own)
  await stranger.refused(404, 'NOT_FOUND', 'PUT', own, { tags: ['mine'] })
  await stranger.refused(404, 'NOT_FOUND', 'PUT', `${own}/merchantIssue`, { isIssue: true, type: 'LOST' })
  await stranger.refused(404, 'NOT_FOUND', 'POST', `${own}/reset`, { parcels: [{ trackingNumber: '1' }] })
  await stranger.refused(404, 'NOT_FOUND', 'GET', `/trackings/${PATHS.trackingNumber}`)
  const channelIds = [String(shop.shop.number)]
  const found = await stranger.ok<Wire['ShipmentSearchResultDto']>('POST', '/shipments/search', { channelIds })
  assert.deepEqual(found, { items: [], page: 1, limit: 50, totalCount: 0 })
  const metrics = await stranger.ok<Wire['ShipmentMetricsDto']>('GET', `/shipments/metrics?channelId=${channelIds[0]}`)
  assert.equal(metrics.totals.created, 0)
})

test('staff of the installation read and change the shipments of every shop, by id and by number', async () => {
  const number = rig.number()
  const made = await shop.follow([number])
  const seen = await operator.ok<Wire['ShipmentDto']>('GET', `/shipments/${made.id}`)
  assert.deepEqual(seen, made)
  assert.equal(seen.merchantId, String(shop.shop.number))
  const parcel = await operator.ok<Wire['TrackingDto']>('GET', `/trackings/${number}`)
  assert.equal(parcel.shipmentId, made.id)
  const changed = await operator.ok<Wire['ShipmentDto']>('PUT', `/shipments/${made.id}`, { tags: ['seen'] })
  assert.deepEqual(changed.tags, ['seen'])
  await operator.ok('PUT', `/shipments/${made.id}/merchantIssue`, { isIssue: true, type: 'OTHER' })
  const [told] = await shop.told('tracking.exception')
  assert.equal(told?.subject, `shipment:${made.id}`)
  await operator.ok('POST', `/shipments/${made.id}/reset`, { parcels: [{ trackingNumber: number }] })
  const nobodys = '019cadc6-9a80-7244-8400-1f1f950eb143'
  await operator.refused(404, 'NOT_FOUND', 'GET', `/shipments/${nobodys}`)
  await operator.refused(404, 'NOT_FOUND', 'PUT', `/shipments/${nobodys}`, {})
})

test('staff make shipments in any channel, also with an idempotency key; merchants in their own', async () => {
  const channelId = String(shop.shop.number)
  const body = { channelId, parcels: [{ trackingNumber: rig.number() }] }
  const headers = { 'idempotency-key': 'once' }
  const first = await operator.call<Wire['ShipmentDto']>('POST', '/shipments', body, headers)
  assert.equal(first.status, 201)
  assert.equal(first.body.merchantId, channelId)
  const again = await operator.call<Wire['ShipmentDto']>('POST', '/shipments', body, headers)
  assert.deepEqual(again.body, first.body)
  const other = await operator.call('POST', '/shipments', { ...body, channelId: null }, headers)
  assert.equal(other.status, 409)
  assert.equal((await shop.ok<Wire['ShipmentDto']>('GET', `/shipments/${first.body.id}`)).id, first.body.id)
  assert.ok((await shop.told('shipment.created')).some(({ data }) => data.shipmentId === first.body.id))
  const own = await shop.ok<Wire['ShipmentDto']>('POST', '/shipments', {
    ...body,
    parcels: [{ trackingNumber: rig.number() }],
  })
  assert.equal(own.channelId, channelId)
  for (const wrong of [String(operator.shop.number), '0', 'web', `0${channelId}`]) {
    const problem = await shop.refused(404, 'NOT_FOUND', 'POST', '/shipments', { ...body, channelId: wrong })
    assert.deepEqual(Object.keys(problem.errors ?? {}), ['/channelId'])
  }
})

test('staff search and count over all shops, or those named', async () => {
  const [one, two] = [await rig.merchant(), await rig.merchant()]
  const tags = [`both ${one.shop.number}`]
  for (const each of [one, two, two]) await each.follow([rig.number()], { tags })
  const search = (body: object) => operator.ok<Wire['ShipmentSearchResultDto']>('POST', '/shipments/search', body)
  const all = await search({ tags, includeEvents: true, sortDirection: 'ASC' })
  assert.equal(all.totalCount, 3)
  assert.deepEqual(
    all.items.map(({ merchantId }) => merchantId),
    [one, two, two].map((each) => String(each.shop.number)),
  )
  const numbers = [String(two.shop.number), '999999999', 'no number']
  assert.equal((await search({ tags, channelIds: numbers })).totalCount, 2)
  assert.equal((await search({ tags, channelIds: ['999999999'] })).totalCount, 0)
  assert.equal((await search({ tags, channelIds: [] })).totalCount, 3)
  assert.equal((await search({ tags, limit: 1, page: 3 })).items.length, 1)
  const metrics = await operator.ok<Wire['ShipmentMetricsDto']>('GET', '/shipments/metrics?groupBy=channelId')
  const groups = new Map(metrics.groups?.map(({ key, totals }) => [key, totals.created]))
  assert.equal(groups.get(String(one.shop.number)), 1)
  assert.equal(groups.get(String(two.shop.number)), 2)
  const ones = `/shipments/metrics?channelId=${one.shop.number}`
  assert.equal((await operator.ok<Wire['ShipmentMetricsDto']>('GET', ones)).totals.created, 1)
})

test('a key of staff acts as an admin of its home shop on the other doors', async () => {
  const home = await rig.operator()
  const orders = { method: 'GET', url: '/ogoship/api/v1/orders', headers: { 'x-ogokey': home.ogoKey } } as const
  assert.equal((await rig.raw(orders)).status, 200)
  const authorization = `Bearer ${home.apiKey}`
  const shops = await rig.raw<{ slug: string }>({ method: 'GET', url: '/api/shop', headers: { authorization } })
  assert.equal(shops.body.slug, home.shop.slug)
})

test('staff can make further staff, the admin of a shop cannot', async () => {
  const home = await rig.operator()
  const issue = (key: string) =>
    rig.raw<{ scopes: string[] }>({
      method: 'POST',
      url: '/api/credentials',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      payload: JSON.stringify({ name: 'Second', scopes: ['read:order', 'operator'] }),
    })
  assert.equal((await issue(shop.keys.api)).status, 403)
  const made = await issue(home.apiKey)
  assert.equal(made.status, 201)
})

test('what no operation is, and bodies of a wrong kind, are told in the form of this service', async () => {
  await shop.refused(404, 'NOT_FOUND', 'GET', '/nothing')
  assert.equal((await shop.call('DELETE', `/shipments/${shipment.id}`)).status, 405)
  assert.equal((await shop.call('DELETE', `/shipments/${shipment.id}`)).body.code, 'VALIDATION_FAILED')
  await shop.refused(400, 'VALIDATION_FAILED', 'POST', '/shipments', '{')
  const typed = await shop.call('POST', '/shipments', '<a/>', { 'content-type': 'text/xml' })
  assert.equal(typed.status, 415)
  const problem = await shop.refused(400, 'VALIDATION_FAILED', 'GET', '/shipments/x')
  assert.deepEqual(problem.errors, { '/shipmentId': ['must be a UUID'] })
  assert.equal(problem.instance, '/ogoship/tracking/shipments/x')
  assert.equal(typeof problem.traceId, 'string')
})
