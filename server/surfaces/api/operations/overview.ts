import type { components } from '#generated/doorstep'
import { type ClaimStatus, countOpenClaims } from '#modules/claims'
import { countArrivedUpdates } from '#modules/inbound'
import { countOrdersIn, ordersByDay } from '#modules/orders'
import { countReturnsToHandle } from '#modules/returns'
import { arrivalsIn, countNeeding, deliveriesByDay, type Tracking } from '#modules/shipments'
import { countRunningOut } from '#modules/stock'
import { getShop } from '#modules/tenants'
import { countFailedDeliveries, countFailingEndpoints } from '#modules/webhooks'
import type { Context, Scope } from '#platform/context'
import { type Count, countOf, upTo } from '#platform/count'
import { type DayWindow, lastDays } from '#platform/zoned-time'
import type { Op } from '../operation.ts'

type Kind = components['schemas']['OverviewKind']

interface Counting {
  /** One of them is enough. */
  scopes: readonly Scope[]
  count: (ctx: Context) => Promise<Count>
}

const ORDERS: readonly Scope[] = ['read:order', 'warehouse']
const GOODS: readonly Scope[] = ['read:product', 'warehouse']
const READ_ORDER: readonly Scope[] = ['read:order']
const WEBHOOKS: readonly Scope[] = ['read:webhook']

const MISSING_STEPS_COUNTED = 101
const DEFAULT_DAYS = 30
const WEEK = 7

/** Counts of what needs a person, and how the last weeks went. */
export function overviewOperations(tracking: Tracking) {
  const kinds: Record<Kind, Counting> = {
    problemShipments: { scopes: READ_ORDER, count: (ctx) => countNeeding(ctx, 'problem') },
    lateShipments: { scopes: READ_ORDER, count: (ctx) => countNeeding(ctx, 'late') },
    stuckShipments: { scopes: READ_ORDER, count: (ctx) => countNeeding(ctx, 'stuck') },
    overdueClaims: { scopes: READ_ORDER, count: countClaims(({ overdue }) => overdue) },
    claimsToHandle: {
      scopes: READ_ORDER,
      count: countClaims(({ status, count }) => (WITH_MERCHANT.includes(status) ? count : 0)),
    },
    ordersToPick: { scopes: ORDERS, count: (ctx) => countOrdersIn(ctx, ['New']) },
    pendingOrders: { scopes: ORDERS, count: (ctx) => countOrdersIn(ctx, ['Pending']) },
    heldOrders: { scopes: ORDERS, count: (ctx) => countOrdersIn(ctx, ['Reserved', 'Locked']) },
    draftOrders: { scopes: ORDERS, count: (ctx) => countOrdersIn(ctx, ['Draft']) },
    returnsToHandle: { scopes: ORDERS, count: countReturnsToHandle },
    stockUpdatesToReceive: { scopes: GOODS, count: countArrivedUpdates },
    runningOutProducts: { scopes: GOODS, count: countRunningOut },
    failingWebhooks: { scopes: WEBHOOKS, count: countFailingEndpoints },
    failedDeliveries: { scopes: WEBHOOKS, count: countFailedDeliveries },
    missingSteps: {
      scopes: READ_ORDER,
      count: async (ctx) => countOf(await tracking.unmappedSteps(ctx, MISSING_STEPS_COUNTED)),
    },
  }

  const getOverview: Op<'getOverview'> = async ({ ctx }) => {
    const readable = Object.entries(kinds).filter(([, { scopes }]) => scopes.some((scope) => ctx.scopes.has(scope)))
    const items = await Promise.all(
      readable.map(async ([kind, { count }]) => ({ kind: kind as Kind, ...(await count(ctx)) })), // safe: a key of the record
    )
    return { items }
  }

  return { getOverview, getOverviewSeries }
}

/** Claims that wait for their customer do not wait for the merchant. */
const WITH_MERCHANT: readonly ClaimStatus[] = ['New', 'InProgress', 'Approved']

const countClaims =
  (of: (counted: Awaited<ReturnType<typeof countOpenClaims>>[number]) => number) =>
  async (ctx: Context): Promise<Count> =>
    upTo((await countOpenClaims(ctx)).reduce((sum, counted) => sum + of(counted), 0))

const getOverviewSeries: Op<'getOverviewSeries'> = async ({ ctx, query }) => {
  const { timezone } = await getShop(ctx)
  const window = lastDays(ctx.now(), timezone, query.days ?? DEFAULT_DAYS)
  const week = (skipped: number) => lastDays(ctx.now(), timezone, WEEK, skipped)
  const [orders, deliveries, lastWeek, weekBefore] = await Promise.all([
    ordersByDay(ctx, window),
    deliveriesByDay(ctx, window),
    arrivalsIn(ctx, week(1)),
    arrivalsIn(ctx, week(1 + WEEK)),
  ])
  const ordersOf = new Map(orders.map((one) => [one.day, one.orders]))
  const days = deliveries.map(({ day, ...counts }) => ({ date: day, orders: ordersOf.get(day) ?? 0, ...counts }))
  const total = (of: DayWindow, what: 'orders' | 'shipped') =>
    days.reduce((sum, day) => sum + (of.days.includes(day.date) ? day[what] : 0), 0)
  const sumUp = (of: DayWindow, arrivals: typeof lastWeek) => ({
    orders: total(of, 'orders'),
    shipped: total(of, 'shipped'),
    ...arrivals,
  })
  return {
    timeZone: timezone,
    days,
    lastWeek: sumUp(week(1), lastWeek),
    weekBefore: sumUp(week(1 + WEEK), weekBefore),
  }
}
