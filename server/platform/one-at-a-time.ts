import { sql } from 'kysely'
import type { Tx } from './context.ts'

/**
 * Until the transaction ends, no other of the shop does what `what` names: whoever counts before adding one sees all that
 * were added.
 */
export async function oneAtATime(tx: Tx, what: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${what} of ${tx.shopId}`}, 0))`.execute(tx.db)
}
