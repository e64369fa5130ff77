import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { createExposures, type Exposures } from '#modules/campaigns'
import { pictureTasks } from '#modules/catalog'
import { claimTasks, followReshipments } from '#modules/claims'
import { exportQueue, exportTasks } from '#modules/lists'
import { lapseReservations, reevaluateQueue } from '#modules/orders'
import { privacyQueue, privacyTasks } from '#modules/privacy'
import { createTracking, type Tracking } from '#modules/shipments'
import {
  deleteExpiredLogins,
  deleteOldInvitations,
  listShops,
  rotateSigningKeyWhenDue,
  shopQueues,
  type TokenSystem,
} from '#modules/tenants'
import { createWebhooks, deleteFinishedDeliveries, standardWebhooks } from '#modules/webhooks'
import { type Config, demoMode } from '#platform/config'
import { type Context, SCOPES, type Scope } from '#platform/context'
import { type Database, SYSTEM_SHOP } from '#platform/db'
import { createEventSink, type Reaction, reactionQueues } from '#platform/events'
import { createFileLinks } from '#platform/files'
import { createHealth, type Health, mountHealth } from '#platform/health'
import { createHttp, type SurfaceDeps } from '#platform/http/index'
import { uuidv7 } from '#platform/ids'
import { createWorker, type Queue, type Worker, type WorkerOptions } from '#platform/jobs'
import { loadKeyRing, verifyKeyRing } from '#platform/key-ring'
import { createLiveEvents } from '#platform/live-events'
import type { Logger } from '#platform/log'
import { createMetrics, type Metrics, mountMetrics } from '#platform/metrics'
import { createOutgoing } from '#platform/outgoing/client'
import type { Principal } from '#platform/principal'
import { createQueueState } from '#platform/queue-state'
import { createRequestLog, type RequestLog } from '#platform/request-log/request-log'
import { createScheduler, type ScheduledTask, type Scheduler } from '#platform/scheduler'
import { traced } from '#platform/tracing'
import { upkeepTasks } from '#platform/upkeep'
import { createWakeUps } from '#platform/wake-ups'
import { connectConnectors } from './app-connectors.ts'
import { openDoors } from './app-doors.ts'
import { createMail } from './app-mail.ts'
import { CARRIERS, createCarrierGateways } from './integrations/carriers/index.ts'
import { NORTHERN_POST } from './integrations/carriers/northern-post/definition.ts'
import { connectLocalCarrier, type LocalCarrier } from './integrations/carriers/northern-post/local.ts'
import { STANDARD_DIALECT } from './surfaces/api/surface.ts'
import { createDialect as createKarlaDialect } from './surfaces/karla/dialect.ts'
import { createDialect as createOgoshipDialect } from './surfaces/ogoship/v1/dialect.ts'
import { SHOPGO_DIALECT, SHOPGO_RATES_DIALECT, shopgoDialect, shopgoRatesDialect } from './surfaces/shopgo/dialect.ts'

/** Where the schema's SQL files are, wherever the program was started. */
export const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url))

export interface AppOptions {
  config: Config
  db: Database
  log: Logger
  /** Which of the two halves this process is; both by default. */
  roles?: { serves: boolean; works: boolean }
  /** Credentials filled in on the documentation pages: those of the demo shop. */
  docs?: SurfaceDeps['docs']
  /** The demo carrier that runs on this machine, if one does. */
  demoCarrier?: LocalCarrier
  /** Stands in for Klaviyo's own address. For tests. */
  klaviyoUrl?: string
  /** Makes every answer that breaks its contract a loud error. For tests. */
  validateAnswers?: boolean
  now?: () => Date
  newId?: () => string
}

