import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { aShop, type TestShop } from '../../../test/support/shop.ts'
import { testSystem } from '../../../test/support/system.ts'
import type { Context, Scope } from '../../platform/context.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '../../platform/errors.ts'
import {
  callerOf,
  changeMember,
  createInvitations,
  createShop,
  deleteOldInvitations,
  deleteShop,
  getOrganization,
  issueCredential,
  listMembers,
  reachedShops,
  removeMember,
  updateOrganization,
} from './index.ts'

const db = await testDatabase()
const { system: tokenSystem, clock } = testSystem(db)
const system = { ...tokenSystem, now: clock.now }
const PASSWORD = 'correct horse battery'
const mails: { to: string; text: string }[] = []
const invitations = createInvitations({
  system,
  keyRing: tokenSystem.keyRing,
  messaging: {
    sendMail: async (_tx, mail) => {
      mails.push(mail)
      return mail.about
    },
  },
  address: () => 'https://doorstep.example',
})
let count = 0

const LIMIT = { limit: 100 }

/** A shop with a second one beside it in its organization. */
async function twoShops() {
  const one = await aShop(db, { clock })
  const two = await createShop(system, {
    organization: one.shop.organizationId,
    name: 'Second',
    slug: `second-${++count}`,
    currency: 'EUR',
    language: 'en',
    country: 'FI',
  })
  /** The context of a key: for one shop, or for the organization. */
  const as = async (owner: { shopId: string } | { organizationId: string }, ...scopes: Scope[]): Promise<Context> => {
    const given = scopes.length > 0 ? scopes : (['admin', 'read:order'] as const)
    const { credential } = await issueCredential(system, { ...owner, kind: 'api_key', name: 'key', scopes: given })
    return { ...one.ctx, actor: `credential:${credential.id}`, scopes: new Set(given) }
  }
  const wide = await as({ organizationId: one.shop.organizationId })
  const narrow = await as({ shopId: one.shop.id })
  return { ...one, two, as, wide, narrow }
}

async function joined(ctx: Context, email = `m${++count}@example.com`, more: object = {}): Promise<string> {
  await invitations.invite(ctx, { email, role: 'admin', ...more })
  const token = /join\/(\w+)/.exec(mails.at(-1)?.text ?? '')?.[1] ?? ''
  const result = await invitations.join(ctx, { token, name: 'Jane', password: PASSWORD, address: '192.0.2.1' })
  assert.equal(result.kind, 'joined')
  const [member] = await listMembers(system, ctx, { ...LIMIT, email })
  assert.ok(member)
  return member.userId
}

const anotherOrganization = (): Promise<TestShop> => aShop(db, { clock })

test('a caller is its organization and the shops that its key opens', async () => {
  const { shop, two, wide, narrow, as, ctx } = await twoShops()
  const slugs = async (who: Context) => (await reachedShops(system, who)).map(({ slug }) => slug)
  assert.deepEqual(await slugs(narrow), [shop.slug])
  assert.deepEqual(await slugs(wide), [shop.slug, two.slug])
  const other = await anotherOrganization()
  const staff = await as({ shopId: shop.id }, 'operator', 'admin')
  assert.ok((await slugs(staff)).includes(other.shop.slug))
  assert.equal((await callerOf(system, staff)).everywhere, true)
  assert.deepEqual(await slugs({ ...ctx, actor: 'credential:0190c0de-0000-7000-8000-000000000001' }), [])
  assert.deepEqual(await slugs({ ...ctx, actor: 'user:0190c0de-0000-7000-8000-000000000001' }), [])
  const userId = await joined(wide, undefined, { shops: [two.slug] })
  assert.deepEqual(await slugs({ ...ctx, actor: `user:${userId}` }), [two.slug])
})

test('roles and shops of a member change; what is left out stays', async () => {
  const { wide, two, shop } = await twoShops()
  const userId = await joined(wide, undefined, { role: 'viewer' })
  const changed = await changeMember(system, wide, { userId, role: 'editor' })
  assert.deepEqual([changed.role, changed.shops], ['editor', null])
  const limited = await changeMember(system, wide, { userId, shops: [two.slug, two.slug] })
  assert.deepEqual([limited.role, limited.shops], ['editor', [two.slug]])
  assert.equal((await changeMember(system, wide, { userId, shops: null })).shops, null)
  await assert.rejects(changeMember(system, wide, { userId, shops: ['nowhere'] }), Invalid)
  await assert.rejects(changeMember(system, wide, { userId, shops: [] }), Invalid)
  await assert.rejects(changeMember(system, wide, { userId, role: 'owner' as 'admin' }), Invalid)
  await assert.rejects(changeMember(system, wide, { userId: shop.id, role: 'admin' }), NotFound)
  await assert.rejects(changeMember(system, wide, { userId: 'x', role: 'admin' }), NotFound)
})

