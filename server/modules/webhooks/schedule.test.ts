import assert from 'node:assert/strict'
import { test } from 'node:test'
import { COMMON_SCHEDULE, delayAfter, STANDARD_SCHEDULE } from './schedule.ts'

const HOUR = 3_600_000

test('foreign receivers get eight attempts over 27 hours, ours ten over 75', () => {
  const total = (schedule: readonly number[]) => schedule.reduce((sum, delay) => sum + delay, 0)
  assert.equal(COMMON_SCHEDULE.length, 7)
  assert.equal(total(COMMON_SCHEDULE), 27 * HOUR + 35 * 60_000 + 5000)
  assert.equal(STANDARD_SCHEDULE.length, 9)
  assert.equal(total(STANDARD_SCHEDULE), 75 * HOUR + 35 * 60_000 + 5000)
})

test('jitter lengthens a delay by up to a tenth', () => {
  assert.equal(
    delayAfter(1, COMMON_SCHEDULE, () => 0),
    5000,
  )
  assert.equal(
    delayAfter(1, COMMON_SCHEDULE, () => 0.5),
    5250,
  )
  assert.equal(
    delayAfter(7, COMMON_SCHEDULE, () => 1),
    11 * HOUR,
  )
})

test('nothing follows the last attempt', () => {
  assert.equal(
    delayAfter(8, COMMON_SCHEDULE, () => 0),
    null,
  )
})

test('Retry-After lengthens a delay up to ten hours and never shortens it', () => {
  assert.equal(
    delayAfter(1, COMMON_SCHEDULE, () => 0, 60_000),
    60_000,
  )
  assert.equal(
    delayAfter(2, COMMON_SCHEDULE, () => 0, 1000),
    300_000,
  )
  assert.equal(
    delayAfter(1, COMMON_SCHEDULE, () => 0, 99 * HOUR),
    10 * HOUR,
  )
  assert.equal(
    delayAfter(8, COMMON_SCHEDULE, () => 0, 1000),
    null,
  )
})
