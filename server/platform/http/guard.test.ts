import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AuthFailure } from './failure.ts'
import { startShelf } from './fixtures/shelf.ts'

const { app } = await startShelf()
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })

test('without credentials an operation is 401 and says which it takes', async () => {
  const answer = await get('/shelf/items')
  assert.equal(answer.statusCode, 401)
  assert.equal(answer.json().code, 'credentials_missing')
  assert.equal(answer.headers['www-authenticate'], 'Bearer realm="shelf", ApiKey realm="shelf"')
})

test('wrong credentials are 401, also where none are needed to see that the path exists', async () => {
  const answer = await get('/shelf/items', { authorization: 'Bearer expired' })
  assert.equal(answer.statusCode, 401)
  assert.equal(answer.json().message, 'The token has expired.')
  assert.equal(answer.headers['www-authenticate'], 'Bearer realm="shelf", error="invalid_token", ApiKey realm="shelf"')
})

test('a missing scope is 403 and named', async () => {
  const answer = await get('/shelf/items', { authorization: 'Bearer write:product' })
  assert.equal(answer.statusCode, 403)
  assert.match(answer.json().message, /read:product/)
  assert.match(String(answer.headers['www-authenticate']), /error="insufficient_scope", scope="read:product"/)
})

test('a token without the scope does not get in through a scheme that asks for none', async () => {
  assert.equal((await get('/shelf/either', { authorization: 'Bearer read:product' })).statusCode, 403)
  assert.equal((await get('/shelf/either', { authorization: 'Bearer write:product' })).statusCode, 200)
  assert.equal((await get('/shelf/either', { 'x-key': 'k' })).statusCode, 200)
})

test('a caller whose scheme is not known needs the scopes of all schemes', async () => {
  const principal = { shopId: 's', actor: 'user:1', role: 'merchant' as const, scopes: new Set([]) }
  const own = await startShelf({ authenticate: async () => principal })
  assert.equal((await own.app.inject({ url: '/shelf/either' })).statusCode, 403)
})

test('a caller that came through a scheme the operation does not list is refused', async () => {
  const principal = { shopId: 's', actor: 'user:1', role: 'merchant' as const, scopes: new Set([]), scheme: 'Basic' }
  const own = await startShelf({ authenticate: async () => principal })
  assert.equal((await own.app.inject({ url: '/shelf/either' })).json().code, 'scheme_not_allowed')
})

test('roles of the contract are required', async () => {
  assert.equal((await get('/shelf/staff', { authorization: 'Bearer read:product' })).json().code, 'role_missing')
  assert.equal((await get('/shelf/staff', { authorization: 'Bearer read:product;admin' })).statusCode, 200)
})

test('an operation that says nothing about security is closed to everybody', async () => {
  const answer = await get('/shelf/forgotten', { authorization: 'Bearer read:product;admin' })
  assert.equal(answer.statusCode, 403)
  assert.equal(answer.json().code, 'not_allowed')
})

test('operations that ask for nothing take callers without credentials', async () => {
  assert.equal((await get('/shelf/pages/3')).statusCode, 200)
  assert.equal((await app.inject({ method: 'POST', url: '/shelf/token', payload: 'grant=x' })).statusCode, 200)
})

test('credentials are checked before the body is read', async () => {
  const send = (headers: Record<string, string>) =>
    app.inject({ method: 'POST', url: '/shelf/items', payload: '{broken', headers })
  assert.equal((await send({ 'content-type': 'application/json' })).statusCode, 401)
  assert.equal((await send({ 'content-type': 'text/plain' })).statusCode, 401)
  const scoped = await send({ 'content-type': 'application/json', authorization: 'Bearer read:product' })
  assert.equal(scoped.statusCode, 403)
})

test('scope comes before validation', async () => {
  const answer = await get('/shelf/items?limit=0', { authorization: 'Bearer write:product' })
  assert.equal(answer.statusCode, 403)
})

test('a surface may lock credentials out with a status and headers of its own', async () => {
  const own = await startShelf({
    authenticate: async () => {
      throw new AuthFailure('Too many attempts.', { code: 'locked', status: 429, headers: { 'retry-after': '60' } })
    },
  })
  const answer = await own.app.inject({ url: '/shelf/items' })
  assert.equal(answer.statusCode, 429)
  assert.equal(answer.headers['retry-after'], '60')
  assert.equal(answer.headers['www-authenticate'], undefined)
})
