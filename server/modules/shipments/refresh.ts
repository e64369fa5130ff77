import type { Context } from '#platform/context'
import { routeTo } from './connections.ts'
import { type Asking, ask } from './poll.ts'
import { selectConnections } from './queries/connections.ts'
import { claimQuestion, selectParcels } from './queries/parcels.ts'
import type { Parcel } from './types.ts'

const TIME_LIMIT_MS = 8000
const ONCE_A_MS = 60_000

export interface Refreshed {
  parcel: Parcel
  /** False: the carrier could not be asked or did not answer in time; the parcel is as stored. */
  upToDate: boolean
}

/**
 * Asks the carrier about parcels whose data is out of date, before they are read: for at most 8 seconds, once a minute
 * a parcel, and once however many wait for the answer.
 */
export function createRefresh(asking: Asking) {
  const running = new Map<string, Promise<boolean>>()

  async function question(ctx: Context, parcel: Parcel): Promise<boolean> {
    const now = ctx.now()
    const connections = await selectConnections(ctx)
    const route = parcel.carrier === null ? null : routeTo(asking.tools, connections, parcel.carrier)
    if (!route || (route.row.pausedUntil && route.row.pausedUntil > now)) return false
    if (!(await claimQuestion(ctx, parcel.id, new Date(now.getTime() - ONCE_A_MS)))) return false
    return ask(asking, ctx, parcel, route, TIME_LIMIT_MS)
  }

  return async function refresh(ctx: Context, parcel: Parcel): Promise<Refreshed> {
    const interval = asking.tools.carriers.get(parcel.carrier ?? '')?.pollIntervalMinutes ?? 60
    const age = parcel.lastTrackedAt ? ctx.now().getTime() - parcel.lastTrackedAt.getTime() : Number.POSITIVE_INFINITY
    if (parcel.finalAt !== null || age <= interval * 60_000) return { parcel, upToDate: true }
    const key = `${ctx.shopId} ${parcel.id}`
    let asked = running.get(key)
    if (!asked) {
      asked = question(ctx, parcel).finally(() => running.delete(key))
      running.set(key, asked)
    }
    const upToDate = await asked
    const [current] = await selectParcels(ctx, [parcel.id])
    return { parcel: current ?? parcel, upToDate }
  }
}

export type Refresh = ReturnType<typeof createRefresh>
