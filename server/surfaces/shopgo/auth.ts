import type { FastifyRequest } from 'fastify'
import { authenticateKey } from '#modules/tenants'
import { SYSTEM_SHOP } from '#platform/db'
import { Invalid, NotFound } from '#platform/errors'
import { type Admission, AuthFailure } from '#platform/http/index'
import type { Principal } from '#platform/principal'
import type { System } from '#platform/system'

/**
 * The holder of X-API-KEY, at work in a tenant. A key of one shop works there, whatever the tenant headers say; staff of
 * the installation and keys of a whole organization name the tenant.
 */
export async function authenticate(system: System, request: FastifyRequest): Promise<Admission | null> {
  const key = keyOf(request)
  if (key === undefined) return null
  const principal = await holderOf(system, key)
  const scheme = isStaff(principal) ? 'PlatformApiKey' : 'UserApiKey'
  if (!isStaff(principal) && principal.shopId !== SYSTEM_SHOP) return { ...principal, scheme }
  const shop = tenantOf(request)
  if (shop === undefined) throw new Invalid('tenant_required')
  const there = await authenticateKey(system, key, ['api_key'], { shop }).catch(tellTenant)
  return { ...(there ?? refuse()), scheme }
}

/** The holder of a platform key; its own shop does not matter, and tenant headers neither. */
export async function authenticateStaff(system: System, request: FastifyRequest): Promise<Admission | null> {
  const key = keyOf(request)
  if (key === undefined) return null
  const principal = await holderOf(system, key)
  return isStaff(principal) ? { ...principal, scheme: 'PlatformApiKey' } : refuse()
}

export const isStaff = ({ scopes }: Pick<Principal, 'scopes'>): boolean => scopes.has('operator')

function keyOf({ headers }: FastifyRequest): string | undefined {
  const key = headers['x-api-key']
  return typeof key === 'string' && key !== '' ? key : undefined
}

async function holderOf(system: System, key: string): Promise<Principal> {
  return (await authenticateKey(system, key, ['user_key', 'api_key'], { shopless: true })) ?? refuse()
}

function refuse(): never {
  throw new AuthFailure('The key is unknown, revoked or not for this API.')
}

/** What the request says about its tenant, the id before the name. */
export function tenantOf({ headers }: Pick<FastifyRequest, 'headers'>): string | { number: number } | undefined {
  const { 'x-tenant-id': id, 'x-tenant-name': name } = headers
  if (typeof id === 'string' && id !== '') {
    if (!/^\d+$/.test(id)) throw new Invalid('tenant_id_invalid')
    return { number: Number(id) }
  }
  return typeof name === 'string' && name !== '' ? name : undefined
}

function tellTenant(error: unknown): never {
  if (error instanceof NotFound && error.code === 'shop_not_found') throw new NotFound('tenant_not_found')
  throw error
}
