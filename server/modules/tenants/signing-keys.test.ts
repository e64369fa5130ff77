import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { decodeProtectedHeader } from 'jose'
import { openDatabase } from '#platform/db'
import { createKeyRing, DecryptionError } from '#platform/key-ring'
import { testDatabase } from '../../../test/support/database.ts'
import { aMerchant } from '../../../test/support/sign-in.ts'
import { issueTokens, rotateSigningKey, rotateSigningKeyWhenDue, type TokenSystem, verifyAccessToken } from './index.ts'

const db = await testDatabase()
const DAY = 24 * 3_600_000

test('after a rotation the new key signs and tokens of the old one stay valid until they expire', async () => {
  const { system, login, clock } = await aMerchant(db)
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
  const { system, login, clock } = await aMerchant(db)
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
  const { system, clock, login } = await aMerchant(db)
  await rotateSigningKey(system)
  assert.equal(await rotateSigningKeyWhenDue(system), false)
  clock.advance(30 * DAY)
  const asked = await Promise.all([1, 2, 3, 4].map(() => rotateSigningKeyWhenDue(system)))
  assert.deepEqual(asked.sort(), [false, false, false, true])
  await issueTokens(system, login)
  await db.system.deleteFrom('signing_key').execute()
})

test('the stored signing key opens with the key ring alone', async () => {
  const { system, login } = await aMerchant(db)
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
