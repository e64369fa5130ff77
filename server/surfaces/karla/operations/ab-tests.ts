import type { components } from '#generated/karla'
import { type AbTest, createAbTest, endAbTest, getAbTest, listAbTests } from '#modules/campaigns'
import { getShop } from '#modules/tenants'
import type { Context } from '#platform/context'
import { naming } from '#platform/http/index'
import { placeholderUrl } from '#platform/placeholder-picture'
import type { KarlaDeps, Op } from '../operation.ts'
import { campaignToWire } from '../wire/campaign.ts'
import { requiredTime } from '../wire/time.ts'
import { pageOf } from '../wire/values.ts'

const FIELDS = { endAt: 'end_date', promotionType: 'campaign_type', variants: 'campaigns', campaignId: 'campaign_id' }

export function abTestsOperations({ baseUrl }: KarlaDeps) {
  async function told(ctx: Context, test: AbTest): Promise<components['schemas']['ABTestResponseDTO']> {
    const frame = { shopSlug: (await getShop(ctx)).slug, placeholder: placeholderUrl(baseUrl()) }
    return {
      uuid: test.id,
      name: test.name,
      shop_slug: frame.shopSlug,
      segment: test.segment,
      campaign_type: test.promotionType,
      campaigns: test.variants.map(({ campaign, allocation }) => ({ ...campaignToWire(campaign, frame), allocation })),
      has_holdout: test.hasHoldout,
      holdout_percentage: test.holdoutPercentage,
      start_date: test.startAt.toISOString(),
      end_date: test.endAt.toISOString(),
      created_at: test.createdAt.toISOString(),
      updated_at: test.editedAt.toISOString(),
    }
  }

  const list: Op<'listAbTests'> = async ({ ctx, query }) =>
    Promise.all((await listAbTests(ctx, pageOf(query))).map((test) => told(ctx, test)))

  const create: Op<'createAbTest'> = async ({ ctx, body }) => {
    const input = {
      name: body.name,
      segment: body.segment,
      promotionType: body.campaign_type,
      variants: body.campaigns.map(({ campaign_id, allocation }) => ({ campaignId: campaign_id, allocation })),
      hasHoldout: body.has_holdout ?? false,
      holdoutPercentage: body.holdout_percentage ?? 0,
      startAt: requiredTime(body.start_date, 'start_date'),
      endAt: requiredTime(body.end_date, 'end_date'),
    }
    return told(ctx, await naming(FIELDS, () => createAbTest(ctx, input)))
  }

  const get: Op<'getAbTest'> = async ({ ctx, path }) => told(ctx, await getAbTest(ctx, path.uuid))

  const end: Op<'endAbTest'> = async ({ ctx, path }) => told(ctx, await endAbTest(ctx, path.uuid))

  return { listAbTests: list, createAbTest: create, getAbTest: get, endAbTest: end }
}