export interface App {
  /** Answers requests once it listens. Without the serving role it has health and metrics only. */
  http: FastifyInstance
  /** Names of the API families it speaks. */
  surfaces: readonly string[]
  worker: Worker
  scheduler: Scheduler
  system: TokenSystem
  tracking: Tracking
  exposures: Exposures
  requestLog: RequestLog
  metrics: Metrics
  health: Health
  /** A context with all scopes, for work that no caller asked for. */
  contextOf: (shopId: string) => Context
  /** Runs jobs and schedules from now on, if that is this process's role. */
  work: () => void
  /**
   * Says that it is not ready, takes requests as before for `delayMs`, and then answers what was asked. Jobs are finished
   * or given back meanwhile. False when `limitMs`, of each, was not enough for all of it.
   */
  close: (limitMs?: number, delayMs?: number) => Promise<boolean>
}

/** Puts everything together. Opens no port and starts no work by itself. Throws a ConfigError for wrong keys. */
export async function createApp(options: AppOptions): Promise<App> {
  const { config, db, log } = options
  const roles = options.roles ?? { serves: true, works: true }
  const now = options.now ?? (() => new Date())
  const newId = options.newId ?? (() => uuidv7(now()))
  const keyRing = await loadKeyRing(config)
  await verifyKeyRing(db, keyRing)
  const system: TokenSystem = { db, now, newId, keyRing, issuer: config.PUBLIC_URL ?? 'doorstep' }

  const outgoing = createOutgoing({ allowPrivate: config.ALLOW_PRIVATE_WEBHOOKS })
  const address = () => baseUrlOf(config, http)
  const files = createFileLinks(keyRing, address)
  const local = options.demoCarrier ? connectLocalCarrier(options.demoCarrier) : null
  const carriers = local ? [...CARRIERS, local.definition] : CARRIERS
  const karla = createKarlaDialect({ carriers, files })
  const { messaging, mailbox, invitations, resets } = createMail(config, system, address)
  const webhooks = createWebhooks({
    dialects: { ...DIALECTS, ogoship: createOgoshipDialect(files), karla },
    outgoing,
    cipher: keyRing,
    concurrency: config.WEBHOOK_CONCURRENCY,
    onAttempt: (attempt) => metrics.attemptDone(attempt),
  })
  const reactions: Reaction[] = [webhooks.reaction, followReshipments]
  const signals = createSignals({ db, log, now, newId, pooler: config.DB_POOLER }, () => {
    if (roles.works) worker.wake()
  })
  const events = createEventSink(reactions, signals.onCommit)
  const contexts = createContexts({ db, now, newId, events })
  const gateways = createCarrierGateways({ http: outgoing, now })
  const tracking = createTracking({
    system,
    gateways: local ? [...gateways, local.gateway] : gateways,
    carriers,
    formerGateways: demoMode(config) ? [] : [NORTHERN_POST.name],
    keys: keyRing,
    contextOf: contexts.ofShop,
  })
  reactions.push(...tracking.reactions)
  await tracking.seed()
  const connectors = connectConnectors({
    ...{ system, outgoing, keyRing, tracking, address },
    dialect: karla,
    contextOf: contexts.ofShop,
    klaviyoUrl: options.klaviyoUrl,
  })
  reactions.push(...connectors.reactions)
  const exposures = countExposures(contexts.ofShop, now, log)
  const tasks = [messaging, tracking, connectors].flatMap((part) => part.tasks)
  const scheduler = scheduleTasks(config, system, contexts.ofShop, tasks, log)
  const others = { queues: [...shopQueues(system), privacyQueue, reevaluateQueue, exportQueue] }
  const modules = [webhooks, tracking, messaging, resets, connectors, others, scheduler]
  const queues: Queue[] = modules.flatMap((part) => part.queues)
  const worker = createWorker({
    db,
    queues: [...reactionQueues(reactions), ...queues].map(traced),
    contextOf: contexts.ofShop,
    now,
    newId,
    onError: reportJobs(log),
  })

  const states = createQueueState(db, now)
  const health = createHealth({ db, migrations: MIGRATIONS, queues: states, works: roles.works })
  const metrics = createMetrics({ db, queues: states, running: worker.running })
  const requestLog = logRequests({ db, now, newId, log }, metrics)
  const http = createHttp({ trustProxy: config.TRUST_PROXY, newId, log, leaving: health.draining })
  mountHealth(http, health)
  mountMetrics(http, metrics, config.METRICS_TOKEN)
  const inside = {
    ...{ config, system, webhooks, tracking, connectors, invitations, resets, messaging, mailbox, exposures },
    ...{ files, address, outgoing, log, live: signals.live },
  }
  const doors = { contextOf: contexts.ofShop, health, demo: options.docs !== undefined }
  const surfaces = roles.serves
    ? await openDoors(http, inside, {
        ...doors,
        surfaces: { ...surfaceDeps(options, contexts, metrics), now, onAnswered: requestLog.note },
      })
    : []

  return {
    http,
    surfaces,
    worker,
    scheduler,
    system,
    tracking,
    exposures,
    requestLog,
    metrics,
    health,
    contextOf: contexts.ofShop,
    work() {
      if (roles.works) {
        worker.start()
        scheduler.start()
      }
      signals.listen()
    },
    async close(limitMs, delayMs = 0) {
      health.drain()
      const leave = async () => {
        if (delayMs > 0) await pause(delayMs)
        // Not before: whoever follows events connects anew at once, and would be led here again.
        signals.live.close()
        return closeHttp(http, limitMs)
      }
      const [answered, finished] = await Promise.all([leave(), worker.stop(limitMs), scheduler.stop()])
      await Promise.all([signals.stop(), outgoing.close(), local?.close(), exposures.close(), requestLog.close()])
      return answered && finished
    },
  }
}

