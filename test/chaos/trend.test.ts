import assert from 'node:assert/strict'
import { test } from 'node:test'
import { trendOf } from '../../chaos/soak/trend.ts'

const RSS = 'worker: RSS, MB'

/** What is said of a process that held so much memory, a sample every ten seconds. */
const violationsOf = (megabytes: number[]): string[] =>
  trendOf(megabytes.map((each, i) => ({ seconds: i * 10, figures: { [RSS]: each } }))).violations

test('memory that grows until the end is growth', () => {
  assert.deepEqual(violationsOf([200, 220, 240, 260, 280, 300, 320, 340]), [`${RSS} rose by 19.4 %`])
})

test('memory that was given back for a while and is taken again is none', () => {
  assert.deepEqual(violationsOf([260, 280, 275, 270, 215, 240, 265, 270]), [])
})
