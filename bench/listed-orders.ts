import { uuidv7 } from '#platform/ids'
import type { Stage } from './stage.ts'

const SKUS = 2000

/**
 * Orders of the last year that lists can be narrowed by: nine in ten are shipped, half go to one country, one product is
 * in every tenth order and one in three of them, and one address of a wholesaler has every twentieth.
 */
export async function addListedOrders(stage: Pick<Stage, 'sql'>, shopId: string, count: number): Promise<void> {
  await stage.sql('set session_replication_role = replica')
  await addSkus(stage, shopId)
  await stage.sql('create temp table listed (id uuid, n int)')
  await stage.sql(
    `insert into listed select uuidv7(make_interval(secs => -31536000.0 * ($1::int - n + 1) / ($1::int + 1))), n
     from generate_series(1, $1::int) n`,
    [count],
  )
  await stage.sql(ORDERS, [shopId])
  await stage.sql('analyze listed')
  await stage.sql(LINES, [shopId])
  await stage.sql(PARCELS, [shopId])
  await stage.sql('drop table listed, listed_sku')
  await stage.sql('set session_replication_role = origin')
  await stage.sql('vacuum (analyze) sales_order, order_line, variant, parcel')
  await stage.sql('checkpoint')
}

async function addSkus(stage: Pick<Stage, 'sql'>, shopId: string): Promise<void> {
  const at = new Date()
  await stage.sql('create temp table listed_sku (n int primary key, id uuid)')
  await stage.sql(`insert into listed_sku select n, id from unnest($1::int[], $2::uuid[]) as s(n, id)`, [
    Array.from({ length: SKUS }, (_, n) => n),
    Array.from({ length: SKUS }, () => uuidv7(at)),
  ])
  await stage.sql(
    `insert into product (shop_id, id, name, created_at, edited_at) select $1, id, 'LIST-' || n, $2, $2 from listed_sku`,
    [shopId, at],
  )
  await stage.sql(
    `insert into variant (shop_id, id, product_id, code, name, language, created_at, edited_at)
     select $1, id, id, 'LIST-' || n, 'Listed ' || n, 'en', $2, $2 from listed_sku`,
    [shopId, at],
  )
}

/** Numbers that have nothing to do with each other stand for chance, so that every run is the same. */
const ORDERS = `
  insert into sales_order (shop_id, id, reference, status, test, shipping_code, customer, price_total, currency,
    tracking_number, door, confirmed_at, created_at, placed_at, edited_at)
  select $1, id, 'S' || lpad(n::text, 8, '0'),
    case when n::bigint * 7919 % 1000 < 920 then 'Shipped' when n::bigint * 7919 % 1000 < 950 then 'Cancelled'
      when n::bigint * 7919 % 1000 < 970 then 'Returned' when n::bigint * 7919 % 1000 < 980 then 'New'
      when n::bigint * 7919 % 1000 < 990 then 'Pending' when n::bigint * 7919 % 1000 < 995 then 'Reserved'
      when n::bigint * 7919 % 1000 < 998 then 'Draft' else 'Collecting' end,
    n % 5000 = 0, case when n % 100000 = 77 then 'FREIGHT' else 'SHIP-' || n * 31 % 12 end,
    jsonb_build_object('name', (array['Signe','Aino','Jonas','Maria','Lena','Pedro','Ida','Otto'])[1 + n * 13 % 8] || ' ' ||
      (array['Holmberg','Virtanen','Schmidt','Rossi','Jansen','Silva','Berg','Novak','Meyer'])[1 + n * 17 % 9] || ' ' || n % 9973,
      'company', null, 'address1', 'Street ' || n % 90, 'address2', null, 'city', 'City ' || n % 700,
      'countryCode', case when n % 200000 = 99 then 'MT' when n * 37 % 100 < 50 then 'DE'
        else (array['AT','FI','SE','NL','DK','FR','IT','ES','PL','BE','NO','CH'])[1 + n * 41 % 12] end,
      'zip', lpad((n % 90000)::text, 5, '0'), 'phone', null,
      'email', case when n % 20 = 3 then 'orders@wholesale.example' else 'customer' || n / 3 || '@mail.example' end),
    1393000, 'EUR', case when n::bigint * 7919 % 1000 < 920 then 'TRACK' || n end,
    (array['ogoship','ogoship','ogoship','api','karla'])[1 + n * 43 % 5], uuid_extract_timestamp(id),
    uuid_extract_timestamp(id), uuid_extract_timestamp(id), least(now(), uuid_extract_timestamp(id) + interval '2 hours')
  from listed`

const LINES = `
  insert into order_line (shop_id, order_id, position, id, variant_id, quantity, unit_price, vat_percentage)
  select $1, o.id, position, uuidv7(), s.id, 1 + position, 199000, 25.5
  from listed o cross join lateral generate_series(0, o.n % 3) position
  join listed_sku s on s.n = case when position = 0 and o.n % 10 = 4 then 0
    when position = 0 and o.n % 300000 = 5 then 1 else 2 + (o.n * 7 + position * 13) % ${SKUS - 2} end`

const PARCELS = `
  insert into parcel (shop_id, id, shipment_id, order_id, carrier, tracking_number, token, quiet_since, created_at)
  select $1, uuidv7(), uuidv7(), id, 'northern-post', 'TRACK' || n, convert_to('token-' || n, 'utf8'), uuid_extract_timestamp(id),
    uuid_extract_timestamp(id)
  from listed where n::bigint * 7919 % 1000 < 920`
