import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Database } from './db.ts'
import { pendingMigrations } from './migrate.ts'
import type { QueueState } from './queue-state.ts'

const CHECK_MS = 3000
/** A worker this far behind does not work at all; a mere backlog is a matter for the metrics. */
const STUCK_SECONDS = 300

type Check = 'ok' | string

export interface Readiness {
  ready: boolean
  /** `ok`, or what is wrong in a sentence. */
  checks: { process: Check; database: Check; migrations: Check; worker: Check }
  /** Age of the oldest job that is due and not taken; null when the database does not answer. */
  workerLagSeconds: number | null
}

export interface Health {
  ready: () => Promise<Readiness>
  /** From now on not ready: the process is about to end. */
  drain: () => void
  draining: () => boolean
}

export interface HealthOptions {
  db: Database
  migrations: string
  queues: () => Promise<QueueState[]>
  /** Whether a late queue is this process's fault. */
  works: boolean
}

export function createHealth(options: HealthOptions): Health {
  const { db, works } = options
  let draining = false
  let current = false

  async function migrationsCheck(): Promise<Check> {
    if (current) return 'ok'
    const client = await db.connect()
    try {
      const pending = await pendingMigrations(client, options.migrations)
      current = pending.length === 0
      return current ? 'ok' : `not applied: ${pending.join(', ')}; run the command migrate`
    } finally {
      await client.end()
    }
  }

  async function ready(): Promise<Readiness> {
    const reached = await within(CHECK_MS, sql`select 1`.execute(db.system))
    const database = reached.ok ? 'ok' : 'the database does not answer'
    const checks = { process: draining ? 'shutting down' : 'ok', database, migrations: 'unknown', worker: 'unknown' }
    let workerLagSeconds: number | null = null
    if (reached.ok) {
      const migrations = await within(CHECK_MS, migrationsCheck())
      checks.migrations = migrations.ok ? migrations.value : 'could not be read'
    }
    if (checks.migrations === 'ok') {
      const queues = await within(CHECK_MS, options.queues())
      if (queues.ok) workerLagSeconds = Math.max(0, ...queues.value.map((queue) => queue.lagSeconds))
      checks.worker = workerCheck(workerLagSeconds, works)
    }
    return { ready: Object.values(checks).every((check) => check === 'ok'), checks, workerLagSeconds }
  }

  return {
    ready,
    drain() {
      draining = true
    },
    draining: () => draining,
  }
}

function workerCheck(lag: number | null, works: boolean): Check {
  if (lag === null) return 'the queue could not be read'
  // Taking a server out of the pool because the workers are late would make things worse.
  if (!works || lag < STUCK_SECONDS) return 'ok'
  return `jobs wait since ${Math.round(lag)} seconds`
}

type Outcome<T> = { ok: true; value: T } | { ok: false }

/** A probe never hangs: what takes too long has failed. */
async function within<T>(ms: number, work: Promise<T>): Promise<Outcome<T>> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Outcome<T>>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false }), ms)
  })
  const done = work.then(
    (value): Outcome<T> => ({ ok: true, value }),
    (): Outcome<T> => ({ ok: false }),
  )
  const outcome = await Promise.race([done, late])
  clearTimeout(timer)
  return outcome
}

/** `/health/live` says that the process answers; `/health/ready` whether it should get requests, and if not, why. */
export function mountHealth(app: FastifyInstance, health: Health): void {
  app.get('/health/live', async () => ({ status: 'live' }))
  app.get('/health/ready', async (_request, reply) => {
    const { ready, checks, workerLagSeconds } = await health.ready()
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ready' : 'unavailable', checks, workerLagSeconds })
  })
}
