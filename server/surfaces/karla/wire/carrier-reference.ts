import type { components } from '#generated/karla'

type Reference = components['schemas']['CarrierEnum']

/** Keys of carriers in the core by what this wire calls them; null where the core knows them by the same name, if at all. */
const CARRIERS: Record<Reference, string | null> = {
  amz: 'amazon',
  brt: null,
  depost: null,
  dhl: 'dhl',
  dhlexp: null,
  dhl_old: null,
  dhl2man: null,
  dpd: 'dpd',
  dpdn: null,
  dpduk: null,
  gls: 'gls',
  gls_es: null,
  goexp: null,
  hrs: 'hermes',
  postat: 'austrian-post',
  rhe: null,
  royalmail: 'royalmail',
  swisspost: 'swiss-post',
  ups: 'ups',
  bpost: 'bpost',
  dao: 'dao',
  anpost: null,
  bring: 'bring',
  posti: 'posti',
  postnl_inter: 'postnl',
  usps: 'usps',
  fedex: 'fedex',
  postnord: 'postnord',
  parcelone: null,
  dachser: null,
  asendia_de: null,
}

const isReference = (carrier: string): carrier is Reference => Object.hasOwn(CARRIERS, carrier)

const REFERENCES = new Map(
  Object.entries(CARRIERS).map(([reference, carrier]) => [carrier ?? reference, reference] as const),
)

/** What this wire calls a carrier of the core; null for those that it does not know. */
export function carrierReferenceOf(carrier: string | null): Reference | null {
  const reference = REFERENCES.get(carrier ?? '') ?? ''
  return isReference(reference) ? reference : null
}
