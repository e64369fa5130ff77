import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testClock } from '../../test/support/clock.ts'
import { ExpiringCache } from './expiring-cache.ts'

test('an entry is gone after its lifetime', () => {
  const clock = testClock()
  const cache = new ExpiringCache<number>({ lifetimeMs: 1000, max: 10 })
  cache.set('a', 1, ['owner'], clock.now())
  clock.advance(999)
  assert.equal(cache.get('a', clock.now()), 1)
  clock.advance(1)
  assert.equal(cache.get('a', clock.now()), undefined)
})

test('an entry of the future is none: the clock was set back', () => {
  const clock = testClock()
  const cache = new ExpiringCache<number>({ lifetimeMs: 1000, max: 10 })
  cache.set('a', 1, [], clock.now())
  clock.advance(-1)
  assert.equal(cache.get('a', clock.now()), undefined)
})

test('the oldest entry makes room for a new one', () => {
  const { now } = testClock()
  const cache = new ExpiringCache<number>({ lifetimeMs: 1000, max: 2 })
  for (const [i, key] of ['a', 'b', 'c'].entries()) cache.set(key, i, [], now())
  assert.deepEqual(
    ['a', 'b', 'c'].map((key) => cache.get(key, now())),
    [undefined, 1, 2],
  )
})

test('a suspended owner is forgotten at once, and nothing is kept for it until a reader cannot be late any more', () => {
  const clock = testClock()
  const cache = new ExpiringCache<string>({ lifetimeMs: 1000, max: 10 })
  cache.set('a', 'old', ['x', 'y'], clock.now())
  cache.set('b', 'other', ['x'], clock.now())
  cache.suspend('y', clock.now())
  assert.equal(cache.get('a', clock.now()), undefined)
  assert.equal(cache.get('b', clock.now()), 'other')
  clock.advance(999)
  cache.set('a', 'read before the change', ['x', 'y'], clock.now())
  assert.equal(cache.get('a', clock.now()), undefined)
  clock.advance(1)
  assert.equal(cache.get('a', clock.now()), undefined)
  cache.set('a', 'new', ['x', 'y'], clock.now())
  assert.equal(cache.get('a', clock.now()), 'new')
})
