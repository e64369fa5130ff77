import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isUnknownNumber, readReport } from './wire.ts'

const NUMBER = '9400100000000000000000'

const fixture = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8'))

function read(json: unknown) {
  const answer = readReport(json, NUMBER, 'America/New_York')
  assert.ok(answer.ok)
  return answer.report
}

test('a delivered parcel is told with its events and where it was left', () => {
  const { events, ...report } = read(fixture('delivered'))
  assert.deepEqual(report, {
    trackingNumber: NUMBER,
    steps: 'usps',
    estimatedDelivery: null,
    pickUpPoint: null,
    signedBy: 'A EXAMPLE',
    serviceName: 'USPS Ground Advantage',
    weightKg: null,
    originCountryCode: 'US',
    destinationCountryCode: 'US',
    destinationCity: 'MILWAUKEE',
  })
  assert.deepEqual(
    events.map(({ code, qualifier, occurredAt }) => [code, qualifier, occurredAt.toISOString()]),
    [
      ['01', 'IN/AT_MAILBOX', '2026-11-21T19:10:00.000Z'],
      ['OF', null, '2026-11-21T14:28:00.000Z'],
      ['07', null, '2026-11-21T14:17:00.000Z'],
      ['T1', null, '2026-11-21T10:10:00.000Z'],
      ['10', null, '2026-11-21T07:44:00.000Z'],
      ['SF', null, '2026-11-21T00:31:00.000Z'],
      ['03', null, '2026-11-21T00:26:00.000Z'],
      ['MA', null, '2026-11-19T05:00:00.000Z'],
    ],
  )
})

test('an event around midnight is on its local day, whatever day GMTTimestamp names', () => {
  const possession = read(fixture('delivered')).events.find(({ code }) => code === '03')
  assert.ok(possession)
  assert.equal((possession.raw as { GMTTimestamp: string }).GMTTimestamp, '2026-11-20T00:26:14Z')
  assert.equal(possession.occurredAt.toISOString(), '2026-11-21T00:26:00.000Z')
  assert.equal(possession.offsetMinutes, -360)
})

test('an offset of one digit is understood', () => {
  const departed = read(fixture('delivered')).events.find(({ code }) => code === 'SF')
  assert.deepEqual([departed?.occurredAt.toISOString(), departed?.offsetMinutes], ['2026-11-21T00:31:00.000Z', -360])
})

test('a facility and a country have a name in place of a city', () => {
  const nameOf = (file: string, code: string) =>
    read(fixture(file)).events.find((event) => event.code === code)?.place?.name
  assert.equal(nameOf('delivered', 'T1'), 'OAK CREEK WI DISTRIBUTION CENTER')
  assert.equal(nameOf('returned', 'ZZ'), 'GERMANY')
  assert.equal(nameOf('delivered', '07'), null)
})

test('a parcel that went back is delivered to its sender', () => {
  const { events, originCountryCode, serviceName } = read(fixture('returned'))
  assert.deepEqual([events[0]?.code, events[0]?.qualifier], ['01', 'TO_ORIGINAL_SENDER'])
  assert.deepEqual([originCountryCode, serviceName], ['DE', 'PRIORITY MAIL'])
})

test('the predicted window comes before the expected day', () => {
  const details = fixture('in-transit')
  assert.deepEqual(read(details).estimatedDelivery, {
    from: new Date('2026-11-23T19:15:00Z'),
    to: new Date('2026-11-23T23:15:00Z'),
  })
  assert.deepEqual(
    read({ ...details, predictedDeliveryDate: null }).estimatedDelivery?.from,
    new Date('2026-11-24T19:15:00Z'),
  )
  const nested = { predictedDeliveryDate: '2026-11-25', predictedDeliveryWindowEndTime: '18:00:00' }
  const { estimatedDelivery } = read({ ...details, deliveryDateExpectation: nested })
  assert.deepEqual(estimatedDelivery?.to, new Date('2026-11-26T00:00:00Z'))
})

test('a reason code is kept', () => {
  const event = { eventCode: '05', eventType: 'Undeliverable', eventTimestamp: '2026-11-21T10:00:00', reasonCode: '12' }
  assert.equal(read({ trackingNumber: NUMBER, trackingEvents: [event] }).events[0]?.qualifier, '12')
})

test('only the error for a number without news says that the number is not known', () => {
  assert.equal(isUnknownNumber(fixture('unavailable')), true)
  assert.equal(isUnknownNumber(fixture('invalid-number')), false)
  assert.equal(isUnknownNumber(null), false)
})
