import { sql } from 'kysely'
import type { Database } from './db.ts'
import { anyOf, everyShop, keyIn } from './sql.ts'

export interface Job {
  id: string
  shopId: string
  queue: string
  key: string | null
  lane: string | null
  data: Record<string, unknown>
  /** 1 on the first run. */
  attempts: number
}

/**
 * A job in hand. `claim` is the proof: whoever lost the lease holds a claim that the row no longer carries, so nothing
 * it writes has an effect.
 */
export interface ClaimedJob extends Job {
  claim: string
  generation: number
}

export interface Head {
  queue: string
  shopId: string
}

/** Shops with ready jobs, the longest waiting first. Takes no locks. */
export async function readyShops(db: Database, queues: string[], at: Date): Promise<Head[]> {
  return db.system
    .selectFrom('job')
    .select(['queue', 'shop_id as shopId'])
    .where('queue', 'in', queues)
    .where('lease_until', 'is', null)
    .where('dead_at', 'is', null)
    .where('run_at', '<=', at)
    .groupBy(['queue', 'shop_id'])
    .orderBy(sql`min(run_at)`)
    .limit(200)
    .modifyEnd(everyShop)
    .execute()
}

interface ClaimRequest {
  head: Head
  limit: number
  claim: string
  now: Date
  leaseMs: number
  /** Lanes that have no room. */
  crowded: string[]
}

