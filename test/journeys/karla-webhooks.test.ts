import assert from 'node:assert/strict'
import { test } from 'node:test'
import Stripe from 'stripe'
import { updateShop } from '../../server/modules/tenants/index.ts'
import { EDITOR, karlaRig, type Merchant, VIEWER, type Wire } from '../support/karla.ts'
import { receiver } from '../support/receiver.ts'

const rig = await karlaRig()
const { webhooks: verifier } = new Stripe('sk_test_unused')

type Envelope = Wire['ShipmentWebhookEvent']

let orders = 0

async function external(): Promise<Merchant> {
  const merchant = await rig.merchant()
  await updateShop(merchant.ctx, { fulfilment: 'external' })
  return merchant
}

/** Places an order; its only parcel is expected. */
async function place({ ok, at, ctx, shop }: Merchant): Promise<{ number: string; parcelId: string }> {
  orders += 1
  const number = `W-${orders}`
  const order = {
    order_number: number,
    external_id: `ext-${orders}`,
    email_id: 'maija@example.com',
    address: { zip_code: '00100', name: 'Maija von Meikäläinen', country_code: 'FI' },
    products: [{ title: 'Mug', sku: 'MUG', quantity: 1, price: 9.9 }],
  }
  await ok('PUT', `${at}/orders`, { id: number, order, trackings: [] })
  const row = await ctx.db
    .selectFrom('parcel')
    .innerJoin('sales_order', 'sales_order.id', 'parcel.order_id')
    .select('parcel.id')
    .where('parcel.shop_id', '=', shop.id)
    .where('sales_order.shop_id', '=', shop.id)
    .where('sales_order.reference', '=', number)
    .executeTakeFirstOrThrow()
  return { number, parcelId: row.id }
}

const ship = ({ ok, at }: Merchant, number: string, tracking: Partial<Wire['OrderTrackingDTO']> = {}) =>
  ok('PUT', `${at}/orders`, {
    id: number,
    trackings: [{ tracking_number: `GM-${number}`, carrier_reference: 'dhl', ...tracking }],
  })

const happen = ({ ok, at }: Merchant, parcelId: string, name: string, minutesAgo = 1, id = `${name}-${minutesAgo}`) =>
  ok('POST', `${at}/shipments/${parcelId}/events`, {
    event_name: name,
    event_time: new Date(rig.clock.now().getTime() - minutesAgo * 60_000).toISOString(),
    external_id: id,
  })

const subscribe = ({ ok, at }: Merchant, url: string, body: Partial<Wire['WebhookCreationDTO']> = {}) =>
  ok<Wire['WebhookDTO']>('POST', `${at}/webhooks`, { url, ...body })

const refs = (calls: readonly { body: string }[]) => calls.map(({ body }) => (JSON.parse(body) as Envelope).ref)

test('a callback carries everything around the event, and its signature is good for five minutes', async () => {
  const merchant = await external()
  const target = await receiver()
  const { secret } = await subscribe(merchant, target.url)
  const { number, parcelId } = await place(merchant)
  await rig.drain()
  await ship(merchant, number, { external_shipment_id: 'f-1', tracking_url: 'https://www.dhl.de/x' })
  await rig.drain()
  assert.deepEqual(refs(target.received), [
    'shipments/order_created/ORDER_CREATED',
    'shipments/order_processed/ORDER_PROCESSED',
  ])
  const [, call] = target.received
  assert.ok(call)
  assert.equal(call.headers['content-type'], 'application/json')
  const signature = String(call.headers['karla-signature'])
  const sentAt = Number(/^t=(\d+),v1=[0-9a-f]{64}$/.exec(signature)?.[1])
  verifier.constructEvent(call.body, signature, secret, 300, undefined, (sentAt + 299) * 1000)
  assert.throws(
    () => verifier.constructEvent(call.body, signature, secret, 300, undefined, (sentAt + 301) * 1000),
    /tolerance/,
  )
  assert.throws(() => verifier.constructEvent(`${call.body} `, signature, secret, 300, undefined, sentAt * 1000))
  const body = JSON.parse(call.body) as Envelope
  assert.equal(call.body, JSON.stringify(body))
  assert.deepEqual(
    [body.source, body.version, body.event_group, body.shop_slug, body.shop_id],
    ['shipments', 1, 'shipment_pre_transit', merchant.shop.slug, merchant.shop.id],
  )
  const { event_id, event_time, updated_at, ...data } = body.event_data
  assert.ok(event_id && event_time && updated_at)
  assert.deepEqual(data, {
    shipment_id: parcelId,
    event_name: 'ORDER_PROCESSED',
    event_group: 'shipment_pre_transit',
    phase: 'order_processed',
    direction: 'merchant_customer',
    carrier_reference: 'dhl',
    tracking_number: `GM-${number}`,
    tracking_url: 'https://www.dhl.de/x',
    external_shipment_id: 'f-1',
  })
  assert.deepEqual(body.context.customer, {
    external_id: null,
    email: 'maija@example.com',
    first_name: 'Maija',
    last_name: 'von Meikäläinen',
  })
  assert.equal(body.context.order.order_number, number)
  assert.equal(body.context.shipments[0]?.uuid, parcelId)
  assert.deepEqual(body.context.claims, [])
})

