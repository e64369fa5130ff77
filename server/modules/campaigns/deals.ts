import { reachedShops } from '#modules/tenants'
import { editTime } from '#platform/clock'
import { type Context, inTransaction, requireScope } from '#platform/context'
import { violatedConstraint } from '#platform/db'
import { Conflict, Forbidden, Invalid, NotFound } from '#platform/errors'
import { inShop, type System } from '#platform/system'
import * as queries from './queries/deals.ts'
import { changingShown } from './shown.ts'
import type { Deal, DealChanges, NewDeal } from './types.ts'

const HIGHEST_RANK = 2_147_483_647
/** A shop's own deals are few. */
const MOST_LISTED = 1000

/** Of the shop: by rank, then oldest first. */
export async function listDeals(ctx: Context): Promise<Deal[]> {
  requireScope(ctx, 'read:order')
  return queries.selectDeals(ctx, { limit: MOST_LISTED })
}

export async function getDeal(ctx: Context, id: string): Promise<Deal> {
  requireScope(ctx, 'read:order')
  const [deal] = await queries.selectDeals(ctx, { id, limit: 1 })
  if (!deal) throw new NotFound('deal_not_found', { id })
  return deal
}

/** Of all shops that the caller reaches: by rank, then oldest first. */
export async function listReachedDeals(
  system: System,
  ctx: Context,
  page: { limit: number; skip: number },
): Promise<(Deal & { shopSlug: string })[]> {
  requireScope(ctx, 'read:order')
  const slugs = new Map((await reachedShops(system, ctx)).map(({ id, slug }) => [id, slug]))
  const deals = await queries.selectDealsOfShops(system, [...slugs.keys()], page)
  return deals.map((deal) => ({ ...deal, shopSlug: slugs.get(deal.shopId) ?? '' }))
}

/**
 * Makes a deal in a shop that the caller reaches; without a rank it comes after all deals of those shops. The discount must
 * be the shop's. A second deal with it is a conflict.
 */
export async function createDeal(system: System, ctx: Context, shopId: string, input: NewDeal): Promise<Deal> {
  requireScope(ctx, 'write:order')
  checkRank(input.rank)
  const reached = (await reachedShops(system, ctx)).map(({ id }) => id)
  if (!reached.includes(shopId)) throw refusalOf(ctx, shopId)
  const rank = input.rank ?? Math.min(HIGHEST_RANK, (await queries.selectHighestRank(system, reached)) + 1)
  const there = inShop(system, ctx, shopId)
  return changing(there, input.discountId, () =>
    inTransaction(there, async (tx) => {
      const id = tx.newId()
      await queries.insertDeal(tx, id, { ...input, rank, editedAt: tx.now() })
      return getDeal(tx, id)
    }),
  )
}

/** Only those whose keys open every shop learn which shops there are. */
const refusalOf = (ctx: Context, shopId: string) =>
  ctx.scopes.has('operator') ? new NotFound('shop_not_found', { shop: shopId }) : new Forbidden('shop_not_reached')

/** Members left out keep their value, as does the rank where it is null. */
export async function updateDeal(ctx: Context, id: string, changes: DealChanges): Promise<Deal> {
  requireScope(ctx, 'write:order')
  checkRank(changes.rank ?? null)
  return changing(ctx, changes.discountId, () =>
    inTransaction(ctx, async (tx) => {
      const before = await queries.lockDeal(tx, id)
      if (!before) throw new NotFound('deal_not_found', { id })
      await queries.updateDealRow(tx, id, {
        ...before,
        discountId: before.discount.id,
        ...changes,
        rank: changes.rank ?? before.rank,
        editedAt: editTime(tx.now(), before.editedAt),
      })
      return getDeal(tx, id)
    }),
  )
}

export async function deleteDeal(ctx: Context, id: string): Promise<void> {
  requireScope(ctx, 'write:order')
  await changingShown(ctx, () =>
    inTransaction(ctx, async (tx) => {
      if (!(await queries.deleteDealRow(tx, id))) throw new NotFound('deal_not_found', { id })
    }),
  )
}

function checkRank(rank: number | null): void {
  if (rank !== null && Math.abs(rank) > HIGHEST_RANK) throw new Invalid('field_invalid', { field: 'rank' })
}

async function changing<T>(ctx: Context, discountId: string | undefined, change: () => Promise<T>): Promise<T> {
  try {
    return await changingShown(ctx, change)
  } catch (error) {
    const constraint = violatedConstraint(error)
    if (constraint === 'deal_discount_id') throw new Conflict('deal_exists', { discountId })
    if (constraint === 'deal_discount') throw new NotFound('discount_not_found', { id: discountId })
    throw error
  }
}
