import { sql } from 'kysely'
import type { Context, Tx } from './context.ts'
import type { Database } from './db.ts'

export interface NewJob {
  queue: string
  /** Unique among the jobs of shop and queue: a second one joins the first. */
  key?: string
  /** What the job depends on, such as an endpoint: a worker runs few jobs of one lane at a time. */
  lane?: string
  data: Record<string, unknown>
  runAt?: Date
}

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
 * `run` gets up to `batch` jobs of one shop and runs at least once per job. When it throws they are put back and run
 * again one by one, later each time, until `maxAttempts`; then a job is dead and stays to be looked at.
 */
export interface Queue {
  readonly name: string
  /** Runs at a time in one worker process. */
  readonly concurrency: number
  readonly batch?: number
  /** Jobs of one lane at a time in one worker process. */
  readonly perLane?: number
  readonly maxAttempts?: number
  readonly run: (ctx: Context, jobs: Job[]) => Promise<void>
}

/** Queues the job in the caller's transaction. */
export function enqueue(tx: Tx, job: NewJob): void {
  tx.outbox.jobs.push(job)
}

export interface WorkerOptions {
  db: Database
  queues: readonly Queue[]
  /** A context with all scopes for a shop. */
  contextOf: (shopId: string) => Context
  now: () => Date
  newId: () => string
  leaseMs?: number
  pollMs?: number
  onError?: (error: unknown, job: Job) => void
}

export interface Worker {
  /** Looks for work at once. Called after commits and by notifications. */
  wake: () => void
  start: () => void
  /** Runs until nothing is ready and nothing is running. For tests and one-off commands, instead of `start`. */
  drain: () => Promise<void>
  /** Takes no new work and waits for what is running. */
  stop: () => Promise<void>
  running: () => number
}

interface Claimed extends Job {
  generation: number
}

const MINUTE = 60_000
const backoff = (attempts: number): number => Math.min(1000 * 2 ** (attempts - 1), 60 * MINUTE)

/**
 * The queue's engine: two levels, fair over shops by construction. Shops with ready jobs are found without locks,
 * then each gives a few jobs in turn. A claimed job is leased; a worker that dies loses its leases after `leaseMs`.
 */
