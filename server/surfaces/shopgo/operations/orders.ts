import { findOrder, findOrderId, listPlacedOrders, type Order, recordPayment, steerOrder } from '#modules/orders'
import type { Tracking } from '#modules/shipments'
import type { Context } from '#platform/context'
import { Invalid } from '#platform/errors'
import { memberExactly } from '#platform/exact-json'
import { Answer, naming } from '#platform/http/index'
import type { Op } from '../operation.ts'
import { done, success } from '../wire/envelope.ts'
import { ordersToWire } from '../wire/order.ts'
import { moneyFromWire, timeFromWire } from '../wire/values.ts'

/** Orders that are read and written at a time: the list itself has no end. */
const PAGE = 200

export const listOrders: Op<'listOrders'> = async ({ ctx }) =>
  new Answer(listed(ctx), { contentType: 'application/json; charset=utf-8' })

async function* listed(ctx: Context): AsyncGenerator<string> {
  yield '{"result":"success","payload":{"orders":['
  let after: Order | undefined
  do {
    const page: Order[] = await listPlacedOrders(ctx, { after, limit: PAGE })
    const texts = (await ordersToWire(ctx, page)).map((order) => JSON.stringify(order)).join(',')
    yield after && texts ? `,${texts}` : texts
    after = page.length === PAGE ? page.at(-1) : undefined
  } while (after)
  yield ']}}'
}

/** One order, under a key that clients of this wire know in the plural. */
export const getOrder: Op<'getOrder'> = async ({ ctx, path }) => {
  const [orders] = await ordersToWire(ctx, [await findOrder(ctx, path.number)])
  if (!orders) throw new Error('an order was left out')
  return success({ orders })
}

const STEERING = ['authorized', 'cancelled', 'restock', 'visible', 'viewed'] as const

export const updateOrder: Op<'updateOrder'> = async ({ ctx, path, body }) => {
  if (STEERING.every((name) => body[name] === undefined)) throw new Invalid('nothing_to_change')
  const { authorized, cancelled, restock, visible, viewed } = body
  await steerOrder(ctx, { reference: path.number }, { authorized, cancelled, restock, visible, viewed })
  return done()
}

export const createPayment: Op<'createPayment'> = async ({ ctx, path, body, request }) => {
  const { total, method = 'cash_on_delivery', created, transaction_data } = body ?? {}
  const log = transaction_data && request.rawBody ? memberExactly(request.rawBody, 'transaction_data') : null
  const amount = total ? moneyFromWire(total, 'total') : null
  const at = created === undefined ? null : timeFromWire(created, 'created')
  const id = await findOrderId(ctx, path.number)
  await naming(PAYMENT_NAMES, () =>
    recordPayment(ctx, id, {
      amount,
      currency: total?.currency ?? null,
      method,
      at,
      transactionData: log,
    }),
  )
  return done()
}

const PAYMENT_NAMES = {
  'amount.currency': 'total.currency',
  amount: 'total',
  transactionData: 'transaction_data',
} as const

export const updateShipment =
  (tracking: Pick<Tracking, 'steerShipment'>): Op<'updateShipment'> =>
  async ({ ctx, path, body }) => {
    const { state, target_delivery: planned } = body
    if (state === undefined && planned === undefined) throw new Invalid('nothing_to_change')
    const promisedAt = typeof planned === 'string' ? timeFromWire(planned, 'target_delivery') : planned
    const orderId = await findOrderId(ctx, path.number)
    const shipmentId = path.id.toLowerCase()
    await tracking.steerShipment(ctx, { orderId, shipmentId }, { state, promisedAt })
    return done()
  }
