import type { Schemas } from '../../api.ts'

type Product = Required<Schemas['RecommendedProductInput']>
export type Translation = Schemas['OfferTranslation']

/** A campaign while somebody writes it: as the API takes it, with nothing left out. */
export type CampaignForm = Required<Omit<Schemas['CampaignInput'], 'promotion'>> & {
  promotion: Required<Omit<Schemas['PromotionInput'], 'products' | 'translations'>> & {
    products: Product[]
    translations: Translation[]
  }
}

const EMPTY: CampaignForm = {
  name: '',
  segment: 'default',
  promotionType: 'basic',
  enabled: false,
  startAt: null,
  endAt: null,
  discountId: null,
  promotion: {
    title: null,
    subtitle: null,
    ctaLabel: null,
    ctaUrl: null,
    imageUrl: null,
    discountCode: null,
    advertised: null,
    products: [],
    translations: [],
    more: {},
  },
}

/** What the form begins with. */
export function formOf(campaign: Schemas['Campaign'] | null): CampaignForm {
  if (!campaign) return EMPTY
  const { name, segment, promotionType, enabled, startAt, endAt, promotion, discount } = campaign
  return { name, segment, promotionType, enabled, startAt, endAt, promotion, discountId: discount?.id ?? null }
}

export const newProduct = (currency: string): Product => ({
  title: null,
  imageUrl: null,
  productUrl: '',
  price: null,
  currency,
  category: null,
  sale: null,
  sku: null,
  translations: [],
  more: {},
})

/** What a preview needs of it. */
export const draftOf = ({ promotionType, promotion, discountId }: CampaignForm) => ({
  campaign: { promotionType, promotion, discountId },
})

/** Null for a field that somebody emptied. */
export const textOrNull = (text: string): string | null => (text === '' ? null : text)

/** With a text in a language; one without any text is not sent. */
export function withTranslation(
  all: readonly Translation[],
  language: string,
  name: string,
  text: string,
): Translation[] {
  return all.map((one) => {
    if (one.language !== language) return one
    const { [name]: _before, ...others } = one.values
    return { language, values: text === '' ? others : { ...others, [name]: text } }
  })
}

/** Languages in which something is said. */
export const said = (all: readonly Translation[]): Translation[] =>
  all.filter(({ values }) => Object.keys(values).length > 0)

/** What is sent. */
export const sentOf = (form: CampaignForm): Schemas['CampaignInput'] => ({
  ...form,
  name: form.name.trim(),
  segment: form.segment.trim(),
  promotion: {
    ...form.promotion,
    translations: said(form.promotion.translations),
  },
})
