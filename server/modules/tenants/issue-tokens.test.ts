import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeJwt } from 'jose'
import { listAudit } from '#platform/audit'
import { testDatabase } from '../../../test/support/database.ts'
import { aMerchant, fails, ORDER_SCOPES, randomAddress } from '../../../test/support/sign-in.ts'
import {
  issueCredential,
  issueTokens,
  OAuthFailure,
  refreshTokens,
  revokeCredential,
  verifyAccessToken,
} from './index.ts'

let statements = 0
const db = await testDatabase(() => {
  statements++
})

test('a merchant gets tokens with the claims that the contract names', async () => {
  const { system, shop, login, clock, credential } = await aMerchant(db)
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
    scopes: new Set(ORDER_SCOPES),
  })
})

test('granted is what client, credential and request share; nothing is invalid_scope', async () => {
  const { system, login } = await aMerchant(db, {
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
  const { system, login } = await aMerchant(db)
  for (const wrong of [{ clientSecret: 'x' }, { clientSecret: '' }, { clientId: 'app_unknown' }, { clientId: '\0' }]) {
    await assert.rejects(issueTokens(system, { ...login, ...wrong, address: randomAddress() }), (error) => {
      fails('invalid_client')(error)
      return (error as OAuthFailure).status === 401
    })
  }
})

test('an unknown merchant and a wrong secret get the same answer after the same statements', async () => {
  const { system, login } = await aMerchant(db)
  const { login: other } = await aMerchant(db)
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
  const { system, login, shop, credential } = await aMerchant(db)
  const { text } = await issueCredential(system, {
    shopId: shop.id,
    kind: 'ogoship_key',
    name: 'Key',
    scopes: ORDER_SCOPES,
  })
  await assert.rejects(issueTokens(system, { ...login, secretToken: text }), fails('invalid_grant'))
  await revokeCredential(system, credential.id)
  await assert.rejects(issueTokens(system, login), fails('invalid_grant'))
})

test('the audit log of the shop tells of its logins, without secrets and whole addresses', async () => {
  const { system, login, proof, ctx } = await aMerchant(db)
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
