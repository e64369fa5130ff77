import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Context, Tx } from '#platform/context'
import { anyText } from '#platform/sql'
import type { Announcement, ListPage } from '../types.ts'

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()

const announcements = (ctx: Context) =>
  ctx.db
    .selectFrom('announcement')
    .select(['id', 'language', 'text', 'created_at as createdAt', 'edited_at as editedAt'])
    .where('shop_id', '=', ctx.shopId)

export interface AnnouncementFilter {
  id?: string | undefined
  /** Any of them. */
  languages?: readonly string[] | undefined
  /** A part of it, in any letter case. */
  text?: string | undefined
}

export const selectAnnouncements = (
  ctx: Context,
  { id, languages, text }: AnnouncementFilter,
  page: ListPage,
): Promise<Announcement[]> =>
  announcements(ctx)
    .$if(id !== undefined, (qb) => qb.where('id', '=', id ?? ''))
    .$if(languages !== undefined, (qb) => qb.where('language', '=', anyText(languages ?? [])))
    .$if(text !== undefined, (qb) => qb.where(sql<boolean>`strpos(lower(text), lower(${text}::text)) > 0`))
    .$if(page.after !== undefined, (qb) => qb.where('id', '<', page.after ?? ''))
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.skip ?? 0)
    .execute()

export const lockAnnouncement = (tx: Tx, id: string): Promise<Announcement | undefined> =>
  announcements(tx).where('id', '=', id).forUpdate().executeTakeFirst()

export async function insertAnnouncement(tx: Tx, announcement: Announcement): Promise<void> {
  const { id, language, text, createdAt, editedAt } = announcement
  await tx.db
    .insertInto('announcement')
    .values({
      shop_id: tx.shopId,
      id,
      language,
      text,
      text_hash: hashOf(text),
      created_at: createdAt,
      edited_at: editedAt,
    })
    .execute()
}

export async function updateAnnouncementRow(tx: Tx, { id, language, text, editedAt }: Announcement): Promise<void> {
  await tx.db
    .updateTable('announcement')
    .set({ language, text, text_hash: hashOf(text), edited_at: editedAt })
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .execute()
}

/** Whether there was one. */
export async function deleteAnnouncementRow(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.db
    .deleteFrom('announcement')
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
