import type { ShipmentSearch, ShipmentSort } from '#modules/shipments'
import { directionFrom } from './shipment.ts'
import { channelFrom, timeOrNull, type Wire } from './values.ts'

export function searchFrom(body: Wire<'ShipmentSearchDto'>): ShipmentSearch & { shopNumbers: number[] | null } {
  return {
    text: body.text ?? null,
    reference: body.reference ?? null,
    orderReference: body.orderReference ?? null,
    orderId: body.orderId ?? null,
    trackingNumber: body.trackingNumber ?? null,
    shopNumbers: body.channelIds?.map(channelFrom) ?? null,
    carriers: body.providers ?? null,
    statuses: body.statuses ?? null,
    subStatuses: body.subStatuses ?? null,
    trackingStates: body.trackingStates ?? null,
    direction: body.direction ? directionFrom(body.direction) : null,
    countryCodes: body.countryCodes?.map((code) => code.toUpperCase()) ?? null,
    createdFrom: timeOrNull(body.createdFrom, 'createdFrom'),
    createdTo: timeOrNull(body.createdTo, 'createdTo'),
    deliveredFrom: timeOrNull(body.deliveredFrom, 'deliveredFrom'),
    deliveredTo: timeOrNull(body.deliveredTo, 'deliveredTo'),
    updatedAfter: timeOrNull(body.updatedAfter, 'updatedAfter'),
    noEventSince: timeOrNull(body.noEventSince, 'noEventSince'),
    late: body.isLate ?? null,
    issue: body.hasMerchantIssue ?? null,
    tags: body.tags ?? null,
  }
}

export const sortFrom = ({
  sortBy = 'createdAt',
  sortDirection = 'DESC',
}: Wire<'ShipmentSearchDto'>): ShipmentSort => ({
  by: sortBy,
  descending: sortDirection === 'DESC',
})
