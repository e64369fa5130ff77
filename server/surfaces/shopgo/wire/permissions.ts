import type { Scope } from '#platform/context'
import type { Wire } from './values.ts'

/** Rights of this wire's dashboard, read off the scopes of the core. */
export const permissionsToWire = (scopes: ReadonlySet<Scope>): Wire<'Permissions'> => ({
  home: true,
  orders: scopes.has('write:order'),
  products: scopes.has('write:product'),
  customers: scopes.has('read:order'),
  analytics: scopes.has('read:order'),
  appearance: scopes.has('admin'),
  settings: scopes.has('admin'),
})

/** The sections of every tenant's dashboard: none can be switched off. */
export const ALL_PERMISSIONS: Wire<'Permissions'> = {
  home: true,
  orders: true,
  products: true,
  customers: true,
  analytics: true,
  appearance: true,
  settings: true,
}
