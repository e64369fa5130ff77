import assert from 'node:assert/strict'
import { createHmac, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { base64url, decodeJwt, decodeProtectedHeader, SignJWT } from 'jose'
import { testDatabase } from '../../../test/support/database.ts'
import { aMerchant, fails, refused } from '../../../test/support/sign-in.ts'
import { disableOAuthClient, issueTokens, refreshTokens, revokeCredential, verifyAccessToken } from './index.ts'

let statements = 0
const db = await testDatabase(() => {
  statements++
})

test('an access token is valid for 5400 seconds, also in the cache', async () => {
  const { system, login, clock } = await aMerchant(db)
  const { accessToken } = await issueTokens(system, login)
  clock.advance(5_399_000)
  await verifyAccessToken(system, accessToken)
  clock.advance(1000)
  await assert.rejects(verifyAccessToken(system, accessToken), refused('expired'))
})

test('a hot token costs no statement for five seconds, then one', async () => {
  const { system, login, clock } = await aMerchant(db)
  const { accessToken } = await issueTokens(system, login)
  const spent = async () => {
    const before = statements
    await verifyAccessToken(system, accessToken)
    return statements - before
  }
  assert.equal(await spent(), 1)
  assert.equal(await spent(), 0)
  clock.advance(4999)
  assert.equal(await spent(), 0)
  clock.advance(1)
  assert.equal(await spent(), 1)
})

test('tampered and foreign tokens are refused', async () => {
  const { system, login } = await aMerchant(db)
  const { login: victim } = await aMerchant(db)
  const { accessToken } = await issueTokens(system, login)
  const [head = '', body = '', signature = ''] = accessToken.split('.')
  const header = decodeProtectedHeader(accessToken)
  const claims = decodeJwt(accessToken)
  const part = (value: object) => base64url.encode(JSON.stringify(value))
  const signed = (h: object, key: Buffer, c: object = claims) => {
    const text = `${part(h)}.${part(c)}`
    return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`
  }
  const noSecret = Buffer.alloc(32)
  for (const token of [
    `${head}.${part({ ...claims, sub: victim.merchantId })}.${signature}`,
    `${head}.${part({ ...claims, scope: 'admin' })}.${signature}`,
    `${part({ ...header, alg: 'none' })}.${body}.`,
    `${part({ ...header, alg: 'none' })}.${body}.${signature}`,
    `${part({ ...header, alg: 'HS512' })}.${body}.${signature}`,
    `${part({ ...header, alg: 'RS256' })}.${body}.${signature}`,
    `${part({ ...header, kid: 'other' })}.${body}.${signature}`,
    `${part({ ...header, kid: "' or true --" })}.${body}.${signature}`,
    `${part({ alg: 'HS256' })}.${body}.${signature}`,
    signed(header, noSecret),
    signed({ ...header, jwk: { kty: 'oct', k: noSecret.toString('base64url') } }, noSecret),
    `${head}.${body}.${signature.slice(0, -2)}`,
    `${head}.${body}.`,
    `${head}.${body}`,
    `${accessToken}.x`,
    `${head}..${signature}`,
    '',
    '...',
    'x'.repeat(5000),
  ]) {
    await assert.rejects(verifyAccessToken(system, token), refused('invalid'), token)
  }
  await verifyAccessToken(system, accessToken)
})

test('a token that our own key signed for another purpose is refused', async () => {
  const { system, login, clock } = await aMerchant(db)
  const { accessToken } = await issueTokens(system, login)
  const { kid } = decodeProtectedHeader(accessToken)
  const row = await db.system.selectFrom('signing_key').selectAll().where('id', '=', kid!).executeTakeFirstOrThrow()
  const key = Buffer.from(system.keyRing.decrypt(`signing-key:${kid}`, row.secret), 'base64')
  const claims = { ...decodeJwt(accessToken), jti: randomUUID() }
  const sign = (changed: object) =>
    new SignJWT({ ...claims, ...changed }).setProtectedHeader({ alg: 'HS256', kid: kid! }).sign(key)
  await verifyAccessToken(system, await sign({}))
  for (const changed of [
    { iss: 'http://elsewhere.test' },
    { iss: undefined },
    { exp: undefined },
    { shop: undefined },
    { shop: 'x' },
    { sid: randomUUID() },
    { shop: randomUUID() },
    { client_id: 'other' },
    { scope: undefined },
    { nbf: clock.now().getTime() / 1000 + 60 },
  ]) {
    await assert.rejects(verifyAccessToken(system, await sign(changed)), refused('invalid'), JSON.stringify(changed))
  }
})

test('a login that ended elsewhere ends here within five seconds', async () => {
  const { system, login, clock, shop } = await aMerchant(db)
  const { accessToken } = await issueTokens(system, login)
  await verifyAccessToken(system, accessToken)
  const ended = db.system.updateTable('login_family').set({ revoked_at: clock.now() })
  await ended.where('shop_id', '=', shop.id).execute()
  await verifyAccessToken(system, accessToken)
  clock.advance(5000)
  await assert.rejects(verifyAccessToken(system, accessToken), refused('revoked'))
})

test('a revoked credential or a disabled client ends its tokens at once', async () => {
  const one = await aMerchant(db)
  const tokens = await issueTokens(one.system, one.login)
  await verifyAccessToken(one.system, tokens.accessToken)
  await revokeCredential(one.system, one.credential.id)
  await assert.rejects(verifyAccessToken(one.system, tokens.accessToken), refused('revoked'))
  await assert.rejects(
    refreshTokens(one.system, { ...one.proof, refreshToken: tokens.refreshToken }),
    fails('invalid_grant'),
  )

  const two = await aMerchant(db)
  const others = await issueTokens(two.system, two.login)
  await verifyAccessToken(two.system, others.accessToken)
  await disableOAuthClient(two.system, two.proof.clientId)
  await assert.rejects(verifyAccessToken(two.system, others.accessToken), refused('revoked'))
  await assert.rejects(issueTokens(two.system, two.login), fails('invalid_client'))
  await assert.rejects(
    refreshTokens(two.system, { ...two.proof, refreshToken: others.refreshToken }),
    fails('invalid_client'),
  )
})