export function createWorker(options: WorkerOptions): Worker {
  const { db, now } = options
  const leaseMs = options.leaseMs ?? 30_000
  const id = options.newId()
  const queues = new Map(options.queues.map((queue) => [queue.name, queue]))
  const busy = new Map<string, number>()
  const lanes = new Map<string, number>()
  const held = new Set<Claimed>()
  let runs = 0
  let stopped = false
  let looking: Promise<boolean> | undefined
  let again = false
  const idle: (() => void)[] = []
  const timers: NodeJS.Timeout[] = []

  const free = (queue: Queue): number => queue.concurrency - (busy.get(queue.name) ?? 0)
  const crowded = (queue: Queue): string[] =>
    queue.perLane === undefined ? [] : [...lanes].filter(([, n]) => n >= (queue.perLane ?? 0)).map(([lane]) => lane)

  /** True when something was claimed. */
  async function look(): Promise<boolean> {
    const open = options.queues.filter((queue) => free(queue) > 0)
    if (open.length === 0) return false
    let heads = await readyShops(
      db,
      open.map((q) => q.name),
      now(),
    )
    let claimed = false
    // Every shop gives a share in each round, until there is no room or no shop has more.
    while (heads.length > 0) {
      const more: Head[] = []
      for (const head of heads) if (await takeShare(head)) more.push(head)
      if (more.length > 0) claimed = true
      heads = more
    }
    return claimed
  }

  /** True when the shop gave a full share and may have more. */
  async function takeShare(head: Head): Promise<boolean> {
    const queue = queues.get(head.queue)
    if (!queue || stopped) return false
    const limit = queue.batch ?? Math.min(free(queue), SHARE)
    if (free(queue) <= 0) return false
    const jobs = await claim(db, { head, limit, worker: id, now: now(), leaseMs, crowded: crowded(queue) })
    const { admitted, surplus } = admit(jobs, queue, lanes)
    if (surplus.length > 0) await putBack(db, surplus)
    const first = admitted.filter((job) => job.attempts === 1)
    // A batch that failed is tried one by one, so that one bad job does not hold back the rest.
    const alone = admitted.filter((job) => job.attempts > 1)
    if (queue.batch && first.length > 0) launch(queue, first)
    for (const job of queue.batch ? alone : admitted) launch(queue, [job])
    return admitted.length === limit
  }

  function launch(queue: Queue, jobs: Claimed[]): void {
    runs++
    busy.set(queue.name, (busy.get(queue.name) ?? 0) + 1)
    for (const job of jobs) held.add(job)
    void perform(queue, jobs).finally(() => {
      runs--
      busy.set(queue.name, (busy.get(queue.name) ?? 1) - 1)
      for (const job of jobs) {
        held.delete(job)
        if (!job.lane) continue
        const left = (lanes.get(job.lane) ?? 1) - 1
        if (left > 0) lanes.set(job.lane, left)
        else lanes.delete(job.lane)
      }
      if (!stopped) wake()
      if (runs === 0) for (const done of idle.splice(0)) done()
    })
  }

  async function perform(queue: Queue, jobs: Claimed[]): Promise<void> {
    const [first] = jobs
    if (!first) return
    try {
      await queue.run(options.contextOf(first.shopId), jobs)
      await complete(db, first.shopId, jobs, id, now())
    } catch (error) {
      for (const job of jobs) options.onError?.(error, job)
      // A worker that cannot even write this loses the lease, and the job runs again.
      await fail(db, jobs, { worker: id, error, now: now(), maxAttempts: queue.maxAttempts ?? 25 }).catch((unsaved) =>
        options.onError?.(unsaved, first),
      )
    }
  }

  /** Looks until nothing more can be claimed; a call during a look makes it look once more. */
  function wake(): void {
    if (stopped) return
    if (looking) {
      again = true
      return
    }
    again = false
    looking = look()
      .then((claimed) => {
        again ||= claimed
        return claimed
      })
      .catch((error) => {
        options.onError?.(error, NO_JOB)
        return false
      })
      .finally(() => {
        looking = undefined
        if (again) wake()
      })
  }

  async function settle(): Promise<void> {
    if (looking) await looking
    if (runs > 0) await new Promise<void>((resolve) => idle.push(resolve))
  }

  return {
    wake,
    running: () => runs,
    start() {
      timers.push(
        setInterval(wake, options.pollMs ?? 1000),
        setInterval(
          () =>
            void recover(db, now()).then(
              (n) => n > 0 && wake(),
              (e) => options.onError?.(e, NO_JOB),
            ),
          5000,
        ),
        setInterval(
          () => void extend(db, held, id, now(), leaseMs).catch((e) => options.onError?.(e, NO_JOB)),
          leaseMs / 3,
        ),
      )
      wake()
    },
    async drain() {
      await recover(db, now())
      for (;;) {
        await settle()
        if (!(await look()) && runs === 0 && !looking) return
      }
    },
    async stop() {
      stopped = true
      for (const timer of timers) clearInterval(timer)
      await settle()
    },
  }
}

/** Jobs without a batch that one shop gives in one turn. */
const SHARE = 10
const NO_JOB: Job = { id: '', shopId: '', queue: '', key: null, lane: null, data: {}, attempts: 0 }

function admit(jobs: Claimed[], queue: Queue, lanes: Map<string, number>): { admitted: Claimed[]; surplus: Claimed[] } {
  const admitted: Claimed[] = []
  const surplus: Claimed[] = []
  for (const job of jobs) {
    const inLane = job.lane ? (lanes.get(job.lane) ?? 0) : 0
    if (job.lane && queue.perLane !== undefined && inLane >= queue.perLane) {
      surplus.push(job)
      continue
    }
    if (job.lane) lanes.set(job.lane, inLane + 1)
    admitted.push(job)
  }
  return { admitted, surplus }
}

interface Head {
  queue: string
  shop_id: string
}

