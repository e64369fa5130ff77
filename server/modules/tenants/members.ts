import { audit } from '#platform/audit'
import { type Context, inTransaction, requireAnyScope, requireScope, type Tx } from '#platform/context'
import { Conflict, Forbidden, Invalid, NotFound } from '#platform/errors'
import { whileForgetting } from '#platform/expiring-cache'
import { isUuid } from '#platform/ids'
import type { System } from '#platform/system'
import { type Caller, opensAll, reachedOrganization } from './caller.ts'
import {
  deleteMembership,
  lockMemberships,
  type Membership,
  selectMembers,
  updateMembership,
} from './queries/members.ts'
import { deleteSessionsOfUser } from './queries/sessions.ts'
import { selectShops } from './queries/shops.ts'
import { revokeUserKeys } from './queries/user-keys.ts'
import { forgetSignIns, memberOwner } from './sign-in-cache.ts'
import { MEMBER_ROLES, type Member, type MemberRole } from './types.ts'

export interface MemberSearch {
  /** Slug of the organization; left out, the caller's own. */
  organization?: string
  /** Exact, in any letter case. */
  email?: string | undefined
  offset?: number
  /** User id of the last member seen. */
  after?: string | undefined
  limit: number
}

/** The people of the organization, by e-mail address. Invitations that are open are no members. */
export async function listMembers(system: System, ctx: Context, search: MemberSearch): Promise<Member[]> {
  requireAnyScope(ctx, 'read:order', 'admin')
  const { organization } = await reachedOrganization(system, ctx, search.organization)
  const { email, after, offset = 0, limit } = search
  const page = { offset, limit }
  return named(system, organization.id, await selectMembers(ctx.db, organization.id, { email, after }, page))
}

export interface MemberChanges {
  userId: string
  role?: MemberRole | undefined
  /** Slugs; null: every shop of the organization. */
  shops?: readonly string[] | null | undefined
}

/**
 * What a member of the caller's organization may do. A key for one shop changes those whom its shop alone is open to.
 * An organization keeps an admin of all its shops: a change that would leave none is Conflict `last_admin`.
 */
export async function changeMember(system: System, ctx: Context, changes: MemberChanges): Promise<Member> {
  requireScope(ctx, 'admin')
  if (changes.role !== undefined) checkRole(changes.role)
  const { caller, organization } = await reachedOrganization(system, ctx)
  const shops = changes.shops === undefined ? undefined : await shopIds(system, caller, organization.id, changes.shops)
  await changingMember(ctx, changes.userId, async (tx) => {
    const before = await lockMember(tx, caller, organization.id, changes.userId)
    const after = { role: changes.role ?? before.role, shops: shops === undefined ? before.shops : shops }
    if (before.isLastAdmin && !isFullAdmin(after)) throw new Conflict('last_admin')
    await updateMembership(tx, organization.id, changes.userId, after)
    await audit(tx, {
      action: 'member.changed',
      subject: `user:${changes.userId}`,
      detail: { organization: organization.id, ...after },
    })
  })
  const [member] = await selectMembers(ctx.db, organization.id, { userId: changes.userId }, { offset: 0, limit: 1 })
  if (!member) throw new NotFound('member_not_found', { id: changes.userId })
  const [shown] = await named(system, organization.id, [member])
  if (!shown) throw new Error('a member without a name')
  return shown
}

/** As `changeMember`; the account itself stays. Its keys for shops of the organization end, and its sessions everywhere. */
export async function removeMember(system: System, ctx: Context, { userId }: { userId: string }): Promise<void> {
  requireScope(ctx, 'admin')
  const { caller, organization } = await reachedOrganization(system, ctx)
  await changingMember(ctx, userId, async (tx) => {
    const before = await lockMember(tx, caller, organization.id, userId)
    if (before.isLastAdmin) throw new Conflict('last_admin')
    await deleteMembership(tx, organization.id, userId)
    await Promise.all([revokeUserKeys(tx, organization.id, userId), deleteSessionsOfUser(tx, userId)])
    await audit(tx, {
      action: 'member.removed',
      subject: `user:${userId}`,
      detail: { organization: organization.id },
    })
  })
}

/** Keys of the member follow at once in this process, within ten seconds in others. */
const changingMember = (ctx: Context, userId: string, change: (tx: Tx) => Promise<void>): Promise<void> =>
  whileForgetting(
    () => forgetSignIns(memberOwner(userId.toLowerCase()), ctx.now()),
    () => inTransaction(ctx, change),
  )

async function lockMember(
  tx: Tx,
  caller: Caller,
  organizationId: string,
  userId: string,
): Promise<Membership & { isLastAdmin: boolean }> {
  const all = isUuid(userId) ? await lockMemberships(tx, organizationId) : []
  const member = all.find((one) => one.userId === userId.toLowerCase())
  if (!member) throw new NotFound('member_not_found', { id: userId })
  if (!opensAll(caller, member.shops)) throw new Forbidden('member_out_of_reach')
  const admins = all.filter(isFullAdmin)
  return { ...member, isLastAdmin: admins.length === 1 && admins[0] === member }
}

const isFullAdmin = ({ role, shops }: Membership): boolean => role === 'admin' && shops === null

/** Throws Invalid for a word that is no role. */
export function checkRole(role: string): void {
  if (!MEMBER_ROLES.some((known) => known === role)) throw new Invalid('field_invalid', { field: 'role' })
}

/** Ids of the shops with these slugs, all of which the caller must open; left out, all that it opens. */
export async function shopIds(
  system: System,
  caller: Caller,
  organizationId: string,
  slugs: readonly string[] | null | undefined,
): Promise<string[] | null> {
  if (slugs === undefined) return caller.shops === null ? null : [...caller.shops]
  if (slugs === null) {
    if (!opensAll(caller, null)) throw new Forbidden('shops_out_of_reach')
    return null
  }
  const known = await selectShops(system.db.system, { organizationId, ids: null })
  const ids = [...new Set(slugs)].map((slug) => {
    const shop = known.find((one) => one.slug === slug)
    if (!shop) throw new Invalid('shop_unknown', { field: 'shops', value: slug })
    return shop.id
  })
  if (ids.length === 0) throw new Invalid('field_invalid', { field: 'shops' })
  if (!opensAll(caller, ids)) throw new Forbidden('shops_out_of_reach')
  return ids
}

/** With slugs in place of the ids of shops. */
export async function named<Row extends { shops: string[] | null }>(
  system: System,
  organizationId: string,
  rows: readonly Row[],
): Promise<Row[]> {
  if (rows.every(({ shops }) => shops === null)) return [...rows]
  const shops = await selectShops(system.db.system, { organizationId, ids: null })
  const slugs = new Map(shops.map(({ id, slug }) => [id, slug]))
  return rows.map((row) => ({
    ...row,
    shops: row.shops?.map((id) => slugs.get(id)).filter((slug) => slug !== undefined) ?? null,
  }))
}
