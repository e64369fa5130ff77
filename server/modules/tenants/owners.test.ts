import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { aShop } from '../../../test/support/shop.ts'
import { testSystem } from '../../../test/support/system.ts'
import { Invalid } from '../../platform/errors.ts'
import { addOwner, authenticateKey, getShopAccount, keyOfUser, renewPassword } from './index.ts'

const db = await testDatabase()
const { system, clock } = testSystem(db)
const ADDRESS = '192.0.2.1'

test('an owner without an account gets one, and a password that signs in', async () => {
  const { shop, ctx } = await aShop(db, { clock })
  const owner = { email: 'layla@example.com', name: 'Layla', phone: '+15550100' }
  const { userId, password } = await addOwner(system, shop.organizationId, owner)
  assert.ok(password && password.length >= 16)
  const account = await getShopAccount(ctx)
  assert.deepEqual(
    [account.owner.id, account.owner.email, account.owner.phone, account.owner.role],
    [userId, owner.email, owner.phone, 'admin'],
  )
  const key = await keyOfUser(system, { email: owner.email, password, address: ADDRESS })
  assert.equal(key.kind, 'key')
})

test('an account that is there keeps its password and its name', async () => {
  const first = await aShop(db, { clock })
  const second = await aShop(db, { clock })
  const made = await addOwner(system, first.shop.organizationId, { email: 'omar@example.com', name: 'Omar' })
  const again = await addOwner(system, second.shop.organizationId, { email: 'OMAR@example.com', name: 'Somebody' })
  assert.deepEqual(again, { userId: made.userId, password: null })
  assert.deepEqual(await addOwner(system, second.shop.organizationId, { email: 'omar@example.com', name: 'x' }), again)
  assert.equal((await getShopAccount(second.ctx)).owner.name, 'Omar')
})

test('who cannot be an owner is refused by name', async () => {
  const { shop } = await aShop(db, { clock })
  for (const [owner, field] of [
    [{ email: 'nobody', name: 'x' }, 'email'],
    [{ email: '', name: 'x' }, 'email'],
    [{ email: 'a@example.com', name: ' ' }, 'name'],
    [{ email: 'a@example.com', name: 'x', phone: 'call me' }, 'phone'],
  ] as const) {
    await assert.rejects(
      addOwner(system, shop.organizationId, owner),
      (error) => error instanceof Invalid && error.details.field === field,
    )
  }
})

test('a new password ends the old one and the keys that were got with it', async () => {
  const { shop } = await aShop(db, { clock })
  const owner = { email: 'sami@example.com', name: 'Sami' }
  const { userId, password } = await addOwner(system, shop.organizationId, owner)
  const proof = { email: owner.email, address: ADDRESS }
  const before = await keyOfUser(system, { ...proof, password: password ?? '' })
  assert.ok(before.kind === 'key')
  assert.ok(await authenticateKey(system, before.text, ['user_key']))
  const renewed = await renewPassword(system, userId)
  assert.equal(await authenticateKey(system, before.text, ['user_key']), null)
  assert.equal((await keyOfUser(system, { ...proof, password: password ?? '' })).kind, 'wrong')
  const after = await keyOfUser(system, { ...proof, password: renewed })
  assert.ok(after.kind === 'key')
  assert.notEqual(after.text, before.text)
})
