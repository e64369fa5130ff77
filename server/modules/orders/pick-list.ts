import { getStockedVariants } from '#modules/stock'
import { type Context, requireScope } from '#platform/context'
import { getOrders } from './read.ts'
import type { Order, OrderStatus } from './types.ts'

/** One product to take from its place, for all the orders that want it. */
export interface PickStop {
  variantId: string
  code: string
  name: string | null
  eanCode: string | null
  pictureUrl: string | null
  place: string | null
  quantity: number
  orders: { orderId: string; quantity: number }[]
}

export interface PickList {
  /** Oldest first. */
  orders: Order[]
  /** In the order of the walk: by place, then by code; goods without a place come last. */
  stops: PickStop[]
}

const PICKABLE: readonly OrderStatus[] = ['New', 'Collecting']

/** One walk through the warehouse for several orders. Those that the warehouse has nothing to pick for are left out. */
export async function makePickList(ctx: Context, orderIds: readonly string[]): Promise<PickList> {
  requireScope(ctx, 'warehouse')
  const found = await getOrders(ctx, [...new Set(orderIds)])
  const orders = found.filter(({ status, test }) => PICKABLE.includes(status) && !test)
  const variantIds = new Set(orders.flatMap((order) => order.lines.map(({ variantId }) => variantId)))
  const stocked = await getStockedVariants(ctx, [...variantIds])
  const stops = new Map<string, PickStop>(
    stocked.map(({ variant: { id, code, name, eanCode, pictureUrl, place } }) => [
      id,
      { variantId: id, code, name, eanCode, pictureUrl, place, quantity: 0, orders: [] },
    ]),
  )
  for (const order of orders) for (const line of order.lines) addTo(stops.get(line.variantId), order.id, line.quantity)
  return { orders, stops: [...stops.values()].sort(byPlace) }
}

function addTo(stop: PickStop | undefined, orderId: string, quantity: number): void {
  if (!stop) return
  stop.quantity += quantity
  const own = stop.orders.find((part) => part.orderId === orderId)
  if (own) own.quantity += quantity
  else stop.orders.push({ orderId, quantity })
}

/** Shelf 2 before shelf 10. */
const { compare } = new Intl.Collator('en', { numeric: true })

function byPlace(a: PickStop, b: PickStop): number {
  if (a.place === null || b.place === null) {
    return Number(a.place === null) - Number(b.place === null) || compare(a.code, b.code)
  }
  return compare(a.place, b.place) || compare(a.code, b.code)
}
