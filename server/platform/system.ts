import type { Kysely } from 'kysely'
import type { DB } from '#generated/db'
import type { Context } from './context.ts'
import { type Database, retryConflicts, transactionOn } from './db.ts'

/** The installation itself, for work that belongs to no shop or to several: sign-in, the scheduler, the command line. */
export interface System {
  readonly db: Database
  readonly now: () => Date
  readonly newId: () => string
}

/** An open transaction of the system: it sees the rows of every shop, so each statement names the shop it means. */
export interface SystemTx {
  readonly db: Kysely<DB>
  readonly now: () => Date
  readonly newId: () => string
}

/**
 * The same caller at work in another shop. The caller has proved that it may. A transaction that is open in the shop it
 * comes from does not reach there.
 */
export function inShop(system: Pick<System, 'db'>, ctx: Context, shopId: string): Context {
  if (shopId === ctx.shopId) return ctx
  const { actor, door, scopes, now, newId, events } = ctx
  return { shopId, actor, door, scopes, now, newId, events, db: system.db.shop(shopId) }
}

/** Runs `work` in one transaction, again after deadlocks and serialization failures. */
export function inSystemTransaction<T>(system: System, work: (tx: SystemTx) => Promise<T>): Promise<T> {
  return retryConflicts(() =>
    transactionOn(system.db.system, (db) => work({ db, now: system.now, newId: system.newId })),
  )
}
