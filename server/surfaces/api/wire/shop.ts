import type { components } from '#generated/doorstep'
import type { ShippingMethod, Shop, Warehouse } from '#modules/tenants'

type Schemas = components['schemas']

export const shopToWire = (shop: Shop): Schemas['Shop'] => ({
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
  createdAt: shop.createdAt.toISOString(),
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
