import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { listAudit } from '#platform/audit'
import { EVERY_SCOPE, inTransaction, SCOPES, type Scope } from '#platform/context'
import { Forbidden, Invalid, NotFound } from '#platform/errors'
import { testDatabase } from '../../../test/support/database.ts'
import { testSystem } from '../../../test/support/system.ts'
import {
  authenticateKey,
  createShop,
  createShopCredential,
  issueCredential,
  listCredentials,
  listShopCredentials,
  revokeCredential,
  revokeShopCredential,
} from './index.ts'

let statements = 0
const db = await testDatabase(() => {
  statements++
})

async function aShop(organization?: string) {
  const { system, contextOf, clock } = testSystem(db)
  const slug = `shop-${randomUUID().slice(0, 8)}`
  const shop = await createShop(system, {
    ...(organization === undefined ? {} : { organization }),
    name: 'Shop',
    slug,
    currency: 'EUR',
    language: 'en',
    country: 'FI',
  })
  return { system, contextOf, clock, shop, ctx: contextOf(shop.id) }
}

const key = (scopes: readonly Scope[] = ['read:order']) => ({ kind: 'api_key', name: 'Key', scopes }) as const

test('a key proves its shop, scopes and role', async () => {
  const { system, shop } = await aShop()
  const { credential, text } = await issueCredential(system, { shopId: shop.id, ...key(['write:order', 'read:order']) })
  assert.match(text, /^dsk_[0-9a-f]{32}_[0-9A-Za-z]{32}$/)
  assert.deepEqual(await authenticateKey(system, text, ['api_key']), {
    shopId: shop.id,
    actor: `credential:${credential.id}`,
    role: 'merchant',
    scopes: new Set(['read:order', 'write:order']),
  })
})

test('the role follows from the scopes', async () => {
  const { system, shop } = await aShop()
  for (const [scopes, role] of [
    [['warehouse'], 'warehouse'],
    [['warehouse', 'read:order'], 'merchant'],
    [['admin'], 'admin'],
    [SCOPES, 'admin'],
    [EVERY_SCOPE, 'operator'],
    [['operator', 'read:order'], 'operator'],
  ] as const) {
    const { text } = await issueCredential(system, { shopId: shop.id, ...key(scopes) })
    assert.equal((await authenticateKey(system, text, ['api_key']))?.role, role)
  }
})

test('a key of another kind, a changed one or no key at all proves nothing', async () => {
  const { system, shop } = await aShop()
  const { text } = await issueCredential(system, { shopId: shop.id, ...key() })
  const { text: second } = await issueCredential(system, { shopId: shop.id, ...key() })
  const [prefix, id, secret = ''] = text.split('_')
  assert.equal(await authenticateKey(system, text, ['ogoship_key']), null)
  for (const wrong of [
    `ogk_${id}_${secret}`,
    `${prefix}_${id}_${secret.slice(1)}x${secret[0]}`.slice(0, text.length),
    `${prefix}_${second.split('_')[1]}_${secret}`,
    `${prefix}_${randomUUID().replaceAll('-', '')}_${secret}`,
    `${text} `,
    text.slice(0, -1),
    text.toUpperCase(),
    '',
    'x'.repeat(100_000),
  ]) {
    assert.equal(await authenticateKey(system, wrong, ['api_key', 'ogoship_key']), null, wrong.slice(0, 100))
  }
})

test('the database keeps no key that could be presented', async () => {
  const { system, shop } = await aShop()
  const { credential, text } = await issueCredential(system, { shopId: shop.id, ...key() })
  const row = await db.system
    .selectFrom('credential')
    .selectAll()
    .where('id', '=', credential.id)
    .executeTakeFirstOrThrow()
  assert.equal(row.secret_hash.length, 32)
  assert.ok(!JSON.stringify(row).includes(text.split('_')[2]!))
})

test('a busy key costs one query in ten seconds, and its use is noted once a minute', async () => {
  const { system, shop, clock } = await aShop()
  const { text, credential } = await issueCredential(system, { shopId: shop.id, ...key() })
  const used = async (): Promise<[number, Date | null]> => {
    const before = statements
    await authenticateKey(system, text, ['api_key'])
    const spent = statements - before
    const [row] = await listCredentials(system, { shopId: shop.id })
    assert.equal(row?.id, credential.id)
    return [spent, row.lastUsedAt]
  }
  const first = clock.now()
  assert.deepEqual(await used(), [2, first])
  assert.deepEqual(await used(), [0, first])
  clock.advance(10_000)
  assert.deepEqual(await used(), [1, first])
  clock.advance(50_000)
  assert.deepEqual(await used(), [2, clock.now()])
})

test('a revoked key opens nothing any more: at once here, within ten seconds elsewhere', async () => {
  const { system, shop, clock } = await aShop()
  const { text, credential } = await issueCredential(system, { shopId: shop.id, ...key() })
  assert.ok(await authenticateKey(system, text, ['api_key']))
  await revokeCredential(system, credential.id)
  assert.equal(await authenticateKey(system, text, ['api_key']), null)
  await revokeCredential(system, credential.id)
  await assert.rejects(revokeCredential(system, randomUUID()), NotFound)
  await assert.rejects(revokeCredential(system, 'x'), NotFound)

  const { text: elsewhere, credential: other } = await issueCredential(system, { shopId: shop.id, ...key() })
  assert.ok(await authenticateKey(system, elsewhere, ['api_key']))
  await db.system.updateTable('credential').set({ revoked_at: clock.now() }).where('id', '=', other.id).execute()
  assert.ok(await authenticateKey(system, elsewhere, ['api_key']))
  clock.advance(10_000)
  assert.equal(await authenticateKey(system, elsewhere, ['api_key']), null)
})

