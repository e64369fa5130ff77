import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { APP_ROLE } from './db.ts'
import { createPartitions } from './partitions.ts'
import { sqlState } from './sql-state.ts'

/** Never two migrations of one database at once, whoever starts them. */
const LOCK = 7_041_001
const LOCK_TIMEOUT = '2s'
const ATTEMPTS = 60
const PAUSE_MS = 1000
/** No lock in time, or a deadlock with others. */
const CROWDED: ReadonlySet<string> = new Set(['55P03', '40P01'])

export interface MigrationReport {
  applied: string[]
  version: string
}

/**
 * Brings the schema up to date: numbered SQL files, each in a transaction, forward only; then roles, policies and
 * partitions, which follow from the tables that exist. Distributes tables where Citus is installed.
 */
export async function migrate(
  url: string,
  folder: string,
  now: Date,
  /** Applies these alone: the schema of an earlier version. */
  only?: ReadonlySet<string>,
): Promise<MigrationReport> {
  const client = new pg.Client({ connectionString: url, application_name: 'doorstep-migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query('create table if not exists migration (name text primary key, applied_at timestamptz not null)')
    const done = new Set(
      (await client.query<{ name: string }>('select name from migration')).rows.map((row) => row.name),
    )
    const files = (await migrationFiles(folder)).filter((name) => only?.has(name) ?? true)
    const citus = await hasCitus(client)
    await client.query(`set lock_timeout = '${LOCK_TIMEOUT}'`)
    const applied: string[] = []
    for (const file of files) {
      if (done.has(file)) continue
      await patiently(() => applyFile(client, join(folder, file), file, citus, now))
      applied.push(file)
    }
    await patiently(() => secure(client))
    await patiently(() => createPartitions(client, now))
    return { applied, version: files.at(-1) ?? 'none' }
  } finally {
    await client.end()
  }
}

/**
 * A change of a table waits for whoever reads it, and everybody else waits behind the change: rather than that it steps back,
 * and comes again.
 */
async function patiently(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      const crowded = CROWDED.has(sqlState(causeOf(error)) ?? '')
      if (!crowded || attempt >= ATTEMPTS) throw error
      await new Promise((resume) => setTimeout(resume, PAUSE_MS))
    }
  }
}

const causeOf = (error: unknown): unknown => (error instanceof Error && error.cause ? error.cause : error)

/** Files that the database has not seen. Empty: up to date. */
export async function pendingMigrations(client: Pick<pg.Client, 'query'>, folder: string): Promise<string[]> {
  const known = await client.query<{ found: boolean }>(`select to_regclass('migration') is not null as found`)
  if (!known.rows[0]?.found) return migrationFiles(folder)
  const rows = (await client.query<{ name: string }>('select name from migration')).rows
  const done = new Set(rows.map((row) => row.name))
  return (await migrationFiles(folder)).filter((file) => !done.has(file))
}

const migrationFiles = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()

async function hasCitus(client: pg.Client): Promise<boolean> {
  return ((await client.query(`select 1 from pg_extension where extname = 'citus'`)).rowCount ?? 0) > 0
}

