import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createAccessTokens, type TokenReply } from './access-tokens.ts'
import { authorisedCall, readToken } from './authorised-call.ts'
import { failed, type JsonReply } from './call.ts'

const account = { id: 'account', settings: {} }
const granted: TokenReply = { ok: true, token: 'one', expiresInSeconds: 3600 }
const answered: JsonReply = { ok: true, status: 200, json: {} }
const tokens = () => createAccessTokens(() => new Date(0))

test('a call does not wait longer than its own time for a token that another call asked for', async () => {
  const { promise, resolve } = Promise.withResolvers<TokenReply>()
  const shared = tokens()
  const call = async () => answered
  const patient = authorisedCall({ tokens: shared, account, timeoutMs: 60_000, askToken: () => promise, call })
  const hasty = await authorisedCall({ tokens: shared, account, timeoutMs: 20, askToken: () => promise, call })
  assert.equal(hasty.ok ? 'ok' : hasty.failure.kind, 'timeout')
  resolve(granted)
  assert.deepEqual(await patient, answered)
})

test('a call gets the time that the token left', async () => {
  const limits: number[] = []
  const askToken = async (limit: number) => {
    limits.push(limit)
    return granted
  }
  const call = async (_: string, limit: number) => {
    limits.push(limit)
    return answered
  }
  await authorisedCall({ tokens: tokens(), account, timeoutMs: 5000, askToken, call })
  assert.equal(limits.length, 2)
  assert.ok((limits[0] ?? 0) <= 5000 && (limits[1] ?? 0) <= (limits[0] ?? 0))
})

test('a failure that is not about the token is no reason for another', async () => {
  let asked = 0
  const askToken = async () => {
    asked++
    return granted
  }
  const call = async () => failed('unreachable', 'down')
  const reply = await authorisedCall({ tokens: tokens(), account, timeoutMs: 1000, askToken, call })
  assert.equal(reply.ok ? 'ok' : reply.failure.kind, 'unreachable')
  assert.equal(asked, 1)
})

test('a token without a lifetime is used once', () => {
  const json = { access_token: 'abc', token_type: 'Bearer' }
  assert.deepEqual(readToken({ ok: true, status: 200, json }), { ok: true, token: 'abc', expiresInSeconds: 0 })
})
