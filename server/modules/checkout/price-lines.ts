import { amountsOf, type Extra, type NewOrderLine } from '#modules/orders'
import type { Shop } from '#modules/tenants'
import { Invalid, invalidInput, type Problem } from '#platform/errors'
import type { LocaleText } from '#platform/locale-text'
import { type Amount, LARGEST_SUM, requireExact } from '#platform/money'
import type { GoodsForSale } from './queries.ts'
import type { NewCheckout, NewCheckoutLine } from './types.ts'

/** What a checkout sells and what it comes to. */
export interface Priced {
  lines: NewOrderLine[]
  total: Amount
}

/**
 * Lines at their prices, and their total with what the shop front adds. Tells of every product that is unknown, of
 * which there are too few, or that has no price.
 */
export function priceCheckout(
  shop: Pick<Shop, 'currency' | 'fulfilment'>,
  goods: ReadonlyMap<string, GoodsForSale>,
  { lines, adjustments }: Pick<NewCheckout, 'lines' | 'adjustments'>,
): Priced {
  const problems: Problem[] = []
  const left = new Map([...goods].map(([code, { available }]) => [code, Math.max(0, available)]))
  const priced = lines.flatMap((line, i) => {
    const product = goods.get(line.code)
    if (!product) {
      problems.push({ field: `lines[${i}].code`, code: 'product_unknown', value: line.code })
      return []
    }
    const there = left.get(line.code) ?? 0
    if (shop.fulfilment === 'own' && line.quantity > there) {
      problems.push({ field: `lines[${i}].quantity`, code: 'stock_short', value: String(there) })
    }
    left.set(line.code, Math.max(0, there - line.quantity))
    const unitPrice = line.unitPrice ?? priceOf(product, shop.currency)
    if (unitPrice === null) problems.push({ field: `lines[${i}].unitPrice`, code: 'price_missing', value: line.code })
    return [soldLine(line, product, unitPrice)]
  })
  if (problems.length > 0) throw invalidInput(problems)
  checkAmounts(priced, adjustments, shop.currency)
  const { total } = amountsOf({ lines: priced.map(withCharges), adjustments, ...UNKNOWN })
  if (total < 0n || total > LARGEST_SUM) throw new Invalid('total_out_of_range', { field: 'lines' })
  return { lines: priced, total }
}

const UNKNOWN = { priceTotal: null, shippingPrice: null, discountTotal: null }

const withCharges = ({ quantity, unitPrice, charges = null }: NewOrderLine) => ({ quantity, unitPrice, charges })

const priceOf = ({ salesPrice, currency }: GoodsForSale, wanted: string): Amount | null =>
  currency === null || currency === wanted ? salesPrice : null

const soldLine = (
  { code, quantity, names, charges, attributes }: NewCheckoutLine,
  product: GoodsForSale,
  unitPrice: Amount | null,
): NewOrderLine => ({
  code,
  variantId: product.variantId,
  quantity,
  unitPrice,
  vatPercentage: null,
  infoUrl: product.infoUrl,
  pictureUrl: product.pictureUrl,
  names: names ?? namesOf(product),
  charges: charges.length > 0 ? charges : null,
  attributes: attributes.length > 0 ? attributes : null,
})

const LOCALE = /^[a-z]{2}(-[A-Z]{2})?$/
const LONGEST_NAME = 1000

/** As it is called now, in every language that it has a name in. */
function namesOf({ name, language, translations }: GoodsForSale): LocaleText | null {
  const names: Record<string, string> = {}
  for (const [locale, { title }] of Object.entries(translations ?? {})) {
    const sound = LOCALE.test(locale) && typeof title === 'string' && title !== '' && title.length <= LONGEST_NAME
    if (sound) names[locale] = title
  }
  if (name !== null && name !== '') names[language] = name
  return Object.keys(names).length > 0 ? names : null
}

/** Throws for what nobody can pay in the currency, and for a discount that would make it dearer. */
function checkAmounts(lines: readonly NewOrderLine[], adjustments: readonly Extra[], currency: string): void {
  for (const [i, { unitPrice, charges }] of lines.entries()) {
    if (unitPrice !== null && unitPrice < 0n) throw new Invalid('amount_negative', { field: `lines[${i}].unitPrice` })
    requireExact(unitPrice ?? 0n, currency, `lines[${i}].unitPrice`)
    checkExtras(charges ?? [], currency, `lines[${i}].charges`)
  }
  checkExtras(adjustments, currency, 'adjustments')
}

function checkExtras(extras: readonly Extra[], currency: string, field: string): void {
  for (const [i, { type, amount }] of extras.entries()) {
    const value = BigInt(amount)
    requireExact(value, currency, `${field}[${i}].amount`)
    const reduces = type === 'discount' || type === 'coupon'
    if (reduces && value > 0n) throw new Invalid('discount_positive', { field: `${field}[${i}].amount` })
  }
}
