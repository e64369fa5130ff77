import { randomInt } from 'node:crypto'

export const HOT_SKUS = 100
export const LINES = 5
export const skuCode = (number: number): string => `SKU-${String(number).padStart(3, '0')}`

/** Different SKUs, chosen at random. */
export function someSkus(): number[] {
  const chosen = new Set<number>()
  while (chosen.size < LINES) chosen.add(1 + randomInt(HOT_SKUS))
  return [...chosen]
}

/** Body of an ApiV1 order with 5 lines, as a shop's plugin sends it. */
export const orderBody = (reference: string): string =>
  JSON.stringify({
    reference,
    status: 'New',
    orderLines: someSkus().map((number, index) => ({
      code: skuCode(number),
      quantity: 1 + (index % 3),
      unitPrice: 19.9,
      vatPercentage: 25.5,
    })),
    customer: {
      name: 'Aino Lehtola',
      address1: 'Rantakuja 4 B 12',
      zip: '00150',
      city: 'Helsinki',
      countryCode: 'FI',
      phone: '+358401234567',
      email: 'aino.lehtola@example.com',
    },
    priceTotal: 139.3,
    priceCurrency: 'EUR',
    comments: 'Leave at the door',
  })
