import type { Transaction } from 'kysely'
import type { DB } from '#generated/db'
import { type Database, sqlState } from './db.ts'

/** The installation itself, for work that belongs to no shop or to several: sign-in, the scheduler, the command line. */
export interface System {
  readonly db: Database
  readonly now: () => Date
  readonly newId: () => string
}

/** An open transaction of the system: it sees the rows of every shop, so each statement names the shop it means. */
export interface SystemTx {
  readonly db: Transaction<DB>
  readonly now: () => Date
  readonly newId: () => string
}

const TRIES = 4

/** Runs `work` in one transaction, again after deadlocks and serialization failures (SQLSTATE class 40). */
export async function inSystemTransaction<T>(system: System, work: (tx: SystemTx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await system.db.system.transaction().execute((db) => work({ db, now: system.now, newId: system.newId }))
    } catch (error) {
      if (attempt >= TRIES || !sqlState(error)?.startsWith('40')) throw error
    }
  }
}
