import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterAnswer, afterFailure } from './schedule.ts'

const NOW = new Date('2026-03-01T12:00:00Z')
const ago = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)
const minutes = (at: Date | null) => at && (at.getTime() - NOW.getTime()) / 60_000

test('a parcel with news is asked about at the pace of its carrier', () => {
  assert.equal(minutes(afterAnswer({ finalAt: null, quietSince: ago(1) }, 60, NOW)), 60)
})

test('after three days without news it is asked about four times less often, but daily', () => {
  assert.equal(minutes(afterAnswer({ finalAt: null, quietSince: ago(73) }, 60, NOW)), 240)
  assert.equal(minutes(afterAnswer({ finalAt: null, quietSince: ago(73) }, 600, NOW)), 1440)
})

test('a carrier that is asked every three seconds is asked so until the end of a parcel, and hourly from then on', () => {
  assert.equal(minutes(afterAnswer({ finalAt: null, quietSince: ago(1) }, 0.05, NOW)), 0.05)
  assert.equal(minutes(afterAnswer({ finalAt: ago(1), quietSince: ago(1) }, 0.05, NOW)), 60)
})

test('three days after its end it is asked about no more', () => {
  assert.equal(minutes(afterAnswer({ finalAt: ago(71), quietSince: ago(1) }, 60, NOW)), 60)
  assert.equal(afterAnswer({ finalAt: ago(72), quietSince: ago(1) }, 60, NOW), null)
})

test('failures wait 5 minutes, doubling up to 6 hours, and as long as the carrier asks, but no more than a day', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8, 20].map((failures) => minutes(afterFailure(failures, undefined, NOW)))
  assert.deepEqual(waits, [5, 10, 20, 40, 80, 160, 320, 360, 360])
  assert.equal(minutes(afterFailure(1, 30 * 60_000, NOW)), 30)
  assert.equal(minutes(afterFailure(1, 10, NOW)), 5)
  assert.equal(minutes(afterFailure(1, 1e12, NOW)), 1440)
})
