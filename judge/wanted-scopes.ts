import type { Scope } from '../server/platform/context.ts'
import type { Served } from './contracts.ts'

/** What a caller of the family needs, as alternatives of scopes, all of one being enough. */
export function alternativesOf({ family, operation }: Served): Scope[][] {
  if (family === 'karla') return [[OF_KARLA[operation.roles?.[0] ?? ''] ?? 'operator']]
  if (family === 'shopgo') {
    const permission = operation.extensions['x-permission']
    return [permission === undefined ? [] : [permission === 'orders' ? 'write:order' : 'admin']]
  }
  if (family === 'shopgo-platform') return [['operator']]
  const staffOnly = family === 'ogoship-tracking' && operation.roles !== null && !operation.roles.includes('merchant')
  const security = operation.security ?? []
  return security.map((one) => [...(Object.values(one).flat() as Scope[]), ...(staffOnly ? ['operator' as const] : [])]) // the contract's names
}

/** The scope that stands for a role of this wire. */
const OF_KARLA: Readonly<Record<string, Scope>> = { viewer: 'read:order', editor: 'write:order', admin: 'admin' }

/** Whether a caller with these scopes is let in. */
export const suffices = (one: Served, scopes: ReadonlySet<Scope>): boolean =>
  one.family === 'karla' && scopes.has('admin')
    ? true
    : alternativesOf(one).some((wanted) => wanted.every((scope) => scopes.has(scope)))
