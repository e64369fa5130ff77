import { type Context, requireScope } from '#platform/context'
import { Invalid, NotFound } from '#platform/errors'
import { isUuid } from '#platform/ids'
import { requireShort } from '#platform/keys'
import { catalogueEvent } from './catalogue-event.ts'
import { selectParcels } from './queries/parcels.ts'
import { selectShipmentRows } from './queries/shipments.ts'
import { recordEvents } from './record-events.ts'
import type { Tools } from './tools.ts'
import { type EventName, factsOf } from './vocabulary.ts'

/** An event of the catalogue, told by whoever knows what it means. */
export interface NamedEvent {
  parcelId: string
  name: EventName
  at: Date
  /** At the sender: the same id for a parcel again changes nothing. */
  externalId: string
}

/** Records it for one parcel. One that is only expected takes the events that come before a number. */
export async function recordNamedEvent(tools: Tools, ctx: Context, event: NamedEvent): Promise<void> {
  requireScope(ctx, 'write:order')
  requireShort({ external_id: event.externalId })
  const [parcel] = isUuid(event.parcelId) ? await selectParcels(ctx, [event.parcelId]) : []
  if (!parcel) throw new NotFound('shipment_not_found', { id: event.parcelId })
  const [shipment] = await selectShipmentRows(ctx, [parcel.shipmentId])
  if (shipment?.draft && !factsOf(event.name).draft)
    throw new Invalid('event_needs_number', { field: 'event_name', value: event.name })
  await recordEvents(tools.book, ctx, {
    parcels: [parcel],
    events: [catalogueEvent(parcel.id, event.name, event.at, { source: 'MERCHANT', externalId: event.externalId })],
  })
}
