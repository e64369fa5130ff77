import { claimEnough, claimUnits, expectsEnough, isTooLittle, setWaiting } from '#modules/stock'
import { getShop } from '#modules/tenants'
import { type Context, inTransaction, isTx, requireScope, type Tx } from '#platform/context'
import { violatedConstraint } from '#platform/db'
import { Conflict, Invalid, invalidInput } from '#platform/errors'
import { emit, sendWithCommit } from '#platform/events'
import { requireShort } from '#platform/keys'
import { amountsOf } from './amounts.ts'
import { orderCreated, subjectOf } from './events.ts'
import { holdsStock, keepsStock, mayBegin } from './machine.ts'
import { resolveLines, storeDocuments } from './parts.ts'
import { insertMove, updateFirstMove } from './queries/history.ts'
import { insertDocuments, insertLines, insertOrder, type KeptLine, updateOrderRow } from './queries.ts'
import { completeCashOnDelivery, shippingProblems } from './shipping.ts'
import type { NewOrder, Order, OrderLine, OrderRow, SaleFacts } from './types.ts'

/**
 * Takes an order and reserves its units in the same transaction. New becomes Pending when stock is short. A reference
 * that exists is a conflict; nothing is written then.
 */
export async function placeOrder(ctx: Context, input: NewOrder): Promise<Order> {
  requireScope(ctx, 'write:order')
  if (!mayBegin(input.status))
    throw new Invalid('status_not_allowed', { field: 'status', from: null, to: input.status })
  requireShort({ reference: input.reference })
  const write = (claim: Claim) => inTransaction(ctx, (tx) => writeOrder(tx, input, claim))
  // Within the transaction of another verb no statement may fail, so stock is looked at there.
  if (isTx(ctx)) return write(claimAndLook)
  return write(claimUnseen)
    .catch((error: unknown) => {
      if (!isTooLittle(error)) throw error
      return write(claimAndLook)
    })
    .catch(referenceTaken(input.reference))
}

/** Writes the order with what it reserves. */
type Claim = (tx: Tx, order: OrderRow, lines: readonly KeptLine[], writes: Promise<unknown>[]) => Promise<void>

async function writeOrder(tx: Tx, input: NewOrder, claim: Claim): Promise<Order> {
  const lines = await resolveLines(tx, input.lines)
  const order = await newRow(tx, input)
  requireSum(order, lines)
  if (order.status !== 'Draft' && !input.sale) {
    const { problems, shippingCode } = await shippingProblems(tx, order)
    if (problems.length > 0) throw invalidInput(problems)
    order.shippingCode = shippingCode
  }
  const documents = await storeDocuments(tx, input.documents)
  // Written as if stock were enough.
  const writes = [
    insertOrder(tx, order),
    insertLines(tx, order.id, lines),
    insertDocuments(tx, order.id, documents),
    insertMove(tx, { orderId: order.id, from: null, to: order.status, at: order.editedAt }),
  ]
  await claim(tx, order, lines, writes)
  emit(tx, orderCreated, subjectOf(order.id), { orderId: order.id, reference: order.reference, status: order.status })
  return { ...order, lines: named(lines, input), documents }
}

const claims = (order: OrderRow): boolean => holdsStock(order.status) && keepsStock(order)

/** Reserves last of all and does not wait for what comes of it: the whole order travels with its commit. */
const claimUnseen: Claim = async (tx, order, lines, writes) => {
  const variantIds = lines.map((line) => line.variantId)
  if (!expectsEnough(tx, variantIds)) return claimAndLook(tx, order, lines, writes)
  sendWithCommit(tx, ...writes, ...(claims(order) ? [claimEnough(tx, order.id, lines)] : []))
}

/** Reserves behind the other statements, since other orders want the levels that it locks, and waits for the answer. */
const claimAndLook: Claim = async (tx, order, lines, writes) => {
  const [short] = await Promise.all([claims(order) && claimUnits(tx, order.id, lines), ...writes]).catch(
    referenceTaken(order.reference),
  )
  if (short && order.status === 'New') await beginPending(tx, order)
}

async function beginPending(tx: Tx, order: OrderRow): Promise<void> {
  order.status = 'Pending'
  await Promise.all([
    updateOrderRow(tx, order),
    updateFirstMove(tx, order.id, order.status),
    setWaiting(tx, [order.id], true),
  ])
}

async function newRow(tx: Tx, input: NewOrder): Promise<OrderRow> {
  const now = tx.now()
  const { lines: _lines, documents: _documents, sale, terms, ...content } = input
  const { fulfilment } = await getShop(tx)
  return {
    ...NO_SALE,
    placedAt: now,
    ...sale,
    ...terms,
    ...content,
    external: fulfilment === 'external',
    cashOnDelivery: await completeCashOnDelivery(tx, input.cashOnDelivery, input),
    id: tx.newId(),
    warehouseComments: null,
    trackingNumber: null,
    trackingUrl: null,
    door: tx.door,
    visible: true,
    viewed: false,
    confirmedAt: input.status === 'Draft' ? null : now,
    authorizedAt: input.status === 'New' ? now : null,
    collectedAt: null,
    shippedAt: null,
    deliveredAt: null,
    createdAt: now,
    editedAt: now,
  }
}

const NO_SALE: Omit<SaleFacts, 'placedAt'> = {
  externalId: null,
  displayName: null,
  shippingPrice: null,
  subTotal: null,
  discountTotal: null,
  segments: [],
  expectedShipments: 1,
  details: null,
  buyer: null,
  billing: null,
  adjustments: null,
  paymentMethod: null,
  source: null,
}

const named = (lines: readonly KeptLine[], input: NewOrder) =>
  lines.map((line, i) => ({ ...line, code: input.lines[i]?.code ?? '', name: null, translations: null }))

/** Throws when what was told of an order's amounts does not add up. */
export function requireSum(
  order: OrderRow,
  lines: readonly Pick<OrderLine, 'quantity' | 'unitPrice' | 'charges'>[],
): void {
  if (order.adjustments === null || order.priceTotal === null) return
  const told = order.adjustments.length
  if (amountsOf({ ...order, lines }).adjustments.length > told) throw new Invalid('total_differs', { field: 'total' })
}

export const referenceTaken =
  (reference: string) =>
  (error: unknown): never => {
    const constraint = violatedConstraint(error)
    if (constraint === 'sales_order_shop_id_reference_key') throw new Conflict('order_reference_taken', { reference })
    if (constraint === 'sales_order_external') throw new Conflict('order_exists', { reference })
    throw error
  }
