import type { Announcement, Campaign, Deal, Discount, Promotion } from '../../server/modules/campaigns/index.ts'
import type { Offered } from '../../server/pages/tracking/promotions/render-promotions.ts'
import { NOON } from './tracking-pages.ts'

const times = { createdAt: NOON, editedAt: NOON }

let ids = 0
const anId = () => `019580a0-0002-7000-8000-${String(++ids).padStart(12, '0')}`

export const anAnnouncement = (language: string, text: string): Announcement => ({
  id: anId(),
  language,
  text,
  ...times,
})

export const aDiscount = (changes: Partial<Discount> = {}): Discount => ({
  id: anId(),
  type: 'order',
  code: 'TEA10',
  title: null,
  targetSelection: null,
  targetType: null,
  valueType: 'percentage',
  value: 100_000n,
  ...times,
  ...changes,
})

const EMPTY: Promotion = {
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
}

export const aCampaign = (
  promotionType: Campaign['promotionType'],
  promotion: Partial<Promotion> = {},
  changes: Partial<Campaign> = {},
): Campaign => ({
  id: anId(),
  name: 'Autumn',
  segment: 'default',
  promotionType,
  enabled: true,
  startAt: NOON,
  endAt: null,
  promotion: { ...EMPTY, ...promotion },
  discount: null,
  status: 'active',
  ...times,
  ...changes,
})

export const aProduct = (
  title: string,
  changes: Partial<Promotion['products'][number]> = {},
): Promotion['products'][number] => ({
  title,
  imageUrl: `https://cdn.nordictea.example/${encodeURIComponent(title)}.jpg`,
  productUrl: 'https://nordictea.example/p',
  price: 24.9,
  currency: 'EUR',
  category: null,
  sale: null,
  sku: null,
  translations: [],
  more: {},
  ...changes,
})

export const aDeal = (changes: Partial<Deal> = {}): Deal => ({
  id: anId(),
  shopId: anId(),
  discount: aDiscount(),
  rank: 1,
  title: 'Fresh bread, every Saturday',
  description: 'Three loaves from the bakery next door, brought to you by bicycle.',
  ctaUrl: 'https://bread.example/',
  brandImageUrl: null,
  brandLogoUrl: 'https://bread.example/logo.png',
  translations: [],
  ...times,
  ...changes,
})

const ANNOUNCEMENTS = [
  anAnnouncement('en', 'Parcels take a day longer this week because of the storm on the coast.'),
  anAnnouncement('de', 'Pakete brauchen diese Woche wegen des Sturms an der Küste einen Tag länger.'),
  anAnnouncement('fi', 'Paketit kulkevat tällä viikolla päivän hitaammin rannikon myrskyn vuoksi.'),
]

const CUP = { title: 'A cup that keeps tea warm', ctaUrl: 'https://nordictea.example/cups' }
const HERO = 'https://cdn.nordictea.example/hero.jpg'

/** What a shop may offer, by the name of the situation. */
export const OFFERS: Readonly<Record<string, Offered>> = {
  'offer-banner': {
    announcements: ANNOUNCEMENTS,
    campaign: aCampaign(
      'banner',
      {
        title: 'Ten percent off all cups',
        subtitle: 'until Sunday',
        imageUrl: HERO,
        ctaUrl: CUP.ctaUrl,
        ctaLabel: 'See the cups',
        advertised: { value: 10, valueType: 'percentage', code: 'CUPS10' },
      },
      {},
    ),
    deals: [],
  },
  'offer-basic': {
    announcements: [],
    campaign: aCampaign(
      'basic',
      {
        ...CUP,
        subtitle: 'Thin glass outside, stoneware inside. Made in Fiskars, a village of smiths and potters.',
        imageUrl: HERO,
      },
      { discount: aDiscount() },
    ),
    deals: [],
  },
  'offer-products': {
    announcements: ANNOUNCEMENTS,
    campaign: aCampaign('product', {
      title: 'It goes well with your tea',
      ctaUrl: 'https://nordictea.example/',
      products: [
        aProduct('Stoneware cup', { category: 'new' }),
        aProduct('Whisk of bamboo', { sale: { category: 'percentage', amount: 20 }, price: 11.9 }),
        aProduct('Sencha Fukujyu in a tin of 100 grams', { sale: { category: 'fixed_amount', amount: 5 } }),
        aProduct('Cast iron pot', { price: 129, sale: { category: 'free_shipping', amount: 0 } }),
      ],
    }),
    deals: [
      aDeal(),
      aDeal({
        title: 'A month of films',
        description: null,
        discount: aDiscount({ code: 'FILM', valueType: 'fixed_amount', value: 50_000n }),
        brandLogoUrl: 'https://films.example/logo.png',
      }),
    ],
  },
}
