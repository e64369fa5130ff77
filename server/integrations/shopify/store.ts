/**
 * Origin of a store's Admin API, of the address of its administration: `https://name.myshopify.com`, with or without
 * `/admin`, or `https://admin.shopify.com/store/name`. Null for one that keys must not be sent to: http, but for this
 * machine.
 */
export function storeOrigin(adminUrl: string): string | null {
  if (!URL.canParse(adminUrl)) return null
  const { protocol, origin, hostname, pathname } = new URL(adminUrl)
  const name = hostname === 'admin.shopify.com' ? /^\/store\/([a-z0-9-]+)(?:\/|$)/i.exec(pathname)?.[1] : undefined
  if (hostname === 'admin.shopify.com') return name ? `https://${name.toLowerCase()}.myshopify.com` : null
  return protocol === 'https:' || (protocol === 'http:' && LOCAL.test(hostname)) ? origin : null
}

const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/
