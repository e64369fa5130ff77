import type { ShopLegal } from '#modules/tenants'
import { bilingual, countryName, type Wire } from './values.ts'

export const legalToWire = (legal: ShopLegal): Wire<'Legal'> => ({
  city: legal.city ?? '',
  email: legal.email ?? '',
  country: countryName(legal.country),
  phone_no: legal.phone ?? '',
  license_no: legal.licenseNumber ?? '',
  tax_ref_no: legal.taxReference ?? '',
  address_line1: bilingual(legal.addressLine1),
  address_line2: bilingual(legal.addressLine2),
  business_name: bilingual(legal.businessName),
})
