/** Recipient of an order, sender of a return. Texts are null when unknown; the country is ISO 3166-1 alpha-2. */
export interface Address {
  name: string
  company: string | null
  address1: string
  address2: string | null
  city: string
  countryCode: string
  zip: string | null
  phone: string | null
  email: string | null
  /** Name of the country, as told; the code is empty when only this is known. */
  country?: string | null
  region?: string | null
  regionCode?: string | null
  /** Decimal degrees, as told. */
  latitude?: string | null
  longitude?: string | null
}

/** The address with its changes. What was known of another place does not stay with one that moves. */
export function addressOver(address: Address, changes: Partial<Address>): Address {
  const differs = (...names: (keyof Address)[]): boolean =>
    names.some((name) => changes[name] !== undefined && changes[name] !== address[name])
  return {
    ...address,
    ...(differs('address1', 'zip', 'city', 'countryCode') && { latitude: null, longitude: null }),
    ...(differs('zip', 'city', 'countryCode', 'region') && { region: null, regionCode: null }),
    ...(differs('countryCode') && { country: null }),
    ...changes,
  }
}
