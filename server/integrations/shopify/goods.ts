import type { BundledGoods, Goods, SoldGoods, TaxLine } from '#modules/orders'
import { list, number, record, text } from '#platform/foreign-json'
import { numberFromAmount } from '#platform/money'
import { amountOf } from './values.ts'

type Json = Readonly<Record<string, unknown>>

/** Units that are still on the order, without what was removed or refunded. */
export const leftOf = (item: Json): unknown => item.current_quantity ?? item.quantity

/** Units that a fulfilment holds. */
export const sentOf = (item: Json): unknown => item.quantity

/** Line items as goods; those of one bundle are one, and those without a unit are left out. */
export function goodsOf(lineItems: unknown, unitsOf: typeof leftOf): SoldGoods[] {
  const sold: SoldGoods[] = []
  const bundles = new Map<string, SoldGoods>()
  for (const item of list(lineItems).map(record)) {
    const goods = itemOf(item, Math.trunc(number(unitsOf(item)) ?? 0))
    if (goods.quantity <= 0) continue
    const group = record(item.line_item_group)
    const id = text(group.id)
    if (id === null) {
      sold.push({ ...goods, type: 'product', bundled: [] })
      continue
    }
    const bundle = bundles.get(id) ?? bundleOf(group)
    if (!bundles.has(id)) sold.push(bundle)
    bundles.set(id, bundle)
    bundle.bundled.push(bundledOf(goods))
    bundle.price = (bundle.price ?? 0n) + priceIn(goods, bundle)
  }
  return sold
}

function itemOf(item: Json, quantity: number): Goods {
  return {
    title: text(item.title) ?? text(item.name),
    sku: text(item.sku),
    quantity,
    price: amountOf(item.price),
    productId: text(item.product_id),
    variantId: text(item.variant_id),
    size: text(item.variant_title),
    weight: number(item.grams) || null,
    images: [],
    taxLines: list(item.tax_lines).map((line) => taxLineOf(record(line))),
  }
}

const taxLineOf = ({ title, price, rate, price_set }: Json): TaxLine => ({
  title: text(title),
  price: number(price),
  rate: number(rate),
  currency: text(record(record(price_set).shop_money).currency_code),
})

const bundleOf = (group: Json): SoldGoods => ({
  type: 'bundle',
  title: text(group.title),
  sku: text(group.variant_sku),
  quantity: Math.max(1, Math.trunc(number(group.quantity) ?? 1)),
  price: null,
  productId: text(group.product_id),
  variantId: text(group.variant_id),
  size: null,
  weight: null,
  images: [],
  taxLines: [],
  bundled: [],
})

const bundledOf = ({ price, ...goods }: Goods): BundledGoods => ({
  ...goods,
  price: price === null ? null : numberFromAmount(price),
})

/** What a part costs in one bundle. */
const priceIn = ({ price, quantity }: Goods, bundle: SoldGoods): bigint =>
  ((price ?? 0n) * BigInt(quantity)) / BigInt(bundle.quantity)
