import { getOrders } from '#modules/orders'
import { type Context, inTransaction } from '#platform/context'
import type { Reaction, StoredEvent } from '#platform/events'
import { enqueue, type Queue } from '#platform/jobs'
import { findAccount, noteAnswer } from './accounts.ts'
import { SEGMENTS } from './queues.ts'
import { laneOf, pausedUntil, tryAgain } from './retry.ts'
import { audienceOf } from './tell.ts'
import type { Tools } from './tools.ts'

const TIME_LIMIT_MS = 10_000
/** Three questions a look-up, of ten a second that a mail tool takes from one account. */
const PER_SHOP = 2

const orderIn = (event: StoredEvent): string => (event.data as { orderId: string }).orderId // safe: events of orders carry it

/** Queues a look-up of the customer's groups when an order is placed and when it leaves, if the shop wants it. */
export const segmentsReaction = (tools: Tools): Reaction => ({
  name: 'integrations.segments',
  types: ['order.created', 'order.shipped'],
  concerns: async (ctx) => (await tools.facts(ctx)).audienceSegments,
  async run(ctx, events) {
    const tool = audienceOf(tools)
    if (!tool || !(await tools.facts(ctx)).audienceSegments) return
    if (!(await findAccount(tools, ctx, tool.name))) return
    await inTransaction(ctx, async (tx) => {
      for (const orderId of new Set(events.map(orderIn))) {
        const data = { orderId, tries: 0, since: ctx.now().toISOString() }
        enqueue(tx, { queue: SEGMENTS, key: orderId, lane: laneOf(ctx, SEGMENTS), data })
      }
    })
  },
})

export const segmentsQueue = (tools: Tools): Queue => ({
  name: SEGMENTS,
  concurrency: 16,
  perLane: PER_SHOP,
  async run(ctx, jobs) {
    for (const { data } of jobs) {
      const lookUp = data as { orderId: string; tries: number; since: string } // safe: written above and by tryAgain
      await lookUpSegments(tools, ctx, lookUp)
    }
  },
})

async function lookUpSegments(
  tools: Tools,
  ctx: Context,
  { orderId, tries, since }: { orderId: string; tries: number; since: string },
): Promise<void> {
  const tool = audienceOf(tools)
  const [order] = await getOrders(ctx, [orderId])
  const email = order?.customer.email
  const connected =
    tool && email && (await tools.facts(ctx)).audienceSegments ? await findAccount(tools, ctx, tool.name) : null
  if (!tool || !email || !connected) return
  const attempt = { queue: SEGMENTS, data: { orderId, since }, tries, since: new Date(since) }
  const paused = pausedUntil(ctx, connected.row)
  if (paused) return tryAgain(ctx, attempt, paused)
  const asked = await tool.audience.segmentsOf(connected.account, email, TIME_LIMIT_MS)
  const answer = await noteAnswer(ctx, connected, asked)
  if (answer.ok) {
    if (answer.value.length > 0) await tools.desk.addSegments(ctx, orderId, answer.value)
    return
  }
  const { kind, retryAfterMs } = answer.failure
  if (kind === 'rejected') return
  const until = retryAfterMs === undefined ? null : new Date(ctx.now().getTime() + retryAfterMs)
  await tryAgain(ctx, attempt, until)
}
