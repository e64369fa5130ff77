import { getShopSettings as getSettings, type ShopSettingsChanges, updateShopSettings } from '#modules/tenants'
import type { Context } from '#platform/context'
import { naming } from '#platform/http/index'
import type { Op } from '../operation.ts'
import {
  carriersToWire,
  SETTINGS_FIELDS,
  segmentsToWire,
  settingsFrom,
  settingsToWire,
  trackPageFrom,
  triggersToWire,
} from '../wire/shop-settings.ts'

const update = (ctx: Context, changes: ShopSettingsChanges) =>
  naming(SETTINGS_FIELDS, () => updateShopSettings(ctx, changes))

/** What is null or absent stays as it is. */
const flag = <Name extends keyof ShopSettingsChanges>(name: Name, value: boolean | null | undefined) =>
  typeof value === 'boolean' ? { [name]: value } : {}

/** What the shop lets other systems do, in the flat form and the versioned one at once. */
export function settingsOperations() {
  const getShopSettings: Op<'getShopSettings'> = async ({ ctx }) => settingsToWire(await getSettings(ctx))

  const setShopSettings: Op<'setShopSettings'> = async ({ ctx, body }) =>
    settingsToWire(await update(ctx, settingsFrom(body)))

  const updateShopCarrierSettings: Op<'updateShopCarrierSettings'> = async ({ ctx, body }) =>
    carriersToWire(await update(ctx, flag('shipmentUpdates', body.shipment_updates)))

  const updateShopTriggerSettings: Op<'updateShopTriggerSettings'> = async ({ ctx, body }) => {
    const changes = { ...flag('klaviyoTriggers', body.klaviyo), ...flag('shopifyTriggers', body.shopify) }
    return triggersToWire(await update(ctx, changes))
  }

  const updateShopSegmentSettings: Op<'updateShopSegmentSettings'> = async ({ ctx, body }) =>
    segmentsToWire(await update(ctx, flag('klaviyoSegments', body.klaviyo)))

  const updateShopTrackpagesSettings: Op<'updateShopTrackpagesSettings'> = async ({ ctx, body }) =>
    settingsToWire(await update(ctx, trackPageFrom(body)))

  return {
    getShopSettings,
    setShopSettings,
    updateShopCarrierSettings,
    patchShopCarrierSettings: updateShopCarrierSettings,
    updateShopTriggerSettings,
    patchShopTriggerSettings: updateShopTriggerSettings,
    updateShopSegmentSettings,
    patchShopSegmentSettings: updateShopSegmentSettings,
    updateShopTrackpagesSettings,
  }
}
