import {
  createAnnouncement,
  createDeal,
  createDiscount,
  deleteAnnouncement,
  deleteDeal,
  deleteDiscount,
  getAnnouncement,
  getDeal,
  getDiscount,
  listAnnouncements,
  listDeals,
  listDiscounts,
  updateAnnouncement,
  updateDeal,
  updateDiscount,
} from '#modules/campaigns'
import type { System } from '#platform/system'
import type { Op } from '../operation.ts'
import {
  announcementToWire,
  dealFromWire,
  dealToWire,
  discountFromWire,
  discountToWire,
  membersGiven,
  valueFromWire,
} from '../wire/offer.ts'
import { byId, limitOf, pageOf, readCursor } from '../wire/page.ts'

const announcements: {
  listAnnouncements: Op<'listAnnouncements'>
  createAnnouncement: Op<'createAnnouncement'>
  getAnnouncement: Op<'getAnnouncement'>
  updateAnnouncement: Op<'updateAnnouncement'>
  deleteAnnouncement: Op<'deleteAnnouncement'>
} = {
  async listAnnouncements({ ctx, query }) {
    const limit = limitOf(query)
    const page = { after: readCursor(query.cursor)?.id, limit: limit + 1 }
    const languages = query.language === undefined ? undefined : [query.language]
    return pageOf(await listAnnouncements(ctx, { languages }, page), limit, byId, announcementToWire)
  },
  createAnnouncement: async ({ ctx, body }) => announcementToWire(await createAnnouncement(ctx, body)),
  getAnnouncement: async ({ ctx, path }) => announcementToWire(await getAnnouncement(ctx, path.announcementId)),
  updateAnnouncement: async ({ ctx, path, body }) =>
    announcementToWire(await updateAnnouncement(ctx, path.announcementId, membersGiven(body))),
  deleteAnnouncement: async ({ ctx, path }) => deleteAnnouncement(ctx, path.announcementId),
}

const discounts: {
  listDiscounts: Op<'listDiscounts'>
  createDiscount: Op<'createDiscount'>
  getDiscount: Op<'getDiscount'>
  updateDiscount: Op<'updateDiscount'>
  deleteDiscount: Op<'deleteDiscount'>
} = {
  async listDiscounts({ ctx, query }) {
    const limit = limitOf(query)
    const page = { after: readCursor(query.cursor)?.id, limit: limit + 1 }
    return pageOf(await listDiscounts(ctx, { code: query.code }, page), limit, byId, discountToWire)
  },
  createDiscount: async ({ ctx, body }) => discountToWire(await createDiscount(ctx, discountFromWire(body))),
  getDiscount: async ({ ctx, path }) => discountToWire(await getDiscount(ctx, path.discountId)),
  async updateDiscount({ ctx, path, body }) {
    const { value, ...texts } = membersGiven(body)
    const changes = value === undefined ? texts : { ...texts, value: valueFromWire(value) }
    return discountToWire(await updateDiscount(ctx, path.discountId, changes))
  },
  deleteDiscount: async ({ ctx, path }) => deleteDiscount(ctx, path.discountId),
}

function dealOperations(system: System): {
  listDeals: Op<'listDeals'>
  createDeal: Op<'createDeal'>
  getDeal: Op<'getDeal'>
  updateDeal: Op<'updateDeal'>
  deleteDeal: Op<'deleteDeal'>
} {
  return {
    listDeals: async ({ ctx }) => ({ items: (await listDeals(ctx)).map(dealToWire) }),
    createDeal: async ({ ctx, body }) => dealToWire(await createDeal(system, ctx, ctx.shopId, dealFromWire(body))),
    getDeal: async ({ ctx, path }) => dealToWire(await getDeal(ctx, path.dealId)),
    updateDeal: async ({ ctx, path, body }) => dealToWire(await updateDeal(ctx, path.dealId, membersGiven(body))),
    deleteDeal: async ({ ctx, path }) => deleteDeal(ctx, path.dealId),
  }
}

/** What the shop tells and offers on its tracking pages. */
export const offerOperations = (system: System) => ({ ...announcements, ...discounts, ...dealOperations(system) })
