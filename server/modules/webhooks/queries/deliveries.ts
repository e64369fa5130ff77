import { type RawBuilder, sql } from 'kysely'
import type { Context, Tx } from '#platform/context'
import { COUNTED_ROWS } from '#platform/count'
import type { Delivery, DeliveryStatus } from '../types.ts'

/** As a literal, since the planner takes a partial index only where it can see the value. */
export const literal = (status: DeliveryStatus): RawBuilder<string> => sql.lit(status)

const COLUMNS = [
  'id',
  'endpoint_id as endpointId',
  'event_id as eventId',
  'event_type as eventType',
  'subject',
  'status',
  'attempts',
  'next_attempt_at as nextAttemptAt',
  'created_at as createdAt',
  'finished_at as finishedAt',
] as const

export interface NewDelivery {
  endpointId: string
  eventId: string
  eventType: string
  subject: string
  body: string
}

/** An event that an endpoint already has a delivery for changes nothing. One statement text for any number of them. */
export async function insertDeliveries(tx: Tx, deliveries: readonly NewDelivery[]): Promise<string[]> {
  const ids = deliveries.map(() => tx.newId())
  const columns = <Member extends keyof NewDelivery>(member: Member) => deliveries.map((one) => one[member])
  await tx.db
    .insertInto('webhook_delivery')
    .columns(['shop_id', 'id', 'endpoint_id', 'event_id', 'event_type', 'subject', 'body', 'status', 'created_at'])
    .expression(
      sql`select ${tx.shopId}::uuid, made.*, ${'pending' satisfies DeliveryStatus}, ${tx.now()}::timestamptz
        from unnest(${ids}::uuid[], ${columns('endpointId')}::uuid[], ${columns('eventId')}::uuid[],
          ${columns('eventType')}::text[], ${columns('subject')}::text[], ${columns('body')}::text[]) made`,
    )
    .onConflict((conflict) => conflict.columns(['shop_id', 'endpoint_id', 'event_id']).doNothing())
    .execute()
  return ids
}

/** What an attempt needs to know. */
export interface Sendable {
  id: string
  endpointId: string
  eventId: string
  eventType: string
  subject: string
  body: string
  attempts: number
}

const SENDABLE = [
  'id',
  'endpoint_id as endpointId',
  'event_id as eventId',
  'event_type as eventType',
  'subject',
  'body',
  'attempts',
] as const

/** Deliveries of an endpoint that wait for their first attempt, in order of their events. */
export async function selectPending(
  ctx: Context,
  endpointId: string,
  after: string | null,
  limit: number,
): Promise<Sendable[]> {
  let query = ctx.db
    .selectFrom('webhook_delivery')
    .select(SENDABLE)
    .where('shop_id', '=', ctx.shopId)
    .where('endpoint_id', '=', endpointId)
    .where('status', '=', literal('pending'))
  if (after !== null) query = query.where('event_id', '>', after)
  return query.orderBy('event_id').limit(limit).execute()
}

/** The delivery whose next attempt was planned for just this time; null when something happened to it since. */
export async function findDue(ctx: Context, id: string, plannedFor: Date): Promise<Sendable | null> {
  const row = await ctx.db
    .selectFrom('webhook_delivery')
    .select(SENDABLE)
    .where('shop_id', '=', ctx.shopId)
    .where('id', '=', id)
    .where('status', '=', literal('retrying'))
    .where('next_attempt_at', '=', plannedFor)
    .executeTakeFirst()
  return row ?? null
}

/** What an endpoint still had to be sent ends as failed. */
export async function dropQueued(tx: Tx, endpointId: string): Promise<void> {
  const drop = (status: DeliveryStatus) =>
    tx.db
      .updateTable('webhook_delivery')
      .set({ status: 'failed' satisfies DeliveryStatus, next_attempt_at: null, finished_at: tx.now() })
      .where('shop_id', '=', tx.shopId)
      .where('endpoint_id', '=', endpointId)
      .where('status', '=', literal(status))
      .execute()
  await Promise.all([drop('pending'), drop('retrying')])
}

/** Newest first, those of one endpoint by their events; `after` is the id of the last delivery of the page before. */
export async function selectDeliveries(
  ctx: Context,
  filter: {
    endpointId?: string | undefined
    status?: DeliveryStatus | undefined
    after?: string | undefined
    limit: number
  },
): Promise<Delivery[]> {
  const { endpointId, status, after, limit } = filter
  let query = ctx.db.selectFrom('webhook_delivery').select(COLUMNS).where('shop_id', '=', ctx.shopId)
  if (status !== undefined) query = query.where('status', '=', literal(status))
  if (endpointId === undefined) {
    if (after !== undefined) query = query.where('id', '<', after)
    query = query.orderBy('id', 'desc')
  } else {
    query = query.where('endpoint_id', '=', endpointId)
    if (after !== undefined) {
      query = query.where('event_id', '<', (eb) =>
        eb
          .selectFrom('webhook_delivery as last')
          .select('last.event_id')
          .where('last.shop_id', '=', ctx.shopId)
          .where('last.id', '=', after),
      )
    }
    query = query.orderBy('event_id', 'desc')
  }
  return (await query.limit(limit).execute()).map(toDelivery)
}

export const selectSomeFailed = (ctx: Context): Promise<{ id: string }[]> =>
  ctx.db
    .selectFrom('webhook_delivery')
    .select('id')
    .where('shop_id', '=', ctx.shopId)
    .where('status', '=', literal('failed'))
    .limit(COUNTED_ROWS)
    .execute()

export async function findDelivery(ctx: Context, id: string): Promise<(Delivery & { body: string }) | null> {
  const row = await ctx.db
    .selectFrom('webhook_delivery')
    .select([...COLUMNS, 'body'])
    .where('shop_id', '=', ctx.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { ...toDelivery(row), body: row.body } : null
}

const toDelivery = <Row extends { status: string }>(row: Row): Row & { status: DeliveryStatus } => ({
  ...row,
  status: row.status as DeliveryStatus, // safe: a check of the table allows these four
})

const AFRESH = { status: 'pending' satisfies DeliveryStatus, attempts: 0, next_attempt_at: null, finished_at: null }

export async function requeueDelivery(tx: Tx, id: string): Promise<void> {
  await tx.db
    .updateTable('webhook_delivery')
    .set(AFRESH)
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .execute()
}

/** Requeues up to `limit` deliveries by the ids of their events, in order; says how many, and which event was the last. */
export async function requeueDeliveries(
  tx: Tx,
  range: { endpointId: string; statuses: readonly DeliveryStatus[]; after: string; before: string; limit: number },
): Promise<{ count: number; last: string | null }> {
  const rows = await tx.db
    .with(
      (cte) => cte('chosen').materialized(),
      (qb) =>
        qb
          .selectFrom('webhook_delivery')
          .select('id')
          .where('shop_id', '=', tx.shopId)
          .where('endpoint_id', '=', range.endpointId)
          .where('status', 'in', range.statuses.map(literal))
          .where('event_id', '>', range.after)
          .where('event_id', '<', range.before)
          .orderBy('event_id')
          .limit(range.limit)
          .forUpdate(),
    )
    .updateTable('webhook_delivery')
    .from('chosen')
    .set(AFRESH)
    .where('webhook_delivery.shop_id', '=', tx.shopId)
    .whereRef('webhook_delivery.id', '=', 'chosen.id')
    .returning('webhook_delivery.event_id')
    .execute()
  const last = rows.reduce<string | null>(
    (most, row) => (most === null || row.event_id > most ? row.event_id : most),
    null,
  )
  return { count: rows.length, last }
}
