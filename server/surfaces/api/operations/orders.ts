import * as orders from '#modules/orders'
import { readOrderEvents } from '#platform/event-log'
import { memberExactly } from '#platform/exact-json'
import type { Op } from '../operation.ts'
import type { DescribeOrder } from '../order-view.ts'
import { eventToWire } from '../wire/event.ts'
import { amountFromText } from '../wire/money.ts'
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

export const getOrder =
  (describe: DescribeOrder): Op<'getOrder'> =>
  async ({ ctx, path }) =>
    describe(ctx, await orders.getOrder(ctx, path.orderId))

export const updateOrder =
  (describe: DescribeOrder): Op<'updateOrder'> =>
  async ({ ctx, path, body }) => {
    const { authorized, cancelled, restock = cancelled, visible, viewed } = body
    const steering = { authorized, cancelled, restock, visible, viewed }
    return describe(ctx, await orders.steerOrder(ctx, { id: path.orderId }, steering))
  }

export const getOrderHistory: Op<'getOrderHistory'> = async ({ ctx, path }) => {
  const [moves, events] = await Promise.all([
    orders.getOrderHistory(ctx, path.orderId),
    readOrderEvents(ctx, path.orderId, HISTORY_EVENTS),
  ])
  return { moves: moves.map(moveToWire), events: events.map(eventToWire) }
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
