import { audit } from '#platform/audit'
import { type Context, inTransaction, requireScope } from '#platform/context'
import { Invalid } from '#platform/errors'
import {
  insertShopSettings,
  lockShopSettings,
  selectShopSettings,
  updateShopSettings as updateRow,
} from './queries/shop-settings.ts'
import { cachedSetting, changingSetting } from './settings-cache.ts'
import type { Aggregators, IntegrationStatus, ShopSettings, ShopSettingsChanges, StoredShopSettings } from './types.ts'

const LONGEST_STALE_HOURS = 24 * 365
/** Of what clients keep in free form, as JSON. */
const LARGEST_FREE_FORM = 64 * 1024

export const DEFAULT_SHOP_SETTINGS: StoredShopSettings = {
  aggregators: {
    pp: { status: 'live', disabledCarriers: [], segments: [] },
    hc: { status: 'live', enabledCarriers: [], segments: [] },
  },
  klaviyo: {
    status: 'disabled',
    triggerDeliveredAllEvents: false,
    shipmentGroupKey: 'shipment_id',
    staleHours: 4,
    customTriggers: [],
  },
  shopify: { status: 'disabled' },
  klaviyoSegments: false,
  shopifySegments: false,
  trackPage: {},
}

/** Defaults where nobody chose. Every credential may read them; they are at most three seconds old. */
export const getShopSettings = (ctx: Context): Promise<ShopSettings> =>
  cachedSetting(ctx, 'shopSettings', async () => withFlags((await selectShopSettings(ctx)) ?? DEFAULT_SHOP_SETTINGS))

/** A flag that changes moves the status behind it between `live` and `disabled`; given together, the flag wins. */
export async function updateShopSettings(ctx: Context, changes: ShopSettingsChanges): Promise<ShopSettings> {
  requireScope(ctx, 'admin')
  check(changes)
  // The track page's colours stand in for those of a brand that nobody chose.
  return changingSetting(ctx, 'brand', () =>
    changingSetting(ctx, 'shopSettings', () =>
      inTransaction(ctx, async (tx) => {
        await insertShopSettings(tx, tx.shopId, DEFAULT_SHOP_SETTINGS)
        await lockShopSettings(tx)
        const changed = changedSettings((await selectShopSettings(tx)) ?? DEFAULT_SHOP_SETTINGS, changes)
        await updateRow(tx, changed)
        await audit(tx, {
          action: 'settings.updated',
          subject: `shop:${tx.shopId}`,
          detail: { settings: Object.keys(changes) },
        })
        return withFlags(changed)
      }),
    ),
  )
}

function withFlags(settings: StoredShopSettings): ShopSettings {
  return {
    ...settings,
    shipmentUpdates: asksCarriers(settings.aggregators),
    klaviyoTriggers: settings.klaviyo.status === 'live',
    shopifyTriggers: settings.shopify.status === 'live',
  }
}

const asksCarriers = ({ pp, hc }: Aggregators): boolean => pp.status === 'live' || hc.status === 'live'

/** The settings after the changes, as they are stored. */
export function changedSettings(before: StoredShopSettings, changes: ShopSettingsChanges): StoredShopSettings {
  const { shipmentUpdates, klaviyoTriggers, shopifyTriggers, ...direct } = changes
  const after: StoredShopSettings = { ...before, ...direct }
  return {
    ...after,
    aggregators: shipmentUpdates === undefined ? after.aggregators : askingCarriers(after.aggregators, shipmentUpdates),
    klaviyo: { ...after.klaviyo, status: switched(after.klaviyo.status, klaviyoTriggers) },
    shopify: { status: switched(after.shopify.status, shopifyTriggers) },
  }
}

function askingCarriers({ pp, hc }: Aggregators, on: boolean): Aggregators {
  if (on && asksCarriers({ pp, hc })) return { pp, hc }
  return { pp: { ...pp, status: switched(pp.status, on) }, hc: { ...hc, status: switched(hc.status, on) } }
}

function switched(status: IntegrationStatus, on: boolean | undefined): IntegrationStatus {
  if (on === undefined) return status
  if (on) return 'live'
  return status === 'live' ? 'disabled' : status
}

function check({ klaviyo, trackPage, aggregators }: ShopSettingsChanges): void {
  const hours = klaviyo?.staleHours ?? 0
  const whole = Number.isInteger(hours) && hours >= 0 && hours <= LONGEST_STALE_HOURS
  if (!whole) throw new Invalid('field_invalid', { field: 'klaviyo.staleHours' })
  const free: Record<string, unknown> = { klaviyo: klaviyo?.customTriggers, trackPage, aggregators }
  for (const [field, value] of Object.entries(free)) {
    if (JSON.stringify(value ?? null).length > LARGEST_FREE_FORM) {
      throw new Invalid('field_too_long', { field, most: LARGEST_FREE_FORM })
    }
  }
}
