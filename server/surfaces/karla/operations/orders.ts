import { findSales, listSales, type Sale } from '#modules/orders'
import { parcelsOfOrders } from '#modules/shipments'
import { getShop } from '#modules/tenants'
import type { Context } from '#platform/context'
import { DomainError, NotFound } from '#platform/errors'
import { languageOf } from '../language.ts'
import type { KarlaDeps, Op } from '../operation.ts'
import { addressOver } from '../wire/address.ts'
import { goodsFrom } from '../wire/goods.ts'
import { toOrder } from '../wire/order.ts'
import { fulfilmentFrom, orderFrom, refFrom } from '../wire/order-from.ts'
import { type Around, toTracking } from '../wire/shipment.ts'
import { givenTime } from '../wire/time.ts'
import { pageOf, textFrom } from '../wire/values.ts'

export function ordersOperations({ tracking, baseUrl }: Pick<KarlaDeps, 'tracking' | 'baseUrl'>) {
  const around = async (ctx: Context, request: Parameters<typeof languageOf>[0]): Promise<Around> => ({
    shop: await getShop(ctx),
    carriers: tracking.carriers,
    language: languageOf(request),
  })

  async function saleOf(ctx: Context, id: string): Promise<Sale> {
    const [order] = await findSales(ctx, [{ ref: { by: 'id', value: id.toLowerCase() }, order: null }])
    if (!order) throw new NotFound('order_not_found', { id })
    return order
  }

  const searchOrders: Op<'searchOrders'> = async ({ ctx, query, request }) => {
    const orders = await listSales(
      ctx,
      {
        id: query.uuid,
        reference: query.order_number,
        externalId: query.external_id,
        displayName: query.order_name,
        email: query.email_id,
        zip: query.zip_code,
        placedFrom: givenTime(query.order_placed_from, 'order_placed_from') ?? undefined,
        placedTo: givenTime(query.order_placed_to, 'order_placed_to') ?? undefined,
        shipmentChangedSince: givenTime(query.shipment_updated_since, 'shipment_updated_since') ?? undefined,
      },
      pageOf(query),
    )
    const [parcels, world] = await Promise.all([
      parcelsOfOrders(
        ctx,
        orders.map(({ id }) => id),
      ),
      around(ctx, request),
    ])
    return orders.map((order) => toOrder(order, parcels.get(order.id) ?? [], world))
  }

  const upsertOrder: Op<'upsertOrder'> = async ({ ctx, body }) => {
    await tracking.fulfil(ctx, [fulfilmentFrom(tracking.carriers, body)]).catch(withoutEntry)
    return null
  }

  const placeOrder: Op<'placeOrder'> = async ({ ctx, body }) => {
    await tracking.placeToldOrder(ctx, orderFrom(body, '', null)).catch(withoutEntry)
    return null
  }

  const fulfillOrders: Op<'fulfillOrders'> = async ({ ctx, body }) => {
    await tracking.fulfil(
      ctx,
      body.map((entry, i) => {
        try {
          return fulfilmentFrom(tracking.carriers, entry)
        } catch (error) {
          if (error instanceof DomainError) error.details.entry = i
          throw error
        }
      }),
    )
    return null
  }

  const updateOrder: Op<'updateOrder'> = async ({ ctx, path, body, request }) => {
    const before = await saleOf(ctx, path.order_id)
    await tracking.updateSale(ctx, before.id, {
      address: body.address ? addressOver(before.customer, body.address, 'address') : null,
      expectedShipments: body.expected_number_of_shipments ?? null,
    })
    const [order, parcels, world] = await Promise.all([
      saleOf(ctx, before.id),
      parcelsOfOrders(ctx, [before.id]),
      around(ctx, request),
    ])
    return toOrder(order, parcels.get(order.id) ?? [], world)
  }

  const updateOrderShipment: Op<'updateOrderShipment'> = async ({ ctx, path, body, request }) => {
    const order = await saleOf(ctx, path.order_id)
    const parcelId = path.shipment_id.toLowerCase()
    await tracking.updateToldParcel(ctx, {
      orderId: order.id,
      parcelId,
      trackingUrl: textFrom(body.tracking_url),
      products: body.products ? goodsFrom(body.products, 'products') : null,
    })
    const [parcels, world] = await Promise.all([parcelsOfOrders(ctx, [order.id]), around(ctx, request)])
    const found = parcels.get(order.id)?.find(({ parcel }) => parcel.id === parcelId)
    if (!found) throw new NotFound('shipment_not_found', { id: parcelId })
    return toTracking(found, order, world)
  }

  const createTrackpageUrl: Op<'createTrackpageUrl'> = async ({ ctx, body }) => {
    const [[order], shop] = await Promise.all([
      findSales(ctx, [{ ref: refFrom(body), order: null }]).catch(withoutEntry),
      getShop(ctx),
    ])
    const token = order && (await tracking.orderLink(ctx, order.id))
    if (!order || !token) throw new NotFound('order_not_found', { ref: body.id })
    const url = new URL(`${baseUrl()}/t/${shop.slug}/${token}`)
    // Known receivers read them off the link; the path is what opens the page.
    url.search = new URLSearchParams({ orderNumber: order.reference, token }).toString()
    return { token, url: url.href }
  }

  return {
    searchOrders,
    upsertOrder,
    placeOrder,
    fulfillOrders,
    updateOrder,
    updateOrderShipment,
    createTrackpageUrl,
  }
}

/** Where there is one entry only, an error needs not say which. */
function withoutEntry(error: unknown): never {
  if (error instanceof DomainError) delete error.details.entry
  throw error
}
