import { type Context, requireAnyScope, requireScope } from './context.ts'
import type { StoredEvent } from './events.ts'
import { firstUuidAt } from './ids.ts'
import { anyText } from './sql.ts'

/**
 * Ids are given when an event happens and become visible when its transaction commits. Younger events are held back,
 * so that one who reads on from the last id seen misses none.
 */
const SETTLED_AFTER_MS = 5_000

export interface EventFilter {
  types?: readonly string[] | undefined
  /** `<kind>:<id>`. */
  subject?: string | undefined
}

/** Events after the position, oldest first, as soon as they are settled: a few seconds after they happened. */
export async function readEventLog(
  ctx: Context,
  filter: EventFilter,
  page: { after?: string | undefined; since?: Date | undefined; limit: number },
): Promise<StoredEvent[]> {
  requireScope(ctx, 'read:order')
  requireScope(ctx, 'read:product')
  const { types, subject } = filter
  const settled = firstUuidAt(new Date(ctx.now().getTime() - SETTLED_AFTER_MS))
  return events(ctx)
    .where('id', '<', settled)
    .$if(page.since !== undefined, (qb) => qb.where('id', '>=', firstUuidAt(page.since ?? ctx.now())))
    .$if(page.after !== undefined, (qb) => qb.where('id', '>', page.after ?? ''))
    .$if(types !== undefined, (qb) => qb.where('type', '=', anyText(types ?? [])))
    .$if(subject !== undefined, (qb) => qb.where('subject', '=', subject ?? ''))
    .orderBy('id')
    .limit(page.limit)
    .execute()
}

/** Events after the position, oldest first, at once: a younger one may still become visible before the last of them. */
export const readEventsAfter = (ctx: Context, after: string, limit: number): Promise<StoredEvent[]> =>
  events(ctx).where('id', '>', after).orderBy('id').limit(limit).execute()

/** The last `limit` events about an order, oldest first, at once. */
export async function readOrderEvents(ctx: Context, orderId: string, limit: number): Promise<StoredEvent[]> {
  requireAnyScope(ctx, 'read:order', 'warehouse')
  const newest = await events(ctx)
    .where('subject', '=', `order:${orderId}`)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return newest.reverse()
}

const events = (ctx: Context) =>
  ctx.db
    .selectFrom('event')
    .select(['id', 'shop_id as shopId', 'type', 'subject', 'data', 'actor', 'door', 'at'])
    .where('shop_id', '=', ctx.shopId)
