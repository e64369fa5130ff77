import { editTime } from '#platform/clock'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { Invalid, invalidInput, NotFound } from '#platform/errors'
import { emit } from '#platform/events'
import { requireShort } from '#platform/keys'
import { addressOver } from './address.ts'
import { orderUpdated, subjectOf } from './events.ts'
import { wholeLines } from './line-changes.ts'
import { holdsStock, keepsStock, mayMove, notBegun } from './machine.ts'
import { moveReservation } from './moves.ts'
import { resolveLines, storeDocuments } from './parts.ts'
import { referenceTaken } from './place-order.ts'
import {
  deleteDocuments,
  deleteLines,
  insertDocuments,
  insertLines,
  type KeptLine,
  lockOrder,
  selectDocuments,
  selectLines,
  updateOrderRow,
  withParts,
} from './queries.ts'
import { completeCashOnDelivery, shippingProblems } from './shipping.ts'
import type {
  NewDocument,
  NewOrderLine,
  Order,
  OrderChanges,
  OrderDocument,
  OrderLine,
  OrderRow,
  OrderStatus,
} from './types.ts'

/** Members that a change replaces by what it says. */
const PLAIN = [
  'reference',
  'test',
  'shippingCode',
  'pickUpPointCode',
  'priceTotal',
  'currency',
  'shippingPrice',
  'discountTotal',
  'billing',
  'paymentMethod',
  'source',
] as const satisfies readonly (keyof OrderRow & keyof OrderChanges)[]

type Content = Pick<OrderRow, (typeof PLAIN)[number] | 'customer' | 'cashOnDelivery'>

interface Edit {
  content: Content
  /** Null: the lines stay. */
  lines: (NewOrderLine & { id?: string })[] | null
  documents: NewDocument[] | null
  comments: string | null
  /** Names of members that differ from what is stored. */
  changed: string[]
}

/**
 * Changes an order and its status as the merchant may. Content changes only when the order is Draft before or after;
 * comments and documents until the warehouse begins. A value equal to the stored one is no change. All or nothing.
 */
export async function changeOrder(ctx: Context, reference: string, changes: OrderChanges): Promise<Order> {
  requireScope(ctx, 'write:order')
  requireShort({ reference: changes.reference })
  return inTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, { reference })
    if (!order) throw new NotFound('order_not_found', { reference })
    const to = changes.status ?? order.status
    if (!mayMove(order.status, to, 'merchant')) {
      throw new Invalid('status_not_allowed', { field: 'status', from: order.status, to })
    }
    const stored = await selectLines(tx, [order.id])
    const edit = await findEdit(tx, order, stored, changes)
    assertEditable(order.status, to, edit.changed)
    const lines = await applyEdit(tx, order, edit, stored)
    let moved = false
    if (to !== order.status) {
      if (to === 'New' || (holdsStock(to) && !holdsStock(order.status))) await requireShippable(tx, order)
      moved = await moveReservation(tx, order, to, lines).catch(referenceTaken(order.reference))
    }
    if (edit.changed.length > 0) {
      if (!moved) {
        order.editedAt = editTime(tx.now(), order.editedAt)
        await updateOrderRow(tx, order).catch(referenceTaken(order.reference))
      }
      emit(tx, orderUpdated, subjectOf(order.id), { orderId: order.id, reference: order.reference })
    }
    const [changed] = await withParts(tx, [order])
    if (!changed) throw new Error('the order vanished under its lock')
    return changed
  })
}

/**
 * Throws when the warehouse could not ship it; fills in the shop's only shipping method. Shop systems and checkouts have
 * settled how the goods of their orders go.
 */
export async function requireShippable(tx: Tx, order: OrderRow): Promise<void> {
  if (order.details !== null || order.adjustments !== null) return
  const { problems, shippingCode } = await shippingProblems(tx, order)
  if (problems.length > 0) throw invalidInput(problems)
  order.shippingCode = shippingCode
}

