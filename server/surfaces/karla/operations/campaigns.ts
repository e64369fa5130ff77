import {
  type Campaign,
  campaignOfOrder,
  createCampaign,
  deleteCampaign,
  listCampaigns,
  localisedPromotion,
  type PicturePlace,
  putCampaignPicture,
  replaceCampaign,
} from '#modules/campaigns'
import { getShop } from '#modules/tenants'
import type { Context } from '#platform/context'
import { NotFound } from '#platform/errors'
import { naming } from '#platform/http/index'
import { placeholderUrl } from '#platform/placeholder-picture'
import { languagesOf } from '../language.ts'
import type { KarlaDeps, Op } from '../operation.ts'
import { CAMPAIGN_FIELDS, campaignFromWire, campaignToWire } from '../wire/campaign.ts'
import { givenTime } from '../wire/time.ts'
import { uploadedImage } from '../wire/upload.ts'
import { pageOf } from '../wire/values.ts'

export function campaignsOperations({ baseUrl, files }: KarlaDeps) {
  const told = async (ctx: Context, campaign: Campaign) =>
    campaignToWire(campaign, { shopSlug: (await getShop(ctx)).slug, placeholder: placeholderUrl(baseUrl()) })

  const search: Op<'searchCampaigns'> = async ({ ctx, query }) => {
    const filter = {
      id: query.uuid,
      name: query.name,
      segment: query.segment,
      promotionType: query.promotion_type,
      enabled: query.enabled,
      startFrom: givenTime(query.start_date, 'start_date') ?? undefined,
      endUntil: givenTime(query.end_date, 'end_date') ?? undefined,
    }
    const campaigns = await listCampaigns(ctx, filter, pageOf(query))
    return Promise.all(campaigns.map((campaign) => told(ctx, campaign)))
  }

  const create: Op<'createCampaign'> = async ({ ctx, body }) =>
    naming(CAMPAIGN_FIELDS, async () =>
      told(ctx, await createCampaign(ctx, campaignFromWire(body, placeholderUrl(baseUrl())))),
    )

  const update: Op<'updateCampaign'> = async ({ ctx, path, body }) =>
    naming(CAMPAIGN_FIELDS, async () =>
      told(ctx, await replaceCampaign(ctx, path.uuid, campaignFromWire(body, placeholderUrl(baseUrl())))),
    )

  const remove: Op<'deleteCampaign'> = async ({ ctx, path }) => {
    await deleteCampaign(ctx, path.uuid)
    return {}
  }

  const ofOrder: Op<'getCampaignByOrderNumber'> = async ({ ctx, path, request }) => {
    const choice = await campaignOfOrder(ctx, path.order_number)
    if (!choice?.campaign) throw new NotFound('campaign_not_found', { order: path.order_number })
    const languages = { wanted: languagesOf(request), untranslated: (await getShop(ctx)).language }
    const promotion = localisedPromotion(choice.campaign.promotion, languages)
    return told(ctx, { ...choice.campaign, promotion })
  }

  const upload = (ctx: Context, campaignId: string, place: PicturePlace, content: Buffer) =>
    naming(CAMPAIGN_FIELDS, async () => told(ctx, await putCampaignPicture(ctx, files, { campaignId, place, content })))

  const uploadBasic: Op<'uploadBasicCampaignImage'> = async ({ ctx, path, request }) =>
    upload(ctx, path.campaign_uuid, { of: 'campaign' }, uploadedImage(request))

  const uploadProduct: Op<'uploadCampaignProductImage'> = async ({ ctx, path, request }) =>
    upload(ctx, path.campaign_uuid, { of: 'product', position: path.product_position }, uploadedImage(request))

  return {
    searchCampaigns: search,
    createCampaign: create,
    updateCampaign: update,
    deleteCampaign: remove,
    getCampaignByOrderNumber: ofOrder,
    uploadBasicCampaignImage: uploadBasic,
    uploadCampaignProductImage: uploadProduct,
  }
}
