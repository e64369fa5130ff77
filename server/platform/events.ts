import type { Context, EventSink, Tx } from './context.ts'
import type { Queue } from './jobs.ts'
import type { NewJob, StoredEvent } from './outbox.ts'
import { insertMany, keyIn } from './sql.ts'

export type { StoredEvent } from './outbox.ts'

/** Carries the payload type from emitter to reactions; the value is only the name. */
export interface EventType<Data> {
  readonly type: string
  readonly _data?: Data
}

/**
 * Follows events at least once, in batches of one shop. Must be idempotent by the event's id.
 * `types` null: every event.
 */
export interface Reaction {
  readonly name: string
  readonly types: readonly string[] | null
  /** Whether the shop has use for it; asked in each transaction, so it should mostly know by heart. Absent: every shop has. */
  readonly concerns?: (ctx: Context) => Promise<boolean>
  /** Jobs of a shop that it follows at once; 50 unless told. */
  readonly batch?: number
  readonly run: (ctx: Context, events: StoredEvent[]) => Promise<void>
}

const BATCH = 50

const catalogue = new Set<string>()

/** Types are defined while the modules load, so that the catalogue is whole before anything happens. */
export function defineEvent<Data>(type: string): EventType<Data> {
  catalogue.add(type)
  return { type }
}

/** Every type of event that this program can tell, by name. */
export const eventCatalogue = (): string[] => [...catalogue].sort()

/**
 * Records the event in the caller's transaction. The same type and subject again in one transaction replaces the
 * earlier, unless `part`, what of the subject it is about, differs.
 */
export function emit<Data>(tx: Tx, event: EventType<Data>, subject: string, data: Data, part = ''): void {
  const key = `${event.type} ${subject} ${part}`
  tx.outbox.events.delete(key)
  tx.outbox.events.set(key, {
    id: tx.newId(),
    shopId: tx.shopId,
    type: event.type,
    subject,
    data,
    actor: tx.actor,
    door: tx.door,
    at: tx.now(),
  })
}

/**
 * Lets the last statements of a transaction travel with its commit. Nobody may need their answers: a failure is that of
 * the whole transaction.
 */
export function sendWithCommit(tx: Tx, ...statements: Promise<unknown>[]): void {
  for (const statement of statements) {
    // Heard when the outbox is flushed; until then nobody listens.
    statement.catch(() => {})
    tx.outbox.sent.push(statement)
  }
}

/** As `sendWithCommit`, for a statement that goes behind all others: what it locks is locked for the commit alone. */
export function sendLast(tx: Tx, send: () => Promise<unknown>): void {
  tx.outbox.last.push(send)
}

/** Queue of a reaction; its jobs carry the ids of the events to follow. */
const reactionQueue = (reaction: Pick<Reaction, 'name'>): string => `react.${reaction.name}`

/** The outbox: event rows and one job per interested reaction, in the transaction that caused them. */
export function createEventSink(reactions: readonly Reaction[], wake: () => void): EventSink {
  return {
    open: () => ({ events: new Map(), jobs: [], sent: [], last: [] }),
    async settle(tx) {
      const events = [...tx.outbox.events.values()]
      for (const reaction of reactions) {
        const ids = events.filter((e) => reaction.types === null || reaction.types.includes(e.type)).map((e) => e.id)
        if (ids.length === 0 || (reaction.concerns && !(await reaction.concerns(tx)))) continue
        tx.outbox.jobs.push({ queue: reactionQueue(reaction), data: { eventIds: ids } })
      }
    },
    async flush(tx) {
      const events = [...tx.outbox.events.values()]
      const at = tx.now()
      await Promise.all([
        ...tx.outbox.sent,
        insertMany(
          tx,
          'event',
          events.map((e) => ({
            shop_id: tx.shopId,
            id: e.id,
            type: e.type,
            subject: e.subject,
            data: JSON.stringify(e.data),
            actor: e.actor,
            door: e.door,
            at: e.at,
          })),
        ),
        enqueueAll(tx, tx.outbox.jobs, at),
        ...tx.outbox.last.map((send) => send()),
      ])
    },
    committed(outbox) {
      if (outbox.jobs.length > 0) wake()
    },
  }
}

async function enqueueAll(tx: Tx, jobs: readonly NewJob[], at: Date): Promise<void> {
  const rows = jobs.map((job) => ({
    shop_id: tx.shopId,
    id: tx.newId(),
    queue: job.queue,
    key: job.key ?? null,
    lane: job.lane ?? null,
    data: JSON.stringify(job.data),
    run_at: job.runAt ?? at,
    created_at: at,
  }))
  const keyed = new Map(rows.filter((row) => row.key !== null).map((row) => [`${row.queue} ${row.key}`, row]))
  await Promise.all([
    insertMany(
      tx,
      'job',
      rows.filter((row) => row.key === null),
    ),
    insertMany(tx, 'job', [...keyed.values()], JOIN_SAME_KEY),
  ])
}

/** A job with the same key that is waiting does the work of both; one that is running runs once more. */
const JOIN_SAME_KEY = `on conflict (shop_id, queue, key) where key is not null do update
  set generation = job.generation + 1, run_at = least(job.run_at, excluded.run_at), dead_at = null`

/** The queues that run the reactions: one each, so that a failing one is retried alone. */
export function reactionQueues(reactions: readonly Reaction[]): Queue[] {
  return reactions.map((reaction) => ({
    name: reactionQueue(reaction),
    concurrency: 8,
    batch: reaction.batch ?? BATCH,
    run: async (ctx, jobs) => {
      const ids = jobs.flatMap((job) => job.data.eventIds as string[]) // safe: flush writes them
      await reaction.run(ctx, await loadEvents(ctx, ids))
    },
  }))
}

/** Events by id, oldest first; unknown ids are left out. */
export async function loadEvents(ctx: Context, ids: string[]): Promise<StoredEvent[]> {
  return ctx.db
    .selectFrom('event')
    .select(['id', 'shop_id as shopId', 'type', 'subject', 'data', 'actor', 'door', 'at'])
    .where('shop_id', '=', ctx.shopId)
    .where(keyIn('id', ids))
    .orderBy('id')
    .execute()
}
