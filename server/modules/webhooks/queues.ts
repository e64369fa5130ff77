import type { Tx } from '#platform/context'
import { enqueue } from '#platform/jobs'

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

/** Places for calls: of one process, and of one endpoint, where the first attempts and the retries add up to five. */
export const FIRST_PER_ENDPOINT = 3
export const RETRIES_PER_ENDPOINT = 2

/** Retries have a quarter of the process to themselves, so that neither kind waits for the other. */
export function placesOf(concurrency: number): { first: number; retries: number } {
  const retries = Math.max(1, Math.floor(concurrency / 4))
  return { first: Math.max(1, concurrency - retries), retries }
}
