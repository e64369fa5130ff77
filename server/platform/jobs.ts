import type { Context, Tx } from './context.ts'
import type { Database } from './db.ts'
import { JobSlots } from './job-slots.ts'
import {
  type ClaimedJob,
  claimJobs,
  completeJobs,
  extendLeases,
  failJob,
  type Head,
  type Job,
  pullFromFuture,
  putBackJobs,
  readyShops,
  recoverJobs,
} from './job-store.ts'
import type { NewJob } from './outbox.ts'

export type { Job } from './job-store.ts'
export type { NewJob } from './outbox.ts'

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
  /**
   * Takes no new work and waits for what is running. After `limitMs` it gives back the jobs that still run, so that
   * another worker need not wait for their leases, and answers false.
   */
  stop: (limitMs?: number) => Promise<boolean>
  running: () => number
}

/**
 * The queue's engine: two levels, fair over shops by construction. Shops with ready jobs are found without locks,
 * then each gives a few jobs in turn. A claimed job is leased; a worker that dies loses its leases after `leaseMs`.
 */
export function createWorker(options: WorkerOptions): Worker {
  const engine = new Engine(options)
  return {
    wake: () => engine.wake(),
    start: () => engine.start(),
    drain: () => engine.drain(),
    stop: (limitMs) => engine.stop(limitMs),
    running: () => engine.runs,
  }
}

const MINUTE = 60_000
const RECOVERY_MS = 5000
const MAX_ATTEMPTS = 25
/** Jobs without a batch that one shop gives in one turn. */
const SHARE = 10
/** Stands in reports of errors that belong to no job. */
const NO_JOB: Job = { id: '', shopId: '', queue: '', key: null, lane: null, data: {}, attempts: 0 }

const backoff = (attempts: number): number => Math.min(1000 * 2 ** (attempts - 1), 60 * MINUTE)

const expiry = (ms: number): Promise<false> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(false), ms).unref()
  })

class Engine {
  readonly #options: WorkerOptions
  readonly #leaseMs: number
  readonly #queues: Map<string, Queue>
  readonly #slots = new JobSlots()
  readonly #held = new Set<ClaimedJob>()
  readonly #idle: (() => void)[] = []
  readonly #timers: NodeJS.Timeout[] = []
  #stopped = false
  #asked = false
  #looking: Promise<void> | undefined
  #lookError: unknown
  #recoveredAt: Date | undefined

  constructor(options: WorkerOptions) {
    this.#options = options
    this.#leaseMs = options.leaseMs ?? 30_000
    this.#queues = new Map(options.queues.map((queue) => [queue.name, queue]))
  }

  get runs(): number {
    return this.#slots.runs
  }

