import { ExpiringCache } from '#platform/expiring-cache'
import type { Principal } from '#platform/principal'

/** Keys and tokens that were checked a moment ago, by a hash of their text. */
export const keyCache = new ExpiringCache<Principal>({ lifetimeMs: 10_000, max: 20_000 })
export const tokenCache = new ExpiringCache<{ principal: Principal; expiresAt: number }>({
  lifetimeMs: 5_000,
  max: 20_000,
})
/** Sessions, by a hash of their text and what they were asked for. */
export const sessionCache = new ExpiringCache<Principal>({ lifetimeMs: 10_000, max: 20_000 })

export const credentialOwner = (id: string): string => `credential:${id}`
export const clientOwner = (id: string): string => `client:${id}`
export const shopOwner = (id: string): string => `shop:${id}`
export const memberOwner = (userId: string): string => `member:${userId}`
export const loginOwner = (familyId: string): string => `login:${familyId}`
export const sessionOwner = (id: string): string => `session:${id}`

/** Makes this process ask the database again about everything that the owner opened. */
export function forgetSignIns(owner: string, now: Date): void {
  keyCache.suspend(owner, now)
  tokenCache.suspend(owner, now)
  sessionCache.suspend(owner, now)
}
