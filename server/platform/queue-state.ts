import { sql } from 'kysely'
import type { Database } from './db.ts'
import { everyShop } from './sql.ts'

export interface QueueState {
  queue: string
  /** Jobs that wait or run, also those that are due later. */
  depth: number
  dead: number
  /** Seconds that the oldest job has been due without being taken; 0 when none is. */
  lagSeconds: number
}

const FRESH_MS = 5000

/**
 * State of every queue that has jobs. Counting a long queue takes time, so an answer is kept for five seconds and for
 * twenty times as long as it took.
 */
export function createQueueState(db: Database, now: () => Date): () => Promise<QueueState[]> {
  let answer: Promise<QueueState[]> | undefined
  let good = 0
  return () => {
    if (answer && Date.now() < good) return answer
    const started = Date.now()
    const fresh = read(db, now())
    good = started + 60_000
    answer = fresh
    fresh.then(
      () => {
        good = Date.now() + Math.max(FRESH_MS, 20 * (Date.now() - started))
      },
      () => {
        if (answer === fresh) answer = undefined
      },
    )
    return fresh
  }
}

async function read(db: Database, now: Date): Promise<QueueState[]> {
  const rows = await db.system
    .selectFrom('job')
    .select(['queue'])
    .select(sql<bigint>`count(*) filter (where dead_at is null)`.as('depth'))
    .select(sql<bigint>`count(*) filter (where dead_at is not null)`.as('dead'))
    .select(
      sql<Date | null>`min(run_at) filter (where dead_at is null and lease_until is null and run_at <= ${now})`.as(
        'oldest',
      ),
    )
    .groupBy('queue')
    .orderBy('queue')
    .modifyEnd(everyShop)
    .execute()
  return rows.map((row) => ({
    queue: row.queue,
    depth: Number(row.depth),
    dead: Number(row.dead),
    lagSeconds: row.oldest ? Math.max(0, (now.getTime() - row.oldest.getTime()) / 1000) : 0,
  }))
}
