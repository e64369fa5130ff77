import type { KarlaDeps, Op } from '../operation.ts'
import { requiredTime } from '../wire/time.ts'

export function shipmentEventsOperations({ tracking }: Pick<KarlaDeps, 'tracking'>) {
  const createShipmentEvent: Op<'createShipmentEvent'> = async ({ ctx, path, body }) => {
    await tracking.recordNamedEvent(ctx, {
      parcelId: path.shipment_id.toLowerCase(),
      name: body.event_name,
      at: requiredTime(body.event_time, 'event_time'),
      externalId: body.external_id,
    })
    return null
  }
  return { createShipmentEvent }
}