async function applyFile(client: pg.Client, path: string, name: string, citus: boolean, now: Date): Promise<void> {
  const text = await readFile(path, 'utf8')
  await client.query('begin')
  try {
    for (const part of partsOf(text)) {
      if (part.kind === 'sql') await client.query(part.text)
      else if (citus) await distribute(client, part)
    }
    await client.query('insert into migration (name, applied_at) values ($1, $2)', [name, now])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

type Part = { kind: 'sql'; text: string } | { kind: 'distribute' | 'reference'; tables: string[] }

/** Splits a file at its `-- @distribute` and `-- @reference` lines, which stand where Citus has to hear of the tables. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let sql: string[] = []
  for (const line of text.split('\n')) {
    const match = /^-- @(distribute|reference) (.+)$/.exec(line)
    if (!match) {
      sql.push(line)
      continue
    }
    parts.push({ kind: 'sql', text: sql.join('\n') })
    sql = []
    parts.push({ kind: match[1] as 'distribute' | 'reference', tables: (match[2] ?? '').trim().split(/\s+/) }) // safe: the pattern allows these two
  }
  parts.push({ kind: 'sql', text: sql.join('\n') })
  return parts.filter((part) => part.kind !== 'sql' || part.text.trim() !== '')
}

async function distribute(client: pg.Client, part: Exclude<Part, { kind: 'sql' }>): Promise<void> {
  for (const table of part.tables) {
    if (part.kind === 'reference') await client.query('select create_reference_table($1)', [table])
    else await client.query(`select create_distributed_table($1, 'shop_id')`, [table])
  }
}

/**
 * The second lock. The application role owns nothing; on every table whose key starts with the shop it sees only the
 * rows of the shop that the connection names, and none when it names none.
 */
async function secure(client: pg.Client): Promise<void> {
  const role = await client.query('select 1 from pg_roles where rolname = $1', [APP_ROLE])
  if (role.rowCount === 0) {
    await client.query(`create role ${APP_ROLE} nologin`).catch((error: pg.DatabaseError) => {
      // Another database of the same cluster may have made it in the meantime.
      if (error.code !== '42710' && error.code !== '23505') throw error
    })
  }
  await client.query(`grant ${APP_ROLE} to current_user`).catch(async (error: pg.DatabaseError) => {
    if (error.code !== '42501') throw error
    // The role was made for us and granted by somebody with more rights; that is enough when we can take it on.
    await client.query(`set role ${APP_ROLE}`)
    await client.query('reset role')
  })
  await grantRights(client)
  for (const table of await unguardedTables(client)) {
    await client.query(`drop policy if exists shop_isolation on ${table}`)
    await client.query(
      `create policy shop_isolation on ${table} using (shop_id = nullif(current_setting('app.shop_id', true), '')::uuid)`,
    )
    await client.query(`alter table ${table} enable row level security`)
  }
}

/**
 * Gives the application role what it lacks and no more: a statement that changes nothing would still lock the table, and
 * wait for those who use it.
 */
async function grantRights(client: pg.Client): Promise<void> {
  await client.query(`grant usage on schema public to ${APP_ROLE}`)
  const { rows } = await client.query<{ name: string; kind: 'table' | 'partition' | 'sequence' }>(
    `select c.relname as name,
            case when c.relkind = 'S' then 'sequence' when c.relispartition then 'partition' else 'table' end as kind
       from pg_class c
      where c.relnamespace = 'public'::regnamespace
        and case
              when c.relkind = 'S' then not has_sequence_privilege($1, c.oid, 'usage')
              when c.relkind = 'r' and c.relispartition then has_any_column_privilege($1, c.oid, 'select, insert, update')
                or has_table_privilege($1, c.oid, 'delete, truncate')
              when c.relkind in ('r', 'p', 'v', 'm', 'f') then not (
                has_table_privilege($1, c.oid, 'select') and has_table_privilege($1, c.oid, 'insert')
                and has_table_privilege($1, c.oid, 'update') and has_table_privilege($1, c.oid, 'delete'))
              else false
            end
      order by 1`,
    [APP_ROLE],
  )
  for (const { name, kind } of rows) {
    // The policy of a partitioned table does not bind who names a partition.
    if (kind === 'partition') await client.query(`revoke all on ${name} from ${APP_ROLE}`)
    else if (kind === 'sequence') await client.query(`grant usage on sequence ${name} to ${APP_ROLE}`)
    else await client.query(`grant select, insert, update, delete on ${name} to ${APP_ROLE}`)
  }
}

/** Tenant tables without the policy, or whose policy is not in force. */
async function unguardedTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name
       from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relname = any($1)
        and not (c.relrowsecurity
          and exists (select 1 from pg_policy where polrelid = c.oid and polname = 'shop_isolation'))`,
    [await tenantTables(client)],
  )
  return rows.map((row) => row.name)
}

/** Tables whose primary key starts with shop_id, without the partitions of another. */
export async function tenantTables(client: Pick<pg.Client, 'query'>): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name
       from pg_class c
       join pg_index i on i.indrelid = c.oid and i.indisprimary
       join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and a.attname = 'shop_id'
      order by 1`,
  )
  return rows.map((row) => row.name)
}
