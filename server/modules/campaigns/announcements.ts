import { editTime } from '#platform/clock'
import { type Context, inTransaction, requireScope } from '#platform/context'
import { violatedConstraint } from '#platform/db'
import { Conflict, NotFound } from '#platform/errors'
import { checkAnnouncement } from './checks.ts'
import * as queries from './queries/announcements.ts'
import { changingShown } from './shown.ts'
import type { Announcement, ListPage, NewAnnouncement } from './types.ts'

/** Newest first; what matches all of the filter. */
export async function listAnnouncements(
  ctx: Context,
  filter: queries.AnnouncementFilter,
  page: ListPage,
): Promise<Announcement[]> {
  requireScope(ctx, 'read:order')
  return queries.selectAnnouncements(ctx, filter, page)
}

export async function getAnnouncement(ctx: Context, id: string): Promise<Announcement> {
  const [announcement] = await listAnnouncements(ctx, { id }, { limit: 1 })
  if (!announcement) throw new NotFound('announcement_not_found', { id })
  return announcement
}

/** Shows it on all tracking pages read in its language. The same text twice in one language is a conflict. */
export async function createAnnouncement(ctx: Context, input: NewAnnouncement): Promise<Announcement> {
  requireScope(ctx, 'write:order')
  checkAnnouncement(input)
  return refusingTwins(input, () =>
    changingShown(ctx, () =>
      inTransaction(ctx, async (tx) => {
        const announcement = { id: tx.newId(), ...input, createdAt: tx.now(), editedAt: tx.now() }
        await queries.insertAnnouncement(tx, announcement)
        return announcement
      }),
    ),
  )
}

/** Members left out keep their value. */
export async function updateAnnouncement(
  ctx: Context,
  id: string,
  changes: Partial<NewAnnouncement>,
): Promise<Announcement> {
  requireScope(ctx, 'write:order')
  checkAnnouncement(changes)
  return refusingTwins(changes, () =>
    changingShown(ctx, () =>
      inTransaction(ctx, async (tx) => {
        const before = await queries.lockAnnouncement(tx, id)
        if (!before) throw new NotFound('announcement_not_found', { id })
        const changed = { ...before, ...changes, editedAt: editTime(tx.now(), before.editedAt) }
        if (changed.text === before.text && changed.language === before.language) return before
        await queries.updateAnnouncementRow(tx, changed)
        return changed
      }),
    ),
  )
}

export async function deleteAnnouncement(ctx: Context, id: string): Promise<void> {
  requireScope(ctx, 'write:order')
  await changingShown(ctx, () =>
    inTransaction(ctx, async (tx) => {
      if (!(await queries.deleteAnnouncementRow(tx, id))) throw new NotFound('announcement_not_found', { id })
    }),
  )
}

async function refusingTwins<T>({ language }: Partial<NewAnnouncement>, change: () => Promise<T>): Promise<T> {
  try {
    return await change()
  } catch (error) {
    if (violatedConstraint(error) === 'announcement_text') throw new Conflict('announcement_exists', { language })
    throw error
  }
}
