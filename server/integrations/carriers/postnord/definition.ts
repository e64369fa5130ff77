import type { CarrierDefinition } from '#modules/shipments'

/**
 * Codes: the thirteen values of `ItemStatus` of Track & Trace v7 (developer.postnord.com, Track & Trace, "status").
 * Qualifiers: event codes, of which PostNord publishes no list; those here stand in its published answers.
 */
export const POSTNORD: CarrierDefinition = {
  name: 'postnord',
  displayName: 'PostNord',
  websiteUrl: 'https://www.postnord.com',
  phone: null,
  countryCodes: ['SE', 'DK', 'NO', 'FI'],
  trackingUrlTemplate: 'https://tracking.postnord.com/en/?id={trackingNumber}',
  trackingNumberPatterns: ['^[A-Z]{2}\\d{9}(SE|DK)$', '^\\d{11}SE$'],
  hosts: ['postnord.com', 'postnord.se', 'postnord.dk', 'postnord.no', 'postnord.fi'],
  requiresZip: false,
  pollIntervalMinutes: 60,
  timeZone: 'Europe/Stockholm',
  steps: [
    { code: 'CREATED', event: 'ORDER_PROCESSED' },
    { code: 'INFORMED', event: 'PARCEL_DATA_SUBMITTED_TO_CARRIER' },
    { code: 'EN_ROUTE', event: 'SHIPMENT_EN_ROUTE' },
    { code: 'DELAYED', event: 'DELAY_IN_TRANSPORT' },
    { code: 'EXPECTED_DELAY', event: 'DELAY_EXPECTED' },
    { code: 'AVAILABLE_FOR_DELIVERY', event: 'PARCEL_READY_FOR_PICKUP' },
    { code: 'AVAILABLE_FOR_DELIVERY', qualifier: '1', event: 'ARRIVED_AT_PICKUP_POINT' },
    { code: 'AVAILABLE_FOR_DELIVERY_PAR_LOC', event: 'ARRIVED_AT_PARCEL_LOCKER' },
    { code: 'DELIVERY_IMPOSSIBLE', event: 'ATTEMPTED_DELIVERY_UNDELIVERABLE' },
    { code: 'DELIVERY_REFUSED', event: 'DELIVERY_ATTEMPTED_REJECTED_BY_ADDRESSEE' },
    { code: 'DELIVERED', event: 'SUCCESSFULLY_DELIVERED' },
    { code: 'RETURNED', event: 'SHIPMENT_RETURNING_TO_SENDER' },
    { code: 'STOPPED', event: 'SHIPMENT_ON_HOLD_IN_DELIVERY_CENTER' },
    // Messages to the recipient and the like.
    { code: 'OTHER', event: 'MORE_INFO_ON_CARRIER_WEBSITE', informational: true },
  ],
}
