import type pg from 'pg'
import { asCallerSees, type Journal, type KnownOrder } from './journal.ts'
import type { Receiver } from './receiver.ts'

/** Orders and how far their callers got, at one moment. */
export type Acknowledged = { order: KnownOrder; statuses: string[] }[]

export const acknowledgedSoFar = (journals: readonly Journal[]): Acknowledged =>
  journals.flatMap(({ orders }) => orders.map((order) => ({ order, statuses: [...order.statuses] })))

/**
 * Every acknowledged order is there once, and its moves are those that were acknowledged, in their order; New and Pending
 * count as one. While callers are at work, one more may be on its way to each.
 */
export async function lostOrders(snapshot: pg.Client, known: Acknowledged, atRest: boolean): Promise<string[]> {
  const { rows } = await snapshot.query<{ id: string; reference: string; moves: string[] }>(
    `select o.id, o.reference, array_agg(m.to_status order by m.at, m.id) as moves
       from sales_order o join order_move m on m.shop_id = o.shop_id and m.order_id = o.id
      group by o.shop_id, o.id, o.reference`,
  )
  const stored = new Map(rows.map((row) => [row.id, row]))
  const violations: string[] = []
  for (const { order, statuses } of known) {
    const moves = stored.get(order.id)?.moves
    if (!moves) {
      violations.push(`order ${order.reference} was acknowledged and is not there`)
      continue
    }
    const seen = collapsed(moves)
    const told = collapsed(statuses)
    const there = told.every((status, i) => seen[i] === status)
    // The callers went on since.
    const most = collapsed(order.statuses).length + (atRest ? 0 : 1)
    if (!there || seen.length > most) {
      violations.push(`order ${order.reference}: acknowledged ${told.join(', ')}; stored ${moves.join(', ')}`)
    }
  }
  return violations
}

/** Steps as the caller sees them: what goes on between New and Pending is one. */
function collapsed(statuses: readonly string[]): string[] {
  const steps = statuses.map(asCallerSees)
  return steps.filter((step, i) => step !== 'open' || steps[i - 1] !== 'open')
}

/** Everything else that was acknowledged, once all callers are done. */
export async function lostFacts(snapshot: pg.Client, journals: readonly Journal[]): Promise<string[]> {
  return [
    ...(await lostContent(snapshot, journals)),
    ...(await lostReceipts(snapshot, journals)),
    ...(await lostReturns(snapshot, journals)),
    ...(await lostCounts(snapshot, journals)),
  ]
}

async function lostContent(snapshot: pg.Client, journals: readonly Journal[]): Promise<string[]> {
  const { rows } = await snapshot.query<{ id: string; comments: string | null; lines: Record<string, number> }>(
    `select o.id, o.comments, json_object_agg(v.code, l.quantity) as lines
       from sales_order o
       join order_line l on l.shop_id = o.shop_id and l.order_id = o.id
       join variant v on v.shop_id = l.shop_id and v.id = l.variant_id
      group by o.shop_id, o.id, o.comments`,
  )
  const stored = new Map(rows.map((row) => [row.id, row]))
  return journals.flatMap(({ orders }) =>
    orders.flatMap((order) => {
      const row = stored.get(order.id)
      const same =
        row?.comments === order.comments &&
        Object.keys(row.lines).length === order.lines.length &&
        order.lines.every((line) => row.lines[line.code] === line.quantity)
      return same
        ? []
        : [`order ${order.reference}: its acknowledged content ${JSON.stringify(order)} is ${JSON.stringify(row)}`]
    }),
  )
}

async function lostReceipts(snapshot: pg.Client, journals: readonly Journal[]): Promise<string[]> {
  const { rows } = await snapshot.query<{ id: string; status: string; received: Record<string, number> }>(
    `select u.id, u.status, json_object_agg(v.code, l.received_quantity) as received
       from stock_update u
       join stock_update_line l on l.shop_id = u.shop_id and l.stock_update_id = u.id
       join variant v on v.shop_id = l.shop_id and v.id = l.variant_id
      group by u.shop_id, u.id, u.status`,
  )
  const stored = new Map(rows.map((row) => [row.id, row]))
  return journals.flatMap(({ receipts }) =>
    receipts.flatMap((known) => {
      const row = stored.get(known.id)
      const same =
        row !== undefined &&
        (row.status === 'COMPLETED') === known.completed &&
        [...known.received].every(([code, units]) => row.received[code] === units)
      if (same) return []
      const told = JSON.stringify(Object.fromEntries(known.received))
      return [`stock update ${known.reference}: acknowledged ${told}, stored ${JSON.stringify(row)}`]
    }),
  )
}

