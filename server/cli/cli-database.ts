import pg from 'pg'
import type { Config } from '#platform/config'
import { type Database, openDatabase } from '#platform/db'
import { findEmbeddedPostgres } from '#platform/embedded-postgres'
import type { Logger } from '#platform/log'
import { pendingMigrations } from '#platform/migrate'
import { MIGRATIONS } from '../app.ts'
import { CommandError } from './command.ts'
import { type Access, externalDatabase, ownDatabase } from './own-database.ts'

/** For `serve` and `work`: the embedded server has to run already. */
export async function joinDatabase(config: Config): Promise<Access> {
  const found = await joinOrNull(config)
  if (found) return found
  throw new CommandError(
    `no database: set DATABASE_URL, or run start, whose embedded database in ${config.DATA_DIR} others can join`,
  )
}

/** For short commands: joins the embedded server when it runs, else starts it for the time of the command. */
export async function borrowDatabase(config: Config, log: Logger): Promise<Access> {
  return (await joinOrNull(config)) ?? (await ownDatabase(config, log))
}

async function joinOrNull(config: Config): Promise<Access | null> {
  const external = externalDatabase(config)
  if (external) return external
  const server = await findEmbeddedPostgres(config.DATA_DIR)
  return server ? { url: server.url, kind: 'joined', release: async () => {} } : null
}

export function openPools(config: Config, access: Access): Database {
  return openDatabase({ url: access.url, poolSize: config.DB_POOL_SIZE, pooler: config.DB_POOLER })
}

/** Waits for a database that starts beside us; gives up at once when it answers but does not let us in. */
export async function untilReachable(access: Access, log: Logger, patienceMs = 30_000): Promise<void> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const client = new pg.Client({ connectionString: access.url, connectionTimeoutMillis: 5000 })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      const text = messageOf(error)
      const starting = !(error instanceof pg.DatabaseError) || error.code?.startsWith('57P') === true
      if (!starting || Date.now() >= deadline) throw new CommandError(`the database cannot be reached: ${text}`)
      log.warn({ reason: text }, 'waiting for the database')
      await new Promise((wait) => setTimeout(wait, 1000))
    }
  }
}

/** Several addresses of one host fail together, each with a reason of its own. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}

/** `serve` and `work` run on the schema they know. */
export async function requireMigrated(access: Access): Promise<void> {
  const client = new pg.Client({ connectionString: access.url })
  await client.connect()
  try {
    const pending = await pendingMigrations(client, MIGRATIONS)
    if (pending.length > 0) {
      throw new CommandError(`the database lacks ${pending.join(', ')}: run the command migrate first`)
    }
  } finally {
    await client.end()
  }
}

/** Runs a short command on a migrated database, and leaves everything as it was found. */
export async function withDatabase<T>(config: Config, log: Logger, work: (db: Database) => Promise<T>): Promise<T> {
  const access = await borrowDatabase(config, log)
  try {
    await untilReachable(access, log, 0)
    await requireMigrated(access)
    const db = openPools(config, access)
    try {
      return await work(db)
    } finally {
      await db.close()
    }
  } finally {
    await access.release()
  }
}
