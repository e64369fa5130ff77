import type { components } from '#generated/doorstep'
import * as orders from '#modules/orders'
import { namesOfActors } from '#modules/tenants'
import type { Context } from '#platform/context'
import { DomainError } from '#platform/errors'
import { readOrderEvents } from '#platform/event-log'
import { memberExactly } from '#platform/exact-json'
import type { FileLinks } from '#platform/files'
import { Answer, naming, Refusal } from '#platform/http/index'
import type { Op } from '../operation.ts'
import type { DescribeOrder } from '../order-view.ts'
import { sentenceOf } from '../sentences.ts'
import { eventToWire } from '../wire/event.ts'
import { amountFromText } from '../wire/money.ts'
import { newOrderFromWire, orderChangesFromWire, versionsFromHeader } from '../wire/new-order.ts'
import { moveToWire, orderSummaryToWire, paymentToWire } from '../wire/order.ts'
import { byId, limitOf, pageOf, readCursor } from '../wire/page.ts'
import { shopCurrency } from './currency.ts'

const HISTORY_EVENTS = 200

/** Counting on would take longer than anybody waits. */
const MOST_COUNTED = 10_000

const filterFromWire = (query: FilterQuery): orders.OrderSearch => {
  const { createdFrom, createdBefore, ...rest } = query
  const { status, reference, search, email, sku, trackingNumber, country, shippingCode, door, test } = rest
  return {
    ...{ status, reference, search, email, sku, trackingNumber, country, shippingCode, door, test },
    createdFrom: createdFrom === undefined ? undefined : new Date(createdFrom),
    createdBefore: createdBefore === undefined ? undefined : new Date(createdBefore),
  }
}

type FilterQuery = Parameters<Op<'countOrders'>>[0]['query']

export const listOrders: Op<'listOrders'> = async ({ ctx, query }) => {
  const limit = limitOf(query)
  const changedAfter = query.updatedAfter === undefined ? undefined : new Date(query.updatedAfter)
  const page = { after: readCursor(query.cursor), limit: limit + 1, oldestFirst: query.sort === 'oldest' }
  const [rows, currency] = await Promise.all([
    orders.browseOrders(ctx, { ...filterFromWire(query), changedAfter }, page),
    shopCurrency(ctx),
  ])
  const byChange = (row: orders.OrderRow) => ({ id: row.id, at: row.editedAt })
  return pageOf(rows, limit, changedAfter ? byChange : byId, (row) => orderSummaryToWire(row, currency))
}

export const countOrders: Op<'countOrders'> = async ({ ctx, query }) => {
  const count = await orders.countOrders(ctx, filterFromWire(query), MOST_COUNTED + 1)
  return { count: Math.min(count, MOST_COUNTED), more: count > MOST_COUNTED }
}

/** Between the core's members and those of this wire. */
const NAMES = { priceTotal: 'total', discountTotal: 'discount' } as const

/** With the version of the order, for If-Match. */
const versioned = (order: components['schemas']['Order'], status = 200): Answer =>
  new Answer(order, { status, headers: { etag: `"${order.version}"` } })

/** An order as another API family shows it. */
export interface OrderViewer {
  family: string
  name: string
  show: (ctx: Context, order: orders.Order) => Promise<object>
}

export function orderOperations(describe: DescribeOrder, files: FileLinks, viewers: readonly OrderViewer[]) {
  const getOrder: Op<'getOrder'> = async ({ ctx, path }) =>
    versioned(await describe(ctx, await orders.getOrder(ctx, path.orderId)))

  const createOrder: Op<'createOrder'> = async ({ ctx, body }) => {
    const input = newOrderFromWire(body, files.idOf(ctx.shopId))
    const order = await naming(NAMES, () => orders.placeNumberedOrder(ctx, input))
    return versioned(await describe(ctx, order), 201)
  }

  /** 412 with the order as it is now, for those who may read it. */
  async function changed(ctx: Context, id: string): Promise<Refusal> {
    const current = ctx.scopes.has('read:order') ? await describe(ctx, await orders.getOrder(ctx, id)) : null
    return new Refusal(412, 'order_changed', sentenceOf('order_changed', {}), { extensions: { current } })
  }

  const updateOrder: Op<'updateOrder'> = async ({ ctx, path, body, request }) => {
    const { authorized, cancelled, restock = cancelled, visible, viewed } = body
    const edit = {
      changes: orderChangesFromWire(body, files.idOf(ctx.shopId)),
      steering: { authorized, cancelled, restock, visible, viewed },
      versions: versionsFromHeader(request.headers['if-match']),
    }
    try {
      return versioned(await describe(ctx, await naming(NAMES, () => orders.editOrder(ctx, path.orderId, edit))))
    } catch (error) {
      if (error instanceof DomainError && error.code === 'order_changed') throw await changed(ctx, path.orderId)
      throw error
    }
  }

  const getOrderViews: Op<'getOrderViews'> = async ({ ctx, path }) => {
    const order = await orders.getOrder(ctx, path.orderId)
    const own = { family: 'api', name: 'Doorstep', show: describe }
    return {
      items: await Promise.all(
        [own, ...viewers].map(async ({ family, name, show }) => ({
          family,
          name,
          value: { ...(await show(ctx, order)) },
        })),
      ),
    }
  }

  return { getOrder, createOrder, updateOrder, getOrderViews }
}

export const getOrderHistory: Op<'getOrderHistory'> = async ({ ctx, path }) => {
  const [moves, events] = await Promise.all([
    orders.getOrderHistory(ctx, path.orderId),
    readOrderEvents(ctx, path.orderId, HISTORY_EVENTS),
  ])
  const names = await namesOfActors(
    ctx,
    [...moves, ...events].map(({ actor }) => actor),
  )
  return { moves: moves.map(moveToWire), events: events.map(eventToWire), actors: Object.fromEntries(names) }
}

export const recordPayment: Op<'recordPayment'> = async ({ ctx, path, body, request }) =>
  paymentToWire(
    await orders.recordPayment(ctx, path.orderId, {
      amount: body.amount ? amountFromText(body.amount.amount) : null,
      currency: body.amount?.currency ?? null,
      method: body.method,
      reference: body.reference ?? null,
      at: body.at === undefined ? null : new Date(body.at),
      transactionData:
        body.transactionData && request.rawBody ? memberExactly(request.rawBody, 'transactionData') : null,
      paidElsewhere: body.paidElsewhere ?? false,
    }),
  )
