import { getShopSettings } from '#modules/tenants'
import { type Context, inTransaction } from '#platform/context'
import type { Job, Queue } from '#platform/jobs'
import { type CarrierNotes, carrierOf } from './carriers.ts'
import { accountOf, type Route, routeTo } from './connections.ts'
import { numberKey } from './numbers.ts'
import type { CarrierAnswer, CarrierEvent, CarrierFailure, CarrierReport } from './ports.ts'
import { selectConnections, updateOutcome } from './queries/connections.ts'
import { claimQuestion, selectParcels } from './queries/parcels.ts'
import { selectQuestionFacts, selectUnreachable } from './queries/tracking.ts'
import { pollQueue, queuePoll, queueStart, RESUME, START } from './queues.ts'
import { type ParcelNews, recordEvents } from './record-events.ts'
import { afterAnswer, afterFailure } from './schedule.ts'
import type { Tools } from './tools.ts'
import type { NewTrackingEvent, Parcel, TrackingError } from './types.ts'

/** Questions to one gateway at a time in this process, and of one account. */
const PER_GATEWAY = 16
const PER_ACCOUNT = 8
const TIME_LIMIT_MS = 15_000
const AUTH_PAUSE_MS = 15 * 60_000
/** Where a carrier asks to wait without saying how long. */
const RATE_PAUSE_MS = 60_000
/** How often a shop that wants no news of carriers is looked at again. */
const UNWANTED_MS = 60 * 60_000

export interface Asking {
  tools: Tools
  note: CarrierNotes
}

/** New parcels: who has them, through which account they are asked about, and the first question at once. */
export const startQueue = (asking: Asking): Queue => ({
  name: START,
  concurrency: 4,
  batch: 50,
  run: (ctx, jobs) =>
    start(
      asking,
      ctx,
      jobs.map((job) => job.data.parcelId as string), // safe: queueStart writes it
    ),
})

async function start({ tools }: Asking, ctx: Context, parcelIds: readonly string[]): Promise<void> {
  const connections = await selectConnections(ctx)
  const parcels = (await selectParcels(ctx, parcelIds)).filter(({ trackingNumber }) => trackingNumber !== null)
  const at = ctx.now()
  const planned = new Map<string, Route>()
  const begin = (parcel: Parcel): ParcelNews => {
    if (parcel.finalAt !== null) return {}
    const { carrier, known } = carrierOf(tools.carriers, parcel, parcel.destinationCountryCode)
    const route = known && carrier !== null ? routeTo(tools, connections, carrier) : null
    if (!route)
      return { carrier, trackingError: known ? 'PROVIDER_INACTIVE' : 'PROVIDER_NOT_DETECTED', nextTrackAt: null }
    planned.set(parcel.id, route)
    return { carrier, trackingError: null, nextTrackAt: at }
  }
  await recordEvents(tools.book, ctx, {
    events: [],
    parcels,
    news: new Map(parcels.map(({ id }) => [id, begin])),
    also(tx) {
      for (const [parcelId, route] of planned) queuePoll(tx, route.gateway.name, route.row.id, parcelId, at)
    },
  })
}

const RESUMED = 500

/** After a connection was made or changed: parcels that nobody could be asked about. */
export const resumeQueue = (): Queue => ({
  name: RESUME,
  concurrency: 2,
  async run(ctx) {
    let after: string | null = null
    do {
      const ids: string[] = await selectUnreachable(ctx, after, RESUMED)
      if (ids.length > 0) await inTransaction(ctx, async (tx) => queueStart(tx, ids))
      after = ids.length === RESUMED ? (ids.at(-1) ?? null) : null
    } while (after !== null)
  },
})

/** The regular questions; one queue a gateway. Those of former gateways leave parcels that nobody is asked about. */
export const pollQueues = (asking: Asking, former: readonly string[]): Queue[] =>
  [...asking.tools.gateways.keys(), ...former].map((name) => ({
    name: pollQueue(name),
    concurrency: PER_GATEWAY,
    perLane: PER_ACCOUNT,
    run: async (ctx: Context, jobs: Job[]) => {
      for (const job of jobs) {
        const { parcelId, plannedFor } = job.data as { parcelId: string; plannedFor: string } // safe: queuePoll writes them
        await poll(asking, ctx, parcelId, plannedFor)
      }
    },
  }))

