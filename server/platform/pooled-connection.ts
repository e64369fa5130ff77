import type { Writable } from 'node:stream'
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely'
import type pg from 'pg'
import { isStalePlan, sqlState } from './sql-state.ts'

/** Role that requests and jobs act as: not the owner of the tables, so their policies bind it. */
export const APP_ROLE = 'doorstep_app'

const shopOfClient = new WeakMap<pg.PoolClient, string>()

const gathering = new WeakSet<pg.PoolClient>()

/** Statements that are made in one turn of the event loop leave in one write: each write is a call of the system. */
function gather(client: pg.PoolClient): void {
  if (gathering.has(client)) return
  gathering.add(client)
  const stream = streamOf(client)
  stream.cork()
  // Runs once all that is ready to go on has gone on.
  process.nextTick(() => {
    gathering.delete(client)
    stream.uncork()
  })
}

const streamOf = (client: pg.PoolClient): Writable =>
  (client as unknown as { connection: { stream: Writable } }).connection.stream // pg has it; its types do not

export class PooledDriver implements Driver {
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
export class OneConnection implements Driver {
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

  /** Keeps what is sent until the answer is called: it then leaves in one write. */
  hold(): () => void {
    const stream = streamOf(this.#client)
    stream.cork()
    return () => process.nextTick(() => stream.uncork())
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
    try {
      return await this.#execute<R>(compiled)
    } catch (error) {
      // It was refused before it did anything. What runs in a transaction is repeated as a whole, by whoever opened it.
      if (this.#inTransaction || !isStalePlan(error)) throw error
      return this.#execute<R>(compiled)
    }
  }

  async #execute<R>(compiled: CompiledQuery): Promise<QueryResult<R>> {
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
    gather(this.#client)
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
    gather(this.#client)
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
    if (isStalePlan(error)) forgetPlans()
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
let generation = 0

/** The schema changed under prepared statements: from now on all are prepared anew, on every connection, by new names. */
function forgetPlans(): void {
  names.clear()
  generation++
}

function nameOf(text: string): string | undefined {
  // Long texts are inserts of many rows: one per number of rows, not worth keeping prepared on every connection.
  if (text.length > 8000) return undefined
  let name = names.get(text)
  if (!name && names.size < 5000) {
    name = `d${generation}_${names.size}`
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
