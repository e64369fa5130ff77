import type { Tx } from '#platform/context'
import { Conflict, Invalid, invalidInput, type Problem } from '#platform/errors'
import { carrierKeyOf, carrierOf } from './carriers.ts'
import { numberKey } from './numbers.ts'
import { selectParcelsByNumber } from './queries/parcels.ts'
import { selectShipmentRows } from './queries/shipments.ts'
import { lockNumbers } from './queries/tracking.ts'
import { recordEvents } from './record-events.ts'
import type { Tools } from './tools.ts'
import type { NewTrackedParcel, Parcel, Party, ShipmentFacts } from './types.ts'

/** A parcel as it is asked for. What is absent is not told. */
export type WantedParcel = Pick<NewTrackedParcel, 'trackingNumber'> & Partial<NewTrackedParcel>

/** Throws for carriers that nobody knows. */
export function checkCarriers(
  tools: Tools,
  input: { carrier?: string | null; parcels?: readonly WantedParcel[] },
): void {
  const problems: Problem[] = []
  const check = (field: string, name: string | null | undefined) => {
    if (name && carrierKeyOf(tools.carriers, name) === null)
      problems.push({ field, code: 'carrier_unknown', value: name })
  }
  check('carrier', input.carrier)
  for (const [i, parcel] of (input.parcels ?? []).entries()) check(`parcels[${i}].carrier`, parcel.carrier)
  if (problems.length > 0) throw invalidInput(problems)
}

/** What of a shipment tells about its parcels; the recipient is the one told, else the order's customer. */
export interface Around {
  carrier: ShipmentFacts['carrier']
  recipient: Pick<Party, 'zip' | 'countryCode'> | null
}

/**
 * Parcels with their carrier: named, the shipment's, or detected. Parcels without a number, that come twice, or that
 * lack a zip which their carrier asks for are refused.
 */
export function withCarriers(
  tools: Tools,
  parcels: readonly WantedParcel[],
  { carrier: usual, recipient }: Around,
): (WantedParcel & Pick<NewTrackedParcel, 'carrier'>)[] {
  const seen = new Set<string>()
  return parcels.map((parcel, i) => {
    const field = `parcels[${i}].trackingNumber`
    const trackingNumber = parcel.trackingNumber?.trim() ?? null
    if (trackingNumber === '') throw invalidInput([{ field, code: 'number_missing' }])
    const named = { trackingNumber, carrier: parcel.carrier ?? usual, trackingUrl: parcel.trackingUrl ?? null }
    const { carrier } = carrierOf(tools.carriers, named, recipient?.countryCode ?? null)
    const key = `${carrier} ${numberKey(trackingNumber ?? '')}`
    if (seen.has(key)) throw new Invalid('parcel_twice', { field, value: trackingNumber })
    seen.add(key)
    if (tools.carriers.get(carrier ?? '')?.requiresZip && !recipient?.zip) {
      throw new Invalid('zip_missing', { field: 'recipient.zip', carrier })
    }
    return { ...parcel, carrier, trackingNumber }
  })
}

/** What is known to be wrong is told at once. */
export const withErrors = <Given extends Pick<Parcel, 'carrier'>>(
  tools: Pick<Tools, 'carriers'>,
  parcels: readonly Given[],
): (Given & Partial<Pick<Parcel, 'trackingError'>>)[] =>
  parcels.map((parcel) =>
    tools.carriers.has(parcel.carrier ?? '') ? parcel : { ...parcel, trackingError: 'PROVIDER_NOT_DETECTED' },
  )

/** A number in another shipment of the shop that is not at its end is taken. */
export async function refuseTaken(
  tx: Tx,
  parcels: readonly (WantedParcel & Pick<NewTrackedParcel, 'carrier'>)[],
  own: string | null,
): Promise<void> {
  const keys = parcels.flatMap(({ trackingNumber }) => (trackingNumber === null ? [] : numberKey(trackingNumber)))
  await lockNumbers(tx, keys)
  const same = (await selectParcelsByNumber(tx, keys)).filter(
    (found) =>
      found.shipmentId !== own &&
      parcels.some(
        ({ carrier, trackingNumber }) =>
          numberKey(trackingNumber ?? '') === numberKey(found.trackingNumber ?? '') &&
          (carrier === null || found.carrier === null || carrier === found.carrier),
      ),
  )
  if (same.length === 0) return
  const ids = [...new Set(same.map(({ shipmentId }) => shipmentId))]
  const open = new Set((await selectShipmentRows(tx, ids)).flatMap(({ id, finalAt }) => (finalAt === null ? id : [])))
  const taken = same.find(({ shipmentId }) => open.has(shipmentId))
  if (taken) throw new Conflict('parcel_taken', { existingId: taken.shipmentId, value: taken.trackingNumber })
}

/** Shipment and order stand where their parcels do, also the new ones. */
export async function settleParcels(tools: Tools, tx: Tx, parcels: readonly Pick<Parcel, 'id'>[]): Promise<void> {
  await recordEvents(tools.book, tx, {
    events: [],
    news: new Map(parcels.map(({ id }) => [id, () => ({})])),
    anew: true,
  })
}
