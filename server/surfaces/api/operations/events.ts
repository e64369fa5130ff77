import { readEventLog } from '#platform/event-log'
import { firstUuidAt } from '#platform/ids'
import type { Op } from '../operation.ts'
import { eventToWire } from '../wire/event.ts'
import { cursorOf, limitOf, readCursor } from '../wire/page.ts'

export const listEvents: Op<'listEvents'> = async ({ ctx, query }) => {
  const after = readCursor(query.cursor)
  const since = query.since === undefined || after ? undefined : new Date(query.since)
  const filter = { types: query.type, subject: query.subject }
  const events = await readEventLog(ctx, filter, { after: after?.id, since, limit: limitOf(query) })
  const last = events.at(-1)?.id ?? after?.id ?? firstUuidAt(since ?? new Date(0))
  return { items: events.map(eventToWire), nextCursor: cursorOf({ id: last }) }
}
