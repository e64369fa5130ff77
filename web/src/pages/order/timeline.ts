import type { Schemas } from '../../api.ts'

/** One thing that happened to an order, with who did it and through which door. */
export interface TimelineEntry {
  id: string
  at: string
  actor: string
  door: string
  /** As the event log has it. */
  data: Readonly<Record<string, unknown>>
  what:
    | { kind: 'move'; from: Schemas['OrderStatus'] | null; to: Schemas['OrderStatus'] }
    | { kind: 'scan'; text: string; place: string | null; trackingNumber: string | null }
    | { kind: 'event'; type: string }
}

/** Told by the moves and by the carrier's own words already. */
const TOLD = new Set([
  'order.created',
  'order.confirmed',
  'order.statusChanged',
  'order.shipped',
  'order.cancelled',
  'order.trackingChanged',
  'tracking.inTransit',
  'tracking.outForDelivery',
  'tracking.readyForPickup',
  'tracking.deliveryAttempted',
  'tracking.delivered',
  'tracking.returnedToSender',
])

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Moves and events as one story, latest first. `every`: also what is told twice. */
export function timelineOf({ moves, events }: Schemas['OrderHistory'], every = false): TimelineEntry[] {
  const told = moves.map(({ id, at, actor, door, from, to }): TimelineEntry => {
    return { id, at, actor, door, data: { from, to }, what: { kind: 'move', from, to } }
  })
  const others = events.filter(({ type }) => every || !TOLD.has(type)).map(entryOf)
  return [...told, ...others].sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.id.localeCompare(a.id))
}

function entryOf({ id, at, actor, door, type, data }: Schemas['Event']): TimelineEntry {
  const text = textOf(data.text) ?? textOf(data.name)
  if (type !== 'tracking.eventAdded' || text === null)
    return { id, at, actor, door, data: { type, ...data }, what: { kind: 'event', type } }
  const scan = { kind: 'scan', text, place: textOf(data.place), trackingNumber: textOf(data.trackingNumber) } as const
  // When the carrier saw the parcel, not when Doorstep heard of it.
  return {
    id,
    at: textOf(data.occurredAt) ?? at,
    actor: textOf(data.carrier) ?? actor,
    door,
    data: { type, ...data },
    what: scan,
  }
}
