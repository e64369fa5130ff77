import { type Selectable, sql } from 'kysely'
import type { Deal as DealRow } from '#generated/db'
import type { Context, Tx } from '#platform/context'
import { anyOf, everyShop } from '#platform/sql'
import type { System } from '#platform/system'
import type { Deal, Discount, ListPage, Translation } from '../types.ts'
import { selectDiscountMap, selectDiscountsAcross } from './discounts.ts'

function toDeal(row: Selectable<DealRow>, discounts: ReadonlyMap<string, Discount>): Deal {
  const discount = discounts.get(row.discount_id)
  if (!discount) throw new Error('a deal without its discount')
  return {
    id: row.id,
    shopId: row.shop_id,
    discount,
    rank: row.rank,
    title: row.title,
    description: row.description,
    ctaUrl: row.cta_url,
    brandImageUrl: row.brand_image_url,
    brandLogoUrl: row.brand_logo_url,
    translations: row.translations as unknown as Translation[], // safe: written by columnsOf only
    createdAt: row.created_at,
    editedAt: row.edited_at,
  }
}

const discountIds = (rows: readonly Selectable<DealRow>[]): string[] => rows.map((row) => row.discount_id)

/** By rank, then oldest first. */
export async function selectDeals(ctx: Context, page: Pick<ListPage, 'limit'> & { id?: string }): Promise<Deal[]> {
  const rows = await ctx.db
    .selectFrom('deal')
    .selectAll()
    .where('shop_id', '=', ctx.shopId)
    .$if(page.id !== undefined, (qb) => qb.where('id', '=', page.id ?? ''))
    .orderBy('rank')
    .orderBy('id')
    .limit(page.limit)
    .execute()
  const discounts = await selectDiscountMap(ctx, discountIds(rows))
  return rows.map((row) => toDeal(row, discounts))
}

/** Of these shops together, by rank, then oldest first. */
export async function selectDealsOfShops(
  system: Pick<System, 'db'>,
  shopIds: readonly string[],
  page: { limit: number; skip: number },
): Promise<Deal[]> {
  if (shopIds.length === 0) return []
  const rows = await system.db.system
    .selectFrom('deal')
    .selectAll()
    .where('shop_id', '=', anyOf(shopIds))
    .orderBy('rank')
    .orderBy('id')
    .limit(page.limit)
    .offset(page.skip)
    .modifyEnd(everyShop)
    .execute()
  const discounts = await selectDiscountsAcross(system, { shopIds, ids: discountIds(rows) })
  return rows.map((row) => toDeal(row, discounts))
}

/** 0 when there are no deals. */
export async function selectHighestRank(system: Pick<System, 'db'>, shopIds: readonly string[]): Promise<number> {
  const row = await system.db.system
    .selectFrom('deal')
    .select(sql<number>`coalesce(max(rank), 0)`.as('rank'))
    .where('shop_id', '=', anyOf(shopIds))
    .modifyEnd(everyShop)
    .executeTakeFirstOrThrow()
  return row.rank
}

export async function lockDeal(tx: Tx, id: string): Promise<Deal | undefined> {
  const locked = await tx.db
    .selectFrom('deal')
    .select('id')
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return locked && (await selectDeals(tx, { id, limit: 1 }))[0]
}

export type DealColumns = Omit<Deal, 'id' | 'shopId' | 'discount' | 'createdAt'> & { discountId: string }

const columnsOf = (deal: DealColumns) => ({
  discount_id: deal.discountId,
  rank: deal.rank,
  title: deal.title,
  description: deal.description,
  cta_url: deal.ctaUrl,
  brand_image_url: deal.brandImageUrl,
  brand_logo_url: deal.brandLogoUrl,
  translations: JSON.stringify(deal.translations),
  edited_at: deal.editedAt,
})

export async function insertDeal(tx: Tx, id: string, deal: DealColumns): Promise<void> {
  await tx.db
    .insertInto('deal')
    .values({ shop_id: tx.shopId, id, created_at: tx.now(), ...columnsOf(deal) })
    .execute()
}

export async function updateDealRow(tx: Tx, id: string, deal: DealColumns): Promise<void> {
  await tx.db.updateTable('deal').set(columnsOf(deal)).where('shop_id', '=', tx.shopId).where('id', '=', id).execute()
}

/** Whether there was one. */
export async function deleteDealRow(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.db
    .deleteFrom('deal')
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
