import { changeSale, lockSale, type Sale, type SoldGoods, saleUpdate, type ToldOrder } from '#modules/orders'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { NotFound } from '#platform/errors'
import { addDrafts, dropDrafts, lockDrafts } from './drafts.ts'
import { selectParcelsOfOrders, selectShippedParcels } from './queries/parcels.ts'
import { nextShipmentId } from './shipment-id.ts'
import { changeParcels, withNews } from './told-parcels.ts'

export interface SaleUpdate {
  /** Null: it stays. */
  address: ToldOrder['address'] | null
  expectedShipments: number | null
}

/** Changes what a shop system may change of an order by itself. */
export async function updateSale(ctx: Context, orderId: string, update: SaleUpdate): Promise<void> {
  requireScope(ctx, 'write:order')
  await inTransaction(ctx, async (tx) => {
    const order = await lockSale(tx, orderId)
    const real = (await selectShippedParcels(tx, [orderId])).length
    const change = saleUpdate(order, update, real)
    if (!change) return
    await changeSale(tx, order, change)
    if (change.row.expectedShipments !== undefined) await expect(tx, order, real)
  })
}

export interface ParcelUpdate {
  orderId: string
  parcelId: string
  /** Null: they stay. */
  trackingUrl: string | null
  products: SoldGoods[] | null
}

/** Changes a parcel of the order, expected or real. */
export async function updateToldParcel(ctx: Context, update: ParcelUpdate): Promise<void> {
  requireScope(ctx, 'write:order')
  await inTransaction(ctx, async (tx) => {
    await lockSale(tx, update.orderId)
    const parcel = (await selectParcelsOfOrders(tx, [update.orderId])).find(({ id }) => id === update.parcelId)
    if (!parcel) throw new NotFound('shipment_not_found', { id: update.parcelId })
    const next = withNews(parcel, { ...update, carrier: null, externalId: null })
    if (JSON.stringify(next) !== JSON.stringify(parcel)) await changeParcels(tx, [{ known: parcel, next }])
  })
}

/** As many parcels are expected as the order says, less those that are real. */
export async function expect(tx: Tx, order: Sale, real: number): Promise<void> {
  const drafts = await lockDrafts(tx, order.id)
  const wanted = Math.max(0, order.expectedShipments - real)
  await dropDrafts(tx, drafts.slice(wanted))
  const missing = Math.max(0, wanted - drafts.length)
  if (missing > 0) await addDrafts(tx, order, missing, await nextShipmentId(tx, order.id))
}
