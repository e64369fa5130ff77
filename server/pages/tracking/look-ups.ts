import { createSlidingLimit, householdOf } from './limits.ts'
import type { LookUpFault } from './look-up-page.ts'
import type { PageShop, TrackingSource } from './source.ts'

const MINUTE = 60_000
/** Of one address. */
const LOOK_UPS = { most: 10, windowMs: 10 * MINUTE }
/** For one order number of a shop, whether there is such an order or not. */
const WRONG = { most: 5, windowMs: 60 * MINUTE }
const LONGEST_FIELD = 254

/** What somebody typed, trimmed, the order number in common digits. */
export interface Sent {
  orderNumber: string
  proof: string
}

export type LookUpResult = { kind: 'found'; token: string } | { kind: 'none' } | { kind: 'wait'; seconds: number }

/** Looks up orders for people, slowly enough that nobody can guess. */
export function createLookUps(source: Pick<TrackingSource, 'find'>, now: () => Date) {
  const addresses = createSlidingLimit(LOOK_UPS.most, LOOK_UPS.windowMs, now)
  const wrong = createSlidingLimit(WRONG.most, WRONG.windowMs, now)

  /** A zip may have been given with digits of either kind. */
  async function find(shopId: string, sent: Sent): Promise<string | null> {
    const token = await source.find(shopId, sent)
    const proof = commonDigits(sent.proof)
    return token === null && proof !== sent.proof ? source.find(shopId, { ...sent, proof }) : token
  }

  return async (shop: PageShop, address: string, sent: Sent): Promise<LookUpResult> => {
    const household = `${shop.id} ${householdOf(address)}`
    const order = `${shop.id} ${sent.orderNumber.toLowerCase()}`
    const seconds = Math.max(addresses.wait(household), wrong.wait(order))
    if (seconds > 0) return { kind: 'wait', seconds }
    addresses.count(household)
    // Counted before it is known to be wrong: many at once would all be looked up.
    wrong.count(order)
    const token = isText(sent.orderNumber) && isText(sent.proof) ? await find(shop.id, sent) : null
    if (token === null) return { kind: 'none' }
    wrong.takeBack(order)
    return { kind: 'found', token }
  }
}

/** Of a form as it was parsed; empty for a field that is missing or sent twice. */
export function sentOf(form: unknown): Sent {
  const fields: Record<string, unknown> = typeof form === 'object' ? { ...form } : {}
  const field = (name: string): string => {
    const value = fields[name]
    return typeof value === 'string' ? value.trim().slice(0, LONGEST_FIELD) : ''
  }
  return { orderNumber: commonDigits(field('orderNumber')), proof: field('proof') }
}

export function missingOf({ orderNumber, proof }: Sent): LookUpFault[] {
  const faults: LookUpFault[] = []
  if (orderNumber === '') faults.push('orderNumberMissing')
  if (proof === '') faults.push('proofMissing')
  return faults
}

/** Arabic and Persian keyboards write `١` and `۱` for `1`; the last four bits are those of the number. */
const commonDigits = (text: string): string => text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))

/** Nothing with control characters is an order number, a zip or an address. */
export const isText = (text: string): boolean => text.isWellFormed() && !/\p{Cc}/u.test(text)
