import { createHash, timingSafeEqual } from 'node:crypto'
import type { Announcements } from './announcements.ts'
import { consignmentAt } from './consignment.ts'
import { trackingPage } from './page.ts'
import { isNumber, isService, type Service } from './protocol.ts'

export interface Question {
  method: string
  /** Path and query. */
  target: string
  customerKey: string
  body: string
}

export interface Reply {
  status: number
  type: string
  body: string
}

export interface DeskOptions {
  announcements: Announcements
  speed: number
  customerKey: string
  now: () => Date
}

const DAY = 24 * 3_600_000
/** Nobody asks about a parcel that was given away longer ago. */
const OLDEST_MS = 60 * DAY

const json = (status: number, value: unknown): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
})

export const fault = (status: number, code: string): Reply => json(status, { fault: code })

/**
 * Answers three questions: `GET /v2/consignments/{number}`, by which a number of the right form is announced as well;
 * `POST /v2/consignments`; and, without a key, `GET /track/{number}`, a page for people.
 */
export function createDesk({ announcements, speed, customerKey, now }: DeskOptions) {
  const announce = (number: string, handedOver: string | null, service: Service | null) => {
    const announcedAt = now()
    return announcements.add(number, { announcedAt, handedOverAt: earlier(handedOver, announcedAt), speed, service })
  }

  async function post(body: string): Promise<Reply> {
    const { number, handedOver, service } = parsed(body)
    if (typeof number !== 'string' || !isNumber(number)) return fault(422, 'INVALID_NUMBER')
    if (service !== undefined && !isService(service)) return fault(422, 'UNKNOWN_SERVICE')
    const known = announcements.get(number) !== undefined
    const given = typeof handedOver === 'string' ? handedOver : null
    const announcement = await announce(number, given, service ?? null)
    return json(known ? 200 : 201, consignmentAt(number, announcement, now()))
  }

  async function get(number: string, handedOver: string | null): Promise<Reply> {
    if (!isNumber(number)) return fault(404, 'UNKNOWN_NUMBER')
    return json(200, consignmentAt(number, await announce(number, handedOver, null), now()))
  }

  function page(number: string): Reply {
    const announcement = announcements.get(number)
    const consignment = announcement ? consignmentAt(number, announcement, now()) : null
    return { status: consignment ? 200 : 404, type: 'text/html; charset=utf-8', body: trackingPage(consignment) }
  }

  return async function answer({ method, target, customerKey: given, body }: Question): Promise<Reply> {
    const url = URL.parse(target, 'http://carrier.invalid')
    const [, version, list, last, ...more] = (url?.pathname ?? '').split('/').map(decoded)
    if (!url || more.length > 0) return fault(404, 'NO_SUCH_PAGE')
    if (version === 'track' && list !== undefined && last === undefined) {
      return method === 'GET' ? page(list) : fault(405, 'WRONG_METHOD')
    }
    if (version !== 'v2' || list !== 'consignments') return fault(404, 'NO_SUCH_PAGE')
    if (!sameText(given, customerKey)) return fault(401, 'WRONG_KEY')
    if (method === 'GET' && last !== undefined) return get(last, url.searchParams.get('handedOver'))
    return method === 'POST' && last === undefined ? post(body) : fault(405, 'WRONG_METHOD')
  }
}

/** When the sender gave the parcel away; a time that cannot be is that of the announcement. */
function earlier(text: string | null, announcedAt: Date): Date {
  const at = new Date(text ?? Number.NaN)
  const age = announcedAt.getTime() - at.getTime()
  return age >= 0 && age <= OLDEST_MS ? at : announcedAt
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part // no number has a per cent sign
  }
}

function parsed(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {} // safe: an object
  } catch {
    return {}
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
const sameText = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))
