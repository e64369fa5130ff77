import assert from 'node:assert/strict'
import type pg from 'pg'
import { tenantTables } from '../../server/platform/migrate.ts'

/** Rows of a shop as texts, by table. */
export type ShopRows = Readonly<Record<string, readonly string[]>>

/** Written behind the answers of the shop's own calls, some time after them. */
const LOGS = new Set(['api_request'])

/** Everything that every table has of the shop, but for the log of its own calls. */
export async function rowsOfShop(client: pg.Client, shopId: string): Promise<ShopRows> {
  const tables = await tenantTables(client)
  const entries: [string, string[]][] = []
  for (const table of tables) {
    if (LOGS.has(table)) continue
    const { rows } = await client.query<{ row: string }>(
      `select to_jsonb(t)::text as row from ${table} t where shop_id = $1 order by 1`,
      [shopId],
    )
    entries.push([table, rows.map(({ row }) => row)])
  }
  return Object.fromEntries(entries)
}

/** Holds the rows of a shop against those of a moment when there were enough to change. */
export function assertSameRows(before: ShopRows, after: ShopRows, leastTables: number): void {
  for (const table of Object.keys(before)) assert.deepEqual(after[table], before[table], table)
  const full = Object.values(before).filter((rows) => rows.length > 0)
  assert.ok(full.length >= leastTables, `there was something to change in ${full.length} tables`)
}