export async function claimJobs(db: Database, c: ClaimRequest): Promise<ClaimedJob[]> {
  const rows = await db.system
    .with(
      (cte) => cte('ready').materialized(),
      (qb) =>
        qb
          .selectFrom('job')
          // Where the row is, which nobody moves while it is locked: no search for what was just found.
          .select(sql<string>`ctid`.as('place'))
          .where('shop_id', '=', c.head.shopId)
          .where('queue', '=', c.head.queue)
          .where('lease_until', 'is', null)
          .where('dead_at', 'is', null)
          .where('run_at', '<=', c.now)
          .where((eb) => eb.or([eb('lane', 'is', null), eb('lane', '<>', sql<string>`all(${c.crowded}::text[])`)]))
          .orderBy('run_at')
          .orderBy('id')
          .limit(c.limit)
          .forUpdate()
          .skipLocked(),
    )
    .updateTable('job')
    .from('ready')
    .set((eb) => ({
      lease_until: new Date(c.now.getTime() + c.leaseMs),
      claim: c.claim,
      attempts: eb('job.attempts', '+', 1),
    }))
    .where('job.shop_id', '=', c.head.shopId)
    .where(sql<boolean>`job.ctid = ready.place`)
    .returning([
      'job.id',
      'job.shop_id as shopId',
      'job.queue',
      'job.key',
      'job.lane',
      'job.data',
      'job.attempts',
      'job.generation',
    ])
    .execute()
  return rows
    .map((row) => ({ ...row, claim: c.claim, data: row.data as Record<string, unknown> })) // safe: enqueue writes objects
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Removes finished jobs of one shop; one whose key was enqueued again meanwhile becomes ready once more. */
export async function completeJobs(db: Database, shopId: string, jobs: readonly ClaimedJob[], at: Date): Promise<void> {
  const done = sql<{ id: string; claim: string; generation: number }>`unnest(
    ${jobs.map((job) => job.id)}::uuid[], ${jobs.map((job) => job.claim)}::uuid[], ${jobs.map((job) => job.generation)}::int[])`
  const deleted = await db.system
    .deleteFrom('job')
    .using(done.as<'done'>(sql`done(id, claim, generation)`))
    .where('job.shop_id', '=', shopId)
    .where(
      keyIn(
        'job.id',
        jobs.map((job) => job.id),
      ),
    )
    .whereRef('job.id', '=', 'done.id')
    .whereRef('job.claim', '=', 'done.claim')
    .whereRef('job.generation', '=', 'done.generation')
    .returning('job.id')
    .execute()
  if (deleted.length === jobs.length) return
  const gone = new Set(deleted.map((row) => row.id))
  const left = jobs.filter((job) => !gone.has(job.id))
  await db.system
    .updateTable('job')
    .set({ lease_until: null, claim: null, attempts: 0, run_at: at })
    .where('shop_id', '=', shopId)
    .where('id', '=', anyOf(left.map((job) => job.id)))
    .where('claim', '=', anyOf(left.map((job) => job.claim)))
    .execute()
}

export interface Failure {
  error: unknown
  /** When it runs again. */
  retryAt: Date
  /** When it was given up; null: it was not. */
  deadAt: Date | null
}

/** Puts a job back for later, or away for good. One whose key was enqueued meanwhile starts afresh. */
export async function failJob(db: Database, job: ClaimedJob, failure: Failure): Promise<void> {
  const { error } = failure
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  await db.system
    .updateTable('job')
    .set((eb) => {
      const asClaimed = eb('generation', '=', job.generation)
      return {
        lease_until: null,
        claim: null,
        last_error: text.slice(0, 1000),
        run_at: failure.retryAt,
        dead_at: eb.case().when(asClaimed).then(sql<Date | null>`${failure.deadAt}::timestamptz`).end(),
        attempts: eb.case().when(asClaimed).then(eb.ref('attempts')).else(0).end(),
      }
    })
    .where('shop_id', '=', job.shopId)
    .where('id', '=', job.id)
    .where('claim', '=', job.claim)
    .execute()
}

/** Gives back jobs of one shop that will not be run after all, as if never taken. */
export async function putBackJobs(db: Database, shopId: string, jobs: readonly ClaimedJob[]): Promise<void> {
  if (jobs.length === 0) return
  await db.system
    .updateTable('job')
    .set((eb) => ({ lease_until: null, claim: null, attempts: eb('attempts', '-', 1) }))
    .where('shop_id', '=', shopId)
    .where('id', '=', anyOf(jobs.map((job) => job.id)))
    .where('claim', '=', anyOf(jobs.map((job) => job.claim)))
    .execute()
}

/** Frees the jobs whose lease is over. Answers how many. */
export async function recoverJobs(db: Database, at: Date): Promise<number> {
  const result = await db.system
    .updateTable('job')
    .set({ lease_until: null, claim: null })
    .where('lease_until', '<', at)
    .modifyEnd(everyShop)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/**
 * After the clock was set back: jobs of the time that has not come yet are ready, and leases that end later than a new
 * one would are over. A job that still runs then runs once more. Answers how many.
 */
export async function pullFromFuture(db: Database, at: Date, leaseEnd: Date): Promise<number> {
  const [early, leased] = await Promise.all([
    db.system
      .updateTable('job')
      .set({ run_at: at })
      .where('run_at', '>', at)
      .where('created_at', '>', at)
      .modifyEnd(everyShop)
      .executeTakeFirst(),
    db.system
      .updateTable('job')
      .set({ lease_until: null, claim: null })
      .where('lease_until', '>', leaseEnd)
      .modifyEnd(everyShop)
      .executeTakeFirst(),
  ])
  return Number(early.numUpdatedRows + leased.numUpdatedRows)
}

/** Renews the leases of the jobs given, and of no other: a claim whose answer was lost must run out. */
export async function extendLeases(db: Database, jobs: Iterable<ClaimedJob>, until: Date): Promise<void> {
  const byShop = Map.groupBy(jobs, (job) => job.shopId)
  await Promise.all([...byShop].map(([shopId, held]) => extendLeasesOfShop(db, shopId, held, until)))
}

/** Rows that are being completed at this moment are skipped: waiting for them could end in a deadlock. */
async function extendLeasesOfShop(
  db: Database,
  shopId: string,
  held: readonly ClaimedJob[],
  until: Date,
): Promise<void> {
  await db.system
    .with(
      (cte) => cte('held').materialized(),
      (qb) =>
        qb
          .selectFrom('job')
          .select('id')
          .where('shop_id', '=', shopId)
          .where('id', '=', anyOf(held.map((job) => job.id)))
          .where('claim', '=', anyOf([...new Set(held.map((job) => job.claim))]))
          .forUpdate()
          .skipLocked(),
    )
    .updateTable('job')
    .from('held')
    .set({ lease_until: until })
    .where('job.shop_id', '=', shopId)
    .whereRef('job.id', '=', 'held.id')
    .execute()
}
