import type { components } from '#generated/doorstep'
import type { Drafts } from '#modules/campaigns'
import type { BrandLook } from '#modules/tenants'
import type { Context } from '#platform/context'
import type { Op } from '../operation.ts'
import { draftsFrom } from '../wire/preview.ts'
import { lookFrom } from './brand.ts'

type Input = components['schemas']['TrackingPagePreviewInput']

/** Draws the tracking page with what somebody is writing, as the pages of customers are drawn. */
export type RenderPreview = (
  ctx: Context,
  input: {
    /** Null: a sample, as far as the stage says. */
    orderId: string | null
    stage: NonNullable<Input['stage']>
    /** ISO 639-1; null: that of the recipient, else of the shop. */
    language: string | null
    /** Null: as the reader's device wishes. */
    scheme: NonNullable<Input['scheme']> | null
    drafts: Drafts
    /** Null: the brand as it is. */
    brand: Partial<BrandLook> | null
  },
) => Promise<components['schemas']['TrackingPagePreview']>

/** Pages as customers would see them. */
export const previewOperations = (
  render: RenderPreview,
): {
  previewTrackingPage: Op<'previewTrackingPage'>
} => ({
  previewTrackingPage: ({ ctx, body }) =>
    render(ctx, {
      orderId: body.orderId ?? null,
      stage: body.stage ?? 'on_the_way',
      language: body.language ?? null,
      scheme: body.scheme ?? null,
      drafts: draftsFrom(body),
      brand: body.brand ? lookFrom(body.brand) : null,
    }),
})
