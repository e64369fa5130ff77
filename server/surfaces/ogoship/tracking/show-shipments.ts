import { lastTrackingEvents, listTrackingEvents, type Shipment, type Tracking } from '#modules/shipments'
import { getShop } from '#modules/tenants'
import type { Context } from '#platform/context'
import { languageFor, type Wishes } from './language.ts'
import { toShipment } from './wire/shipment.ts'
import type { Wire } from './wire/values.ts'

export interface Showing {
  wishes: Wishes
  includeEvents: boolean
}

/** Shipments of the context's shop as this wire shows them, with the events that it shows of their parcels. */
export async function showShipments(
  { tracking, baseUrl }: { tracking: Tracking; baseUrl: () => string },
  ctx: Context,
  shipments: readonly Shipment[],
  { wishes, includeEvents }: Showing,
): Promise<Wire<'ShipmentDto'>[]> {
  const parcelIds = shipments.flatMap(({ parcels }) => parcels.map(({ id }) => id))
  const [shop, last, events] = await Promise.all([
    getShop(ctx),
    lastTrackingEvents(ctx, parcelIds),
    includeEvents ? listTrackingEvents(ctx, parcelIds) : null,
  ])
  const all = events ? [...events.values()].flatMap((history) => history.events) : [...last.values()]
  const texts = await tracking.stepTexts(all)
  const around = { shop, carriers: tracking.carriers, texts, last, events, now: ctx.now(), baseUrl: baseUrl() }
  return shipments.map((shipment) =>
    toShipment(shipment, { ...around, language: languageFor(wishes, shipment.locale) }),
  )
}
