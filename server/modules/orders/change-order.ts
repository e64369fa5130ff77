import { editTime } from '#platform/clock'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { Invalid, invalidInput, NotFound } from '#platform/errors'
import { emit } from '#platform/events'
import { requireShort } from '#platform/keys'
import { orderUpdated, subjectOf } from './events.ts'
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
  OrderContent,
  OrderDocument,
  OrderLine,
  OrderRow,
  OrderStatus,
} from './types.ts'

interface Edit {
  content: OrderContent
  /** Null: the lines stay. */
  lines: NewOrderLine[] | null
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
  const reference = changes.reference ?? order.reference
  const content: OrderContent = {
    reference,
    test: changes.test ?? order.test,
    shippingCode: changes.shippingCode !== undefined ? changes.shippingCode : order.shippingCode,
    pickUpPointCode: changes.pickUpPointCode !== undefined ? changes.pickUpPointCode : order.pickUpPointCode,
    // What this door does not know of an address stays.
    customer: changes.customer ? { ...order.customer, ...changes.customer } : order.customer,
    priceTotal: changes.priceTotal !== undefined ? changes.priceTotal : order.priceTotal,
    currency: changes.currency !== undefined ? changes.currency : order.currency,
    cashOnDelivery:
      changes.cashOnDelivery !== undefined
        ? await completeCashOnDelivery(tx, changes.cashOnDelivery, reference)
        : order.cashOnDelivery,
  }
  const changed = (Object.keys(content) as (keyof OrderContent)[]).filter(
    (name) => !same(content[name], order[name]),
  ) as string[] // safe: content has exactly these members
  const lines = changes.lines && !sameLines(changes.lines, stored) ? changes.lines : null
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

function sortedMembers(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
}

const LINE_MEMBERS = ['code', 'quantity', 'unitPrice', 'vatPercentage', 'infoUrl', 'pictureUrl'] as const

const sameLines = (wanted: readonly NewOrderLine[], stored: readonly OrderLine[]): boolean =>
  wanted.length === stored.length &&
  wanted.every((line, i) => LINE_MEMBERS.every((name) => line[name] === stored[i]?.[name]))

const sameDocuments = (wanted: readonly NewDocument[], stored: readonly OrderDocument[]): boolean =>
  wanted.length === stored.length && wanted.every((document, i) => sameDocument(document, stored[i]))

function sameDocument(wanted: NewDocument, stored: OrderDocument | undefined): boolean {
  if (wanted.type !== stored?.type || 'content' in wanted) return false
  return 'url' in wanted ? wanted.url === stored.url : wanted.fileId === stored.fileId
}
