import { sql } from 'kysely'
import type { Context, Tx } from '#platform/context'
import { anyOf } from '#platform/sql'
import type { ClaimPicture } from '../types.ts'

/** Claims of the orders and shipments, and others of the address. */
export async function selectClaimIdsOf(
  ctx: Context,
  {
    orderIds,
    shipmentIds,
    email,
  }: { orderIds: readonly string[]; shipmentIds: readonly string[]; email: string | null },
): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('claim')
    .select('id')
    .where('shop_id', '=', ctx.shopId)
    .where((eb) =>
      eb.or([
        eb('order_id', '=', anyOf(orderIds)),
        eb('shipment_id', '=', anyOf(shipmentIds)),
        sql<boolean>`lower(customer ->> 'email') = lower(${email}::text)`,
      ]),
    )
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** What was said and shown goes, with the files; what was claimed and how it ended stays. */
export async function eraseClaims(tx: Tx, ids: readonly string[]): Promise<void> {
  const [claims, lines] = await Promise.all([
    tx.db
      .selectFrom('claim')
      .select(['pictures', 'signature'])
      .where('shop_id', '=', tx.shopId)
      .where('id', '=', anyOf(ids))
      .forUpdate()
      .$castTo<{ pictures: ClaimPicture[]; signature: ClaimPicture | null }>()
      .execute(),
    tx.db
      .selectFrom('claim_line')
      .select('pictures')
      .where('shop_id', '=', tx.shopId)
      .where('claim_id', '=', anyOf(ids))
      .$castTo<{ pictures: ClaimPicture[] }>()
      .execute(),
  ])
  const shown = [
    ...claims.flatMap(({ pictures, signature }) => [...pictures, signature ?? []].flat()),
    ...lines.flatMap(({ pictures }) => pictures),
  ]
  const files = shown.flatMap((picture) => ('fileId' in picture ? picture.fileId : []))
  await tx.db
    .updateTable('claim')
    .set({
      customer: sql<string>`case when customer is null then null else jsonb_build_object('name', null, 'company', null,
        'address1', null, 'address2', null, 'zip', null, 'city', null, 'region', null,
        'countryCode', customer -> 'countryCode', 'email', null, 'phone', null) end`,
      description: null,
      message: null,
      signature: null,
      signed_name: null,
      pictures: '[]',
      edited_at: tx.now(),
    })
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', anyOf(ids))
    .execute()
  await tx.db
    .updateTable('claim_line')
    .set({ pictures: '[]' })
    .where('shop_id', '=', tx.shopId)
    .where('claim_id', '=', anyOf(ids))
    .execute()
  await tx.db
    .updateTable('claim_entry')
    .set({ note: null })
    .where('shop_id', '=', tx.shopId)
    .where('claim_id', '=', anyOf(ids))
    .execute()
  if (files.length > 0)
    await tx.db.deleteFrom('stored_file').where('shop_id', '=', tx.shopId).where('id', '=', anyOf(files)).execute()
}