test('a retry has the same bytes and a signature of its own time', async () => {
  const merchant = await external()
  const target = await receiver()
  target.answers.push(500, 302)
  const { secret } = await subscribe(merchant, target.url)
  await place(merchant)
  await rig.drain()
  for (const seconds of [6, 331]) {
    rig.clock.advance(seconds * 1000)
    await rig.drain()
  }
  assert.equal(target.received.length, 3)
  const [first, second, third] = target.received
  assert.deepEqual(new Set([first?.body, second?.body, third?.body]).size, 1)
  const times = target.received.map(({ headers, body }) => {
    const signature = String(headers['karla-signature'])
    const at = Number(/^t=(\d+)/.exec(signature)?.[1])
    verifier.constructEvent(body, signature, secret, 300, undefined, at * 1000)
    return at
  })
  assert.ok(times[0]! < times[1]! && times[1]! + 300 <= times[2]!)
})

test('filters are everything, a source, a phase, one event or a group, in any letter case', async () => {
  const merchant = await external()
  const filters = [
    ['*'],
    ['shipments'],
    ['Shipments/Order_Processed'],
    ['shipments/in_delivery/out_for_delivery', 'nonsense \u{1F389}'],
    ['SHIPMENT_DELIVERED'],
    ['claims'],
    ['shipments/in'],
    [],
  ]
  const targets = await Promise.all(filters.map(() => receiver()))
  for (const [i, enabled_events] of filters.entries()) await subscribe(merchant, targets[i]!.url, { enabled_events })
  const { number, parcelId } = await place(merchant)
  await rig.drain()
  await ship(merchant, number)
  await rig.drain()
  for (const name of ['PATCHED', 'OUT_FOR_DELIVERY', 'SUCCESSFULLY_DELIVERED']) {
    await happen(merchant, parcelId, name)
    await rig.drain()
  }
  const all = [
    'shipments/order_created/ORDER_CREATED',
    'shipments/order_processed/ORDER_PROCESSED',
    'shipments/in_delivery/OUT_FOR_DELIVERY',
    'shipments/delivered/SUCCESSFULLY_DELIVERED',
  ]
  assert.deepEqual(
    targets.map(({ received }) => refs(received)),
    [all, all, [all[1]], [all[2]], [all[3]], [], [], []],
  )
})

test('events of more than four hours ago, and those without a group, are stored and not sent', async () => {
  const merchant = await external()
  const { number, parcelId } = await place(merchant)
  await ship(merchant, number)
  await rig.drain()
  const target = await receiver()
  await subscribe(merchant, target.url)
  await happen(merchant, parcelId, 'AT_TRANSPORT_HUB', 241)
  await happen(merchant, parcelId, 'MORE_INFO_ON_CARRIER_WEBSITE', 1)
  await happen(merchant, parcelId, 'ARRIVAL_AT_TRANSPORT_HUB', 239)
  await happen(merchant, parcelId, 'ARRIVAL_AT_TRANSPORT_HUB', 10, 'ARRIVAL_AT_TRANSPORT_HUB-239')
  await rig.drain()
  assert.deepEqual(refs(target.received), ['shipments/in_transit/ARRIVAL_AT_TRANSPORT_HUB'])
  const [order] = await merchant.ok<Wire['OrderDetailDTO'][]>('GET', `${merchant.at}/orders?order_number=${number}`)
  assert.equal(order?.trackings[0]?.events.length, 5)
})

