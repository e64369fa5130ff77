import type { CarrierDefinition, StepSeed } from '#modules/shipments'
import { coded, type Meaning, under } from '../seeds.ts'

/*
 * `status` and `reason` of a tracker's events: TrackingStatus and TrackingIncidentReason in
 * https://github.com/karrioapi/karrio, modules/sdk/karrio/core/units.py.
 */

const attempt = (subStatus: 'ACCESS_PROBLEM' | 'RECIPIENT_ABSENT'): Pick<StepSeed, 'standing'> => ({
  standing: { status: 'FAILED_ATTEMPT', subStatus },
})
const forceMajeure = { standing: { status: 'EXCEPTION', subStatus: 'FORCE_MAJEURE' } } as const
const addressIssue = { standing: { status: 'EXCEPTION', subStatus: 'ADDRESS_ISSUE' } } as const
const missingDocuments = { standing: { status: 'EXCEPTION', subStatus: 'MISSING_DOCUMENTS' } } as const

const STATUSES: readonly Meaning[] = [
  ['PARCEL_DATA_SUBMITTED_TO_CARRIER', 'pending'],
  ['PICKUP_SUCCESSFUL', 'picked_up'],
  ['SHIPMENT_EN_ROUTE', 'in_transit'],
  ['DELAY_IN_TRANSPORT', 'delivery_delayed'],
  ['SHIPMENT_ON_HOLD_IN_DELIVERY_CENTER', 'on_hold'],
  ['OUT_FOR_DELIVERY', 'out_for_delivery'],
  ['PARCEL_READY_FOR_PICKUP', 'ready_for_pickup'],
  ['DELIVERY_ATTEMPTED', 'delivery_failed'],
  // What was given up for lost can turn up.
  ['SUCCESSFULLY_DELIVERED', 'delivered', { reopens: true }],
  ['SHIPMENT_RETURNING_TO_SENDER', 'return_to_sender'],
  ['ORDER_CANCELLED', 'cancelled'],
  ['MORE_INFO_ON_CARRIER_WEBSITE', 'unknown', { informational: true }],
]

/** The reason `unknown` says no more than the status, and has no step of its own. */
const REASONS: readonly Meaning[] = [
  ['SHIPMENT_DAMAGED', 'carrier_damaged_parcel'],
  ['SHIPMENT_LOST', 'carrier_parcel_lost'],
  ['SORTING_ERROR_IN_PROCESSING_AT_SORTING_CENTER', 'carrier_sorting_error'],
  ['DELIVERY_ATTEMPTED_ADDRESS_COULD_NOT_BE_FOUND', 'carrier_address_not_found consignee_incorrect_address'],
  ['NO_DELIVERY_ATTEMPT_ON_ROUTE', 'carrier_not_enough_time'],
  ['DELAY_IN_TRANSPORT', 'carrier_vehicle_issue carrier_capacity_exceeded carrier_mechanical_delay'],
  ['DELAY_IN_TRANSPORT', 'weather_delay natural_disaster force_majeure', forceMajeure],
  ['ORDER_CANCELLED', 'retailer_cancelled'],
  ['PICKUP_DELAYED', 'retailer_not_ready'],
  ['SHIPMENT_ON_HOLD_IN_DELIVERY_CENTER', 'retailer_incorrect_data', addressIssue],
  [
    'SHIPMENT_ON_HOLD_IN_DELIVERY_CENTER',
    'retailer_incorrect_parcel retailer_incorrect_dimensions retailer_packaging_issue parcel_being_researched ' +
      'security_issue regulatory_hold',
  ],
  ['DELIVERY_ATTEMPTED_REJECTED_BY_ADDRESSEE', 'consignee_refused consignee_cancelled'],
  ['DELIVERY_ATTEMPTED_RECIPIENT_NOT_AT_HOME', 'consignee_business_closed consignee_not_available consignee_not_home'],
  ['DELIVERY_ATTEMPTED', 'consignee_access_restricted', attempt('ACCESS_PROBLEM')],
  ['DELIVERY_ATTEMPTED', 'consignee_safe_place_unavailable', attempt('RECIPIENT_ABSENT')],
  ['DELIVERY_ATTEMPTED', 'consignee_verification_failed'],
  ['HELD_AT_CUSTOMS', 'customs_delay customs_inspection'],
  ['HELD_AT_CUSTOMS_FOR_CLARIFICATIONS', 'customs_documentation', missingDocuments],
  ['HELD_AT_CUSTOMS_FOR_ADDITIONAL_PAYMENT', 'customs_duties_unpaid'],
  ['ISSUES_IN_PROCESSING_BY_CUSTOMS_AUTHORITIES', 'customs_prohibited'],
]

const RETURNS: readonly Meaning[] = [
  ['SHIPMENT_REJECTED_RETURNING_TO_SENDER', 'consignee_refused consignee_cancelled'],
  [
    'SHIPMENT_RETURNING_TO_SENDER',
    'carrier_address_not_found consignee_incorrect_address',
    { standing: { status: 'RETURNED_TO_SENDER', subStatus: 'ADDRESS_ISSUE' } },
  ],
  [
    'SHIPMENT_RETURNING_TO_SENDER',
    'carrier_damaged_parcel',
    { standing: { status: 'RETURNED_TO_SENDER', subStatus: 'DAMAGED' } },
  ],
]

export const KARRIO: CarrierDefinition = {
  name: 'karrio',
  displayName: 'Karrio',
  websiteUrl: 'https://www.karrio.io',
  phone: null,
  countryCodes: [],
  trackingUrlTemplate: null,
  trackingNumberPatterns: [],
  hosts: [],
  requiresZip: false,
  pollIntervalMinutes: 60,
  timeZone: 'UTC',
  steps: [
    ...coded(STATUSES),
    ...under('in_transit delivery_delayed on_hold delivery_failed unknown', REASONS),
    ...under('return_to_sender', RETURNS),
  ],
}
