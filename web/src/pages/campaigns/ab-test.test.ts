import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerOf, axisEnd, equalShares, stateOf } from './ab-test.ts'

const variant = (name: string, rate: number, difference: [number, number, number] | null) => ({
  campaignId: name,
  name,
  allocation: 50,
  orders: 100,
  exposures: 100,
  clicks: rate * 100,
  clickRate: { value: rate, low: rate - 0.05, high: rate + 0.05 },
  difference: difference && { value: difference[0], low: difference[1], high: difference[2] },
})

test('a test is planned, runs and is over by its times', () => {
  const times = { startAt: '2026-05-01T00:00:00Z', endAt: '2026-05-08T00:00:00Z' }
  assert.equal(stateOf(times, new Date('2026-04-30T00:00:00Z')), 'planned')
  assert.equal(stateOf(times, new Date('2026-05-01T00:00:00Z')), 'running')
  assert.equal(stateOf(times, new Date('2026-05-08T00:00:00Z')), 'over')
})

test('a difference whose interval leaves out zero is an answer, any other is open', () => {
  const control = variant('A', 0.2, null)
  const kindOf = (...others: ReturnType<typeof variant>[]) => answerOf({ variants: [control, ...others] }).kind
  assert.equal(kindOf(variant('B', 0.3, [0.1, 0.02, 0.18])), 'better')
  assert.equal(kindOf(variant('B', 0.1, [-0.1, -0.18, -0.02])), 'worse')
  assert.equal(kindOf(variant('B', 0.25, [0.05, -0.03, 0.13])), 'open')
  assert.equal(kindOf(), 'nobody')
  const answer = answerOf({
    variants: [control, variant('B', 0.4, [0.2, -0.1, 0.5]), variant('C', 0.3, [0.1, 0.02, 0.18])],
  })
  assert.equal(answer.kind === 'nobody' ? '' : answer.variant.name, 'C', 'what is certain comes before what is larger')
})

test('shares are whole and add up to a hundred', () => {
  const three = equalShares([0, 0, 0].map((allocation) => ({ campaignId: '', allocation })))
  assert.deepEqual(
    three.map(({ allocation }) => allocation),
    [34, 33, 33],
  )
})

test('the axis ends at a round share above every interval', () => {
  assert.equal(axisEnd([variant('A', 0.12, null)]), 0.2)
  assert.equal(axisEnd([{ clickRate: null }]), 0.01)
})
