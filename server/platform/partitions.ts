import type pg from 'pg'
import { sqlState } from './sql-state.ts'

const MONTHS_AHEAD = 3
const DAYS_AHEAD = 14

/** Append-only tables, partitioned by the month their version 7 ids were made in. */
export const PARTITIONED = ['event', 'audit_entry', 'webhook_attempt', 'tracking_event'] as const

/** Those whose rows are kept for days, partitioned by the day. */
const BY_DAY = ['api_request'] as const

interface Span {
  name: string
  from: Date
  to: Date
}

/** Makes the partitions of now and of the time to come. Rows of other times go to the default partition. */
export async function createPartitions(client: Pick<pg.Client, 'query'>, now: Date): Promise<void> {
  const wanted = [
    ...PARTITIONED.flatMap((table) => monthsFrom(now).map((span) => ({ table, span, name: `${table}_${span.name}` }))),
    ...BY_DAY.flatMap((table) => daysFrom(now).map((span) => ({ table, span, name: `${table}_${span.name}` }))),
  ]
  // A schema of an earlier version lacks tables that came later.
  const { rows } = await client.query<{ name: string }>(
    `select name from unnest($1::text[], $2::text[]) as wanted (name, parent)
      where to_regclass(name) is null and to_regclass(parent) is not null`,
    [wanted.map(({ name }) => name), wanted.map(({ table }) => table)],
  )
  const missing = new Set(rows.map((row) => row.name))
  for (const { table, span, name } of wanted) if (missing.has(name)) await createPartition(client, name, table, span)
}

async function createPartition(
  client: Pick<pg.Client, 'query'>,
  name: string,
  table: string,
  span: Span,
): Promise<void> {
  const bounds = `from ('${lowestId(span.from)}') to ('${lowestId(span.to)}')`
  await client.query(`create table ${name} partition of ${table} for values ${bounds}`).catch((error: unknown) => {
    // Rows of the time came while nobody made partitions: they stay in the default one, and those to come join them.
    if (sqlState(error) !== '23514') throw error
  })
}

const monthsFrom = (now: Date): Span[] =>
  Array.from({ length: MONTHS_AHEAD + 1 }, (_, i) => {
    const month = (n: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + n, 1))
    return { name: nameOf(month(i), 7), from: month(i), to: month(i + 1) }
  })

const daysFrom = (now: Date): Span[] =>
  Array.from({ length: DAYS_AHEAD + 1 }, (_, i) => {
    const day = (n: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + n))
    return { name: nameOf(day(i), 10), from: day(i), to: day(i + 1) }
  })

const nameOf = (at: Date, length: number): string => at.toISOString().slice(0, length).replaceAll('-', '_')

/** Drops the partitions of months that ended at or before `until`. Rows that no partition took stay in the default one. */
export const dropPartitions = (client: Pick<pg.Client, 'query'>, until: Date): Promise<string[]> =>
  dropEnded(client, PARTITIONED, (name) => {
    const [, year, month] = /_(\d{4})_(\d{2})$/.exec(name) ?? []
    return year !== undefined && Date.UTC(Number(year), Number(month), 1) <= until.getTime()
  })

/** As `dropPartitions`, of the tables that are kept for days. */
export const dropDays = (client: Pick<pg.Client, 'query'>, until: Date): Promise<string[]> =>
  dropEnded(client, BY_DAY, (name) => {
    const [, year, month, day] = /_(\d{4})_(\d{2})_(\d{2})$/.exec(name) ?? []
    return year !== undefined && Date.UTC(Number(year), Number(month) - 1, Number(day) + 1) <= until.getTime()
  })

async function dropEnded(
  client: Pick<pg.Client, 'query'>,
  tables: readonly string[],
  hasEnded: (name: string) => boolean,
): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name
       from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_class p on p.oid = i.inhparent
      where p.relname = any($1) and p.relnamespace = 'public'::regnamespace
      order by 1`,
    [[...tables]],
  )
  const old = rows.map((row) => row.name).filter(hasEnded)
  for (const name of old) await client.query(`drop table ${name}`)
  return old
}

/** The lowest uuid that a version 7 id of this time can have. */
function lowestId(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}
