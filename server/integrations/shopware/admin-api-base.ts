import { mayGetSecrets } from '#platform/outgoing/secret-target'

/** Where the Admin API begins, of the address of an administration such as `https://shop.example/admin`; null for none. */
export function adminApiBase(adminUrl: string): string | null {
  if (!mayGetSecrets(adminUrl)) return null
  const { origin, pathname } = new URL(adminUrl)
  return origin + pathname.replace(/\/+$/, '').replace(/\/admin$/, '')
}
