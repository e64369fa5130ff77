import { type Driver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import pg from 'pg'
import type { DB } from '#generated/db'
import { isUuid } from './ids.ts'
import { APP_ROLE, OneConnection, PooledDriver } from './pooled-connection.ts'
import { isStalePlan, sqlState } from './sql-state.ts'

export { APP_ROLE, FRESH_PLAN } from './pooled-connection.ts'
export { nullColumn, sqlState, violatedConstraint } from './sql-state.ts'

/** Jobs and audit entries that belong to no shop carry this id. */
export const SYSTEM_SHOP = '00000000-0000-0000-0000-000000000000'

const types = {
  getTypeParser(oid: number, format?: string) {
    if (oid === pg.types.builtins.INT8) return BigInt
    if (oid === pg.types.builtins.NUMERIC) return Number
    if (oid === pg.types.builtins.TIMESTAMPTZ) return timeOf
    return pg.types.getTypeParser(oid, format as 'text') // the overloads of pg.types know literals only
  },
} as pg.CustomTypesConfig // the published type asks for the overloads of pg.types, which are the same function

const anyTime = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ) as (text: string) => Date // a time is nothing else

/** `2026-01-15 09:30:00.123+00`, as every time with three or no decimals in UTC is written, is read without a pattern. */
export function timeOf(text: string): Date {
  const seconds = text.length === 22
  if (!text.endsWith('+00') || text.charCodeAt(10) !== SPACE || !(seconds || text.length === 26)) return anyTime(text)
  return new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`)
}

const SPACE = 32

export interface DatabaseOptions {
  url: string
  poolSize: number
  /**
   * `session`: connections belong to us and remember their shop and prepared statements. `transaction`: a pooler such
   * as PgBouncer may hand every transaction to another connection, so nothing is kept on one.
   */
  pooler: 'session' | 'transaction'
  /** How long a statement waits for a free connection; 10 s unless told. */
  waitMs?: number
  /** Hears the text of every statement; tests use it to prove properties of all of them. */
  onStatement?: (sql: string) => void
}

interface Metrics {
  total: number
  idle: number
  waiting: number
}

/**
 * Two pools on one database. `shop(id)` acts as the application role, sees the rows of that shop only, and is what
 * requests and jobs use. `system` owns the tables and sees all of them: for the queue, the scheduler, sign-in and upkeep.
 */
export interface Database {
  shop: (shopId: string) => Kysely<DB>
  system: Kysely<DB>
  /** A plain connection of its own, for LISTEN and start-up checks. */
  connect: () => Promise<pg.Client>
  metrics: () => Record<'app' | 'system', Metrics>
  close: () => Promise<void>
}

export function openDatabase(options: DatabaseOptions): Database {
  const named = options.pooler === 'session'
  const pool = (role: string | null, max: number) => {
    const created = new pg.Pool({
      connectionString: options.url,
      max,
      types,
      pipeline: true,
      connectionTimeoutMillis: options.waitMs ?? 10_000,
      idleTimeoutMillis: 60_000,
      application_name: 'doorstep',
    } as pg.PoolConfig) // `pipeline` is newer than the published types
    // A broken idle connection is replaced on the next use; without a listener it would end the process.
    created.on('error', () => {})
    created.on('connect', (client) => {
      // The statement that was running fails and says so; the event alone would end the process.
      client.on('error', () => {})
      if (!named) return
      // Queued ahead of the first statement; a failure shows up there, since the connection is then unusable.
      // Whoever waits for a row that somebody keeps says so in time, and frees the connection for others.
      const settings = `set statement_timeout = '30s'; set lock_timeout = '10s'; set idle_in_transaction_session_timeout = '60s'`
      client.query(role ? `${settings}; set role ${role}` : settings).catch(() => client.end())
    })
    return created
  }
  const app = pool(APP_ROLE, options.poolSize)
  const system = pool(null, Math.max(4, Math.ceil(options.poolSize / 3)))
  const builders = new Map<string, Kysely<DB>>()

  return {
    shop(shopId) {
      let db = builders.get(shopId)
      if (!db) {
        if (!isUuid(shopId)) throw new Error('a shop id must be a uuid')
        db = kyselyOf(new PooledDriver(app, shopId, named, options.onStatement))
        if (builders.size >= 5000) builders.clear()
        builders.set(shopId, db)
      }
      return db
    },
    system: kyselyOf(new PooledDriver(system, null, named, options.onStatement)),
    async connect() {
      const client = new pg.Client({ connectionString: options.url, types, application_name: 'doorstep' })
      client.on('error', () => {})
      await client.connect()
      return client
    },
    metrics: () => ({ app: metricsOf(app), system: metricsOf(system) }),
    close: async () => {
      await Promise.all([app.end(), system.end()])
    },
  }
}

const metricsOf = (pool: pg.Pool): Metrics => ({
  total: pool.totalCount,
  idle: pool.idleCount,
  waiting: pool.waitingCount,
})

const drivers = new WeakMap<Kysely<DB>, PooledDriver>()

function kyselyOf(driver: PooledDriver): Kysely<DB> {
  const db = builderOn(driver)
  drivers.set(db, driver)
  return db
}

/**
 * Runs `work` in a transaction on one connection of the pool behind `db`. Statements that `work` sends together, with
 * `Promise.all`, travel together and run in the order they were sent. What `last` sends travels with the commit.
 */
export async function transactionOn<T>(
  db: Kysely<DB>,
  work: (db: Kysely<DB>) => Promise<T>,
  last?: () => Promise<void>,
): Promise<T> {
  const driver = drivers.get(db)
  if (!driver) throw new Error('a transaction inside a transaction: join the open one')
  const connection = await driver.acquireConnection()
  try {
    connection.begin()
    const result = await work(builderOn(new OneConnection(connection)))
    const committed = await Promise.allSettled(await endWith(connection, last))
    // The cause comes before its consequence, a commit that turned into a rollback.
    for (const part of committed) if (part.status === 'rejected') throw part.reason
    return result
  } catch (error) {
    await connection.abandon()
    throw error
  } finally {
    connection.release()
  }
}

/** Sends what is left and the commit in one write. */
async function endWith(
  connection: Awaited<ReturnType<PooledDriver['acquireConnection']>>,
  last: (() => Promise<void>) | undefined,
): Promise<(Promise<void> | undefined)[]> {
  const release = connection.hold()
  try {
    const finished = last?.()
    if (finished) await sent(finished)
    return [finished, connection.end('commit')]
  } finally {
    release()
  }
}

/**
 * By the next turn of the event loop the statements are on their way, and the commit may follow without their answers:
 * should one fail, PostgreSQL rolls back and says so. What failed before it was sent must not be followed by a commit.
 */
async function sent(statements: Promise<void>): Promise<void> {
  let failed = false
  statements.catch(() => {
    failed = true
  })
  await new Promise((turn) => setImmediate(turn))
  if (failed) await statements
}

const TRIES = 6
const PAUSE_MS = 20

/**
 * Runs `work` again after deadlocks and serialization failures (SQLSTATE class 40), and when a migration overtook its prepared
 * statements: it must have no effect outside its transaction.
 */
export async function retryConflicts<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      const again = sqlState(error)?.startsWith('40') || isStalePlan(error)
      if (attempt >= TRIES || !again) throw error
      // Those who collided do not start again in step.
      await new Promise((resume) => setTimeout(resume, Math.random() * PAUSE_MS * attempt))
    }
  }
}

function builderOn(driver: Driver): Kysely<DB> {
  return new Kysely<DB>({
    dialect: {
      createDriver: () => driver,
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
    },
  })
}
