import type { Context, Tx } from '#platform/context'
import { anyOf, everyShop } from '#platform/sql'
import type { System } from '#platform/system'
import type { ClaimRow } from '../types.ts'

const columns = [
  'id',
  'number',
  'order_id as orderId',
  'shipment_id as shipmentId',
  'parcel_id as parcelId',
  'status',
  'type',
  'subject_key as subjectKey',
  'open',
  'wish',
  'told_reason as toldReason',
  'resolution',
  'amount',
  'message',
  'decided_by as decidedBy',
  'decided_at as decidedAt',
  'begun_at as begunAt',
  'refund_payment_id as refundPaymentId',
  'reshipment_order_id as reshipmentOrderId',
  'description',
  'pictures',
  'signature',
  'signed_name as signedName',
  'drop_off_permitted as dropOffPermitted',
  'partial',
  'order_reference as orderReference',
  'customer',
  'language',
  'net_amount as netAmount',
  'currency',
  'tracking_number as trackingNumber',
  'carrier',
  'scanned_at as scannedAt',
  'weight_kg as weightKg',
  'owner',
  'due_at as dueAt',
  'due_left_seconds as dueLeftSeconds',
  'actor',
  'door',
  'put_away_at as putAwayAt',
  'deleted_at as deletedAt',
  'closed_at as closedAt',
  'status_at as statusAt',
  'created_at as createdAt',
  'edited_at as editedAt',
] as const

/** What may change after a claim was filed. */
const changing = (claim: ClaimRow) => ({
  status: claim.status,
  type: claim.type,
  subject_key: claim.subjectKey,
  open: claim.open,
  wish: claim.wish,
  resolution: claim.resolution,
  amount: claim.amount,
  message: claim.message,
  decided_by: claim.decidedBy,
  decided_at: claim.decidedAt,
  begun_at: claim.begunAt,
  refund_payment_id: claim.refundPaymentId,
  reshipment_order_id: claim.reshipmentOrderId,
  description: claim.description,
  pictures: JSON.stringify(claim.pictures),
  owner: claim.owner,
  due_at: claim.dueAt,
  due_left_seconds: claim.dueLeftSeconds,
  put_away_at: claim.putAwayAt,
  deleted_at: claim.deletedAt,
  closed_at: claim.closedAt,
  status_at: claim.statusAt,
  edited_at: claim.editedAt,
})

export async function insertClaim(tx: Tx, claim: ClaimRow): Promise<void> {
  await tx.db
    .insertInto('claim')
    .values({
      shop_id: tx.shopId,
      id: claim.id,
      number: claim.number,
      order_id: claim.orderId,
      shipment_id: claim.shipmentId,
      parcel_id: claim.parcelId,
      told_reason: claim.toldReason,
      signature: claim.signature && JSON.stringify(claim.signature),
      signed_name: claim.signedName,
      drop_off_permitted: claim.dropOffPermitted,
      partial: claim.partial,
      order_reference: claim.orderReference,
      customer: claim.customer && JSON.stringify(claim.customer),
      language: claim.language,
      net_amount: claim.netAmount,
      currency: claim.currency,
      tracking_number: claim.trackingNumber,
      carrier: claim.carrier,
      scanned_at: claim.scannedAt,
      weight_kg: claim.weightKg,
      actor: claim.actor,
      door: claim.door,
      created_at: claim.createdAt,
      ...changing(claim),
    })
    .execute()
}

export async function updateClaimRow(tx: Tx, claim: ClaimRow): Promise<void> {
  await tx.db
    .updateTable('claim')
    .set(changing(claim))
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', claim.id)
    .execute()
}

const FIRST_NUMBER = 1001

/** The next number of the shop. Others wait for it until the transaction ends. */
export async function nextNumber(tx: Tx): Promise<number> {
  const { last } = await tx.db
    .insertInto('claim_counter')
    .values({ shop_id: tx.shopId, last: FIRST_NUMBER })
    .onConflict((conflict) =>
      conflict.column('shop_id').doUpdateSet((eb) => ({ last: eb('claim_counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

export const base = (ctx: Context) => ctx.db.selectFrom('claim').select(columns).where('shop_id', '=', ctx.shopId)

export const lockClaim = (tx: Tx, id: string): Promise<ClaimRow | undefined> =>
  base(tx).where('id', '=', id).forUpdate().$castTo<ClaimRow>().executeTakeFirst()

export const selectClaims = (ctx: Context, ids: readonly string[]): Promise<ClaimRow[]> =>
  base(ctx).where('id', '=', anyOf(ids)).orderBy('id').$castTo<ClaimRow>().execute()

export const selectClaimByNumber = (ctx: Context, number: number): Promise<ClaimRow | undefined> =>
  base(ctx).where('number', '=', number).$castTo<ClaimRow>().executeTakeFirst()

/** Claims of orders that nobody deleted, oldest first. */
export const selectClaimsOfOrders = (ctx: Context, orderIds: readonly string[]): Promise<ClaimRow[]> =>
  base(ctx)
    .where('order_id', '=', anyOf(orderIds))
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .$castTo<ClaimRow>()
    .execute()

/** Whether a claim about the same was rejected, and neither put away nor deleted. */
export async function wasRejected(tx: Tx, subjectKey: string): Promise<boolean> {
  const found = await tx.db
    .selectFrom('claim')
    .select('id')
    .where('shop_id', '=', tx.shopId)
    .where('subject_key', '=', subjectKey)
    .where('status', '=', 'Rejected')
    .where('put_away_at', 'is', null)
    .where('deleted_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** The approved claims that wait for these orders to leave. */
export async function selectReshipped(ctx: Context, orderIds: readonly string[]): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('claim')
    .select('id')
    .where('shop_id', '=', ctx.shopId)
    .where('reshipment_order_id', '=', anyOf(orderIds))
    .where('status', '=', 'Approved')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Claims whose customer was asked before the time and never answered. */
export const selectUnanswered = (
  system: System,
  before: Date,
  limit: number,
): Promise<{ shopId: string; id: string }[]> =>
  system.db.system
    .selectFrom('claim')
    .select(['shop_id as shopId', 'id'])
    .where('status', '=', 'WaitingCustomer')
    .where('status_at', '<=', before)
    .orderBy('status_at')
    .limit(limit)
    .modifyEnd(everyShop)
    .execute()
