import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { CarrierReport } from '#modules/shipments'
import { readDhlAnswer } from './wire.ts'

function reportOf(json: unknown, trackingNumber = '7777777770'): CarrierReport {
  const answer = readDhlAnswer(json, trackingNumber)
  assert.ok(answer.ok, answer.ok ? '' : answer.failure.message)
  return answer.report
}

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8'))
const withoutRaw = (report: CarrierReport) => report.events.map(({ raw: _, ...event }) => event)
const codes = (report: CarrierReport) => report.events.map(({ code, qualifier }) => [code, qualifier])
const place = (city: string | null, countryCode: string | null) => ({
  name: null,
  city,
  region: null,
  zip: null,
  countryCode,
  latitude: null,
  longitude: null,
})

test('a delivered shipment is told with its events, its window and who signed', () => {
  const { events, ...report } = reportOf(fixture('delivered.json'))
  assert.deepEqual(report, {
    trackingNumber: '7777777770',
    steps: 'dhl',
    estimatedDelivery: { from: new Date('2026-02-27T07:00:00Z'), to: new Date('2026-02-27T15:00:00Z') },
    pickUpPoint: null,
    signedBy: 'Sam Doe',
    serviceName: 'EXPRESS WORLDWIDE',
    weightKg: 2.5,
    originCountryCode: 'NL',
    destinationCountryCode: 'FI',
    destinationCity: 'HELSINKI - FINLAND',
  })
  assert.deepEqual(
    events.map(({ code, qualifier }) => [code, qualifier]),
    [
      ['delivered', null],
      ['transit', 'out'],
      ['transit', 'depot'],
      ['transit', 'departed'],
      ['transit', 'accepted'],
      ['pre-transit', 'data'],
    ],
  )
})

test('a time without an offset is the clock of the place', () => {
  const [first, , depot, departed] = withoutRaw(reportOf(fixture('delivered.json')))
  assert.deepEqual(first, {
    code: 'delivered',
    qualifier: null,
    text: 'Delivered',
    occurredAt: new Date('2026-02-27T11:05:00Z'),
    offsetMinutes: 120,
    place: place('HELSINKI - FINLAND', 'FI'),
  })
  assert.deepEqual(depot?.occurredAt, new Date('2026-02-27T05:12:00Z'))
  assert.equal(depot?.offsetMinutes, 120)
  assert.deepEqual(departed?.occurredAt, new Date('2026-02-26T22:30:00Z'))
  assert.equal(departed?.offsetMinutes, 60)
})

test('of shipments that share a number it is the one that moved last', () => {
  const report = reportOf(fixture('in-transit.json'))
  assert.deepEqual(codes(report), [
    ['transit', 'customs'],
    ['transit', 'processed'],
  ])
  assert.equal(report.weightKg?.toFixed(4), '4.9895')
  assert.equal(report.events[1]?.offsetMinutes, 8 * 60)
})

test('an attempt tells why it failed', () => {
  assert.deepEqual(codes(reportOf(fixture('failure.json'))), [
    ['failure', 'absent'],
    ['transit', 'out'],
  ])
})

test('a shipment without events tells its status', () => {
  const { events, ...report } = reportOf(fixture('announced.json'))
  assert.deepEqual(
    events.map(({ code, qualifier }) => [code, qualifier]),
    [['pre-transit', 'data']],
  )
  assert.deepEqual(report.estimatedDelivery, null)
})

test('a piece is found by its own number, and a German parcel with and without its zeros', () => {
  assert.equal(reportOf(fixture('delivered.json'), 'JD014600006281230704').trackingNumber, 'JD014600006281230704')
  const german = { shipments: [{ id: '00340434161094022115', events: [] }] }
  assert.equal(reportOf(german, '340434161094022115').trackingNumber, '340434161094022115')
  assert.equal(reportOf({ shipments: [{ id: '340434161094022115' }] }, '00340434161094022115').events.length, 0)
})

test('sentences of the divisions tell what their codes do not', () => {
  const sentences: [string, string, string | null][] = [
    ['transit', 'The shipment has been loaded onto the delivery vehicle', 'out'],
    ['transit', 'OUT FOR DELIVERY', 'out'],
    ['transit', 'ARRIVAL DESTINATION DHL ECOMMERCE FACILITY', 'arrived'],
    ['transit', 'The shipment has been processed in the parcel center', 'processed'],
    ['transit', 'Clearance processing complete at LEIPZIG - GERMANY', 'customs-cleared'],
    ['transit', 'The shipment is ready for pick-up at the Packstation', 'pickup'],
    ['delivered', 'The recipient has picked up the shipment from the PACKSTATION', 'collected-locker'],
    ['delivered', 'The recipient has picked up the shipment from the retail outlet', 'collected'],
    ['delivered', 'The shipment has been delivered to a neighbor', 'neighbour'],
    ['delivered', 'The shipment has been successfully delivered', null],
    ['transit', 'Returned to shipper', 'return'],
    ['failure', 'Consignee refused delivery', 'refused'],
    ['transit', 'Przesyłka w drodze', null],
  ]
  for (const [statusCode, description, qualifier] of sentences) {
    const events = [{ timestamp: '2026-02-27T10:00:00', statusCode, description }]
    assert.deepEqual(codes(reportOf({ shipments: [{ id: '7777777770', events }] })), [[statusCode, qualifier]])
  }
})
