import type { Context, Tx } from '#platform/context'
import type { SystemTx } from '#platform/system'
import type { Aggregators, IntegrationStatus, Klaviyo, StoredShopSettings } from '../types.ts'

export async function selectShopSettings(ctx: Context): Promise<StoredShopSettings | undefined> {
  const row = await ctx.db.selectFrom('shop_settings').selectAll().where('shop_id', '=', ctx.shopId).executeTakeFirst()
  if (!row) return undefined
  return {
    aggregators: row.aggregators as unknown as Aggregators, // safe: written from the same type below
    klaviyo: {
      status: row.klaviyo_status as IntegrationStatus, // safe: the column's check allows these
      triggerDeliveredAllEvents: row.klaviyo_delivered_all,
      shipmentGroupKey: row.klaviyo_group_key as Klaviyo['shipmentGroupKey'], // safe: the column's check allows these
      staleHours: row.klaviyo_stale_hours,
      customTriggers: row.klaviyo_custom_triggers as object[], // safe: written from the same type below
    },
    shopify: { status: row.shopify_status as IntegrationStatus }, // safe: the column's check allows these
    klaviyoSegments: row.klaviyo_segments,
    shopifySegments: row.shopify_segments,
    trackPage: row.track_page as Record<string, unknown>, // safe: written from the same type below
  }
}

const columnsOf = (settings: StoredShopSettings) => ({
  aggregators: JSON.stringify(settings.aggregators),
  klaviyo_status: settings.klaviyo.status,
  klaviyo_delivered_all: settings.klaviyo.triggerDeliveredAllEvents,
  klaviyo_group_key: settings.klaviyo.shipmentGroupKey,
  klaviyo_stale_hours: settings.klaviyo.staleHours,
  klaviyo_custom_triggers: JSON.stringify(settings.klaviyo.customTriggers),
  shopify_status: settings.shopify.status,
  klaviyo_segments: settings.klaviyoSegments,
  shopify_segments: settings.shopifySegments,
  track_page: JSON.stringify(settings.trackPage),
})

/** Makes the row that changes lock, unless there is one. */
export async function insertShopSettings(
  tx: Tx | SystemTx,
  shopId: string,
  settings: StoredShopSettings,
): Promise<void> {
  await tx.db
    .insertInto('shop_settings')
    .values({ shop_id: shopId, ...columnsOf(settings), updated_at: tx.now() })
    .onConflict((conflict) => conflict.column('shop_id').doNothing())
    .execute()
}

export async function lockShopSettings(tx: Tx): Promise<void> {
  await tx.db.selectFrom('shop_settings').select('shop_id').where('shop_id', '=', tx.shopId).forUpdate().execute()
}

export async function updateShopSettings(tx: Tx, settings: StoredShopSettings): Promise<void> {
  await tx.db
    .updateTable('shop_settings')
    .set({ ...columnsOf(settings), updated_at: tx.now() })
    .where('shop_id', '=', tx.shopId)
    .execute()
}
