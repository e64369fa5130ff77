import type { NewClaim } from '../../server/modules/claims/index.ts'
import {
  collectOrder,
  type NewOrder,
  type Order,
  placeOrder,
  recordPayment,
} from '../../server/modules/orders/index.ts'
import {
  type EventName,
  listParcels,
  type Parcel,
  shipOrder,
  type Tracking,
} from '../../server/modules/shipments/index.ts'
import type { Context } from '../../server/platform/context.ts'
import { aLine, anOrder, withStock } from './shop.ts'

const EUR = 10_000n

/** Two cups at 12.40 and a pot at 49.90, VAT of 24 % included. */
const GOODS: Partial<NewOrder> = {
  lines: [
    { ...aLine('CUP', 2), unitPrice: (EUR * 124n) / 10n, vatPercentage: 24 },
    { ...aLine('POT', 1), unitPrice: (EUR * 499n) / 10n, vatPercentage: 24 },
  ],
  priceTotal: (EUR * 747n) / 10n,
  currency: 'EUR',
}

let numbers = 0
/** A number that no other test has. */
export const aNumber = (): string => `JJFI${String(64300000000000000n + BigInt(++numbers))}`

export interface Shipped {
  order: Order
  /** As many as numbers were given. */
  parcels: [Parcel, ...Parcel[]]
}

/** An order of cups and a pot that left in parcels of these numbers, null for none yet, and was paid. */
export async function shippedOrder(
  ctx: Context,
  options: { numbers?: (string | null)[]; order?: Partial<NewOrder> } = {},
): Promise<Shipped> {
  const { numbers: wanted = [aNumber()] } = options
  await withStock(ctx, { CUP: 20, POT: 20 }).catch(() => {})
  const { id } = await placeOrder(ctx, anOrder([], { ...GOODS, ...options.order }))
  await collectOrder(ctx, id)
  const order = await shipOrder(ctx, id, {
    parcels: wanted.map((trackingNumber) => ({ carrier: 'posti', trackingNumber, trackingUrl: null })),
    warehouseCode: null,
    comments: null,
  })
  await recordPayment(ctx, id, { amount: (EUR * 747n) / 10n, currency: 'EUR', method: 'card', reference: null })
  const [first, ...rest] = await listParcels(ctx, [id])
  if (!first) throw new Error('the order left without a parcel')
  return { order, parcels: [first, ...rest] }
}

export const aClaim = (changes: Partial<NewClaim> & Pick<NewClaim, 'about'>): NewClaim => ({
  type: 'Damaged',
  wish: null,
  toldReason: null,
  description: null,
  lines: [],
  pictures: [],
  signature: null,
  signedName: null,
  dropOffPermitted: null,
  language: null,
  resolution: null,
  status: 'New',
  refusedWhileRejected: false,
  ...changes,
})

/** Something that happened to a parcel. */
export const scan = (tracking: Tracking, ctx: Context, parcelId: string, name: EventName, at: string) =>
  tracking.ingestEvents(ctx, [
    {
      parcelId,
      trackingNumber: null,
      carrier: null,
      name,
      code: null,
      qualifier: null,
      text: null,
      occurredAt: new Date(at),
      place: null,
      externalId: null,
    },
  ])
