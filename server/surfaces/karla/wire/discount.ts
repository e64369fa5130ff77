import type { components } from '#generated/karla'
import type { Discount } from '#modules/campaigns'
import { toNumber } from './values.ts'

type Schemas = components['schemas']

export const discountToWire = (discount: Discount): Schemas['DiscountDTO'] => ({
  uuid: discount.id,
  type: discount.type,
  code: discount.code,
  title: discount.title,
  target_selection: discount.targetSelection,
  target_type: discount.targetType,
  value_type: discount.valueType,
  value: toNumber(discount.value),
})
