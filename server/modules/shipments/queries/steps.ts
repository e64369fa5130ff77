import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { everyShop } from '#platform/sql'
import type { System, SystemTx } from '#platform/system'
import type { Step } from '../types.ts'

const columns = [
  'id',
  'carrier',
  'code',
  'qualifier',
  'event_name as name',
  'status',
  'sub_status as subStatus',
  'texts',
  'informational',
  'reopens',
  'notify',
  'raw_text as rawText',
  'edited_at as editedAt',
  'edited_by as editedBy',
] as const

type Db = Pick<SystemTx, 'db'>

export const selectSteps = (on: Db, carrier: string): Promise<Step[]> =>
  on.db
    .selectFrom('tracking_step')
    .select(columns)
    .where('carrier', '=', carrier)
    .orderBy('code')
    .orderBy('qualifier')
    .$castTo<Step>()
    .execute()

export const lockStep = (tx: SystemTx, id: string): Promise<Step | undefined> =>
  tx.db.selectFrom('tracking_step').select(columns).where('id', '=', id).forUpdate().$castTo<Step>().executeTakeFirst()

export async function updateStep(tx: SystemTx, step: Step): Promise<void> {
  await tx.db
    .updateTable('tracking_step')
    .set({
      event_name: step.name,
      status: step.status,
      sub_status: step.subStatus,
      texts: JSON.stringify(step.texts),
      informational: step.informational,
      reopens: step.reopens,
      notify: step.notify,
      edited_at: step.editedAt,
      edited_by: step.editedBy,
    })
    .where('id', '=', step.id)
    .execute()
}

export interface NewStep {
  id: string
  carrier: string
  code: string
  qualifier: string
  rawText: string | null
}

