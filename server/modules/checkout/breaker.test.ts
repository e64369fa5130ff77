import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testClock } from '../../../test/support/clock.ts'
import { createBreaker, type Health } from './breaker.ts'

function rig() {
  const clock = testClock()
  const breaker = createBreaker(clock.now)
  let calls = 0
  /** Whether it was called at all. */
  const call = async (health: Health, key = 'shop') =>
    (await breaker.call(
      key,
      async () => {
        calls += 1
        return health
      },
      (result) => result,
    )) !== null
  return { clock, breaker, call, calls: () => calls }
}

test('after a timeout nothing is called for 30 seconds, then one call tries', async () => {
  const { clock, call } = rig()
  assert.equal(await call('timeout'), true)
  clock.advance(29_999)
  assert.equal(await call('ok'), false)
  clock.advance(1)
  assert.equal(await call('ok'), true)
  assert.equal(await call('ok'), true)
})

test('three failures in a row open it; a success between them does not count them together', async () => {
  const { call, calls } = rig()
  await call('failed')
  await call('failed')
  await call('ok')
  await call('failed')
  await call('failed')
  assert.equal(await call('failed'), true)
  assert.equal(await call('ok'), false)
  assert.equal(calls(), 6)
})

test('a try that fails leaves it open for another 30 seconds', async () => {
  const { clock, call } = rig()
  await call('timeout')
  clock.advance(30_000)
  assert.equal(await call('failed'), true)
  clock.advance(29_999)
  assert.equal(await call('ok'), false)
  clock.advance(1)
  assert.equal(await call('ok'), true)
})

test('while one call tries, others are left out', async () => {
  const { clock, breaker, call } = rig()
  await call('timeout')
  clock.advance(30_000)
  const { promise, resolve } = Promise.withResolvers<Health>()
  const probe = breaker.call(
    'shop',
    () => promise,
    (health) => health,
  )
  assert.equal(await call('ok'), false)
  resolve('ok')
  assert.equal(await probe, 'ok')
  assert.equal(await call('ok'), true)
})

test('what was under way when it opened neither closes it nor keeps it open longer', async () => {
  const { clock, breaker, call } = rig()
  const early = Promise.withResolvers<Health>()
  const late = Promise.withResolvers<Health>()
  const [first, second] = [early, late].map(({ promise }) =>
    breaker.call(
      'shop',
      () => promise,
      (health) => health,
    ),
  )
  await call('timeout')
  early.resolve('ok')
  await first
  assert.equal(await call('ok'), false)
  clock.advance(20_000)
  late.resolve('timeout')
  await second
  clock.advance(10_000)
  assert.equal(await call('ok'), true)
})

test('a call that throws counts as a failure, and the next one may try again', async () => {
  const { clock, breaker, call } = rig()
  const fail = () =>
    breaker.call(
      'shop',
      () => Promise.reject(new Error('bug')),
      () => 'ok',
    )
  for (let i = 0; i < 3; i++) await assert.rejects(fail, { message: 'bug' })
  assert.equal(await call('ok'), false)
  clock.advance(30_000)
  await assert.rejects(fail, { message: 'bug' })
  clock.advance(30_000)
  assert.equal(await call('ok'), true)
})

test('keys do not know of each other', async () => {
  const { call } = rig()
  await call('timeout', 'one')
  assert.equal(await call('ok', 'other'), true)
  assert.equal(await call('ok', 'one'), false)
})
