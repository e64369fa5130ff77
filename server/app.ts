import { fileURLToPath } from 'node:url'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Config } from '#platform/config'
import { type Context, SCOPES, type Scope } from '#platform/context'
import type { Database } from '#platform/db'
import { createEventSink, type Reaction, reactionQueues } from '#platform/events'
import { createHealth, type Health, mountHealth } from '#platform/health'
import { uuidv7 } from '#platform/ids'
import { createWorker, type Queue, type Worker } from '#platform/jobs'
import type { KeyRing } from '#platform/key-ring'
import type { Logger } from '#platform/log'
import { createMetrics, type Metrics, mountMetrics } from '#platform/metrics'
import { createQueueState } from '#platform/queue-state'
import { createScheduler, type Scheduler } from '#platform/scheduler'
import type { System } from '#platform/system'
import { traced } from '#platform/tracing'
import { upkeepTasks } from '#platform/upkeep'
import { createWakeUps } from '#platform/wake-ups'

/** Where the schema's SQL files are, wherever the program was started. */
export const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url))

export interface AppOptions {
  config: Config
  db: Database
  keyRing: KeyRing
  log: Logger
  /** Which of the two halves this process is; both by default. */
  roles?: { serves: boolean; works: boolean }
  now?: () => Date
  newId?: () => string
}

export interface App {
  /** Answers requests once it listens. Without the serving role it has health and metrics only. */
  http: FastifyInstance
  worker: Worker
  scheduler: Scheduler
  system: System
  metrics: Metrics
  health: Health
  /** A context with all scopes, for work that no caller asked for. */
  contextOf: (shopId: string) => Context
  /** Runs jobs and schedules from now on, if that is this process's role. */
  work: () => void
  /** Answers what was asked, finishes or gives back jobs. False when `limitMs` was not enough for all of it. */
  close: (limitMs?: number) => Promise<boolean>
}

/** Puts everything together. Opens no port and starts no work by itself. */
export async function createApp(options: AppOptions): Promise<App> {
  const { config, db, log } = options
  const roles = options.roles ?? { serves: true, works: true }
  const now = options.now ?? (() => new Date())
  const newId = options.newId ?? (() => uuidv7(now()))
  const system: System = { db, now, newId }

  const wakeUps = createWakeUps({ db, log, pooler: config.DB_POOLER, processId: newId() })
  const reactions: Reaction[] = []
  const events = createEventSink(reactions, () => {
    if (roles.works) worker.wake()
    wakeUps.announce()
  })
  const contextOf = (shopId: string): Context => ({
    shopId,
    actor: 'system',
    door: 'system',
    scopes: ALL_SCOPES,
    db: db.shop(shopId),
    now,
    newId,
    events,
  })
  const scheduler = createScheduler({
    system,
    tasks: upkeepTasks({ retentionMonths: config.EVENT_RETENTION_MONTHS }),
    contextOf,
    onError: (error) => log.error({ err: error }, 'the scheduler failed; it tries again'),
  })
  const queues: Queue[] = [...reactionQueues(reactions), ...scheduler.queues]
  const worker = createWorker({
    db,
    queues: queues.map(traced),
    contextOf,
    now,
    newId,
    onError: (error, { id, queue, shopId, attempts }) => {
      if (id) log.error({ err: error, queue, job: id, shop: shopId, attempts }, 'job failed')
      else log.error({ err: error }, 'the queue cannot be worked on; it tries again')
    },
  })

  const states = createQueueState(db, now)
  const health = createHealth({ db, migrations: MIGRATIONS, queues: states, works: roles.works })
  const metrics = createMetrics({ db, queues: states, running: worker.running })
  const http = Fastify({ logger: false })
  mountHealth(http, health)
  mountMetrics(http, metrics, config.METRICS_TOKEN)

  return {
    http,
    worker,
    scheduler,
    system,
    metrics,
    health,
    contextOf,
    work() {
      if (!roles.works) return
      worker.start()
      scheduler.start()
      wakeUps.listen(worker.wake)
    },
    async close(limitMs) {
      health.drain()
      const [answered, finished] = await Promise.all([closeHttp(http, limitMs), worker.stop(limitMs), scheduler.stop()])
      await wakeUps.stop()
      return answered && finished
    },
  }
}

const ALL_SCOPES: ReadonlySet<Scope> = new Set(SCOPES)

/** Connections without a request close at once, the others after their answer. False when some were cut at the limit. */
async function closeHttp(http: FastifyInstance, limitMs: number | undefined): Promise<boolean> {
  let answered = true
  const cut = () => {
    answered = false
    http.server.closeAllConnections()
  }
  const timer = limitMs === undefined ? undefined : setTimeout(cut, limitMs)
  await http.close()
  clearTimeout(timer)
  return answered
}
