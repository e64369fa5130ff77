import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCampaign } from '../../../test/support/promotion-samples.ts'
import { at } from '../../../test/support/tracking-pages.ts'
import { BUCKETS } from './ab-hash.ts'
import { bucketRanges, chooseCampaign, statusOf } from './choose-campaign.ts'
import type { AbTest, Campaign } from './types.ts'

const NOW = at('2026-11-25T10:00:00Z')
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000)

const campaign = (segment: string, changes: Partial<Campaign> = {}) =>
  aCampaign('basic', {}, { segment, startAt: hours(-1), ...changes })

let tests = 0
const aTest = (segment: string, changes: Partial<AbTest> = {}): AbTest => ({
  id: `test-${++tests}`,
  name: 'Test',
  segment,
  promotionType: 'basic',
  variants: [
    { campaign: campaign(segment, { enabled: false }), allocation: 50 },
    { campaign: campaign(segment, { enabled: false }), allocation: 50 },
  ],
  hasHoldout: false,
  holdoutPercentage: 0,
  startAt: hours(-1),
  endAt: hours(1),
  createdAt: NOW,
  editedAt: NOW,
  ...changes,
})

const ORDERS = Array.from({ length: 500 }, (_, i) => `order ${i}`)

test('the status follows switch, dates and tests; an end that has come is over, a start that has come has begun', () => {
  const status = (enabled: boolean, start: number, end: number | null, displaced = false) =>
    statusOf({ enabled, startAt: hours(start), endAt: end === null ? null : hours(end) }, displaced, NOW)
  assert.equal(status(true, -1, null), 'active')
  assert.equal(status(true, 0, 1), 'active')
  assert.equal(status(true, -1, 0), 'inactive')
  assert.equal(status(true, 1, null), 'scheduled')
  assert.equal(status(true, 1, null, true), 'scheduled')
  assert.equal(status(true, -1, null, true), 'paused')
  assert.equal(status(true, -2, -1, true), 'inactive')
  assert.equal(status(false, -1, null, true), 'inactive')
})

test('the holdout group comes first, and shares fill all buckets to the last one', () => {
  for (const holdoutPercentage of [0, 1, 7, 33, 99, 100]) {
    for (const shares of [[100], [50, 50], [33, 33, 34], [1, 0, 99]]) {
      const variants = shares.map((allocation) => ({ campaign: campaign('A'), allocation }))
      const ranges = bucketRanges({ holdoutPercentage, variants })
      assert.deepEqual([ranges[0]?.campaign, ranges[0]?.from, ranges.at(-1)?.to], [null, 0, BUCKETS])
      ranges.slice(1).forEach(({ from, to }, i) => {
        assert.equal(from, ranges[i]?.to)
        assert.ok(Number.isInteger(to))
      })
    }
  }
})

test('a running test decides before campaigns of the order’s segments, and these before those of default', () => {
  const [a, fallback] = [campaign('A'), campaign('default')]
  const running = aTest('B')
  const offers = { campaigns: [a, fallback], tests: [running, aTest('A', { startAt: hours(1) })] }
  for (const id of ORDERS.slice(0, 20)) {
    const tested = chooseCampaign(offers, { id, segments: ['A', 'B'] }, NOW)
    assert.equal(tested?.testId, running.id)
    assert.ok(running.variants.some((variant) => variant.campaign === tested?.campaign))
    assert.deepEqual(chooseCampaign(offers, { id, segments: ['A'] }, NOW), { campaign: a, testId: null })
    assert.deepEqual(chooseCampaign(offers, { id, segments: ['C'] }, NOW), { campaign: fallback, testId: null })
  }
  assert.equal(chooseCampaign({ campaigns: [a], tests: [] }, { id: 'x', segments: ['a'] }, NOW), null)
})

test('a test of default is for orders without another campaign, and pauses that of default meanwhile', () => {
  const [a, fallback] = [campaign('A'), campaign('default')]
  const tests = [aTest('default', { holdoutPercentage: 100, hasHoldout: true })]
  const offers = { campaigns: [a, fallback], tests }
  assert.deepEqual(chooseCampaign(offers, { id: 'x', segments: [] }, NOW), { campaign: null, testId: tests[0]?.id })
  assert.deepEqual(chooseCampaign(offers, { id: 'x', segments: ['A'] }, NOW), { campaign: a, testId: null })
  assert.deepEqual(chooseCampaign(offers, { id: 'x', segments: [] }, hours(1)), { campaign: fallback, testId: null })
})

test('an order is in one of several tests, and its group there says nothing of the test it drew', () => {
  const offers = { campaigns: [], tests: [aTest('A'), aTest('A', { promotionType: 'banner' })] }
  const groups = ORDERS.map((id) => {
    const choice = chooseCampaign(offers, { id, segments: ['A'] }, NOW)
    return `${choice?.testId} ${choice?.campaign?.id}`
  })
  const counts = [...Map.groupBy(groups, (group) => group).values()].map((group) => group.length)
  assert.equal(counts.length, 4)
  for (const count of counts) assert.ok(Math.abs(count - ORDERS.length / 4) < 45, counts.join(' '))
})

test('more of a variant moves orders to it only, as long as the order of variants stays', () => {
  const before = aTest('A')
  const [one, two] = before.variants
  assert.ok(one && two)
  const after = {
    ...before,
    variants: [
      { ...one, allocation: 70 },
      { ...two, allocation: 30 },
    ],
  }
  for (const id of ORDERS) {
    const seen = (of: AbTest) => chooseCampaign({ campaigns: [], tests: [of] }, { id, segments: ['A'] }, NOW)?.campaign
    assert.ok(seen(after) === seen(before) || seen(after) === one.campaign)
  }
})
