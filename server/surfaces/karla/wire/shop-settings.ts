import type { components } from '#generated/karla'
import type { ShopSettings, ShopSettingsChanges } from '#modules/tenants'

type Wire = components['schemas']

const VERSION = 1

export const carriersToWire = ({ shipmentUpdates }: ShopSettings): Wire['CarrierSettingsDTO'] => ({
  shipment_updates: shipmentUpdates,
})

export const triggersToWire = ({ klaviyoTriggers, shopifyTriggers }: ShopSettings): Wire['TriggerSettingsDTO'] => ({
  klaviyo: klaviyoTriggers,
  shopify: shopifyTriggers,
})

export const segmentsToWire = ({ klaviyoSegments, shopifySegments }: ShopSettings): Wire['SegmentSettingsDTO'] => ({
  klaviyo: klaviyoSegments,
  shopify: shopifySegments,
})

/** The flat flags and the older, versioned objects, side by side. */
export const settingsToWire = (settings: ShopSettings): Wire['ShopSettingsDTO'] => ({
  carriers: { ...carriersToWire(settings), version: VERSION, data: carriersDataToWire(settings) },
  triggers: { ...triggersToWire(settings), version: VERSION, data: triggersDataToWire(settings) },
  segments: segmentsToWire(settings),
  trackpages: { version: VERSION, data: settings.trackPage },
})

const carriersDataToWire = ({ aggregators: { pp, hc } }: ShopSettings): Wire['CarrierSettingsV1'] => ({
  pp_status: pp.status,
  pp_disabled_carriers: pp.disabledCarriers,
  hc_status: hc.status,
  hc_enabled_carriers: hc.enabledCarriers,
  override_pp_tracking_config_for_segments: pp.segments,
  override_hc_tracking_config_for_segments: hc.segments,
})

const triggersDataToWire = ({ klaviyo, shopify }: ShopSettings): Wire['TriggerSettingsV1'] => ({
  klaviyo: {
    status: klaviyo.status,
    custom_triggers: klaviyo.customTriggers as { [name: string]: unknown }[], // safe: objects of JSON
    trigger_delivered_all_events: klaviyo.triggerDeliveredAllEvents,
    shipment_group_key: klaviyo.shipmentGroupKey,
    stale_event_threshold: klaviyo.staleHours,
  },
  shopify: { status: shopify.status },
})

/** The whole of the versioned form; what is left out there has the contract's defaults. Segments are no part of it. */
export function settingsFrom(body: Wire['ShopSettingsRequestDTO']): ShopSettingsChanges {
  const { klaviyo, shopify } = body.triggers.data
  const carriers = body.carriers.data
  return {
    klaviyo: {
      status: klaviyo.status,
      customTriggers: klaviyo.custom_triggers ?? [],
      triggerDeliveredAllEvents: klaviyo.trigger_delivered_all_events ?? false,
      shipmentGroupKey: klaviyo.shipment_group_key ?? 'shipment_id',
      staleHours: klaviyo.stale_event_threshold ?? 4,
    },
    shopify: { status: shopify.status ?? 'live' },
    aggregators: {
      pp: {
        status: carriers.pp_status ?? 'live',
        disabledCarriers: carriers.pp_disabled_carriers ?? [],
        segments: carriers.override_pp_tracking_config_for_segments ?? [],
      },
      hc: {
        status: carriers.hc_status ?? 'live',
        enabledCarriers: carriers.hc_enabled_carriers ?? [],
        segments: carriers.override_hc_tracking_config_for_segments ?? [],
      },
    },
    ...trackPageFrom(body.trackpages),
  }
}

export const trackPageFrom = ({ data }: Wire['BaseTrackpagesSettings']): Pick<ShopSettingsChanges, 'trackPage'> => ({
  trackPage: data ?? {},
})

/** Members of settings by the names of the core. */
export const SETTINGS_FIELDS: Readonly<Record<string, string>> = {
  'klaviyo.staleHours': 'triggers.data.klaviyo.stale_event_threshold',
  klaviyo: 'triggers.data.klaviyo.custom_triggers',
  aggregators: 'carriers.data',
  trackPage: 'trackpages.data',
}
