import {
  campaignFor,
  chooseCampaign,
  createAbTest,
  createAnnouncement,
  createCampaign,
  createDeal,
  createDiscount,
  createExposures,
  type NewCampaign,
  type NewDiscount,
  type Promotion,
  type RecommendedProduct,
  recordClick,
} from '#modules/campaigns'
import type { Tx } from '#platform/context'
import { numberFromAmount } from '#platform/money'
import type { System } from '#platform/system'
import { HOUR, hoursAgo } from './demo-clock.ts'
import { nameOf, PRODUCTS, priceOf } from './demo-goods.ts'
import { KITCHEN, REGULAR, type Sold } from './demo-sales.ts'

/** Hours since the shop began to show something on its pages, before its orders. */
const BEGUN = 320
const WEEK = 7 * 24 * HOUR

const ANNOUNCEMENTS = {
  en: 'Our warehouse is closed on the first Monday of the month: orders of that day leave on Tuesday.',
  fi: 'Varastomme on suljettu kuukauden ensimmäisenä maanantaina: sen päivän tilaukset lähtevät tiistaina.',
  de: 'Am ersten Montag des Monats ist unser Lager geschlossen: Bestellungen von diesem Tag gehen am Dienstag hinaus.',
}

/** An announcement, a campaign for every order and one for a segment, and a neighbour's deal. */
export async function makeOffers(system: System, tx: Tx): Promise<void> {
  const then = hoursAgo(tx, BEGUN)
  for (const [language, text] of Object.entries(ANNOUNCEMENTS)) await createAnnouncement(then, { language, text })
  const pine = await createDiscount(then, { ...PERCENT, code: 'PINE10', title: 'Ten percent off', value: 100_000n })
  const coffee = await createDiscount(then, { ...PERCENT, code: 'HARBOUR', title: 'Coffee', value: 150_000n })
  await createCampaign(then, banner(pine.id))
  await createCampaign(then, GOES_WITH)
  await createDeal(system, then, tx.shopId, {
    discountId: coffee.id,
    rank: 1,
    title: 'Coffee from the roastery next door',
    description: 'Kuura roasts on Mondays and sends it on Tuesdays.',
    ctaUrl: 'https://coffee.example.com/',
    brandImageUrl: null,
    brandLogoUrl: null,
    translations: [
      {
        language: 'fi',
        values: {
          title: 'Kahvia naapurin paahtimosta',
          description: 'Kuura paahtaa maanantaisin ja lähettää tiistaisin.',
        },
      },
      {
        language: 'de',
        values: {
          title: 'Kaffee aus der Rösterei nebenan',
          description: 'Kuura röstet montags und verschickt dienstags.',
        },
      },
    ],
  })
}

/** A test between two campaigns, which the customers of these orders took part in. */
export async function makeTest(tx: Tx, sold: readonly Sold[]): Promise<void> {
  const then = hoursAgo(tx, BEGUN)
  const variants = [
    await createCampaign(then, thanks('Thanks with a gift', true, 'A bar of soap goes with your next order.')),
    await createCampaign(then, thanks('Thanks with news', false, 'See the autumn blankets a week early.')),
  ].map((campaign) => ({ campaign, campaignId: campaign.id, allocation: 50 }))
  const test = {
    name: 'A gift or the news?',
    segment: REGULAR,
    promotionType: 'basic' as const,
    variants,
    hasHoldout: true,
    holdoutPercentage: 10,
    startAt: then.now(),
    endAt: new Date(then.now().getTime() + 5 * WEEK),
    createdAt: then.now(),
    editedAt: then.now(),
  }
  // Each order draws its variant by the id of the test. By chance one of ten ids would show a variant to none of so few.
  const isEven = (id: string) => {
    const seen = sold.map((order) => chooseCampaign({ campaigns: [], tests: [{ ...test, id }] }, order, then.now()))
    return variants.every(({ campaignId }) => seen.filter((choice) => choice?.campaign?.id === campaignId).length > 1)
  }
  let id = then.newId()
  while (!isEven(id)) id = then.newId()
  await createAbTest({ ...then, newId: () => id }, test)
}

/** What the customers of these orders saw when they opened their pages, and followed: every second one. */
export async function countViews(tx: Tx, sold: readonly Sold[]): Promise<void> {
  for (const [i, { id, segments, seenHoursAgo }] of sold.entries()) {
    const then = hoursAgo(tx, seenHoursAgo)
    const choice = await campaignFor(then, { id, segments })
    if (!choice) continue
    const exposures = createExposures({ contextOf: () => then, now: then.now, onError: raise })
    exposures.add(tx.shopId, id, choice)
    await exposures.close()
    if (choice.campaign && i % 2 === 0) await recordClick(then, id, choice.campaign.id)
  }
}

function raise(error: unknown): never {
  throw error
}

const PERCENT: Omit<NewDiscount, 'code' | 'title' | 'value'> = {
  type: 'order',
  targetSelection: 'all',
  targetType: 'line_item',
  valueType: 'percentage',
}

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

const ALWAYS = { startAt: null, endAt: null, discountId: null }

const banner = (discountId: string): NewCampaign => ({
  ...ALWAYS,
  name: 'Ten percent for the next order',
  segment: 'default',
  promotionType: 'banner',
  enabled: true,
  discountId,
  promotion: {
    ...EMPTY,
    title: 'Ten percent off your next order',
    subtitle: 'for everything from Saimaa Workshop',
    ctaLabel: 'To the shop',
    ctaUrl: 'https://shop.example.com/',
    translations: [
      {
        language: 'fi',
        values: {
          title: 'Kymmenen prosenttia seuraavasta tilauksesta',
          subtitle: 'kaikesta, minkä Saimaan verstas tekee',
          ctaLabel: 'Kauppaan',
        },
      },
      {
        language: 'de',
        values: {
          title: 'Zehn Prozent auf die nächste Bestellung',
          subtitle: 'auf alles aus der Werkstatt am Saimaa',
          ctaLabel: 'Zum Shop',
        },
      },
    ],
  },
})

const recommended = (code: string, more: Partial<RecommendedProduct> = {}): RecommendedProduct => {
  const price = priceOf(code)
  return {
    title: nameOf(code),
    imageUrl: null,
    productUrl: PRODUCTS.find(({ facts }) => facts.code === code)?.facts.infoUrl ?? 'https://shop.example.com/',
    price: price === null ? null : numberFromAmount(price),
    currency: 'EUR',
    category: null,
    sale: null,
    sku: code,
    translations: [],
    more: {},
    ...more,
  }
}

const GOES_WITH: NewCampaign = {
  ...ALWAYS,
  name: 'Goes with enamel',
  segment: KITCHEN,
  promotionType: 'product',
  enabled: true,
  promotion: {
    ...EMPTY,
    title: 'It goes well with your kettle',
    ctaUrl: 'https://shop.example.com/',
    products: [
      recommended('HP-MUG-01', { category: 'new' }),
      recommended('HP-TWL-01', { sale: { category: 'percentage', amount: 20 } }),
      recommended('HP-BSK-01'),
    ],
    translations: [
      { language: 'fi', values: { title: 'Sopii pannun seuraksi' } },
      { language: 'de', values: { title: 'Das passt zum Kessel' } },
    ],
  },
}

const thanks = (name: string, enabled: boolean, subtitle: string): NewCampaign => ({
  ...ALWAYS,
  name,
  segment: REGULAR,
  promotionType: 'basic',
  enabled,
  promotion: { ...EMPTY, title: 'Good to see you again', subtitle, ctaUrl: 'https://shop.example.com/regulars' },
})