  /** One look at a time, since two would both count the same free slots; a call meanwhile makes it look once more. */
  wake(): void {
    if (this.#stopped) return
    this.#asked = true
    this.#looking ??= this.#lookWhileAsked()
      .catch((error) => {
        this.#lookError = error
        this.#report(error)
      })
      .finally(() => {
        this.#looking = undefined
        // Asked between the last look and here.
        if (this.#asked && this.#lookError === undefined) this.wake()
      })
  }

  start(): void {
    const { db, pollMs = 1000 } = this.#options
    const recover = async () => {
      if ((await this.#recover()) > 0) this.wake()
    }
    this.#every(pollMs, async () => this.wake())
    this.#every(RECOVERY_MS, recover)
    this.#every(this.#leaseMs / 3, () => extendLeases(db, this.#held, this.#leaseEnd()))
    this.wake()
  }

  async drain(): Promise<void> {
    await this.#recover()
    this.wake()
    await this.#settle()
    if (this.#lookError !== undefined) throw this.#lookError
  }

  /** Takes back what lost workers held; after the clock was set back, and at first, also what waits for a time that it left. */
  async #recover(): Promise<number> {
    const { db, now } = this.#options
    const at = now()
    const setBack = this.#recoveredAt === undefined || at < this.#recoveredAt
    const freed = await recoverJobs(db, at)
    const pulled = setBack ? await pullFromFuture(db, at, this.#leaseEnd()) : 0
    this.#recoveredAt = at
    return freed + pulled
  }

  /** Leases are renewed until the last run has ended: else another worker would take its jobs. */
  async stop(limitMs?: number): Promise<boolean> {
    this.#stopped = true
    const settled = this.#settle().then(() => true)
    const finished = limitMs === undefined ? await settled : await Promise.race([settled, expiry(limitMs)])
    for (const timer of this.#timers) clearInterval(timer)
    if (!finished) await this.#giveBack([...this.#held])
    return finished
  }

  #every(milliseconds: number, work: () => Promise<void>): void {
    this.#timers.push(setInterval(() => void work().catch((error) => this.#report(error)), milliseconds))
  }

  #report(error: unknown, job: Job = NO_JOB): void {
    this.#options.onError?.(error, job)
  }

  #leaseEnd(): Date {
    return new Date(this.#options.now().getTime() + this.#leaseMs)
  }

  async #settle(): Promise<void> {
    while (this.#looking || this.runs > 0) {
      await this.#looking
      if (this.runs > 0) await new Promise<void>((resolve) => this.#idle.push(resolve))
    }
  }

  async #lookWhileAsked(): Promise<void> {
    this.#lookError = undefined
    while (this.#asked && !this.#stopped) {
      this.#asked = false
      if (await this.#look()) this.#asked = true
    }
  }

  /** Every shop gives a share in each round, until there is no room or no shop has more. True when something was left. */
  async #look(): Promise<boolean> {
    const { db, queues, now } = this.#options
    const open = queues.filter((queue) => this.#slots.free(queue) > 0).map((queue) => queue.name)
    if (open.length === 0) return false
    let heads = await readyShops(db, open, now())
    let more = false
    while (heads.length > 0) {
      const again: Head[] = []
      for (const head of heads) if (await this.#takeShare(head)) again.push(head)
      more ||= again.length > 0
      heads = again
    }
    return more
  }

  /** True when the shop gave a full share and may have more. */
  async #takeShare(head: Head): Promise<boolean> {
    const { db, now, newId } = this.#options
    const queue = this.#queues.get(head.queue)
    const free = queue && !this.#stopped ? this.#slots.free(queue) : 0
    if (!queue || free <= 0) return false
    const limit = queue.batch ?? Math.min(free, SHARE)
    const crowded = this.#slots.crowded(queue)
    const jobs = await claimJobs(db, { head, limit, claim: newId(), now: now(), leaseMs: this.#leaseMs, crowded })
    const { admitted, surplus } = this.#slots.admit(queue, jobs)
    this.#launchAll(queue, admitted)
    await putBackJobs(db, head.shopId, surplus)
    return admitted.length === limit
  }

  #launchAll(queue: Queue, jobs: ClaimedJob[]): void {
    if (!queue.batch) for (const job of jobs) this.#launch(queue, [job], [[job]])
    else if (jobs.length > 0) {
      const first = jobs.filter((job) => job.attempts === 1)
      // A batch that failed is tried one by one, so that one bad job does not hold back the rest.
      const alone = jobs.filter((job) => job.attempts > 1).map((job) => [job])
      this.#launch(queue, jobs, first.length > 0 ? [first, ...alone] : alone)
    }
  }

  /** One run: takes one slot and does its steps in turn. */
  #launch(queue: Queue, jobs: ClaimedJob[], steps: ClaimedJob[][]): void {
    this.#slots.take(queue)
    for (const job of jobs) this.#held.add(job)
    void this.#performAll(queue, steps).finally(() => {
      this.#slots.release(queue, jobs)
      this.wake()
      if (this.runs === 0) for (const resolve of this.#idle.splice(0)) resolve()
    })
  }

  async #performAll(queue: Queue, steps: ClaimedJob[][]): Promise<void> {
    for (const [position, jobs] of steps.entries()) {
      if (this.#stopped && position > 0) await this.#giveBack(jobs)
      else await this.#perform(queue, jobs)
      for (const job of jobs) this.#held.delete(job)
    }
  }

  async #perform(queue: Queue, jobs: ClaimedJob[]): Promise<void> {
    const { db, contextOf, now } = this.#options
    const [first] = jobs
    if (!first) return
    try {
      if (first.attempts > (queue.maxAttempts ?? MAX_ATTEMPTS))
        throw new Error('every worker that ran the job was lost')
      await queue.run(contextOf(first.shopId), jobs)
      await completeJobs(db, first.shopId, jobs, now())
    } catch (error) {
      for (const job of jobs) {
        this.#report(error, job)
        await this.#fail(queue, job, error)
      }
    }
  }

  async #fail(queue: Queue, job: ClaimedJob, error: unknown): Promise<void> {
    const { db, now } = this.#options
    const at = now()
    const deadAt = job.attempts >= (queue.maxAttempts ?? MAX_ATTEMPTS) ? at : null
    const retryAt = new Date(at.getTime() + backoff(job.attempts))
    // A worker that cannot even write this loses the lease, and the job runs again.
    await failJob(db, job, { error, retryAt, deadAt }).catch((unsaved) => this.#report(unsaved, job))
  }

  async #giveBack(jobs: ClaimedJob[]): Promise<void> {
    for (const job of jobs) {
      await putBackJobs(this.#options.db, job.shopId, [job]).catch((unsaved) => this.#report(unsaved, job))
    }
  }
}
