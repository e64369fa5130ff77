import { type Context, requireScope, type Tx } from '#platform/context'
import { eraseShipments, selectShipmentsOf } from './queries/personal-data.ts'
import { listTrackingEvents } from './read-parcels.ts'
import { getShipments } from './shipments.ts'
import type { Shipment, TrackingEvent } from './types.ts'

/** Ids of the shipments of a person's orders, and of others that go to the person's address or come from it. */
export async function shipmentsOfPerson(
  ctx: Context,
  person: { orderIds: readonly string[]; email: string | null },
): Promise<string[]> {
  requireScope(ctx, 'admin')
  return selectShipmentsOf(ctx, person.orderIds, person.email)
}

export interface ShipmentOfPerson extends Omit<Shipment, 'parcels'> {
  parcels: (Omit<Shipment['parcels'][number], 'token'> & { events: TrackingEvent[] })[]
}

/** Everything that shipments hold of a person. */
export async function exportShipments(ctx: Context, ids: readonly string[]): Promise<ShipmentOfPerson[]> {
  const shipments = await getShipments(ctx, ids)
  const histories = await listTrackingEvents(
    ctx,
    shipments.flatMap(({ parcels }) => parcels.map(({ id }) => id)),
  )
  return shipments.map((shipment) => ({
    ...shipment,
    parcels: shipment.parcels.map(({ token: _, ...parcel }) => ({
      ...parcel,
      events: histories.get(parcel.id)?.events ?? [],
    })),
  }))
}

/** Takes the person out of shipments. Numbers, times and what happened stay, without the carriers' words. */
export async function erasePersonFromShipments(tx: Tx, ids: readonly string[]): Promise<void> {
  requireScope(tx, 'admin')
  if (ids.length > 0) await eraseShipments(tx, ids)
}
