import { SYSTEM_SHOP } from '#platform/db'
import { Invalid, NotFound } from '#platform/errors'
import { isUuid } from '#platform/ids'
import type { Principal } from '#platform/principal'
import { hashSecret } from '#platform/secrets'
import type { System } from '#platform/system'
import { selectRoleInShop, selectTwoShopsOfUser } from './queries/people.ts'
import { noteSeen, type SessionRow } from './queries/sessions.ts'
import { selectShop } from './queries/shops.ts'
import { roleOf, scopesOfRole } from './scopes.ts'
import { findSession, lastsUntil } from './sessions.ts'
import { memberOwner, sessionCache, sessionOwner, shopOwner } from './sign-in-cache.ts'
import type { MemberRole } from './types.ts'

export interface SessionUse {
  /** Slug or id of the shop to work in; left out, the only one of the person. */
  shop?: string | undefined
  /** The call is about the person and no shop. */
  shopless?: boolean
}

const NOTE_EVERY_MS = 60_000

/**
 * Who is signed in with this text, as `user:<id>` with the scopes of their role in the shop. Someone of several shops
 * who names none is Invalid `shop_required`; a shop that no membership opens is NotFound `shop_not_found`.
 */
export async function authenticateSession(
  system: System,
  text: string,
  use: SessionUse,
): Promise<Principal | 'unknown' | 'secondFactorDue'> {
  const cacheKey = JSON.stringify([hashSecret(text).toString('base64'), use.shop ?? null, use.shopless === true])
  const known = sessionCache.get(cacheKey, system.now())
  if (known) return known
  const session = await findSession(system, text)
  if (!session) return 'unknown'
  if (session.secondFactorDue) return 'secondFactorDue'
  const { userId } = session
  const place = use.shopless ? null : await placeOf(system, userId, use.shop)
  const scopes = place ? scopesOfRole(place.role) : new Set<never>()
  const shopId = place?.id ?? SYSTEM_SHOP
  const principal: Principal = { shopId, actor: `user:${userId}`, role: roleOf([...scopes]), scopes }
  const owners = [sessionOwner(session.id), memberOwner(userId), shopOwner(shopId)]
  sessionCache.set(cacheKey, principal, owners, system.now())
  await note(system, session)
  return principal
}

async function placeOf(
  system: System,
  userId: string,
  wanted: string | undefined,
): Promise<{ id: string; role: MemberRole }> {
  const db = system.db.system
  if (wanted === undefined) {
    const [first, second] = await selectTwoShopsOfUser(db, userId)
    if (second) throw new Invalid('shop_required')
    if (!first) throw new NotFound('shop_not_found')
    return first
  }
  const shop = await selectShop(db, isUuid(wanted) ? { id: wanted } : { slug: wanted })
  const role = shop && (await selectRoleInShop(db, shop.id, userId))
  if (!role) throw new NotFound('shop_not_found', { shop: wanted })
  return { id: shop.id, role }
}

async function note(system: System, { id, createdAt, lastSeenAt }: SessionRow): Promise<void> {
  const now = system.now()
  const before = new Date(now.getTime() - NOTE_EVERY_MS)
  if (lastSeenAt > before) return
  await noteSeen(system.db.system, id, { now, before, expiresAt: lastsUntil(createdAt, now) })
}
