import { type Kysely, sql } from 'kysely'
import type { DB } from '#generated/db'
import type { SystemTx } from './system.ts'

/** Tables whose rows belong to shops, each after those that refer to it. */
async function tablesOfShops(db: Kysely<DB>): Promise<string[]> {
  const [tables, references] = await Promise.all([
    sql<{ name: string }>`
      select c.relname as name
        from pg_class c
        join pg_index i on i.indrelid = c.oid and i.indisprimary
        join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
         and a.attname = 'shop_id'
       order by 1`.execute(db),
    sql<{ from: string; to: string }>`
      select f.relname as "from", t.relname as "to"
        from pg_constraint k
        join pg_class f on f.oid = k.conrelid
        join pg_class t on t.oid = k.confrelid
       where k.contype = 'f' and k.conparentid = 0 and f.oid <> t.oid and f.relnamespace = 'public'::regnamespace`.execute(
      db,
    ),
  ])
  return inOrder(
    tables.rows.map(({ name }) => name),
    references.rows,
  )
}

function inOrder(names: readonly string[], references: readonly { from: string; to: string }[]): string[] {
  const left = new Set(names)
  const ordered: string[] = []
  while (left.size > 0) {
    const free = [...left].filter((name) => !references.some(({ from, to }) => to === name && left.has(from)))
    if (free.length === 0) throw new Error(`tables refer to each other in a circle: ${[...left].join(', ')}`)
    for (const name of free) left.delete(name)
    ordered.push(...free)
  }
  return ordered
}

/** Deletes every row of the shop in every table that has rows of shops, also in tables made later. However long it takes. */
export async function deleteRowsOfShop(tx: SystemTx, shopId: string): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(tx.db)
  const tables = await tablesOfShops(tx.db)
  await Promise.all(tables.map((name) => sql`delete from ${sql.table(name)} where shop_id = ${shopId}`.execute(tx.db)))
}
