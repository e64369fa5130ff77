import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import pg from 'pg'
import type { DB } from '#generated/db'
import { isUuid } from './ids.ts'

/** Role that requests and jobs act as: not the owner of the tables, so their policies bind it. */
export const APP_ROLE = 'doorstep_app'

/** Jobs and audit entries that belong to no shop carry this id. */
export const SYSTEM_SHOP = '00000000-0000-0000-0000-000000000000'

const types = {
  getTypeParser(oid: number, format?: string) {
    if (oid === pg.types.builtins.INT8) return BigInt
    if (oid === pg.types.builtins.NUMERIC) return Number
    return pg.types.getTypeParser(oid, format as 'text') // the overloads of pg.types know literals only
  },
} as pg.CustomTypesConfig // the published type asks for the overloads of pg.types, which are the same function

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
      const settings = `set statement_timeout = '30s'; set idle_in_transaction_session_timeout = '60s'`
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
    const finished = last?.()
    if (finished) await sent(finished)
    const committed = await Promise.allSettled([finished, connection.end('commit')])
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

/** Runs `work` again after deadlocks and serialization failures (SQLSTATE class 40): it must have no effect outside its transaction. */
export async function retryConflicts<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= TRIES || !sqlState(error)?.startsWith('40')) throw error
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

const shopOfClient = new WeakMap<pg.PoolClient, string>()

class PooledDriver implements Driver {
  readonly #pool: pg.Pool
  readonly #shopId: string | null
  readonly #named: boolean
  readonly #onStatement: ((sql: string) => void) | undefined

  constructor(pool: pg.Pool, shopId: string | null, named: boolean, onStatement?: (sql: string) => void) {
    this.#pool = pool
    this.#shopId = shopId
    this.#named = named
    this.#onStatement = onStatement
  }

  async init(): Promise<void> {}
  async destroy(): Promise<void> {}

  async acquireConnection(): Promise<PooledConnection> {
    const client = await this.#pool.connect()
    return new PooledConnection(client, this.#shopId, this.#named, this.#onStatement)
  }

  beginTransaction(): Promise<void> {
    return Promise.reject(new Error('transactions are opened by transactionOn'))
  }

  commitTransaction(): Promise<void> {
    return Promise.reject(new Error('transactions are ended by transactionOn'))
  }

  rollbackTransaction(): Promise<void> {
    return Promise.reject(new Error('transactions are ended by transactionOn'))
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    ;(connection as PooledConnection).release() // safe: acquireConnection makes no other kind
  }
}

/** Lends the connection of an open transaction to every statement; whoever opened it releases it. */
class OneConnection implements Driver {
  readonly #connection: PooledConnection

  constructor(connection: PooledConnection) {
    this.#connection = connection
  }

  async init(): Promise<void> {}
  async destroy(): Promise<void> {}
  async releaseConnection(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }

  beginTransaction(): Promise<void> {
    return Promise.reject(new Error('a transaction is open already: join it'))
  }

  commitTransaction(): Promise<void> {
    return Promise.reject(new Error('transactions are ended by transactionOn'))
  }

  rollbackTransaction(): Promise<void> {
    return Promise.reject(new Error('transactions are ended by transactionOn'))
  }
}

/**
 * One pooled connection in use. Statements are pipelined: `begin` and the shop setting travel with the first
 * statement and cost no round trip; statements of one transaction may be sent together with `Promise.all`.
 */
class PooledConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient
  readonly #shopId: string | null
  readonly #named: boolean
  readonly #onStatement: ((sql: string) => void) | undefined
  #opening: Promise<unknown> | undefined
  #inTransaction = false
  #ended = false
  #broken = false
  #cause: unknown

  constructor(client: pg.PoolClient, shopId: string | null, named: boolean, onStatement?: (sql: string) => void) {
    this.#client = client
    this.#shopId = shopId
    this.#named = named
    this.#onStatement = onStatement
  }

