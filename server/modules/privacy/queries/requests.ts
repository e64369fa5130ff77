import type { Context, Tx } from '#platform/context'
import { deleteFile } from '#platform/files'
import { everyShop } from '#platform/sql'
import type { System } from '#platform/system'
import type { Erasure, PrivacyRequest, Whom } from '../types.ts'
import { holdsAny } from './records.ts'

const columns = [
  'id',
  'kind',
  'origin',
  'requested_by as requestedBy',
  'created_at as createdAt',
  'due_at as dueAt',
  'done_at as doneAt',
  'file_id as fileId',
  'result',
] as const

export async function insertRequest(tx: Tx, request: PrivacyRequest, person: Whom): Promise<void> {
  await tx.db
    .insertInto('privacy_request')
    .values({
      shop_id: tx.shopId,
      id: request.id,
      kind: request.kind,
      origin: request.origin,
      person: JSON.stringify(person),
      requested_by: request.requestedBy,
      created_at: request.createdAt,
      due_at: request.dueAt,
      done_at: request.doneAt,
      file_id: request.fileId,
      result: request.result && JSON.stringify(request.result),
    })
    .execute()
}

/** The request with whom it is about, locked, unless it is done. */
export const lockOpenRequest = (tx: Tx, id: string): Promise<(PrivacyRequest & { person: Whom }) | undefined> =>
  tx.db
    .selectFrom('privacy_request')
    .select([...columns, 'person'])
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .forUpdate()
    .$castTo<PrivacyRequest & { person: Whom }>()
    .executeTakeFirst()

export interface Progress {
  /** Null: something is left to do. */
  doneAt: Date | null
  fileId: string | null
  result: Erasure | null
}

/** What has become of it; whom it is about is forgotten when it is done. */
export async function updateRequest(tx: Tx, id: string, { doneAt, fileId, result }: Progress): Promise<void> {
  await tx.db
    .updateTable('privacy_request')
    .set({
      done_at: doneAt,
      file_id: fileId,
      result: result && JSON.stringify(result),
      ...(doneAt ? { person: null } : {}),
    })
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .execute()
}

/** Newest first; `before` is the id of the last one of the page before. */
export const selectRequests = (
  ctx: Context,
  page: { before: string | null; limit: number },
): Promise<PrivacyRequest[]> =>
  ctx.db
    .selectFrom('privacy_request')
    .select(columns)
    .where('shop_id', '=', ctx.shopId)
    .$if(page.before !== null, (qb) => qb.where('id', '<', page.before ?? ''))
    .orderBy('id', 'desc')
    .limit(page.limit)
    .$castTo<PrivacyRequest>()
    .execute()

/** Requests of all shops whose exports are older than the time. */
export const selectOldExports = (system: System, before: Date): Promise<{ shopId: string; id: string }[]> =>
  system.db.system
    .selectFrom('privacy_request')
    .select(['shop_id as shopId', 'id'])
    .where('file_id', 'is not', null)
    .where('done_at', '<', before)
    .limit(500)
    .modifyEnd(everyShop)
    .execute()

/** Requests of the shop whose exports hold one of the texts. */
export const selectExportsAbout = (tx: Tx, texts: readonly string[]): Promise<{ id: string }[]> =>
  tx.db
    .selectFrom('privacy_request as request')
    .innerJoin('stored_file as file', (join) =>
      join.onRef('file.shop_id', '=', 'request.shop_id').onRef('file.id', '=', 'request.file_id'),
    )
    .select('request.id')
    .where('request.shop_id', '=', tx.shopId)
    .where('file.shop_id', '=', tx.shopId)
    .where(holdsAny('file.content', texts))
    .execute()

export async function deleteExport(tx: Tx, id: string): Promise<void> {
  const row = await tx.db
    .selectFrom('privacy_request')
    .select('file_id as fileId')
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row?.fileId) return
  await tx.db
    .updateTable('privacy_request')
    .set({ file_id: null })
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .execute()
  await deleteFile(tx, row.fileId)
}
