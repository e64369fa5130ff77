/** Sums that hold in every committed state, read from one snapshot. Each query answers the rows that break its rule. */
import type pg from 'pg'

interface Rule {
  name: string
  sql: string
  /** Holds once nothing is left to do: between a count and the job that looks again it may not. */
  atRest?: true
}

const RULES: readonly Rule[] = [
  {
    name: 'the ledger sums to what is on each shelf',
    sql: `select coalesce(m.variant_id, w.variant_id) as variant, m.sum as ledger, w.on_hand as shelf
            from (select shop_id, variant_id, warehouse_id, sum(quantity) from stock_movement group by 1, 2, 3) m
            full join warehouse_stock w using (shop_id, variant_id, warehouse_id)
           where coalesce(m.sum, 0) <> coalesce(w.on_hand, 0)`,
  },
  {
    name: 'the shelves sum to the level',
    sql: `select l.variant_id, l.stock, w.sum as shelves
            from stock_level l
            left join (select shop_id, variant_id, sum(on_hand) from warehouse_stock group by 1, 2) w using (shop_id, variant_id)
           where l.stock <> coalesce(w.sum, 0)`,
  },
  {
    name: 'reserved and waiting are the sums of the reservations',
    sql: `select l.variant_id, l.reserved, r.reserved as held, l.waiting, r.waiting as held_waiting
            from stock_level l
            left join (select shop_id, variant_id, sum(quantity) as reserved,
                              coalesce(sum(quantity) filter (where waiting), 0) as waiting
                         from reservation group by 1, 2) r using (shop_id, variant_id)
           where l.reserved <> coalesce(r.reserved, 0) or l.waiting <> coalesce(r.waiting, 0)`,
  },
  {
    name: 'open orders reserve their units and no other order does',
    sql: `select o.reference, o.status, units.variant_id, units.sum as ordered, r.quantity as reserved, r.waiting
            from (select shop_id, order_id, variant_id, sum(quantity) from order_line group by 1, 2, 3) units
            full join reservation r using (shop_id, order_id, variant_id)
            join sales_order o on o.shop_id = coalesce(units.shop_id, r.shop_id) and o.id = coalesce(units.order_id, r.order_id)
           where case when not o.external and o.status in ('New', 'Pending', 'Reserved', 'Locked') and not o.test
                      then r.quantity is distinct from units.sum or r.waiting <> (o.status = 'Pending')
                      else r.quantity is not null end`,
  },
  {
    name: 'the moves of an order form a chain that ends at its status',
    sql: `select o.reference, o.status, m.from_status, m.to_status, m.before
            from (select *, lag(to_status) over w as before, lead(to_status) over w as next
                    from order_move window w as (partition by shop_id, order_id order by at, id)) m
            join sales_order o on o.shop_id = m.shop_id and o.id = m.order_id
           where m.from_status is distinct from m.before or (m.next is null and m.to_status <> o.status)`,
  },
  {
    name: 'what was collected left the shelves, once, and what was given up is back',
    sql: `select o.reference, o.status, l.variant_id, l.sum as ordered, coalesce(m.sum, 0) as moved
            from sales_order o
            join (select shop_id, order_id, variant_id, sum(quantity) from order_line group by 1, 2, 3) l
              on l.shop_id = o.shop_id and l.order_id = o.id
            left join (select shop_id, cause_id, variant_id, sum(quantity) from stock_movement
                        where kind in ('picked', 'put_back') group by 1, 2, 3) m
              on m.shop_id = o.shop_id and m.cause_id = o.id and m.variant_id = l.variant_id
           where not o.test and coalesce(m.sum, 0) <> case when not o.external and o.status in ('Collecting', 'Shipped', 'Returned') then -l.sum else 0 end`,
  },
  {
    // Over the other doors others tell of parcels too, before an order ships and after.
    name: 'a shipped order has its shipment, once where nobody else tells of parcels',
    sql: `select o.reference, o.status, o.door, count(s.id) as shipments
            from sales_order o
            left join shipment s on s.shop_id = o.shop_id and s.order_id = o.id and s.direction = 'outbound'
           where not o.external
           group by o.shop_id, o.id, o.reference, o.status, o.door
          having (o.status in ('Shipped', 'Returned') and count(s.id) = 0)
              or (o.door in ('api', 'ogoship') and count(s.id) <> case when o.status in ('Shipped', 'Returned') then 1 else 0 end)`,
  },
  {
    name: 'receipts are in the ledger',
    sql: `select l.stock_update_id, l.variant_id, l.sum as received, coalesce(m.sum, 0) as booked
            from (select shop_id, stock_update_id, variant_id, sum(received_quantity) from stock_update_line group by 1, 2, 3) l
            left join (select shop_id, cause_id, variant_id, sum(quantity) from stock_movement where kind = 'received' group by 1, 2, 3) m
              on m.shop_id = l.shop_id and m.cause_id = l.stock_update_id and m.variant_id = l.variant_id
           where l.sum <> coalesce(m.sum, 0)`,
  },
  {
    name: 'every move was told as an event',
    sql: `select o.reference, count(distinct m.id) as moves, count(distinct e.id) as events
            from order_move m
            join sales_order o on o.shop_id = m.shop_id and o.id = m.order_id
            left join event e on e.shop_id = m.shop_id and e.subject = 'order:' || m.order_id
             and e.type in ('order.created', 'order.statusChanged')
           group by o.shop_id, o.id, o.reference
          having count(distinct m.id) <> count(distinct e.id)`,
  },
  {
    name: 'no New order is uncovered',
    atRest: true,
    sql: `select l.variant_id, l.stock, r.new, r.firm, r.held
            from stock_level l
            join (select r.shop_id, r.variant_id, sum(r.quantity) as firm,
                         sum(r.quantity) filter (where o.status = 'New') as new,
                         bool_or(o.status in ('Reserved', 'Locked')) as held
                    from reservation r join sales_order o on o.shop_id = r.shop_id and o.id = r.order_id
                   where not r.waiting group by 1, 2) r using (shop_id, variant_id)
           where r.new > l.stock or (not r.held and r.firm > l.stock)`,
  },
  {
    name: 'no covered order waits',
    atRest: true,
    sql: `select o.reference
            from (select shop_id, order_id, variant_id,
                         sum(quantity) over (partition by shop_id, variant_id order by order_id) as needed
                    from reservation where waiting) q
            join stock_level l using (shop_id, variant_id)
            join sales_order o on o.shop_id = q.shop_id and o.id = q.order_id
           group by o.shop_id, o.id, o.reference
          having bool_and(l.stock - (l.reserved - l.waiting) >= q.needed)`,
  },
  { name: 'no job is dead', sql: 'select queue, attempts, last_error from job where dead_at is not null' },
  {
    name: 'no job is left',
    atRest: true,
    sql: 'select queue, attempts, run_at, lease_until, last_error from job',
  },
  {
    name: 'every delivery arrived',
    atRest: true,
    sql: `select event_type, status, attempts, next_attempt_at from webhook_delivery where status <> 'delivered'`,
  },
]

const SHOWN = 3

/** Sentences about what does not hold. The connection is in a snapshot of its own. */
export async function brokenRules(snapshot: pg.Client, atRest: boolean): Promise<string[]> {
  const broken: string[] = []
  for (const rule of RULES) {
    if (rule.atRest && !atRest) continue
    const { rows } = await snapshot.query(rule.sql)
    if (rows.length === 0) continue
    broken.push(
      `${rule.name}: ${rows.length} do not, as ${rows
        .slice(0, SHOWN)
        .map((row) => JSON.stringify(row))
        .join(' and ')}`,
    )
  }
  return broken
}

/** How many sums are looked at. */
export const RULE_COUNT = RULES.length
