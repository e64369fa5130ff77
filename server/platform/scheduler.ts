import { Cron } from 'croner'
import { type Context, inTransaction } from './context.ts'
import { SYSTEM_SHOP } from './db.ts'
import { enqueue, type Queue } from './jobs.ts'
import type { System } from './system.ts'

export interface ScheduledTask {
  readonly name: string
  /** Five fields, in UTC. */
  readonly cron: string
  readonly run: (system: System) => Promise<void>
}

export interface Scheduler {
  /** One queue a task: the job of an occurrence is retried by itself. */
  readonly queues: readonly Queue[]
  /** Queues what is due; true when something was. */
  tick: () => Promise<boolean>
  start: () => void
  stop: () => Promise<void>
}

export interface SchedulerOptions {
  system: System
  tasks: readonly ScheduledTask[]
  contextOf: (shopId: string) => Context
  onError?: (error: unknown) => void
}

const TICK_MS = 10_000

const taskQueue = (task: Pick<ScheduledTask, 'name'>): string => `schedule.${task.name}`

/**
 * Runs each occurrence once however many processes schedule: one conditional UPDATE claims it and queues its job in
 * the same commit. Occurrences missed while nothing ran are made up for by one run.
 */
export function createScheduler(options: SchedulerOptions): Scheduler {
  const { system, tasks, contextOf } = options
  let timer: NodeJS.Timeout | undefined
  let ticking: Promise<boolean> | undefined

  async function tick(): Promise<boolean> {
    const now = system.now()
    const rows = await system.db.system.selectFrom('schedule').select(['name', 'next_run_at']).execute()
    const known = new Map(rows.map((row) => [row.name, row.next_run_at]))
    let claimed = false
    for (const task of tasks) {
      const due = known.get(task.name)
      if (!due) await introduce(system, task, now)
      else if (due <= now && (await claim(contextOf(SYSTEM_SHOP), task, now))) claimed = true
    }
    return claimed
  }

  const beat = (): void => {
    ticking ??= tick()
      .catch((error) => {
        options.onError?.(error)
        return false
      })
      .finally(() => {
        ticking = undefined
      })
  }

  return {
    queues: tasks.map((task) => ({
      name: taskQueue(task),
      concurrency: 1,
      maxAttempts: 8,
      run: () => task.run(system),
    })),
    tick,
    start() {
      timer = setInterval(beat, TICK_MS)
      beat()
    },
    async stop() {
      clearInterval(timer)
      await ticking
    },
  }
}

function nextRun(task: ScheduledTask, after: Date): Date {
  const next = new Cron(task.cron, { timezone: 'UTC' }).nextRun(after)
  if (!next) throw new Error(`the schedule ${task.name} never runs: ${task.cron}`)
  return next
}

async function introduce(system: System, task: ScheduledTask, now: Date): Promise<void> {
  await system.db.system
    .insertInto('schedule')
    .values({ name: task.name, next_run_at: nextRun(task, now), last_run_at: null })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
}

/** False when another process was quicker. */
async function claim(ctx: Context, task: ScheduledTask, now: Date): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    const updated = await tx.db
      .updateTable('schedule')
      .set({ next_run_at: nextRun(task, now), last_run_at: now })
      .where('name', '=', task.name)
      .where('next_run_at', '<=', now)
      .executeTakeFirst()
    if (updated.numUpdatedRows === 0n) return false
    enqueue(tx, { queue: taskQueue(task), key: task.name, data: {} })
    return true
  })
}
