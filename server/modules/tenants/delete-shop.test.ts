import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connectTo, testDatabase } from '../../../test/support/database.ts'
import { aShop } from '../../../test/support/shop.ts'
import { Forbidden, NotFound } from '../../platform/errors.ts'
import { tenantTables } from '../../platform/migrate.ts'
import { authenticateKey, deleteShop, findShop, getShop, issueCredential, linkHost, shopQueues } from './index.ts'

const db = await testDatabase()
const client = await connectTo(db.url)
const tables = await tenantTables(client)

interface Column {
  name: string
  type: string
  required: boolean
}

/** Writes one row of nothing in particular into the table; checks and references of the schema are off. */
async function fill(table: string, shopId: string): Promise<void> {
  const { rows } = await client.query<Column>(
    `select a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull and not a.atthasdef as required
       from pg_attribute a where a.attrelid = to_regclass($1) and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''`,
    [table],
  )
  const values: Record<string, string> = {
    uuid: 'gen_random_uuid()',
    text: `'x'`,
    bytea: `'\\x00'`,
    jsonb: `'{}'`,
    'timestamp with time zone': 'now()',
    date: 'now()',
    boolean: 'true',
    'text[]': `'{}'`,
    'uuid[]': `'{}'`,
  }
  const columns = rows.filter(({ name, required }) => required || name === 'shop_id')
  const sql = columns.map(({ name, type }) => (name === 'shop_id' ? `'${shopId}'` : (values[type] ?? '1')))
  await client.query(`insert into ${table} (${columns.map(({ name }) => name).join()}) values (${sql.join()})`)
}

async function counts(shopId: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const table of tables) {
    const { rows } = await client.query(`select count(*)::int as count from ${table} where shop_id = $1`, [shopId])
    if (rows[0].count > 0) found[table] = rows[0].count
  }
  return found
}

/** Checks would ask for rows that make sense; a copy of the database without them takes any. */
async function withoutChecks(): Promise<void> {
  const { rows } = await client.query<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, conname as name from pg_constraint
      where contype = 'c' and connamespace = 'public'::regnamespace and conislocal`,
  )
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint if exists ${name}`)
  await client.query(`set session_replication_role = replica`)
}

test('a shop that is deleted leaves no row in any table, and no other shop loses one', async () => {
  await withoutChecks()
  const { ctx, system } = await aShop(db)
  const other = await aShop(db)
  for (const table of tables) {
    await fill(table, ctx.shopId)
    await fill(table, other.ctx.shopId)
  }
  assert.equal(Object.keys(await counts(ctx.shopId)).length, tables.length)
  const before = await counts(other.ctx.shopId)
  await deleteShop(system, ctx)
  assert.deepEqual(await counts(ctx.shopId), {})
  assert.deepEqual(await counts(other.ctx.shopId), before)
  await assert.rejects(getShop(ctx), NotFound)
  await assert.rejects(deleteShop(system, ctx), NotFound)
})

test('its keys open nothing, at once, while a key for the organization stays', async () => {
  const { ctx, system, shop } = await aShop(db)
  const issue = async (owner: { shopId: string } | { organizationId: string }) =>
    (await issueCredential(system, { ...owner, kind: 'api_key', name: 'key', scopes: ['admin'] })).text
  const own = await issue({ shopId: shop.id })
  const wide = await issue({ organizationId: shop.organizationId })
  const opens = (text: string) => authenticateKey(system, text, ['api_key'], { shop: shop.slug })
  assert.ok(await opens(own))
  assert.ok(await opens(wide))
  await deleteShop(system, ctx)
  assert.equal(await opens(own), null)
  await assert.rejects(opens(wide), NotFound)
  assert.ok(await authenticateKey(system, wide, ['api_key'], { shopless: true }))
  assert.equal(await findShop(system, { slug: shop.slug }), undefined)
})

test('what comes into the shop while it is deleted goes too', async () => {
  const { ctx, system } = await aShop(db)
  await deleteShop(system, ctx)
  await fill('event', ctx.shopId)
  const [queue] = shopQueues(system)
  const job = { id: '', shopId: '', queue: '', key: null, lane: null, attempts: 1, data: { shopId: ctx.shopId } }
  await queue?.run(ctx, [job])
  assert.deepEqual(await counts(ctx.shopId), {})
})

test('a host name that is being linked goes with the shop, and none can be linked after', async () => {
  const { ctx, system } = await aShop(db)
  const other = await connectTo(db.url)
  await other.query('begin')
  await other.query('insert into shop_host (host, shop_id, forward_www, linked_at) values ($1, $2, false, now())', [
    `${ctx.shopId}.example.com`,
    ctx.shopId,
  ])
  const deleted = deleteShop(system, ctx)
  const waits = async () => {
    const { rows } = await client.query('select 1 from pg_locks where not granted')
    return rows.length > 0
  }
  while (!(await waits()));
  await other.query('commit')
  await other.end()
  await deleted
  assert.equal(await findShop(system, { id: ctx.shopId }), undefined)
  const operator = { ...ctx, scopes: new Set(['operator'] as const) }
  await assert.rejects(linkHost(operator, { host: 'late.example.com' }), NotFound)
})

test('a sweep leaves a shop alone that is still there', async () => {
  const { ctx, system } = await aShop(db)
  const before = await counts(ctx.shopId)
  const [queue] = shopQueues(system)
  await queue?.run(ctx, [
    { id: '', shopId: '', queue: '', key: null, lane: null, attempts: 1, data: { shopId: ctx.shopId } },
  ])
  assert.deepEqual(await counts(ctx.shopId), before)
})

test('deleting a shop takes the scope admin', async () => {
  const { ctx, system, shop } = await aShop(db)
  await assert.rejects(deleteShop(system, { ...ctx, scopes: new Set(['write:order']) }), Forbidden)
  assert.equal((await getShop(ctx)).id, shop.id)
})
