import { type Context, requireScope } from '#platform/context'
import { invalidInput, type Problem } from '#platform/errors'
import { carrierKeyOf } from './carriers.ts'
import { numberKey } from './numbers.ts'
import type { CarrierPlace } from './ports.ts'
import { selectParcels, selectParcelsByNumber } from './queries/parcels.ts'
import { recordEvents } from './record-events.ts'
import type { Tools } from './tools.ts'
import type { NewTrackingEvent, Parcel } from './types.ts'
import { type EventName, factsOf } from './vocabulary.ts'

/** An event told by a client: about a parcel, with a carrier's code or a name of the catalogue. */
export interface ToldEvent {
  parcelId: string | null
  trackingNumber: string | null
  carrier: string | null
  name: EventName | null
  code: string | null
  qualifier: string | null
  text: string | null
  occurredAt: Date
  place: CarrierPlace | null
  /** The sender's id of the event: the same id again changes nothing. */
  externalId: string | null
}

export interface Ingested {
  recorded: number
  duplicates: number
  /** Positions of events about parcels that the shop does not have. */
  unknown: number[]
}

/** Records events of many parcels at once; those about unknown parcels are named and left out. */
export async function ingestEvents(tools: Tools, ctx: Context, told: readonly ToldEvent[]): Promise<Ingested> {
  requireScope(ctx, 'write:order')
  const carriers = checkTold(tools, told)
  const parcelsOf = await findParcels(ctx, told)
  const unknown: number[] = []
  const found = new Map<string, Parcel>()
  const events = told.flatMap((event, i): NewTrackingEvent[] => {
    const parcels = parcelsOf(event, carriers[i] ?? null)
    for (const parcel of parcels) found.set(parcel.id, parcel)
    if (parcels.length === 0) unknown.push(i)
    return parcels.map((parcel) => newEvent(event, parcel, carriers[i] ?? null))
  })
  const { recorded, duplicates } =
    events.length > 0
      ? await recordEvents(tools.book, ctx, { events, parcels: [...found.values()] })
      : { recorded: 0, duplicates: 0 }
  return { recorded, duplicates, unknown }
}

function newEvent(event: ToldEvent, parcel: Parcel, carrier: string | null): NewTrackingEvent {
  const { name, code } = event
  const facts = name === null ? null : factsOf(name)
  return {
    parcelId: parcel.id,
    source: code === null ? 'MERCHANT' : 'CARRIER',
    carrier: code === null ? null : (carrier ?? parcel.carrier),
    code,
    qualifier: event.qualifier,
    name,
    standing: facts?.status ? { status: facts.status, subStatus: facts.subStatus } : null,
    // Whoever names the event knows what it means.
    reopens: name !== null,
    occurredAt: event.occurredAt,
    offsetMinutes: null,
    text: event.text,
    place: event.place,
    externalId: event.externalId,
    raw: null,
  }
}

/** The key of each event's carrier. */
function checkTold(tools: Tools, told: readonly ToldEvent[]): (string | null)[] {
  const problems: Problem[] = []
  const keys = told.map((event, i) => {
    const key = event.carrier === null ? null : carrierKeyOf(tools.carriers, event.carrier)
    if (event.carrier !== null && key === null) {
      problems.push({ field: `events[${i}].carrier`, code: 'carrier_unknown', value: event.carrier })
    }
    if ((event.name === null) === (event.code === null)) {
      problems.push({ field: `events[${i}]`, code: 'event_name_or_code' })
    }
    if (event.parcelId === null && event.trackingNumber === null) {
      problems.push({ field: `events[${i}]`, code: 'parcel_missing' })
    }
    return key
  })
  if (problems.length > 0) throw invalidInput(problems)
  return keys
}

type FindParcels = (event: ToldEvent, carrier: string | null) => Parcel[]

/** By id; by number the parcels that are on their way, else the newest. One number may stand for parcels of several orders. */
async function findParcels(ctx: Context, told: readonly ToldEvent[]): Promise<FindParcels> {
  const ids = told.flatMap(({ parcelId }) => parcelId ?? [])
  const keys = told.flatMap(({ parcelId, trackingNumber }) =>
    parcelId === null && trackingNumber !== null ? numberKey(trackingNumber) : [],
  )
  const [byId, byNumber] = await Promise.all([
    ids.length > 0 ? selectParcels(ctx, [...new Set(ids)]) : [],
    keys.length > 0 ? selectParcelsByNumber(ctx, [...new Set(keys)]) : [],
  ])
  const parcels = new Map(byId.map((parcel) => [parcel.id, parcel]))
  const numbered = Map.groupBy(byNumber, ({ trackingNumber }) => numberKey(trackingNumber ?? ''))
  return ({ parcelId, trackingNumber }, carrier) => {
    if (parcelId !== null) {
      const parcel = parcels.get(parcelId)
      return parcel ? [parcel] : []
    }
    return currentOf(numbered.get(numberKey(trackingNumber ?? '')) ?? [], carrier)
  }
}

/** Of the parcels with one number, newest first: those that are on their way, else the newest. */
export function currentOf(parcels: readonly Parcel[], carrier: string | null): Parcel[] {
  const matching = parcels.filter((parcel) => carrier === null || parcel.carrier === null || parcel.carrier === carrier)
  const open = matching.filter(({ finalAt }) => finalAt === null)
  return open.length > 0 ? open : matching.slice(0, 1)
}
