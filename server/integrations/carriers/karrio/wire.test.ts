import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { createOutgoing } from '#platform/outgoing/client'
import { receiver } from '../../../../test/support/receiver.ts'
import { createKarrio } from './gateway.ts'
import { readReport } from './wire.ts'

const NUMBER = '1Z12345E6205277936'

const read = (path: string): Buffer => readFileSync(new URL(path, import.meta.url))

function report(name: string) {
  const answer = readReport(JSON.parse(read(`./fixtures/${name}.json`).toString()), NUMBER)
  assert.ok(answer.ok)
  return answer.report
}

test('a delivered parcel is told with its events, newest first', () => {
  const { events, ...rest } = report('delivered')
  assert.deepEqual(rest, {
    trackingNumber: NUMBER,
    steps: 'karrio',
    estimatedDelivery: null,
    pickUpPoint: null,
    signedBy: 'A EXAMPLE',
    serviceName: 'UPS Ground',
    weightKg: 1.814,
    originCountryCode: 'US',
    destinationCountryCode: 'US',
    destinationCity: null,
  })
  assert.deepEqual(
    events.map(({ code, qualifier, occurredAt }) => [code, qualifier, occurredAt.toISOString()]),
    [
      ['delivered', null, '2026-11-25T13:02:00.000Z'],
      ['delivery_failed', 'consignee_not_home', '2026-11-24T14:13:00.000Z'],
      ['out_for_delivery', null, '2026-11-24T07:30:00.000Z'],
      ['in_transit', null, '2026-11-23T02:05:00.000Z'],
      ['picked_up', null, '2026-11-20T17:12:00.000Z'],
      ['pending', null, '2026-11-20T09:15:00.000Z'],
    ],
  )
  assert.deepEqual(events[3]?.place, {
    name: 'Parsippany, NJ, US',
    city: null,
    region: null,
    zip: null,
    countryCode: null,
    latitude: 40.86,
    longitude: -74.43,
  })
})

test('of events without a status only the newest has that of the parcel', () => {
  assert.deepEqual(
    report('without-event-status').events.map(({ code, occurredAt }) => [code, occurredAt.toISOString()]),
    [
      ['in_transit', '2026-11-23T02:05:00.000Z'],
      ['unknown', '2026-11-20T17:12:00.000Z'],
      ['unknown', '2026-11-20T00:00:00.000Z'],
    ],
  )
})

test('noon and midnight are read in both ways of writing', () => {
  const times = ['12:00 AM', '12:30 PM', '00:15', '23:59', '25:00', 'noon']
  const events = times.map((time) => ({ date: '2026-11-20', time, status: 'in_transit' }))
  const answer = readReport({ tracking_number: NUMBER, events }, NUMBER)
  assert.ok(answer.ok)
  assert.deepEqual(
    answer.report.events.map(({ occurredAt }) => occurredAt.toISOString().slice(11, 16)),
    ['00:00', '12:30', '00:15', '23:59'],
  )
})

const sample = read('./fixtures/delivered.json').toString()

/** A Karrio that does not have the tracker yet and answers so to a new one. */
async function asked(added: { status: number; body: string }, carrier = 'dhl') {
  const { port, received } = await receiver((response, { method }) => {
    if (method === 'GET') response.writeHead(404).end('{"errors":[]}')
    else response.writeHead(added.status).end(added.body)
  })
  const outgoing = createOutgoing({ allowPrivate: true })
  after(() => outgoing.close())
  const settings = { baseUrl: `http://127.0.0.1:${port}`, apiKey: 'key_abcdef' }
  const query = { trackingNumber: NUMBER, carrier, zip: null, countryCode: null, language: 'en', shippedAt: null }
  const answer = await createKarrio({ http: outgoing }).track({ id: 'account', settings }, query, 5000)
  return { answer, received }
}

test('a tracker that is not there yet is added under the name that Karrio has for the carrier', async () => {
  const { answer, received } = await asked({ status: 202, body: sample })
  assert.ok(answer.ok)
  assert.deepEqual(
    received.map(({ method, url }) => `${method} ${url}`),
    [`GET /v1/trackers/${NUMBER}`, 'POST /v1/trackers?pending_pickup=true'],
  )
  assert.deepEqual(JSON.parse(received[1]?.body ?? ''), { tracking_number: NUMBER, carrier_name: 'dhl_universal' })
  assert.equal(received[1]?.headers.authorization, 'Token key_abcdef')
})

test('a tracker of a carrier that Karrio does not know is not added', async () => {
  const { answer, received } = await asked({ status: 202, body: sample }, 'posti')
  assert.ok(!answer.ok)
  assert.equal(answer.failure.kind, 'not_found')
  assert.equal(received.length, 1)
})

const { push } = createKarrio({ http: { send: () => assert.fail('no call was expected') } })
const account = { id: 'account', settings: { webhookSecret: 'hook-secret' } }

test('a push carries the secret of its webhook', () => {
  const rawBody = read('./pushes/tracker-updated.json')
  const verified = (headers: Record<string, string | string[]>, settings: Record<string, string> = account.settings) =>
    push?.verify({ ...account, settings }, { headers, rawBody })
  assert.equal(verified({ 'x-event-id': 'hook-secret' }), true)
  assert.equal(verified({ 'x-event-id': 'hook-secre' }), false)
  assert.equal(verified({ 'x-event-id': ['hook-secret', 'hook-secret'] }), false)
  assert.equal(verified({}), false)
  assert.equal(verified({ 'x-event-id': '' }, {}), false)
  assert.equal(verified({ 'x-event-id': '' }, { webhookSecret: '' }), false)
})

test('the same news twice has one id, and other news another', () => {
  const body = read('./pushes/tracker-updated.json')
  const [first] = push?.read(body) ?? []
  assert.equal(first?.carrier, 'ups')
  assert.equal(first?.report.events[0]?.code, 'out_for_delivery')
  assert.equal(push?.read(Buffer.from(body))?.[0]?.pushId, first?.pushId)
  const later = JSON.parse(body.toString())
  later.data.status = 'delivered'
  assert.notEqual(push?.read(Buffer.from(JSON.stringify(later)))?.[0]?.pushId, first?.pushId)
})

test('news of anything but trackers holds no report', () => {
  assert.deepEqual(push?.read(read('./pushes/shipment-purchased.json')), [])
})

test('a body that makes no sense is told apart from news that holds no report', () => {
  for (const body of ['', 'null', '[]', '{}', '{"event":"tracker_updated"}', '{"event":"tracker_updated","data":[]}']) {
    assert.equal(push?.read(Buffer.from(body)), null, body)
  }
})
