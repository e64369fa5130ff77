import { ordersToForget } from '#modules/orders'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { saveFile } from '#platform/files'
import { enqueue, type Queue } from '#platform/jobs'
import type { ScheduledTask } from '#platform/scheduler'
import { erasePerson } from './erase-person.ts'
import { collect } from './export-person.ts'
import { findPerson } from './person.ts'
import {
  deleteExport,
  insertRequest,
  lockOpenRequest,
  selectOldExports,
  selectRequests,
  updateRequest,
} from './queries/requests.ts'
import type { Erasure, PersonKeys, PrivacyRequest, RequestKind, Whom } from './types.ts'

const DAY = 24 * 3_600_000
const DUE_MS = 30 * DAY
/** An export is there to be fetched and passed on, not to be kept. */
const EXPORT_KEPT_MS = 30 * DAY
const QUEUE = 'privacy'

export interface NewRequest {
  kind: RequestKind
  /** A door, or the shop system that passes it on. */
  origin: string
  person: Whom
}

/** Takes a request in; it is answered in the background. */
export async function openRequest(ctx: Context, input: NewRequest): Promise<void> {
  requireScope(ctx, 'admin')
  await inTransaction(ctx, async (tx) => {
    const request = newRequest(tx, input)
    await insertRequest(tx, request, input.person)
    enqueue(tx, { queue: QUEUE, key: request.id, data: { requestId: request.id } })
  })
}

const newRequest = (tx: Tx, { kind, origin }: Pick<NewRequest, 'kind' | 'origin'>): PrivacyRequest => ({
  id: tx.newId(),
  kind,
  origin,
  requestedBy: tx.actor,
  createdAt: tx.now(),
  dueAt: new Date(tx.now().getTime() + DUE_MS),
  doneAt: null,
  fileId: null,
  result: null,
})

/** Erases a person now. What open orders keep is erased when they are over. */
export async function eraseNow(ctx: Context, person: PersonKeys): Promise<PrivacyRequest> {
  requireScope(ctx, 'admin')
  return inTransaction(ctx, async (tx) => {
    const request = newRequest(tx, { kind: 'erasure', origin: tx.door })
    await insertRequest(tx, request, person)
    const result = await erase(tx, request.id, person)
    return { ...request, result, doneAt: result.openOrders.length === 0 ? tx.now() : null }
  })
}

/** Newest first; `before` is the id of the last one of the page before. */
export async function listRequests(
  ctx: Context,
  page: { before: string | null; limit: number },
): Promise<PrivacyRequest[]> {
  requireScope(ctx, 'admin')
  return selectRequests(ctx, page)
}

async function erase(tx: Tx, requestId: string, person: PersonKeys): Promise<Erasure> {
  const result = await erasePerson(tx, person)
  const doneAt = result.openOrders.length === 0 ? tx.now() : null
  await updateRequest(tx, requestId, { doneAt, fileId: null, result })
  if (doneAt === null) {
    const runAt = new Date(tx.now().getTime() + DAY)
    enqueue(tx, { queue: QUEUE, key: requestId, data: { requestId }, runAt })
  }
  return result
}

export const privacyQueue: Queue = {
  name: QUEUE,
  concurrency: 1,
  async run(ctx, jobs) {
    for (const job of jobs) {
      const requestId = job.data.requestId as string // safe: openRequest writes it
      await inTransaction(ctx, async (tx) => {
        const request = await lockOpenRequest(tx, requestId)
        if (!request) return
        if (request.person === 'everybody') await forgetSome(tx, request)
        else if (request.kind === 'erasure') await erase(tx, requestId, request.person)
        else await storeExport(tx, requestId, request.person)
      })
    }
  },
}

const NOTHING: Pick<Erasure, 'erased'> = { erased: {} }

/** Orders whose people are forgotten in one transaction. */
const SOME = 200

/** A part of all whom the shop system told of; the rest in the next transaction. */
async function forgetSome(tx: Tx, { id, result }: PrivacyRequest): Promise<void> {
  const orderIds = await ordersToForget(tx, SOME)
  const { erased } =
    orderIds.length === 0
      ? NOTHING
      : await erasePerson(tx, { email: null, externalCustomerId: null, orderIds, externalOrderIds: [] })
  const sum = { ...result?.erased }
  for (const [kind, count] of Object.entries(erased)) sum[kind] = (sum[kind] ?? 0) + count
  const more = orderIds.length === SOME
  await updateRequest(tx, id, { doneAt: more ? null : tx.now(), fileId: null, result: { erased: sum, openOrders: [] } })
  if (more) enqueue(tx, { queue: QUEUE, key: id, data: { requestId: id } })
}

async function storeExport(tx: Tx, requestId: string, keys: PersonKeys): Promise<void> {
  const found = await collect(tx, await findPerson(tx, keys))
  const fileId = tx.newId()
  const content = Buffer.from(JSON.stringify(found, null, 2))
  await saveFile(tx, { id: fileId, contentType: 'application/json; charset=utf-8', content })
  await updateRequest(tx, requestId, { doneAt: tx.now(), fileId, result: null })
}

export const privacyTasks = (contextOf: (shopId: string) => Context): ScheduledTask[] => [
  {
    name: 'old-exports',
    cron: '50 2 * * *',
    async run(system) {
      const before = new Date(system.now().getTime() - EXPORT_KEPT_MS)
      for (const { shopId, id } of await selectOldExports(system, before))
        await inTransaction(contextOf(shopId), (tx) => deleteExport(tx, id))
    },
  },
]
