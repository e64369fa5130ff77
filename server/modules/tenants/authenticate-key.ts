import type { Scope } from '#platform/context'
import { SYSTEM_SHOP } from '#platform/db'
import { Invalid, NotFound } from '#platform/errors'
import { isUuid } from '#platform/ids'
import type { Principal } from '#platform/principal'
import { hashSecret, sameText, secretMatches } from '#platform/secrets'
import type { System } from '#platform/system'
import { readCredentialText } from './credential-text.ts'
import { noteUse, selectCredential } from './queries/credentials.ts'
import { selectRoleInShop } from './queries/people.ts'
import { selectShop } from './queries/shops.ts'
import { roleOf, scopesOfRole } from './scopes.ts'
import { credentialOwner, keyCache, memberOwner, shopOwner } from './sign-in-cache.ts'
import type { Credential, CredentialKind, Shop } from './types.ts'

export interface KeyUse {
  /** Slug, id or number of the shop to work in; left out, the key's own. */
  shop?: string | { number: number } | undefined
  /** The call is about no shop: a key of several needs to choose none, and works in none. */
  shopless?: boolean
  /** What was sent beside the key: its name or the slug of its shop, or the key is unknown. */
  username?: string | undefined
}

/**
 * Who holds this key, or null when it is unknown, revoked or of another kind. A key that is good for several shops and
 * names none is Invalid `shop_required`; a shop that the key does not open is NotFound `shop_not_found`, with `everywhere`
 * for keys that open every shop.
 */
export async function authenticateKey(
  system: System,
  text: string,
  kinds: readonly CredentialKind[],
  use: KeyUse = {},
): Promise<Principal | null> {
  const key = readCredentialText(text)
  if (!key || !kinds.includes(key.kind)) return null
  const cacheKey = JSON.stringify([
    hashSecret(text).toString('base64'),
    use.shop ?? null,
    use.shopless === true,
    use.username ?? null,
  ])
  const known = keyCache.get(cacheKey, system.now())
  if (known) return known

  const credential = await selectCredential(system.db.system, key.id)
  if (!secretMatches(key.secret, credential?.secretHash) || !credential) return null
  if (credential.kind !== key.kind || credential.revokedAt) return null
  if (use.username !== undefined && !(await isCalled(system, credential, use.username))) return null
  const holder = await holderOf(system, credential)
  if (!holder) return null
  const { actor, scopes } = holder
  const shopId = await shopOf(system, credential, use)
  const principal: Principal = { shopId, actor, role: roleOf(scopes), scopes: new Set(scopes) }
  keyCache.set(cacheKey, principal, [credentialOwner(credential.id), shopOwner(shopId), holder.owner], system.now())
  await noteUse(system.db.system, credential, system.now())
  return principal
}

/** Who acts with the credential, and what they may do now; null for a member whom the shop is not open to any more. */
async function holderOf(
  system: System,
  { id, userId, shopId, scopes }: Credential,
): Promise<{ actor: string; scopes: readonly Scope[]; owner: string } | null> {
  if (userId === null || shopId === null) return { actor: `credential:${id}`, scopes, owner: credentialOwner(id) }
  const role = await selectRoleInShop(system.db.system, shopId, userId)
  return role ? { actor: `user:${userId}`, scopes: [...scopesOfRole(role)], owner: memberOwner(userId) } : null
}

async function isCalled(system: System, credential: Credential, username: string): Promise<boolean> {
  if (sameText(username, credential.name)) return true
  const shop = await selectShop(system.db.system, { slug: username })
  return shop !== undefined && opens(credential, shop)
}

async function shopOf(system: System, credential: Credential, { shop: wanted, shopless }: KeyUse): Promise<string> {
  if (wanted === undefined) {
    if (credential.shopId === null && !shopless) throw new Invalid('shop_required')
    return credential.shopId ?? SYSTEM_SHOP
  }
  const by = typeof wanted === 'object' ? wanted : isUuid(wanted) ? { id: wanted } : { slug: wanted }
  const shop = await selectShop(system.db.system, by)
  if (!shop || !opens(credential, shop)) {
    const shown = typeof wanted === 'object' ? wanted.number : wanted
    throw new NotFound('shop_not_found', { shop: shown, everywhere: credential.scopes.includes('operator') })
  }
  return shop.id
}

/** A key of staff opens every shop, one of an organization all of its shops. */
function opens({ scopes, shopId, organizationId }: Credential, shop: Shop): boolean {
  if (scopes.includes('operator')) return true
  return shopId === null ? shop.organizationId === organizationId : shop.id === shopId
}
