import type { components } from '#generated/karla'
import type { Discount } from '#modules/campaigns'
import { Invalid } from '#platform/errors'
import { type Amount, amountFromNumber, numberFromAmount } from '#platform/money'

type Schemas = components['schemas']

export const discountToWire = (discount: Discount): Schemas['DiscountDTO'] => ({
  uuid: discount.id,
  type: discount.type,
  code: discount.code,
  title: discount.title,
  target_selection: discount.targetSelection,
  target_type: discount.targetType,
  value_type: discount.valueType,
  value: discount.value === null ? 0 : numberFromAmount(discount.value),
})

export function valueFromWire(value: number | null | undefined): Amount | null {
  if (value === null || value === undefined) return null
  const amount = amountFromNumber(value)
  if (amount === undefined) throw new Invalid('number_invalid', { field: 'value' })
  return amount
}
