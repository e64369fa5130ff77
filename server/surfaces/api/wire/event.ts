import type { components } from '#generated/doorstep'
import type { StoredEvent } from '#platform/events'

export const eventToWire = (event: StoredEvent): components['schemas']['Event'] => ({
  id: event.id,
  type: event.type,
  subject: event.subject,
  data: event.data as Record<string, unknown>, // every event type carries an object
  actor: event.actor,
  door: event.door,
  at: event.at.toISOString(),
})
