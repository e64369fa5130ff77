import type { Context, Tx } from '#platform/context'
import { anyOf, insertMany, keyIn } from '#platform/sql'
import type { TrackingEvent } from '../types.ts'
import type { Standing } from '../vocabulary.ts'

export interface StoredTrackingEvent extends TrackingEvent {
  /** The same for the same event told again. */
  fingerprint: Buffer
}

export async function insertEvents(tx: Tx, events: readonly (StoredTrackingEvent & { raw: unknown })[]): Promise<void> {
  await insertMany(
    tx,
    'tracking_event',
    events.map((event) => ({
      shop_id: tx.shopId,
      id: event.id,
      parcel_id: event.parcelId,
      fingerprint: event.fingerprint,
      carrier: event.carrier,
      code: event.code,
      qualifier: event.qualifier,
      step_id: event.stepId,
      event_name: event.name,
      status: event.standing?.status ?? null,
      sub_status: event.standing?.subStatus ?? null,
      informational: event.informational,
      reopens: event.reopens,
      occurred_at: event.occurredAt,
      offset_minutes: event.offsetMinutes,
      received_at: event.receivedAt,
      text: event.text,
      place: event.place && JSON.stringify(event.place),
      source: event.source,
      external_id: event.externalId,
      raw: event.raw === undefined || event.raw === null ? null : JSON.stringify(event.raw),
    })),
  )
}

type Row = Omit<StoredTrackingEvent, 'standing'> & {
  status: Standing['status'] | null
  subStatus: Standing['subStatus']
}

const columns = [
  'id',
  'parcel_id as parcelId',
  'fingerprint',
  'carrier',
  'code',
  'qualifier',
  'step_id as stepId',
  'event_name as name',
  'status',
  'sub_status as subStatus',
  'informational',
  'reopens',
  'occurred_at as occurredAt',
  'offset_minutes as offsetMinutes',
  'received_at as receivedAt',
  'text',
  'place',
  'source',
  'external_id as externalId',
] as const

const fromRow = ({ status, subStatus, ...row }: Row): StoredTrackingEvent => ({
  ...row,
  standing: status && { status, subStatus },
})

const ofParcels = (ctx: Context, parcelIds: readonly string[]) =>
  ctx.db
    .selectFrom('tracking_event')
    .select(columns)
    .where('shop_id', '=', ctx.shopId)
    .where(keyIn('parcel_id', parcelIds))

/** Every event of the parcels, without what the carrier sent, in no order. */
export async function selectEvents(ctx: Context, parcelIds: readonly string[]): Promise<StoredTrackingEvent[]> {
  return (await ofParcels(ctx, parcelIds).$castTo<Row>().execute()).map(fromRow)
}

/** The newest event of each of the parcels that has one. */
export async function selectLastEvents(ctx: Context, parcelIds: readonly string[]): Promise<StoredTrackingEvent[]> {
  const rows = await ofParcels(ctx, parcelIds)
    .distinctOn('parcel_id')
    .orderBy('parcel_id')
    .orderBy('occurred_at', 'desc')
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .$castTo<Row>()
    .execute()
  return rows.map(fromRow)
}

export interface Meaning {
  name: string | null
  standing: Standing | null
  informational: boolean
  reopens: boolean
}

/** Gives the stored events of a step another meaning; answers the parcels that have such events. */
export async function remapEvents(
  tx: Tx,
  stepId: string,
  parcelIds: readonly string[],
  meaning: Meaning,
): Promise<void> {
  await tx.db
    .updateTable('tracking_event')
    .set({
      event_name: meaning.name,
      status: meaning.standing?.status ?? null,
      sub_status: meaning.standing?.subStatus ?? null,
      informational: meaning.informational,
      reopens: meaning.reopens,
    })
    .where('shop_id', '=', tx.shopId)
    .where('parcel_id', '=', anyOf(parcelIds))
    .where('step_id', '=', stepId)
    .execute()
}

/** Parcels with events of the step, by id after `after`. */
export async function selectParcelsWithStep(
  ctx: Context,
  stepId: string,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('tracking_event')
    .select('parcel_id')
    .distinct()
    .where('shop_id', '=', ctx.shopId)
    .where('step_id', '=', stepId)
    .$if(after !== null, (qb) => qb.where('parcel_id', '>', after ?? ''))
    .orderBy('parcel_id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.parcel_id)
}

export interface Sighting {
  stepId: string
  times: number
  firstAt: Date
  lastAt: Date
  rawText: string | null
}

/** Counts events by step. Sorted, so that two transactions take the rows in the same order. */
export async function countSightings(tx: Tx, sightings: readonly Sighting[]): Promise<void> {
  const sorted = sightings.toSorted((a, b) => (a.stepId < b.stepId ? -1 : 1))
  await insertMany(
    tx,
    'step_sighting',
    sorted.map((sighting) => ({
      shop_id: tx.shopId,
      step_id: sighting.stepId,
      seen: BigInt(sighting.times),
      first_at: sighting.firstAt,
      last_at: sighting.lastAt,
      raw_text: sighting.rawText,
    })),
    `on conflict (shop_id, step_id) do update set seen = step_sighting.seen + excluded.seen,
      first_at = least(step_sighting.first_at, excluded.first_at),
      last_at = greatest(step_sighting.last_at, excluded.last_at),
      raw_text = case when excluded.last_at >= step_sighting.last_at
        then coalesce(excluded.raw_text, step_sighting.raw_text) else step_sighting.raw_text end`,
  )
}
