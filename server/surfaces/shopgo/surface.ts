import { loadContract, type Surface } from '#platform/http/index'
import { admit } from './admission.ts'
import { authenticate, authenticateStaff } from './auth.ts'
import { domainError, formatError } from './errors.ts'
import type { ShopgoDeps } from './operation.ts'
import { createManagementOperations, createPlatformOperations } from './operations/index.ts'

const SHARED = { prefix: '/shopgo', anyContentType: true, errorSchema: 'Error', formatError, domainError } as const

/** ShopGo: the Management API of one tenant, and the Platform API over all of them. */
export function createShopgoSurfaces(deps: ShopgoDeps): Surface[] {
  return [
    {
      ...SHARED,
      name: 'shopgo',
      title: 'ShopGo-compatible Management API',
      contract: loadContract('shopgo-management'),
      operations: createManagementOperations(deps),
      authenticate: (request) => authenticate(deps.system, request),
      admit,
    },
    {
      ...SHARED,
      name: 'shopgo-platform',
      title: 'ShopGo-compatible Platform API',
      contract: loadContract('shopgo-platform'),
      operations: createPlatformOperations(deps),
      authenticate: (request) => authenticateStaff(deps.system, request),
    },
  ]
}
