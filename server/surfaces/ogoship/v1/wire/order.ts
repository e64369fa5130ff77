import {
  type NewDocument,
  type NewOrder,
  type NewOrderLine,
  ORDER_STATUSES,
  type Order,
  type OrderChanges,
  type OrderStatus,
} from '#modules/orders'
import { invalidInput } from '#platform/errors'
import { toTime } from '../../times.ts'
import { amountFrom, customerFrom, textFrom, toCustomer, toNumber, upper, type Wire } from './values.ts'

/** By the numbers that older clients send. */
const BY_NUMBER: readonly OrderStatus[] = [
  'New',
  'Draft',
  'Reserved',
  'Locked',
  'Collecting',
  'Pending',
  'Cancelled',
  'Shipped',
  'Returned',
]

function statusFrom(value: string | number): OrderStatus {
  const text = String(value)
  const status = /^\d$/.test(text)
    ? BY_NUMBER[Number(text)]
    : ORDER_STATUSES.find((name) => name.toLowerCase() === text.toLowerCase())
  if (!status) throw invalidInput([{ field: 'status', code: 'is not an order status' }])
  return status
}

const LARGEST_VAT = 10_000

function lineFrom(line: Wire<'OrderLine'>, index: number): NewOrderLine {
  const vat = line.vatPercentage ?? null
  if (vat !== null && (vat > LARGEST_VAT || amountFrom(vat, `orderLines[${index}].vatPercentage`) === null)) {
    throw invalidInput([{ field: `orderLines[${index}].vatPercentage`, code: `must be at most ${LARGEST_VAT}` }])
  }
  return {
    code: line.code,
    quantity: line.quantity,
    unitPrice: amountFrom(line.unitPrice, `orderLines[${index}].unitPrice`),
    vatPercentage: vat,
    infoUrl: textFrom(line.productInfoUrl),
    pictureUrl: textFrom(line.productPictureUrl),
  }
}

/** Groups of four are counted, not matched: a pattern that repeats a group runs out of stack on a large document. */
const isBase64 = (text: string): boolean => text !== '' && text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text)

/** Content types told by their first bytes; nothing else is opened by a browser. */
const SIGNATURES: readonly (readonly [string, Buffer])[] = [
  ['application/pdf', Buffer.from('%PDF-')],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
]

/** The contract's alternatives come as a union, of which each names only what it asks for. */
type SentDocument = { type: string; url?: string | null; base64Content?: string | null }

/** The file of ours that an address stands for: clients send back the documents they were shown. */
type FileId = (url: string) => string | null

function documentFrom(document: Wire<'Document'>, index: number, fileIdOf: FileId): NewDocument {
  const { type, url, base64Content } = document as SentDocument // safe: the contract requires type beside either
  if (url) {
    const fileId = fileIdOf(url)
    return fileId === null ? { type, url } : { type, fileId }
  }
  const text = (base64Content ?? '').replace(/\s/g, '')
  if (!isBase64(text)) {
    throw invalidInput([{ field: `documents[${index}].base64Content`, code: 'is not Base64' }])
  }
  const content = Buffer.from(text, 'base64')
  const known = SIGNATURES.find(([, start]) => content.subarray(0, start.length).equals(start))
  return { type, content, contentType: known?.[0] ?? 'application/octet-stream' }
}

const cashFrom = (cash: Wire<'CashOnDelivery'> | null | undefined): NewOrder['cashOnDelivery'] =>
  cash
    ? {
        amount: amountFrom(cash.amount, 'cashOnDelivery.amount') ?? 0n,
        currency: upper(cash.currencyCode),
        reference: textFrom(cash.reference),
      }
    : null

export function orderFrom(body: Wire<'OrderRequest'>, fileIdOf: FileId): NewOrder {
  return {
    reference: body.reference,
    status: body.status === null || body.status === undefined ? 'New' : statusFrom(body.status),
    test: body.test ?? false,
    shippingCode: textFrom(body.shippingCode),
    pickUpPointCode: textFrom(body.pickUpPointCode),
    customer: customerFrom(body.customer),
    priceTotal: amountFrom(body.priceTotal, 'priceTotal'),
    currency: upper(body.priceCurrency),
    cashOnDelivery: cashFrom(body.cashOnDelivery),
    comments: textFrom(body.comments),
    lines: body.orderLines.map(lineFrom),
    documents: (body.documents ?? []).map((one, i) => documentFrom(one, i, fileIdOf)),
  }
}

/** Absent members stay; the runtime has dropped those that are null. */
export function orderChangesFrom(body: Wire<'OrderUpdateRequest'>, fileIdOf: FileId): OrderChanges {
  const changes: OrderChanges = {}
  if (body.reference) changes.reference = body.reference
  if (body.status !== undefined && body.status !== null) changes.status = statusFrom(body.status)
  if (typeof body.test === 'boolean') changes.test = body.test
  if (body.shippingCode !== undefined) changes.shippingCode = textFrom(body.shippingCode)
  if (body.pickUpPointCode !== undefined) changes.pickUpPointCode = textFrom(body.pickUpPointCode)
  if (body.customer) changes.customer = customerFrom(body.customer)
  if (body.priceTotal !== undefined) changes.priceTotal = amountFrom(body.priceTotal, 'priceTotal')
  if (body.priceCurrency !== undefined) changes.currency = upper(body.priceCurrency)
  if (body.cashOnDelivery) changes.cashOnDelivery = cashFrom(body.cashOnDelivery)
  if (body.comments !== undefined) changes.comments = textFrom(body.comments)
  if (body.orderLines) changes.lines = body.orderLines.map(lineFrom)
  if (body.documents) changes.documents = body.documents.map((one, i) => documentFrom(one, i, fileIdOf))
  return changes
}

/** `fileUrl` gives the address of an uploaded document. */
export function toOrder(order: Order, fileUrl: (fileId: string) => string): Wire<'OrderResponse'> {
  const cash = order.cashOnDelivery
  return {
    id: order.id,
    reference: order.reference,
    shippingCode: order.shippingCode,
    pickUpPointCode: order.pickUpPointCode,
    status: order.status,
    orderLines: order.lines.map((line) => ({
      code: line.code,
      quantity: line.quantity,
      unitPrice: toNumber(line.unitPrice),
      vatPercentage: line.vatPercentage,
      productInfoUrl: line.infoUrl,
      productPictureUrl: line.pictureUrl,
    })),
    customer: toCustomer(order.customer),
    comments: order.comments,
    documents: order.documents.map(({ type, url, fileId }) => ({ type, url: url ?? (fileId ? fileUrl(fileId) : '') })),
    priceTotal: toNumber(order.priceTotal),
    priceCurrency: order.currency,
    cashOnDelivery: cash && {
      amount: toNumber(BigInt(cash.amount)) ?? 0,
      currencyCode: cash.currency,
      reference: cash.reference,
    },
    test: order.test,
    trackingNumber: order.trackingNumber,
    trackingUrl: order.trackingUrl,
    warehouseComments: order.warehouseComments,
    editTime: toTime(order.editedAt),
  }
}

export const ORDER_NAMES = { lines: 'orderLines', currency: 'priceCurrency' } as const
