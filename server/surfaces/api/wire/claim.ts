import type { components } from '#generated/doorstep'
import type { Claim, ClaimChanges, ClaimPicture, ClaimWithHistory, NewClaim, RefundTerms } from '#modules/claims'
import { Invalid } from '#platform/errors'
import { moneyOrNull } from './money.ts'
import { isoOrNull } from './time.ts'

type Schemas = components['schemas']

const numberOf = ({ number }: Claim): string => `C-${number}`

export const claimSummaryToWire = (claim: Claim): Schemas['ClaimSummary'] => ({
  id: claim.id,
  number: numberOf(claim),
  status: claim.status,
  type: claim.type,
  orderId: claim.orderId,
  orderReference: claim.orderReference,
  customerName: claim.customer?.name ?? null,
  units: claim.lines.reduce((sum, { quantity }) => sum + quantity, 0),
  wish: claim.wish,
  resolution: claim.resolution,
  trackingNumber: claim.trackingNumber,
  carrier: claim.carrier,
  owner: claim.owner,
  dueAt: isoOrNull(claim.dueAt),
  createdAt: claim.createdAt.toISOString(),
  updatedAt: claim.editedAt.toISOString(),
})

/** What is shown beside the claim itself. */
interface Beside {
  terms: RefundTerms | null
  /** Names of those who did something, by actor. */
  names: ReadonlyMap<string, string>
  fileUrl: (fileId: string) => string
}

export function claimToWire(claim: ClaimWithHistory, { terms, names, fileUrl }: Beside): Schemas['Claim'] {
  const { currency } = claim
  const url = (picture: ClaimPicture) => ('fileId' in picture ? fileUrl(picture.fileId) : picture.url)
  const { customerName: _name, units: _units, ...summary } = claimSummaryToWire(claim)
  return {
    ...summary,
    shipmentId: claim.shipmentId,
    parcelId: claim.parcelId,
    toldReason: claim.toldReason,
    description: claim.description,
    lines: claim.lines.map((line) => ({
      productId: line.variantId,
      sku: line.sku,
      title: line.title,
      quantity: line.quantity,
      unitPrice: moneyOrNull(line.unitPrice, currency),
      pictures: line.pictures.map(url),
    })),
    pictures: claim.pictures.map(url),
    signatureUrl: claim.signature && url(claim.signature),
    signedName: claim.signedName,
    dropOffPermitted: claim.dropOffPermitted,
    customer: claim.customer && customerToWire(claim.customer),
    language: claim.language,
    netAmount: moneyOrNull(claim.netAmount, currency),
    scannedAt: isoOrNull(claim.scannedAt),
    weightKg: claim.weightKg,
    amount: moneyOrNull(claim.amount, currency),
    refundTerms: terms && { value: moneyOrNull(terms.value, currency), most: moneyOrNull(terms.most, currency) },
    message: claim.message,
    decidedBy: claim.decidedBy,
    decidedAt: isoOrNull(claim.decidedAt),
    begunAt: isoOrNull(claim.begunAt),
    refundPaymentId: claim.refundPaymentId,
    reshipmentOrderId: claim.reshipmentOrderId,
    actor: claim.actor,
    door: claim.door,
    deletedAt: isoOrNull(claim.deletedAt),
    closedAt: isoOrNull(claim.closedAt),
    actors: Object.fromEntries(names),
    history: claim.history.map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() })),
  }
}

const customerToWire = (customer: NonNullable<Claim['customer']>): Schemas['ClaimCustomer'] => ({
  name: customer.name,
  company: customer.company,
  address1: customer.address1,
  address2: customer.address2,
  zip: customer.zip,
  city: customer.city,
  region: customer.region,
  country: customer.countryCode,
  phone: customer.phone,
  email: customer.email,
})

/** Pictures stay at the addresses given: what we keep ourselves is uploaded elsewhere. */
export const newClaimFromWire = (body: Schemas['NewClaim'], fileIdOf: (url: string) => string | null): NewClaim => ({
  about: subjectFromWire(body),
  type: body.type,
  wish: body.wish ?? null,
  toldReason: null,
  description: body.description ?? null,
  lines: body.lines ?? [],
  pictures: (body.pictures ?? []).map((url) => {
    const fileId = fileIdOf(url)
    return fileId === null ? { url } : { fileId }
  }),
  signature: null,
  signedName: null,
  dropOffPermitted: body.dropOffPermitted ?? null,
  language: null,
  resolution: null,
  status: 'New',
  refusedWhileRejected: false,
})

function subjectFromWire({ parcelId, trackingNumber, orderId }: Schemas['NewClaim']): NewClaim['about'] {
  if (parcelId !== undefined) return { parcelId }
  if (trackingNumber !== undefined) return { trackingNumber }
  if (orderId !== undefined) return { orderId }
  throw new Invalid('claim_subject_missing', { field: 'parcelId' })
}

export const claimChangesFromWire = ({ dueAt, ...changes }: Schemas['ClaimChanges']): ClaimChanges => ({
  ...changes,
  ...(dueAt === undefined ? {} : { dueAt: dueAt === null ? null : new Date(dueAt) }),
})
