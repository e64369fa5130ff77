import type { Webhooks } from '#modules/webhooks'
import type { FileLinks } from '#platform/files'
import type { Surface } from '#platform/http/index'
import { loadContract } from '#platform/http/index'
import type { System } from '#platform/system'
import { authenticate } from './auth.ts'
import { domainError, formatError } from './errors.ts'
import { createOperations } from './operations/index.ts'

export { STANDARD_DIALECT } from './operations/webhooks.ts'

/** Doorstep's own API. */
export function createApiSurface(deps: { system: System; webhooks: Webhooks; files: FileLinks }): Surface {
  return {
    name: 'api',
    title: 'Doorstep API',
    contract: loadContract('doorstep'),
    prefix: '/api',
    operations: createOperations(deps),
    authenticate: (request) => authenticate(deps.system, request),
    formatError,
    domainError,
  }
}
