import { editTime } from '#platform/clock'
import { type Context, inTransaction, requireScope } from '#platform/context'
import { Invalid, NotFound } from '#platform/errors'
import { type FileLinks, saveFile } from '#platform/files'
import { cleanPicture } from '#platform/pictures'
import { getCampaign, lockCampaign } from './campaigns.ts'
import { updatePromotion } from './queries/campaigns.ts'
import { changingShown } from './shown.ts'
import type { Campaign, Promotion } from './types.ts'

/** Which picture of a campaign: its own, or that of the product at a position from 0. */
export type PicturePlace = { of: 'campaign' } | { of: 'product'; position: number }

/**
 * Keeps the picture and shows it in the campaign. Invalid `campaign_type_invalid` where campaigns of its type have no such
 * picture, `image_invalid` for what is no picture.
 */
export async function putCampaignPicture(
  ctx: Context,
  files: Pick<FileLinks, 'urlOf'>,
  { campaignId, place, content }: { campaignId: string; place: PicturePlace; content: Buffer },
): Promise<Campaign> {
  requireScope(ctx, 'write:order')
  requirePlace(await getCampaign(ctx, campaignId), place)
  const picture = await cleanPicture(content)
  if (!picture) throw new Invalid('image_invalid', { field: 'image' })
  return changingShown(ctx, () =>
    inTransaction(ctx, async (tx) => {
      const campaign = await lockCampaign(tx, campaignId)
      requirePlace(campaign, place)
      const id = tx.newId()
      await saveFile(tx, { id, contentType: 'image/webp', content: picture })
      const promotion = withPicture(campaign.promotion, place, files.urlOf(tx.shopId)(id))
      await updatePromotion(tx, campaignId, promotion, editTime(tx.now(), campaign.editedAt))
      return lockCampaign(tx, campaignId)
    }),
  )
}

function requirePlace({ id, promotionType, promotion }: Campaign, place: PicturePlace): void {
  if ((place.of === 'product') !== (promotionType === 'product'))
    throw new Invalid('campaign_type_invalid', { field: 'promotionType', value: promotionType })
  if (place.of === 'product' && !promotion.products[place.position])
    throw new NotFound('campaign_product_not_found', { id, position: place.position })
}

const withPicture = (promotion: Promotion, place: PicturePlace, imageUrl: string): Promotion =>
  place.of === 'campaign'
    ? { ...promotion, imageUrl }
    : {
        ...promotion,
        products: promotion.products.map((product, i) => (i === place.position ? { ...product, imageUrl } : product)),
      }
