import * as orders from '#modules/orders'
import * as shipments from '#modules/shipments'
import { getStockedVariants } from '#modules/stock'
import { getLegal, getShop, listShippingMethods } from '#modules/tenants'
import type { Context } from '#platform/context'
import { Answer } from '#platform/http/index'
import type { Op } from '../operation.ts'
import type { DescribeOrder } from '../order-view.ts'
import { byId, limitOf, pageOf, readCursor } from '../wire/page.ts'
import {
  addressLabelOf,
  packingSlipOf,
  parcelFromWire,
  pickListDocumentOf,
  pickListToWire,
  workItemToWire,
} from '../wire/work.ts'

const STATUS = { ToPick: 'New', InHand: 'Collecting' } as const

export const listWork: Op<'listWork'> = async ({ ctx, query }) => {
  const limit = limitOf(query)
  const after = readCursor(query.cursor)?.id
  const found = await orders.listOrders(
    ctx,
    { status: [STATUS[query.stage]], test: false },
    { after, limit: limit + 1 },
  )
  const variants = await stockedById(ctx, found)
  return pageOf(found, limit, byId, (order) => workItemToWire(order, variants))
}

export const collectOrder =
  (describe: DescribeOrder): Op<'collectOrder'> =>
  async ({ ctx, path, body }) =>
    describe(ctx, await orders.collectOrder(ctx, path.orderId, body?.warehouse ?? null))

export const shipOrder =
  (describe: DescribeOrder): Op<'shipOrder'> =>
  async ({ ctx, path, body }) => {
    const order = await shipments.shipOrder(ctx, path.orderId, {
      parcels: body.parcels.map(parcelFromWire),
      warehouseCode: body.warehouse ?? null,
      comments: body.comments ?? null,
    })
    return describe(ctx, order)
  }

export const cancelCollecting =
  (describe: DescribeOrder): Op<'cancelCollecting'> =>
  async ({ ctx, path, body }) =>
    describe(ctx, await orders.cancelCollecting(ctx, path.orderId, body?.comments ?? null))

export const setTracking =
  (describe: DescribeOrder): Op<'setTracking'> =>
  async ({ ctx, path, body }) =>
    describe(ctx, await shipments.setTracking(ctx, path.orderId, body.parcels.map(parcelFromWire)))

export const getPackingSlip: Op<'getPackingSlip'> = async ({ ctx, path }) => {
  const order = await orders.getOrder(ctx, path.orderId)
  const [shop, methods, variants] = await Promise.all([
    getShop(ctx),
    listShippingMethods(ctx),
    stockedById(ctx, [order]),
  ])
  const method = methods.find(({ code }) => code === order.shippingCode)
  return pdf('packing-slip', await (await drawers()).packingSlipPdf(packingSlipOf(order, { shop, method, variants })))
}

export const getAddressLabel: Op<'getAddressLabel'> = async ({ ctx, path, query }) => {
  const order = await orders.getOrder(ctx, path.orderId)
  const [shop, legal, methods] = await Promise.all([getShop(ctx), getLegal(ctx), listShippingMethods(ctx)])
  const method = methods.find(({ code }) => code === order.shippingCode)
  const label = addressLabelOf(order, { shop, legal, method, parcels: query.parcels ?? 1 })
  return pdf('address-label', await (await drawers()).addressLabelPdf(label))
}

export const getPickList: Op<'getPickList'> = async ({ ctx, query }) =>
  pickListToWire(await orders.makePickList(ctx, query.order))

export const getPickListDocument: Op<'getPickListDocument'> = async ({ ctx, query }) => {
  const [list, shop] = await Promise.all([orders.makePickList(ctx, query.order), getShop(ctx)])
  return pdf('pick-list', await (await drawers()).pickListPdf(pickListDocumentOf(list, shop, ctx.now())))
}

/** Loaded with the first document: what draws them takes as long to load, and as much memory, as all of this API. */
const drawers = () => import('../documents/index.ts')

const pdf = (name: string, content: Buffer): Answer =>
  new Answer(content, {
    contentType: 'application/pdf',
    headers: { 'content-disposition': `inline; filename="${name}.pdf"` },
  })

async function stockedById(ctx: Context, found: readonly orders.Order[]) {
  const ids = new Set(found.flatMap((order) => order.lines.map((line) => line.variantId)))
  const stocked = await getStockedVariants(ctx, [...ids])
  return new Map(stocked.map(({ variant }) => [variant.id, variant]))
}
