import { getOrder, lockTrackedOrders, type Order, type OrderLine } from '#modules/orders'
import { getShipment, listParcels, type Parcel, parcelsById, parcelsByNumber } from '#modules/shipments'
import { getShop } from '#modules/tenants'
import type { Tx } from '#platform/context'
import { NotFound } from '#platform/errors'
import type { Amount } from '#platform/money'
import type { ClaimCustomer, ClaimRow, ClaimSubject } from './types.ts'

/** What a claim is about. */
export interface Scene {
  /** Locked; null for a parcel of no order of ours. */
  order: Order | null
  parcel: Parcel | null
  /** All of the order. */
  parcels: readonly Parcel[]
}

export async function openScene(tx: Tx, subject: ClaimSubject): Promise<Scene> {
  const parcel = 'orderId' in subject ? null : await findParcel(tx, subject)
  const orderId = parcel ? parcel.orderId : 'orderId' in subject ? subject.orderId : null
  if (orderId === null) return { order: null, parcel, parcels: parcel ? [parcel] : [] }
  // Held, so that two claims cannot both take its last unit.
  await lockTrackedOrders(tx, [orderId])
  const [order, parcels] = await Promise.all([getOrder(tx, orderId), listParcels(tx, [orderId])])
  const [first, ...others] = parcels
  return { order, parcels, parcel: parcel ?? (first && others.length === 0 ? first : null) }
}

async function findParcel(tx: Tx, subject: Exclude<ClaimSubject, { orderId: string }>): Promise<Parcel> {
  const found =
    'parcelId' in subject
      ? await parcelsById(tx, [subject.parcelId])
      : await parcelsByNumber(tx, subject.trackingNumber)
  // A number that carriers use again belongs to the newest parcel.
  const [parcel] = found
  if (!parcel) throw new NotFound('shipment_not_found', { ...subject })
  return parcel
}

type Facts = Pick<
  ClaimRow,
  | 'orderId'
  | 'shipmentId'
  | 'parcelId'
  | 'orderReference'
  | 'customer'
  | 'netAmount'
  | 'currency'
  | 'trackingNumber'
  | 'carrier'
  | 'scannedAt'
  | 'weightKg'
>

/** What a claim keeps of its order and parcel as they are now. */
export async function factsOf(tx: Tx, scene: Scene): Promise<Facts> {
  const { order, parcel } = scene
  const [shop, shipment] = await Promise.all([getShop(tx), parcel ? getShipment(tx, parcel.shipmentId) : null])
  return {
    orderId: order?.id ?? null,
    shipmentId: parcel?.shipmentId ?? null,
    parcelId: parcel?.id ?? null,
    orderReference: order?.reference ?? shipment?.orderReference ?? null,
    customer: order ? customerOf(order) : (shipment?.recipientShown ?? null),
    netAmount: order && netAmountOf(order.lines),
    currency: order?.currency ?? shop.currency,
    trackingNumber: parcel?.trackingNumber ?? null,
    carrier: parcel?.carrier ?? null,
    scannedAt: parcel?.firstScanAt ?? null,
    weightKg: parcel?.dimensions?.weightKg ?? orderWeightOf(scene),
  }
}

const customerOf = ({ customer }: Order): ClaimCustomer => ({ ...customer, region: customer.region ?? null })

/** Of an order that left in one parcel, as the shop system told it; in kilograms. */
function orderWeightOf({ order, parcels }: Scene): number | null {
  const grams = order?.details?.weight ?? null
  return grams !== null && parcels.length === 1 ? grams / 1000 : null
}

/** Prices of lines include tax; null when one is not known. */
function netAmountOf(lines: readonly OrderLine[]): Amount | null {
  let sum = 0n
  for (const { unitPrice, vatPercentage, quantity } of lines) {
    if (unitPrice === null) return null
    const gross = unitPrice * BigInt(quantity)
    sum += BigInt(Math.round(Number(gross) / (1 + (vatPercentage ?? 0) / 100)))
  }
  return lines.length > 0 ? sum : null
}
