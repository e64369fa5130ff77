import type pg from 'pg'
import type { FilledShop } from '../filling/shops.ts'

/** A digest of the rows of each table. */
export type Digests = ReadonlyMap<string, string>

/** Written about calls, whoever made them: the log of requests, and failures to sign in. */
const LOGS: ReadonlySet<string> = new Set(['api_request', 'login_throttle'])

/** Marks that credentials and sessions get by being used. */
const MARKS = "- 'last_used_at' - 'last_seen_at'"

interface Table {
  name: string
  columns: ReadonlySet<string>
}

/** All tables but partitions, with their columns. */
export async function tablesOf(database: pg.Client): Promise<Table[]> {
  const { rows } = await database.query<{ name: string; columns: string[] }>(
    `select c.relname as name, array_agg(a.attname::text) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      group by 1 order by 1`,
  )
  return rows.map(({ name, columns }) => ({ name, columns: new Set(columns) }))
}

/** Of everything that is stored, but for logs. */
export const digestAll = (database: pg.Client, tables: readonly Table[]): Promise<Digests> =>
  digest(
    database,
    tables.filter(({ name }) => !LOGS.has(name)).map(({ name }) => ({ name, where: 'true' })),
  )

/** Of what belongs to the shop. `people`: with what belongs to its organization and its member. */
export function digestShop(
  database: pg.Client,
  tables: readonly Table[],
  { karla, rest }: FilledShop,
  people: boolean,
): Promise<Digests> {
  const { id, organizationId } = karla.shop
  const within = ({ name, columns }: Table): string | null => {
    if (name === 'shop') return `id = '${id}'`
    if (columns.has('shop_id')) return `shop_id = '${id}'`
    if (!people) return null
    if (name === 'organization') return `id = '${organizationId}'`
    if (name === 'user_account') return `id = '${rest.member.userId}'`
    if (columns.has('organization_id')) return `organization_id = '${organizationId}'`
    return columns.has('user_id') ? `user_id = '${rest.member.userId}'` : null
  }
  const parts = tables.flatMap((table) => {
    const where = within(table)
    return where === null ? [] : [{ name: table.name, where }]
  })
  return digest(database, parts)
}

async function digest(database: pg.Client, parts: readonly { name: string; where: string }[]): Promise<Digests> {
  const each = parts.map(
    ({ name, where }) =>
      `select '${name}' as name, count(*) || ' ' || md5(coalesce(string_agg(row, ',' order by row), '')) as digest
         from (select (to_jsonb(t) ${MARKS})::text as row from ${name} t where ${where}) rows`,
  )
  const { rows } = await database.query<{ name: string; digest: string }>(each.join(' union all '))
  return new Map(rows.map(({ name, digest }) => [name, digest]))
}

/** Names of the tables whose rows are not what they were. */
export const touched = (before: Digests, after: Digests): string[] =>
  [...before].filter(([name, digest]) => after.get(name) !== digest).map(([name]) => name)
