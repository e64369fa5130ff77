import { sql } from 'kysely'
import type { Context, Tx } from '#platform/context'
import { anyOf, insertMany } from '#platform/sql'
import type { ClaimEntry, ClaimLine } from '../types.ts'

export async function insertClaimLines(tx: Tx, claimId: string, lines: readonly ClaimLine[]): Promise<void> {
  await insertMany(
    tx,
    'claim_line',
    lines.map((line, position) => ({
      shop_id: tx.shopId,
      claim_id: claimId,
      position,
      id: line.id,
      order_line_id: line.orderLineId,
      variant_id: line.variantId,
      sku: line.sku,
      title: line.title,
      quantity: line.quantity,
      unit_price: line.unitPrice,
      pictures: JSON.stringify(line.pictures),
    })),
  )
}

interface LineRow extends ClaimLine {
  claimId: string
}

export const selectClaimLines = (ctx: Context, claimIds: readonly string[]): Promise<LineRow[]> =>
  ctx.db
    .selectFrom('claim_line')
    .select([
      'claim_id as claimId',
      'id',
      'order_line_id as orderLineId',
      'variant_id as variantId',
      'sku',
      'title',
      'quantity',
      'unit_price as unitPrice',
      'pictures',
    ])
    .where('shop_id', '=', ctx.shopId)
    .where('claim_id', '=', anyOf(claimIds))
    .orderBy('claim_id')
    .orderBy('position')
    .$castTo<LineRow>()
    .execute()

/** Units of an order's products in claims that were neither rejected nor cancelled, by variant. */
export async function selectClaimedUnits(tx: Tx, orderId: string): Promise<Map<string, number>> {
  const rows = await tx.db
    .selectFrom('claim_line')
    .innerJoin('claim', (join) =>
      join.onRef('claim.shop_id', '=', 'claim_line.shop_id').onRef('claim.id', '=', 'claim_line.claim_id'),
    )
    .select(({ fn }) => ['claim_line.variant_id as variantId', fn.sum<bigint>('claim_line.quantity').as('units')])
    .where('claim.shop_id', '=', tx.shopId)
    .where('claim_line.shop_id', '=', tx.shopId)
    .where('claim.order_id', '=', orderId)
    .where('claim.status', 'not in', ['Rejected', 'Cancelled'])
    .where('claim_line.variant_id', 'is not', null)
    .groupBy('claim_line.variant_id')
    .execute()
  return new Map(
    rows.flatMap(({ variantId, units }) => (variantId === null ? [] : [[variantId, Number(units)] as const])),
  )
}

/** Adds to the history of a locked claim, later than all that is there whatever the clock says: it is read by that. */
export async function insertEntry(tx: Tx, claimId: string, entry: ClaimEntry): Promise<void> {
  const last = tx.db
    .selectFrom('claim_entry')
    .select(sql`max(at) + interval '1 millisecond'`.as('next'))
    .where('shop_id', '=', tx.shopId)
    .where('claim_id', '=', claimId)
  await tx.db
    .insertInto('claim_entry')
    .values({
      shop_id: tx.shopId,
      id: entry.id,
      claim_id: claimId,
      from_status: entry.from,
      to_status: entry.to,
      note: entry.note,
      for_customer: entry.forCustomer,
      actor: entry.actor,
      door: entry.door,
      at: sql`greatest(${entry.at}::timestamptz, ${last})`,
    })
    .execute()
}

export const selectEntries = (ctx: Context, claimId: string): Promise<ClaimEntry[]> =>
  ctx.db
    .selectFrom('claim_entry')
    .select([
      'id',
      'from_status as from',
      'to_status as to',
      'note',
      'for_customer as forCustomer',
      'actor',
      'door',
      'at',
    ])
    .where('shop_id', '=', ctx.shopId)
    .where('claim_id', '=', claimId)
    .orderBy('at')
    .orderBy('id')
    .$castTo<ClaimEntry>()
    .execute()
