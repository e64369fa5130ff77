import { inTransaction } from '#platform/context'
import type { ScheduledTask } from '#platform/scheduler'
import { deletePushes } from './queries/connections.ts'
import { lockShipments, updateShipments } from './queries/shipments.ts'
import { type Overdue, selectOverdue, selectSilent } from './queries/tracking.ts'
import { recordEvents } from './record-events.ts'
import { tellWhenLate } from './tell.ts'
import type { Tools } from './tools.ts'

const DAY = 24 * 3_600_000
const FIRST_NEWS_MS = 30 * DAY
const LATER_NEWS_MS = 60 * DAY
const PUSHES_KEPT_MS = 30 * DAY
const BATCH = 500

/** What time alone brings about: shipments turn late, parcels that nobody hears of expire. */
export const trackingTasks = (tools: Tools): ScheduledTask[] => [
  { name: 'late-shipments', cron: '*/5 * * * *', run: () => markLate(tools) },
  { name: 'silent-parcels', cron: '25 * * * *', run: () => expireSilent(tools) },
  {
    name: 'carrier-calls',
    cron: '50 2 * * *',
    run: ({ now }) => deletePushes(tools.system, new Date(now().getTime() - PUSHES_KEPT_MS)),
  },
]

async function markLate(tools: Tools): Promise<void> {
  let found: Overdue[]
  do {
    found = await selectOverdue(tools.system, tools.system.now(), BATCH)
    for (const [shopId, rows] of Map.groupBy(found, ({ shopId }) => shopId)) {
      await inTransaction(tools.contextOf(shopId), async (tx) => {
        const shipments = await lockShipments(
          tx,
          rows.map(({ id }) => id),
        )
        await updateShipments(
          tx,
          shipments.filter((shipment) => tellWhenLate(tx, shipment)),
        )
      })
    }
  } while (found.length === BATCH)
}

async function expireSilent(tools: Tools): Promise<void> {
  const now = tools.system.now().getTime()
  const before = { never: new Date(now - FIRST_NEWS_MS), last: new Date(now - LATER_NEWS_MS) }
  let found: Overdue[]
  do {
    found = await selectSilent(tools.system, before, BATCH)
    for (const [shopId, rows] of Map.groupBy(found, ({ shopId }) => shopId)) {
      const ctx = tools.contextOf(shopId)
      await recordEvents(tools.book, ctx, {
        events: rows.map(({ id }) => ({
          parcelId: id,
          source: 'SYSTEM',
          carrier: null,
          code: null,
          qualifier: null,
          name: null,
          standing: { status: 'EXPIRED', subStatus: 'NO_EVENTS' },
          reopens: false,
          occurredAt: ctx.now(),
          offsetMinutes: null,
          text: null,
          place: null,
          externalId: null,
          raw: null,
        })),
      })
    }
  } while (found.length === BATCH)
}
