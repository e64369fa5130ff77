import type { components } from '../../server/generated/ogoship-tracking.ts'

export type TrackingStatus = components['schemas']['ETrackingStatus']

export interface ModelEvent {
  /** Minutes from the beginning; no two of a parcel are of the same. */
  minute: number
  status: TrackingStatus
  subStatus: string | null
  /** Counts after a final status, too. */
  reopens: boolean
}

export interface ModelStanding {
  status: TrackingStatus
  subStatus: string | null
}

const RANK: Readonly<Record<TrackingStatus, number>> = {
  ...{ PENDING: 0, INFO_RECEIVED: 10, IN_TRANSIT: 20, EXCEPTION: 30, OUT_FOR_DELIVERY: 40, FAILED_ATTEMPT: 45 },
  ...{ AVAILABLE_FOR_PICKUP: 50, RETURNED_TO_SENDER: 60, DELIVERED: 100, EXPIRED: 100 },
}
const PROBLEMS: readonly TrackingStatus[] = ['EXCEPTION', 'FAILED_ATTEMPT', 'RETURNED_TO_SENDER']

const isFinal = ({ status, subStatus }: ModelStanding): boolean =>
  status === 'DELIVERED' ||
  status === 'EXPIRED' ||
  subStatus === 'RETURN_DELIVERED' ||
  (status === 'EXCEPTION' && (subStatus === 'LOST' || subStatus === 'DESTROYED'))

/** Section 10 of the notes: where a parcel stands after its events, in whatever order they were told. */
export function standingOf(events: readonly ModelEvent[]): ModelStanding {
  let standing: ModelStanding = { status: 'PENDING', subStatus: null }
  for (const { status, subStatus, reopens } of events.toSorted((a, b) => a.minute - b.minute)) {
    if (isFinal(standing) && !reopens) continue
    if (status === 'INFO_RECEIVED' && RANK[standing.status] > RANK.INFO_RECEIVED) continue
    standing = { status, subStatus }
  }
  return standing
}

/** Where parcels stand together. */
export function standingTogether(parcels: readonly ModelStanding[]): TrackingStatus | undefined {
  const problem = PROBLEMS.find((status) => parcels.some((parcel) => parcel.status === status))
  return problem ?? parcels.map(({ status }) => status).toSorted((a, b) => RANK[a] - RANK[b])[0]
}