async function poll(asking: Asking, ctx: Context, parcelId: string, plannedFor: string): Promise<void> {
  const [parcel] = await selectParcels(ctx, [parcelId])
  // Planned anew meanwhile, or gone.
  if (parcel?.nextTrackAt?.toISOString() !== plannedFor) return
  const connections = await selectConnections(ctx)
  const route = parcel.carrier === null ? null : routeTo(asking.tools, connections, parcel.carrier)
  if (!route) return saveFailure(asking, ctx, parcel, null, { kind: 'auth', message: 'not connected' })
  if (!(await getShopSettings(ctx)).shipmentUpdates) {
    return postpone(asking, ctx, parcel, route, new Date(ctx.now().getTime() + UNWANTED_MS))
  }
  const { pausedUntil } = route.row
  if (pausedUntil && pausedUntil > ctx.now()) return postpone(asking, ctx, parcel, route, pausedUntil)
  // Somebody who reads the parcel may be asking at this moment.
  const since = new Date(ctx.now().getTime() - onceA(asking.tools, parcel))
  if (!(await claimQuestion(ctx, parcel.id, since))) {
    return postpone(asking, ctx, parcel, route, new Date(ctx.now().getTime() + onceA(asking.tools, parcel)))
  }
  await ask(asking, ctx, parcel, route, TIME_LIMIT_MS)
}

const MINUTE = 60_000

/** A parcel is asked about once in this time, in milliseconds: a minute, less for carriers that are asked more often. */
export const onceA = (tools: Tools, parcel: Parcel): number =>
  Math.min(MINUTE, ((tools.carriers.get(parcel.carrier ?? '')?.pollIntervalMinutes ?? 60) * MINUTE) / 2)

const postpone = ({ tools }: Asking, ctx: Context, parcel: Parcel, route: Route, until: Date): Promise<void> =>
  saveAnswer(tools, ctx, parcel, route, [], () => ({ nextTrackAt: until }))

/** Keeps what an answer says of the parcel, and plans the question that it asks for next. */
async function saveAnswer(
  tools: Tools,
  ctx: Context,
  parcel: Parcel,
  route: Route | null,
  events: readonly NewTrackingEvent[],
  newsOfAnswer: (settled: Parcel) => ParcelNews,
): Promise<void> {
  let next: Date | null = null
  const news = (settled: Parcel): ParcelNews => {
    const told = newsOfAnswer(settled)
    next = told.nextTrackAt ?? null
    return told
  }
  await recordEvents(tools.book, ctx, {
    events,
    parcels: [parcel],
    news: new Map([[parcel.id, news]]),
    also(tx) {
      if (next && route) queuePoll(tx, route.gateway.name, route.row.id, parcel.id, next)
    },
  })
}

/** Asks once and keeps what comes of it. Never throws for what the carrier does. True when it answered. */
export async function ask(
  asking: Asking,
  ctx: Context,
  parcel: Parcel,
  route: Route,
  timeoutMs: number,
): Promise<boolean> {
  const { tools } = asking
  const { trackingNumber, carrier } = parcel
  if (trackingNumber === null || carrier === null) return false
  const around = await selectQuestionFacts(ctx, parcel.shipmentId)
  const query = {
    trackingNumber: trackingNumber.trim(),
    carrier,
    zip: around?.zip ?? null,
    countryCode: around?.countryCode ?? null,
    language: around?.locale?.slice(0, 2) ?? 'en',
    shippedAt: around?.shippedAt ?? null,
  }
  const answer = aboutParcel(await route.gateway.track(accountOf(tools, ctx, route.row), query, timeoutMs), parcel)
  if (answer.ok) await saveReport(asking, ctx, parcel, route, answer.report)
  else await saveFailure(asking, ctx, parcel, route, answer.failure)
  return answer.ok
}

/** A report about another parcel is worth nothing. */
function aboutParcel(answer: CarrierAnswer, parcel: Parcel): CarrierAnswer {
  if (!answer.ok || numberKey(answer.report.trackingNumber) === numberKey(parcel.trackingNumber ?? '')) return answer
  return { ok: false, failure: { kind: 'unexpected_reply', message: 'The carrier answered about another parcel.' } }
}

async function saveReport(
  { tools, note }: Asking,
  ctx: Context,
  parcel: Parcel,
  route: Route,
  report: CarrierReport,
): Promise<void> {
  const events = report.events.map((event) => fromCarrier(parcel.id, report.steps, event))
  const interval = tools.carriers.get(parcel.carrier ?? '')?.pollIntervalMinutes ?? 60
  await saveAnswer(tools, ctx, parcel, route, events, (settled) => {
    const now = ctx.now()
    const nextTrackAt = afterAnswer(settled, interval, now)
    return { ...newsOf(settled, report), lastTrackedAt: now, nextTrackAt, failures: 0, trackingError: null }
  })
  await succeeded(ctx, route)
  await note(parcel.carrier ?? route.gateway.name, null)
}

