import { CompiledQuery, type Expression, type Insertable, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '#generated/db'
import type { Tx } from './context.ts'

/**
 * For `where(column, '=', anyOf(ids))`: one statement text for any number of ids, and another for one. PostgreSQL keeps
 * the plan of `= $1`, but makes that of `= any($1)` anew for each call, which takes longer than running it.
 */
export const anyOf = (ids: readonly string[]): RawBuilder<string> =>
  ids.length === 1 ? sql<string>`${ids[0]}::uuid` : sql<string>`any(${ids}::uuid[])`

/** As `anyOf`, for texts such as product codes. */
export const anyText = (texts: readonly string[]): RawBuilder<string> =>
  texts.length === 1 ? sql<string>`${texts[0]}::text` : sql<string>`any(${texts}::text[])`

/**
 * For `where(keyIn('job.id', ids))`, with ids that were made close together: besides each id, the range that they lie in.
 * Of a shop that has grown since the statistics were taken the planner believes that it has one row; it then reads all
 * rows of the shop rather than look up each id, unless a range on the key is as cheap.
 */
export function keyIn(column: string, ids: readonly string[]): RawBuilder<SqlBool> {
  const key = sql.ref(column)
  if (ids.length === 1) return sql<SqlBool>`${key} = ${ids[0]}::uuid`
  // As PostgreSQL sorts them, however a client writes them.
  const sorted = ids.map((id) => id.toLowerCase()).toSorted()
  return sql<SqlBool>`(${key} = any(${ids}::uuid[]) and ${key} >= ${sorted[0]}::uuid and ${key} <= ${sorted.at(-1)}::uuid)`
}

/** For `update table ... from ... as n where`, with a list `n` of rows to save: each row of the shop is found by its key. */
export function rowsToSave({ shopId }: { shopId: string }, table: string, ids: readonly string[]): RawBuilder<SqlBool> {
  const id = sql.ref(`${table}.id`)
  return sql<SqlBool>`${sql.ref(`${table}.shop_id`)} = ${shopId} and ${id} = n.id and ${keyIn(`${table}.id`, ids)}`
}

/**
 * For `modifyEnd(everyShop)`: marks a statement of the queue or of upkeep that reads or changes rows of all shops on
 * purpose. A statement without a shop that does not carry the mark fails the test run.
 */
export const everyShop = sql`/* every shop */`

/** Greater than every text that begins with what stands before it. */
const LAST = '\u{10ffff}'

/**
 * For a column in lower case with an index of text_pattern_ops: it begins with the text, in any letter case. A range,
 * because LIKE is not leakproof and no index serves it under row policies.
 */
export const beginsWith = (column: Expression<string | null>, text: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${column} ~>=~ lower(${text}::text) and ${column} ~<~ (lower(${text}::text) || ${LAST}))`

/** Pages that clients commonly ask for: few, since each is a statement of its own. */
const COMMON_PAGES: ReadonlySet<number> = new Set([1, 10, 20, 25, 50, 100])

/**
 * For `limit(pageSize(n))`: common sizes stand in the text of the statement. To PostgreSQL a parameter could be any
 * number, so that it plans a page anew each time it is read.
 */
export const pageSize = (limit: number): RawBuilder<number> =>
  COMMON_PAGES.has(limit) ? sql.lit(limit) : sql<number>`${limit}`

/** PostgreSQL takes 65,535 parameters in a statement. */
const PARAMETERS = 30_000

/** Texts of inserts by table, members, number of rows and ending: to build one takes longer than to send it. */
const inserts = new Map<string, string>()
const MOST_TEXTS = 2000

/**
 * Inserts rows that all have the same members, in as few statements as their number allows. `ending` follows the
 * values, such as what to do on a conflict.
 */
export async function insertMany<Table extends keyof DB>(
  tx: Pick<Tx, 'db'>,
  table: Table,
  rows: readonly Insertable<DB[Table]>[],
  ending = '',
): Promise<void> {
  const [first] = rows
  if (!first) return
  const members = Object.keys(first) as (keyof Insertable<DB[Table]> & string)[] // safe: keys of a row
  const size = Math.floor(PARAMETERS / members.length)
  const statements: Promise<unknown>[] = []
  for (let i = 0; i < rows.length; i += size) {
    const part = rows.slice(i, i + size)
    const values = part.flatMap((row) => members.map((member): unknown => row[member]))
    if (values.includes(undefined)) throw new Error(`a row for ${table} lacks a member that the first one has`)
    const text = insertText(table, members, part.length, ending)
    statements.push(tx.db.executeQuery(CompiledQuery.raw(text, values)))
  }
  await Promise.all(statements)
}

function insertText(table: string, members: readonly string[], rows: number, ending: string): string {
  const key = `${table} ${members.join()} ${rows} ${ending}`
  const known = inserts.get(key)
  if (known !== undefined) return known
  const tuple = (row: number) => `(${members.map((_, i) => `$${row * members.length + i + 1}`).join(', ')})`
  const tuples = Array.from({ length: rows }, (_, row) => tuple(row)).join(', ')
  const text =
    `insert into "${table}" (${members.map((name) => `"${name}"`).join(', ')}) values ${tuples} ${ending}`.trimEnd()
  if (inserts.size >= MOST_TEXTS) inserts.clear()
  inserts.set(key, text)
  return text
}
