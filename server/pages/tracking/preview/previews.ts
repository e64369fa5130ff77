import { type Drafts, draftedOffers } from '#modules/campaigns'
import type { ParcelView, Tracking, TrackingView } from '#modules/shipments'
import { listStockedVariants } from '#modules/stock'
import { type BrandLook, draftBrand, getShop } from '#modules/tenants'
import { type Context, requireScope } from '#platform/context'
import { NotFound } from '#platform/errors'
import type { FileLinks } from '#platform/files'
import type { PictureLinks } from '../../pictures.ts'
import { type Scheme, schemesOf } from '../colours.ts'
import { type Choice, chooseLanguage, type Language } from '../languages.ts'
import { type BlockSource, blocksOf } from '../mount.ts'
import { renderPromotions } from '../promotions/render-promotions.ts'
import { type PageShop, pageShopOf } from '../source.ts'
import type { SchemeName } from '../style.ts'
import { renderTrackingPage } from '../tracking-page.ts'
import { type Stage, sampleView } from './sample.ts'

interface PreviewInput {
  /** Null: a sample, as far as the stage says. */
  orderId: string | null
  stage: Stage
  /** ISO 639-1; null, or one that the pages do not speak: that of the recipient, else of the shop. */
  language: string | null
  /** Null: as the reader's device wishes. */
  scheme: SchemeName | null
  drafts: Drafts
  /** Null: the brand as it is. */
  brand: Partial<BrandLook> | null
}

interface Preview {
  html: string
  /** What the page speaks. */
  language: Language
  /** What the accent became, so that it can be read. */
  colours: Record<SchemeName, Pick<Scheme, 'link' | 'fill'>>
}

interface PreviewTools {
  tracking: Pick<Tracking, 'open' | 'orderLink'>
  contextOf: (shopId: string) => Context
  files: FileLinks
  pictures: PictureLinks
  /** What the page shows beside the promotions. */
  blocks: readonly BlockSource[]
}

/** Where links of a page that is no page lead to: nowhere. */
const NO_TOKEN = 'preview'
const MOST_GOODS = 2

/** The tracking page as customers would see it with what somebody is writing. Nothing is kept, and nothing is counted. */
export function createPreviews({ tracking, contextOf, files, pictures, blocks }: PreviewTools) {
  return async (ctx: Context, input: PreviewInput): Promise<Preview> => {
    requireScope(ctx, 'read:order')
    // As the page itself, which reads what no key has a scope for.
    const inside = contextOf(ctx.shopId)
    const shop = await shopOf(inside, input.brand)
    const wished = choiceOf(shop, input.language, null)
    const view =
      input.orderId === null
        ? sampleView(shop, input.stage, await goodsOf(inside), ctx.now())
        : await viewOf(tracking, inside, input.orderId, wished.language)
    const choice = choiceOf(shop, input.language, view.locale)
    const page = { shop, view, choice, token: NO_TOKEN }
    const [offers, others] = await Promise.all([
      draftedOffers(inside, view.orderId, input.drafts),
      blocksOf(blocks, page),
    ])
    const promotions = renderPromotions(page, offers, { files, pictures })
    const { html } = renderTrackingPage({
      shop,
      view,
      choice,
      now: ctx.now(),
      files,
      pictures,
      blocks: {
        top: [...promotions.top, ...others.top],
        afterHeadline: [...promotions.afterHeadline, ...others.afterHeadline],
        bottom: [...promotions.bottom, ...others.bottom],
      },
      livePath: null,
      scheme: input.scheme,
    })
    const { light, dark } = schemesOf(shop.brand)
    return { html, language: choice.language, colours: { light: shownOf(light), dark: shownOf(dark) } }
  }
}

const shownOf = ({ link, fill }: Scheme): Pick<Scheme, 'link' | 'fill'> => ({ link, fill })

async function shopOf(ctx: Context, brand: PreviewInput['brand']): Promise<PageShop> {
  const shop = await pageShopOf(ctx, await getShop(ctx))
  return brand === null ? shop : { ...shop, brand: await draftBrand(ctx, brand) }
}

const choiceOf = (shop: PageShop, language: string | null, locale: string | null): Choice =>
  chooseLanguage({
    asked: language ?? undefined,
    acceptLanguage: undefined,
    fallbacks: [locale, shop.language],
    country: shop.country,
  })

/** The page of an order of the shop. */
async function viewOf(
  tracking: PreviewTools['tracking'],
  ctx: Context,
  orderId: string,
  language: string,
): Promise<TrackingView> {
  const token = await tracking.orderLink(ctx, orderId)
  const view = token === null ? null : await tracking.open(ctx, token, language)
  if (!view) throw new NotFound('order_not_found', { id: orderId })
  return view
}

/** Some goods of the shop, to be seen in a sample. */
async function goodsOf(ctx: Context): Promise<ParcelView['items']> {
  const found = await listStockedVariants(ctx, {}, { limit: MOST_GOODS })
  return found.map(({ variant: { code, name, pictureUrl } }, i) => ({
    code,
    name,
    quantity: i + 1,
    pictureUrl,
  }))
}
