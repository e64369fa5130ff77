import type { Schemas } from '../../api.ts'
import { amountOf, readAmount, unitsOf } from './amounts.ts'
import type { Facts } from './edit.ts'

type Order = Schemas['Order']

/** A line of an order as it stands in a form. */
export interface LineDraft {
  code: string
  name: string
  quantity: string
  unitPrice: string
  vat: string
}

/** What is typed into a line. */
export type LineMember = 'quantity' | 'unitPrice' | 'vat'

/** By the id of the line; lines that are new have a key of their own. */
export type LineDrafts = ReadonlyMap<string, LineDraft>

const LINE = 'line:'
const NEW = 'new-'

const draftOf = (line: Schemas['OrderLine']): LineDraft => ({
  code: line.code,
  name: line.name ?? '',
  quantity: String(line.quantity),
  unitPrice: line.unitPrice?.amount ?? '',
  vat: line.vatPercentage ?? '',
})

/** An answer never changes, so that what follows from an order is worked out once: one of 10,000 lines is typed into. */
function onceFor<T>(work: (order: Order) => T): (order: Order) => T {
  const known = new WeakMap<Order, { result: T }>()
  return (order) => {
    const found = known.get(order) ?? { result: work(order) }
    known.set(order, found)
    return found.result
  }
}

/** Lines and amounts of an order as fields of a form. */
export const linesToFacts = onceFor(
  (order): Facts => ({
    ...Object.fromEntries(order.lines.map((line) => [LINE + line.id, JSON.stringify(draftOf(line))])),
    shippingPrice: order.shippingPrice?.amount ?? '',
    discount: order.discount?.amount ?? '',
  }),
)

export const lineField = (key: string): string => LINE + key

export const isLineField = (field: string): boolean => field.startsWith(LINE)

export const writeLine = (line: LineDraft): string => JSON.stringify(line)

export const readLine = (text: string): LineDraft => JSON.parse(text) as LineDraft // written by writeLine

export const linesOf = (facts: Facts): LineDrafts =>
  new Map(
    Object.entries(facts).flatMap(([field, text]) =>
      isLineField(field) ? [[field.slice(LINE.length), readLine(text)]] : [],
    ),
  )

/** A key that no other line has. */
export const newKey = (lines: LineDrafts): string => {
  const taken = [...lines.keys()].flatMap((key) => (key.startsWith(NEW) ? Number(key.slice(NEW.length)) : []))
  return `${NEW}${Math.max(0, ...taken) + 1}`
}

export const isQuantity = (text: string): boolean => /^[1-9]\d{0,6}$/.test(text) && Number(text) <= 1_000_000

export const isPercent = (text: string): boolean => text === '' || /^\d{1,4}([.,]\d{1,4})?$/.test(text)

/** Goods of all lines; null while one of them has no price or no quantity. */
export function goodsOf(lines: Iterable<LineDraft>): bigint | null {
  let sum = 0n
  for (const { quantity, unitPrice } of lines) {
    const price = readAmount(unitPrice)
    if (price === null || !isQuantity(quantity)) return null
    sum += BigInt(quantity) * unitsOf(price)
  }
  return sum
}

/** What the order costs with these amounts; null while one of them is not known. `rest` is what else it is made of. */
export function totalOf(
  lines: Iterable<LineDraft>,
  { shippingPrice, discount }: { shippingPrice: string; discount: string },
  rest: bigint = 0n,
): string | null {
  const goods = goodsOf(lines)
  const [shipping, off] = [shippingPrice, discount].map((text) => (text.trim() === '' ? '0.00' : readAmount(text)))
  if (goods === null || !shipping || !off) return null
  const less = unitsOf(off)
  return amountOf(goods + unitsOf(shipping) - (less < 0n ? -less : less) + rest)
}

/** What the total of an order holds beside lines, shipping and discount, such as fees; 0 where no total is known. */
export const restOf = onceFor((order): bigint => {
  if (!order.total) return 0n
  const facts = linesToFacts(order)
  const known = totalOf(linesOf(facts).values(), facts as { shippingPrice: string; discount: string }) // linesToFacts has both
  return known === null ? 0n : unitsOf(order.total.amount) - unitsOf(known)
})

const percentOf = (text: string): string | null => (text === '' ? null : text.replace(',', '.'))

export const newLineOf = ({ code, quantity, unitPrice, vat }: LineDraft): Schemas['NewOrderLine'] => ({
  code,
  quantity: Number(quantity),
  unitPrice: readAmount(unitPrice),
  vatPercentage: percentOf(vat),
})

export const changedLineOf = (id: string, line: LineDraft): Schemas['OrderLineChange'] => ({
  id,
  quantity: Number(line.quantity),
  unitPrice: readAmount(line.unitPrice),
  vatPercentage: percentOf(line.vat),
})
