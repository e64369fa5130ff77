import { type Admission, loadContract, type Surface } from '#platform/http/index'
import { authenticate } from '../auth.ts'
import { domainError, formatError } from './errors.ts'
import type { TrackingDeps } from './operation.ts'
import { createOperations } from './operations/index.ts'

/** An admin of this wire is staff of the installation; everybody in a shop is its merchant. */
const ROLES: Readonly<Record<Admission['role'], Admission['role']>> = {
  operator: 'admin',
  admin: 'merchant',
  merchant: 'merchant',
  warehouse: 'warehouse',
}

/** OGOship's Tracking Service: carriers and their steps, shipments, parcels. */
export function createOgoshipTrackingSurface(deps: TrackingDeps): Surface {
  return {
    name: 'ogoship-tracking',
    title: 'OGOship Tracking Service',
    contract: loadContract('ogoship-tracking'),
    prefix: '/ogoship/tracking',
    operations: createOperations(deps),
    async authenticate(request, schemes) {
      const caller = await authenticate(deps.system, request, schemes)
      return caller && { ...caller, role: ROLES[caller.role] }
    },
    idempotency: { mismatch: 409 },
    formatError,
    domainError,
  }
}
