import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Database } from './db.ts'
import type { QueueState } from './queue-state.ts'
import { sameText } from './secrets.ts'

export interface RequestDone {
  door: string
  /** The contract's operation id, which also tells the method. */
  operation: string
  status: number
  seconds: number
}

export interface AttemptDone {
  dialect: string
  /** `delivered`, or how it failed. */
  outcome: string
  seconds: number
}

export interface Metrics {
  requestDone: (request: RequestDone) => void
  attemptDone: (attempt: AttemptDone) => void
  /** Entries that the log of requests had no room for. */
  requestsNotLogged: (count: number) => void
  /** The Prometheus text format. */
  text: () => Promise<string>
  contentType: string
}

export interface MetricsOptions {
  db: Database
  queues: () => Promise<QueueState[]>
  running: () => number
}

export function createMetrics(options: MetricsOptions): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'doorstep_request_seconds',
    help: 'Time to answer requests, by door, operation and class of status.',
    labelNames: ['door', 'operation', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  const attempts = new Counter({
    name: 'doorstep_webhook_attempts_total',
    help: 'Webhook attempts, by dialect and outcome.',
    labelNames: ['dialect', 'outcome'],
    registers: [registry],
  })
  const attemptTimes = new Histogram({
    name: 'doorstep_webhook_attempt_seconds',
    help: 'Time that receivers take to answer webhooks, by dialect.',
    labelNames: ['dialect'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  const notLogged = new Counter({
    name: 'doorstep_requests_not_logged_total',
    help: 'Entries that are missing in the log of requests because there were too many to write.',
    registers: [registry],
  })
  poolGauge(registry, options.db)
  queueGauges(registry, options.queues)
  new Gauge({
    name: 'doorstep_jobs_running',
    help: 'Jobs or batches of jobs that run in this process.',
    registers: [registry],
    collect() {
      this.set(options.running())
    },
  })
  return {
    requestDone: ({ door, operation, status, seconds }) =>
      requests.observe({ door, operation, status: `${Math.floor(status / 100)}xx` }, seconds),
    attemptDone({ dialect, outcome, seconds }) {
      attempts.inc({ dialect, outcome })
      attemptTimes.observe({ dialect }, seconds)
    },
    requestsNotLogged: (count) => notLogged.inc(count),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}

function poolGauge(registry: Registry, db: Database): void {
  new Gauge({
    name: 'doorstep_db_connections',
    help: 'Connections of the pools by state; waiting counts callers without one.',
    labelNames: ['pool', 'state'],
    registers: [registry],
    collect() {
      for (const [pool, { total, idle, waiting }] of Object.entries(db.metrics())) {
        this.set({ pool, state: 'busy' }, total - idle)
        this.set({ pool, state: 'idle' }, idle)
        this.set({ pool, state: 'waiting' }, waiting)
      }
    },
  })
}

/** Each gauge reads for itself, since all are collected at once; the reading behind them is one. */
function queueGauges(registry: Registry, queues: () => Promise<QueueState[]>): void {
  const gauge = (name: string, help: string, value: (state: QueueState) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['queue'],
      registers: [registry],
      async collect() {
        const states = await queues().catch(() => []) // doorstep_database_up tells
        this.reset()
        for (const state of states) this.set({ queue: state.queue }, value(state))
      },
    })
  gauge('doorstep_queue_jobs', 'Jobs that wait or run, by queue.', (state) => state.depth)
  gauge('doorstep_queue_lag_seconds', 'Time that the oldest due job has waited, by queue.', (state) => state.lagSeconds)
  gauge('doorstep_queue_dead_jobs', 'Jobs that failed for good, by queue.', (state) => state.dead)
  new Gauge({
    name: 'doorstep_database_up',
    help: '1 when the database answers.',
    registers: [registry],
    async collect() {
      this.set(
        await queues().then(
          () => 1,
          () => 0,
        ),
      )
    },
  })
}

/** `/metrics` for Prometheus; with a token only for those who bear it. */
export function mountMetrics(app: FastifyInstance, metrics: Metrics, token: string | null): void {
  app.get('/metrics', async (request, reply) => {
    if (token && !sameText(request.headers.authorization ?? '', `Bearer ${token}`)) {
      return reply.code(401).header('www-authenticate', 'Bearer').send({ error: 'METRICS_TOKEN is required' })
    }
    return reply.type(metrics.contentType).send(await metrics.text())
  })
}
