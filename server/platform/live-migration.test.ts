import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { connectTo, testDatabase } from '../../test/support/database.ts'
import { retryConflicts, SYSTEM_SHOP, transactionOn } from './db.ts'
import { migrate } from './migrate.ts'
import { everyShop } from './sql.ts'

const db = await testDatabase()
const owner = await connectTo(db.url)
await owner.query('create table thing (shop_id uuid, id int, primary key (shop_id, id))')
await owner.query('grant select on thing to doorstep_app')

const NOW = new Date('2026-03-01T00:00:00Z')
let columns = 0
const addColumn = () => owner.query(`alter table thing add column c${columns++} text`)

/** On every connection of the pool at once, as the shop or as the owner. */
async function everywhere(look: () => Promise<unknown>): Promise<void> {
  await Promise.all(Array.from({ length: 30 }, look))
}

test('a statement that reads all columns goes on when a migration adds one', async () => {
  const shop = db.shop(SYSTEM_SHOP)
  const look = () => sql`select * from thing ${everyShop}`.execute(shop)
  await everywhere(look)
  await addColumn()
  await everywhere(look)
  await addColumn()
  await everywhere(look)
})

test('a transaction that reads all columns is repeated when a migration adds one', async () => {
  const look = () =>
    retryConflicts(() => transactionOn(db.system, (tx) => sql`select *, 1 from thing ${everyShop}`.execute(tx)))
  await everywhere(look)
  await addColumn()
  await everywhere(look)
})

test('a migration does not hold up those who come after it while it waits for a table', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-migrations-'))
  after(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, '9000_wait.sql'), 'alter table thing add column waited text;')
  const reader = await connectTo(db.url)
  await reader.query('begin')
  await reader.query('select * from thing')
  const migrated = migrate(db.url, folder, NOW)
  const waiting = `select 1 from pg_stat_activity where application_name = 'doorstep-migrate' and wait_event_type = 'Lock'`
  const until = async (rows: number) => {
    while ((await owner.query(waiting)).rowCount !== rows) await new Promise((next) => setTimeout(next, 20))
  }
  await until(1)
  // Waits behind the migration, which gives way.
  const { rows } = await owner.query('select count(*)::int as n from thing')
  assert.deepEqual(rows, [{ n: 0 }])
  await reader.query('commit')
  assert.deepEqual((await migrated).applied, ['9000_wait.sql'])
  await owner.query('select waited from thing')
})