async function readyShops(db: Database, names: string[], at: Date): Promise<Head[]> {
  return db.system
    .selectFrom('job')
    .select(['queue', 'shop_id'])
    .where('queue', 'in', names)
    .where('lease_until', 'is', null)
    .where('dead_at', 'is', null)
    .where('run_at', '<=', at)
    .groupBy(['queue', 'shop_id'])
    .orderBy(sql`min(run_at)`)
    .limit(200)
    .execute()
}

interface Claim {
  head: Head
  limit: number
  worker: string
  now: Date
  leaseMs: number
  crowded: string[]
}

async function claim(db: Database, c: Claim): Promise<Claimed[]> {
  const rows = await db.system
    .with(
      (cte) => cte('ready').materialized(),
      (qb) =>
        qb
          .selectFrom('job')
          .select('id')
          .where('shop_id', '=', c.head.shop_id)
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
      worker: c.worker,
      attempts: eb('job.attempts', '+', 1),
    }))
    .where('job.shop_id', '=', c.head.shop_id)
    .whereRef('job.id', '=', 'ready.id')
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
    .map((row) => ({ ...row, data: row.data as Record<string, unknown> }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)) // safe: enqueue writes objects
}

/** Removes finished jobs; one whose key was enqueued again meanwhile becomes ready once more. */
async function complete(db: Database, shopId: string, jobs: Claimed[], worker: string, at: Date): Promise<void> {
  const deleted = await db.system
    .deleteFrom('job')
    .using(
      sql<{
        id: string
        generation: number
      }>`unnest(${jobs.map((j) => j.id)}::uuid[], ${jobs.map((j) => j.generation)}::int[])`.as<'done'>(
        sql`done(id, generation)`,
      ),
    )
    .where('job.shop_id', '=', shopId)
    .whereRef('job.id', '=', 'done.id')
    .whereRef('job.generation', '=', 'done.generation')
    .where('job.worker', '=', worker)
    .returning('job.id')
    .execute()
  if (deleted.length === jobs.length) return
  const gone = new Set(deleted.map((row) => row.id))
  await db.system
    .updateTable('job')
    .set({ lease_until: null, worker: null, attempts: 0, run_at: at })
    .where('shop_id', '=', shopId)
    .where(
      'id',
      'in',
      jobs.map((j) => j.id).filter((jobId) => !gone.has(jobId)),
    )
    .where('worker', '=', worker)
    .execute()
}

interface Failure {
  worker: string
  error: unknown
  now: Date
  maxAttempts: number
}

async function fail(db: Database, jobs: Claimed[], f: Failure): Promise<void> {
  const text = f.error instanceof Error ? `${f.error.name}: ${f.error.message}` : String(f.error)
  for (const job of jobs) {
    const dead = job.attempts >= f.maxAttempts
    await db.system
      .updateTable('job')
      .set({
        lease_until: null,
        worker: null,
        last_error: text.slice(0, 1000),
        run_at: new Date(f.now.getTime() + backoff(job.attempts)),
        dead_at: dead ? f.now : null,
      })
      .where('shop_id', '=', job.shopId)
      .where('id', '=', job.id)
      .where('worker', '=', f.worker)
      .execute()
  }
}

/** Gives back jobs that were claimed beyond what their lane allows, as if never taken. */
async function putBack(db: Database, jobs: Claimed[]): Promise<void> {
  for (const job of jobs) {
    await db.system
      .updateTable('job')
      .set({ lease_until: null, worker: null, attempts: job.attempts - 1 })
      .where('shop_id', '=', job.shopId)
      .where('id', '=', job.id)
      .execute()
  }
}

async function recover(db: Database, at: Date): Promise<number> {
  const result = await db.system
    .updateTable('job')
    .set({ lease_until: null, worker: null })
    .where('lease_until', '<', at)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

async function extend(
  db: Database,
  held: ReadonlySet<Claimed>,
  worker: string,
  at: Date,
  leaseMs: number,
): Promise<void> {
  if (held.size === 0) return
  await db.system
    .updateTable('job')
    .set({ lease_until: new Date(at.getTime() + leaseMs) })
    .where('worker', '=', worker)
    .where('lease_until', 'is not', null)
    .execute()
}
