import { deleteExpiredAnswers } from './http/index.ts'
import { createPartitions, dropPartitions } from './migrate.ts'
import type { ScheduledTask } from './scheduler.ts'
import { anyOf, everyShop } from './sql.ts'
import type { System } from './system.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const BATCH = 1000

export interface UpkeepOptions {
  /** Months that events, attempts and audit entries are kept. */
  retentionMonths: number
}

/** What keeps the database from growing without end, in batches that no request notices. */
export function upkeepTasks(options: UpkeepOptions): ScheduledTask[] {
  return [
    {
      name: 'partitions',
      cron: '10 1 * * *',
      run: async (system) => {
        const client = await system.db.connect()
        try {
          await createPartitions(client, system.now())
          await dropPartitions(client, monthsBefore(system.now(), options.retentionMonths))
        } finally {
          await client.end()
        }
      },
    },
    {
      name: 'expired-requests',
      cron: '*/15 * * * *',
      run: async ({ db, now }) => void (await deleteExpiredAnswers(db.system, now())),
    },
    { name: 'finished-deliveries', cron: '40 * * * *', run: deleteFinishedDeliveries },
  ]
}

function monthsBefore(at: Date, months: number): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - months, 1))
}

/** Deliveries stay 30 days after their last attempt; the attempts leave with their partitions. */
async function deleteFinishedDeliveries({ db, now }: System): Promise<void> {
  const before = new Date(now().getTime() - 30 * DAY)
  await inBatches(async () => {
    const rows = await db.system
      .selectFrom('webhook_delivery')
      .select(['shop_id', 'id'])
      .where('finished_at', '<', before)
      .limit(BATCH)
      .modifyEnd(everyShop)
      .execute()
    for (const [shopId, own] of Map.groupBy(rows, (row) => row.shop_id)) {
      await db.system
        .deleteFrom('webhook_delivery')
        .where('shop_id', '=', shopId)
        .where('id', '=', anyOf(own.map((row) => row.id)))
        .execute()
    }
    return rows.length
  })
}

/** Until a batch is not full. Rows are found across shops and deleted shop by shop, as Citus wants it. */
async function inBatches(batch: () => Promise<number>): Promise<void> {
  while ((await batch()) === BATCH);
}
