import { isSubscribed, type ShopAccount, type ShopPerson, scopesOfRole } from '#modules/tenants'
import { ALL_PERMISSIONS, permissionsToWire } from './permissions.ts'
import { timeToWire, type Wire } from './values.ts'

export function personToWire(person: ShopPerson): Wire<'DashboardUser'> {
  // Names are one text in the core.
  const [first = '', ...rest] = person.name.trim().split(/\s+/)
  return {
    id: person.id,
    first_name: first,
    last_name: rest.join(' '),
    created: timeToWire(person.createdAt),
    email: person.email ?? '',
    phone: person.phone ?? '',
    permissions: permissionsToWire(scopesOfRole(person.role)),
  }
}

export const tenantToWire = ({ shop, owner, host }: ShopAccount, now: Date): Wire<'Tenant'> => ({
  id: String(shop.number),
  name: shop.slug,
  owner: personToWire(owner),
  country: shop.country,
  store_host: host ?? '',
  subscribed: isSubscribed(shop, now) ? 'active' : 'expired',
  timezone: shop.timezone,
  permissions: ALL_PERMISSIONS,
})
