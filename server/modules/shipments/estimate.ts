import type { Context } from '#platform/context'
import type { Queue } from '#platform/jobs'
import { selectCountry, selectTransitHours } from './queries/estimates.ts'
import { selectParcels } from './queries/parcels.ts'
import { ESTIMATE } from './queues.ts'
import { recordEvents } from './record-events.ts'
import type { Tools } from './tools.ts'
import type { EstimatedDelivery, Parcel } from './types.ts'

const HOUR = 3_600_000
/** Of the parcels that went before; fewer say nothing, older ones little. */
const FEWEST = 10
const MOST = 500
const DAYS = 90

/**
 * The window in which most parcels came that went the same way: without the quickest tenth and the slowest tenth.
 * Null while there are too few.
 */
export function windowOf(firstScanAt: Date, hours: readonly number[]): EstimatedDelivery | null {
  if (hours.length < FEWEST) return null
  const sorted = hours.toSorted((a, b) => a - b)
  const after = (share: number) => firstScanAt.getTime() + (sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * HOUR
  return { from: new Date(after(0.1)), to: new Date(after(0.9)), source: 'CALCULATED' }
}

/** For parcels that were scanned first, of carriers that name no day. What a carrier says later comes in its place. */
export const estimateQueue = (tools: Tools): Queue => ({
  name: ESTIMATE,
  concurrency: 4,
  batch: 50,
  async run(ctx, jobs) {
    const ids = jobs.map((job) => job.data.parcelId as string) // safe: settleScene writes it
    const windows = new Map<string, EstimatedDelivery>()
    for (const parcel of await selectParcels(ctx, ids)) {
      const window = await estimate(ctx, parcel)
      if (window) windows.set(parcel.id, window)
    }
    if (windows.size === 0) return
    const news = new Map(
      [...windows].map(([id, window]) => [
        id,
        ({ estimatedDelivery }: Parcel) => ({ estimatedDelivery: estimatedDelivery ?? window }),
      ]),
    )
    await recordEvents(tools.book, ctx, { events: [], news })
  },
})

async function estimate(ctx: Context, parcel: Parcel): Promise<EstimatedDelivery | null> {
  const { carrier, firstScanAt, finalAt, estimatedDelivery } = parcel
  if (carrier === null || firstScanAt === null || finalAt !== null || estimatedDelivery !== null) return null
  const country = await selectCountry(ctx, parcel.id)
  if (country === null) return null
  const since = new Date(ctx.now().getTime() - DAYS * 24 * HOUR)
  return windowOf(firstScanAt, await selectTransitHours(ctx, { carrier, country, since, limit: MOST }))
}
