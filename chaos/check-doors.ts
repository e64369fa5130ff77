import type pg from 'pg'
import type { Journal } from './journal.ts'

/** What was acknowledged about told orders, scans, claims and payments, once all callers are done. */
export async function lostByDoors(snapshot: pg.Client, journals: readonly Journal[]): Promise<string[]> {
  return [
    ...(await lostTold(snapshot, journals)),
    ...(await lostScans(snapshot, journals)),
    ...(await lostClaims(snapshot, journals)),
    ...(await lostPayments(snapshot, journals)),
  ]
}

/** An order that was told of is there once, shipped when a parcel was told of, and each parcel once. */
async function lostTold(snapshot: pg.Client, journals: readonly Journal[]): Promise<string[]> {
  const { rows } = await snapshot.query<{ reference: string; orders: number; shipped: boolean; parcels: string[] }>(
    `select o.shop_id, o.reference, count(distinct o.id)::int as orders, bool_or(o.status = 'Shipped') as shipped,
            array_remove(array_agg(p.tracking_number), null) as parcels
       from sales_order o
       left join shipment s on s.shop_id = o.shop_id and s.order_id = o.id
       left join parcel p on p.shop_id = s.shop_id and p.shipment_id = s.id
      group by o.shop_id, o.reference`,
  )
  const stored = new Map(rows.map((row) => [row.reference, row]))
  return journals.flatMap(({ told }) =>
    told.flatMap((known) => {
      const row = stored.get(known.number)
      const right =
        row?.orders === 1 &&
        row.shipped === known.parcels.length > 0 &&
        JSON.stringify(row.parcels) === JSON.stringify(known.parcels)
      return right
        ? []
        : [`order ${known.number}: told of with parcels ${known.parcels}, stored ${JSON.stringify(row)}`]
    }),
  )
}

async function lostScans(snapshot: pg.Client, journals: readonly Journal[]): Promise<string[]> {
  const { rows } = await snapshot.query<{ external_id: string; number: string; times: number }>(
    `select e.external_id, p.tracking_number as number, count(*)::int as times
       from tracking_event e join parcel p on p.shop_id = e.shop_id and p.id = e.parcel_id
      where e.external_id is not null group by 1, 2`,
  )
  const stored = new Map(rows.map((row) => [`${row.number} ${row.external_id}`, row.times]))
  return journals.flatMap(({ scans }) =>
    scans.flatMap(({ trackingNumber, externalId }) => {
      const times = stored.get(`${trackingNumber} ${externalId}`) ?? 0
      return times === 1 ? [] : [`${externalId} of parcel ${trackingNumber} is there ${times} times`]
    }),
  )
}

async function lostClaims(snapshot: pg.Client, journals: readonly Journal[]): Promise<string[]> {
  const { rows } = await snapshot.query<{ id: string; status: string; number: string; times: number }>(
    `select c.id, c.status, p.tracking_number as number, count(*) over (partition by c.shop_id, c.parcel_id)::int as times
       from claim c join parcel p on p.shop_id = c.shop_id and p.id = c.parcel_id`,
  )
  const stored = new Map(rows.map((row) => [row.id, row]))
  return journals.flatMap(({ claims }) =>
    claims.flatMap(({ id, trackingNumber, status }) => {
      const row = stored.get(id)
      if (row?.status === status && row.times === 1) return []
      return [`the claim about ${trackingNumber}: acknowledged as ${status}, stored ${JSON.stringify(row)}`]
    }),
  )
}

async function lostPayments(snapshot: pg.Client, journals: readonly Journal[]): Promise<string[]> {
  const { rows } = await snapshot.query<{ method: string; order_id: string; times: number }>(
    'select method, order_id, count(*)::int as times from order_payment group by shop_id, order_id, method',
  )
  const stored = new Map(rows.map((row) => [`${row.order_id} ${row.method}`, row.times]))
  return journals.flatMap(({ payments }) =>
    payments.flatMap(({ orderId, method, most }) => {
      const times = stored.get(`${orderId} ${method}`) ?? 0
      return times >= 1 && times <= most ? [] : [`payment ${method} is there ${times} times, acknowledged once`]
    }),
  )
}
