import type { Surface } from '#platform/http/index'
import { loadContract } from '#platform/http/index'
import { authenticate } from './auth.ts'
import { domainError, formatError } from './errors.ts'
import { type ApiDeps, createOperations } from './operations/index.ts'

export type { OrderViewer } from './operations/orders.ts'
export { STANDARD_DIALECT } from './operations/webhooks.ts'

/** Doorstep's own API. */
export function createApiSurface(deps: ApiDeps): Surface {
  return {
    name: 'api',
    title: 'Doorstep API',
    contract: loadContract('doorstep'),
    prefix: '/api',
    operations: createOperations(deps),
    authenticate: (request, schemes) => {
      const { headers, url, method, protocol, host } = request
      return authenticate(deps, { headers, url, method, origin: `${protocol}://${host}` }, schemes)
    },
    formatError,
    domainError,
  }
}