test('a revocation that commits late is not overtaken by a request before it', async () => {
  const { system, shop, ctx, clock } = await aShop()
  const { text, credential } = await issueCredential(system, { shopId: shop.id, ...key() })
  assert.ok(await authenticateKey(system, text, ['api_key']))
  clock.advance(10_000)
  await inTransaction(ctx, async (tx) => {
    await revokeShopCredential(tx, credential.id)
    assert.ok(await authenticateKey(system, text, ['api_key']))
  })
  assert.equal(await authenticateKey(system, text, ['api_key']), null)
})

test('a key of an organization opens the shop that the caller chooses, by slug or id, and no foreign one', async () => {
  const { system, shop } = await aShop()
  const { shop: sister } = await aShop(shop.organizationId)
  const { shop: foreign } = await aShop()
  const { text } = await issueCredential(system, { organizationId: shop.organizationId, ...key() })
  assert.equal((await authenticateKey(system, text, ['api_key'], { shop: shop.slug }))?.shopId, shop.id)
  assert.equal((await authenticateKey(system, text, ['api_key'], { shop: sister.id }))?.shopId, sister.id)
  assert.equal((await authenticateKey(system, text, ['api_key'], { shop: shop.slug }))?.shopId, shop.id)
  await assert.rejects(authenticateKey(system, text, ['api_key']), new Invalid('shop_required'))
  for (const wrong of [foreign.slug, foreign.id, 'none', randomUUID()]) {
    await assert.rejects(authenticateKey(system, text, ['api_key'], { shop: wrong }), NotFound)
  }
})

test('a key of one shop may name its shop, and no other', async () => {
  const { system, shop } = await aShop()
  const { shop: sister } = await aShop(shop.organizationId)
  const { text } = await issueCredential(system, { shopId: shop.id, ...key() })
  assert.equal((await authenticateKey(system, text, ['api_key'], { shop: shop.slug }))?.shopId, shop.id)
  await assert.rejects(authenticateKey(system, text, ['api_key'], { shop: sister.slug }), NotFound)
})

test('only keys of our own API may open a whole organization', async () => {
  const { system, shop } = await aShop()
  const organizationId = shop.organizationId
  for (const kind of ['ogoship_key', 'ogoship_secret'] as const) {
    await assert.rejects(
      issueCredential(system, { organizationId, ...key(), kind }),
      new Invalid('shop_required', { kind }),
    )
  }
  await assert.rejects(issueCredential(system, { organizationId: randomUUID(), ...key() }), NotFound)
  await assert.rejects(issueCredential(system, { shopId: randomUUID(), ...key() }), NotFound)
})

test('a credential without scopes, with unknown ones or without a name is refused', async () => {
  const { system, shop } = await aShop()
  await assert.rejects(issueCredential(system, { shopId: shop.id, ...key([]) }), Invalid)
  const unknown = ['read:order', 'write:everything'] as Scope[]
  await assert.rejects(issueCredential(system, { shopId: shop.id, ...key(unknown) }), Invalid)
  await assert.rejects(issueCredential(system, { shopId: shop.id, ...key(), name: '' }), Invalid)
})

test('an administrator issues, lists and revokes the credentials of the own shop alone', async () => {
  const { system, shop, ctx } = await aShop()
  const { ctx: other } = await aShop(shop.organizationId)
  const mine = await createShopCredential(ctx, key())
  const theirs = await createShopCredential(other, key())
  assert.equal((await authenticateKey(system, mine.text, ['api_key']))?.shopId, shop.id)
  assert.deepEqual(await listShopCredentials(ctx), [{ ...mine.credential, lastUsedAt: mine.credential.createdAt }])
  await assert.rejects(revokeShopCredential(ctx, theirs.credential.id), NotFound)
  await revokeShopCredential(ctx, mine.credential.id)
  assert.equal(await authenticateKey(system, mine.text, ['api_key']), null)
  assert.ok(await authenticateKey(system, theirs.text, ['api_key']))
  assert.equal((await listCredentials(system, { organizationId: shop.organizationId })).length, 2)
})

test('nobody hands out more than they have', async () => {
  const { contextOf, shop } = await aShop()
  const admin = contextOf(shop.id, ['admin', 'read:order'])
  await createShopCredential(admin, key(['read:order']))
  await assert.rejects(createShopCredential(admin, key(['write:order'])), Forbidden)
  await assert.rejects(createShopCredential(contextOf(shop.id, SCOPES), key(['operator'])), Forbidden)
  const made = await createShopCredential(contextOf(shop.id, EVERY_SCOPE), key(['operator', 'read:order']))
  assert.deepEqual(made.credential.scopes, ['read:order', 'operator'])
  const merchant = contextOf(shop.id, ['read:order'])
  await assert.rejects(createShopCredential(merchant, key(['read:order'])), Forbidden)
  await assert.rejects(listShopCredentials(merchant), Forbidden)
  await assert.rejects(revokeShopCredential(merchant, randomUUID()), Forbidden)
})

test('the audit log tells of issued and revoked credentials and of no secret', async () => {
  const { system, shop, ctx } = await aShop()
  const { credential, text } = await issueCredential(system, { shopId: shop.id, ...key() })
  await revokeShopCredential(ctx, credential.id)
  const entries = await listAudit(ctx, { limit: 10 })
  assert.deepEqual(entries.map(({ action, subject, actor }) => [action, subject, actor]).slice(0, 2), [
    ['credential.revoked', `credential:${credential.id}`, 'user:test'],
    ['credential.issued', `credential:${credential.id}`, 'system'],
  ])
  assert.ok(!JSON.stringify(entries).includes(text.split('_')[2]!))
})
