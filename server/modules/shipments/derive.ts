import { type EventName, isFinal, RANK, type Standing, type TrackingStatus } from './vocabulary.ts'

/** What of an event decides where its parcel stands. */
export interface Derivable {
  id: string
  name: EventName | null
  /** Null while the code has no step. */
  standing: Standing | null
  informational: boolean
  reopens: boolean
  occurredAt: Date
  receivedAt: Date
  signedBy?: string | null
}

export interface ParcelState extends Standing {
  eventName: EventName | null
  statusAt: Date | null
  finalAt: Date | null
  /** The first event that shows the carrier has the parcel. */
  firstScanAt: Date | null
  deliveredAt: Date | null
  /** The first time each status was passed through. */
  reached: ReadonlyMap<TrackingStatus, Date>
}

/**
 * Where a parcel stands after its events, in whatever order they came. A later event wins, also downwards; after a final
 * standing only an event that reopens does; news of data never replaces news of the parcel.
 */
export function deriveParcel(events: readonly Derivable[]): ParcelState {
  const counted = events.filter(hasStanding).sort(inOrder)
  const reached = new Map<TrackingStatus, Date>()
  let state: Pick<ParcelState, 'status' | 'subStatus' | 'eventName' | 'statusAt'> = PENDING
  let firstScanAt: Date | null = null
  for (const event of counted) {
    const { standing } = event
    const at = timeOf(event)
    if (isFinal(state) && !event.reopens) continue
    if (standing.status === 'INFO_RECEIVED' && RANK[state.status] > RANK.INFO_RECEIVED) continue
    if (!reached.has(standing.status)) reached.set(standing.status, at)
    if (isScan(standing)) firstScanAt ??= at
    const same = state.status === standing.status && state.subStatus === standing.subStatus
    // Told again, it stands since the first time.
    state = same ? state : { ...standing, eventName: event.name, statusAt: at }
  }
  return {
    ...state,
    firstScanAt,
    finalAt: isFinal(state) ? state.statusAt : null,
    deliveredAt: state.status === 'DELIVERED' ? state.statusAt : null,
    reached,
  }
}

const PENDING = { status: 'PENDING', subStatus: null, eventName: null, statusAt: null } as const

const hasStanding = (event: Derivable): event is Derivable & { standing: Standing } =>
  event.standing !== null && !event.informational

/** The carrier has the parcel in its hands. */
const isScan = ({ status }: Standing): boolean => RANK[status] >= RANK.IN_TRANSIT && status !== 'EXPIRED'

/** Nobody knows the future: an event dated later than it was received happened when it was received. */
const timeOf = ({ occurredAt, receivedAt }: Derivable): Date => (occurredAt < receivedAt ? occurredAt : receivedAt)

type Counted = Derivable & { standing: Standing }

/** Events of the same minute follow the progress of a parcel, so that the order in which they came does not matter. */
const inOrder = (a: Counted, b: Counted): number =>
  timeOf(a).getTime() - timeOf(b).getTime() ||
  RANK[a.standing.status] - RANK[b.standing.status] ||
  compare(a.standing.status, b.standing.status) ||
  compare(a.standing.subStatus ?? '', b.standing.subStatus ?? '') ||
  compare(a.name ?? '', b.name ?? '') ||
  Number(a.reopens) - Number(b.reopens)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export interface ParcelStanding extends Standing {
  statusAt: Date | null
  finalAt: Date | null
  firstScanAt: Date | null
  deliveredAt: Date | null
}

export interface ShipmentState extends Standing {
  statusAt: Date | null
  /** Set once all parcels are final. */
  finalAt: Date | null
  firstScanAt: Date | null
  /** The last delivery, once all parcels are delivered. */
  deliveredAt: Date | null
}

/** A problem of one parcel is a problem of the whole; the first of these counts. */
const PROBLEMS: readonly TrackingStatus[] = ['EXCEPTION', 'FAILED_ATTEMPT', 'RETURNED_TO_SENDER']

/**
 * Where several parcels stand together: the gravest problem of any, else the least advanced. Parcels cancelled at the
 * carrier are left out unless all are. Null without parcels.
 */
export function deriveTogether(parcels: readonly ParcelStanding[]): ShipmentState | null {
  const live = parcels.filter((parcel) => !isCancelled(parcel))
  const counted = live.length > 0 ? live : parcels
  const [first, ...rest] = counted
  if (!first) return null
  const problem = PROBLEMS.flatMap((status) => counted.find((parcel) => parcel.status === status) ?? [])[0]
  const decides =
    problem ?? rest.reduce((least, parcel) => (RANK[parcel.status] < RANK[least.status] ? parcel : least), first)
  return {
    status: decides.status,
    subStatus: decides.subStatus,
    statusAt: decides.statusAt,
    finalAt: counted.every((parcel) => parcel.finalAt !== null) ? latest(counted.map(({ finalAt }) => finalAt)) : null,
    firstScanAt: earliest(counted.map(({ firstScanAt }) => firstScanAt)),
    deliveredAt: counted.every((parcel) => parcel.deliveredAt !== null)
      ? latest(counted.map(({ deliveredAt }) => deliveredAt))
      : null,
  }
}

const isCancelled = ({ status, subStatus }: Standing): boolean => status === 'EXPIRED' && subStatus === 'CANCELLED'

export const latest = (times: readonly (Date | null)[]): Date | null =>
  times.reduce((last, time) => (time !== null && (last === null || time > last) ? time : last), null)

const earliest = (times: readonly (Date | null)[]): Date | null =>
  times.reduce((first, time) => (time !== null && (first === null || time < first) ? time : first), null)
