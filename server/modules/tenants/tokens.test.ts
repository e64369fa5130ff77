import assert from 'node:assert/strict'
import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { base64url, decodeJwt, decodeProtectedHeader, SignJWT } from 'jose'
import { listAudit } from '#platform/audit'
import { SCOPES, type Scope } from '#platform/context'
import { openDatabase } from '#platform/db'
import { Invalid, NotFound } from '#platform/errors'
import { createKeyRing, DecryptionError } from '#platform/key-ring'
import { testDatabase } from '../../../test/support/database.ts'
import { testSystem } from '../../../test/support/system.ts'
import {
  AccessTokenFailure,
  createOAuthClient,
  createShop,
  DEMO_CLIENT,
  deleteExpiredLogins,
  disableDemoClient,
  disableOAuthClient,
  ensureDemoClient,
  issueCredential,
  issueTokens,
  listOAuthClients,
  OAuthFailure,
  refreshTokens,
  revokeCredential,
  rotateSigningKey,
  rotateSigningKeyWhenDue,
  type TokenSystem,
  verifyAccessToken,
} from './index.ts'

let statements = 0
const db = await testDatabase(() => {
  statements++
})

const HOUR = 3_600_000
const DAY = 24 * HOUR
const ORDERS: Scope[] = ['read:order', 'write:order']

/** A shop with a secret token and a client, under a database handle of its own, as a process has. */
async function setUp(scopes: { client?: readonly Scope[]; credential?: readonly Scope[] } = {}) {
  const { system, clock, contextOf } = testSystem(db)
  const shop = await createShop(system, {
    name: 'Shop',
    slug: `shop-${randomUUID().slice(0, 8)}`,
    currency: 'EUR',
    language: 'en',
    country: 'FI',
  })
  const { client, secret } = await createOAuthClient(system, { name: 'App', scopes: scopes.client ?? SCOPES })
  const { credential, text } = await issueCredential(system, {
    shopId: shop.id,
    kind: 'ogoship_secret',
    name: 'Plugin',
    scopes: scopes.credential ?? ORDERS,
  })
  const address = `198.51.${randomBytes(1)[0]}.${randomBytes(1)[0]}`
  const proof = { clientId: client.id, clientSecret: secret, address }
  const login = { ...proof, merchantId: String(shop.number), secretToken: text }
  return { system, clock, ctx: contextOf(shop.id), shop, credential, proof, login }
}

const fails = (error: string) => (thrown: unknown) => {
  assert.ok(thrown instanceof OAuthFailure, String(thrown))
  assert.equal(thrown.error, error)
  return true
}
const refused = (reason: string) => (thrown: unknown) => {
  assert.ok(thrown instanceof AccessTokenFailure, String(thrown))
  assert.equal(thrown.reason, reason)
  return true
}

test('a merchant gets tokens with the claims that the contract names', async () => {
  const { system, shop, login, clock, credential } = await setUp()
  const tokens = await issueTokens(system, login)
  assert.equal(tokens.expiresIn, 5400)
  assert.equal(tokens.scope, 'read:order write:order')
  assert.match(tokens.refreshToken, /^rt_[0-9a-f]{64}_[0-9A-Za-z]{32}$/)
  const { jti, sid, ...claims } = decodeJwt(tokens.accessToken)
  const iat = clock.now().getTime() / 1000
  assert.deepEqual(claims, {
    iss: 'http://doorstep.test/ogoship',
    sub: String(shop.number),
    client_id: login.clientId,
    scope: 'read:order write:order',
    shop: shop.id,
    iat,
    exp: iat + 5400,
  })
  assert.ok(jti && sid)
  assert.deepEqual(await verifyAccessToken(system, tokens.accessToken), {
    shopId: shop.id,
    actor: `credential:${credential.id}`,
    role: 'merchant',
    scopes: new Set(ORDERS),
  })
})

test('granted is what client, credential and request share; nothing is invalid_scope', async () => {
  const { system, login } = await setUp({
    client: ['read:order', 'read:product'],
    credential: ['read:order', 'write:order', 'admin'],
  })
  const scopeFor = async (scope: string) => (await issueTokens(system, { ...login, scope })).scope
  assert.equal(await scopeFor(''), 'read:order')
  assert.equal(await scopeFor('read:order write:order admin nonsense'), 'read:order')
  for (const scope of ['write:order', 'read:product', 'nonsense', 'READ:ORDER']) {
    await assert.rejects(issueTokens(system, { ...login, scope }), fails('invalid_scope'))
  }
})

test('a wrong client is invalid_client, whatever the merchant', async () => {
  const { system, login } = await setUp()
  for (const wrong of [{ clientSecret: 'x' }, { clientSecret: '' }, { clientId: 'app_unknown' }, { clientId: '\0' }]) {
    await assert.rejects(issueTokens(system, { ...login, ...wrong, address: randomAddress() }), (error) => {
      fails('invalid_client')(error)
      return (error as OAuthFailure).status === 401
    })
  }
})

