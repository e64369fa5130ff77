/** As the address of the event log writes it; `event` is the one that is open. */
export interface EventFilter {
  text?: string
  type?: string
  subject?: string
  event?: string
}

const NAMES = ['text', 'type', 'subject', 'event'] as const

/** Takes what an address says; blank members are dropped. */
export function readEventFilter(given: Readonly<Record<string, unknown>>): EventFilter {
  const filter: EventFilter = {}
  for (const name of NAMES) {
    const value = given[name]
    if (typeof value === 'string' && value.trim() !== '') filter[name] = value.trim().slice(0, 100)
  }
  return filter
}
