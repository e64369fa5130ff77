import { open, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { copyText, endText, headText, type Partition, ROWS_END, sequenceText } from './backup-file.ts'
import { copyOut } from './copy.ts'

export interface BackupOptions {
  /** Of this program. */
  version: string
  now: Date
  /** Of another transaction that exported it: the backup then holds exactly what that one sees. */
  snapshot?: string
}

export interface BackupReport {
  /** Rows of each table. */
  rows: Record<string, number>
}

/** How every server writes values alike. */
const FORM = `set local datestyle = 'ISO'; set local timezone = 'UTC'; set local intervalstyle = 'postgres';
  set local bytea_output = 'hex'; set local extra_float_digits = 3`

/**
 * Writes all rows as they are at one moment to a new file, readable by its owner alone, while others go on working. There is
 * no file when it fails. The connection must own the tables.
 */
export async function writeBackup(client: pg.Client, path: string, options: BackupOptions): Promise<BackupReport> {
  const draft = `${path}.part`
  const file = await open(draft, 'w', 0o600)
  try {
    const rows: Record<string, number> = {}
    const gzip = createGzip({ level: 4 })
    await pipeline(textOf(client, options, rows), gzip, file.createWriteStream({ flush: true }))
    await rename(draft, path)
    return { rows }
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  } finally {
    await file.close()
  }
}

async function* textOf(
  client: pg.Client,
  options: BackupOptions,
  rows: Record<string, number>,
): AsyncGenerator<string | Buffer> {
  await client.query('begin isolation level repeatable read read only')
  try {
    if (options.snapshot !== undefined) {
      await client.query(`set transaction snapshot ${client.escapeLiteral(options.snapshot)}`)
    }
    await client.query(FORM)
    const [migrations, partitions] = [await appliedMigrations(client), await partitionsOf(client)]
    yield headText({ version: options.version, at: options.now.toISOString(), migrations, partitions })
    for (const { table, columns } of await tablesInOrder(client)) {
      yield copyText(table, columns)
      let lines = 0
      const names = columns.map((column) => `"${column}"`).join(', ')
      for await (const chunk of copyOut(client, `copy (select ${names} from "${table}") to stdout`)) {
        for (const byte of chunk) if (byte === NEW_LINE) lines++
        yield chunk
      }
      yield ROWS_END
      rows[table] = lines
    }
    for (const { name, value, called } of await sequences(client)) yield sequenceText(name, value, called)
    yield endText(rows)
  } finally {
    await client.query('rollback')
  }
}

const NEW_LINE = 0x0a

async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from migration order by name')
  return rows.map(({ name }) => name)
}

async function partitionsOf(client: pg.Client): Promise<Partition[]> {
  const { rows } = await client.query<Partition>(
    `select c.relname as name, p.relname as of, pg_get_expr(c.relpartbound, c.oid) as bounds
       from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_class p on p.oid = i.inhparent
      where c.relispartition and p.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and pg_get_expr(c.relpartbound, c.oid) <> 'DEFAULT'
      order by 1`,
  )
  return rows
}

interface Table {
  table: string
  /** Without those that the database computes. */
  columns: string[]
}

/** Every table after those that its foreign keys lead to. */
async function tablesInOrder(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table & { needs: string[] }>(
    `select c.relname as table,
            array(select a.attname::text from pg_attribute a
                   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                   order by a.attnum) as columns,
            array(select f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
                   where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
       from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      order by 1`,
  )
  const ordered: Table[] = []
  const left = new Map(rows.map((row) => [row.table, row]))
  while (left.size > 0) {
    const free = [...left.values()].filter(({ needs }) => !needs.some((name) => left.has(name)))
    if (free.length === 0) throw new Error(`foreign keys in a circle: ${[...left.keys()].join(', ')}`)
    for (const { table, columns } of free) {
      ordered.push({ table, columns })
      left.delete(table)
    }
  }
  return ordered
}

async function sequences(client: pg.Client): Promise<{ name: string; value: string; called: boolean }[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by 1`,
  )
  const found = []
  for (const { name } of rows) {
    const state = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from "${name}"`,
    )
    for (const row of state.rows) found.push({ name, ...row })
  }
  return found
}