const randomAddress = () => [...randomBytes(4)].join('.')

test('an unknown merchant and a wrong secret get the same answer after the same statements', async () => {
  const { system, login } = await setUp()
  const { login: other } = await setUp()
  const attempts = [
    { secretToken: other.secretToken },
    { secretToken: `${login.secretToken.slice(0, -1)}~` },
    { secretToken: 'wrong' },
    { merchantId: other.merchantId },
    { merchantId: '999999999' },
    { merchantId: 'nobody' },
    { merchantId: 'nobody', secretToken: 'wrong' },
  ]
  await issueTokens(system, login)
  const seen = new Set<string>()
  for (const attempt of attempts) {
    const before = statements
    const error = await issueTokens(system, { ...login, ...attempt, address: randomAddress() }).catch((e) => e)
    assert.ok(error instanceof OAuthFailure)
    seen.add(`${error.status} ${error.error} ${error.description} ${statements - before}`)
    await db.system.deleteFrom('login_throttle').execute()
  }
  assert.equal(seen.size, 1, [...seen].join('\n'))
  assert.match([...seen][0]!, /^400 invalid_grant/)
})

test('keys of another kind and revoked secrets are no password', async () => {
  const { system, login, shop, credential } = await setUp()
  const { text } = await issueCredential(system, { shopId: shop.id, kind: 'ogoship_key', name: 'Key', scopes: ORDERS })
  await assert.rejects(issueTokens(system, { ...login, secretToken: text }), fails('invalid_grant'))
  await revokeCredential(system, credential.id)
  await assert.rejects(issueTokens(system, login), fails('invalid_grant'))
})

test('an access token is valid for 5400 seconds, also in the cache', async () => {
  const { system, login, clock } = await setUp()
  const { accessToken } = await issueTokens(system, login)
  clock.advance(5_399_000)
  await verifyAccessToken(system, accessToken)
  clock.advance(1000)
  await assert.rejects(verifyAccessToken(system, accessToken), refused('expired'))
})

