import { uuidv7 } from '#platform/ids'
import type { Stage } from './stage.ts'

const SMALL_SHOP_SKUS = 20

/** Shipped orders of the last year with 1 to 5 lines, made by the database itself. `after`: how many there are already. */
export async function addOrders(stage: Stage, shopId: string, count: number, after = 0): Promise<void> {
  if (count <= 0) return
  await inBulk(stage, `select $1::uuid as shop_id, $2::int as count`, [shopId, count], after)
}

/** Shops with a few SKUs that share the orders evenly. */
export async function addShopsWithOrders(stage: Stage, shops: number, orders: number): Promise<void> {
  if (shops <= 0) return
  const organization = uuidv7(new Date())
  await stage.sql(
    `insert into organization (id, number, slug, name, created_at)
     select $1, max(number) + 1, 'bulk', 'Bulk', now() from organization`,
    [organization],
  )
  await stage.sql(
    `insert into shop (id, organization_id, slug, name, currency, language, country, timezone, created_at, updated_at)
     select uuidv7(), $1, 'bulk-' || n, 'Bulk ' || n, 'EUR', 'en', 'FI', 'Europe/Helsinki', now(), now()
       from generate_series(1, $2::int) n`,
    [organization, shops],
  )
  await stage.sql(
    `create temp table bulk_sku as
     select s.id as shop_id, uuidv7() as id, 'SKU-' || lpad(n::text, 3, '0') as code
     from shop s cross join generate_series(1, ${SMALL_SHOP_SKUS}) n where s.organization_id = '${organization}'`,
  )
  await stage.sql(
    `insert into product (shop_id, id, name, created_at, edited_at) select shop_id, id, code, now(), now() from bulk_sku`,
  )
  await stage.sql(
    `insert into variant (shop_id, id, product_id, code, name, language, created_at, edited_at)
     select shop_id, id, id, code, 'Product ' || code, 'en', now(), now() from bulk_sku`,
  )
  await stage.sql(
    `insert into stock_level (shop_id, variant_id, stock, modified_at, edited_at)
     select shop_id, id, 1000000, now(), now() from bulk_sku`,
  )
  await stage.sql('drop table bulk_sku')
  await inBulk(
    stage,
    `select id as shop_id, $2::int as count from shop where organization_id = $1`,
    [organization, Math.ceil(orders / shops)],
    0,
  )
}

/** Entries of the log, as many for each order as it takes, at the times of the orders. */
export async function addEvents(stage: Stage, count: number): Promise<void> {
  if (count === 0) return
  await stage.sql(
    `insert into event (shop_id, id, type, subject, data, actor, door, at)
     select shop_id, uuidv7(created_at - now() + make_interval(secs => n)), 'order.created', 'order:' || id,
       jsonb_build_object('orderId', id, 'reference', reference, 'status', status), 'system', 'ogoship', created_at
     from generate_series(0, (select $1::bigint / count(*) from sales_order)) n cross join
       (select * from sales_order order by id) o
     limit $1`,
    [count],
  )
  await stage.sql('vacuum (analyze) event')
  await stage.sql('checkpoint')
}

async function inBulk(stage: Stage, shops: string, values: [string, number], after: number): Promise<void> {
  // Foreign keys hold by construction; checking each row would take most of the time.
  await stage.sql('set session_replication_role = replica')
  await stage.sql(`create temp table bulk_order (shop_id uuid, id uuid, number int)`)
  await stage.sql(
    `insert into bulk_order
     select shop_id, uuidv7(make_interval(secs => -31536000.0 * (count - n + 1) / (count + 1))), ${after} + n
     from (${shops}) shops cross join lateral generate_series(1, count) n`,
    values,
  )
  await stage.sql(ORDERS)
  await stage.sql(
    `create temp table bulk_variant as
     select shop_id, id, row_number() over (partition by shop_id order by code) - 1 as ordinal,
       count(*) over (partition by shop_id) as count
     from variant where shop_id in (select shop_id from bulk_order)`,
  )
  await stage.sql('analyze bulk_order')
  await stage.sql('analyze bulk_variant')
  await stage.sql(LINES)
  await stage.sql('drop table bulk_order, bulk_variant')
  await stage.sql('set session_replication_role = origin')
  await stage.sql('vacuum (analyze) sales_order, order_line, variant, stock_level')
  await stage.sql('checkpoint')
}

const ORDERS = `
  insert into sales_order (shop_id, id, reference, status, shipping_code, customer, comments, price_total, currency,
    tracking_number, tracking_url, door, confirmed_at, collected_at, shipped_at, created_at, placed_at, edited_at)
  select shop_id, id, 'OLD-' || number, 'Shipped', 'PARCEL',
    jsonb_build_object('name', 'Signe Holmberg', 'company', null, 'address1', 'Björkvägen ' || number % 90,
      'address2', null, 'city', 'Stockholm', 'countryCode', 'SE', 'zip', '114 27', 'phone', '+46701234567',
      'email', 'signe.holmberg@example.com'),
    null, 1393000, 'EUR', 'JJFI' || number, 'https://carrier.example.com/track/JJFI' || number, 'ogoship',
    uuid_extract_timestamp(id), uuid_extract_timestamp(id) + interval '1 hour',
    uuid_extract_timestamp(id) + interval '2 hours', uuid_extract_timestamp(id), uuid_extract_timestamp(id),
    least(now(), uuid_extract_timestamp(id) + interval '2 hours')
  from bulk_order`

const LINES = `
  insert into order_line (shop_id, order_id, position, id, variant_id, quantity, unit_price, vat_percentage)
  select o.shop_id, o.id, position, uuidv7(), v.id, 1 + position % 3, 199000, 25.5
  from bulk_order o
  cross join lateral generate_series(0, o.number % 5) position
  join bulk_variant v on v.shop_id = o.shop_id and v.ordinal = (o.number * 7 + position * 13) % v.count`
