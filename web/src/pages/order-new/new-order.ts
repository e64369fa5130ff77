import type { Fault, Schemas } from '../../api.ts'
import { addressOf, neededOf } from '../order/address-members.ts'
import { readAmount, unitsOf } from '../order/amounts.ts'
import type { Facts } from '../order/edit.ts'
import { missingOf, pointerOf } from '../order/form-state.ts'
import { linesOf, newLineOf, totalOf } from '../order/line-drafts.ts'
import { lineFaultsOf } from '../order/line-faults.ts'
import { CASH, CASH_REFERENCE } from '../order/shipping-members.ts'

/** The bill has an address of its own. */
export const OTHER_BILLING = 'otherBilling'
export const TEST = 'test'
const AMOUNTS = ['shippingPrice', 'discount', CASH] as const

export type Begins = 'New' | 'Draft'

interface Sentences {
  missing: string
  amount: string
  quantity: string
  percent: string
  lines: string
}

/** What is wrong before the server is asked. A draft needs a recipient alone. */
export function faultsOf(facts: Facts, begins: Begins, words: Sentences): Fault[] {
  const lines = linesOf(facts)
  const unreadable = AMOUNTS.filter((field) => facts[field]?.trim() && readAmount(facts[field]) === null)
  return [
    ...(begins === 'New' && lines.size === 0 ? [{ pointer: '/lines', detail: words.lines }] : []),
    ...lineFaultsOf(lines, words),
    ...missingOf(facts, neededOf('customer'), words.missing),
    ...(facts[OTHER_BILLING] ? missingOf(facts, neededOf('billing'), words.missing) : []),
    ...unreadable.map((field) => ({ pointer: pointerOf(field), detail: words.amount })),
  ]
}

/** The request of a form without faults; what is empty is left out. */
export function newOrderOf(facts: Facts, begins: Begins, currency: string): Schemas['NewOrder'] {
  const text = (field: string) => facts[field]?.trim() || undefined
  const amount = (field: string) => readAmount(facts[field] ?? '') ?? undefined
  const lines = [...linesOf(facts).values()]
  const total = totalOf(lines, { shippingPrice: facts.shippingPrice ?? '', discount: facts.discount ?? '' })
  const cash = amount(CASH)
  const discount = amount('discount')
  return withoutUndefined({
    reference: text('reference'),
    status: begins,
    test: facts[TEST] ? true : undefined,
    customer: addressOf('customer', facts),
    billing: facts[OTHER_BILLING] ? addressOf('billing', facts) : undefined,
    lines: lines.map(newLineOf),
    currency,
    shippingCode: text('shippingCode'),
    pickUpPointCode: text('pickUpPointCode'),
    shippingPrice: amount('shippingPrice'),
    discount,
    total: total !== null && unitsOf(total) >= 0n ? total : undefined,
    cashOnDelivery: cash === undefined ? undefined : { amount: cash, reference: text(CASH_REFERENCE) ?? null },
    comments: text('comments'),
    paymentMethod: text('paymentMethod') as Schemas['OrderPaymentMethod'] | undefined, // the form offers these alone
  })
}

type Defined<T> = { [Name in keyof T as undefined extends T[Name] ? never : Name]: T[Name] } & {
  [Name in keyof T as undefined extends T[Name] ? Name : never]?: Exclude<T[Name], undefined>
}

const withoutUndefined = <T extends object>(members: T): Defined<T> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Defined<T> // the same members
