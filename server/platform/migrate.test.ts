import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { cloneDatabase, connectTo } from '../../test/support/database.ts'
import { APP_ROLE } from './db.ts'
import { migrate } from './migrate.ts'

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url))
const { url } = await cloneDatabase()
const client = await connectTo(url)

test('a schema that is up to date is not locked: whoever is at work goes on, and nobody waits for them', async () => {
  const reader = await connectTo(url)
  await reader.query('begin')
  await reader.query('select 1 from sales_order, event, api_request, shop')
  const { applied } = await migrate(url, MIGRATIONS, new Date())
  assert.deepEqual(applied, [])
  await reader.query('rollback')
})

test('rights and policies that were lost are put back, and rights on a partition are taken away', async () => {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = 'event'::regclass order by 1 limit 1`,
  )
  const partition = rows[0]?.name
  await client.query(`
    revoke update on sales_order from ${APP_ROLE};
    alter table order_line disable row level security;
    drop policy shop_isolation on shipment;
    grant select on ${partition} to ${APP_ROLE}`)
  await migrate(url, MIGRATIONS, new Date())
  const found = await client.query(
    `select has_table_privilege($1, 'sales_order', 'update') as update,
            (select relrowsecurity from pg_class where oid = 'order_line'::regclass) as enabled,
            (select count(*)::int from pg_policy where polrelid in ('shipment'::regclass, 'order_line'::regclass)) as policies,
            has_table_privilege($1, $2, 'select') as past`,
    [APP_ROLE, partition],
  )
  assert.deepEqual(found.rows, [{ update: true, enabled: true, policies: 2, past: false }])
})
