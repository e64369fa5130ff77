import type { Context } from '#platform/context'
import type { Choice } from './choose-campaign.ts'
import { type Exposure, insertClick, insertExposures, selectLastExposure } from './queries/measures.ts'
import { offersFor } from './shown.ts'

/** Counts what pages show, after they were sent. */
export interface Exposures {
  /** Takes no time. The same order, campaign and day counts once. */
  add: (shopId: string, orderId: string, choice: Choice) => void
  /** Writes what was counted so far. */
  flush: () => Promise<void>
  close: () => Promise<void>
}

export interface ExposuresOptions {
  contextOf: (shopId: string) => Context
  now: () => Date
  /** Hears of counts that could not be written and are lost. */
  onError: (error: unknown) => void
}

const EVERY_MS = 2000
/** Beyond these, counts of a process are lost rather than kept: it cannot write them. */
const MOST_WAITING = 20_000
/** Remembered as written today, so that a page that is opened again and again writes nothing. */
const MOST_KNOWN = 100_000

export function createExposures({ contextOf, now, onError }: ExposuresOptions): Exposures {
  let known = new Set<string>()
  let waiting = new Map<string, Exposure[]>()
  let count = 0
  let running: Promise<void> | undefined

  async function write(): Promise<void> {
    const batch = waiting
    waiting = new Map()
    count = 0
    for (const [shopId, exposures] of batch) {
      try {
        await insertExposures(contextOf(shopId), exposures)
      } catch (error) {
        onError(error)
      }
    }
  }

  async function flush(): Promise<void> {
    await running
    running = write()
    await running
  }

  const timer = setInterval(() => {
    if (count > 0) void flush()
  }, EVERY_MS)
  timer.unref()

  return {
    add(shopId, orderId, { campaign, testId }) {
      const at = now()
      const key = `${at.toISOString().slice(0, 10)} ${orderId} ${campaign?.id ?? ''} ${testId ?? ''}`
      if (known.has(key) || count >= MOST_WAITING) return
      if (known.size >= MOST_KNOWN) known = new Set()
      known.add(key)
      count += 1
      const exposures = waiting.get(shopId) ?? []
      waiting.set(shopId, exposures)
      exposures.push({ orderId, campaignId: campaign?.id ?? null, testId, at })
    },
    flush,
    async close() {
      clearInterval(timer)
      await flush()
    },
  }
}

/**
 * Counts that somebody followed the campaign from the page of the order, once an order. A campaign that the order neither
 * sees nor ever saw does not count.
 */
export async function recordClick(ctx: Context, orderId: string, campaignId: string): Promise<void> {
  const { choice } = await offersFor(ctx, orderId)
  const seen =
    choice?.campaign?.id === campaignId ? { testId: choice.testId } : await selectLastExposure(ctx, orderId, campaignId)
  if (!seen) return
  const click = { orderId, campaignId, testId: seen.testId, at: ctx.now() }
  // The count of the page may still be waiting, or was lost: a click never comes without it.
  await Promise.all([insertExposures(ctx, [click]), insertClick(ctx, click)])
}
