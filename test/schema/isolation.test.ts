import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import type pg from 'pg'
import { type Database, openDatabase, sqlState, transactionOn } from '../../server/platform/db.ts'
import { uuidv7 } from '../../server/platform/ids.ts'
import { tenantTables } from '../../server/platform/migrate.ts'
import { cloneDatabase, connectTo } from '../support/database.ts'

const VALUES: Record<string, string> = {
  text: `'x'`,
  int4: '1',
  int8: '1',
  numeric: '1',
  bool: 'true',
  timestamptz: `'2026-03-02T09:00:00Z'`,
  date: `'2026-03-02'`,
  jsonb: `'{}'`,
  _text: `'{}'`,
  bytea: `'\\x00'`,
}

const { url } = await cloneDatabase()
const owner = await connectTo(url)
const shop = uuidv7(new Date())
const other = uuidv7(new Date())
const tables = await tenantTables(owner)

await removeConstraints(owner)
const inserts = new Map<string, (shopId: string) => string>()
for (const table of tables) {
  const insert = await insertOf(owner, table)
  inserts.set(table, insert)
  await owner.query(insert(shop))
  await owner.query(insert(other))
}

/** The rows of this file mean nothing; only their shop does. */
async function removeConstraints(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as statement from pg_constraint
      where contype in ('f', 'c') and connamespace = 'public'::regnamespace and conparentid = 0 and coninhcount = 0`,
  )
  for (const { statement } of rows) await client.query(statement)
}

/** Makes the text of an insert of one row for a shop, with a value in each column that needs one. */
async function insertOf(client: pg.Client, table: string): Promise<(shopId: string) => string> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select a.attname as name, t.typname as type from pg_attribute a join pg_type t on t.oid = a.atttypid
      where a.attrelid = $1::regclass and a.attnum > 0 and a.attnotnull and not a.atthasdef and not a.attisdropped`,
    [table],
  )
  return (shopId) => {
    const values = rows.map(({ name, type }) => {
      const value = type === 'uuid' ? `'${name === 'shop_id' ? shopId : uuidv7(new Date())}'` : VALUES[type]
      assert.ok(value, `${table}.${name}: a value for ${type} is missing in this test`)
      return value
    })
    return `insert into ${table} (${rows.map((row) => row.name).join(', ')}) values (${values.join(', ')})`
  }
}

const attempt = async (db: Database, statement: string): Promise<{ rows: unknown[]; changed: number } | string> => {
  try {
    const result = await sql.raw(statement).execute(db.shop(shop))
    return { rows: result.rows, changed: Number(result.numAffectedRows ?? 0) }
  } catch (error) {
    return sqlState(error) ?? String(error)
  }
}

const REFUSED = '42501'
const own = { rows: [{ shop_id: shop }], changed: 0 }
const nothing = { rows: [], changed: 0 }

for (const pooler of ['session', 'transaction'] as const) {
  const db = openDatabase({ url, poolSize: 2, pooler })
  after(() => db.close())

  for (const table of tables) {
    const insert = inserts.get(table)
    test(`${table} shows and takes rows of the connection's shop only (${pooler} pooling)`, async () => {
      assert.deepEqual(await attempt(db, `select distinct shop_id from ${table}`), own)
      assert.equal(await attempt(db, insert?.(other) ?? ''), REFUSED)
      assert.equal(await attempt(db, `update ${table} set shop_id = '${other}' where shop_id = '${shop}'`), REFUSED)
      assert.deepEqual(
        await attempt(db, `update ${table} set shop_id = shop_id where shop_id = '${other}'`),
        nothing,
        'updates rows of another shop',
      )
      assert.deepEqual(await attempt(db, `delete from ${table} where shop_id = '${other}'`), nothing)
      const one = { rows: [], changed: 1 }
      assert.deepEqual(await attempt(db, `delete from ${table} where shop_id = '${shop}'`), one)
      assert.deepEqual(await attempt(db, insert?.(shop) ?? ''), one)
    })
  }

  test(`shops that share few connections never see each other's rows (${pooler} pooling)`, async () => {
    const seen = await Promise.all(
      Array.from({ length: 60 }, async (_, i) => {
        const shopId = i % 3 === 0 ? other : shop
        const read = sql<{ shop_id: string }>`select distinct shop_id from product`
        const { rows } = i % 2 === 0 ? await read.execute(db.shop(shopId)) : await inTx(db, shopId, read)
        return rows.every((row) => row.shop_id === shopId) && rows.length === 1
      }),
    )
    assert.ok(seen.every(Boolean))
  })
}

const inTx = <Row>(db: Database, shopId: string, read: ReturnType<typeof sql<Row>>) =>
  transactionOn(db.shop(shopId), (tx) => read.execute(tx))

test('a connection that names no shop sees nothing and writes nothing', async () => {
  const client = await connectTo(url)
  await client.query('set role doorstep_app')
  for (const table of tables) {
    assert.equal((await client.query(`select 1 from ${table}`)).rowCount, 0, table)
    await assert.rejects(client.query(inserts.get(table)?.(shop) ?? ''), { code: REFUSED }, table)
  }
  await client.query(`set app.shop_id = ''`)
  for (const table of tables) assert.equal((await client.query(`select 1 from ${table}`)).rowCount, 0, table)
  await client.end()
})

test('a partition cannot be read past the policy of its table', async () => {
  const client = await connectTo(url)
  await client.query(`set role doorstep_app; set app.shop_id = '${shop}'`)
  await assert.rejects(client.query('select 1 from event_default'), { code: REFUSED })
  await client.end()
})
