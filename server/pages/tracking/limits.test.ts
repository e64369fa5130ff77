import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSlidingLimit, householdOf } from './limits.ts'

function limitOf(most: number, windowMs: number, mostKeys?: number) {
  let time = 1_000_000
  const limit = createSlidingLimit(most, windowMs, () => new Date(time), mostKeys)
  const advance = (ms: number): void => {
    time += ms
  }
  return { ...limit, advance }
}

test('so many are allowed, and the next when the oldest has slid out', () => {
  const limit = limitOf(3, 60_000)
  for (let i = 0; i < 3; i++) {
    assert.equal(limit.wait('a'), 0)
    limit.count('a')
    limit.advance(10_000)
  }
  assert.equal(limit.wait('a'), 30)
  assert.equal(limit.wait('b'), 0)
  limit.advance(30_000)
  assert.equal(limit.wait('a'), 0)
  limit.count('a')
  assert.equal(limit.wait('a'), 10)
})

test('those that rested longest are forgotten when there are too many', () => {
  const limit = limitOf(1, 60_000, 2)
  for (const key of ['a', 'b', 'c']) limit.count(key)
  assert.deepEqual(['a', 'b', 'c'].map(limit.wait), [0, 60, 60])
})

test('addresses of one IPv6 network are one household', () => {
  assert.equal(householdOf('2001:db8:1:2::1'), householdOf('2001:db8:1:2:ffff::9'))
  assert.notEqual(householdOf('2001:db8:1:2::1'), householdOf('2001:db8:1:3::1'))
  assert.equal(householdOf('::ffff:192.0.2.1'), householdOf('192.0.2.1'))
  assert.equal(householdOf('not an address'), 'not an address')
})
