import type { components } from '#generated/karla'
import type { Brand, Shop, ShopChanges, ShopOfCaller, ShopSettings, ShopSettingsChanges } from '#modules/tenants'
import { isoOrNull } from './time.ts'

type Wire = components['schemas']

const LANGUAGES = ['da', 'nl', 'en', 'fr', 'de', 'it', 'es'] as const satisfies readonly Wire['LanguageEnum'][]

/** A language that this wire does not know is English there. */
const languageToWire = (language: string): Wire['LanguageEnum'] =>
  LANGUAGES.find((known) => known === language.slice(0, 2)) ?? 'en'

export interface ShopParts {
  shop: Shop
  /** Slug. */
  organization: string
  settings: ShopSettings
  brand: Brand
  fileUrl: (fileId: string) => string
}

export const shopToWire = (parts: ShopParts): Wire['MerchantDetailDTO'] => {
  const { shop, organization, settings, brand, fileUrl } = parts
  return {
    created_at: shop.createdAt.toISOString(),
    updated_at: shop.updatedAt.toISOString(),
    uuid: shop.id,
    name: shop.name,
    slug: shop.slug,
    organization,
    language: languageToWire(shop.language),
    logo_url: brand.logo ? fileUrl(brand.logo.fileId) : shop.logoUrl,
    shop_url: shop.shopUrl,
    description: shop.description,
    shop_provider: shop.shopSystem,
    shop_admin_url: shop.adminUrl,
    shop_faq_url: shop.faqUrl,
    shop_service_url: shop.serviceUrl,
    klaviyo_enabled: settings.klaviyoTriggers,
    web_tracking_enabled: shop.webTracking,
    go_live_at: isoOrNull(shop.liveAt),
  }
}

/** What is absent or null stays as it is. */
export function shopChangesFrom(body: Wire['MerchantUpdateDTO']): ShopChanges {
  return given({
    name: body.name,
    description: body.description,
    language: body.language,
    shopSystem: body.shop_provider,
    adminUrl: body.shop_admin_url,
    faqUrl: body.shop_faq_url,
    serviceUrl: body.shop_service_url,
    shopUrl: body.shop_url,
    logoUrl: body.logo_url,
    webTracking: body.web_tracking_enabled,
  })
}

/** Somebody else keeps the goods of a shop that comes through this door. */
export function newShopFrom(body: Wire['MerchantCreationDTO']): ShopOfCaller {
  return {
    ...shopChangesFrom(body),
    name: body.name,
    slug: body.slug,
    fulfilment: 'external',
    settings: initialSettings(body),
    ...given({ organization: body.organization }),
  }
}

function initialSettings({ settings, klaviyo_enabled }: Wire['MerchantCreationDTO']): ShopSettingsChanges {
  return {
    shipmentUpdates: settings?.carriers_enabled ?? false,
    klaviyoTriggers: settings?.klaviyo_triggers_enabled === true || klaviyo_enabled === true,
    shopifyTriggers: settings?.shopify_triggers_enabled ?? false,
  }
}

type Given<T> = { [Name in keyof T]?: Exclude<T[Name], null | undefined> }

const given = <T extends object>(members: T): Given<T> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null && value !== undefined)) as Given<T> // safe: what is null or absent is left out

/** Members of shops by the names of the core. */
export const SHOP_FIELDS: Readonly<Record<string, string>> = {
  shopUrl: 'shop_url',
  adminUrl: 'shop_admin_url',
  logoUrl: 'logo_url',
  faqUrl: 'shop_faq_url',
  serviceUrl: 'shop_service_url',
}
