import type { components } from '#generated/doorstep'
import {
  isSubscribed,
  type ShippingMethod,
  type Shop,
  type ShopHost,
  type ShopLegal,
  type Warehouse,
} from '#modules/tenants'
import { isoOrNull } from './time.ts'

type Schemas = components['schemas']

export const shopToWire = (shop: Shop, now: Date): Schemas['Shop'] => ({
  id: shop.id,
  number: shop.number,
  slug: shop.slug,
  name: shop.name,
  currency: shop.currency,
  language: shop.language,
  country: shop.country,
  fulfilment: shop.fulfilment,
  requiresAuthorization: shop.requiresAuthorization,
  reservationDays: shop.reservationDays,
  description: shop.description,
  timezone: shop.timezone,
  available: shop.available,
  plan: shop.plan,
  trialEndsAt: isoOrNull(shop.trialEndsAt),
  subscription: isSubscribed(shop, now) ? 'active' : 'expired',
  frontEnd: shop.frontEnd,
  shopUrl: shop.shopUrl,
  adminUrl: shop.adminUrl,
  faqUrl: shop.faqUrl,
  serviceUrl: shop.serviceUrl,
  logoUrl: shop.logoUrl,
  createdAt: shop.createdAt.toISOString(),
})

export const shopSummaryToWire = (shop: Shop): Schemas['ShopSummary'] => ({
  id: shop.id,
  number: shop.number,
  slug: shop.slug,
  name: shop.name,
  currency: shop.currency,
  language: shop.language,
  country: shop.country,
  available: shop.available,
  createdAt: shop.createdAt.toISOString(),
})

export const legalToWire = (legal: ShopLegal): Schemas['Legal'] => ({ ...legal })

export const hostToWire = ({ host, forwardWww, linkedAt }: ShopHost): Schemas['Host'] => ({
  host,
  forwardWww,
  linkedAt: linkedAt.toISOString(),
})

export const warehouseToWire = (warehouse: Warehouse): Schemas['Warehouse'] => ({
  id: warehouse.id,
  code: warehouse.code,
  name: warehouse.name,
  country: warehouse.country,
  isDefault: warehouse.isDefault,
})

export const shippingMethodToWire = (method: ShippingMethod): Schemas['ShippingMethod'] => ({
  code: method.code,
  name: method.name,
  carrier: method.carrier,
  enabled: method.enabled,
  needsPickUpPoint: method.needsPickUpPoint,
  cashOnDelivery: method.cashOnDelivery,
})
