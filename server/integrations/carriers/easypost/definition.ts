import type { CarrierDefinition } from '#modules/shipments'
import { coded, type Meaning, under } from '../seeds.ts'

/*
 * `status` and `status_detail` of a Tracker, https://docs.easypost.com/docs/trackers. The details status_update and
 * unknown say no more than the status, and have no steps of their own.
 */

const addressIssue = { standing: { status: 'EXCEPTION', subStatus: 'ADDRESS_ISSUE' } } as const

const STATUSES: readonly Meaning[] = [
  ['PARCEL_DATA_SUBMITTED_TO_CARRIER', 'pre_transit'],
  ['SHIPMENT_EN_ROUTE', 'in_transit'],
  ['OUT_FOR_DELIVERY', 'out_for_delivery'],
  ['PARCEL_READY_FOR_PICKUP', 'available_for_pickup'],
  // What was given up for lost can turn up.
  ['SUCCESSFULLY_DELIVERED', 'delivered', { reopens: true }],
  ['SHIPMENT_RETURNING_TO_SENDER', 'return_to_sender'],
  ['ATTEMPTED_DELIVERY_UNDELIVERABLE', 'failure'],
  ['ORDER_CANCELLED', 'cancelled'],
  ['MORE_INFO_ON_CARRIER_WEBSITE', 'unknown error', { informational: true }],
]

const MOVES: readonly Meaning[] = [
  ['PARCEL_DATA_SUBMITTED_TO_CARRIER', 'label_created'],
  ['ACCEPTED_BY_ORIGIN_OFFICE', 'received_at_origin_facility'],
  ['PARCEL_DISPATCHED', 'departed_origin_facility'],
  ['SHIPMENT_EN_ROUTE', 'in_transit'],
  ['ARRIVAL_AT_TRANSPORT_HUB', 'arrived_at_facility'],
  ['DEPARTURE_FROM_TRANSPORT_HUB', 'departed_facility'],
  ['HANDED_OVER_TO_DELIVERY_PARTNER', 'transferred_to_destination_carrier'],
  ['ARRIVAL_AT_FINAL_DELIVERY_CENTER', 'received_at_destination_facility'],
  ['SHIPMENT_AT_FINAL_DELIVERY_CENTER', 'arrived_at_destination'],
  ['OUT_FOR_DELIVERY', 'out_for_delivery'],
  ['ARRIVED_AT_PICKUP_POINT', 'arrived_at_pickup_location'],
]

const TROUBLES: readonly Meaning[] = [
  ['DELAY_IN_TRANSPORT', 'delayed'],
  ['DELAY_IN_TRANSPORT', 'weather_delay', { standing: { status: 'EXCEPTION', subStatus: 'FORCE_MAJEURE' } }],
  ['DELAY_EXPECTED', 'transit_exception'],
  ['SHIPMENT_MISROUTED', 'missorted'],
  ['SHIPMENT_ON_HOLD_IN_DELIVERY_CENTER', 'awaiting_information held'],
  ['SHIPMENT_ON_HOLD_IN_DELIVERY_CENTER', 'address_correction', addressIssue],
  ['ATTEMPTED_DELIVERY_UNDELIVERABLE', 'delivery_exception failure'],
  ['DELIVERY_ATTEMPTED_REJECTED_BY_ADDRESSEE', 'refused'],
  ['SHIPMENT_RETURNING_TO_SENDER', 'return'],
  ['SHIPMENT_DAMAGED', 'damaged'],
  ['SHIPMENT_LOST', 'lost'],
  ['ORDER_CANCELLED', 'cancelled'],
  ['MORE_INFO_ON_CARRIER_WEBSITE', 'expired', { standing: { status: 'EXPIRED', subStatus: 'NO_EVENTS' } }],
]

const RETURNS: readonly Meaning[] = [
  ['SHIPMENT_RETURNED_TO_SENDER', 'arrived_at_destination'],
  ['SHIPMENT_REJECTED_RETURNING_TO_SENDER', 'refused'],
  [
    'SHIPMENT_RETURNING_TO_SENDER',
    'address_correction',
    { standing: { status: 'RETURNED_TO_SENDER', subStatus: 'ADDRESS_ISSUE' } },
  ],
  ['SHIPMENT_RETURNING_TO_SENDER', 'damaged', { standing: { status: 'RETURNED_TO_SENDER', subStatus: 'DAMAGED' } }],
]

export const EASYPOST: CarrierDefinition = {
  name: 'easypost',
  displayName: 'EasyPost',
  websiteUrl: 'https://www.easypost.com',
  phone: null,
  countryCodes: [],
  trackingUrlTemplate: null,
  trackingNumberPatterns: [],
  hosts: [],
  requiresZip: false,
  pollIntervalMinutes: 120,
  timeZone: 'UTC',
  steps: [
    ...coded(STATUSES),
    ...under('in_transit unknown', MOVES),
    ...under('in_transit unknown failure error', TROUBLES),
    ...under('out_for_delivery', [
      ['NO_DELIVERY_ATTEMPT_ON_ROUTE', 'delayed'],
      ['DELIVERY_ATTEMPTED', 'delivery_exception'],
    ]),
    ...under('available_for_pickup', [['ARRIVED_AT_PICKUP_POINT', 'arrived_at_pickup_location']]),
    ...under('delivered', [['SHIPMENT_RETURNED_TO_SENDER', 'return']]),
    ...under('return_to_sender', RETURNS),
  ],
}
