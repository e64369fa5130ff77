import type pg from 'pg'

export interface Comparison {
  tables: number
  rows: number
  violations: string[]
}

const FORM = `set datestyle = 'ISO'; set timezone = 'UTC'; set intervalstyle = 'postgres'; set bytea_output = 'hex'; set extra_float_digits = 3`

/** Every table with the columns of its primary key. */
async function tablesOf(client: pg.Client): Promise<{ name: string; key: string }[]> {
  const { rows } = await client.query<{ name: string; key: string }>(
    `select c.relname as name,
            (select string_agg(quote_ident(a.attname), ', ' order by k.n)
               from unnest(i.indkey) with ordinality k (num, n)
               join pg_attribute a on a.attrelid = c.oid and a.attnum = k.num) as key
       from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      order by 1`,
  )
  return rows
}

/** Row by row, in the order of the primary key: every column of every table, as what the transactions of both see. */
export async function compareRows(before: pg.Client, after: pg.Client): Promise<Comparison> {
  await before.query(FORM.replaceAll('set ', 'set local '))
  await after.query(FORM)
  const [tables, theirs] = [await tablesOf(before), await tablesOf(after)]
  const violations: string[] = []
  let rows = 0
  if (JSON.stringify(tables) !== JSON.stringify(theirs)) violations.push('the tables are not the same')
  for (const { name, key } of tables) {
    const sql = `select row(${key})::text as key, md5(t::text) as hash from "${name}" t order by ${key}`
    const read = async (client: pg.Client) => (await client.query<{ key: string; hash: string }>(sql)).rows
    const [here, there] = [await read(before), await read(after)]
    rows += here.length
    const other = new Map(there.map((row) => [row.key, row.hash]))
    const changed = here.filter((row) => other.get(row.key) !== row.hash)
    if (here.length === there.length && changed.length === 0) continue
    violations.push(`${name}: ${here.length} rows and ${there.length}; ${changed.length} differ, as ${changed[0]?.key}`)
  }
  return { tables: tables.length, rows, violations }
}