test('a key of one shop manages those who use its shop alone', async () => {
  const { wide, narrow, two, shop } = await twoShops()
  const boss = await joined(wide)
  const helper = await joined(narrow, undefined, { role: 'viewer' })
  await assert.rejects(changeMember(system, narrow, { userId: boss, role: 'viewer' }), Forbidden)
  await assert.rejects(removeMember(system, narrow, { userId: boss }), Forbidden)
  await assert.rejects(changeMember(system, narrow, { userId: helper, shops: null }), Forbidden)
  await assert.rejects(changeMember(system, narrow, { userId: helper, shops: [two.slug] }), Forbidden)
  await assert.rejects(invitations.invite(narrow, { email: 'x@example.com', role: 'admin', shops: null }), Forbidden)
  await assert.rejects(updateOrganization(system, narrow, { name: 'Mine' }), Forbidden)
  const changed = await changeMember(system, narrow, { userId: helper, role: 'admin' })
  assert.deepEqual([changed.role, changed.shops], ['admin', [shop.slug]])
  await invitations.invite(wide, { email: `open${++count}@example.com`, role: 'admin' })
  assert.deepEqual(await invitations.list(narrow), [])
  const [open] = await invitations.list(wide)
  assert.ok(open)
  await assert.rejects(invitations.revoke(narrow, open), Forbidden)
  assert.equal((await invitations.list(wide)).length, 1)
  await removeMember(system, narrow, { userId: helper })
  assert.equal((await listMembers(system, wide, LIMIT)).length, 1)
})

test('an organization keeps an admin of all its shops, also when two leave at once', async () => {
  const { wide, two } = await twoShops()
  const [one, other] = [await joined(wide), await joined(wide)]
  const leaving = await Promise.allSettled([
    removeMember(system, wide, { userId: one }),
    removeMember(system, wide, { userId: other }),
  ])
  assert.deepEqual(leaving.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const [last] = await listMembers(system, wide, LIMIT)
  assert.ok(last)
  const { userId } = last
  for (const change of [{ role: 'editor' as const }, { shops: [two.slug] }]) {
    await assert.rejects(
      changeMember(system, wide, { userId, ...change }),
      (error) => error instanceof Conflict && error.code === 'last_admin',
    )
  }
})

test('organizations do not see each other', async () => {
  const { wide } = await twoShops()
  const other = await anotherOrganization()
  const userId = await joined(wide)
  await assert.rejects(changeMember(system, other.ctx, { userId, role: 'viewer' }), NotFound)
  await assert.rejects(removeMember(system, other.ctx, { userId }), NotFound)
  const invitation = await invitations.invite(wide, { email: `i${++count}@example.com`, role: 'viewer' })
  await assert.rejects(invitations.revoke(other.ctx, invitation), NotFound)
  assert.deepEqual(await invitations.list(other.ctx), [])
  await assert.rejects(invitations.invite({ ...wide, scopes: new Set(['write:order']) }, invitation), Forbidden)
  await assert.rejects(listMembers(system, { ...wide, scopes: new Set(['read:product']) }, LIMIT), Forbidden)
})

test('an invitation that is taken back opens nothing', async () => {
  const { wide } = await twoShops()
  const invitation = await invitations.invite(wide, { email: `i${++count}@example.com`, role: 'viewer' })
  const token = /join\/(\w+)/.exec(mails.at(-1)?.text ?? '')?.[1] ?? ''
  assert.ok(await invitations.open(token))
  await invitations.revoke(wide, invitation)
  assert.equal(await invitations.open(token), null)
  await assert.rejects(invitations.revoke(wide, invitation), NotFound)
})

test('expired invitations stay in the list for a month', async () => {
  const { wide } = await twoShops()
  await invitations.invite(wide, { email: `i${++count}@example.com`, role: 'viewer' })
  clock.advance(36 * 86_400_000)
  await deleteOldInvitations(system)
  assert.equal((await invitations.list(wide)).length, 1)
  clock.advance(2 * 86_400_000)
  await deleteOldInvitations(system)
  assert.deepEqual(await invitations.list(wide), [])
})

test('a shop that is deleted is closed to its members, and opens no other', async () => {
  const { wide, two, as } = await twoShops()
  const userId = await joined(wide, undefined, { shops: [two.slug] })
  await deleteShop(system, { ...(await as({ shopId: two.id })), shopId: two.id, db: db.shop(two.id) })
  const [member] = (await listMembers(system, wide, LIMIT)).filter((one) => one.userId === userId)
  assert.deepEqual(member?.shops, [])
})

test('organizations of one name have slugs of their own, also of names that give none', async () => {
  const named = async (name: string) => {
    const shop = await createShop(system, {
      name,
      slug: `named-${++count}`,
      currency: 'EUR',
      language: 'en',
      country: 'FI',
    })
    const key = await issueCredential(system, { shopId: shop.id, kind: 'api_key', name: 'key', scopes: ['admin'] })
    const ctx = { ...(await aShop(db, { clock })).ctx, actor: `credential:${key.credential.id}` }
    return getOrganization(system, ctx)
  }
  const made = await Promise.all(['Höyry & Käpy Oy', 'Höyry & Käpy Oy', '北京', '北京', '---'].map(named))
  assert.deepEqual(made.map(({ slug }) => slug.replace(/-[0-9a-z]{12}$/, '')).sort(), [
    'hoyry-kapy-oy',
    'hoyry-kapy-oy',
    'organization',
    'organization',
    'organization',
  ])
  assert.equal(new Set(made.map(({ slug }) => slug)).size, 5)
  assert.equal(new Set(made.map(({ number }) => number)).size, 5)
})
