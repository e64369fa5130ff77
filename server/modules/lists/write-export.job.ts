import { browseOrders, countOrders, getOrders } from '#modules/orders'
import { getShop } from '#modules/tenants'
import { type Context, inTransaction, requireScope } from '#platform/context'
import { enqueue, type Job, type Queue } from '#platform/jobs'
import { cellsOf } from './cells.ts'
import { csv } from './csv.ts'
import { searchOf } from './filter.ts'
import type { FileFormat } from './format.ts'
import { failExport, lockWriting, type Progress, savePiece, selectWriting, type Writing } from './queries/exports.ts'
import type { ListExport } from './types.ts'
import { MOST_ROWS, xlsx } from './xlsx.ts'

export const EXPORT_QUEUE = 'lists.export'

const PAGE = 1000
/** Then others get their turn, and a server that stops need not wait long. */
const PAGES_A_RUN = 20
const MAX_ATTEMPTS = 6
const MOST_COUNTED = 100_000_000

/** Each page is a piece of the file, saved with where to go on: what a lost worker began, another one finishes. */
export const exportQueue: Queue = {
  name: EXPORT_QUEUE,
  concurrency: 1,
  maxAttempts: MAX_ATTEMPTS,
  run: async (ctx, jobs) => {
    for (const job of jobs) await writeOn(ctx, job)
  },
}

async function writeOn(ctx: Context, job: Job): Promise<void> {
  requireScope(ctx, 'read:order')
  const exportId = String(job.data.exportId)
  try {
    await write(ctx, exportId)
  } catch (error) {
    if (job.attempts >= MAX_ATTEMPTS) await fail(ctx, exportId, 'export_failed')
    throw error
  }
}

const fail = (ctx: Context, id: string, failure: string) => inTransaction(ctx, (tx) => failExport(tx, { id, failure }))

async function write(ctx: Context, id: string): Promise<void> {
  let writing = await selectWriting(ctx, id)
  if (!writing || writing.status === 'done' || writing.status === 'failed') return
  const rowsExpected = writing.rowsExpected ?? (await countOrders(ctx, searchOf(writing.filter), MOST_COUNTED))
  if (writing.format === 'xlsx' && Math.max(rowsExpected, writing.rowsDone) > MOST_ROWS) {
    return fail(ctx, id, 'export_too_long')
  }
  const timeZone = (await getShop(ctx)).timezone ?? 'UTC'
  const format = formatOf(writing, timeZone)
  for (let page = 1; ; page++) {
    const next = await nextPiece(ctx, { ...writing, rowsExpected, status: 'running' }, format)
    const saved = await save(ctx, next, page === PAGES_A_RUN)
    if (!saved || next.writing.status === 'done' || page === PAGES_A_RUN) return
    writing = next.writing
  }
}

const formatOf = ({ format, style }: ListExport, timeZone: string): FileFormat =>
  format === 'csv' ? csv(style) : xlsx(style, timeZone)

interface Step {
  writing: Writing & { progress: Progress }
  position: number
  content: Buffer
}

async function nextPiece(ctx: Context, writing: Writing, format: FileFormat): Promise<Step> {
  const { filter, columns, progress } = writing
  const position = progress?.position ?? 0
  const page = {
    limit: PAGE,
    oldestFirst: filter.sort === 'oldest',
    ...(progress?.after ? { after: { id: progress.after } } : {}),
  }
  const rows = await browseOrders(ctx, searchOf(filter), page)
  const lines = columns.includes('products')
    ? new Map(
        (
          await getOrders(
            ctx,
            rows.map(({ id }) => id),
          )
        ).map((order) => [order.id, order.lines]),
      )
    : null
  const begun = progress ? { bytes: NOTHING, state: progress.state } : await format.begin()
  const added = await format.add(
    begun.state,
    rows.map((order) => cellsOf(order, columns, lines?.get(order.id) ?? [])),
  )
  const isLast = rows.length < PAGE
  const content = Buffer.concat([begun.bytes, added.bytes, isLast ? await format.end(added.state) : NOTHING])
  return {
    position,
    content,
    writing: {
      ...writing,
      rowsDone: writing.rowsDone + rows.length,
      bytes: writing.bytes + content.length,
      progress: { position: position + 1, after: rows.at(-1)?.id ?? progress?.after ?? null, state: added.state },
      ...(isLast ? { status: 'done', finishedAt: ctx.now() } : {}),
    },
  }
}

const NOTHING = Buffer.alloc(0)

/** False when it was deleted, or another worker was quicker. */
async function save(ctx: Context, { writing, position, content }: Step, othersTurn: boolean): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    if (!(await lockWriting(tx, { id: writing.id, position }))) return false
    await savePiece(tx, writing, { position, content })
    if (othersTurn && writing.status !== 'done') enqueue(tx, { queue: EXPORT_QUEUE, data: { exportId: writing.id } })
    return true
  })
}
