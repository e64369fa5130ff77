import type { TokenSystem } from '#modules/tenants'
import type { Webhooks } from '#modules/webhooks'
import type { FileLinks } from '#platform/files'
import { loadContract, type Surface } from '#platform/http/index'
import { authenticate } from '../auth.ts'
import { domainError, formatError } from './errors.ts'
import { normaliseBody, normaliseQuery } from './normalise.ts'
import { createOperations } from './operations/index.ts'

/** OGOship ApiV1 with its token server. */
export function createOgoshipV1Surface(deps: { system: TokenSystem; webhooks: Webhooks; files: FileLinks }): Surface {
  return {
    name: 'ogoship',
    title: 'OGOship ApiV1',
    contract: loadContract('ogoship-api-v1'),
    prefix: '/ogoship',
    operations: createOperations(deps),
    authenticate: (request, schemes) => authenticate(deps.system, request, schemes),
    normaliseBody,
    normaliseQuery,
    formBody: ['createToken'],
    formatError,
    domainError,
  }
}
