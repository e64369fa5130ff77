import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { CarrierReport } from '#modules/shipments'
import { readFedexAnswer } from './wire.ts'

const NUMBER = '377101283611590'

function reportOf(name: string): CarrierReport {
  const answer = readFedexAnswer(fixture(name), NUMBER)
  assert.ok(answer.ok, answer.ok ? '' : answer.failure.message)
  return answer.report
}

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8'))

test('a delivered package is told with its scans, its weight in kilograms and who took it', () => {
  const { events, ...report } = reportOf('delivered.json')
  assert.deepEqual(report, {
    trackingNumber: NUMBER,
    steps: 'fedex',
    estimatedDelivery: { from: new Date('2026-02-27T06:00:00Z'), to: null },
    pickUpPoint: null,
    signedBy: 'SDOE',
    serviceName: 'FedEx Home Delivery',
    weightKg: 2.4,
    originCountryCode: 'US',
    destinationCountryCode: 'US',
    destinationCity: 'SACRAMENTO',
  })
  assert.deepEqual(
    events.map(({ code, qualifier }) => [code, qualifier]),
    [
      ['DL', '014'],
      ['OD', null],
      ['AO', null],
      ['AR', null],
      ['PU', null],
      ['OC', null],
    ],
  )
  const [{ raw: _, ...delivered } = { raw: null }] = events
  assert.deepEqual(delivered, {
    code: 'DL',
    qualifier: '014',
    text: 'Delivered: Left at front door. Signature Service not requested.',
    occurredAt: new Date('2026-02-27T20:34:26Z'),
    offsetMinutes: -480,
    place: {
      name: null,
      city: 'SACRAMENTO',
      region: 'CA',
      zip: '95828',
      countryCode: 'US',
      latitude: null,
      longitude: null,
    },
  })
})

test('of packages that share a number it is the one that moved last', () => {
  const report = reportOf('in-transit.json')
  assert.deepEqual(
    report.events.map(({ code, qualifier, text }) => [code, qualifier, text]),
    [
      ['CD', '72', 'Clearance delay: Commercial invoice missing'],
      ['IT', null, 'In transit'],
    ],
  )
  assert.deepEqual(report.estimatedDelivery, {
    from: new Date('2026-02-28T07:00:00Z'),
    to: new Date('2026-02-28T11:00:00Z'),
  })
  assert.deepEqual(report.pickUpPoint, {
    code: 'HELKK',
    name: 'FedEx Ship Centre',
    address1: 'Esimerkkitie 1',
    zip: '01530',
    city: 'VANTAA',
    countryCode: 'FI',
    openingHours: null,
    availableUntil: null,
    latitude: null,
    longitude: null,
  })
  assert.equal(report.weightKg?.toFixed(3), '9.979')
})

test('a return is told by its scan, though its derived status says delivered', () => {
  assert.deepEqual(
    reportOf('exception.json').events.map(({ code, qualifier }) => [code, qualifier]),
    [
      ['RS', '060G'],
      ['DE', '007'],
    ],
  )
})

test('results of another number beside the asked one are left out', () => {
  const other = { trackingNumber: '1', trackResults: [{ scanEvents: [{ date: '2026-02-27', eventType: 'DL' }] }] }
  const own = { trackingNumber: NUMBER, trackResults: [{ scanEvents: [] }] }
  const answer = readFedexAnswer({ output: { completeTrackResults: [other, own] } }, NUMBER)
  assert.ok(answer.ok)
  assert.deepEqual(answer.report.events, [])
})
