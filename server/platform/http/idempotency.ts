import { createHash, type Hash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#generated/db'
import { type Context, inTransaction, type Tx } from '../context.ts'
import { everyShop } from '../sql.ts'
import type { Encoded } from './answer.ts'
import { invalidRequest, Refusal } from './failure.ts'

const LIFETIME = 24 * 60 * 60 * 1000
const MAX_KEY = 255

export interface IdempotentCall {
  readonly operation: string
  /** Path as sent, so that a key does not carry over to another object. */
  readonly path: string
  readonly key: string
  readonly bodyHash: Buffer
  /** Status when the key was used with another body. */
  readonly mismatch: number
}

/** The key of the header; undefined without the header. Throws 400 for one that is empty or too long. */
export function idempotencyKeyOf(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined
  const key = String(header)
  if (key.length === 0 || key.length > MAX_KEY) {
    throw invalidRequest([{ field: 'Idempotency-Key', message: `must have 1 to ${MAX_KEY} characters` }])
  }
  return key
}

/**
 * Runs `work` once for a key: its answer is kept in the transaction that did the work, and the same request gets it again
 * for 24 hours. An answer of 400 or more is not kept, so the request can be repeated. Throws 409 while the first request
 * runs, and `mismatch` when the key was used with another body.
 */
export async function idempotently(
  ctx: Context,
  call: IdempotentCall,
  work: (tx: Tx) => Promise<Encoded>,
): Promise<Encoded> {
  const keyHash = digest(ctx.actor, call.operation, call.path, call.key)
  return inTransaction(ctx, async (tx) => {
    const [locked, stored] = await Promise.all([tryLock(tx, keyHash), findAnswer(tx, keyHash)])
    if (stored) return replay(stored, call)
    if (!locked) {
      throw new Refusal(409, 'idempotency_in_progress', 'A request with this Idempotency-Key is still running.', {
        headers: { 'retry-after': '1' },
      })
    }
    const answer = await work(tx)
    if (answer.status < 400) await keepAnswer(tx, keyHash, call, answer)
    return answer
  })
}

/** Hash of texts and bytes in which no boundary can move. */
export function digest(...parts: readonly (string | Buffer)[]): Buffer {
  return parts
    .reduce<Hash>((hash, part) => {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part
      return hash.update(`${bytes.length}:`).update(bytes)
    }, createHash('sha256'))
    .digest()
}

/** Held until the transaction ends. The shop is part of the lock, as it is of the key. */
async function tryLock(tx: Tx, keyHash: Buffer): Promise<boolean> {
  const lock = digest(tx.shopId, keyHash).readBigInt64BE()
  const result = await sql<{ locked: boolean }>`select pg_try_advisory_xact_lock(${lock}::bigint) as locked`.execute(
    tx.db,
  )
  return result.rows[0]?.locked === true
}

interface StoredAnswer {
  operation: string
  body_hash: Buffer
  status: number
  headers: unknown
  body: Buffer | null
}

async function findAnswer(tx: Tx, keyHash: Buffer): Promise<StoredAnswer | undefined> {
  return tx.db
    .selectFrom('idempotent_request')
    .select(['operation', 'body_hash', 'status', 'headers', 'body'])
    .where('shop_id', '=', tx.shopId)
    .where('key_hash', '=', keyHash)
    .where('created_at', '>', new Date(tx.now().getTime() - LIFETIME))
    .executeTakeFirst()
}

function replay(stored: StoredAnswer, call: IdempotentCall): Encoded {
  if (!stored.body_hash.equals(call.bodyHash)) {
    const message = 'This Idempotency-Key was used with another body.'
    throw new Refusal(call.mismatch, 'idempotency_key_reused', message)
  }
  const headers = stored.headers as Record<string, string> // keepAnswer wrote them
  return {
    status: stored.status,
    headers: { ...headers, 'idempotency-replayed': 'true' },
    body: stored.body ?? undefined,
  }
}

async function keepAnswer(tx: Tx, keyHash: Buffer, call: IdempotentCall, answer: Encoded): Promise<void> {
  const body = answer.kept ?? answer.body
  const values = {
    operation: call.operation,
    body_hash: call.bodyHash,
    status: answer.status,
    headers: JSON.stringify(answer.headers),
    body: body === undefined ? null : Buffer.from(body as string), // copies a buffer and encodes a text alike
    created_at: tx.now(),
  }
  await tx.db
    .insertInto('idempotent_request')
    .values({ shop_id: tx.shopId, key_hash: keyHash, ...values })
    // Only an expired answer can be there.
    .onConflict((conflict) => conflict.columns(['shop_id', 'key_hash']).doUpdateSet(values))
    .execute()
}

/** Removes the answers of all shops that are past their time. */
export async function deleteExpiredAnswers(system: Kysely<DB>, now: Date): Promise<number> {
  const result = await system
    .deleteFrom('idempotent_request')
    .where('created_at', '<=', new Date(now.getTime() - LIFETIME))
    .modifyEnd(everyShop)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}
