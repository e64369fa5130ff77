import {
  createAnnouncement,
  deleteAnnouncement,
  listAnnouncements,
  type NewAnnouncement,
  updateAnnouncement,
} from '#modules/campaigns'
import { getShop } from '#modules/tenants'
import { LANGUAGES, type Language } from '../language.ts'
import type { Op } from '../operation.ts'
import { pageOf } from '../wire/values.ts'

const search: Op<'searchAnnouncements'> = async ({ ctx, query }) => {
  const { uuid: id, text, language } = query
  const [shop, found] = await Promise.all([
    getShop(ctx),
    listAnnouncements(ctx, { id, text, languages: language ? [language] : LANGUAGES }, pageOf(query)),
  ])
  return found.map((announcement) => ({
    uuid: announcement.id,
    shop_slug: shop.slug,
    text: announcement.text,
    language: announcement.language as Language, // safe: asked for by these
    created_at: announcement.createdAt.toISOString(),
    updated_at: announcement.editedAt.toISOString(),
  }))
}

const create: Op<'createAnnouncement'> = async ({ ctx, body }) => {
  await createAnnouncement(ctx, { language: body.language, text: body.text })
  return null
}

const update: Op<'updateAnnouncement'> = async ({ ctx, path, body }) => {
  const changes: Partial<NewAnnouncement> = {}
  if (body.text !== null && body.text !== undefined) changes.text = body.text
  if (body.language !== null && body.language !== undefined) changes.language = body.language
  await updateAnnouncement(ctx, path.uuid, changes)
  return null
}

const remove: Op<'deleteAnnouncement'> = async ({ ctx, path }) => {
  await deleteAnnouncement(ctx, path.uuid)
  return null
}

export const announcementsOperations = () => ({
  searchAnnouncements: search,
  createAnnouncement: create,
  updateAnnouncement: update,
  deleteAnnouncement: remove,
})
