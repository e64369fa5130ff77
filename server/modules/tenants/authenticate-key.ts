import { Invalid, NotFound } from '#platform/errors'
import { isUuid } from '#platform/ids'
import type { Principal } from '#platform/principal'
import { hashSecret, secretMatches } from '#platform/secrets'
import type { System } from '#platform/system'
import { readCredentialText } from './credential-text.ts'
import { noteUse, selectCredential } from './queries/credentials.ts'
import { selectShop } from './queries/shops.ts'
import { roleOf } from './scopes.ts'
import { credentialOwner, keyCache } from './sign-in-cache.ts'
import type { Credential, CredentialKind } from './types.ts'

/**
 * Who holds this key, or null when it is unknown, revoked or of another kind. `shop`, a slug or id, chooses among the
 * shops of a key that is good for several: without it such a key is Invalid `shop_required`; one that the key does not
 * open is NotFound `shop_not_found`.
 */
export async function authenticateKey(
  system: System,
  text: string,
  kinds: readonly CredentialKind[],
  shop?: string,
): Promise<Principal | null> {
  const key = readCredentialText(text)
  if (!key || !kinds.includes(key.kind)) return null
  const cacheKey = `${hashSecret(text).toString('base64')} ${shop ?? ''}`
  const known = keyCache.get(cacheKey, system.now())
  if (known) return known

  const credential = await selectCredential(system.db.system, key.id)
  if (!secretMatches(key.secret, credential?.secretHash) || !credential) return null
  if (credential.kind !== key.kind || credential.revokedAt) return null
  const principal: Principal = {
    shopId: await shopOf(system, credential, shop),
    actor: `credential:${credential.id}`,
    role: roleOf(credential.scopes),
    scopes: new Set(credential.scopes),
  }
  keyCache.set(cacheKey, principal, [credentialOwner(credential.id)], system.now())
  await noteUse(system.db.system, credential, system.now())
  return principal
}

async function shopOf(system: System, credential: Credential, wanted: string | undefined): Promise<string> {
  if (wanted === undefined) {
    if (credential.shopId === null) throw new Invalid('shop_required')
    return credential.shopId
  }
  const shop = await selectShop(system.db.system, isUuid(wanted) ? { id: wanted } : { slug: wanted })
  const opens =
    credential.shopId === null ? shop?.organizationId === credential.organizationId : shop?.id === credential.shopId
  if (!shop || !opens) throw new NotFound('shop_not_found', { shop: wanted })
  return shop.id
}
