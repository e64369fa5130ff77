import type { Tx } from '#platform/context'
import { enqueue } from '#platform/jobs'

/** Finds out who has new parcels and plans the first question. One job a parcel. */
export const START = 'tracking.start'

/** Takes up parcels again that nobody could be asked about. One job a shop. */
export const RESUME = 'tracking.resume'

/** Gives stored events of a step their new meaning. One job a shop and step. */
export const REMAP = 'tracking.remap'

/** Reads a stored call of an aggregator. */
export const PUSH = 'tracking.push'

/** Says when a parcel will come whose carrier does not. One job a parcel. */
export const ESTIMATE = 'tracking.estimate'

/** A queue for each gateway, so that one that does not answer holds up none of the others. */
export const pollQueue = (gateway: string): string => `track.${gateway}`

export function queueStart(tx: Tx, parcelIds: readonly string[]): void {
  for (const parcelId of parcelIds) enqueue(tx, { queue: START, key: parcelId, data: { parcelId } })
}

/** The planned time tells the job whether it is still the one to ask. */
export function queuePoll(tx: Tx, gateway: string, connectionId: string, parcelId: string, plannedFor: Date): void {
  enqueue(tx, {
    queue: pollQueue(gateway),
    lane: connectionId,
    data: { parcelId, plannedFor: plannedFor.toISOString() },
    runAt: plannedFor,
  })
}