/** An account's success is written when it tells something: after an error, or once in a while. */
async function succeeded(ctx: Context, { row }: Route): Promise<void> {
  const fresh = row.lastSuccessAt && ctx.now().getTime() - row.lastSuccessAt.getTime() < 60_000
  const mended = row.lastErrorAt && (!row.lastSuccessAt || row.lastErrorAt > row.lastSuccessAt)
  if (!fresh || mended) await updateOutcome(ctx, row.id, { error: null })
}

/** What a report tells beside its events; what it leaves out stays. */
export function newsOf(parcel: Parcel, report: CarrierReport): ParcelNews {
  const { estimatedDelivery, weightKg } = report
  return {
    estimatedDelivery: estimatedDelivery ? { ...estimatedDelivery, source: 'CARRIER' } : parcel.estimatedDelivery,
    pickUpPoint: report.pickUpPoint ?? parcel.pickUpPoint,
    signedBy: report.signedBy ?? parcel.signedBy,
    serviceName: report.serviceName ?? parcel.serviceName,
    originCountryCode: report.originCountryCode ?? parcel.originCountryCode,
    destinationCountryCode: report.destinationCountryCode ?? parcel.destinationCountryCode,
    destinationCity: report.destinationCity ?? parcel.destinationCity,
    dimensions:
      parcel.dimensions ?? (weightKg === null ? null : { weightKg, lengthCm: null, widthCm: null, heightCm: null }),
  }
}

export const fromCarrier = (parcelId: string, steps: string, event: CarrierEvent): NewTrackingEvent => ({
  parcelId,
  source: 'CARRIER',
  carrier: steps,
  code: event.code,
  qualifier: event.qualifier,
  name: null,
  standing: null,
  reopens: false,
  occurredAt: event.occurredAt,
  offsetMinutes: event.offsetMinutes,
  text: event.text,
  place: event.place,
  externalId: null,
  raw: event.raw,
})

const ERRORS: Record<CarrierFailure['kind'], TrackingError> = {
  not_found: 'NOT_FOUND_AT_CARRIER',
  auth: 'CARRIER_REJECTED',
  rejected: 'CARRIER_REJECTED',
  rate_limited: 'RATE_LIMITED',
  unreachable: 'CARRIER_UNAVAILABLE',
  unexpected_reply: 'CARRIER_UNAVAILABLE',
  timeout: 'CARRIER_TIMEOUT',
}

async function saveFailure(
  { tools, note }: Asking,
  ctx: Context,
  parcel: Parcel,
  route: Route | null,
  failure: CarrierFailure,
): Promise<void> {
  const interval = tools.carriers.get(parcel.carrier ?? '')?.pollIntervalMinutes ?? 60
  await saveAnswer(tools, ctx, parcel, route, [], (settled) => {
    const now = ctx.now()
    if (!route) return { nextTrackAt: null, trackingError: 'PROVIDER_INACTIVE' }
    const trackingError = ERRORS[failure.kind]
    // A number that the carrier does not know yet is no trouble of the carrier's.
    if (failure.kind === 'not_found') {
      return { nextTrackAt: afterAnswer(settled, interval, now), trackingError, lastTrackedAt: now, failures: 0 }
    }
    const failures = settled.failures + 1
    return { nextTrackAt: afterFailure(failures, failure.retryAfterMs, now), trackingError, failures }
  })
  if (!route || failure.kind === 'not_found') return
  const pause = pauseOf(failure)
  await updateOutcome(ctx, route.row.id, {
    error: failure.message.slice(0, 500),
    ...(pause ? { pausedUntil: new Date(ctx.now().getTime() + pause) } : {}),
  })
  await note(parcel.carrier ?? route.gateway.name, failure.message)
}

/** What concerns the account, not the parcel, holds up all its questions. */
function pauseOf(failure: CarrierFailure): number | null {
  if (failure.kind === 'auth') return AUTH_PAUSE_MS
  return failure.kind === 'rate_limited' ? Math.min(failure.retryAfterMs ?? RATE_PAUSE_MS, 24 * 3_600_000) : null
}