const scheduleTasks = (
  config: Config,
  system: TokenSystem,
  contextOf: Contexts['ofShop'],
  more: readonly ScheduledTask[],
  log: Logger,
): Scheduler =>
  createScheduler({
    system,
    tasks: [...scheduledTasks(config, system, contextOf), ...more, ...pictureTasks],
    contextOf,
    onError: (error) => log.error({ err: error }, 'the scheduler failed; it tries again'),
  })

const countExposures = (contextOf: Contexts['ofShop'], now: () => Date, log: Logger): Exposures =>
  createExposures({
    contextOf,
    now,
    onError: (error) => log.error({ err: error }, 'counts of shown campaigns are lost'),
  })

const logRequests = (
  tools: Pick<TokenSystem, 'db' | 'now' | 'newId'> & { log: Logger },
  metrics: Metrics,
): RequestLog =>
  createRequestLog({
    ...tools,
    onDropped: metrics.requestsNotLogged,
    onError: (error) => tools.log.warn({ err: error }, 'requests were not logged'),
  })

/** Who hears of commits: the worker, those who follow events, and through the database the other processes. */
function createSignals(
  tools: Pick<TokenSystem, 'db' | 'now' | 'newId'> & { log: Logger; pooler: Config['DB_POOLER'] },
  wakeWorker: () => void,
) {
  const { log } = tools
  const onError = (error: unknown) =>
    log.warn({ err: error }, 'events were not read for their followers; it tries again')
  const live = createLiveEvents({ ...tools, onError })
  const wakeUps = createWakeUps({ ...tools, processId: tools.newId() })
  const wake = (): void => {
    wakeWorker()
    live.wake()
  }
  return {
    live,
    onCommit() {
      wake()
      wakeUps.announce()
    },
    listen: () => wakeUps.listen(wake),
    stop: wakeUps.stop,
  }
}

/** Those that need nothing to be made. */
const DIALECTS = {
  [STANDARD_DIALECT]: standardWebhooks,
  [SHOPGO_DIALECT]: shopgoDialect,
  [SHOPGO_RATES_DIALECT]: shopgoRatesDialect,
}

const surfaceDeps = (
  { config, log, docs, validateAnswers = false }: AppOptions,
  contexts: Contexts,
  metrics: Metrics,
): Omit<SurfaceDeps, 'now'> => ({
  contextFor: contexts.ofPrincipal,
  log,
  rateLimit: config.RATE_LIMIT,
  onRequestDone: observe(metrics),
  validateAnswers,
  ...(docs ? { docs } : {}),
})

