import { number, record, text } from '#platform/foreign-json'
import { type Amount, amountFromNumber } from '#platform/money'

/** A time in ISO 8601; null for anything else. */
export function timeOf(value: unknown): Date | null {
  const written = text(value)
  if (written === null || !/^\d{4}-\d{2}-\d{2}T/.test(written)) return null
  const time = new Date(written)
  return Number.isNaN(time.getTime()) ? null : time
}

/** A decimal number, also written as a text, as Shopify's REST shapes do. */
export function amountOf(value: unknown): Amount | null {
  const amount = number(value)
  return amount === null ? null : (amountFromNumber(amount) ?? null)
}

/** In the currency of the shop. */
export const shopMoney = (set: unknown): unknown => record(record(set).shop_money).amount
