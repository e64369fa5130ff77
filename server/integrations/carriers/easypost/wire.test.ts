import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { createEasypost } from './gateway.ts'
import { readReport } from './wire.ts'

const NUMBER = 'EZ4000000004'

const read = (path: string): Buffer => readFileSync(new URL(path, import.meta.url))

function report(name: string) {
  const answer = readReport(JSON.parse(read(`./fixtures/${name}.json`).toString()), NUMBER)
  assert.ok(answer.ok)
  return answer.report
}

test('a delivered parcel is told with its events, oldest first', () => {
  const { events, ...rest } = report('delivered')
  assert.deepEqual(rest, {
    trackingNumber: NUMBER,
    steps: 'easypost',
    estimatedDelivery: null,
    pickUpPoint: null,
    signedBy: 'A EXAMPLE',
    serviceName: 'First-Class Package Service',
    weightKg: 0.499,
    originCountryCode: 'US',
    destinationCountryCode: 'US',
    destinationCity: 'CHARLESTON',
  })
  assert.deepEqual(
    events.map(({ code, qualifier, occurredAt, offsetMinutes }) => [
      code,
      qualifier,
      occurredAt.toISOString(),
      offsetMinutes,
    ]),
    [
      ['pre_transit', 'status_update', '2026-11-19T11:21:45.000Z', null],
      ['pre_transit', 'label_created', '2026-11-19T23:58:45.000Z', null],
      ['in_transit', 'arrived_at_facility', '2026-11-20T16:03:45.000Z', -360],
      ['in_transit', 'departed_facility', '2026-11-21T06:03:00.000Z', -300],
      ['out_for_delivery', 'out_for_delivery', '2026-11-21T13:10:00.000Z', -300],
      ['delivered', 'arrived_at_destination', '2026-11-21T19:40:45.000Z', -300],
    ],
  )
  assert.equal(events[0]?.place, null)
  assert.deepEqual(events[2]?.place, {
    name: null,
    city: 'NORTH HOUSTON',
    region: 'TX',
    zip: '77315',
    countryCode: 'US',
    latitude: null,
    longitude: null,
  })
})

test('a tracker that has no news yet is a parcel without events', () => {
  assert.deepEqual(report('unknown').events, [])
})

const { push } = createEasypost({ http: { send: () => assert.fail('no call was expected') } })
const account = { id: 'account', settings: { apiKey: 'EZTKsecret', webhookSecret: 'Schlüssel' } }

const sign = (secret: string, body: Buffer): string =>
  `hmac-sha256-hex=${createHmac('sha256', secret.normalize('NFKD')).update(body).digest('hex')}`

test('a push is verified on its raw body with the secret in the form that EasyPost uses', () => {
  const rawBody = read('./pushes/tracker-updated.json')
  const verified = (headers: Record<string, string | string[]>, settings = account.settings) =>
    push?.verify({ ...account, settings }, { headers, rawBody })
  const signature = sign('Schlüssel', rawBody)
  assert.equal(verified({ 'x-hmac-signature': signature }), true)
  assert.equal(verified({ 'x-hmac-signature': sign('another', rawBody) }), false)
  assert.equal(verified({ 'x-hmac-signature': sign('Schlüssel', Buffer.concat([rawBody, Buffer.from(' ')])) }), false)
  assert.equal(verified({ 'x-hmac-signature': signature.replace('hmac-sha256-hex=', '') }), false)
  assert.equal(verified({ 'x-hmac-signature': [signature, signature] }), false)
  assert.equal(verified({}), false)
})

test('no push is accepted without a secret', () => {
  const rawBody = read('./pushes/tracker-updated.json')
  for (const webhookSecret of ['', undefined]) {
    const settings = { apiKey: 'EZTKsecret', ...(webhookSecret === undefined ? {} : { webhookSecret }) }
    const call = { headers: { 'x-hmac-signature': sign('', rawBody) }, rawBody }
    assert.equal(push?.verify({ ...account, settings }, call), false)
  }
})

test('the report of a push is that of its tracker, with the event as its id', () => {
  const [pushed, ...others] = push?.read(read('./pushes/tracker-updated.json')) ?? []
  assert.deepEqual(others, [])
  assert.equal(pushed?.pushId, 'evt_dd98161ae46711edaa3c130acadc8cfc')
  assert.equal(pushed?.carrier, 'usps')
  assert.equal(pushed?.report.trackingNumber, NUMBER)
  assert.deepEqual(
    pushed?.report.events.map(({ code }) => code),
    ['pre_transit', 'pre_transit', 'in_transit', 'in_transit', 'out_for_delivery'],
  )
})

test('a carrier that we have no key for has none in the report', () => {
  const event = JSON.parse(read('./pushes/tracker-updated.json').toString())
  event.result.carrier = 'YanWen'
  assert.equal(push?.read(Buffer.from(JSON.stringify(event)))?.[0]?.carrier, null)
})

test('news of anything but trackers holds no report', () => {
  assert.deepEqual(push?.read(read('./pushes/batch-created.json')), [])
})

test('a body that makes no sense is told apart from news that holds no report', () => {
  const bodies = ['', 'null', '[]', '{}', '{"id":"evt_1"}', '{"id":"evt_1","description":"tracker.updated"}', '{"id":']
  for (const body of bodies) assert.equal(push?.read(Buffer.from(body)), null, body)
  assert.equal(push?.read(Buffer.from([0xff, 0xfe, 0x7b])), null)
})
