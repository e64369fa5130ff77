import type { Tx } from '#platform/context'
import { enqueue } from '#platform/jobs'
import { createGate, type Gate } from './gate.ts'
import { SLOW_MS } from './pace.ts'

/** One job an endpoint that has pending deliveries. */
export const FIRST_ATTEMPTS = 'webhooks.first'

/** One job a delivery that waits for a later attempt. */
export const RETRIES = 'webhooks.retry'

export function queueFirstAttempts(tx: Tx, endpointId: string): void {
  enqueue(tx, { queue: FIRST_ATTEMPTS, key: endpointId, data: { endpointId } })
}

/** The planned time tells the job whether it is still the one to make the attempt. */
export function queueRetry(tx: Tx, delivery: { id: string; endpointId: string }, plannedFor: Date): void {
  enqueue(tx, {
    queue: RETRIES,
    lane: delivery.endpointId,
    data: { deliveryId: delivery.id, endpointId: delivery.endpointId, plannedFor: plannedFor.toISOString() },
    runAt: plannedFor,
  })
}

/** Retries of one endpoint at a time. */
export const RETRIES_PER_ENDPOINT = 2

/** Jobs at a time for each place: most of them wait for a call, an event or a place, which costs nothing. */
const JOBS_PER_PLACE = 5

/** Places for the calls of one process. */
export interface Places {
  /** Endpoints that answer. */
  quick: Gate
  /** Those that fail or are slow, so that they take no place from the others. */
  slow: Gate
  /** Jobs at a time of each queue. */
  jobs: number
}

/** A quarter of the places is for endpoints in trouble. As many calls again may take longer than a second. */
export function placesOf(concurrency: number): Places {
  const slow = Math.max(1, Math.floor(concurrency / 4))
  return {
    quick: createGate(Math.max(1, concurrency - slow), { afterMs: SLOW_MS, most: concurrency }),
    slow: createGate(slow),
    jobs: concurrency * JOBS_PER_PLACE,
  }
}
