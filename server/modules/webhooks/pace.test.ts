import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome } from './attempt.ts'
import { Pace } from './pace.ts'
import type { Target } from './target.ts'

const target = (failingSince: Date | null = null): Target => ({ failingSince }) as Target // nothing else is looked at
const outcome = (status: Outcome['status'], latencyMs: number): Outcome =>
  ({ status, attempt: { latencyMs } }) as Outcome // nothing else is looked at

function paceAfter(...answers: [Outcome['status'], number][]): Pace {
  const pace = new Pace(8)
  for (const [status, latencyMs] of answers) pace.hear(outcome(status, latencyMs))
  return pace
}

const fast = (times: number): [Outcome['status'], number][] => Array.from({ length: times }, () => ['delivered', 20])

test('an endpoint has three places, one more after as many fast answers as it has, and never more than its dialect allows', () => {
  const widths = [0, 2, 3, 6, 7, 100].map((times) => paceAfter(...fast(times)).widthFor(target()))
  assert.deepEqual(widths, [3, 3, 4, 4, 5, 8])
})

test('a slow answer halves the places, an ordinary one leaves them', () => {
  assert.equal(paceAfter(...fast(100), ['delivered', 1500]).widthFor(target()), 4)
  assert.equal(paceAfter(...fast(100), ['delivered', 700]).widthFor(target()), 8)
})

test('after a failure, such as 429, there is one place, and more again only by answering', () => {
  assert.equal(paceAfter(...fast(100), ['retrying', 5]).widthFor(target()), 1)
  assert.equal(paceAfter(...fast(100), ['retrying', 5], ...fast(3)).widthFor(target()), 3)
  assert.equal(paceAfter(...fast(100)).widthFor(target(new Date())), 1)
})

test('retries that run take places from the first attempts, but not the last', async () => {
  const pace = paceAfter(...fast(100))
  await pace.whileRetrying(async () => {
    assert.equal(pace.widthFor(target()), 7)
    const narrow = new Pace(1)
    await narrow.whileRetrying(async () => assert.equal(narrow.widthFor(target()), 1))
  })
  assert.equal(pace.widthFor(target()), 8)
})

test('an endpoint that is slow or fails is called where it keeps nobody waiting', () => {
  assert.equal(paceAfter(...fast(1)).hindersOthers(target()), false)
  assert.equal(paceAfter(['delivered', 1500]).hindersOthers(target()), true)
  assert.equal(paceAfter(['delivered', 1500], ...fast(1)).hindersOthers(target()), false)
  assert.equal(paceAfter().hindersOthers(target(new Date())), true)
})
