import { collectOrder, findSales, type SoldGoods, type ToldOrder } from '#modules/orders'
import { shipOrder, type Tracking } from '#modules/shipments'
import type { Tx } from '#platform/context'
import { HOUR, hoursAgo } from './demo-clock.ts'
import { nameOf, PEOPLE, priceOf } from './demo-goods.ts'

/** What the demo shop sold, as the shop system that it sells with tells of it. */
interface ToldPurchase {
  reference: string
  person: keyof typeof PEOPLE
  basket: readonly (readonly [code: string, quantity: number])[]
  segments: readonly string[]
  /** Parcels that it will go in. */
  parcels?: number
}

export interface Sold {
  id: string
  segments: readonly string[]
  /** When its customer opened the page. */
  seenHoursAgo: number
}

export const REGULAR = 'Shopify.tag.Regular'
export const KITCHEN = 'Shopify.tag.Kitchen'

/** A freight company that nobody asks: it sends word of its parcels itself. */
const FREIGHT = 'Lakeland Freight'

/** Orders of regular customers, delivered by now; hours since they were placed. */
const DELIVERED: readonly (ToldPurchase & { hours: number; number: string })[] = [
  {
    ...{ hours: 290, reference: '9991', person: 'aino', number: 'LF70031' },
    basket: [
      ['HP-KET-01', 1],
      ['HP-MUG-01', 2],
    ],
    segments: [REGULAR],
  },
  {
    ...{ hours: 270, reference: '9992', person: 'signe', number: 'LF70032' },
    basket: [['HP-CND-01', 6]],
    segments: [REGULAR],
  },
  {
    ...{ hours: 250, reference: '9993', person: 'jonas', number: 'LF70033' },
    basket: [
      ['HP-LNT-01', 1],
      ['HP-CND-01', 1],
    ],
    segments: [REGULAR, 'Shopify.tag.Wholesale'],
  },
  {
    ...{ hours: 230, reference: '9994', person: 'eero', number: 'LF70034' },
    basket: [['HP-BLK-01', 1]],
    segments: [REGULAR],
  },
  {
    ...{ hours: 210, reference: '9995', person: 'maja', number: 'LF70035' },
    basket: [
      ['HP-TWL-01', 2],
      ['HP-SOP-01', 2],
    ],
    segments: [REGULAR],
  },
]

const JOURNEY = [
  { hours: 30, name: 'PICKUP_SUCCESSFUL', text: 'Collected in Turku' },
  { hours: 66, name: 'OUT_FOR_DELIVERY', text: 'On the van' },
  { hours: 70, name: 'SUCCESSFULLY_DELIVERED', text: 'Delivered' },
] as const

/** Orders that a shop system told of, whose parcels have arrived. */
export async function sellLongAgo(tracking: Tracking, tx: Tx): Promise<Sold[]> {
  const sold: Sold[] = []
  for (const purchase of DELIVERED) {
    const { hours, number, segments } = purchase
    const id = await tell(tracking, hoursAgo(tx, hours), purchase)
    await ship(hoursAgo(tx, hours - 24), id, { carrier: FREIGHT, trackingNumber: number })
    sold.push({ id, segments, seenHoursAgo: hours - 48 })
  }
  const at = (hours: number) => new Date(tx.now().getTime() - hours * HOUR)
  await tracking.ingestEvents(
    hoursAgo(tx, 100),
    DELIVERED.flatMap(({ hours, number, person }) =>
      JOURNEY.map(({ hours: later, name, text }, i) => ({
        ...{ parcelId: null, trackingNumber: number, carrier: null, name, code: null, qualifier: null, text },
        occurredAt: at(hours - later),
        place: i === 0 ? placeOf('Turku', 'FI') : placeOf(PEOPLE[person].city, PEOPLE[person].countryCode),
        externalId: `${number}-${i}`,
      })),
    ),
  )
  return sold
}

const placeOf = (city: string, countryCode: string) => ({
  ...{ name: null, city, region: null, zip: null, countryCode },
  ...{ latitude: null, longitude: null },
})

/** Orders that it told of today: one on its way, and one that will go in two parcels. */
export async function sellLately(tracking: Tracking, tx: Tx): Promise<void> {
  const moving = await tell(tracking, hoursAgo(tx, 0.9), {
    ...{ reference: '10011', person: 'maja', segments: [KITCHEN] },
    basket: [
      ['HP-KET-01', 1],
      ['HP-MUG-02', 2],
    ],
  })
  await ship(hoursAgo(tx, 0.3), moving, { carrier: 'Northern Post', trackingNumber: 'NP100200433FI' })
  await tell(tracking, hoursAgo(tx, 0.2), {
    ...{ reference: '10012', person: 'hugo', segments: [KITCHEN], parcels: 2 },
    basket: [
      ['HP-MUG-01', 6],
      ['HP-BLK-02', 1],
    ],
  })
}

async function ship(tx: Tx, orderId: string, parcel: { carrier: string; trackingNumber: string }): Promise<void> {
  await collectOrder(hoursAgo(tx, 0.1), orderId)
  await shipOrder(tx, orderId, {
    parcels: [{ ...parcel, trackingUrl: null }],
    warehouseCode: null,
    comments: null,
  })
}

async function tell(tracking: Tracking, tx: Tx, purchase: ToldPurchase): Promise<string> {
  const { reference: value } = purchase
  const entry = { ref: { by: 'reference', value } as const, order: toldOf(purchase, tx.now()), trackings: [] }
  await tracking.fulfil(tx, [entry])
  const [sale] = await findSales(tx, [entry])
  if (!sale) throw new Error(`the demo's order ${value} is missing`)
  return sale.id
}

const SHIPPING = 59_000n

function toldOf({ reference, person, basket, segments, parcels = 1 }: ToldPurchase, placedAt: Date): ToldOrder {
  const { email, ...address } = PEOPLE[person]
  const products = basket.map(([code, quantity]) => goodsOf(code, quantity))
  const subTotal = products.reduce((sum, { price, quantity }) => sum + (price ?? 0n) * BigInt(quantity), 0n)
  return {
    reference,
    externalId: `58230074${reference}`,
    name: `#${reference}`,
    placedAt,
    totalPrice: subTotal + SHIPPING,
    shippingPrice: SHIPPING,
    subTotalPrice: subTotal,
    discountPrice: null,
    products,
    discounts: null,
    email,
    address,
    currency: 'EUR',
    segments: [...segments],
    weight: null,
    externalCustomerId: null,
    statusUrl: null,
    preferredDelivery: null,
    userAgent: null,
    analytics: null,
    expectedShipments: parcels,
  }
}

const goodsOf = (code: string, quantity: number): SoldGoods => ({
  title: nameOf(code),
  quantity,
  price: priceOf(code),
  sku: code,
  productId: null,
  variantId: null,
  size: null,
  weight: null,
  images: [],
  taxLines: [{ title: 'VAT', price: null, rate: 0.255, currency: 'EUR' }],
  type: 'product',
  bundled: [],
})