test('another carrier for a parcel is told as a change of carrier', async () => {
  const merchant = await external()
  const { number } = await place(merchant)
  await ship(merchant, number)
  await rig.drain()
  const target = await receiver()
  await subscribe(merchant, target.url, { enabled_events: ['shipment_carrier_changed'] })
  await ship(merchant, number, { carrier_reference: 'gls' })
  await rig.drain()
  assert.deepEqual(refs(target.received), ['shipments/in_transit/PATCHED'])
})

test('a cancelled order archives what was expected of it, and says so', async () => {
  const merchant = await rig.merchant()
  const target = await receiver()
  await subscribe(merchant, target.url, { enabled_events: ['shipment_order_cancelled'] })
  const { number, parcelId } = await place(merchant)
  const cancelled = await rig.app.http.inject({
    method: 'PATCH',
    url: `/ogoship/api/v1/orders/${number}`,
    headers: { 'x-ogokey': merchant.keys.ogoKey },
    payload: { status: 'Cancelled' },
  })
  assert.equal(cancelled.statusCode, 200, cancelled.payload)
  await rig.drain()
  assert.deepEqual(refs(target.received), ['shipments/order_created/ORDER_CANCELLED'])
  const body = JSON.parse(target.received[0]!.body) as Envelope
  assert.deepEqual([body.context.shipments[0]?.uuid, body.context.shipments[0]?.state], [parcelId, 'archived'])
})

test('what an expected parcel cannot have had is refused', async () => {
  const merchant = await external()
  const { parcelId } = await place(merchant)
  await happen(merchant, parcelId, 'ORDER_IN_PROCESSING')
  const at = rig.clock.now().toISOString()
  const path = `${merchant.at}/shipments/${parcelId}/events`
  const early = { event_name: 'OUT_FOR_DELIVERY', event_time: at, external_id: 'x' }
  assert.deepEqual((await merchant.refused(422, 'validation_error', 'POST', path, early)).errors[0]?.loc, [
    'body',
    'event_name',
  ])
  const unknown = await merchant.refused(422, 'validation_error', 'POST', path, {
    event_name: 'LOST',
    event_time: 'now',
  })
  assert.deepEqual(unknown.errors.map(({ type }) => type).sort(), ['datetime_parsing', 'enum', 'missing'])
  const nobody = `${merchant.at}/shipments/00000000-0000-7000-8000-000000000000/events`
  await merchant.refused(404, 'shipment_not_found', 'POST', nobody, early)
  const other = await external()
  await other.refused(404, 'shipment_not_found', 'POST', `${other.at}/shipments/${parcelId}/events`, early)
  await (await merchant.with(...VIEWER)).refused(403, 'forbidden', 'POST', path, early)
})

test('an event told by a client may leave a final state; an older one only joins the history', async () => {
  const merchant = await external()
  const { number, parcelId } = await place(merchant)
  await ship(merchant, number)
  const now = async () => {
    const [order] = await merchant.ok<Wire['OrderDetailDTO'][]>('GET', `${merchant.at}/orders?order_number=${number}`)
    const { state, phase, flag } = order!.trackings[0]!
    return [state, phase, flag]
  }
  rig.clock.advance(3_600_000)
  await happen(merchant, parcelId, 'SUCCESSFULLY_DELIVERED', 30)
  assert.deepEqual(await now(), ['delivered', 'delivered', 'normal'])
  await happen(merchant, parcelId, 'DELAY_IN_TRANSPORT', 40)
  assert.deepEqual(await now(), ['delivered', 'delivered', 'normal'])
  await happen(merchant, parcelId, 'SHIPMENT_RETURNING_TO_SENDER', 20)
  assert.deepEqual((await now())[0], 'transit')
})

