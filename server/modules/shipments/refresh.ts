import { getShopSettings } from '#modules/tenants'
import type { Context } from '#platform/context'
import { routeTo } from './connections.ts'
import { type Asking, ask, onceA } from './poll.ts'
import { selectConnections } from './queries/connections.ts'
import { claimQuestion, selectParcels } from './queries/parcels.ts'
import type { Parcel } from './types.ts'

const TIME_LIMIT_MS = 8000

export interface Refreshed {
  parcel: Parcel
  /** False: the carrier could not be asked, or did not answer in time; the parcel is as stored. */
  upToDate: boolean
}

/**
 * Asks the carrier about parcels whose data is out of date, before they are read: for at most 8 seconds, once a minute
 * a parcel, and once however many wait for the answer.
 */
export function createRefresh(asking: Asking) {
  const running = new Map<string, Promise<void>>()

  async function question(ctx: Context, parcel: Parcel): Promise<void> {
    const now = ctx.now()
    if (!(await getShopSettings(ctx)).shipmentUpdates) return
    const connections = await selectConnections(ctx)
    const route = parcel.carrier === null ? null : routeTo(asking.tools, connections, parcel.carrier)
    if (!route || (route.row.pausedUntil && route.row.pausedUntil > now)) return
    if (!(await claimQuestion(ctx, parcel.id, new Date(now.getTime() - onceA(asking.tools, parcel))))) return
    await ask(asking, ctx, parcel, route, TIME_LIMIT_MS)
  }

  /** Nothing more happens to it, or its carrier answered not long ago, if only that it does not know the number. */
  function isFresh(ctx: Context, { carrier, finalAt, lastTrackedAt }: Parcel): boolean {
    if (finalAt !== null) return true
    const interval = asking.tools.carriers.get(carrier ?? '')?.pollIntervalMinutes ?? 60
    return lastTrackedAt !== null && ctx.now().getTime() - lastTrackedAt.getTime() <= interval * 60_000
  }

  return async function refresh(ctx: Context, parcel: Parcel): Promise<Refreshed> {
    if (isFresh(ctx, parcel)) return { parcel, upToDate: true }
    const key = `${ctx.shopId} ${parcel.id}`
    let asked = running.get(key)
    if (!asked) {
      asked = question(ctx, parcel).finally(() => running.delete(key))
      running.set(key, asked)
    }
    await asked
    const [current = parcel] = await selectParcels(ctx, [parcel.id])
    return { parcel: current, upToDate: isFresh(ctx, current) }
  }
}

export type Refresh = ReturnType<typeof createRefresh>
