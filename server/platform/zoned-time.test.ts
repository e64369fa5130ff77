import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayIn, isTimeZone, lastDays, readZonedTime } from './zoned-time.ts'

const read = (text: string, zone = 'UTC') => {
  const time = readZonedTime(text, zone)
  return time && [time.at.toISOString(), time.offsetMinutes]
}

test('an offset in the text wins over the zone', () => {
  assert.deepEqual(read('2026-02-03T10:00:00+02:00', 'America/New_York'), ['2026-02-03T08:00:00.000Z', 120])
  assert.deepEqual(read('2026-02-03T10:00:00Z', 'America/New_York'), ['2026-02-03T10:00:00.000Z', 0])
  assert.deepEqual(read('2026-02-03T10:00:00-0530'), ['2026-02-03T15:30:00.000Z', -330])
})

test('a time without an offset is the wall clock of the zone, in summer and in winter', () => {
  assert.deepEqual(read('2026-01-15T12:00:00', 'Europe/Helsinki'), ['2026-01-15T10:00:00.000Z', 120])
  assert.deepEqual(read('2026-07-15 12:00', 'Europe/Helsinki'), ['2026-07-15T09:00:00.000Z', 180])
  assert.deepEqual(read('2026-07-15', 'America/Los_Angeles'), ['2026-07-15T07:00:00.000Z', -420])
})

test('around a change of clocks a time keeps the offset of its own side', () => {
  assert.deepEqual(read('2026-03-29T01:59:59', 'Europe/Berlin'), ['2026-03-29T00:59:59.000Z', 60])
  assert.deepEqual(read('2026-03-29T03:00:00', 'Europe/Berlin'), ['2026-03-29T01:00:00.000Z', 120])
  assert.deepEqual(read('2026-10-25T03:00:00', 'Europe/Berlin'), ['2026-10-25T02:00:00.000Z', 60])
})

test('the day is that of the zone at the moment', () => {
  const at = new Date('2026-03-28T22:30:00Z')
  assert.equal(dayIn(at, 'UTC'), '2026-03-28')
  assert.equal(dayIn(at, 'Europe/Helsinki'), '2026-03-29')
  assert.equal(dayIn(new Date('2026-03-29T21:30:00Z'), 'Europe/Helsinki'), '2026-03-30')
  assert.equal(dayIn(at, 'America/Los_Angeles'), '2026-03-28')
})

test('an unknown zone counts as UTC, and a text that is no time as none', () => {
  assert.deepEqual(read('2026-01-15T12:00:00', 'Middle/Earth'), ['2026-01-15T12:00:00.000Z', 0])
  for (const text of ['', 'yesterday', '2026-13-40T00:00:00', '15.01.2026', '2026-01-15T25:00:00+01:00']) {
    assert.equal(readZonedTime(text, 'UTC'), null, text)
  }
  assert.equal(isTimeZone('Middle/Earth'), false)
})

test('days in a row begin and end with the clock of the zone, also where it changes in between', () => {
  // It is the 30th in Helsinki already; its clocks went forward on the 29th.
  const week = lastDays(new Date('2026-03-29T22:30:00Z'), 'Europe/Helsinki', 3)
  assert.deepEqual(week.days, ['2026-03-28', '2026-03-29', '2026-03-30'])
  assert.equal(week.from.toISOString(), '2026-03-27T22:00:00.000Z')
  assert.equal(week.to.toISOString(), '2026-03-30T21:00:00.000Z')
  const before = lastDays(new Date('2026-03-29T22:30:00Z'), 'Europe/Helsinki', 2, 1)
  assert.deepEqual(before.days, ['2026-03-28', '2026-03-29'])
  assert.equal(before.to.toISOString(), '2026-03-29T21:00:00.000Z')
})
