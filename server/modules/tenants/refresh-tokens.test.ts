import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listAudit } from '#platform/audit'
import { testDatabase } from '../../../test/support/database.ts'
import { aMerchant, fails, randomAddress, refused } from '../../../test/support/sign-in.ts'
import { deleteExpiredLogins, issueTokens, refreshTokens, verifyAccessToken } from './index.ts'

const db = await testDatabase()
const HOUR = 3_600_000
const DAY = 24 * 3_600_000

test('each refresh gives new tokens and takes the old refresh token', async () => {
  const { system, login, proof, shop, clock } = await aMerchant(db)
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
  const { system, login, proof, ctx } = await aMerchant(db)
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
    const { system, login, proof } = await aMerchant(db)
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

test('a refresh token is good for 14 days', async () => {
  const { system, login, proof, clock } = await aMerchant(db)
  const { refreshToken } = await issueTokens(system, login)
  clock.advance(14 * DAY - 1)
  const next = await refreshTokens(system, { ...proof, refreshToken })
  clock.advance(14 * DAY)
  await assert.rejects(refreshTokens(system, { ...proof, refreshToken: next.refreshToken }), fails('invalid_grant'))
})

test('a refresh token belongs to its client and does not open with a wrong secret part', async () => {
  const { system, login, proof } = await aMerchant(db)
  const { proof: other } = await aMerchant(db)
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
  const { system, login, proof } = await aMerchant(db)
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
  const { system, login, shop } = await aMerchant(db)
  const { refreshToken } = await issueTokens(system, login)
  const [row] = await db.system.selectFrom('refresh_token').selectAll().where('shop_id', '=', shop.id).execute()
  assert.equal(row?.secret_hash.length, 32)
  assert.ok(!JSON.stringify(row).includes(refreshToken.split('_')[2]!))
})

test('expired logins are cleared away, and those that still count are kept', async () => {
  const { system, login, proof, shop, clock } = await aMerchant(db)
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
