import { randomBytes } from 'node:crypto'
import type { Tx } from '#platform/context'
import type { NewTrackedParcel, Parcel, ShipmentRow } from './types.ts'

const TOKEN_BYTES = 16

/** A parcel of which nothing is known yet. */
export function newParcel(
  tx: Tx,
  shipment: Pick<ShipmentRow, 'id' | 'orderId'>,
  input: Partial<NewTrackedParcel & Pick<Parcel, 'externalId' | 'goods' | 'trackingError'>> &
    Pick<NewTrackedParcel, 'trackingNumber'>,
): Parcel {
  return {
    ...NOTHING_KNOWN,
    notified: [],
    id: tx.newId(),
    shipmentId: shipment.id,
    orderId: shipment.orderId,
    token: randomBytes(TOKEN_BYTES),
    carrier: input.carrier ?? null,
    trackingNumber: input.trackingNumber,
    trackingUrl: input.trackingUrl ?? null,
    dimensions: input.dimensions ?? null,
    items: input.items ?? null,
    externalId: input.externalId ?? null,
    goods: input.goods ?? null,
    trackingError: input.trackingError ?? null,
    quietSince: tx.now(),
    createdAt: tx.now(),
  }
}

const NOTHING_KNOWN = {
  status: 'PENDING',
  subStatus: null,
  eventName: null,
  statusAt: null,
  finalAt: null,
  firstScanAt: null,
  deliveredAt: null,
  signedBy: null,
  estimatedDelivery: null,
  pickUpPoint: null,
  originCountryCode: null,
  destinationCountryCode: null,
  destinationCity: null,
  serviceName: null,
  lastTrackedAt: null,
  nextTrackAt: null,
  askedAt: null,
  failures: 0,
  trackingError: null,
  lastEventAt: null,
  lastPlace: null,
} as const

/** A shipment that stands nowhere yet. */
export const newShipment = (
  tx: Tx,
  facts: Partial<ShipmentRow> & Pick<ShipmentRow, 'orderId' | 'direction'>,
): ShipmentRow => ({
  reference: null,
  warehouseId: null,
  draft: false,
  foreignOrderId: null,
  orderReference: null,
  carrier: null,
  serviceCode: null,
  serviceName: null,
  recipient: null,
  sender: null,
  shippedAt: null,
  promisedAt: null,
  locale: null,
  notifyRecipient: true,
  tags: [],
  status: 'PENDING',
  subStatus: null,
  statusAt: null,
  finalAt: null,
  firstScanAt: null,
  deliveredAt: null,
  firstDeliveredAt: null,
  availableAt: null,
  failedAttemptAt: null,
  exceptionAt: null,
  returnedAt: null,
  expiredAt: null,
  lateAt: null,
  lastEventAt: null,
  id: tx.newId(),
  ...facts,
  createdAt: tx.now(),
  editedAt: tx.now(),
})
