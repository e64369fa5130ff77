import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
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
  const settled = firstUuidAt(new Date(ctx.now().getTime() - SETTLED_AFTER_MS))
  return matching(ctx, filter, { before: settled, since: page.since })
    .$if(page.after !== undefined, (qb) => qb.where('id', '>', page.after ?? ''))
    .orderBy('id')
    .limit(page.limit)
    .execute()
}

/** Events that a page with a text looks through. */
const SEARCHED = 5_000

/**
 * Events before the position, newest first, at once. With a text, those that hold it in their subject or data, in any
 * letter case; a page looks through the next 5,000. `next`: the position to go on from, null at the end.
 */
export async function readNewestEvents(
  ctx: Context,
  filter: EventFilter & { text?: string | undefined },
  page: { before?: string | undefined; since?: Date | undefined; limit: number },
): Promise<{ events: StoredEvent[]; next: string | null }> {
  requireScope(ctx, 'read:order')
  requireScope(ctx, 'read:product')
  const { text } = filter
  const chosen = matching(ctx, filter, page).orderBy('id', 'desc')
  const bound =
    text === undefined
      ? undefined
      : await chosen
          .offset(SEARCHED - 1)
          .limit(1)
          .executeTakeFirst()
  const found = await chosen
    .$if(bound !== undefined, (qb) => qb.where('id', '>=', bound?.id ?? ''))
    .$if(text !== undefined, (qb) => qb.where((eb) => holds(eb.ref('subject'), eb.ref('data'), text ?? '')))
    .limit(page.limit + 1)
    .execute()
  const shown = found.slice(0, page.limit)
  if (found.length > page.limit) return { events: shown, next: shown.at(-1)?.id ?? null }
  return { events: shown, next: bound?.id ?? null }
}

const holds = (subject: Expression<string>, data: Expression<unknown>, text: string): RawBuilder<SqlBool> => {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  return sql<SqlBool>`(${subject} ilike ${pattern} or ${data}::text ilike ${pattern})`
}

const matching = (
  ctx: Context,
  { types, subject }: EventFilter,
  { before, since }: { before?: string | undefined; since?: Date | undefined },
) =>
  events(ctx)
    .$if(before !== undefined, (qb) => qb.where('id', '<', before ?? ''))
    .$if(since !== undefined, (qb) => qb.where('id', '>=', firstUuidAt(since ?? ctx.now())))
    .$if(types !== undefined, (qb) => qb.where('type', '=', anyText(types ?? [])))
    .$if(subject !== undefined, (qb) => qb.where('subject', '=', subject ?? ''))

/** Events after the position, oldest first, at once: a younger one may still become visible before the last of them. */
export const readEventsAfter = (ctx: Context, after: string, limit: number): Promise<StoredEvent[]> =>
  events(ctx).where('id', '>', after).orderBy('id').limit(limit).execute()

/** The last events of these types, newest first, for what acts in the name of the shop; null: of any type. */
export const latestEvents = (ctx: Context, types: readonly string[] | null, limit: number): Promise<StoredEvent[]> =>
  matching(ctx, types === null ? {} : { types }, {})
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

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
