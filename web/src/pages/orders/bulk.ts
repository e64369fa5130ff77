import { ApiError, call, type Schemas } from '../../api.ts'
import { type OrderFilter, type OrderStatus, savedOf } from './order-filter.ts'

export type BulkAction = Schemas['OrderAction']['action']

/** What is needed of an order to do something with it and to tell what became of it. */
export interface Chosen {
  id: string
  reference: string
  status: OrderStatus
}

export interface BulkOutcome {
  /** Those whose state is another one now. */
  changed: Chosen[]
  /** Those that were in the wanted state already. */
  unchanged: number
  refused: { order: Chosen; detail: string }[]
}

const CHUNK = 100
const BUSY_MS = 2000

/** Those that were selected one by one, in requests of their own. */
export async function* inChunks(orders: readonly Chosen[]): AsyncGenerator<readonly Chosen[]> {
  for (let at = 0; at < orders.length; at += CHUNK) yield orders.slice(at, at + CHUNK)
}

/** All that fit the filter, page by page, however many there are. */
export async function* matching(filter: OrderFilter): AsyncGenerator<readonly Chosen[]> {
  const query = { ...savedOf(filter), limit: CHUNK }
  let cursor: string | null = null
  do {
    const page: Schemas['OrderSummaryPage'] = await patiently(() =>
      call('get', '/orders', { query: { ...query, ...(cursor ? { cursor } : {}) } }),
    )
    yield page.items
    cursor = page.nextCursor
  } while (cursor)
}

/** Does it with one order after the other. `onProgress` answers whether to go on. Throws when the server does not answer. */
export async function doWithAll(
  action: BulkAction,
  chunks: AsyncIterable<readonly Chosen[]>,
  onProgress: (outcome: BulkOutcome) => boolean,
): Promise<BulkOutcome> {
  let outcome: BulkOutcome = { changed: [], unchanged: 0, refused: [] }
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue
    const body = { action, orders: chunk.map(({ id }) => id) }
    const { results } = await patiently(() => call('post', '/order-actions', { body }))
    outcome = added(outcome, chunk, results)
    if (!onProgress(outcome)) break
  }
  return outcome
}

export function added(
  outcome: BulkOutcome,
  chunk: readonly Chosen[],
  results: Schemas['OrderActionResults']['results'],
): BulkOutcome {
  const byId = new Map(results.map((result) => [result.orderId, result]))
  const next: BulkOutcome = { ...outcome, changed: [...outcome.changed], refused: [...outcome.refused] }
  for (const order of chunk) {
    const result = byId.get(order.id)
    if (!result) continue
    if (result.status === null) next.refused.push({ order, detail: result.detail ?? '' })
    else if (result.status === order.status) next.unchanged++
    else next.changed.push(order)
  }
  return next
}

/** Waits where the server asks for it: a long list is many requests. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 429) throw error
      await new Promise((resume) => setTimeout(resume, BUSY_MS))
    }
  }
}