test('a hot token costs no statement for five seconds, then one', async () => {
  const { system, login, clock } = await setUp()
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
  const { system, login } = await setUp()
  const { login: victim } = await setUp()
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
  const { system, login, clock } = await setUp()
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

test('each refresh gives new tokens and takes the old refresh token', async () => {
  const { system, login, proof, shop, clock } = await setUp()
  const first = await issueTokens(system, login)
  clock.advance(HOUR)
  const second = await refreshTokens(system, { ...proof, refreshToken: first.refreshToken })
  assert.notEqual(second.refreshToken, first.refreshToken)
  assert.notEqual(second.accessToken, first.accessToken)
  assert.equal(second.scope, first.scope)
  assert.equal((await verifyAccessToken(system, second.accessToken)).shopId, shop.id)
  await verifyAccessToken(system, first.accessToken)
  await refreshTokens(system, { ...proof, refreshToken: second.refreshToken })
})

test('a used refresh token ends the whole login: every refresh token and every access token, at once', async () => {
  const { system, login, proof, ctx } = await setUp()
  const first = await issueTokens(system, login)
  const unrelated = await issueTokens(system, login)
  const second = await refreshTokens(system, { ...proof, refreshToken: first.refreshToken })
  await verifyAccessToken(system, first.accessToken)
  await verifyAccessToken(system, second.accessToken)
  await assert.rejects(refreshTokens(system, { ...proof, refreshToken: first.refreshToken }), fails('invalid_grant'))
  for (const { accessToken } of [first, second]) {
    await assert.rejects(verifyAccessToken(system, accessToken), refused('revoked'))
  }
  await assert.rejects(refreshTokens(system, { ...proof, refreshToken: second.refreshToken }), fails('invalid_grant'))
  await verifyAccessToken(system, unrelated.accessToken)
  await refreshTokens(system, { ...proof, refreshToken: unrelated.refreshToken })
  const entries = await listAudit(ctx, { limit: 10, action: 'refresh.reused' })
  assert.equal(entries.length, 1)
})

test('of two uses of one refresh token at once exactly one wins, and the login ends', async () => {
  for (let round = 0; round < 5; round++) {
    const { system, login, proof } = await setUp()
    const { refreshToken } = await issueTokens(system, login)
    const results = await Promise.allSettled([1, 2, 3].map(() => refreshTokens(system, { ...proof, refreshToken })))
    const won = results.filter((result) => result.status === 'fulfilled')
    assert.equal(won.length, 1)
    for (const result of results) if (result.status === 'rejected') fails('invalid_grant')(result.reason)
    await assert.rejects(verifyAccessToken(system, won[0]!.value.accessToken), refused('revoked'))
    await assert.rejects(
      refreshTokens(system, { ...proof, refreshToken: won[0]!.value.refreshToken }),
      fails('invalid_grant'),
    )
  }
})

test('a login that ended elsewhere ends here within five seconds', async () => {
  const { system, login, clock } = await setUp()
  const { accessToken } = await issueTokens(system, login)
  await verifyAccessToken(system, accessToken)
  const id = decodeJwt(accessToken).sid as string
  await db.system.updateTable('login_family').set({ revoked_at: clock.now() }).where('id', '=', id).execute()
  await verifyAccessToken(system, accessToken)
  clock.advance(5000)
  await assert.rejects(verifyAccessToken(system, accessToken), refused('revoked'))
})

test('a revoked credential or a disabled client ends its tokens at once', async () => {
  const one = await setUp()
  const tokens = await issueTokens(one.system, one.login)
  await verifyAccessToken(one.system, tokens.accessToken)
  await revokeCredential(one.system, one.credential.id)
  await assert.rejects(verifyAccessToken(one.system, tokens.accessToken), refused('revoked'))
  await assert.rejects(
    refreshTokens(one.system, { ...one.proof, refreshToken: tokens.refreshToken }),
    fails('invalid_grant'),
  )

  const two = await setUp()
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

test('a refresh token is good for 14 days', async () => {
  const { system, login, proof, clock } = await setUp()
  const { refreshToken } = await issueTokens(system, login)
  clock.advance(14 * DAY - 1)
  const next = await refreshTokens(system, { ...proof, refreshToken })
  clock.advance(14 * DAY)
  await assert.rejects(refreshTokens(system, { ...proof, refreshToken: next.refreshToken }), fails('invalid_grant'))
})

test('a refresh token belongs to its client and does not open with a wrong secret part', async () => {
  const { system, login, proof } = await setUp()
  const { proof: other } = await setUp()
  const { refreshToken } = await issueTokens(system, login)
  const changed = refreshToken.slice(0, -1) + (refreshToken.endsWith('x') ? 'y' : 'x')
  for (const wrong of [
    { ...other, refreshToken },
    { ...proof, refreshToken: changed },
    { ...proof, refreshToken: 'rt_3q2-example' },
    { ...proof, refreshToken: login.secretToken },
  ]) {
    await assert.rejects(refreshTokens(system, { ...wrong, address: randomAddress() }), fails('invalid_grant'))
  }
  await assert.rejects(refreshTokens(system, { ...proof, clientSecret: 'x', refreshToken }), fails('invalid_client'))
  await refreshTokens(system, { ...proof, refreshToken })
})

test('a refresh may narrow the scope, for good, and never widen it', async () => {
  const { system, login, proof } = await setUp()
  const first = await issueTokens(system, { ...login, scope: 'read:order write:order' })
  const narrow = await refreshTokens(system, { ...proof, refreshToken: first.refreshToken, scope: 'read:order' })
  assert.equal(narrow.scope, 'read:order')
  assert.deepEqual((await verifyAccessToken(system, narrow.accessToken)).scopes, new Set(['read:order']))
  await assert.rejects(
    refreshTokens(system, { ...proof, refreshToken: narrow.refreshToken, scope: 'write:order' }),
    fails('invalid_scope'),
  )
  const same = await refreshTokens(system, { ...proof, refreshToken: narrow.refreshToken })
  assert.equal(same.scope, 'read:order')
})

test('the database keeps no token that could be presented', async () => {
  const { system, login, shop } = await setUp()
  const { refreshToken } = await issueTokens(system, login)
  const [row] = await db.system.selectFrom('refresh_token').selectAll().where('shop_id', '=', shop.id).execute()
  assert.equal(row?.secret_hash.length, 32)
  assert.ok(!JSON.stringify(row).includes(refreshToken.split('_')[2]!))
})

test('after a rotation the new key signs and tokens of the old one stay valid until they expire', async () => {
  const { system, login, clock } = await setUp()
  const old = await issueTokens(system, login)
  await rotateSigningKey(system)
  const fresh = await issueTokens(system, login)
  assert.notEqual(decodeProtectedHeader(fresh.accessToken).kid, decodeProtectedHeader(old.accessToken).kid)
  clock.advance(5_399_000)
  await verifyAccessToken(system, old.accessToken)
  await verifyAccessToken(system, fresh.accessToken)
  clock.advance(10 * 60_000)
  await rotateSigningKey(system)
  const kept = await db.system.selectFrom('signing_key').select('id').execute()
  assert.ok(!kept.some(({ id }) => id === decodeProtectedHeader(old.accessToken).kid))
})

test('a process verifies what another signed with a key it has not seen', async () => {
  const { system, login, clock } = await setUp()
  const otherDb = openDatabase({ url: db.url, poolSize: 2, pooler: 'session' })
  const other: TokenSystem = { ...system, db: otherDb }
  try {
    await verifyAccessToken(other, (await issueTokens(system, login)).accessToken)
    await rotateSigningKey(system)
    clock.advance(1000)
    await verifyAccessToken(other, (await issueTokens(system, login)).accessToken)
    // The other process still signs with the key it knows; that one is trusted long enough.
    const late = await issueTokens(other, login)
    clock.advance(5_399_000)
    await verifyAccessToken(system, late.accessToken)
  } finally {
    await otherDb.close()
  }
})

test('a key that has signed for thirty days is rotated once, however many processes ask', async () => {
  const { system, clock, login } = await setUp()
  await rotateSigningKey(system)
  assert.equal(await rotateSigningKeyWhenDue(system), false)
  clock.advance(30 * DAY)
  const asked = await Promise.all([1, 2, 3, 4].map(() => rotateSigningKeyWhenDue(system)))
  assert.deepEqual(asked.sort(), [false, false, false, true])
  await issueTokens(system, login)
  await db.system.deleteFrom('signing_key').execute()
})

test('the stored signing key opens with the key ring alone', async () => {
  const { system, login } = await setUp()
  await rotateSigningKey(system)
  await issueTokens(system, login)
  const stranger = openDatabase({ url: db.url, poolSize: 2, pooler: 'session' })
  try {
    const keyRing = createKeyRing([{ id: 'test', key: randomBytes(32) }])
    await assert.rejects(issueTokens({ ...system, db: stranger, keyRing }, login), DecryptionError)
  } finally {
    await stranger.close()
  }
})

test('the audit log of the shop tells of its logins, without secrets and whole addresses', async () => {
  const { system, login, proof, ctx } = await setUp()
  const { refreshToken } = await issueTokens(system, login)
  await refreshTokens(system, { ...proof, refreshToken })
  await assert.rejects(issueTokens(system, { ...login, secretToken: 'wrong' }))
  const entries = await listAudit(ctx, { limit: 10 })
  assert.deepEqual(
    entries.slice(0, 3).map(({ action }) => action),
    ['login.failed', 'token.refreshed', 'token.issued'],
  )
  const text = JSON.stringify(entries)
  assert.ok(!text.includes(login.address))
  assert.ok(!text.includes(refreshToken.split('_')[2]!))
  assert.ok(!text.includes(login.clientSecret))
})

test('expired logins are cleared away, and those that still count are kept', async () => {
  const { system, login, proof, shop, clock } = await setUp()
  const old = await issueTokens(system, login)
  clock.advance(10 * DAY)
  const next = await refreshTokens(system, { ...proof, refreshToken: old.refreshToken })
  await issueTokens(system, login)
  clock.advance(6 * DAY)
  assert.ok((await deleteExpiredLogins(system)) >= 1)
  const left = async () => [
    (await db.system.selectFrom('refresh_token').select('id').where('shop_id', '=', shop.id).execute()).length,
    (await db.system.selectFrom('login_family').select('id').where('shop_id', '=', shop.id).execute()).length,
  ]
  assert.deepEqual(await left(), [2, 2])
  await refreshTokens(system, { ...proof, refreshToken: next.refreshToken })
  clock.advance(10 * DAY)
  await deleteExpiredLogins(system)
  assert.deepEqual(await left(), [1, 1])
  clock.advance(10 * DAY)
  await deleteExpiredLogins(system)
  assert.deepEqual(await left(), [0, 0])
})

test('the demo client exists when asked for, and can be put away', async () => {
  const { system, login } = await setUp()
  const demo = { ...login, clientId: DEMO_CLIENT.id, clientSecret: DEMO_CLIENT.secret }
  await disableDemoClient(system)
  await assert.rejects(issueTokens(system, demo), fails('invalid_client'))
  await ensureDemoClient(system)
  await ensureDemoClient(system)
  assert.equal((await issueTokens(system, demo)).scope, 'read:order write:order')
  await disableDemoClient(system)
  await assert.rejects(issueTokens(system, demo), fails('invalid_client'))
  const found = (await listOAuthClients(system)).filter(({ id }) => id === DEMO_CLIENT.id)
  assert.equal(found.length, 1)
  assert.ok(found[0]?.disabledAt)
})

test('a client needs a name and scopes, and only an existing one is disabled', async () => {
  const { system } = await setUp()
  await assert.rejects(createOAuthClient(system, { name: ' ', scopes: ORDERS }), Invalid)
  await assert.rejects(createOAuthClient(system, { name: 'App', scopes: [] }), Invalid)
  await assert.rejects(disableOAuthClient(system, 'none'), NotFound)
})
