import { getOrder, listOrders, listPayments, type Order, placeOrder, recordPayment } from '#modules/orders'
import { listParcels } from '#modules/shipments'
import { type Context, requireScope, type Tx } from '#platform/context'
import { Conflict, Invalid } from '#platform/errors'
import type { Amount } from '#platform/money'
import { changeClaim, moveClaim } from './change.ts'
import { decide } from './decide.ts'
import { type ClaimedUnits, unitsOf } from './lines.ts'
import type { Claim, ClaimResolution } from './types.ts'
import { claimedValue, leftToRefund } from './worth.ts'

export interface Refund {
  /** Null: the amount decided, else the value of what is claimed. */
  amount: Amount | null
  /** Of the payment, at whoever pays it out. */
  reference: string | null
  /** Told to the customer when this approves the claim. */
  message: string | null
}

/**
 * Records that money goes back for the claim, and resolves it. A claim that nobody decided is approved by it. No more goes
 * back than was paid. Moves no money itself.
 */
export async function refundClaim(ctx: Context, id: string, refund: Refund): Promise<Claim> {
  requireScope(ctx, 'write:order')
  const work = async (tx: Tx, claim: Claim) => {
    const order = await orderOf(tx, claim)
    if (claim.begunAt) throw new Conflict('claim_closed', { status: claim.status })
    await approveAs(tx, claim, MONEY, refund.message)
    const amount = refund.amount ?? claim.amount ?? (await claimedValue(tx, claim, order))
    if (amount === null) throw new Invalid('refund_amount_missing', { field: 'amount' })
    if (amount <= 0n) throw new Invalid('amount_not_positive', { field: 'amount' })
    const left = leftToRefund(order, await listPayments(tx, order.id), claim.currency)
    if (left !== null && amount > left) throw new Invalid('refund_exceeds_paid', { field: 'amount' })
    const { id: paymentId } = await recordPayment(tx, order.id, {
      amount: -amount,
      currency: claim.currency,
      method: 'refund',
      reference: refund.reference ?? `C-${claim.number}`,
      paidElsewhere: true,
    })
    Object.assign(claim, { amount, refundPaymentId: paymentId, begunAt: tx.now() })
    await moveClaim(tx, claim, 'Resolved')
  }
  return changeClaim(ctx, id, work, { withOrder: true })
}

/**
 * Places an order for the claimed units once more, free of charge, to the same address. The claim is resolved when that
 * order leaves. A claim that nobody decided is approved by it.
 */
export async function reshipClaim(ctx: Context, id: string, message: string | null): Promise<Claim> {
  requireScope(ctx, 'write:order')
  const work = async (tx: Tx, claim: Claim) => {
    const order = await orderOf(tx, claim)
    if (claim.begunAt) throw new Conflict('claim_closed', { status: claim.status })
    await approveAs(tx, claim, GOODS, message)
    const units = unitsOf(claim, order, await listParcels(tx, [order.id]))
    if (!units) throw new Invalid('claim_units_unknown', { field: 'lines' })
    const again = await placeAgain(tx, order, units)
    Object.assign(claim, { reshipmentOrderId: again.id, begunAt: tx.now() })
  }
  return changeClaim(ctx, id, work, { withOrder: true })
}

type Resolutions = readonly [ClaimResolution, ...ClaimResolution[]]
const MONEY: Resolutions = ['Refund', 'PartialRefund', 'ReturnAndRefund']
const GOODS: Resolutions = ['Reship', 'Exchange']

/** Approves the claim with the first of the resolutions, unless it is approved with one of them. */
async function approveAs(tx: Tx, claim: Claim, resolutions: Resolutions, message: string | null): Promise<void> {
  const [resolution] = resolutions
  if (claim.status !== 'Approved') await decide(tx, claim, { resolution, amount: null, message })
  else if (claim.resolution === null || !resolutions.includes(claim.resolution)) claim.resolution = resolution
}

async function orderOf(tx: Tx, { orderId }: Claim): Promise<Order> {
  if (orderId === null) throw new Conflict('claim_without_order')
  return getOrder(tx, orderId)
}

const MOST_RESHIPMENTS = 100

async function placeAgain(tx: Tx, order: Order, units: readonly ClaimedUnits[]): Promise<Order> {
  return placeOrder(tx, {
    reference: await nextReference(tx, order.reference),
    status: 'New',
    test: order.test,
    shippingCode: order.shippingCode,
    pickUpPointCode: order.pickUpPointCode,
    customer: order.customer,
    priceTotal: 0n,
    currency: order.currency,
    cashOnDelivery: null,
    comments: null,
    lines: units.map(({ line, quantity }) => ({
      code: line.code,
      quantity,
      unitPrice: 0n,
      vatPercentage: line.vatPercentage,
      infoUrl: line.infoUrl,
      pictureUrl: line.pictureUrl,
    })),
    documents: [],
    // A shop system that told of the order named no way to ship it, and names none for this one.
    ...(order.shippingCode === null && { sale: { segments: order.segments } }),
  })
}

async function nextReference(tx: Tx, reference: string): Promise<string> {
  for (let n = 1; n <= MOST_RESHIPMENTS; n++) {
    const candidate = `${reference}-R${n}`
    if ((await listOrders(tx, { reference: candidate }, { limit: 1 })).length === 0) return candidate
  }
  throw new Conflict('order_reference_taken', { reference: `${reference}-R${MOST_RESHIPMENTS}` })
}
