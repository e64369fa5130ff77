import { EVERY_SCOPE, SCOPES, type Scope } from '#platform/context'
import { Invalid } from '#platform/errors'
import type { Principal } from '#platform/principal'
import type { MemberRole } from './types.ts'

const READING: readonly Scope[] = ['read:order', 'read:product', 'read:metadata', 'read:webhook']

const OF_ROLE: Readonly<Record<MemberRole, ReadonlySet<Scope>>> = {
  admin: new Set(SCOPES),
  editor: new Set([...READING, 'write:order', 'write:product', 'write:metadata', 'write:webhook', 'warehouse']),
  viewer: new Set(READING),
  warehouse: new Set(['warehouse', 'read:order', 'read:product']),
}

/** What a member of this role may do with a key of their own. */
export const scopesOfRole = (role: MemberRole): ReadonlySet<Scope> => OF_ROLE[role]

/** What all the lists share, in the order of EVERY_SCOPE. Names that are no scope grant nothing. */
export function commonScopes(...lists: (readonly string[])[]): Scope[] {
  return EVERY_SCOPE.filter((scope) => lists.every((list) => list.includes(scope)))
}

export function checkScopes(scopes: readonly string[]): Scope[] {
  const known = commonScopes(scopes)
  if (known.length === 0 || scopes.some((scope) => !commonScopes([scope]).length)) {
    throw new Invalid('field_invalid', { field: 'scopes' })
  }
  return known
}

export function roleOf(scopes: readonly Scope[]): Principal['role'] {
  if (scopes.includes('operator')) return 'operator'
  if (scopes.includes('admin')) return 'admin'
  return scopes.length === 1 && scopes[0] === 'warehouse' ? 'warehouse' : 'merchant'
}
