import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Config } from '#platform/config'
import { APP_ROLE } from '#platform/db'
import { pendingMigrations, tenantTables } from '#platform/migrate'
import { PARTITIONED } from '#platform/partitions'
import { MIGRATIONS } from '../app.ts'
import { type Finding, fail, ok, warn } from './finding.ts'

const OLDEST = 15

/** What can be told without a schema; the schema is looked at when it is complete. */
export async function checkServer(client: pg.Client, config: Config): Promise<Finding[]> {
  return [
    await checkVersion(client),
    await checkClock(client),
    await checkConnections(client, config),
    await checkCitus(client),
  ]
}

async function checkVersion(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`)
  const version = rows[0]?.version ?? ''
  const old = Number.parseInt(version, 10) < OLDEST
  const text = `PostgreSQL ${version}`
  return old ? fail('database', `${text} is too old: ${OLDEST} or newer is needed`) : ok('database', text)
}

async function checkClock(client: pg.Client): Promise<Finding> {
  const before = Date.now()
  const { rows } = await client.query<{ at: Date }>('select clock_timestamp() as at')
  const middle = (before + Date.now()) / 2
  const skew = Math.abs((rows[0]?.at.getTime() ?? middle) - middle) / 1000
  const text = `${skew.toFixed(1)} s between this machine and the database`
  if (skew > 30) return fail('clock', `${text}: tokens and leases go wrong; synchronise both by NTP`)
  return skew > 2 ? warn('clock', `${text}: synchronise both by NTP`) : ok('clock', text)
}

async function checkConnections(client: pg.Client, config: Config): Promise<Finding> {
  const { rows } = await client.query<{ most: string }>(`select current_setting('max_connections') as most`)
  const most = Number(rows[0]?.most)
  const ours = config.DB_POOL_SIZE + Math.max(4, Math.ceil(config.DB_POOL_SIZE / 3)) + 2
  const text = `a process takes up to ${ours} of ${most}`
  if (ours > most) return fail('connections', `${text}: lower DB_POOL_SIZE or raise max_connections`)
  return ok('connections', text)
}

async function checkCitus(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ version: string }>(
    `select extversion as version from pg_extension where extname = 'citus'`,
  )
  return ok('citus', rows[0] ? `${rows[0].version}: tables are distributed by shop` : 'not installed: one node')
}

export async function checkMigrations(client: pg.Client): Promise<Finding> {
  const pending = await pendingMigrations(client, MIGRATIONS)
  if (pending.length === 0) return ok('migrations', 'all applied')
  return fail('migrations', `not applied: ${pending.join(', ')}; run: doorstep migrate`)
}

/** For a schema with all migrations. */
export async function checkSchema(client: pg.Client, now: Date): Promise<Finding[]> {
  return [
    await checkRole(client),
    await checkPolicies(client),
    await checkIsolation(client, now),
    await checkPartitions(client, now),
  ]
}

async function checkRole(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ superuser: boolean; bypass: boolean }>(
    'select rolsuper as superuser, rolbypassrls as bypass from pg_roles where rolname = $1',
    [APP_ROLE],
  )
  const [role] = rows
  if (!role) return fail('role', `${APP_ROLE} does not exist; run: doorstep migrate`)
  if (role.superuser || role.bypass) {
    return fail('role', `policies do not bind ${APP_ROLE}: alter role ${APP_ROLE} nosuperuser nobypassrls`)
  }
  return ok('role', `${APP_ROLE} is bound by policies`)
}

async function checkPolicies(client: pg.Client): Promise<Finding> {
  const tables = await tenantTables(client)
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name
       from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relname = any($1)
        and not (c.relrowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid))
      order by 1`,
    [tables],
  )
  if (rows.length === 0) return ok('policies', `on all ${tables.length} tables of the shops`)
  return fail('policies', `missing on ${rows.map((row) => row.name).join(', ')}; run: doorstep migrate`)
}

/** Writes a row, looks for it as its own shop, as another and as none, and rolls back. */
async function checkIsolation(client: pg.Client, now: Date): Promise<Finding> {
  const shop = randomUUID()
  const seenBy = async (shopId: string): Promise<number> => {
    await client.query(`set local app.shop_id = '${shopId}'`)
    const found = await client.query('select 1 from stored_file where shop_id = $1', [shop])
    return found.rowCount ?? 0
  }
  await client.query('begin')
  try {
    await client.query(`insert into stored_file values ($1, $2, 'text/plain', '', $3)`, [shop, randomUUID(), now])
    await client.query(`set local role ${APP_ROLE}`)
    const [own, foreign, none] = [await seenBy(shop), await seenBy(randomUUID()), await seenBy('')]
    if (own === 1 && foreign === 0 && none === 0) return ok('isolation', 'a shop sees its own rows only')
    return fail(
      'isolation',
      `rows seen as owner ${own}, as another shop ${foreign}, without a shop ${none}; expected 1, 0, 0`,
    )
  } finally {
    await client.query('rollback')
  }
}

async function checkPartitions(client: pg.Client, now: Date): Promise<Finding> {
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1)).toISOString().slice(0, 7)
  const wanted = PARTITIONED.map((table) => `${table}_${month.replace('-', '_')}`)
  const { rows } = await client.query<{ name: string }>(
    'select name from unnest($1::text[]) name where to_regclass(name) is null',
    [wanted],
  )
  if (rows.length === 0) return ok('partitions', `ready for ${month}`)
  return warn(
    'partitions',
    `missing: ${rows.map((row) => row.name).join(', ')}; is a worker running? Or run: doorstep migrate`,
  )
}
