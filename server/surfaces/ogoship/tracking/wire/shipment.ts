import {
  type Direction,
  estimateOf,
  type Issue,
  isLate,
  type NewShipment,
  parcelToken,
  type Shipment,
  type ShipmentChanges,
  type ShipmentFacts,
  trackingStateOf,
} from '#modules/shipments'
import { invalidInput } from '#platform/errors'
import { toTime, toTimeOrNull } from '../../times.ts'
import { statusText } from '../status-texts.ts'
import { type Around, newParcelFrom, parcelFrom, toEstimate, toParcel } from './parcel.ts'
import { partyFrom, toParty } from './party.ts'
import { textFrom, timeOrNull, type Wire } from './values.ts'

export const directionFrom = (direction: Wire<'EShipmentDirection'>): Direction =>
  direction === 'RETURN' ? 'return' : 'outbound'

export const toDirection = (direction: Direction): Wire<'EShipmentDirection'> =>
  direction === 'return' ? 'RETURN' : 'OUTGOING'

/** What both a new shipment and a change may tell; what is absent is left out. */
function factsFrom(body: Wire<'ShipmentUpdateDto'>): Partial<ShipmentFacts> {
  const facts: Partial<ShipmentFacts> = {}
  if (body.orderReference !== undefined) facts.orderReference = textFrom(body.orderReference)
  if (body.provider !== undefined) facts.carrier = textFrom(body.provider)
  if (body.serviceCode !== undefined) facts.serviceCode = textFrom(body.serviceCode)
  if (body.serviceName !== undefined) facts.serviceName = textFrom(body.serviceName)
  if (body.recipient !== undefined) facts.recipient = body.recipient && partyFrom(body.recipient)
  if (body.sender !== undefined) facts.sender = body.sender && partyFrom(body.sender)
  if (body.shippedAt !== undefined) facts.shippedAt = timeOrNull(body.shippedAt, 'shippedAt')
  if (body.promisedAt !== undefined) facts.promisedAt = timeOrNull(body.promisedAt, 'promisedAt')
  if (body.locale !== undefined) facts.locale = textFrom(body.locale)
  if (body.notifyRecipient !== undefined) facts.notifyRecipient = body.notifyRecipient
  if (body.tags !== undefined) facts.tags = body.tags
  if (body.direction !== undefined) facts.direction = directionFrom(body.direction)
  return facts
}

const NOTHING_TOLD = {
  foreignOrderId: null,
  orderReference: null,
  direction: 'outbound',
  carrier: null,
  serviceCode: null,
  serviceName: null,
  recipient: null,
  sender: null,
  shippedAt: null,
  promisedAt: null,
  locale: null,
  notifyRecipient: true,
  tags: [],
} as const

export function shipmentFrom(body: Wire<'ShipmentCreateDto'>): NewShipment {
  const { parcels, reference, channelId, ...told } = body
  return {
    ...NOTHING_TOLD,
    tags: [],
    ...factsFrom(told),
    reference: textFrom(reference),
    orderId: textFrom(body.orderId),
    parcels: parcels.map(newParcelFrom),
  }
}

export function shipmentChangesFrom(body: Wire<'ShipmentUpdateDto'>): ShipmentChanges {
  const { status, statusAt, statusText: text } = body
  const alone = (['statusAt', 'statusText'] as const).filter((name) => status === undefined && body[name] != null)
  if (alone.length > 0) throw invalidInput(alone.map((field) => ({ field, code: 'makes sense with status only' })))
  return {
    ...factsFrom(body),
    ...(body.orderId === undefined ? {} : { orderId: textFrom(body.orderId) }),
    ...(body.parcels === undefined ? {} : { parcels: body.parcels.map(parcelFrom) }),
    ...(status === undefined ? {} : { manual: { status, at: timeOrNull(statusAt, 'statusAt'), text: textFrom(text) } }),
  }
}

export interface ShipmentAround extends Around {
  now: Date
  /** Address under which people reach the server. */
  baseUrl: string
}

export function toShipment(shipment: Shipment, around: ShipmentAround): Wire<'ShipmentDto'> {
  const { shop, language } = around
  const { status, subStatus, parcels } = shipment
  const channel = String(shop.number)
  return {
    id: shipment.id,
    merchantId: channel,
    channelId: channel,
    reference: shipment.reference,
    orderId: shipment.orderId ?? shipment.foreignOrderId,
    orderReference: shipment.orderReference,
    direction: toDirection(shipment.direction),
    provider: shipment.carrier,
    serviceCode: shipment.serviceCode,
    serviceName: shipment.serviceName,
    status,
    subStatus,
    statusText: statusText(language.statuses, { status, subStatus }),
    statusAt: toTimeOrNull(shipment.statusAt),
    isFinal: shipment.finalAt !== null,
    trackingState: trackingStateOf(parcels),
    parcels: parcels.map((parcel) => toParcel(parcel, shipment, around)),
    recipient: shipment.recipientShown && toParty(shipment.recipientShown),
    sender: shipment.sender && toParty(shipment.sender),
    shippedAt: toTimeOrNull(shipment.shippedAt),
    firstScanAt: toTimeOrNull(shipment.firstScanAt),
    estimatedDelivery: toEstimate(estimateOf(parcels)),
    promisedAt: toTimeOrNull(shipment.promisedAt),
    deliveredAt: toTimeOrNull(shipment.deliveredAt),
    isLate: isLate(shipment, around.now),
    merchantIssue: shipment.issue && toIssue(shipment.issue),
    trackingPageUrl: pageOf(shipment, around),
    locale: shipment.locale,
    notifyRecipient: shipment.notifyRecipient,
    tags: shipment.tags,
    createdAt: toTime(shipment.createdAt),
    updatedAt: toTime(shipment.editedAt),
  }
}

function pageOf({ parcels: [first] }: Shipment, { shop, baseUrl }: ShipmentAround): string | null {
  return first ? `${baseUrl}/t/${shop.slug}/${parcelToken(shop.number, first.token)}` : null
}

const toIssue = (issue: Issue): Wire<'MerchantIssueDto'> => ({
  isOpen: issue.resolvedAt === null,
  type: issue.type,
  comment: issue.comment,
  setBy: issue.setBy,
  setAt: toTime(issue.setAt),
  resolvedAt: toTimeOrNull(issue.resolvedAt),
})