test('a webhook shows its secret once; a generated one is a UUID', async () => {
  const merchant = await external()
  const url = 'http://127.0.0.1:9/hook'
  const created = await subscribe(merchant, url, {
    description: null,
    enabled_events: null,
    secret: null,
    status: null,
  })
  assert.match(created.secret, /^[0-9a-f-]{36}$/)
  assert.deepEqual([created.enabled_events, created.status, created.description], [['*'], 'active', null])
  const [listed, other] = await merchant.ok<Wire['WebhookDTO'][]>(
    'GET',
    `${merchant.at}/webhooks?url=${encodeURIComponent(url)}`,
  )
  assert.equal(other, undefined)
  assert.deepEqual(listed, { ...created, secret: '*'.repeat(32) + created.secret.slice(-4) })
  const own = await subscribe(merchant, `${url}/2`, { secret: 'sixteen-letters!' })
  assert.equal(own.secret, 'sixteen-letters!')
  assert.deepEqual(
    (await merchant.ok<Wire['WebhookDTO'][]>('GET', `${merchant.at}/webhooks`)).map(({ uuid }) => uuid),
    [own.uuid, created.uuid],
  )
  assert.deepEqual(await merchant.ok('GET', `${merchant.at}/webhooks?status=inactive`), [])
  assert.deepEqual(await merchant.ok('GET', `${merchant.at}/webhooks?page=2`), [])
})

test('an update changes what it names, and switching off drops what was to be tried again', async () => {
  const merchant = await external()
  const target = await receiver()
  target.answers.push(500)
  const { uuid } = await subscribe(merchant, target.url, { status: 'inactive', description: 'First' })
  const patch = (body: unknown) => merchant.ok('PATCH', `${merchant.at}/webhooks/${uuid}`, body)
  const now = async () => (await merchant.ok<Wire['WebhookDTO'][]>('GET', `${merchant.at}/webhooks?uuid=${uuid}`))[0]
  assert.equal(await patch({ description: 'Second', url: null, enabled_events: null, status: null }), null)
  assert.deepEqual([(await now())?.status, (await now())?.description], ['inactive', 'Second'])
  await patch({ status: 'active', enabled_events: ['shipments'] })
  await place(merchant)
  await rig.drain()
  assert.equal(target.received.length, 1)
  await patch({ status: 'inactive' })
  rig.clock.advance(3_600_000)
  await rig.drain()
  assert.equal(target.received.length, 1)
  assert.equal(await merchant.ok('DELETE', `${merchant.at}/webhooks/${uuid}`), null)
  await merchant.refused(404, 'webhook_not_found', 'DELETE', `${merchant.at}/webhooks/${uuid}`)
  await merchant.refused(404, 'webhook_not_found', 'PATCH', `${merchant.at}/webhooks/${uuid}`, {})
})

test('one address is one webhook of a shop, also when two make it at once', async () => {
  const merchant = await external()
  const url = 'http://127.0.0.1:9/hook'
  const replies = await Promise.all(
    Array.from({ length: 5 }, () => merchant.call('POST', `${merchant.at}/webhooks`, { url })),
  )
  assert.deepEqual(replies.map(({ status }) => status).sort(), [201, 409, 409, 409, 409])
  await merchant.refused(409, 'webhook_exists', 'POST', `${merchant.at}/webhooks`, { url })
  const { uuid } = await subscribe(merchant, `${url}/other`)
  await merchant.refused(409, 'webhook_exists', 'PATCH', `${merchant.at}/webhooks/${uuid}`, { url })
  await subscribe(await external(), url)
})

test('webhooks that make no sense are refused, and so are keys that may not have them', async () => {
  const merchant = await external()
  const post = (body: unknown) => merchant.refused(422, 'validation_error', 'POST', `${merchant.at}/webhooks`, body)
  assert.equal((await post({ url: 'nonsense' })).errors[0]?.type, 'url_parsing')
  assert.equal((await post({ url: 'https://a.example/', secret: 'short' })).errors[0]?.type, 'string_too_short')
  assert.deepEqual((await post({ url: 'ftp://a.example/' })).errors[0]?.loc, ['body', 'url'])
  assert.deepEqual((await post({ url: 'https://a.example/', enabled_events: ['x'.repeat(300)] })).errors[0]?.loc, [
    'body',
    'enabled_events',
  ])
  const viewer = await merchant.with(...VIEWER)
  await viewer.refused(403, 'forbidden', 'POST', `${merchant.at}/webhooks`, { url: 'https://a.example/' })
  assert.deepEqual(await viewer.ok('GET', `${merchant.at}/webhooks`), [])
  await (await merchant.with(...EDITOR)).ok('POST', `${merchant.at}/webhooks`, { url: 'https://a.example/' })
  await (await external()).refused(403, 'forbidden', 'GET', `${merchant.at}/webhooks`)
})
