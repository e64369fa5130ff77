import { type Context, requireScope } from '#platform/context'
import { deriveParcel } from './derive.ts'
import { numberKey } from './numbers.ts'
import { selectEvents } from './queries/events.ts'
import { selectParcelsByNumber } from './queries/parcels.ts'
import type { Parcel, TrackingEvent } from './types.ts'
import { newestFirst, parcelOf } from './view.ts'
import type { TrackingStatus } from './vocabulary.ts'

/** Parcels with this number, in any letter case and with any spaces; newest first. */
export async function parcelsByNumber(ctx: Context, trackingNumber: string): Promise<Parcel[]> {
  requireScope(ctx, 'read:order')
  return selectParcelsByNumber(ctx, [numberKey(trackingNumber)])
}

/** The parcel of a public link, for whoever has it; null for links that open nothing. */
export const parcelByToken = async (ctx: Context, token: string): Promise<Parcel | null> =>
  (await parcelOf(ctx, token)) ?? null

export interface ParcelHistory {
  /** Newest first. */
  events: TrackingEvent[]
  /** The first time each status was passed through. */
  reached: ReadonlyMap<TrackingStatus, Date>
}

/** What happened to parcels, by parcel. The caller has proved that it may see them. */
export async function listTrackingEvents(
  ctx: Context,
  parcelIds: readonly string[],
): Promise<ReadonlyMap<string, ParcelHistory>> {
  const byParcel = Map.groupBy(await selectEvents(ctx, parcelIds), ({ parcelId }) => parcelId)
  return new Map(
    parcelIds.map((id) => {
      const events = byParcel.get(id) ?? []
      return [id, { events: newestFirst(events), reached: deriveParcel(events).reached }]
    }),
  )
}
