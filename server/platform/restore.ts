import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { BackupError, type BackupHeader, BackupReader, type Partition } from './backup-file.ts'
import { copyIn } from './copy.ts'
import { migrate, pendingMigrations } from './migrate.ts'

export interface RestoreReport {
  header: BackupHeader
  rows: Record<string, number>
  /** Migrations that are newer than the backup. */
  applied: string[]
}

/**
 * Reads a backup into a database without shops: makes the schema that it was written with, fills it in one transaction, and
 * brings it up to date. Throws a BackupError for a file or a database that will not do, and changes no row then.
 */
export async function restoreBackup(url: string, path: string, folder: string, now: Date): Promise<RestoreReport> {
  const file = createReadStream(path)
  const gunzip = createGunzip()
  file.once('error', (error) => gunzip.destroy(error))
  const client = new pg.Client({ connectionString: url, application_name: 'doorstep-restore' })
  client.on('error', () => {}) // the statement that runs fails as well
  await client.connect()
  try {
    const reader = new BackupReader(file.pipe(gunzip))
    const header = await reader.header()
    await makeSchema(client, url, { header, folder, now })
    const rows = await fill(client, reader, header.partitions)
    const { applied } = await migrate(url, folder, now)
    await client.query('analyze')
    return { header, rows, applied }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
      throw new BackupError(error.code === 'Z_BUF_ERROR' ? 'it is cut off' : 'it is no backup, or damaged', {
        cause: error,
      })
    }
    throw error
  } finally {
    file.destroy()
    await client.end()
  }
}

async function makeSchema(
  client: pg.Client,
  url: string,
  { header, folder, now }: { header: BackupHeader; folder: string; now: Date },
): Promise<void> {
  const wanted = header.migrations
  const pending = await pendingMigrations(client, folder)
  const found = await client.query<{ made: boolean }>(`select to_regclass('migration') is not null as made`)
  const made = found.rows[0]?.made
    ? (await client.query<{ name: string }>('select name from migration order by name')).rows.map(({ name }) => name)
    : null
  const foreign = wanted.filter((name) => !pending.includes(name) && !made?.includes(name))
  if (foreign.length > 0) throw new BackupError(`it is of a newer version, with ${foreign.join(', ')}`)
  if (made === null) {
    await migrate(url, folder, now, new Set(wanted))
    return
  }
  if (made.join() !== wanted.join()) {
    throw new BackupError('the database has the schema of another version; take an empty one')
  }
  const shops = await client.query('select 1 from shop limit 1')
  if (shops.rowCount !== 0) throw new BackupError('the database has shops already; take an empty one')
}

const NAME = /^[a-z_0-9]+$/
const BOUNDS = /^FOR VALUES FROM \('[0-9a-f-]{36}'\) TO \('[0-9a-f-]{36}'\)$/

async function fill(
  client: pg.Client,
  reader: BackupReader,
  partitions: readonly Partition[],
): Promise<Record<string, number>> {
  await client.query('begin')
  try {
    await client.query(`set local datestyle = 'ISO'; set local timezone = 'UTC'; set local statement_timeout = 0`)
    for (const { name, of, bounds } of partitions) {
      if (!NAME.test(name) || !NAME.test(of) || !BOUNDS.test(bounds)) throw new BackupError(`it is damaged: ${name}`)
      await client.query(`create table if not exists ${name} partition of ${of} ${bounds}`)
    }
    await client.query(`truncate ${await allTables(client)}`)
    const rows: Record<string, number> = {}
    for (;;) {
      const part = await reader.next()
      if (part.kind === 'table') rows[part.table] = await copyIn(client, part.sql, part.rows)
      else if (part.kind === 'sequence') await client.query(part.sql)
      else {
        for (const [table, told] of Object.entries(part.rows)) {
          if (rows[table] !== told) throw new BackupError(`it is damaged: ${rows[table]} of ${told} rows of ${table}`)
        }
        break
      }
    }
    await client.query('commit')
    return rows
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function allTables(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by 1`,
  )
  return rows.map(({ name }) => `"${name}"`).join(', ')
}
