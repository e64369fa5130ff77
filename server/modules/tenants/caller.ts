import type { Context } from '#platform/context'
import { Forbidden, NotFound } from '#platform/errors'
import type { System } from '#platform/system'
import { selectCredential } from './queries/credentials.ts'
import { selectMembership } from './queries/members.ts'
import { selectOrganization } from './queries/organizations.ts'
import { type ShopsWithin, selectShop, selectShops } from './queries/shops.ts'
import type { Organization, Shop } from './types.ts'

/** Who a context acts for, and how far that reaches. */
export interface Caller {
  /** Null for nobody's: work of the installation itself. */
  organizationId: string | null
  /** Ids of the shops that it opens; null: every shop of the organization, or of the installation for staff. */
  shops: readonly string[] | null
  /** Staff of the installation, who open every shop. */
  everywhere: boolean
}

/** The organization, shops and reach of the caller's credential or membership. */
export async function callerOf(system: System, ctx: Context): Promise<Caller> {
  const everywhere = ctx.scopes.has('operator')
  const caller = await ownerOf(system, ctx)
  return everywhere ? { ...caller, shops: null, everywhere } : { ...caller, everywhere }
}

async function ownerOf(system: System, ctx: Context): Promise<Omit<Caller, 'everywhere'>> {
  const [kind, id = ''] = ctx.actor.split(':')
  if (kind === 'credential') {
    const credential = await selectCredential(system.db.system, id)
    if (!credential) return { organizationId: null, shops: [] }
    const { organizationId, shopId } = credential
    return { organizationId, shops: shopId === null ? null : [shopId] }
  }
  const shop = await selectShop(system.db.system, { id: ctx.shopId })
  if (!shop) return { organizationId: null, shops: [] }
  const { organizationId } = shop
  if (kind !== 'user') return { organizationId, shops: null }
  const membership = await selectMembership(system.db.system, organizationId, id)
  return { organizationId, shops: membership ? membership.shops : [] }
}

/** What lists of shops are narrowed to. */
export const shopsWithin = ({ organizationId, shops, everywhere }: Caller): ShopsWithin =>
  everywhere ? { organizationId: null, ids: null } : { organizationId, ids: organizationId === null ? [] : shops }

/** Every shop that the caller opens, by number. */
export async function reachedShops(system: System, ctx: Context): Promise<Shop[]> {
  return selectShops(system.db.system, shopsWithin(await callerOf(system, ctx)))
}

/**
 * The organization with this slug; the caller's own without one. Another than the caller's is Forbidden, whether it
 * exists or not; staff hear that there is none.
 */
export async function reachedOrganization(
  system: System,
  ctx: Context,
  slug?: string,
): Promise<{ caller: Caller; organization: Organization }> {
  const caller = await callerOf(system, ctx)
  const own = caller.organizationId
  const by = slug !== undefined ? { slug } : own !== null ? { id: own } : null
  const organization = by && (await selectOrganization(system.db.system, by))
  if (organization && (caller.everywhere || organization.id === own)) return { caller, organization }
  if (caller.everywhere) throw new NotFound('org_not_found', { organization: slug })
  throw new Forbidden('organization_out_of_reach')
}

/** Whether the caller opens all of these shops of its organization; null: every one. */
export function opensAll({ shops }: Caller, wanted: readonly string[] | null): boolean {
  return shops === null || (wanted?.every((id) => shops.includes(id)) ?? false)
}
