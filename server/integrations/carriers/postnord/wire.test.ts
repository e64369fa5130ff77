import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { CarrierReport } from '#modules/shipments'
import { faultCodeOf, readPostNordAnswer } from './wire.ts'

const NUMBER = '00373500454541020957'

function reportOf(name: string, trackingNumber = NUMBER): CarrierReport {
  const answer = readPostNordAnswer(fixture(name), trackingNumber)
  assert.ok(answer.ok, answer.ok ? '' : answer.failure.message)
  return answer.report
}

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8'))

test('a delivered item is told with its events, the point where it lay and who took it', () => {
  const { events, ...report } = reportOf('delivered.json')
  assert.deepEqual(report, {
    trackingNumber: NUMBER,
    steps: 'postnord',
    estimatedDelivery: { from: new Date('2026-02-27T14:07:00Z'), to: null },
    pickUpPoint: {
      code: '500285',
      name: 'EXEMPELBUTIKEN',
      address1: 'Exempelgatan 1',
      zip: '12067',
      city: 'STOCKHOLM',
      countryCode: 'SE',
      openingHours: 'Mon-Fri 08:00-21:00\nSat, Sun 10:00-18:00',
      availableUntil: null,
      latitude: 59.3042,
      longitude: 18.104,
    },
    signedBy: 'SAM DOE',
    serviceName: 'PostNord MyPack Collect',
    weightKg: 0.56,
    originCountryCode: 'DK',
    destinationCountryCode: 'SE',
    destinationCity: 'STOCKHOLM',
  })
  assert.deepEqual(
    events.map(({ code, qualifier, occurredAt }) => [code, qualifier, occurredAt.toISOString()]),
    [
      ['INFORMED', '68', '2026-02-24T23:41:00.000Z'],
      ['EN_ROUTE', '31', '2026-02-25T01:20:00.000Z'],
      ['AVAILABLE_FOR_DELIVERY', '1', '2026-02-25T10:24:00.000Z'],
      ['OTHER', 'Z08', '2026-02-25T11:18:00.000Z'],
      ['DELIVERED', '21', '2026-02-27T14:07:00.000Z'],
    ],
  )
})

test('an event tells its place, and its position where there is one', () => {
  const [, , { raw, ...available } = { raw: null }] = reportOf('delivered.json').events
  assert.deepEqual(available, {
    code: 'AVAILABLE_FOR_DELIVERY',
    qualifier: '1',
    text: 'The shipment item has been delivered to a service point.',
    occurredAt: new Date('2026-02-25T10:24:00Z'),
    offsetMinutes: 60,
    place: {
      name: 'EXEMPELBUTIKEN',
      city: 'Stockholm',
      region: null,
      zip: '12067',
      countryCode: 'SE',
      latitude: 59.3042,
      longitude: 18.104,
    },
  })
  assert.deepEqual((raw as Record<string, unknown>).eventCode, '1')
})

test('an item of several is told by its own events, the number of the shipment by its last item', () => {
  for (const number of [NUMBER, '96932007555SE']) {
    const report = reportOf('in-transit.json', number)
    assert.equal(report.trackingNumber, number)
    assert.deepEqual(
      report.events.map(({ code, offsetMinutes, place }) => [code, offsetMinutes, place?.countryCode]),
      [['EN_ROUTE', 120, 'FI']],
    )
    assert.deepEqual(report.estimatedDelivery, {
      from: new Date('2026-02-28T16:00:00Z'),
      to: new Date('2026-02-28T21:00:00Z'),
    })
    assert.equal(report.weightKg, null)
  }
  assert.equal(reportOf('in-transit.json', '00373500454541020940').events[0]?.code, 'DELIVERED')
})

test('a refused item says so', () => {
  const codes = reportOf('exception.json').events.map(({ code, qualifier }) => [code, qualifier])
  assert.deepEqual(codes, [
    ['EXPECTED_DELAY', '31'],
    ['DELIVERY_REFUSED', '12'],
  ])
})

test('a fault is told by its code, never by a text that could hold anything', () => {
  assert.equal(faultCodeOf(fixture('invalid-number.json')), 'invalidIdentifier')
  assert.equal(faultCodeOf(fixture('delivered.json')), null)
  const long = { TrackingInformationResponse: { compositeFault: { faults: [{ faultCode: 'no code: <b>' }] } } }
  assert.equal(faultCodeOf(long), null)
})
