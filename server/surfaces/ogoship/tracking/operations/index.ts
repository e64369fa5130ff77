import type { operations } from '#generated/ogoship-tracking'
import type { OperationsOf } from '#platform/http/index'
import type { TrackingDeps } from '../operation.ts'
import { providerOperations } from './providers.ts'
import { shipmentOperations } from './shipments.ts'
import { trackingOperations } from './trackings.ts'

export function createOperations({ system, tracking, baseUrl }: TrackingDeps) {
  return {
    ...providerOperations(tracking),
    ...shipmentOperations({ tracking, baseUrl }),
    ...trackingOperations({ tracking, now: system.now }),
  } satisfies OperationsOf<operations>
}
