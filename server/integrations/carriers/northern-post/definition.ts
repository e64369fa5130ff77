import type { CarrierDefinition } from '#modules/shipments'
import { coded, under } from '../seeds.ts'

/**
 * The carrier of the demo. Codes: a letter for the part of the way, two digits for what happened; reasons under some of
 * them. S35, the ferry, is not told here: the demo shows what a code without a step looks like.
 */
export const NORTHERN_POST: CarrierDefinition = {
  name: 'northern-post',
  displayName: 'Northern Post',
  websiteUrl: null,
  phone: null,
  countryCodes: ['FI', 'SE', 'NO', 'DE', 'CH'],
  trackingUrlTemplate: null,
  trackingNumberPatterns: ['^NP\\d{9}FI$'],
  hosts: [],
  requiresZip: false,
  pollIntervalMinutes: 60,
  timeZone: 'Europe/Helsinki',
  steps: [
    ...coded([
      ['PARCEL_DATA_SUBMITTED_TO_CARRIER', 'A10'],
      ['PICKUP_SUCCESSFUL', 'A20'],
      ['ARRIVED_AT_SORTING_CENTER', 'S10'],
      ['SORTING_COMPLETED_AT_PROCESSING_CENTER', 'S20'],
      ['TRANSPORT_DEPARTED', 'S30'],
      ['ARRIVAL_IN_DESTINATION_COUNTRY', 'S40'],
      ['SHIPMENT_AT_FINAL_DELIVERY_CENTER', 'S50'],
      ['START_OF_CUSTOMS_PROCESSING', 'C10'],
      ['COMPLETION_OF_CUSTOMS_PROCESSING', 'C20'],
      ['HELD_AT_CUSTOMS', 'C30'],
      ['CUSTOMS_PROCESSING', 'C40'],
      ['DELAY_IN_TRANSPORT', 'H10'],
      ['SHIPMENT_ON_HOLD_IN_DELIVERY_CENTER', 'H20'],
      ['DELIVERY_OPTION_REQUESTED_BY_RECEIVER', 'H30', { standing: { status: 'IN_TRANSIT', subStatus: 'REROUTED' } }],
      ['SHIPMENT_DAMAGED', 'H40'],
      ['DELAY_EXPECTED', 'H50', { standing: { status: 'EXCEPTION', subStatus: 'DELAYED' } }],
      ['SHIPMENT_LOST', 'H60'],
      ['OUT_FOR_DELIVERY', 'D10'],
      ['DELIVERY_ATTEMPTED', 'D20'],
      ['ARRIVED_AT_PICKUP_POINT', 'P10'],
      ['ARRIVED_AT_PARCEL_LOCKER', 'P20'],
      [
        'PARCEL_READY_FOR_PICKUP',
        'P30',
        { standing: { status: 'AVAILABLE_FOR_PICKUP', subStatus: 'PICKUP_REMINDER' } },
      ],
      ['SUCCESSFULLY_DELIVERED', 'E10'],
      ['SUCCESSFULLY_COLLECTED', 'E20'],
      ['SHIPMENT_RETURNING_TO_SENDER', 'R10'],
      ['RETURN_IN_PROGRESS', 'R20'],
      ['RETURN_TO_SENDER_COMPLETED', 'R30'],
    ]),
    ...under('C30', [['HELD_AT_CUSTOMS_FOR_ADDITIONAL_PAYMENT', 'PAY']]),
    ...under('H10', [['DELAY_IN_TRANSPORT', 'WX']]),
    ...under('H20', [
      ['SHIPMENT_ON_HOLD_IN_DELIVERY_CENTER', 'ADR', { standing: { status: 'EXCEPTION', subStatus: 'ADDRESS_ISSUE' } }],
    ]),
    ...under('D20', [
      ['DELIVERY_ATTEMPTED_RECIPIENT_NOT_AT_HOME_CARD_LEFT', 'ABS'],
      ['DELIVERY_ATTEMPTED_ADDRESS_COULD_NOT_BE_FOUND', 'ADR'],
      ['DELIVERY_ATTEMPTED_REJECTED_BY_ADDRESSEE', 'REF'],
    ]),
    ...under('E10', [
      ['SUCCESSFULLY_DELIVERED_AND_PROOF_OF_DELIVERY_COLLECTED', 'SIG'],
      ['SUCCESSFULLY_DELIVERED_TO_NEIGHBOR', 'NBR'],
      ['SUCCESSFULLY_DELIVERED_AND_LEFT_AT_LETTER_BOX', 'BOX'],
    ]),
    ...under('E20', [
      ['SUCCESSFULLY_COLLECTED_AT_PARCEL_SHOP', 'PNT'],
      ['SUCCESSFULLY_COLLECTED_AT_PARCEL_LOCKER', 'LKR'],
    ]),
    ...under('R10', [
      ['SHIPMENT_NOT_PICKED_UP_FROM_PARCEL_SHOP_RETURNED_TO_BASE', 'NCL'],
      ['SHIPMENT_REJECTED_RETURNING_TO_SENDER', 'REF'],
    ]),
  ],
}
