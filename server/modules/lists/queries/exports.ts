import type { Kysely } from 'kysely'
import type { DB } from '#generated/db'
import type { Context, Tx } from '#platform/context'
import { everyShop } from '#platform/sql'
import type { ListExport } from '../types.ts'

const columns = [
  'id',
  'format',
  'filter',
  'columns',
  'style',
  'status',
  'failure',
  'rows_done as rowsDone',
  'rows_expected as rowsExpected',
  'bytes',
  'created_at as createdAt',
  'finished_at as finishedAt',
  'expires_at as expiresAt',
] as const

type Row = Omit<ListExport, 'bytes'> & { bytes: bigint }

const fromRow = (row: Row): ListExport => ({ ...row, bytes: Number(row.bytes) })

export async function selectExports(ctx: Context): Promise<ListExport[]> {
  const rows = await ctx.db
    .selectFrom('list_export')
    .select(columns)
    .where('shop_id', '=', ctx.shopId)
    .where('owner', '=', ctx.actor)
    .orderBy('id', 'desc')
    .limit(200)
    .$castTo<Row>()
    .execute()
  return rows.map(fromRow)
}

export async function selectExport(ctx: Context, id: string): Promise<ListExport | undefined> {
  const row = await ctx.db
    .selectFrom('list_export')
    .select(columns)
    .where('shop_id', '=', ctx.shopId)
    .where('id', '=', id)
    .where('owner', '=', ctx.actor)
    .$castTo<Row>()
    .executeTakeFirst()
  return row && fromRow(row)
}

export async function countUnfinished(tx: Tx): Promise<number> {
  const { count } = await tx.db
    .selectFrom('list_export')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('shop_id', '=', tx.shopId)
    .where('owner', '=', tx.actor)
    .where('status', 'in', ['waiting', 'running'])
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function insertExport(tx: Tx, made: ListExport): Promise<void> {
  await tx.db
    .insertInto('list_export')
    .values({
      shop_id: tx.shopId,
      id: made.id,
      owner: tx.actor,
      format: made.format,
      filter: JSON.stringify(made.filter),
      columns: made.columns,
      style: JSON.stringify(made.style),
      status: made.status,
      rows_done: made.rowsDone,
      bytes: BigInt(made.bytes),
      created_at: made.createdAt,
      expires_at: made.expiresAt,
    })
    .execute()
}

export async function deleteExportRow(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.db
    .deleteFrom('list_export')
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .where('owner', '=', tx.actor)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function deleteExportsOfShop(tx: Tx): Promise<number> {
  const { numDeletedRows } = await tx.db.deleteFrom('list_export').where('shop_id', '=', tx.shopId).executeTakeFirst()
  return Number(numDeletedRows)
}

/** Their pieces go with them. */
export async function deleteExpired(db: Kysely<DB>, now: Date): Promise<void> {
  await db.deleteFrom('list_export').where('expires_at', '<=', now).modifyEnd(everyShop).execute()
}

/** Where writing goes on: the position of the next piece, the last order written and what the format remembers. */
export interface Progress {
  position: number
  after: string | null
  state: unknown
}

export interface Writing extends ListExport {
  progress: Progress | null
}

/** For whoever writes it, whose it may be. */
export async function selectWriting(ctx: Context, id: string): Promise<Writing | undefined> {
  const row = await ctx.db
    .selectFrom('list_export')
    .select([...columns, 'progress'])
    .where('shop_id', '=', ctx.shopId)
    .where('id', '=', id)
    .$castTo<Row & Pick<Writing, 'progress'>>()
    .executeTakeFirst()
  return row && { ...fromRow(row), progress: row.progress }
}

/** Locks it; null when somebody else has written on, or it is gone. */
export async function lockWriting(tx: Tx, { id, position }: { id: string; position: number }): Promise<boolean> {
  const row = await tx.db
    .selectFrom('list_export')
    .select(['status', 'progress'])
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .forUpdate()
    .$castTo<Pick<Writing, 'status' | 'progress'>>()
    .executeTakeFirst()
  return row !== undefined && row.status !== 'done' && (row.progress?.position ?? 0) === position
}

/** Adds a piece to the file and remembers how far it is. */
export async function savePiece(
  tx: Tx,
  writing: Writing & { progress: Progress },
  { position, content }: { position: number; content: Buffer },
): Promise<void> {
  await Promise.all([
    tx.db
      .insertInto('list_export_piece')
      .values({ shop_id: tx.shopId, export_id: writing.id, position, content })
      .execute(),
    tx.db
      .updateTable('list_export')
      .set({
        status: writing.status,
        rows_done: writing.rowsDone,
        rows_expected: writing.rowsExpected,
        bytes: BigInt(writing.bytes),
        progress: JSON.stringify(writing.progress),
        finished_at: writing.finishedAt,
      })
      .where('shop_id', '=', tx.shopId)
      .where('id', '=', writing.id)
      .execute(),
  ])
}

export async function failExport(tx: Tx, { id, failure }: { id: string; failure: string }): Promise<void> {
  await Promise.all([
    tx.db.deleteFrom('list_export_piece').where('shop_id', '=', tx.shopId).where('export_id', '=', id).execute(),
    tx.db
      .updateTable('list_export')
      .set({ status: 'failed', failure, bytes: 0n, progress: null, finished_at: tx.now() })
      .where('shop_id', '=', tx.shopId)
      .where('id', '=', id)
      .execute(),
  ])
}

export async function selectPiece(ctx: Context, id: string, position: number): Promise<Buffer | undefined> {
  const row = await ctx.db
    .selectFrom('list_export_piece')
    .select('content')
    .where('shop_id', '=', ctx.shopId)
    .where('export_id', '=', id)
    .where('position', '=', position)
    .executeTakeFirst()
  return row?.content
}
