import { createHash } from 'node:crypto'
import { type Context, inTransaction } from '#platform/context'
import { isUuid } from '#platform/ids'
import { enqueue, type Queue } from '#platform/jobs'
import { accountOf } from './connections.ts'
import { currentOf } from './ingest.ts'
import { numberKey } from './numbers.ts'
import { fromCarrier, newsOf } from './poll.ts'
import type { PushCall } from './ports.ts'
import { finishPush, insertPush, selectConnections, selectPush } from './queries/connections.ts'
import { selectParcelsByNumber } from './queries/parcels.ts'
import { PUSH } from './queues.ts'
import { type ParcelNews, recordEvents } from './record-events.ts'
import type { Tools } from './tools.ts'
import type { NewTrackingEvent, Parcel } from './types.ts'

/** `unknown`: nobody is connected there. `refused`: the signature is wrong. */
export type PushOutcome = 'stored' | 'unknown' | 'refused'

/** Keeps a verified call of an aggregator; what it says is read afterwards. The same call again changes nothing. */
export async function receivePush(
  tools: Tools,
  input: { gateway: string; shopId: string; connectionId: string; call: PushCall },
): Promise<PushOutcome> {
  const gateway = tools.gateways.get(input.gateway)
  if (!gateway?.push || !isUuid(input.shopId) || !isUuid(input.connectionId)) return 'unknown'
  const ctx = tools.contextOf(input.shopId)
  const row = (await selectConnections(ctx)).find(({ id, active }) => id === input.connectionId && active)
  if (row?.gateway !== gateway.name) return 'unknown'
  if (!gateway.push.verify(accountOf(tools, ctx, row), input.call)) return 'refused'
  const { rawBody } = input.call
  const pushId = createHash('sha256').update(rawBody).digest('base64url')
  await inTransaction(ctx, async (tx) => {
    if (!(await insertPush(tx, { connectionId: row.id, pushId, body: rawBody }))) return
    enqueue(tx, { queue: PUSH, data: { gateway: gateway.name, connectionId: row.id, pushId } })
  })
  return 'stored'
}

export const pushQueue = (tools: Tools): Queue => ({
  name: PUSH,
  concurrency: 8,
  async run(ctx, jobs) {
    for (const { data } of jobs) {
      const push = data as { gateway: string; connectionId: string; pushId: string } // safe: receivePush writes them
      await finishPush(ctx, { ...push, trouble: await readPush(tools, ctx, push) })
    }
  },
})

/** Why nothing came of it; null when all is recorded. */
async function readPush(
  tools: Tools,
  ctx: Context,
  push: { gateway: string; connectionId: string; pushId: string },
): Promise<string | null> {
  const stored = await selectPush(ctx, push.connectionId, push.pushId)
  const reports = stored && tools.gateways.get(push.gateway)?.push?.read(stored.body)
  if (!reports) return 'unreadable'
  const events: NewTrackingEvent[] = []
  const news = new Map<string, (parcel: Parcel) => ParcelNews>()
  for (const { carrier, report } of reports) {
    const known = await selectParcelsByNumber(ctx, [numberKey(report.trackingNumber)])
    for (const { id } of currentOf(known, carrier)) {
      events.push(...report.events.map((event) => fromCarrier(id, report.steps, event)))
      news.set(id, (parcel) => ({
        ...newsOf(parcel, report),
        lastTrackedAt: ctx.now(),
        failures: 0,
        trackingError: null,
      }))
    }
  }
  if (news.size === 0) return reports.length > 0 ? 'unknown parcel' : null
  await recordEvents(tools.book, ctx, { events, news })
  return null
}
