import type { Context } from '#platform/context'
import type { System } from '#platform/system'
import { selectCredential } from './queries/credentials.ts'
import { selectShop, selectShops, selectShopsOf } from './queries/shops.ts'
import type { Shop } from './types.ts'

/**
 * The shops that the caller's key opens, by number: its own, those of its organization, for staff every shop. Who works
 * without a key reaches the shop it works in.
 */
export async function reachedShops(system: System, ctx: Context): Promise<Shop[]> {
  if (ctx.scopes.has('operator')) return selectShops(system.db.system)
  const [kind, id = ''] = ctx.actor.split(':', 2)
  const credential = kind === 'credential' ? await selectCredential(system.db.system, id) : undefined
  if (credential && credential.shopId === null) return selectShopsOf(system.db.system, credential.organizationId)
  const shop = await selectShop(system.db.system, { id: credential?.shopId ?? ctx.shopId })
  return shop ? [shop] : []
}
