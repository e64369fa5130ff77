import { createDiscount, type DiscountChanges, deleteDiscount, listDiscounts, updateDiscount } from '#modules/campaigns'
import { getShop } from '#modules/tenants'
import { amountFromNumber } from '#platform/money'
import type { Op } from '../operation.ts'
import { discountToWire } from '../wire/discount.ts'
import { amountFrom, pageOf } from '../wire/values.ts'

const search: Op<'searchDiscounts'> = async ({ ctx, query }) => {
  const value = query.value === undefined ? undefined : amountFromNumber(query.value)
  // No discount has a value that cannot be kept.
  if (query.value !== undefined && value === undefined) return []
  const filter = {
    id: query.uuid,
    type: query.type,
    code: query.code,
    title: query.title,
    targetSelection: query.target_selection,
    targetType: query.target_type,
    valueType: query.value_type,
    value,
  }
  const [shop, found] = await Promise.all([getShop(ctx), listDiscounts(ctx, filter, pageOf(query))])
  return found.map((discount) => ({ ...discountToWire(discount), shop_slug: shop.slug }))
}

const create: Op<'createDiscount'> = async ({ ctx, body }) => {
  await createDiscount(ctx, {
    type: body.type,
    code: body.code || null,
    title: body.title ?? null,
    targetSelection: body.target_selection ?? null,
    targetType: body.target_type ?? null,
    valueType: body.value_type ?? null,
    value: amountFrom(body.value, 'value'),
  })
  return null
}

/** Null and absent leave a member as it is. */
const update: Op<'updateDiscount'> = async ({ ctx, path, body }) => {
  const told = {
    code: body.code,
    title: body.title,
    targetSelection: body.target_selection,
    targetType: body.target_type,
    valueType: body.value_type,
    value: amountFrom(body.value, 'value'),
  }
  const changes = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null && value !== undefined))
  await updateDiscount(ctx, path.uuid, changes as DiscountChanges) // safe: members of it that have a value
  return null
}

const remove: Op<'deleteDiscount'> = async ({ ctx, path }) => {
  await deleteDiscount(ctx, path.uuid)
  return null
}

export const discountsOperations = () => ({
  searchDiscounts: search,
  createDiscount: create,
  updateDiscount: update,
  deleteDiscount: remove,
})
