import type { components, operations } from '#generated/karla'
import type { Claim, ClaimFilter, ClaimPicture, NewClaim } from '#modules/claims'
import type { Shop } from '#modules/tenants'
import { Invalid, invalidInput, type Problem } from '#platform/errors'
import type { FileLinks } from '#platform/files'
import { amountFromNumber, numberFromAmount } from '#platform/money'
import { partyToWire } from './address.ts'
import { carrierToWire } from './carrier.ts'
import {
  BEGINNINGS,
  decisionFor,
  preferenceOf,
  reasonOf,
  STATUS_FILTERS,
  statusOf,
  TYPES,
  WISHES,
  wishOf,
} from './claim-words.ts'

type Schemas = components['schemas']
type Item = Schemas['SelectedItemSchema']
type Search = NonNullable<operations['searchClaims']['parameters']['query']>

/** A shipment of this wire is one parcel. */
export const filterFromWire = ({ status, resolution_preference, order_id, shipment_id }: Search): ClaimFilter => ({
  visible: true,
  orderId: order_id,
  parcelId: shipment_id,
  ...(status === undefined ? {} : STATUS_FILTERS[status]),
  ...(resolution_preference === undefined ? {} : { wishes: WISHES[resolution_preference] }),
})

/** The file that one of our own addresses stands for. */
type IdOf = (url: string) => string | null

export function newClaimFromWire(body: Schemas['ClaimCreationDTO'], idOf: IdOf): NewClaim {
  const { reason, customer_signature_image_url: signature } = body
  return {
    about: subjectFromWire(body),
    type: TYPES[reason],
    wish: wishOf(body.resolution_preference ?? null, reason),
    toldReason: reason,
    description: body.description ?? null,
    lines: linesFromWire(itemsOf(body), idOf),
    pictures: (body.image_urls ?? []).map((url) => pictureFromWire(url, idOf)),
    signature: signature ? pictureFromWire(signature, idOf) : null,
    signedName: null,
    dropOffPermitted: body.dropoff_permission ?? null,
    language: null,
    resolution: decisionFor(body.resolution_preference ?? null, reason),
    status: BEGINNINGS[body.status ?? 'pending'],
    refusedWhileRejected: true,
  }
}

function subjectFromWire({ shipment_id, tracking_number }: Schemas['ClaimCreationDTO']): NewClaim['about'] {
  if (shipment_id) return { parcelId: shipment_id }
  if (tracking_number?.trim()) return { trackingNumber: tracking_number }
  throw new Invalid('claim_shipment_missing', { field: 'shipment_id' })
}

/** Some clients send the same items in the old form too. */
function itemsOf({ selected_items, damaged_product_items }: Schemas['ClaimCreationDTO']): Item[] {
  const name = ({ sku, title }: Item) => JSON.stringify([sku ?? null, title ?? null])
  const items = selected_items ?? []
  const known = new Set(items.map(name))
  return [...items, ...(damaged_product_items ?? []).filter((item) => !known.has(name(item)))]
}

const MOST_UNITS = 1_000_000

function linesFromWire(items: readonly Item[], idOf: IdOf): NewClaim['lines'] {
  const problems: Problem[] = []
  const lines = items.map(({ sku, title, quantity, net_price, image_urls }, i) => {
    const price = net_price ?? null
    const unitPrice = price === null ? null : amountFromNumber(price)
    if (quantity < 1 || quantity > MOST_UNITS)
      problems.push({ field: `selected_items[${i}].quantity`, code: 'quantity_out_of_range' })
    if (unitPrice === undefined) problems.push({ field: `selected_items[${i}].net_price`, code: 'amount_inexact' })
    const pictures = (image_urls ?? []).map((url) => pictureFromWire(url, idOf))
    return { sku: sku ?? null, title: title ?? null, quantity, unitPrice: unitPrice ?? null, pictures }
  })
  if (problems.length > 0) throw invalidInput(problems)
  return lines
}

function pictureFromWire(url: string, idOf: IdOf): ClaimPicture {
  const fileId = idOf(url)
  return fileId === null ? { url } : { fileId }
}

/** A claim as this wire shows it. */
export function claimToWire(
  claim: Claim,
  shop: Pick<Shop, 'id' | 'slug'>,
  files: Pick<FileLinks, 'urlOf'>,
): Schemas['ClaimResponseDTO'] {
  const fileUrl = files.urlOf(shop.id)
  const url = (picture: ClaimPicture) => ('fileId' in picture ? fileUrl(picture.fileId) : picture.url)
  const items = claim.lines.map(({ sku, title, quantity, unitPrice, pictures }) => ({
    sku,
    title,
    quantity,
    net_price: unitPrice === null ? null : numberFromAmount(unitPrice),
    image_urls: pictures.map(url),
  }))
  return {
    uuid: claim.id,
    created_at: claim.createdAt.toISOString(),
    updated_at: claim.editedAt.toISOString(),
    deleted_at: endOf(claim)?.toISOString() ?? null,
    order_id: claim.orderId,
    shipment_id: claim.parcelId,
    shop_id: shop.id,
    shop_slug: shop.slug,
    order_number: claim.orderReference,
    resolution_preference: preferenceOf(claim),
    reason: reasonOf(claim),
    status: statusOf(claim),
    description: claim.description,
    customer_signature_image_url: claim.signature && url(claim.signature),
    damaged_product_items: items,
    selected_items: items,
    image_urls: claim.pictures.map(url),
    address: claim.customer && partyToWire(claim.customer),
    net_invoice_amount: claim.netAmount === null ? 0 : numberFromAmount(claim.netAmount),
    tracking_number: claim.trackingNumber,
    carrier_reference: carrierToWire(claim.carrier),
    scan_date: claim.scannedAt?.toISOString() ?? null,
    weight_kg: claim.weightKg ?? 0,
    dropoff_permission: claim.dropOffPermitted,
  }
}

/** Closed claims count as deleted, and tell since when. */
const endOf = (claim: Claim): Date | null =>
  claim.deletedAt ?? (statusOf(claim) === 'closed' ? (claim.putAwayAt ?? claim.closedAt) : null)
