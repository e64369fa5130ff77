import type { Address, Buyer } from '#modules/orders'
import type { Shop, Warehouse } from '#modules/tenants'
import { countryName, type Wire } from './values.ts'

/** Every value is a text; what is unknown is empty. */
export const addressToWire = (address: Address): Wire<'Address'> => ({
  name: address.name || (address.company ?? ''),
  city: address.city,
  email: address.email ?? '',
  country: countryName(address.countryCode) || (address.country ?? ''),
  postcode: address.zip ?? '',
  telephone: address.phone ?? '',
  line1: address.address1,
  line2: address.address2 ?? '',
  lng: address.longitude ?? '',
  lat: address.latitude ?? '',
})

/** Where goods leave from: of a warehouse, the shop says no more than its country. */
export const originToWire = (shop: Pick<Shop, 'name'>, warehouse: Pick<Warehouse, 'country'>): Wire<'Address'> => ({
  ...NOWHERE,
  name: shop.name,
  country: countryName(warehouse.country),
})

const NOWHERE = {
  ...{ name: '', city: '', email: '', country: '', postcode: '', telephone: '', line1: '', line2: '' },
  ...{ lng: '', lat: '' },
}

/** Whoever placed the order: where nobody else is named, the one that the goods go to. */
export const buyerToWire = (buyer: Buyer | null, customer: Address): Wire<'Buyer'> => ({
  ip: buyer?.ip ?? '',
  name: buyer?.name ?? customer.name,
  email: (buyer ? buyer.email : customer.email) ?? '',
  phone: (buyer ? buyer.phone : customer.phone) ?? '',
})
