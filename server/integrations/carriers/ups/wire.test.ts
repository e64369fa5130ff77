import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { CarrierAnswer } from '#modules/shipments'
import { readReport } from './wire.ts'

const NUMBER = '1Z12345E0205271688'

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8'))

function read(json: unknown) {
  const answer: CarrierAnswer = readReport(json, NUMBER, 'America/New_York')
  assert.ok(answer.ok)
  return answer.report
}

const activities = (activity: object[], more: object = {}) => ({
  trackResponse: { shipment: [{ package: [{ trackingNumber: NUMBER, activity, ...more }] }] },
})

test('a delivered parcel is told with its events, newest first, and who has it', () => {
  const { events, ...report } = read(fixture('delivered'))
  assert.deepEqual(report, {
    trackingNumber: NUMBER,
    steps: 'ups',
    estimatedDelivery: null,
    pickUpPoint: null,
    signedBy: null,
    serviceName: 'UPS Ground',
    weightKg: 1.814,
    originCountryCode: 'US',
    destinationCountryCode: 'US',
    destinationCity: 'Wayne',
  })
  assert.deepEqual(
    events.map(({ code, qualifier, occurredAt }) => [code, qualifier, occurredAt.toISOString()]),
    [
      ['011', 'MQ', '2026-11-24T19:13:56.000Z'],
      ['021', 'OT', '2026-11-24T12:30:00.000Z'],
      ['072', 'OD', '2026-11-24T11:12:00.000Z'],
      ['005', 'AR', '2026-11-23T07:05:00.000Z'],
      ['005', 'DP', '2026-11-21T08:10:00.000Z'],
      ['038', 'PU', '2026-11-20T22:12:00.000Z'],
      ['003', 'MP', '2026-11-20T14:15:00.000Z'],
    ],
  )
  const { raw, ...first } = events[0]!
  assert.deepEqual(first, {
    code: '011',
    qualifier: 'MQ',
    text: 'DELIVERED',
    occurredAt: new Date('2026-11-24T19:13:56Z'),
    offsetMinutes: -300,
    place: {
      name: null,
      city: 'WAYNE',
      region: 'NJ',
      zip: '07470',
      countryCode: 'US',
      latitude: null,
      longitude: null,
    },
  })
  assert.equal((raw as { gmtTime: string }).gmtTime, '19:13:56')
})

test('of several packages of a shipment the one that was asked for is read', () => {
  const { events, estimatedDelivery } = read(fixture('in-transit'))
  assert.equal(events.length, 4)
  assert.deepEqual(estimatedDelivery, {
    from: new Date('2026-11-24T18:15:00Z'),
    to: new Date('2026-11-24T22:15:00Z'),
  })
})

test('a parcel that a post delivers is known by its UPS number too', () => {
  assert.equal(read(fixture('returned')).trackingNumber, NUMBER)
})

test('an exception without a status code counts by its type and reason', () => {
  assert.deepEqual(
    read(fixture('exception')).events.map(({ code, qualifier }) => [code, qualifier]),
    [
      ['092', null],
      ['013', 'DJ'],
      ['X', 'A7'],
      ['005', 'AR'],
    ],
  )
})

test('a day without a window lasts from morning to night at the destination', () => {
  assert.deepEqual(read(fixture('exception')).estimatedDelivery, {
    from: new Date('2026-11-26T16:00:00Z'),
    to: new Date('2026-11-27T15:59:59Z'),
  })
})

test('a status code is the same with and without leading zeros', () => {
  const status = (statusCode: unknown) => ({ date: '20261124', time: '120000', status: { type: 'D', statusCode } })
  const { events } = read(activities([status('11'), status('011'), status(11)]))
  assert.deepEqual(
    events.map(({ code }) => code),
    ['011', '011', '011'],
  )
})

test('a time without an offset is one of the zone of UPS', () => {
  const { events } = read(activities([{ date: '20260701', time: '120000', status: { type: 'I' } }]))
  assert.deepEqual([events[0]?.occurredAt.toISOString(), events[0]?.offsetMinutes], ['2026-07-01T16:00:00.000Z', -240])
})

test('a signature is kept, and the word for none is not one', () => {
  const signedBy = (receivedBy: unknown) => read(activities([], { deliveryInformation: { receivedBy } })).signedBy
  assert.equal(signedBy('EXAMPLE'), 'EXAMPLE')
  assert.equal(signedBy('DRIVER RELEASE'), null)
  assert.equal(signedBy(''), null)
})
