import type { CarrierDefinition } from '#modules/shipments'
import { coded, type Meaning, under } from '../seeds.ts'

/*
 * The codes are the event codes of Publication 199, appendix G-4 (https://postalpro.usps.com/pub199), and of
 * Publication 97, appendix I (https://about.usps.com/publications/pub97). 43 ("Picked Up") and 17 ("Picked Up By
 * Agent") have no step: the lists do not say who picked up.
 */

const addressIssue = { standing: { status: 'RETURNED_TO_SENDER', subStatus: 'ADDRESS_ISSUE' } } as const
const noAccess = { standing: { status: 'FAILED_ATTEMPT', subStatus: 'ACCESS_PROBLEM' } } as const

const EVENTS: readonly Meaning[] = [
  ['PARCEL_DATA_SUBMITTED_TO_CARRIER', 'GX MA'],
  ['PARCEL_DROPPED_OFF_WITH_CARRIER', 'PA TM'],
  ['PICKUP_SUCCESSFUL', '80'],
  ['ACCEPTED_BY_ORIGIN_OFFICE', '03 OA'],
  ['ARRIVAL_AT_TRANSPORT_HUB', '41 81'],
  ['DEPARTURE_FROM_TRANSPORT_HUB', '82'],
  ['TRANSPORT_DEPARTED', 'SF'],
  ['SCANNED_AT_PROCESSING_CENTER', '10'],
  ['ARRIVED_AT_SORTING_CENTER', '19 A1 AD U1'],
  ['DISPATCHED_FROM_SORTING_CENTER', 'EF T1'],
  ['SHIPMENT_EN_ROUTE', 'NT'],
  ['SHIPMENT_MISROUTED', '08 15'],
  ['DISPATCHED_FROM_FORWARDING_DEPOT', '06', { standing: { status: 'IN_TRANSIT', subStatus: 'REROUTED' } }],
  ['HANDED_OVER_TO_DELIVERY_PARTNER', '42'],
  ['ACCEPTED_BY_DESTINATION_OFFICE', '07'],
  ['PROCESSED_AT_DELIVERY_CENTER', 'PC'],
  ['OUT_FOR_DELIVERY', 'OF'],
  ['NO_DELIVERY_ATTEMPT_ON_ROUTE', 'DX'],
  ['NO_DELIVERY_ATTEMPT_ON_ROUTE', '71', { standing: { status: 'OUT_FOR_DELIVERY', subStatus: 'RESCHEDULED' } }],
  ['ARRIVED_AT_PICKUP_POINT', '14'],
  ['ARRIVED_AT_POST_OFFICE', '16'],
  ['SUCCESSFULLY_DELIVERED', '01'],
  ['DELIVERY_ATTEMPTED_RECIPIENT_NOT_AT_HOME', '51'],
  ['DELIVERY_ATTEMPTED_RECIPIENT_NOT_AT_HOME_CARD_LEFT', '02 52 55 56'],
  ['DELIVERY_ATTEMPTED', '30 53 54', noAccess],
  ['DELIVERY_ATTEMPTED_REJECTED_BY_ADDRESSEE', '04'],
  ['DELIVERY_ATTEMPTED_ADDRESS_COULD_NOT_BE_FOUND', '05'],
  ['DELIVERY_LAPSED', '11', { standing: { status: 'EXCEPTION', subStatus: 'ON_HOLD' } }],
  ['RETURN_IN_PROGRESS', '44'],
  ['SHIPMENT_RETURNING_TO_SENDER', '09 28 29'],
  ['SHIPMENT_RETURNING_TO_SENDER', '21 22 23 24 25 26', addressIssue],
  ['SHIPMENT_NOT_PICKED_UP_FROM_POST_OFFICE_RETURNED_TO_BASE', '27 31'],
]

/** The second part of the text of a delivery, as "Delivered, In/At Mailbox"; blanks are written as underscores. */
const DELIVERIES: readonly Meaning[] = [
  ['SUCCESSFULLY_DELIVERED_AND_LEFT_AT_LETTER_BOX', 'IN/AT_MAILBOX PO_BOX'],
  ['SUCCESSFULLY_DELIVERED_TO_THE_COMMUNITY_MAILBOX', 'PARCEL_LOCKER'],
  ['SUCCESSFULLY_DELIVERED_AND_LEFT_AT_DOOR', 'FRONT_DOOR/PORCH GARAGE_OR_OTHER_LOCATION_AT_ADDRESS'],
  ['SUCCESSFULLY_DELIVERED_AND_LEFT_AT_DOOR', 'GARAGE_/_OTHER_DOOR_/_OTHER_LOCATION_AT_ADDRESS'],
  ['SUCCESSFULLY_DELIVERED', 'LEFT_WITH_INDIVIDUAL FRONT_DESK/RECEPTION/MAIL_ROOM'],
  ['SUCCESSFULLY_DELIVERED_TO_NEIGHBOR', 'NEIGHBOR_AS_REQUESTED'],
  ['SUCCESSFULLY_COLLECTED_AT_POST_OFFICE', 'INDIVIDUAL_PICKED_UP_AT_POST_OFFICE'],
  ['SUCCESSFULLY_COLLECTED_AT_POST_OFFICE', 'INDIVIDUAL_PICKED_UP_AT_POSTAL_FACILITY'],
  ['SHIPMENT_SUCCESSFULLY_RETURNED_TO_SENDER', 'TO_ORIGINAL_SENDER'],
]

export const USPS: CarrierDefinition = {
  name: 'usps',
  displayName: 'USPS',
  websiteUrl: 'https://www.usps.com',
  phone: '+1 800 275 8777',
  countryCodes: ['US', 'PR', 'VI', 'GU', 'AS', 'MP'],
  trackingUrlTemplate: 'https://tools.usps.com/go/TrackConfirmAction?tLabels={trackingNumber}',
  trackingNumberPatterns: [
    '^9[1-5]\\d{20}$',
    '^9[1-5]\\d{24}$',
    '^420\\d{5}(?:\\d{4})?9[1-5]\\d{20}$',
    '^(?:03|14|23|70|71)\\d{18}$',
    '^[A-Z]{2}\\d{9}US$',
  ],
  hosts: ['usps.com'],
  requiresZip: false,
  // An app may ask 60 times an hour unless USPS allows more.
  pollIntervalMinutes: 120,
  timeZone: 'America/New_York',
  steps: [...coded(EVENTS), ...under('01', DELIVERIES)],
}
