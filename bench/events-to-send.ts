const NAMES = ['SHIPMENT_EN_ROUTE', 'AT_SORTING_CENTER', 'OUT_FOR_DELIVERY', 'DEPARTURE_FROM_TRANSPORT_HUB'] as const

/** Number of the parcel at this place among those that the benchmark made. */
export const parcelNumber = (index: number): string => `BENCH${100_000 + index}`

/** Events of different parcels, each another than those of earlier requests; the reference is their text. */
export function eventsBody(reference: string, request: number, parcels: number, count: number): string {
  const occurredAt = new Date(Date.now() - 1000).toISOString()
  const events = Array.from({ length: count }, (_, i) => ({
    trackingNumber: parcelNumber((request * count + i) % parcels),
    name: NAMES[(request + i) % NAMES.length],
    occurredAt,
    text: reference,
    externalId: `${reference}-${i}`,
  }))
  return JSON.stringify({ events })
}

/** A shipment of one parcel whose number is the reference. */
export const shipmentBody = (reference: string, provider: string): string =>
  JSON.stringify({ reference, provider, parcels: [{ trackingNumber: reference }] })
