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

/** Body of a Karla upsert with 5 lines; the same for the same reference. */
export function upsertBody(reference: string): string {
  const first = [...reference].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % HOT_SKUS, 7)
  return JSON.stringify({
    id: reference,
    id_type: 'order_number',
    trackings: [],
    order: {
      order_number: reference,
      external_id: `ext-${reference}`,
      order_name: null,
      total_order_price: 139.3,
      currency: 'EUR',
      email_id: 'aino.lehtola@example.com',
      segments: ['Shopware.customer_group.Standard'],
      address: {
        name: 'Aino Lehtola',
        address_line_1: 'Rantakuja 4 B 12',
        zip_code: '00150',
        city: 'Helsinki',
        country_code: 'FI',
        phone: '+358401234567',
      },
      products: Array.from({ length: LINES }, (_, index) => {
        const code = skuCode(1 + ((first + index * 17) % HOT_SKUS))
        return { title: `Product ${code}`, sku: code, quantity: 1 + (index % 3), price: 19.9, images: [] }
      }),
    },
  })
}
