export { countryCode, list, number, parsed, record, text } from '#platform/foreign-json'

/** Whether two tracking numbers are of one parcel, however they are written. */
export const sameNumber = (one: string, other: string): boolean => bare(one) === bare(other)

/** A tracking number as carriers expect it: upper case, without spaces. */
export const bare = (trackingNumber: string): string => trackingNumber.replace(/\s/g, '').toUpperCase()
