import { mayGetSecrets } from '#platform/outgoing/secret-target'

/**
 * Origin of a store's Admin API, of the address of its administration: `https://name.myshopify.com`, with or without
 * `/admin`, or `https://admin.shopify.com/store/name`. Null for none.
 */
export function storeOrigin(adminUrl: string): string | null {
  if (!mayGetSecrets(adminUrl)) return null
  const { origin, hostname, pathname } = new URL(adminUrl)
  if (hostname !== 'admin.shopify.com') return origin
  const name = /^\/store\/([a-z0-9-]+)(?:\/|$)/i.exec(pathname)?.[1]
  return name ? `https://${name.toLowerCase()}.myshopify.com` : null
}
