import { sql } from 'kysely'
import type { Context, Tx } from '#platform/context'
import { firstUuidAt } from '#platform/ids'
import { keyIn } from '#platform/sql'
import type { Attempt, Delivery, DeliveryStatus } from '../types.ts'
import { literal } from './deliveries.ts'

export interface Recorded {
  deliveryId: string
  status: DeliveryStatus
  nextAttemptAt: Date | null
  attempt: Omit<Attempt, 'id'>
}

/** Adds the attempts and moves their deliveries on. One that was dropped meanwhile stays dropped, unless it arrived. */
export async function saveAttempts(tx: Tx, recorded: readonly Recorded[]): Promise<void> {
  const arrived = Map.groupBy(
    recorded.filter(({ status }) => status === 'delivered'),
    ({ attempt }) => attempt.number,
  )
  await Promise.all([
    insertAttempts(tx, recorded),
    ...[...arrived].map(([number, its]) => finishDelivered(tx, its, number)),
    moveOn(
      tx,
      recorded.filter(({ status }) => status !== 'delivered'),
    ),
  ])
}

/** Most attempts end like this, so all with one number are one plain statement. */
async function finishDelivered(tx: Tx, recorded: readonly Recorded[], number: number): Promise<void> {
  await tx.db
    .updateTable('webhook_delivery')
    .set({
      status: 'delivered' satisfies DeliveryStatus,
      attempts: number,
      next_attempt_at: null,
      finished_at: tx.now(),
    })
    .where('shop_id', '=', tx.shopId)
    .where(
      keyIn(
        'id',
        recorded.map((one) => one.deliveryId),
      ),
    )
    .execute()
}

async function moveOn(tx: Tx, recorded: readonly Recorded[]): Promise<void> {
  if (recorded.length === 0) return
  const at = tx.now()
  const ids = recorded.map((one) => one.deliveryId)
  const statuses = recorded.map((one) => one.status)
  const numbers = recorded.map((one) => one.attempt.number)
  const next = recorded.map((one) => one.nextAttemptAt)
  const finished = recorded.map((one) => (one.status === 'retrying' ? null : at))
  await tx.db
    .updateTable('webhook_delivery')
    .from(
      sql<{
        id: string
        status: string
        attempts: number
        next_attempt_at: Date | null
        finished_at: Date | null
      }>`unnest(${ids}::uuid[], ${statuses}::text[], ${numbers}::int[], ${next}::timestamptz[], ${finished}::timestamptz[])`.as<'moved'>(
        sql`moved(id, status, attempts, next_attempt_at, finished_at)`,
      ),
    )
    .set((eb) => ({
      status: eb.ref('moved.status'),
      attempts: eb.ref('moved.attempts'),
      next_attempt_at: eb.ref('moved.next_attempt_at'),
      finished_at: eb.ref('moved.finished_at'),
    }))
    .where('webhook_delivery.shop_id', '=', tx.shopId)
    .where(keyIn('webhook_delivery.id', ids))
    .whereRef('webhook_delivery.id', '=', 'moved.id')
    .where('webhook_delivery.status', 'in', [literal('pending'), literal('retrying')])
    .execute()
}

async function insertAttempts(tx: Tx, recorded: readonly Recorded[]): Promise<void> {
  const of = <Member extends keyof Recorded['attempt']>(member: Member) =>
    recorded.map(({ attempt }) => attempt[member])
  await tx.db
    .insertInto('webhook_attempt')
    .columns(['shop_id', 'id', 'delivery_id', 'number', 'at', 'latency_ms', 'status', 'error', 'answer'])
    .expression(
      sql`select ${tx.shopId}::uuid, made.*
        from unnest(${recorded.map(() => tx.newId())}::uuid[], ${recorded.map((one) => one.deliveryId)}::uuid[],
          ${of('number')}::int[], ${of('at')}::timestamptz[], ${of('latencyMs')}::int[], ${of('status')}::int[],
          ${of('error')}::text[], ${of('answer')}::text[]) made`,
    )
    .execute()
}

/** Machines that make ids do not agree on the time to the second. */
const CLOCK_SKEW_MS = 60_000

/** Oldest first. The range of ids keeps the search to the partitions since the delivery was made. */
export async function selectAttempts(ctx: Context, delivery: Pick<Delivery, 'id' | 'createdAt'>): Promise<Attempt[]> {
  return ctx.db
    .selectFrom('webhook_attempt')
    .select(['id', 'number', 'at', 'latency_ms as latencyMs', 'status', 'error', 'answer'])
    .where('shop_id', '=', ctx.shopId)
    .where('delivery_id', '=', delivery.id)
    .where('id', '>=', firstUuidAt(new Date(delivery.createdAt.getTime() - CLOCK_SKEW_MS)))
    .orderBy('id')
    .execute()
}