/** Adds steps without a meaning; those that exist stay. */
export async function insertMissingSteps(tx: SystemTx, steps: readonly NewStep[]): Promise<void> {
  await tx.db
    .insertInto('tracking_step')
    .values(
      steps.map((step) => ({
        id: step.id,
        carrier: step.carrier,
        code: step.code,
        qualifier: step.qualifier,
        raw_text: step.rawText,
        created_at: tx.now(),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export interface SeededStep extends NewStep {
  name: string
  status: string | null
  subStatus: string | null
  informational: boolean
  reopens: boolean
}

/** Adds seeds and brings those up to date that nobody has edited. */
export async function upsertSeeds(tx: SystemTx, seeds: readonly SeededStep[]): Promise<void> {
  await sql`
    insert into tracking_step (id, carrier, code, qualifier, event_name, status, sub_status, informational, reopens, created_at)
    select n.id, n.carrier, n.code, n.qualifier, n.name, n.status, n."subStatus", n.informational, n.reopens, ${tx.now()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(seeds)}::jsonb) as n(
      id uuid, carrier text, code text, qualifier text, name text, status text, "subStatus" text, informational boolean, reopens boolean)
    order by n.carrier, n.code, n.qualifier
    on conflict (carrier, lower(code), lower(qualifier)) do update set
      event_name = excluded.event_name, status = excluded.status, sub_status = excluded.sub_status,
      informational = excluded.informational, reopens = excluded.reopens
    where tracking_step.edited_at is null
      and (tracking_step.event_name, tracking_step.status, tracking_step.sub_status, tracking_step.informational, tracking_step.reopens)
        is distinct from (excluded.event_name, excluded.status, excluded.sub_status, excluded.informational, excluded.reopens)`.execute(
    tx.db,
  )
}

/** Keeps what was seeded last; false when it was the same. */
export async function noteSeeds(tx: SystemTx, digest: string): Promise<boolean> {
  const noted = await tx.db
    .insertInto('installation')
    .values({ name: 'tracking-steps', value: digest })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({ value: digest }).where('installation.value', '<>', digest),
    )
    .executeTakeFirst()
  return (noted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export interface StepCount {
  stepId: string
  seen: number
  firstAt: Date
  lastAt: Date
  rawText: string | null
}

/** Sightings over all shops, by step. */
export async function selectStepCounts(system: System, carrier: string): Promise<StepCount[]> {
  const rows = await system.db.system
    .selectFrom('step_sighting')
    .innerJoin('tracking_step', 'tracking_step.id', 'step_sighting.step_id')
    .where('tracking_step.carrier', '=', carrier)
    .select((eb) => [
      'step_sighting.step_id as stepId',
      eb.fn.sum<number>('step_sighting.seen').as('seen'),
      eb.fn.min('step_sighting.first_at').as('firstAt'),
      eb.fn.max('step_sighting.last_at').as('lastAt'),
      sql<
        string | null
      >`(array_agg(step_sighting.raw_text order by step_sighting.last_at desc) filter (where step_sighting.raw_text is not null))[1]`.as(
        'rawText',
      ),
    ])
    .groupBy('step_sighting.step_id')
    .modifyEnd(everyShop)
    .execute()
  return rows.map((row) => ({ ...row, seen: Number(row.seen) }))
}

/** Sightings of the context's shop alone, by step. */
export async function selectOwnStepCounts(ctx: Context, carrier: string): Promise<StepCount[]> {
  const rows = await ctx.db
    .selectFrom('step_sighting')
    .innerJoin('tracking_step', 'tracking_step.id', 'step_sighting.step_id')
    .where('step_sighting.shop_id', '=', ctx.shopId)
    .where('tracking_step.carrier', '=', carrier)
    .select([
      'step_sighting.step_id as stepId',
      'step_sighting.seen',
      'step_sighting.first_at as firstAt',
      'step_sighting.last_at as lastAt',
      'step_sighting.raw_text as rawText',
    ])
    .execute()
  return rows.map((row) => ({ ...row, seen: Number(row.seen) }))
}

interface UnmappedRow extends Step {
  seen: bigint
  firstAt: Date
  lastAt: Date
  seenText: string | null
}

const stepColumns = columns.map((column) => `tracking_step.${column}` as const)

const toSeen = ({ seen, firstAt, lastAt, seenText, ...step }: UnmappedRow) => ({
  ...step,
  rawText: seenText,
  seen: { stepId: step.id, seen: Number(seen), firstAt, lastAt, rawText: seenText },
})

/** Steps without a meaning that the context's shop has seen, most often seen first. */
export async function selectUnmappedOf(ctx: Context, limit: number): Promise<(Step & { seen: StepCount })[]> {
  const rows = await ctx.db
    .selectFrom('step_sighting')
    .innerJoin('tracking_step', 'tracking_step.id', 'step_sighting.step_id')
    .select(stepColumns)
    .select([
      'step_sighting.seen',
      'step_sighting.first_at as firstAt',
      'step_sighting.last_at as lastAt',
      'step_sighting.raw_text as seenText',
    ])
    .where('step_sighting.shop_id', '=', ctx.shopId)
    .where('tracking_step.status', 'is', null)
    .where('tracking_step.event_name', 'is', null)
    .orderBy('step_sighting.seen', 'desc')
    .orderBy('tracking_step.id')
    .limit(limit)
    .$castTo<UnmappedRow>()
    .execute()
  return rows.map(toSeen)
}

/** The same over all shops. */
export async function selectUnmapped(system: System, limit: number): Promise<(Step & { seen: StepCount })[]> {
  const rows = await system.db.system
    .selectFrom('step_sighting')
    .innerJoin('tracking_step', 'tracking_step.id', 'step_sighting.step_id')
    .select(stepColumns)
    .select((eb) => [
      eb.fn.sum<bigint>('step_sighting.seen').as('seen'),
      eb.fn.min('step_sighting.first_at').as('firstAt'),
      eb.fn.max('step_sighting.last_at').as('lastAt'),
      eb.fn.max('step_sighting.raw_text').as('seenText'),
    ])
    .where('tracking_step.status', 'is', null)
    .where('tracking_step.event_name', 'is', null)
    .groupBy('tracking_step.id')
    .orderBy('seen', 'desc')
    .orderBy('tracking_step.id')
    .limit(limit)
    .modifyEnd(everyShop)
    .$castTo<UnmappedRow>()
    .execute()
  return rows.map(toSeen)
}

/** Shops that have events with the step's code. */
export async function selectShopsWithStep(system: System, stepId: string): Promise<string[]> {
  const rows = await system.db.system
    .selectFrom('step_sighting')
    .select('shop_id')
    .where('step_id', '=', stepId)
    .orderBy('shop_id')
    .modifyEnd(everyShop)
    .execute()
  return rows.map((row) => row.shop_id)
}

export interface StepSample {
  stepId: string
  trackingNumber: string | null
  rawText: string | null
  occurredAt: Date
}

/** The newest events with the code of one step, in one of the shops that saw it. */
export function selectSamples(system: System, shopId: string, stepId: string, limit: number): Promise<StepSample[]> {
  return system.db.system
    .selectFrom('tracking_event')
    .innerJoin('parcel', (join) =>
      join.onRef('parcel.shop_id', '=', 'tracking_event.shop_id').onRef('parcel.id', '=', 'tracking_event.parcel_id'),
    )
    .select([
      'tracking_event.step_id as stepId',
      'parcel.tracking_number as trackingNumber',
      'tracking_event.text as rawText',
      'tracking_event.occurred_at as occurredAt',
    ])
    .where('tracking_event.shop_id', '=', shopId)
    .where('parcel.shop_id', '=', shopId)
    .where('tracking_event.step_id', '=', stepId)
    .orderBy('tracking_event.occurred_at', 'desc')
    .limit(limit)
    .$castTo<StepSample>()
    .execute()
}
