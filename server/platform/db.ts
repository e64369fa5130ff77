import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import pg from 'pg'
import type { DB } from '#generated/db'
import { Unavailable } from './errors.ts'
import { isUuid } from './ids.ts'

/** Role that requests and jobs act as: not the owner of the tables, so their policies bind it. */
export const APP_ROLE = 'doorstep_app'

/** Jobs and audit entries that belong to no shop carry this id. */
export const SYSTEM_SHOP = '00000000-0000-0000-0000-000000000000'

const types = {
  getTypeParser(oid: number, format?: string) {
    if (oid === pg.types.builtins.INT8) return BigInt
    if (oid === pg.types.builtins.NUMERIC) return Number
    return pg.types.getTypeParser(oid, format as 'text')
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
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 60_000,
      application_name: 'doorstep',
    } as pg.PoolConfig) // `pipeline` is newer than the published types
    // A broken idle connection is replaced on the next use; without a listener it would end the process.
    created.on('error', () => {})
    if (named) {
      created.on('connect', (client) => {
        // Queued ahead of the first statement; a failure shows up there, since the connection is then unusable.
        const settings = `set statement_timeout = '30s'; set idle_in_transaction_session_timeout = '60s'`
        client.query(role ? `${settings}; set role ${role}` : settings).catch((error) => client.emit('error', error))
      })
    }
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

function kyselyOf(driver: Driver): Kysely<DB> {
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

  async acquireConnection(): Promise<DatabaseConnection> {
    const client = await this.#pool.connect().catch((error) => {
      throw unavailableOr(error)
    })
    return new PooledConnection(client, this.#shopId, this.#named, this.#onStatement)
  }

  async beginTransaction(connection: DatabaseConnection, _settings: TransactionSettings): Promise<void> {
    ;(connection as PooledConnection).begin() // safe: acquireConnection makes no other kind
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as PooledConnection).end('commit') // safe: as above
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as PooledConnection).end('rollback') // safe: as above
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    ;(connection as PooledConnection).release() // safe: as above
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
  #broken = false

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
    const result = await this.#run(() => this.#client.query(command))
    // PostgreSQL answers a commit of a failed transaction with ROLLBACK and no error.
    if (command === 'commit' && result.command !== 'COMMIT') throw new Error('the transaction was rolled back')
  }

  async executeQuery<R>(compiled: CompiledQuery): Promise<QueryResult<R>> {
    this.#onStatement?.(compiled.sql)
    const text = compiled.sql
    const values = compiled.parameters as unknown[]
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
      await this.end('rollback')
      throw error
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
      const reported = unavailableOr(error)
      if (!sqlState(error) || reported !== error) this.#broken = true
      throw reported
    }
  }
}

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

/** Codes and messages of a connection that cannot be made, was cut, or waited too long for its turn. */
const LOST = /^(08|57P0|53300|ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)/
const LOST_TEXT = /Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable/

/** True when the database is away or restarting: the same call may succeed in a moment. */
export function connectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = (error as NodeJS.ErrnoException).code ?? '' // safe: read as optional
  return LOST.test(code) || LOST_TEXT.test(error.message)
}

const unavailableOr = (error: unknown): unknown =>
  connectionLost(error) ? new Unavailable('database_unavailable', {}, { cause: error }) : error

/** Name of the violated constraint without the shard suffix that Citus appends. */
export function violatedConstraint(error: unknown): string | undefined {
  if (!(error instanceof pg.DatabaseError) || !error.code?.startsWith('23')) return undefined
  return error.constraint?.replace(/_\d+$/, '')
}
