import type { components } from '#generated/doorstep'
import type { Address, LineChange, NewDocument, NewOrder, NewOrderLine, OrderChanges } from '#modules/orders'
import { addressFromWire, amountOrNull, extraFromWire } from './checkout.ts'
import { amountFromText } from './money.ts'

type Schemas = components['schemas']
/** The file of ours that an address stands for: clients send back the documents they were shown. */
type FileId = (url: string) => string | null

export const newOrderFromWire = (
  body: Schemas['NewOrder'],
  fileIdOf: FileId,
): Omit<NewOrder, 'reference'> & { reference: string | null } => ({
  reference: body.reference ?? null,
  status: body.status ?? 'New',
  test: body.test ?? false,
  customer: addressFromWire(body.customer),
  shippingCode: body.shippingCode ?? null,
  pickUpPointCode: body.pickUpPointCode ?? null,
  comments: body.comments ?? null,
  lines: body.lines.map(lineFromWire),
  currency: body.currency ?? null,
  priceTotal: amountOrNull(body.total),
  cashOnDelivery: body.cashOnDelivery ? cashFromWire(body.cashOnDelivery) : null,
  documents: (body.documents ?? []).map((document) => documentFromWire(document, fileIdOf)),
  terms: {
    billing: body.billing ? addressFromWire(body.billing) : null,
    shippingPrice: amountOrNull(body.shippingPrice),
    discountTotal: amountOrNull(body.discount),
    paymentMethod: body.paymentMethod ?? null,
    source: body.source ?? null,
  },
})

/** What changes of the order's own content: what is decided about it is told apart. */
export function orderChangesFromWire(body: Schemas['OrderUpdate'], fileIdOf: FileId): OrderChanges {
  const { customer, billing, lines, cashOnDelivery, documents } = body
  return given({
    status: body.status,
    reference: body.reference,
    test: body.test,
    shippingCode: body.shippingCode,
    pickUpPointCode: body.pickUpPointCode,
    comments: body.comments,
    currency: body.currency,
    paymentMethod: body.paymentMethod,
    priceTotal: amountIfGiven(body.total),
    shippingPrice: amountIfGiven(body.shippingPrice),
    discountTotal: amountIfGiven(body.discount),
    customer: customer && addressChangeFromWire(customer),
    billing: billing ? addressFromWire(billing) : billing,
    lines: lines?.map((line) => ('id' in line ? lineChangeFromWire(line) : lineFromWire(line))),
    cashOnDelivery: cashOnDelivery ? cashFromWire(cashOnDelivery) : cashOnDelivery,
    documents: documents?.map((document) => documentFromWire(document, fileIdOf)),
  })
}

type Given<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> }

/** Without the members that are undefined. */
const given = <T extends object>(members: T): Given<T> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Given<T> // safe: the same members

const amountIfGiven = (text: string | null | undefined) => (text === undefined ? undefined : amountOrNull(text))

const addressChangeFromWire = ({ country, ...rest }: Schemas['AddressChange']): Partial<Address> =>
  given({ ...rest, countryCode: country })

const percentOrNull = (text: string | null | undefined): number | null =>
  text === null || text === undefined ? null : Number(text)

const lineFromWire = (line: Schemas['NewOrderLine']): NewOrderLine => ({
  code: line.code,
  quantity: line.quantity,
  unitPrice: amountOrNull(line.unitPrice),
  vatPercentage: percentOrNull(line.vatPercentage),
  infoUrl: line.infoUrl ?? null,
  pictureUrl: line.pictureUrl ?? null,
  names: line.names ?? null,
  charges: line.charges?.map(extraFromWire) ?? null,
  attributes: line.attributes ?? null,
})

const lineChangeFromWire = ({ id, quantity, unitPrice, vatPercentage }: Schemas['OrderLineChange']): LineChange => ({
  id: id.toLowerCase(),
  ...given({
    quantity,
    unitPrice: amountIfGiven(unitPrice),
    vatPercentage: vatPercentage === undefined ? undefined : percentOrNull(vatPercentage),
  }),
})

const cashFromWire = ({
  amount,
  reference,
}: Schemas['CashOnDeliveryInput']): NonNullable<NewOrder['cashOnDelivery']> => ({
  amount: amountFromText(amount),
  currency: null,
  reference: reference ?? null,
})

function documentFromWire({ type, url }: Schemas['DocumentInput'], fileIdOf: FileId): NewDocument {
  const fileId = fileIdOf(url)
  return fileId === null ? { type, url } : { type, fileId }
}

/** Versions that an If-Match names; null: any, as without the header. */
export function versionsFromHeader(header: string | string[] | undefined): string[] | null {
  const text = [header ?? '*'].flat().join(',')
  if (text.trim() === '*') return null
  // A weak tag stands for nothing that one could insist on.
  return text.split(',').flatMap((tag) => /^\s*"([^"]*)"\s*$/.exec(tag)?.[1] ?? [])
}
