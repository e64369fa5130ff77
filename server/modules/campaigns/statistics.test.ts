import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differenceOf, fitOf, shareOf } from './statistics.ts'

const close = (actual: number | undefined, expected: number, within: number) =>
  assert.ok(actual !== undefined && Math.abs(actual - expected) <= within, `${actual} is not ${expected}`)

/** Published: Newcombe, Statistics in Medicine 17 (1998), 857-872, method 3. */
test('a share has the score interval of the published examples', () => {
  const known = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const
  for (const [successes, trials, low, high] of known) {
    const share = shareOf(successes, trials)
    close(share?.value, successes / trials, 1e-12)
    close(share?.low, low, 0.00005)
    close(share?.high, high, 0.00005)
  }
  assert.equal(shareOf(20, 20)?.high, 1)
  assert.equal(shareOf(0, 0), null)
})

/** Published: Newcombe, Statistics in Medicine 17 (1998), 873-890, table II, method 10. */
test('a difference has the interval of the published examples', () => {
  const known = [
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ] as const
  for (const [a, m, b, n, low, high] of known) {
    const difference = differenceOf(shareOf(a, m), shareOf(b, n))
    close(difference?.low, low, 0.00006)
    close(difference?.high, high, 0.00006)
  }
  assert.equal(differenceOf(shareOf(1, 2), null), null)
})

test('the fit of counts has the probabilities of the tables of chi-square', () => {
  const half = (a: number, b: number) => fitOf([a, b].map((count) => ({ count, share: 50 })))
  close(half(60, 40)?.chiSquare, 4, 1e-12)
  close(half(60, 40)?.pValue, 0.04550026389635842, 1e-12)
  close(half(500, 500)?.pValue, 1, 1e-12)
  close(half(1100, 900)?.pValue, 7.744216431044098e-6, 1e-15)
  // Two degrees: exp(-x / 2). Shares need no common sum.
  const three = fitOf([30, 50, 40].map((count) => ({ count, share: 1 })))
  close(three?.chiSquare, 5, 1e-12)
  close(three?.pValue, Math.exp(-2.5), 1e-12)
  // Critical values of 5 % and 0.1 %.
  const ofChi = (x: number, degrees: number) => {
    // One group that deviates so that the sum is x.
    const n = degrees + 1
    const total = 1_000_000
    const off = Math.sqrt((x * total * (n - 1)) / (n * n))
    const counts = Array.from({ length: n }, (_, i) => total / n + (i === 0 ? off : -off / (n - 1)))
    return fitOf(counts.map((count) => ({ count, share: 1 })))
  }
  for (const [x, degrees, p] of [
    [3.841458820694124, 1, 0.05],
    [7.814727903251179, 3, 0.05],
    [18.307038053275146, 10, 0.05],
    [10.827566170662733, 1, 0.001],
    [16.26623619623813, 3, 0.001],
  ] as const) {
    close(ofChi(x, degrees)?.chiSquare, x, 1e-6)
    close(ofChi(x, degrees)?.pValue, p, 1e-8)
  }
})

test('groups that should have nobody do not count, and nothing is compared with itself', () => {
  assert.equal(fitOf([{ count: 5, share: 100 }]), null)
  assert.equal(
    fitOf([
      { count: 5, share: 100 },
      { count: 0, share: 0 },
    ]),
    null,
  )
  assert.equal(fitOf([50, 50].map((share) => ({ count: 0, share }))), null)
})
