/**
 * Where the Admin API lives below, of the address of an administration such as `https://shop.example/admin`. Null for
 * one that keys must not be sent to: http, but for this machine.
 */
export function adminApiBase(adminUrl: string): string | null {
  if (!URL.canParse(adminUrl)) return null
  const { protocol, origin, pathname, hostname } = new URL(adminUrl)
  if (protocol !== 'https:' && !(protocol === 'http:' && LOCAL.test(hostname))) return null
  return origin + pathname.replace(/\/+$/, '').replace(/\/admin$/, '')
}

const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/
