import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { DB } from '#generated/db'
import { createPartitions, dropPartitions } from './migrate.ts'
import type { ScheduledTask } from './scheduler.ts'
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
    { name: 'expired-requests', cron: '*/15 * * * *', run: deleteExpiredRequests },
    { name: 'expired-logins', cron: '20 * * * *', run: deleteExpiredLogins },
    { name: 'finished-deliveries', cron: '40 * * * *', run: deleteFinishedDeliveries },
  ]
}

function monthsBefore(at: Date, months: number): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - months, 1))
}

/** Idempotency keys are good for 24 hours. */
async function deleteExpiredRequests({ db, now }: System): Promise<void> {
  const before = new Date(now().getTime() - DAY)
  await inBatches(async () => {
    const rows = await db.system
      .selectFrom('idempotent_request')
      .select(['shop_id', 'key_hash'])
      .where('created_at', '<', before)
      .limit(BATCH)
      .execute()
    for (const [shopId, own] of byShop(rows)) {
      await db.system
        .deleteFrom('idempotent_request')
        .where('shop_id', '=', shopId)
        .where('key_hash', '=', sql<Buffer>`any(${own.map((row) => row.key_hash)}::bytea[])`)
        .execute()
    }
    return rows.length
  })
}

/** Refresh tokens past their time, logins that have none left, and failures that no longer count. */
async function deleteExpiredLogins({ db, now }: System): Promise<void> {
  const at = now()
  const yesterday = new Date(at.getTime() - DAY)
  await inBatches(() => deleteOld(db.system, 'refresh_token', 'expires_at', yesterday))
  await inBatches(async () => {
    const rows = await db.system
      .selectFrom('login_family')
      .select(['login_family.shop_id', 'login_family.id'])
      // Access tokens outlive no refresh token, and a login starts with one of 14 days.
      .where('login_family.created_at', '<', new Date(at.getTime() - 16 * DAY))
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('refresh_token')
              .select('refresh_token.id')
              .whereRef('refresh_token.shop_id', '=', 'login_family.shop_id')
              .whereRef('refresh_token.family_id', '=', 'login_family.id'),
          ),
        ),
      )
      .limit(BATCH)
      .execute()
    await deleteRows(db.system, 'login_family', rows)
    return rows.length
  })
  await db.system
    .deleteFrom('login_throttle')
    .where('first_failed_at', '<', yesterday)
    .where((eb) => eb.or([eb('locked_until', 'is', null), eb('locked_until', '<', at)]))
    .execute()
}

/** Deliveries stay 30 days after their last attempt; the attempts leave with their partitions. */
async function deleteFinishedDeliveries({ db, now }: System): Promise<void> {
  const before = new Date(now().getTime() - 30 * DAY)
  await inBatches(() => deleteOld(db.system, 'webhook_delivery', 'finished_at', before))
}

async function deleteOld(
  db: Kysely<DB>,
  table: 'refresh_token' | 'webhook_delivery',
  column: 'expires_at' | 'finished_at',
  before: Date,
): Promise<number> {
  const rows = await db
    .selectFrom(table as 'refresh_token') // safe: both have shop_id, id and the column that goes with them
    .select(['shop_id', 'id'])
    .where(sql.ref<Date>(column), '<', before)
    .limit(BATCH)
    .execute()
  await deleteRows(db, table, rows)
  return rows.length
}

async function deleteRows(
  db: Kysely<DB>,
  table: 'refresh_token' | 'webhook_delivery' | 'login_family',
  rows: { shop_id: string; id: string }[],
): Promise<void> {
  for (const [shopId, own] of byShop(rows)) {
    await db
      .deleteFrom(table)
      .where('shop_id', '=', shopId)
      .where('id', '=', sql<string>`any(${own.map((row) => row.id)}::uuid[])`)
      .execute()
  }
}

/** Until a batch is not full. Rows are found across shops and deleted shop by shop, as Citus wants it. */
async function inBatches(batch: () => Promise<number>): Promise<void> {
  while ((await batch()) === BATCH);
}

function byShop<Row extends { shop_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, (row) => row.shop_id)
}
