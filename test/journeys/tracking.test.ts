import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { placeOrder } from '../../server/modules/orders/index.ts'
import { apiRig, type Caller } from '../support/api-rig.ts'
import { receiver } from '../support/receiver.ts'
import { anOrder, withStock } from '../support/shop.ts'

const rig = await apiRig()
const { worker, clock } = rig

interface Parcel {
  id: string
  shipmentId: string
  status: string
  subStatus: string | null
  carrier: string | null
  trackingError: string | null
  events?: { name: string | null; code: string | null; text: string | null }[]
}
interface Order {
  id: string
  status: string
  parcels: Parcel[]
  deliveredAt: string | null
}

/** An order that left in parcels with these numbers. */
async function shipped(made: Awaited<ReturnType<typeof rig.shop>>, ...numbers: string[]): Promise<Order> {
  await withStock(made.ctx, { [`P${numbers[0]}`]: 5 })
  const order = await placeOrder(made.ctx, anOrder([`P${numbers[0]}`]))
  await made.call('POST', `/orders/${order.id}/collect`)
  const body = { parcels: numbers.map((trackingNumber) => ({ trackingNumber })) }
  const answer = await made.call<Order>('POST', `/orders/${order.id}/ship`, body)
  assert.equal(answer.status, 200)
  await worker.drain()
  return answer.body
}

const orderOf = async (call: Caller, id: string): Promise<Order> => (await call<Order>('GET', `/orders/${id}`)).body

const delivered = readFileSync('server/integrations/carriers/dhl/fixtures/delivered.json', 'utf8')