async function lostReturns(snapshot: pg.Client, journals: readonly Journal[]): Promise<string[]> {
  const { rows } = await snapshot.query<{
    id: string
    status: string
    stocked: Record<string, number>
    booked: number
  }>(
    `select r.id, r.status, json_object_agg(v.code, l.stocked_quantity) as stocked,
            (select coalesce(sum(m.quantity), 0)::int from stock_movement m
              where m.shop_id = r.shop_id and m.cause_id = r.id and m.kind = 'returned') as booked
       from warehouse_return r
       join warehouse_return_line l on l.shop_id = r.shop_id and l.return_id = r.id
       join variant v on v.shop_id = l.shop_id and v.id = l.variant_id
      group by r.shop_id, r.id, r.status`,
  )
  const stored = new Map(rows.map((row) => [row.id, row]))
  return journals.flatMap(({ returns }) =>
    returns.flatMap((known) => {
      const row = stored.get(known.id)
      const units = [...known.stocked.values()].reduce((sum, one) => sum + one, 0)
      const same =
        row?.status === (known.handled ? 'Handled' : 'Waiting') &&
        row.booked === units &&
        [...known.stocked].every(([code, stocked]) => row.stocked[code] === stocked)
      return same ? [] : [`return ${known.reference}: acknowledged ${units} units, stored ${JSON.stringify(row)}`]
    }),
  )
}

async function lostCounts(snapshot: pg.Client, journals: readonly Journal[]): Promise<string[]> {
  const { rows } = await snapshot.query<{ shopId: string; code: string; stock: number; doubled: string[] | null }>(
    `select v.shop_id as "shopId", v.code, l.stock,
            (select array_agg(twice.note) from (select m.note from stock_movement m
               where m.shop_id = v.shop_id and m.variant_id = v.id and m.note is not null
               group by m.note, m.warehouse_id having count(*) > 1) twice) as doubled
       from variant v join stock_level l on l.shop_id = v.shop_id and l.variant_id = v.id`,
  )
  const doubled = rows
    .filter((row) => row.doubled)
    .map((row) => `counts of ${row.code} were booked twice: ${row.doubled}`)
  const lost = journals.flatMap(({ counts }) =>
    counts.flatMap((known) => {
      const row = rows.find((one) => one.shopId === known.shopId && one.code === known.code)
      return row?.stock === known.counted ? [] : [`${known.code}: counted ${known.counted}, stored ${row?.stock}`]
    }),
  )
  return [...doubled, ...lost]
}

export interface Told {
  events: number
  violations: string[]
}

/** Every event of a type that an endpoint is subscribed to reached it. */
export async function untoldEvents(snapshot: pg.Client, receiver: Receiver): Promise<Told> {
  const endpoints = await snapshot.query<{
    shop_id: string
    url: string
    event_types: string[]
    created_at: Date
    active: boolean
  }>('select shop_id, url, event_types, created_at, active from webhook_endpoint')
  const violations: string[] = []
  let events = 0
  for (const endpoint of endpoints.rows) {
    const path = new URL(endpoint.url).pathname
    if (!endpoint.active) violations.push(`${path} was switched off`)
    const { rows } = await snapshot.query<{ id: string; type: string; subject: string }>(
      `select id, type, subject from event
        where shop_id = $1 and ($2::text[] @> array['*'] or type = any($2)) and at > $3`,
      [endpoint.shop_id, endpoint.event_types, endpoint.created_at],
    )
    const inbox = receiver.inbox(path)
    events += rows.length
    const untold = rows.filter(({ id }) => !inbox.accepted.has(id) && !inbox.before.has(id))
    if (untold.length > 0)
      violations.push(`${path} was not told ${untold.length} of ${rows.length} events, as ${JSON.stringify(untold[0])}`)
    if (inbox.forged > 0) violations.push(`${path} got ${inbox.forged} calls with a wrong signature`)
  }
  return { events, violations }
}