  begin(): void {
    this.#inTransaction = true
    // `set local` is a message of its own on Citus only when sent apart from `begin`; two pipelined messages satisfy both engines.
    this.#send('begin')
    if (this.#shopId) {
      if (!this.#named) this.#send(`set local role ${APP_ROLE}`)
      this.#send(`set local app.shop_id = '${this.#shopId}'`)
    }
  }

  async end(command: 'commit' | 'rollback'): Promise<void> {
    this.#inTransaction = false
    this.#ended = true
    const result = await this.#run(() => this.#client.query(command))
    // PostgreSQL answers a commit of a failed transaction with ROLLBACK and no error.
    if (command === 'commit' && result.command !== 'COMMIT') throw new Error('the transaction was rolled back')
  }

  /** Rolls back after a failure. When even that fails the connection is thrown away, which rolls back as well. */
  async abandon(): Promise<void> {
    try {
      await this.end('rollback')
    } catch {
      this.#broken = true
    }
  }

  async executeQuery<R>(compiled: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#ended) throw new Error('a statement after the end of its transaction')
    this.#onStatement?.(compiled.sql)
    const text = compiled.sql
    const values = compiled.parameters as unknown[] // the driver only reads it
    const query = this.#named && !text.includes(FRESH_PLAN) ? { name: nameOf(text), text, values } : { text, values }
    if (this.#inTransaction || !this.#shopId) return toResult<R>(await this.#run(() => this.#client.query(query)))
    if (this.#named) {
      if (shopOfClient.get(this.#client) !== this.#shopId) {
        shopOfClient.set(this.#client, this.#shopId)
        this.#send(`set app.shop_id = '${this.#shopId}'`)
      }
      return toResult<R>(await this.#run(() => this.#client.query(query)))
    }
    this.begin()
    try {
      const result = await this.#run(() => this.#client.query(query))
      await this.end('commit')
      return toResult<R>(result)
    } catch (error) {
      await this.abandon()
      throw error
    } finally {
      this.#ended = false
    }
  }

  // biome-ignore lint/correctness/useYield: results are never streamed; pages are
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming is not used: read in pages')
  }

  release(): void {
    this.#client.release(this.#broken)
  }

  #send(text: string): void {
    const sent = this.#client.query(text)
    const earlier = this.#opening
    this.#opening = earlier ? Promise.all([earlier, sent]) : sent
    // Reported by the statement that follows, which waits for it.
    this.#opening.catch(() => {
      this.#broken = true
      shopOfClient.delete(this.#client)
    })
  }

  async #run(query: () => Promise<pg.QueryResult>): Promise<pg.QueryResult> {
    const opening = this.#opening
    this.#opening = undefined
    try {
      if (!opening) return await query()
      const [, result] = await Promise.all([opening, query()])
      return result
    } catch (error) {
      throw await this.#causeOf(error)
    }
  }

  /**
   * Of statements that travelled together the first may fail, and the others then say only that the transaction is
   * aborted. They all fail with the cause, whichever of them is heard first.
   */
  async #causeOf(error: unknown): Promise<unknown> {
    const state = sqlState(error)
    if (!state) this.#broken = true
    if (state !== TRANSACTION_ABORTED) {
      this.#cause ??= error
      return error
    }
    if (!this.#cause) await new Promise((turn) => setImmediate(turn))
    return this.#cause ?? error
  }
}

const TRANSACTION_ABORTED = '25P02'

/** Put into a statement as a comment, has it planned for the values of each call instead of once. */
export const FRESH_PLAN = '/* fresh plan */'

const names = new Map<string, string>()

function nameOf(text: string): string | undefined {
  // Long texts are inserts of many rows: one per number of rows, not worth keeping prepared on every connection.
  if (text.length > 8000) return undefined
  let name = names.get(text)
  if (!name && names.size < 5000) {
    name = `d${names.size}`
    names.set(text, name)
  }
  return name
}

function toResult<R>(result: pg.QueryResult): QueryResult<R> {
  const changed = result.command === 'INSERT' || result.command === 'UPDATE' || result.command === 'DELETE'
  return {
    rows: result.rows as R[], // safe: the query builder derived R from the statement
    ...(changed ? { numAffectedRows: BigInt(result.rowCount ?? 0) } : {}),
  }
}

/** The five-character SQLSTATE of a database error; undefined for any other. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof pg.DatabaseError)) return undefined
  return error.code
}

/** Name of the violated constraint without the shard suffix that Citus appends. */
export function violatedConstraint(error: unknown): string | undefined {
  if (!(error instanceof pg.DatabaseError) || !error.code?.startsWith('23')) return undefined
  return error.constraint?.replace(/_\d+$/, '')
}