test('an order is shipped, its carrier is asked, and the order is delivered', async () => {
  const made = await rig.shop()
  const carrier = await receiver((response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(delivered),
  )
  const put = await made.call('PUT', '/carrier-connections/dhl', {
    settings: { apiKey: 'a-secret-key', baseUrl: `http://127.0.0.1:${carrier.port}` },
  })
  assert.equal(put.status, 200)
  assert.ok(!JSON.stringify(put.body).includes('a-secret-key'))
  const order = await shipped(made, '7777777770')
  const now = await orderOf(made.call, order.id)
  assert.equal(now.status, 'Shipped', 'tracking moves no order')
  assert.equal(now.parcels[0]?.status, 'DELIVERED')
  assert.equal(now.deliveredAt, '2026-02-27T11:05:00.000Z')
  const shipment = await made.call<{ parcels: Parcel[] }>('GET', `/shipments/${now.parcels[0]?.shipmentId}`)
  assert.ok((shipment.body.parcels[0]?.events?.length ?? 0) > 3)
  const test = await made.call('POST', '/carrier-connections/dhl/test', {
    trackingNumber: '7777777770',
    carrier: 'dhl',
  })
  assert.deepEqual(test.body, {
    ok: true,
    events: shipment.body.parcels[0]?.events?.length,
    failure: null,
    message: null,
  })
})

test('what a carrier may answer instead of tracking is said, and harms nobody', async () => {
  const made = await rig.shop()
  const answers: Record<string, (response: import('node:http').ServerResponse) => void> = {
    html: (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Maintenance</h1>'),
    broken: (response) => response.writeHead(200).end('{"shipments": ['),
    error: (response) => response.writeHead(500).end(),
    limit: (response) => response.writeHead(429, { 'retry-after': '120' }).end('{}'),
    huge: (response) => response.writeHead(200).end(`"${'x'.repeat(5_000_000)}"`),
    denied: (response) => response.writeHead(401).end('{}'),
    other: (response) => response.writeHead(200).end(delivered.replaceAll('7777777770', '1234567891')),
  }
  let kind = 'html'
  const carrier = await receiver((response) => answers[kind]?.(response))
  await made.call('PUT', '/carrier-connections/dhl', {
    settings: { apiKey: 'k', baseUrl: `http://127.0.0.1:${carrier.port}` },
  })
  const ask = async () =>
    (
      await made.call<{ ok: boolean; failure: string; message: string }>('POST', '/carrier-connections/dhl/test', {
        trackingNumber: '7777777770',
        carrier: 'dhl',
      })
    ).body
  const failures: Record<string, string> = {}
  for (kind of Object.keys(answers)) {
    const answer = await ask()
    assert.equal(answer.ok, false)
    assert.ok(answer.message.length > 10)
    failures[kind] = answer.failure
  }
  assert.deepEqual(failures, {
    html: 'unexpected_reply',
    broken: 'unexpected_reply',
    error: 'unreachable',
    limit: 'rate_limited',
    huge: 'unexpected_reply',
    denied: 'auth',
    other: 'unexpected_reply',
  })
})

test('events come in bulk by number in any spelling, are stored once, and names need no step', async () => {
  const made = await rig.shop()
  const order = await shipped(made, 'AB 12 cd')
  const at = clock.now().toISOString()
  const events = [
    {
      trackingNumber: 'ab12cd',
      name: 'SHIPMENT_EN_ROUTE',
      occurredAt: at,
      text: 'تم الشحن 📦',
      place: { city: 'Turku', countryCode: 'fi' },
    },
    { trackingNumber: 'AB12CD', name: 'OUT_FOR_DELIVERY', occurredAt: at, externalId: 'e-1' },
    { trackingNumber: 'nobody', name: 'OUT_FOR_DELIVERY', occurredAt: at },
  ]
  const first = await made.call('POST', '/tracking-events', { events })
  assert.deepEqual(first.body, { recorded: 2, duplicates: 0, unknown: [2] })
  const again = await made.call('POST', '/tracking-events', { events })
  assert.deepEqual(again.body, { recorded: 0, duplicates: 2, unknown: [2] })
  assert.equal((await orderOf(made.call, order.id)).parcels[0]?.status, 'OUT_FOR_DELIVERY')
  const listed = await made.call<{ items: { orderReference: string }[] }>(
    'GET',
    '/shipments?status=OUT_FOR_DELIVERY&search=ab12cd',
  )
  assert.equal(listed.body.items.length, 1)
})

test('events that make no sense are refused whole, each problem by its place', async () => {
  const made = await rig.shop()
  await shipped(made, 'WHOLE1')
  const occurredAt = clock.now().toISOString()
  const answer = await made.call<{ errors: { pointer: string }[] }>('POST', '/tracking-events', {
    events: [
      { trackingNumber: 'WHOLE1', name: 'OUT_FOR_DELIVERY', occurredAt },
      { trackingNumber: 'WHOLE1', occurredAt },
      { name: 'OUT_FOR_DELIVERY', occurredAt },
      { trackingNumber: 'WHOLE1', code: '1', carrier: 'no such', occurredAt },
    ],
  })
  assert.equal(answer.status, 422)
  assert.deepEqual(answer.body.errors.map(({ pointer }) => pointer).sort(), [
    '/events/1',
    '/events/2',
    '/events/3/carrier',
  ])
  const named = await made.call<{ errors: { pointer: string }[] }>('POST', '/tracking-events', {
    events: [{ trackingNumber: 'WHOLE1', name: 'NO_SUCH', occurredAt }],
  })
  assert.deepEqual([named.status, named.body.errors[0]?.pointer], [422, '/events/0/name'])
  assert.equal((await made.call('POST', '/tracking-events', { events: [] })).status, 400)
})

test('an aggregator that calls us is believed by its signature alone, and the same call counts once', async () => {
  const made = await rig.shop()
  const raw = readFileSync('server/integrations/carriers/easypost/pushes/tracker-updated.json')
  const code = (JSON.parse(raw.toString()) as { result: { tracking_code: string } }).result.tracking_code
  const silent = await receiver((response) => response.writeHead(404).end('{}'))
  const put = await made.call<{ pushUrl: string }>('PUT', '/carrier-connections/easypost', {
    settings: { apiKey: 'k', webhookSecret: 'Ångström', baseUrl: `http://127.0.0.1:${silent.port}` },
  })
  const order = await shipped(made, code)
  const url = new URL(put.body.pushUrl).pathname
  const post = (signature: string, path = url) =>
    rig.http.inject({
      method: 'POST',
      url: path,
      payload: raw,
      headers: { 'content-type': 'application/json', 'x-hmac-signature': signature },
    })
  const good = `hmac-sha256-hex=${createHmac('sha256', 'Ångström'.normalize('NFKD')).update(raw).digest('hex')}`
  assert.equal((await post(`${good.slice(0, -1)}0`)).statusCode === 401 || good.endsWith('0'), true)
  assert.equal((await post('')).statusCode, 401)
  assert.equal((await post(good, url.replace('easypost', 'dhl'))).statusCode, 404)
  assert.equal((await post(good)).statusCode, 200)
  assert.equal((await post(good)).statusCode, 200)
  await worker.drain()
  const [parcel] = (await orderOf(made.call, order.id)).parcels
  assert.notEqual(parcel?.status, 'PENDING')
  const shipment = await made.call<{ parcels: Parcel[] }>('GET', `/shipments/${parcel?.shipmentId}`)
  assert.ok((shipment.body.parcels[0]?.events?.length ?? 0) > 0)
})

test('one shop sees nothing of another: shipments, events, connections', async () => {
  const [one, two] = [await rig.shop(), await rig.shop()]
  const order = await shipped(one, 'PRIVATE1')
  const shipmentId = order.parcels[0]?.shipmentId
  assert.equal((await two.call('GET', `/shipments/${shipmentId}`)).status, 404)
  assert.equal((await two.call('GET', `/orders/${order.id}/tracking-link`)).status, 404)
  const told = await two.call('POST', '/tracking-events', {
    events: [{ parcelId: order.parcels[0]?.id, name: 'OUT_FOR_DELIVERY', occurredAt: clock.now().toISOString() }],
  })
  assert.deepEqual(told.body, { recorded: 0, duplicates: 0, unknown: [0] })
  assert.deepEqual((await two.call<{ items: unknown[] }>('GET', '/shipments')).body.items, [])
  assert.equal((await two.call('DELETE', '/carrier-connections/dhl')).status, 404)
  assert.equal((await two.call('PUT', '/carrier-connections/nobody', { settings: {} })).status, 404)
  const missing = await two.call<{ errors: { pointer: string }[] }>('PUT', '/carrier-connections/dhl', {
    settings: { other: 'x' },
  })
  assert.deepEqual(missing.body.errors.map(({ pointer }) => pointer).sort(), ['/settings/apiKey', '/settings/other'])
})
