import type { components } from '#generated/karla'
import type { CarrierDefinition } from '#modules/shipments'
import { Invalid } from '#platform/errors'

type CarrierEnum = components['schemas']['CarrierEnum']

/** Our key of each carrier of this wire. Several names are of one carrier; the first of them is the one answered. */
const KEYS: Readonly<Record<CarrierEnum, string>> = {
  amz: 'amazon',
  anpost: 'an-post',
  asendia_de: 'asendia',
  bpost: 'bpost',
  bring: 'bring',
  brt: 'brt',
  dachser: 'dachser',
  dao: 'dao',
  depost: 'deutsche-post',
  dhl: 'dhl',
  dhlexp: 'dhl-express',
  dhl_old: 'dhl',
  dhl2man: 'dhl',
  dpd: 'dpd',
  dpdn: 'dpd',
  dpduk: 'dpd',
  fedex: 'fedex',
  gls: 'gls',
  gls_es: 'gls',
  goexp: 'go-express',
  hrs: 'hermes',
  parcelone: 'parcel-one',
  postat: 'austrian-post',
  posti: 'posti',
  postnl_inter: 'postnl',
  postnord: 'postnord',
  rhe: 'rhenus',
  royalmail: 'royalmail',
  swisspost: 'swiss-post',
  ups: 'ups',
  usps: 'usps',
}

/** What shop systems call them besides. */
const ALIASES: Readonly<Record<string, string>> = {
  'amazon logistics': 'amazon',
  'dhl paket': 'dhl',
  'dhl parcel': 'dhl',
  'dhl ecommerce': 'dhl',
  'dpd uk': 'dpd',
  'dpd local': 'dpd',
  'general overnight': 'go-express',
  'gls paket': 'gls',
  'go! express': 'go-express',
  evri: 'hermes',
  hermes: 'hermes',
  'la poste': 'laposte',
  colissimo: 'laposte',
  'post at': 'austrian-post',
  'die post': 'swiss-post',
  'schweizerische post': 'swiss-post',
  'royal mail': 'royalmail',
  'post nl': 'postnl',
  'postnord ab': 'postnord',
  correos: 'correos',
}

const NAMES: ReadonlyMap<string, CarrierEnum> = new Map(
  (Object.entries(KEYS) as [CarrierEnum, string][]).reverse().map(([name, key]) => [key, name]), // safe: the members of KEYS
)

/** Our key of a carrier that is named so, in any letter case; Invalid `carrier_reference_invalid` for others. */
export function carrierFrom(
  carriers: ReadonlyMap<string, CarrierDefinition>,
  text: string | null | undefined,
  field: string,
): string | null {
  const name = text?.trim().toLowerCase() ?? ''
  if (name === '') return null
  const key = Object.hasOwn(KEYS, name) ? KEYS[name as CarrierEnum] : (ALIASES[name] ?? name) // safe: it is a member
  if (carriers.has(key)) return key
  for (const { name: known, displayName } of carriers.values()) if (displayName.toLowerCase() === name) return known
  throw new Invalid('carrier_reference_invalid', { field, value: text })
}

/** The name of this wire; null for carriers that it does not have. */
export const carrierToWire = (key: string | null): CarrierEnum | null => NAMES.get(key ?? '') ?? null
