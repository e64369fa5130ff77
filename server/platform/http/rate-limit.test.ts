import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testClock } from '../../../test/support/clock.ts'
import { startShelf } from './fixtures/shelf.ts'
import { createRateLimiter } from './rate-limit.ts'

const reader = (actor: string) => ({ authorization: `Bearer read:product;merchant;${actor}` })

test('a credential beyond its limit is 429 until its window ends, and others are not', async () => {
  const clock = testClock()
  const { app } = await startShelf({}, { rateLimit: 2, now: clock.now })
  const get = (actor: string) => app.inject({ url: '/shelf/items', headers: reader(actor) })
  const first = await get('credential:1')
  assert.equal(first.statusCode, 200)
  assert.equal(first.headers['ratelimit-policy'], '"default";q=2;w=60')
  assert.equal(first.headers.ratelimit, '"default";r=1;t=60')
  assert.equal(first.headers['ratelimit-limit'], '2')
  assert.equal(first.headers['ratelimit-remaining'], '1')
  assert.equal(first.headers['ratelimit-reset'], '60')
  await get('credential:1')
  clock.advance(20_500)
  const third = await get('credential:1')
  assert.equal(third.statusCode, 429)
  assert.equal(third.json().code, 'rate_limited')
  assert.equal(third.headers['retry-after'], '40')
  assert.equal(third.headers['ratelimit-remaining'], '0')
  assert.equal((await get('credential:2')).statusCode, 200)
  clock.advance(40_000)
  assert.equal((await get('credential:1')).statusCode, 200)
})

test('callers without credentials and those who guess share the limit of their address', async () => {
  const { app } = await startShelf({}, { rateLimit: 2 })
  assert.equal((await app.inject({ url: '/shelf/pages/1' })).statusCode, 200)
  const guess = () => app.inject({ url: '/shelf/items', headers: { authorization: 'Bearer expired' } })
  assert.equal((await guess()).statusCode, 401)
  assert.equal((await guess()).statusCode, 429)
  assert.equal((await app.inject({ url: '/shelf/items', headers: reader('credential:1') })).statusCode, 200)
  const elsewhere = await app.inject({ url: '/shelf/pages/1', remoteAddress: '192.0.2.7' })
  assert.equal(elsewhere.statusCode, 200)
})

test('a limit of 0 is no limit and has no headers', async () => {
  const { app } = await startShelf()
  const answer = await app.inject({ url: '/shelf/items', headers: reader('credential:1') })
  assert.equal(answer.headers.ratelimit, undefined)
})

test('the rate is checked before the input', async () => {
  const { app } = await startShelf({}, { rateLimit: 1 })
  const get = () => app.inject({ url: '/shelf/items?limit=0', headers: reader('credential:1') })
  assert.equal((await get()).statusCode, 400)
  assert.equal((await get()).statusCode, 429)
})

test('callers are forgotten, the oldest first, when there are too many', () => {
  const clock = testClock()
  const limiter = createRateLimiter(1, clock.now, 2)
  limiter.count('a')
  clock.advance(1)
  limiter.count('b')
  limiter.count('c')
  assert.equal(limiter.count('b')?.exceeded, true)
  assert.equal(limiter.count('a')?.exceeded, false)
})
