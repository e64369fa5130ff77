import { editTime } from '#platform/clock'
import { type Context, inTransaction, requireScope } from '#platform/context'
import { violatedConstraint } from '#platform/db'
import { Conflict, NotFound } from '#platform/errors'
import { requireShort } from '#platform/keys'
import * as queries from './queries/discounts.ts'
import { changingShown } from './shown.ts'
import type { Discount, DiscountChanges, DiscountFilter, ListPage, NewDiscount } from './types.ts'

/** Newest first; what matches all of the filter. */
export async function listDiscounts(ctx: Context, filter: DiscountFilter, page: ListPage): Promise<Discount[]> {
  requireScope(ctx, 'read:order')
  return queries.selectDiscounts(ctx, filter, page)
}

export async function getDiscount(ctx: Context, id: string): Promise<Discount> {
  const [discount] = await listDiscounts(ctx, { id }, { limit: 1 })
  if (!discount) throw new NotFound('discount_not_found', { id })
  return discount
}

/** The same code and type twice is a conflict. Any number of discounts have no code. */
export async function createDiscount(ctx: Context, input: NewDiscount): Promise<Discount> {
  requireScope(ctx, 'write:order')
  requireShort({ code: input.code })
  return refusingTwins(input, () =>
    inTransaction(ctx, async (tx) => {
      const discount = { id: tx.newId(), ...input, createdAt: tx.now(), editedAt: tx.now() }
      await queries.insertDiscount(tx, discount)
      return discount
    }),
  )
}

/** Members left out keep their value; a discount never changes its type. */
export async function updateDiscount(ctx: Context, id: string, changes: DiscountChanges): Promise<Discount> {
  requireScope(ctx, 'write:order')
  requireShort({ code: changes.code })
  return refusingTwins(changes, () =>
    changingShown(ctx, () =>
      inTransaction(ctx, async (tx) => {
        const before = await queries.lockDiscount(tx, id)
        if (!before) throw new NotFound('discount_not_found', { id })
        const changed = { ...before, ...changes, editedAt: editTime(tx.now(), before.editedAt) }
        await queries.updateDiscountRow(tx, changed)
        return changed
      }),
    ),
  )
}

/** Takes it off campaigns that are not enabled. One of an enabled campaign or of a deal is in use, which is a conflict. */
export async function deleteDiscount(ctx: Context, id: string): Promise<void> {
  requireScope(ctx, 'write:order')
  try {
    await inTransaction(ctx, async (tx) => {
      if (!(await queries.lockDiscount(tx, id))) throw new NotFound('discount_not_found', { id })
      await queries.deleteDiscountRow(tx, id)
    })
  } catch (error) {
    const constraint = violatedConstraint(error)
    if (constraint === 'campaign_discount' || constraint === 'deal_discount')
      throw new Conflict('discount_in_use', { id })
    throw error
  }
}

async function refusingTwins<T>({ code }: DiscountChanges, change: () => Promise<T>): Promise<T> {
  try {
    return await change()
  } catch (error) {
    if (violatedConstraint(error) === 'discount_code') throw new Conflict('discount_exists', { code })
    throw error
  }
}
