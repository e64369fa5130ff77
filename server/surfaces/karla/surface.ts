import { loadContract, type Surface } from '#platform/http/index'
import { authenticate } from './auth.ts'
import { domainError, formatError } from './errors.ts'
import { normaliseBody } from './normalise.ts'
import type { KarlaDeps } from './operation.ts'
import { createOperations } from './operations/index.ts'

/** Karla: orders and shipments of shop systems, claims, campaigns, webhooks. */
export function createKarlaSurface(deps: KarlaDeps): Surface {
  return {
    name: 'karla',
    title: 'Karla-compatible API',
    contract: loadContract('karla'),
    prefix: '/karla',
    operations: createOperations(deps),
    authenticate: (request) => authenticate(deps.system, request),
    normaliseBody,
    formatError,
    domainError,
  }
}
