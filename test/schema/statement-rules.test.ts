import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statementOffences } from './statement-rules.ts'

const tables = new Set(['sales_order', 'order_line', 'job'])
const offences = (sql: string) => statementOffences(sql, tables)

const GOOD = [
  'select * from "sales_order" where "shop_id" = $1 and "id" = $2',
  'select 1 from "shop" where "id" = $1',
  'select o.id from sales_order as o join order_line as l on l.order_id = o.id where o.shop_id = $1 and l.shop_id = $2',
  'select o.id from sales_order o left join order_line l on l.shop_id = $1 and l.order_id = o.id where o.shop_id = $1',
  'select id from sales_order where shop_id = $1::uuid and (status = $2 or status = $3)',
  'with old as (select shop_id, id from sales_order where shop_id = $1) delete from order_line l using old where l.shop_id = old.shop_id and l.order_id = old.id',
  'update sales_order o set status = v.status from unnest($1::uuid[], $2::uuid[], $3::text[]) as v(shop_id, id, status) where o.shop_id = v.shop_id and o.id = v.id',
  'insert into order_line (shop_id, order_id) values ($1, $2), ($3, $4) on conflict (shop_id, order_id) do update set position = excluded.position',
  'with q as materialized (select id from job where shop_id = $1 for update skip locked limit 3) update job set claim = $2 from q where job.shop_id = $1 and job.id = q.id returning job.id',
  'select id from sales_order where shop_id = $1 and id = any($2) order by id for update skip locked',
  'select queue, shop_id from job where run_at < $1 group by queue, shop_id /* every shop */',
  'select count(*) from sales_order where shop_id = $1 and exists (select 1 from order_line where order_line.shop_id = $2)',
]

const BAD: [sql: string, offence: RegExp][] = [
  ['select * from sales_order where id = $1', /sales_order as "sales_order" without its shop_id/],
  ['select 1 from sales_order o join order_line l on l.order_id = o.id where o.shop_id = $1', /order_line as "l"/],
  [
    'select 1 from sales_order o join order_line l on l.shop_id = o.shop_id where o.shop_id = $1',
    /order_line as "l" without its shop_id/,
  ],
  ['select 1 from sales_order o left join order_line l on o.shop_id = $1 and l.shop_id = $2', /sales_order as "o"/],
  ['select 1 from sales_order where shop_id = $1 or id = $2', /without its shop_id/],
  ['select 1 from sales_order where shop_id <> $1', /without its shop_id/],
  ['select 1 from sales_order where shop_id = shop_id', /without its shop_id/],
  ['select (select count(*) from order_line where order_id = $2) from sales_order where shop_id = $1', /order_line/],
  ['select 1 from shop where id in (select shop_id from sales_order)', /sales_order/],
  ['with x as (select * from sales_order) select * from x', /sales_order/],
  ['select id from sales_order where shop_id = $1 union all select id from sales_order', /without its shop_id/],
  ['insert into order_line (order_id) values ($1)', /inserts into order_line without shop_id/],
  ['insert into order_line (shop_id, order_id) select shop_id, id from sales_order', /sales_order/],
  ['update sales_order set status = $1 where id = $2', /without its shop_id/],
  ['update sales_order set shop_id = $1 where shop_id = $2', /changes the shop_id/],
  ['delete from order_line using sales_order o where order_line.shop_id = $1', /sales_order as "o"/],
  ['update sales_order set edited_at = now() where shop_id = $1', /uses now/],
  ['insert into order_line (shop_id, at) select $1, now()', /uses now/],
  ['update sales_order set edited_at = current_timestamp where shop_id = $1', /uses SVFOP_CURRENT_TIMESTAMP/],
  ['insert into order_line (shop_id, id) values ($1, gen_random_uuid())', /uses gen_random_uuid/],
  [
    'update job set claim = $2 where shop_id = $1 and id in (select id from job where shop_id = $1 limit 3 for update skip locked)',
    /SKIP LOCKED outside/,
  ],
  ['with q as (select id from job where shop_id = $1 for update skip locked) select id from q', /SKIP LOCKED outside/],
  ['merge into sales_order o using shop s on o.shop_id = s.id when matched then delete', /uses MERGE/],
  [
    'with a as (insert into sales_order (shop_id, id) values ($1, $2) returning id) insert into order_line (shop_id, order_id) select $1, id from a',
    /chains one writing WITH/,
  ],
  [`select set_config('app.shop_id', $1, true)`, /set_config/],
  ['selec 1', /cannot be parsed/],
]

for (const sql of GOOD) test(`is in order: ${sql}`, async () => assert.deepEqual(await offences(sql), []))

for (const [sql, offence] of BAD) {
  test(`is reported: ${sql}`, async () => assert.match((await offences(sql)).join('\n'), offence))
}
