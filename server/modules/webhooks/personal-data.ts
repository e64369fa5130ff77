import { type Context, requireScope, type Tx } from '#platform/context'
import { eraseDeliveries, type SentBody, selectSentBodies } from './queries/personal-data.ts'

/** What endpoints were told about the subjects, such as `order:<id>`. */
export async function exportDeliveries(ctx: Context, subjects: readonly string[]): Promise<SentBody[]> {
  requireScope(ctx, 'admin')
  return subjects.length > 0 ? selectSentBodies(ctx, subjects) : []
}

/** Forgets what endpoints were told about the subjects; what was not sent yet is never sent. */
export async function eraseDeliveriesAbout(tx: Tx, subjects: readonly string[]): Promise<number> {
  requireScope(tx, 'admin')
  return subjects.length > 0 ? eraseDeliveries(tx, subjects) : 0
}