async function findEdit(tx: Tx, order: OrderRow, stored: readonly OrderLine[], changes: OrderChanges): Promise<Edit> {
  const content = await changedContent(tx, order, changes)
  const changed = (Object.keys(content) as (keyof Content)[]).filter(
    (name) => !same(content[name], order[name]),
  ) as string[] // safe: content has exactly these members
  // Who sold it told what makes up its total.
  const amount = order.adjustments && changed.find((name) => name === 'shippingPrice' || name === 'discountTotal')
  if (amount) throw new Invalid('amounts_are_told', { field: amount })
  const wanted = changes.lines && wholeLines(changes.lines, stored)
  const lines = wanted && !sameLines(wanted, stored) ? wanted : null
  if (lines) changed.push('lines')
  const comments = changes.comments !== undefined ? changes.comments : order.comments
  if (comments !== order.comments) changed.push('comments')
  const documents =
    changes.documents && !sameDocuments(changes.documents, await selectDocuments(tx, [order.id]))
      ? changes.documents
      : null
  if (documents) changed.push('documents')
  return { content, lines, documents, comments, changed }
}

async function changedContent(tx: Tx, order: OrderRow, changes: OrderChanges): Promise<Content> {
  const plain = Object.fromEntries(
    PLAIN.map((name) => [name, changes[name] === undefined ? order[name] : changes[name]]),
  ) as Pick<Content, (typeof PLAIN)[number]> // safe: every name with a value of its own type
  const { cashOnDelivery } = changes
  return {
    ...plain,
    // What this door does not know of an address stays.
    customer: addressOver(order.customer, changes.customer ?? {}),
    cashOnDelivery:
      cashOnDelivery === undefined ? order.cashOnDelivery : await completeCashOnDelivery(tx, cashOnDelivery, plain),
  }
}

const ALWAYS = ['comments', 'documents']

function assertEditable(from: OrderStatus, to: OrderStatus, changed: readonly string[]): void {
  const content = changed.find((name) => !ALWAYS.includes(name))
  if (content !== undefined && from !== 'Draft' && to !== 'Draft') {
    throw new Invalid('order_not_editable', { field: content, status: from })
  }
  const [first] = changed
  if (first !== undefined && !notBegun(from)) throw new Invalid('order_not_editable', { field: first, status: from })
}

async function applyEdit(
  tx: Tx,
  order: OrderRow,
  edit: Edit,
  stored: readonly OrderLine[],
): Promise<readonly KeptLine[]> {
  const wasHolding = holdsStock(order.status) && keepsStock(order)
  // The order is Draft before or after, so what it reserves now is given back as it was reserved.
  if (edit.content.test !== order.test && wasHolding) await moveReservation(tx, order, 'Draft', stored)
  Object.assign(order, edit.content, { comments: edit.comments })
  if (edit.documents) {
    const documents: OrderDocument[] = await storeDocuments(tx, edit.documents)
    await deleteDocuments(tx, order.id)
    await insertDocuments(tx, order.id, documents)
  }
  if (!edit.lines) return stored
  const lines = await resolveLines(tx, edit.lines)
  await deleteLines(tx, order.id)
  await insertLines(tx, order.id, lines)
  return lines
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(sortedMembers(a)) === JSON.stringify(sortedMembers(b))

/** What is not known may be null or absent. */
function sortedMembers(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const members = Object.entries(value).filter(([, member]) => member !== null && member !== undefined)
  return members.sort(([a], [b]) => (a < b ? -1 : 1))
}

const LINE_MEMBERS = ['code', 'quantity', 'unitPrice', 'vatPercentage', 'infoUrl', 'pictureUrl'] as const
/** Not every door knows them. */
const TOLD_MEMBERS = ['title', 'details', 'names', 'charges', 'attributes'] as const

const sameLines = (wanted: readonly NewOrderLine[], stored: readonly OrderLine[]): boolean =>
  wanted.length === stored.length && wanted.every((line, i) => sameLine(line, stored[i]))

const sameLine = (line: NewOrderLine, stored: OrderLine | undefined): boolean =>
  LINE_MEMBERS.every((name) => line[name] === stored?.[name]) &&
  TOLD_MEMBERS.every((name) => line[name] === undefined || same(line[name], stored?.[name]))

const sameDocuments = (wanted: readonly NewDocument[], stored: readonly OrderDocument[]): boolean =>
  wanted.length === stored.length && wanted.every((document, i) => sameDocument(document, stored[i]))

function sameDocument(wanted: NewDocument, stored: OrderDocument | undefined): boolean {
  if (wanted.type !== stored?.type || 'content' in wanted) return false
  return 'url' in wanted ? wanted.url === stored.url : wanted.fileId === stored.fileId
}
