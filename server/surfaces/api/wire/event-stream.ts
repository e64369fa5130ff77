import type { StoredEvent } from '#platform/events'
import { eventToWire } from './event.ts'

/** How long clients wait before they come back, and the first bytes, so that they know that they are heard. */
export const STREAM_BEGINS = 'retry: 2000\n\n'
/** A comment: clients pass over it, and proxies see that the connection lives. */
export const BEAT = ': still here\n\n'

/** Events as the text of Server-Sent Events, after the word that some are left out. */
export const eventsAsText = ({ events, gap }: { events: readonly StoredEvent[]; gap: boolean }): string =>
  [
    ...(gap ? ['event: gap\ndata: {}\n\n'] : []),
    ...events.map((event) => `id: ${event.id}\ndata: ${JSON.stringify(eventToWire(event))}\n\n`),
  ].join('')
