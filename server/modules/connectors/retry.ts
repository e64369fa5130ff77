import { type Context, inTransaction } from '#platform/context'
import { enqueue } from '#platform/jobs'
import type { IntegrationRow } from './queries/integrations.ts'

const MINUTE = 60_000
const DELAYS_MS = [1, 5, 30, 120, 300].map((minutes) => minutes * MINUTE)
/** What could not be told by then is no news any more. */
const GIVE_UP_MS = 24 * 60 * MINUTE

/** A request to the other side that is made again when it fails. */
export interface Attempt {
  queue: string
  data: Record<string, unknown>
  tries: number
  /** When what it is about happened. */
  since: Date
}

/** One shop's requests go a few at a time, whatever others do. */
export const laneOf = (ctx: Context, queue: string): string => `${queue}:${ctx.shopId}`

/** Until when the account wants to be left alone; null: it may be asked. */
export const pausedUntil = (ctx: Context, row: IntegrationRow): Date | null =>
  row.pausedUntil && row.pausedUntil > ctx.now() ? row.pausedUntil : null

/** Plans the request again: when the account may be asked, or later each time. Gives up after a day. */
export async function tryAgain(ctx: Context, attempt: Attempt, earliest: Date | null): Promise<void> {
  const { queue, tries } = attempt
  const now = ctx.now().getTime()
  if (now - attempt.since.getTime() > GIVE_UP_MS) return
  const delay = DELAYS_MS[Math.min(tries, DELAYS_MS.length - 1)] ?? MINUTE
  const runAt = earliest ?? new Date(now + delay)
  const data = { ...attempt.data, tries: earliest ? tries : tries + 1 }
  await inTransaction(ctx, async (tx) => enqueue(tx, { queue, lane: laneOf(ctx, queue), data, runAt }))
}
