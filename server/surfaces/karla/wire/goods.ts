import type { BundledGoods, OrderLine, PackedGoods, SoldGoods } from '#modules/orders'
import { Invalid } from '#platform/errors'
import { numberFromAmount } from '#platform/money'
import { amountFrom, textFrom, type Wire } from './values.ts'

type Sent = Wire<'ProductDTO'>
type SentBundled = Wire<'BaseProductSchema'>

/** Units of one line; more fit no parcel, and no counter. */
const MOST_UNITS = 1_000_000

export const goodsFrom = (products: readonly Sent[], field: string): SoldGoods[] =>
  products.map((product, i) => {
    const at = `${field}[${i}]`
    return {
      ...detailsFrom(product),
      title: textFrom(product.title),
      quantity: unitsFrom(product.quantity, `${at}.quantity`),
      price: amountFrom(product.price, `${at}.price`),
      type: product.type ?? 'product',
      bundled: (product.bundled_products ?? []).map((part) => bundledFrom(part)),
    }
  })

const bundledFrom = (product: SentBundled): BundledGoods => ({
  ...detailsFrom(product),
  title: textFrom(product.title),
  quantity: product.quantity ?? 1,
  price: product.price ?? null,
})

const detailsFrom = (product: SentBundled) => ({
  sku: textFrom(product.sku),
  productId: textFrom(product.product_id),
  variantId: textFrom(product.variant_id),
  size: product.size ?? null,
  weight: product.weight ?? null,
  images: (product.images ?? []).flatMap(({ src, alt }) => (src ? [{ src, alt: alt ?? null }] : [])),
  taxLines: (product.tax_lines ?? []).map(({ title, price, rate, currency }) => ({
    title: title ?? null,
    price: price ?? null,
    rate: rate ?? null,
    currency: currency ?? null,
  })),
})

function unitsFrom(value: number | null | undefined, field: string): number {
  const units = value ?? 1
  if (units < 0 || units > MOST_UNITS) throw new Invalid('quantity_out_of_range', { field })
  return units
}

type Told = PackedGoods | BundledGoods

const base = ({ sku, title, quantity, price, size, weight, images, taxLines, productId, variantId }: Told) => ({
  title,
  quantity,
  price: price ?? 0,
  size,
  images,
  sku,
  weight: weight ?? 0,
  tax_lines: taxLines,
  product_id: productId,
  variant_id: variantId,
})

export const toGoods = (goods: PackedGoods): Wire<'ProductSchema'> => ({
  ...base(goods),
  bundled_products: goods.bundled.map(base),
})

/** A line as it was sold, through whatever door. */
export const toProduct = (line: OrderLine): Wire<'ProductDTO'> => ({
  ...toGoods(packedLine(line)),
  shipment_id: null,
  type: line.details?.type ?? 'product',
})

export function packedLine(line: OrderLine): PackedGoods {
  const { details, quantity } = line
  return {
    ...(details ?? OF_ANOTHER_DOOR),
    sku: details ? details.sku : line.code,
    images: details?.images ?? (line.pictureUrl ? [{ src: line.pictureUrl, alt: null }] : []),
    title: line.title ?? line.name,
    quantity,
    price: line.unitPrice === null ? null : numberFromAmount(line.unitPrice),
  }
}

const OF_ANOTHER_DOOR = {
  productId: null,
  variantId: null,
  size: null,
  weight: null,
  taxLines: [],
  type: 'product',
  bundled: [],
} as const satisfies Partial<PackedGoods>
