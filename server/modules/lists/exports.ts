import { audit } from '#platform/audit'
import { type Context, inTransaction, requireScope } from '#platform/context'
import { Conflict, Invalid, NotFound } from '#platform/errors'
import { enqueue } from '#platform/jobs'
import { oneAtATime } from '#platform/one-at-a-time'
import type { ScheduledTask } from '#platform/scheduler'
import {
  countUnfinished,
  deleteExpired,
  deleteExportRow,
  insertExport,
  selectExport,
  selectExports,
  selectPiece,
} from './queries/exports.ts'
import type { ListExport, NewExport } from './types.ts'
import { EXPORT_QUEUE } from './write-export.job.ts'

const KEPT_DAYS = 7
const DAY_MS = 86_400_000
const MOST_UNFINISHED = 3

/** Queues a file to be written. Whoever has three that are not done is refused: Conflict `exports_unfinished`. */
export async function createExport(ctx: Context, input: NewExport): Promise<ListExport> {
  requireScope(ctx, 'read:order')
  const { format, filter, columns, headings, delimiter, byteOrderMark } = input
  if (headings && headings.length !== columns.length) throw new Invalid('headings_differ', { field: 'headings' })
  const now = ctx.now()
  const made: ListExport = {
    id: ctx.newId(),
    format,
    filter,
    columns,
    style: { headings: headings ?? columns, delimiter, byteOrderMark },
    status: 'waiting',
    failure: null,
    rowsDone: 0,
    rowsExpected: null,
    bytes: 0,
    createdAt: now,
    finishedAt: null,
    expiresAt: new Date(now.getTime() + KEPT_DAYS * DAY_MS),
  }
  return inTransaction(ctx, async (tx) => {
    await oneAtATime(tx, 'exports')
    if ((await countUnfinished(tx)) >= MOST_UNFINISHED) throw new Conflict('exports_unfinished')
    await insertExport(tx, made)
    await audit(tx, { action: 'orders.exported', subject: `export:${made.id}`, detail: { format, columns } })
    enqueue(tx, { queue: EXPORT_QUEUE, data: { exportId: made.id } })
    return made
  })
}

/** The caller's own, newest first. */
export async function listExports(ctx: Context): Promise<ListExport[]> {
  requireScope(ctx, 'read:order')
  return selectExports(ctx)
}

export async function getExport(ctx: Context, id: string): Promise<ListExport> {
  requireScope(ctx, 'read:order')
  const found = await selectExport(ctx, id)
  if (!found) throw new NotFound('export_not_found', { id })
  return found
}

/** Also stops one that is being written. */
export async function deleteExport(ctx: Context, id: string): Promise<void> {
  requireScope(ctx, 'read:order')
  await inTransaction(ctx, async (tx) => {
    if (!(await deleteExportRow(tx, id))) throw new NotFound('export_not_found', { id })
  })
}

/** The file in pieces, read one after the other as they are asked for. Conflict `export_not_done` before it is whole. */
export async function openExportFile(
  ctx: Context,
  id: string,
): Promise<{ made: ListExport; pieces: AsyncIterable<Buffer> }> {
  const made = await getExport(ctx, id)
  if (made.status !== 'done') throw new Conflict('export_not_done')
  return { made, pieces: piecesOf(ctx, made) }
}

async function* piecesOf(ctx: Context, { id, bytes }: ListExport): AsyncGenerator<Buffer> {
  let sent = 0
  for (let position = 0; sent < bytes; position++) {
    const piece = await selectPiece(ctx, id, position)
    // Deleted meanwhile: the download must not look whole.
    if (!piece) throw new NotFound('export_not_found', { id })
    sent += piece.length
    yield piece
  }
}

export const exportTasks: readonly ScheduledTask[] = [
  { name: 'expired-exports', cron: '50 * * * *', run: ({ db, now }) => deleteExpired(db.system, now()) },
]
