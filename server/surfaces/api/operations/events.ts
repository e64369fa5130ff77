import type { Context } from '#platform/context'
import { readEventLog, readNewestEvents } from '#platform/event-log'
import { eventCatalogue } from '#platform/events'
import { Answer, EVENT_STREAM, Refusal, type RequestInfo } from '#platform/http/index'
import { firstUuidAt, isUuid } from '#platform/ids'
import type { LiveEvents } from '#platform/live-events'
import { type AuthDeps, stillAdmitted } from '../auth.ts'
import type { Op } from '../operation.ts'
import { eventToWire } from '../wire/event.ts'
import { BEAT, eventsAsText, STREAM_BEGINS } from '../wire/event-stream.ts'
import { cursorOf, limitOf, readCursor } from '../wire/page.ts'

export interface EventDeps extends AuthDeps {
  live: LiveEvents
}

export function eventOperations(deps: EventDeps) {
  const listEvents: Op<'listEvents'> = async ({ ctx, query }) => {
    const after = readCursor(query.cursor)
    const filter = { types: query.type, subject: query.subject, text: query.text }
    if (query.order === 'newest') {
      const since = query.since === undefined ? undefined : new Date(query.since)
      const page = { before: after?.id, since, limit: limitOf(query) }
      const { events, next } = await readNewestEvents(ctx, filter, page)
      return { items: events.map(eventToWire), nextCursor: next && cursorOf({ id: next }) }
    }
    if (query.text !== undefined) throw TEXT_NEEDS_NEWEST
    const since = query.since === undefined || after ? undefined : new Date(query.since)
    const events = await readEventLog(ctx, filter, { after: after?.id, since, limit: limitOf(query) })
    const last = events.at(-1)?.id ?? after?.id ?? firstUuidAt(since ?? new Date(0))
    return { items: events.map(eventToWire), nextCursor: cursorOf({ id: last }) }
  }

  const streamEvents: Op<'streamEvents'> = async ({ ctx, request }) => {
    const last = request.headers['last-event-id']
    const after = typeof last === 'string' && isUuid(last) ? last : null
    const batches = await deps.live.follow(ctx, after)
    if (!batches) {
      throw new Refusal(429, 'too_many_streams', 'The shop has as many open streams as it may.', {
        headers: { 'retry-after': '30' },
      })
    }
    // Proxies that gather answers would hold events back.
    const headers = { 'x-accel-buffering': 'no' }
    return new Answer(streamOf(deps, ctx, request, batches), { contentType: EVENT_STREAM, headers })
  }

  const listEventTypes: Op<'listEventTypes'> = async () => ({ items: eventCatalogue() })

  return { listEvents, listEventTypes, streamEvents }
}

const TEXT_NEEDS_NEWEST = new Refusal(400, 'invalid_request', 'A text is searched newest first.', {
  violations: [{ field: 'text', message: 'goes with order=newest' }],
})

const CHECK_MS = 15_000

type Batches = NonNullable<Awaited<ReturnType<LiveEvents['follow']>>>

/** The text of a stream, until its reader leaves or may no longer read. */
function streamOf(deps: AuthDeps, ctx: Context, request: RequestInfo, batches: Batches): AsyncIterableIterator<string> {
  let begun = false
  let checkedAt = Date.now()
  const over = { done: true, value: undefined } as const
  const stream: AsyncIterableIterator<string> = {
    [Symbol.asyncIterator]: () => stream,
    async next() {
      if (!begun) {
        begun = true
        return { done: false, value: STREAM_BEGINS }
      }
      const { done, value: batch } = await batches.next()
      if (done) return over
      if (Date.now() - checkedAt >= CHECK_MS || batch.events.length === 0) {
        if (!(await stillAdmitted(deps, request, ctx))) return stream.return?.() ?? over
        checkedAt = Date.now()
      }
      return { done: false, value: batch.events.length > 0 || batch.gap ? eventsAsText(batch) : BEAT }
    },
    async return() {
      await batches.return?.()
      return over
    },
  }
  return stream
}
