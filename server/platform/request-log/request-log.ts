import { type Database, SYSTEM_SHOP } from '../db.ts'
import type { AnsweredRequest } from '../http/answered-request.ts'
import { insertMany } from '../sql.ts'
import { keptText, maskedAnswer, maskedJson, maskedWords } from './mask.ts'

export interface RequestLog {
  /** Hears of a request that was answered. Writes nothing at once, and never throws. */
  readonly note: (request: AnsweredRequest) => void
  /** Writes what was noted. */
  readonly flush: () => Promise<void>
  /** As `flush`, and no more afterwards. */
  readonly close: () => Promise<void>
}

export interface RequestLogOptions {
  db: Database
  now: () => Date
  newId: () => string
  onError: (error: unknown) => void
  /** Hears how many entries are missing because there were too many. */
  onDropped: (count: number) => void
}

const FLUSH_MS = 1_000
const MOST_NOTED = 5_000
/** Of one shop in a second and process. */
const MOST_SUCCESSES = 5
const MOST_FAILURES = 100
const SHOPS_COUNTED = 10_000

type Row = ReturnType<typeof rowOf>

/** Written behind the answers, in bulk: no call waits for it. When more is noted than can be written, entries are dropped. */
export function createRequestLog({ db, now, newId, onError, onDropped }: RequestLogOptions): RequestLog {
  let noted: Row[] = []
  let timer: NodeJS.Timeout | undefined
  let writing = Promise.resolve()
  const counts = createCounts()

  function write(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const rows = noted
    noted = []
    if (rows.length === 0) return writing
    writing = writing
      .then(() => insertMany({ db: db.system }, 'api_request', rows))
      .catch((error: unknown) => {
        onDropped(rows.length)
        onError(error)
      })
    return writing
  }

  return {
    note(request) {
      const { shopId, status, cookie } = request
      if (shopId === SYSTEM_SHOP || (cookie && status < 400)) return
      const at = now()
      if (!counts.take(shopId, status >= 400, at)) return
      if (noted.length >= MOST_NOTED) return onDropped(1)
      noted.push(rowOf(newId(), at, request))
      timer ??= setTimeout(write, FLUSH_MS).unref()
    },
    flush: write,
    close: write,
  }
}

function rowOf(id: string, at: Date, request: AnsweredRequest) {
  const { failure } = request
  return {
    shop_id: request.shopId,
    id,
    at,
    actor: request.actor,
    door: request.door,
    operation: request.operation,
    method: request.method,
    path: pathOf(request),
    status: request.status,
    code: failure?.code ?? null,
    detail: failure ? maskedWords(failure.message) : null,
    duration_ms: request.ms,
    request_id: request.requestId,
    idempotency_key: keyOf(request.idempotencyKey),
    request_bytes: request.requestBytes,
    answer_bytes: request.answerBytes,
    request_body: (failure && maskedJson(request.sent)) ?? null,
    answer_body: (failure && maskedAnswer(failure.answer)) ?? null,
  }
}

/** The path of the contract with what is known to be no one's data filled in, and the query likewise. */
function pathOf({ template, pathValues, query }: AnsweredRequest): string {
  const filled = template.replace(
    /\{(\w+)\}/g,
    (braced, name: string) => keptText(name, String(pathValues[name])) ?? braced,
  )
  const search = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((text) => `${name}=${keptText(name, text) ?? `{${text.length} characters}`}`),
  )
  const whole = search.length > 0 ? `${filled}?${search.join('&')}` : filled
  return whole.slice(0, 1000).toWellFormed()
}

const keyOf = (key: string | undefined): string | null => {
  if (key === undefined) return null
  return /^[\w.:-]{1,255}$/.test(key) ? key : `{${key.length} characters}`
}

/** How much of a shop was noted in the present second. */
function createCounts() {
  const shops = new Map<string, { second: number; successes: number; failures: number }>()
  return {
    take(shopId: string, failed: boolean, at: Date): boolean {
      const second = Math.floor(at.getTime() / 1000)
      let count = shops.get(shopId)
      if (!count || count.second !== second) {
        if (shops.size >= SHOPS_COUNTED) shops.clear()
        count = { second, successes: 0, failures: 0 }
        shops.set(shopId, count)
      }
      return failed ? ++count.failures <= MOST_FAILURES : ++count.successes <= MOST_SUCCESSES
    },
  }
}
