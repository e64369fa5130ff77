import { sql } from 'kysely'
import { variantColumns } from '#modules/catalog'
import type { Context } from '#platform/context'
import { FRESH_PLAN } from '#platform/db'
import type { Keyset } from '#platform/page'
import { anyOf, anyText, beginsWith } from '#platform/sql'
import type { StockedVariant } from '../types.ts'

export interface StockFilter {
  code?: string | undefined
  codes?: readonly string[] | undefined
  eanCode?: string | undefined
  /** Beginning of the code or name in any letter case, or the whole EAN. */
  search?: string | undefined
  /** Only variants that few are left of: as many as their alarm level or fewer; without one, none for those who wait. */
  runningOut?: boolean | undefined
  /** Only variants whose facts or figures changed strictly later. */
  editedAfter?: Date | undefined
  /** Only variants whose stock or reserved changed strictly later. */
  modifiedAfter?: Date | undefined
}

const runningOut = sql<boolean>`(stock_level.stock - stock_level.reserved <= variant.alarm_level
  or (variant.alarm_level is null and stock_level.reserved > 0 and stock_level.stock <= stock_level.reserved))`

/** Ids of matching variants, oldest first: one page after `after`, skipping `skip` rows. */
export async function selectVariantPage(
  ctx: Context,
  filter: StockFilter,
  page: Keyset & { skip?: number },
): Promise<string[]> {
  const { editedAfter, modifiedAfter, codes, search } = filter
  const fresh =
    editedAfter !== undefined || modifiedAfter !== undefined || search !== undefined || filter.runningOut === true
  const rows = await ctx.db
    .selectFrom('variant')
    .$if(fresh, (qb) => qb.modifyFront(sql.raw(FRESH_PLAN)))
    .innerJoin('stock_level', 'stock_level.variant_id', 'variant.id')
    .select('variant.id')
    .where('variant.shop_id', '=', ctx.shopId)
    .where('stock_level.shop_id', '=', ctx.shopId)
    .where('variant.deleted_at', 'is', null)
    .$if(filter.code !== undefined, (qb) => qb.where('variant.code', '=', filter.code ?? ''))
    .$if(codes !== undefined, (qb) => qb.where('variant.code', '=', anyText(codes ?? [])))
    .$if(search !== undefined, (qb) =>
      qb.where((eb) =>
        eb.or([
          beginsWith(eb.ref('variant.code_search'), search ?? ''),
          beginsWith(eb.ref('variant.name_search'), search ?? ''),
          eb('variant.ean_code', '=', search ?? ''),
        ]),
      ),
    )
    .$if(filter.eanCode !== undefined, (qb) => qb.where('variant.ean_code', '=', filter.eanCode ?? ''))
    .$if(filter.runningOut === true, (qb) => qb.where(runningOut))
    .$if(editedAfter !== undefined, (qb) =>
      qb.where((eb) =>
        eb.or([
          eb('variant.edited_at', '>', editedAfter ?? ctx.now()),
          eb('stock_level.edited_at', '>', editedAfter ?? ctx.now()),
        ]),
      ),
    )
    .$if(modifiedAfter !== undefined, (qb) => qb.where('stock_level.modified_at', '>', modifiedAfter ?? ctx.now()))
    .$if(page.after !== undefined, (qb) => qb.where('variant.id', '>', page.after ?? ''))
    .orderBy('variant.id')
    .limit(page.limit)
    .offset(page.skip ?? 0)
    .execute()
  return rows.map((row) => row.id)
}

export async function selectStocked(ctx: Context, ids: readonly string[]): Promise<StockedVariant[]> {
  const rows = await ctx.db
    .selectFrom('variant')
    .innerJoin('stock_level', 'stock_level.variant_id', 'variant.id')
    .select(variantColumns)
    .select([
      'stock_level.variant_id as variantId',
      'stock_level.stock',
      'stock_level.reserved',
      'stock_level.waiting',
      'stock_level.expected',
      'stock_level.expected_at as expectedAt',
      'stock_level.modified_at as modifiedAt',
      'stock_level.edited_at as levelEditedAt',
    ])
    .where('variant.shop_id', '=', ctx.shopId)
    .where('stock_level.shop_id', '=', ctx.shopId)
    .where('variant.id', '=', anyOf(ids))
    .orderBy('variant.id')
    .execute()
  return rows.map(
    ({ variantId, stock, reserved, waiting, expected, expectedAt, modifiedAt, levelEditedAt, ...variant }) => ({
      variant,
      level: { variantId, stock, reserved, waiting, expected, expectedAt, modifiedAt, editedAt: levelEditedAt },
    }),
  )
}
