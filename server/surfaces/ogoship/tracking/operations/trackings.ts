import { listTrackingEvents, type ReadParcel, type Tracking } from '#modules/shipments'
import { Refusal } from '#platform/http/failure'
import { Answer } from '#platform/http/index'
import { createRateLimiter } from '#platform/http/rate-limit'
import { languageFor, type Wishes, wishesOf } from '../language.ts'
import type { Op } from '../operation.ts'
import { type ShownParcel, toPublicTracking, toTracking } from '../wire/tracking.ts'

/** Public pages that one address may ask for in a minute. */
const PUBLIC_READS = 60

const PUBLIC_HEADERS = { 'cache-control': 'private, max-age=60', 'x-robots-tag': 'noindex' }

export function trackingOperations({ tracking, now }: { tracking: Tracking; now: () => Date }) {
  const limiter = createRateLimiter(PUBLIC_READS, now)

  async function shown(read: ReadParcel, wishes: Wishes): Promise<ShownParcel> {
    const { ctx, parcel, shipment } = read
    const history = (await listTrackingEvents(ctx, [parcel.id])).get(parcel.id) ?? { events: [], reached: new Map() }
    return {
      ...read,
      carriers: tracking.carriers,
      history,
      texts: await tracking.stepTexts(history.events),
      language: languageFor(wishes, shipment.locale),
    }
  }

  const getTracking: Op<'getTracking'> = async ({ ctx, path, query, request }) => {
    const input = { trackingNumber: path.trackingNumber, carrier: query.provider ?? null }
    return toTracking(await shown(await tracking.readParcel(ctx, input), wishesOf(request, query)))
  }

  const getTrackingByToken: Op<'getTrackingByToken'> = async ({ ctx, path, query, request }) => {
    const allowance = limiter.count(request.address)
    if (allowance?.exceeded) {
      const headers = { 'retry-after': String(allowance.reset) }
      throw new Refusal(429, 'rate_limited', 'Too many requests.', { headers })
    }
    const read = await tracking.openParcel(ctx, path.token)
    return new Answer(toPublicTracking(await shown(read, wishesOf(request, query))), { headers: PUBLIC_HEADERS })
  }

  return { getTracking, getTrackingByToken }
}
