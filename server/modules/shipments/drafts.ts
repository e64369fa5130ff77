import type { Tx } from '#platform/context'
import { catalogueEvent } from './catalogue-event.ts'
import { deriveParcel } from './derive.ts'
import { fingerprintOf } from './fingerprint.ts'
import { newParcel, newShipment } from './new-parcel.ts'
import { insertEvents } from './queries/events.ts'
import { deleteParcels, insertParcels, selectParcelsOfShipments } from './queries/parcels.ts'
import { deleteShipments, insertShipment, lockShipments, selectShipmentsOfOrder } from './queries/shipments.ts'
import { tellOfEvent } from './tell.ts'
import type { Parcel, ShipmentRow } from './types.ts'

/** The order that parcels are expected for. */
export interface ExpectingOrder {
  id: string
  reference: string
  placedAt: Date
}

/**
 * Parcels that are expected of an order: each a shipment without a number, which begins with the order. The first gets the
 * id given.
 */
export async function addDrafts(
  tx: Tx,
  order: ExpectingOrder,
  count: number,
  firstId: string = tx.newId(),
): Promise<Draft[]> {
  const drafts = Array.from({ length: count }, (_blank, i) => {
    const shipment = newShipment(tx, {
      id: i === 0 ? firstId : tx.newId(),
      orderId: order.id,
      orderReference: order.reference,
      direction: 'outbound',
      draft: true,
    })
    const blank = newParcel(tx, shipment, { trackingNumber: null })
    const told = catalogueEvent(blank.id, 'ORDER_CREATED', order.placedAt)
    const event = {
      ...told,
      id: tx.newId(),
      fingerprint: fingerprintOf(told),
      stepId: null,
      informational: false,
      receivedAt: tx.now(),
      notify: false,
    }
    const { reached: _, ...state } = deriveParcel([event])
    const parcel: Parcel = { ...blank, ...state }
    return { shipment, parcel, event }
  })
  if (drafts.length === 0) return []
  await Promise.all([
    ...drafts.map(({ shipment }) => insertShipment(tx, shipment)),
    insertParcels(
      tx,
      drafts.map(({ parcel }) => parcel),
    ),
    insertEvents(
      tx,
      drafts.map(({ event }) => event),
    ),
  ])
  for (const { shipment, parcel, event } of drafts) {
    tellOfEvent(tx, event, {
      parcels: new Map([[parcel.id, parcel]]),
      shipments: new Map([[shipment.id, shipment]]),
    })
  }
  return drafts
}

export interface Draft {
  shipment: ShipmentRow
  parcel: Parcel
}

/** What is expected of an order, oldest first; locked. */
export async function lockDrafts(tx: Tx, orderId: string): Promise<Draft[]> {
  const ids = (await selectShipmentsOfOrder(tx, orderId)).flatMap(({ id, draft }) => (draft ? id : []))
  if (ids.length === 0) return []
  const [shipments, parcels] = await Promise.all([lockShipments(tx, ids), selectParcelsOfShipments(tx, ids)])
  return shipments.flatMap((shipment) => {
    const parcel = parcels.find(({ shipmentId }) => shipmentId === shipment.id)
    return shipment.draft && parcel ? { shipment, parcel } : []
  })
}

/** What is expected and goes into a shipment; those who take the parcels give them a place and a number. */
export async function takeDrafts(
  tx: Tx,
  { orderId, direction }: Pick<ShipmentRow, 'orderId' | 'direction'>,
  most: number,
): Promise<Draft[]> {
  if (orderId === null || direction === 'return' || most === 0) return []
  return (await lockDrafts(tx, orderId)).slice(0, most)
}

/** The newest expected parcels are not expected any more. */
export async function dropDrafts(tx: Tx, drafts: readonly Draft[]): Promise<void> {
  for (const { shipment } of drafts) await deleteParcels(tx, shipment.id)
  if (drafts.length > 0)
    await deleteShipments(
      tx,
      drafts.map(({ shipment }) => shipment.id),
    )
}
