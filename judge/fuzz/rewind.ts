import type pg from 'pg'
import { pastDeadlocks } from '../../chaos/part.ts'

interface Table {
  name: string
  /** Those that can be written, quoted. */
  columns: string
}

/**
 * Keeps a copy of every row, and gives a function that puts back what was changed since. Everybody may stay connected. What
 * sequences gave stays given, and the log of requests grows.
 */
export async function rewinderOf(database: pg.Client): Promise<() => Promise<void>> {
  const { rows: tables } = await database.query<Table>(TABLES)
  const copies = tables.map(({ name }) => `create unlogged table kept.${name} as table public.${name}`)
  // A hundred tables of a few rows are read quicker than workers start and a compiler runs.
  const plain = ['set max_parallel_workers_per_gather = 0', 'set jit = off']
  await database.query([...plain, 'create schema kept', ...copies].join(';'))
  let marks = await marksOf(database, tables)
  return async () => {
    const now = await marksOf(database, tables)
    const changed = tables.filter(({ name }) => now.get(name) !== marks.get(name))
    if (changed.length === 0) return
    const put = ({ name, columns }: Table) =>
      `insert into public.${name} (${columns}) overriding system value select ${columns} from kept.${name}`
    // References between tables hold again when all of them are back.
    const statements = ['begin', 'set local session_replication_role = replica']
    statements.push(...changed.map(({ name }) => `delete from public.${name}`), ...changed.map(put), 'commit')
    // What a request left to be done behind its answer may hold the same rows, in another order.
    await pastDeadlocks(database, () => database.query(statements.join(';')))
    marks = await marksOf(database, tables)
  }
}

const TABLES = `
  select c.relname as name, string_agg(quote_ident(a.attname), ', ') as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
     and a.attgenerated = '' and c.relname <> 'api_request'
   group by 1 order by 1`

/** Of each table the number of rows and the youngest transaction in them: neither is as it was once a row changed. */
async function marksOf(database: pg.Client, tables: readonly Table[]): Promise<ReadonlyMap<string, string>> {
  const each = tables.map(
    ({ name }) => `select '${name}' as name, concat_ws(' ', count(*), max(xmin::text::bigint)) as mark from ${name}`,
  )
  const { rows } = await database.query<{ name: string; mark: string }>({
    name: 'marks',
    text: each.join(' union all '),
  })
  return new Map(rows.map(({ name, mark }) => [name, mark]))
}
