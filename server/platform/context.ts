import type { Kysely } from 'kysely'
import type { DB } from '#generated/db'
import { retryConflicts, transactionOn } from './db.ts'
import { Forbidden } from './errors.ts'
import type { Outbox } from './outbox.ts'

/** Scopes carry OGOship's published names; `warehouse`, `admin` and `operator` are ours. */
export type Scope =
  | 'read:order'
  | 'write:order'
  | 'read:product'
  | 'write:product'
  | 'read:webhook'
  | 'write:webhook'
  | 'read:metadata'
  | 'write:metadata'
  | 'warehouse'
  | 'admin'
  | 'operator'

/** All that a shop's own people may do. */
export const SCOPES: readonly Scope[] = [
  'read:order',
  'write:order',
  'read:product',
  'write:product',
  'read:webhook',
  'write:webhook',
  'read:metadata',
  'write:metadata',
  'warehouse',
  'admin',
]

/** Also what staff of the installation may do: see every shop. Nobody gets it unless it is named. */
export const EVERY_SCOPE: readonly Scope[] = [...SCOPES, 'operator']

/** Who acts, for which shop, through which door, with which tools. The first argument of every verb. */
export interface Context {
  readonly shopId: string
  /** `credential:<id>`, `user:<id>`, `customer` by a link, or `system`. */
  readonly actor: string
  /** The surface the call came through, such as `ogoship`, `api` or `system`. */
  readonly door: string
  readonly scopes: ReadonlySet<Scope>
  readonly db: Kysely<DB>
  readonly now: () => Date
  readonly newId: () => string
  readonly events: EventSink
}

/** Gives transactions their outbox and hears of their commits. */
export interface EventSink {
  open: () => Outbox
  /** Adds the jobs of the reactions that the events concern; may ask the database. */
  settle: (tx: Tx) => Promise<void>
  /** Writes what the outbox holds; the last statements before the commit. */
  flush: (tx: Tx) => Promise<void>
  committed: (outbox: Outbox) => void
}

/** A context whose db is an open transaction. Writing helpers ask for it, so they cannot be called outside one. */
export interface Tx extends Context {
  readonly outbox: Outbox
}

/**
 * Runs `work` in one transaction with its events, or joins the one that is open. Deadlocks and serialization
 * failures run it again, so `work` must have no effect outside the database.
 */
export async function inTransaction<T>(ctx: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (isTx(ctx)) return work(ctx)
  return retryConflicts(async () => {
    const outbox = ctx.events.open()
    let tx: Tx = { ...ctx, outbox }
    const result = await transactionOn(
      ctx.db,
      async (db) => {
        tx = { ...tx, db }
        const answer = await work(tx)
        await ctx.events.settle(tx)
        return answer
      },
      () => ctx.events.flush(tx),
    )
    ctx.events.committed(outbox)
    return result
  })
}

/** Whether a transaction is open already. */
export function isTx(ctx: Context): ctx is Tx {
  return 'outbox' in ctx
}

export function requireScope(ctx: Context, scope: Scope): void {
  if (!ctx.scopes.has(scope)) throw new Forbidden('scope_missing', { scope })
}

/** Passes when the caller has one of the scopes: a thing that both the merchant and the warehouse may do. */
export function requireAnyScope(ctx: Context, ...scopes: Scope[]): void {
  if (!scopes.some((scope) => ctx.scopes.has(scope)))
    throw new Forbidden('scope_missing', { scope: scopes.join(' or ') })
}
