import type { Dimensions, ParcelItem, Party } from '#modules/shipments'
import { textFrom, toCountry, upperCase, type Wire, within } from './values.ts'

/** A party is told whole: what is left out of it is not known. */
export const partyFrom = (party: Wire<'ShipmentPartyDto'>): Party => ({
  name: textFrom(party.name),
  company: textFrom(party.company),
  address1: textFrom(party.address1),
  address2: textFrom(party.address2),
  zip: textFrom(party.zip),
  city: textFrom(party.city),
  region: textFrom(party.region),
  countryCode: upperCase(party.countryCode),
  email: textFrom(party.email),
  phone: textFrom(party.phone),
})

const ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+"
const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?'
const EMAIL = new RegExp(`^${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+${LABEL}$`, 'i')

/** This wire promises an address; customers of orders may have another text in its place. */
const toEmail = (text: string | null): string | null => (text !== null && EMAIL.test(text) ? text : null)

export const toParty = (party: Party): Wire<'ShipmentPartyDto'> => ({
  name: party.name,
  company: party.company,
  address1: party.address1,
  address2: party.address2,
  zip: party.zip,
  city: party.city,
  region: party.region,
  countryCode: toCountry(party.countryCode),
  email: toEmail(party.email),
  phone: party.phone,
})

export const dimensionsFrom = (dimensions: Wire<'ParcelDimensionsDto'>): Dimensions => ({
  weightKg: dimensions.weightKg ?? null,
  lengthCm: dimensions.lengthCm ?? null,
  widthCm: dimensions.widthCm ?? null,
  heightCm: dimensions.heightCm ?? null,
})

const MOST = 1000

export const toDimensions = (dimensions: Dimensions): Wire<'ParcelDimensionsDto'> => ({
  weightKg: within(dimensions.weightKg, 0, MOST),
  lengthCm: within(dimensions.lengthCm, 0, MOST),
  widthCm: within(dimensions.widthCm, 0, MOST),
  heightCm: within(dimensions.heightCm, 0, MOST),
})

export const itemFrom = (item: Wire<'ParcelItemDto'>): ParcelItem => ({
  code: textFrom(item.code),
  name: textFrom(item.name),
  quantity: item.quantity,
  imageUrl: item.imageUrl ?? null,
})

export const toItem = (item: ParcelItem): Wire<'ParcelItemDto'> => ({
  code: item.code,
  name: item.name,
  quantity: item.quantity,
  imageUrl: item.imageUrl,
})