/** The public address, or the one it listens on. */
function baseUrlOf(config: Config, http: FastifyInstance): string {
  if (config.PUBLIC_URL) return config.PUBLIC_URL
  const bound = http.server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : config.PORT
  return addressOf(config.HOST, port)
}

/** Where a browser on this machine finds it: an address that stands for all of them cannot be called. */
export function addressOf(host: string, port: number): string {
  const callable = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${callable.includes(':') ? `[${callable}]` : callable}:${port}`
}

function scheduledTasks(config: Config, system: TokenSystem, contextOf: (shopId: string) => Context): ScheduledTask[] {
  return [
    ...upkeepTasks({ retentionMonths: config.EVENT_RETENTION_MONTHS }),
    ...claimTasks(contextOf),
    ...privacyTasks(contextOf),
    ...exportTasks,
    { name: 'finished-deliveries', cron: '40 * * * *', run: deleteFinishedDeliveries },
    { name: 'old-invitations', cron: '25 3 * * *', run: deleteOldInvitations },
    { name: 'expired-logins', cron: '20 * * * *', run: async () => void (await deleteExpiredLogins(system)) },
    { name: 'signing-keys', cron: '30 3 * * *', run: async () => void (await rotateSigningKeyWhenDue(system)) },
    {
      name: 'lapsed-reservations',
      cron: '15 * * * *',
      run: async () => {
        for (const shop of await listShops(system)) {
          if (shop.reservationDays !== null) await lapseReservations(contextOf(shop.id))
        }
      },
    },
  ]
}

const ALL_SCOPES: ReadonlySet<Scope> = new Set(SCOPES)
const NO_SCOPES: ReadonlySet<Scope> = new Set()

interface Contexts {
  ofShop: (shopId: string) => Context
  /** Null: nobody in particular, who may do nothing and sees no shop. */
  ofPrincipal: (principal: Principal | null, door: string) => Context
}

function createContexts(tools: Pick<Context, 'now' | 'newId' | 'events'> & { db: Database }): Contexts {
  const { db, ...rest } = tools
  return {
    ofShop: (shopId) => ({
      ...rest,
      shopId,
      actor: 'system',
      door: 'system',
      scopes: ALL_SCOPES,
      db: db.shop(shopId),
    }),
    ofPrincipal(principal, door) {
      const { shopId, actor, scopes } = principal ?? { shopId: SYSTEM_SHOP, actor: 'anonymous', scopes: NO_SCOPES }
      return { ...rest, shopId, actor, door, scopes, db: db.shop(shopId) }
    },
  }
}

const reportJobs =
  (log: Logger): Required<WorkerOptions>['onError'] =>
  (error, { id, queue, shopId, attempts }) => {
    if (id) log.error({ err: error, queue, job: id, shop: shopId, attempts }, 'job failed')
    else log.error({ err: error }, 'the queue cannot be worked on; it tries again')
  }

const observe =
  (metrics: Metrics): Required<SurfaceDeps>['onRequestDone'] =>
  (name, status, seconds) => {
    const dot = name.indexOf('.')
    metrics.requestDone({ door: name.slice(0, dot), operation: name.slice(dot + 1), status, seconds })
  }

const IDLE_CHECK_MS = 50

/** Connections without a request close at once, the others after their answer. False when some were cut at the limit. */
async function closeHttp(http: FastifyInstance, limitMs: number | undefined): Promise<boolean> {
  let answered = true
  const cut = () => {
    answered = false
    http.server.closeAllConnections()
  }
  const timer = limitMs === undefined ? undefined : setTimeout(cut, limitMs)
  // A connection that had a request when the server began to close is kept alive by its client afterwards.
  const idle = setInterval(() => http.server.closeIdleConnections(), IDLE_CHECK_MS)
  await http.close()
  clearInterval(idle)
  clearTimeout(timer)
  return answered
}
