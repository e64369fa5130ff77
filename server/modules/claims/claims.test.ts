import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { changeOrder, collectOrder, getOrder, listPayments, recordPayment } from '#modules/orders'
import { shipOrder } from '#modules/shipments'
import { putShippingMethod } from '#modules/tenants'
import type { Context } from '#platform/context'
import { DomainError } from '#platform/errors'
import { testApp } from '../../../test/support/app.ts'
import { aClaim, aNumber, scan, shippedOrder } from '../../../test/support/claims.ts'
import * as claims from './index.ts'

const rig = await testApp()
const EUR = 10_000n
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

interface Stage {
  merchant: Context
  customer: Context
  /** All scopes, as the program. */
  system: Context
  shopId: string
}

async function stage(): Promise<Stage> {
  const { ctx } = await rig.shop()
  const { shopId } = ctx
  return {
    merchant: { ...ctx, actor: 'user:1' },
    customer: { ...ctx, actor: claims.CUSTOMER, door: 'tracking', scopes: new Set(['read:order', 'write:order']) },
    system: ctx,
    shopId,
  }
}

const refusal = (code: string) => (error: unknown) => error instanceof DomainError && error.code === code

async function typesOf({ shopId }: Stage): Promise<string[]> {
  const rows = await rig.db.system
    .selectFrom('event')
    .select('type')
    .where('shop_id', '=', shopId)
    .where('type', 'like', 'claim.%')
    .orderBy('id')
    .execute()
  return rows.map(({ type }) => type)
}

test('a claim goes from filing over a question to its answer, and everything is in its history', async () => {
  const all = await stage()
  const { merchant, customer } = all
  const { order, parcels } = await shippedOrder(merchant)
  const filed = await claims.fileClaim(customer, aClaim({ about: { parcelId: parcels[0].id }, description: 'Broken' }))
  assert.deepEqual([filed.number, filed.status, filed.actor, filed.orderId], [1001, 'New', 'customer', order.id])
  assert.equal(filed.dueAt?.getTime(), rig.clock.now().getTime() + 48 * HOUR_MS)
  const started = await claims.startClaim(merchant, filed.id)
  assert.equal(started.owner, 'user:1')
  rig.clock.advance(8 * HOUR_MS)
  const asked = await claims.askCustomer(merchant, filed.id, 'Which cup?')
  assert.deepEqual([asked.status, asked.dueAt, asked.dueLeftSeconds], ['WaitingCustomer', null, 40 * 3600])
  rig.clock.advance(100 * HOUR_MS)
  const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const answered = await claims.answerClaim(customer, filed.id, { text: 'The blue one.', pictures: [{ content: png }] })
  assert.deepEqual([answered.status, answered.pictures.length], ['InProgress', 1])
  assert.equal(answered.dueAt?.getTime(), rig.clock.now().getTime() + 40 * HOUR_MS)
  await claims.noteOnClaim(merchant, filed.id, { text: 'Seems right.', forCustomer: false })
  await claims.approveClaim(merchant, filed.id, { resolution: 'None', amount: null, message: 'Sorry.' })
  const { history, status, closedAt } = await claims.getClaim(merchant, filed.id)
  assert.deepEqual([status, closedAt?.getTime()], ['Resolved', rig.clock.now().getTime()])
  assert.deepEqual(
    history.map(({ from, to, note, actor, forCustomer }) => [from, to, note, actor, forCustomer]),
    [
      [null, 'New', null, 'customer', false],
      ['New', 'InProgress', null, 'user:1', false],
      ['InProgress', 'WaitingCustomer', 'Which cup?', 'user:1', true],
      ['WaitingCustomer', 'InProgress', 'The blue one.', 'customer', true],
      [null, null, 'Seems right.', 'user:1', false],
      ['InProgress', 'Approved', 'Sorry.', 'user:1', true],
      ['Approved', 'Resolved', null, 'user:1', false],
    ],
  )
  assert.deepEqual(await typesOf(all), [
    'claim.created',
    'claim.statusChanged',
    'claim.updated',
    'claim.statusChanged',
    'claim.questionAsked',
    'claim.updated',
    'claim.statusChanged',
    'claim.updated',
    'claim.statusChanged',
    'claim.approved',
    'claim.statusChanged',
    'claim.resolved',
    'claim.updated',
  ])
})

test('customers file, answer and withdraw, and decide nothing', async () => {
  const { merchant, customer } = await stage()
  const { parcels } = await shippedOrder(merchant)
  const { id } = await claims.fileClaim(customer, aClaim({ about: { parcelId: parcels[0].id } }))
  const mine = refusal('move_not_yours')
  await assert.rejects(claims.startClaim(customer, id), mine)
  await assert.rejects(claims.askCustomer(customer, id, '?'), mine)
  await assert.rejects(claims.approveClaim(customer, id, { resolution: 'Refund', amount: null, message: null }), mine)
  await assert.rejects(claims.rejectClaim(customer, id, null), mine)
  await assert.rejects(claims.refundClaim(customer, id, { amount: null, reference: null, message: null }), mine)
  await assert.rejects(claims.reshipClaim(customer, id, null), mine)
  await assert.rejects(claims.answerClaim(customer, id, { text: 'x', pictures: [] }), refusal('claim_not_waiting'))
  assert.equal((await claims.cancelClaim(customer, id, null)).status, 'Cancelled')
  await assert.rejects(claims.reopenClaim(customer, id, null), mine)
  assert.equal((await claims.cancelClaim(customer, id, null)).status, 'Cancelled')
})

test('a key without the right to write changes no claim', async () => {
  const { merchant } = await stage()
  const { parcels } = await shippedOrder(merchant)
  const reader: Context = { ...merchant, scopes: new Set(['read:order']) }
  await assert.rejects(
    claims.fileClaim(reader, aClaim({ about: { parcelId: parcels[0].id } })),
    refusal('scope_missing'),
  )
  const { id } = await claims.fileClaim(merchant, aClaim({ about: { parcelId: parcels[0].id } }))
  await assert.rejects(claims.startClaim(reader, id), refusal('scope_missing'))
  await assert.rejects(claims.deleteClaim(reader, id), refusal('scope_missing'))
  await assert.rejects(claims.getClaim({ ...merchant, scopes: new Set() }, id), refusal('scope_missing'))
})

test('a refund is recorded with the order, is no more than was paid, and closes the claim for good', async () => {
  const { merchant } = await stage()
  const { order, parcels } = await shippedOrder(merchant)
  const lines = [{ code: 'CUP', quantity: 2 }]
  const { id } = await claims.fileClaim(merchant, aClaim({ about: { parcelId: parcels[0].id }, lines }))
  const refund = (amount: bigint | null) => claims.refundClaim(merchant, id, { amount, reference: null, message: null })
  await assert.rejects(refund(75n * EUR), refusal('refund_exceeds_paid'))
  await assert.rejects(refund(0n), refusal('amount_not_positive'))
  assert.equal((await claims.getClaim(merchant, id)).status, 'New')
  const done = await refund(null)
  assert.deepEqual([done.status, done.resolution, done.amount], ['Resolved', 'Refund', (EUR * 248n) / 10n])
  const payments = await listPayments(merchant, order.id)
  const payment = payments.find((one) => one.id === done.refundPaymentId)
  assert.deepEqual([payment?.amount, payment?.method, payment?.reference], [(EUR * -248n) / 10n, 'refund', 'C-1001'])
  await assert.rejects(refund(null), refusal('claim_closed'))
  await claims.reopenClaim(merchant, id, 'Once more')
  await assert.rejects(refund(50n * EUR), refusal('refund_exceeds_paid'))
})

test('of two refunds at once one goes back', async () => {
  const { merchant } = await stage()
  const { order, parcels } = await shippedOrder(merchant)
  const { id } = await claims.fileClaim(merchant, aClaim({ about: { parcelId: parcels[0].id } }))
  const refunds = await Promise.allSettled(
    [1, 2, 3, 4].map(() => claims.refundClaim(merchant, id, { amount: EUR, reference: null, message: null })),
  )
  assert.equal(refunds.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.equal((await listPayments(merchant, order.id)).filter(({ amount }) => amount < 0n).length, 1)
})

test('without a payment the total of the order is the most; a whole parcel is worth what it holds', async () => {
  const { merchant } = await stage()
  const { order, parcels } = await shippedOrder(merchant)
  await recordPayment(merchant, order.id, {
    amount: (EUR * -747n) / 10n,
    currency: 'EUR',
    method: 'refund',
    paidElsewhere: true,
  })
  const { id } = await claims.fileClaim(merchant, aClaim({ about: { parcelId: parcels[0].id } }))
  await assert.rejects(
    claims.refundClaim(merchant, id, { amount: null, reference: null, message: null }),
    refusal('refund_exceeds_paid'),
  )
  const other = await shippedOrder(merchant, { numbers: [aNumber(), aNumber()] })
  const unknown = await claims.fileClaim(merchant, aClaim({ about: { parcelId: other.parcels[0].id } }))
  await assert.rejects(
    claims.refundClaim(merchant, unknown.id, { amount: null, reference: null, message: null }),
    refusal('refund_amount_missing'),
  )
  await assert.rejects(claims.reshipClaim(merchant, unknown.id, null), refusal('claim_units_unknown'))
})

test('goods are sent once more, free of charge, and their leaving resolves the claim', async () => {
  const all = await stage()
  const { merchant } = all
  const { order, parcels } = await shippedOrder(merchant)
  const lines = [{ code: 'CUP', quantity: 1 }]
  const { id } = await claims.fileClaim(merchant, aClaim({ about: { parcelId: parcels[0].id }, lines, wish: 'Reship' }))
  const begun = await claims.reshipClaim(merchant, id, 'A new cup is coming.')
  assert.deepEqual([begun.status, begun.resolution, begun.message], ['Approved', 'Reship', 'A new cup is coming.'])
  const again = await getOrder(merchant, begun.reshipmentOrderId!)
  assert.equal(again.reference, `${order.reference}-R1`)
  assert.deepEqual([again.status, again.priceTotal, again.customer], ['New', 0n, order.customer])
  assert.deepEqual(
    again.lines.map(({ code, quantity, unitPrice }) => [code, quantity, unitPrice]),
    [['CUP', 1, 0n]],
  )
  await assert.rejects(claims.reopenClaim(merchant, id, null), refusal('claim_closed'))
  await assert.rejects(claims.cancelClaim(merchant, id, null), refusal('claim_closed'))
  await assert.rejects(claims.reshipClaim(merchant, id, null), refusal('claim_closed'))
  await claims.deleteClaim(merchant, id)
  assert.equal((await claims.getClaim(merchant, id)).status, 'Approved')
  await collectOrder(merchant, again.id)
  await shipOrder(merchant, again.id, { parcels: [], warehouseCode: null, comments: null })
  await rig.app.worker.drain()
  const resolved = await claims.getClaim(merchant, id)
  assert.deepEqual([resolved.status, resolved.history.at(-1)?.actor], ['Resolved', 'system'])
})

test('goods of an order whose shop system named no way to ship it are sent again without one', async () => {
  const all = await stage()
  const { merchant } = all
  const told = { segments: ['Shopify.tag.Regular'] }
  const { parcels } = await shippedOrder(merchant, { order: { shippingCode: null, sale: told } })
  for (const code of ['HOME', 'POINT']) await putShippingMethod(merchant, { code, name: code })
  const { id } = await claims.fileClaim(merchant, aClaim({ about: { parcelId: parcels[0].id } }))
  const { reshipmentOrderId } = await claims.reshipClaim(merchant, id, null)
  const again = await getOrder(merchant, reshipmentOrderId!)
  assert.deepEqual([again.status, again.shippingCode, again.segments], ['New', null, ['Shopify.tag.Regular']])
})

test('a new order that is cancelled sets the claim free again, and the next one gets the next name', async () => {
  const { merchant } = await stage()
  const { order, parcels } = await shippedOrder(merchant)
  const { id } = await claims.fileClaim(merchant, aClaim({ about: { parcelId: parcels[0].id } }))
  await claims.reshipClaim(merchant, id, null)
  await changeOrder(merchant, `${order.reference}-R1`, { status: 'Cancelled' })
  await rig.app.worker.drain()
  const free = await claims.getClaim(merchant, id)
  assert.deepEqual([free.status, free.begunAt, free.reshipmentOrderId], ['Approved', null, null])
  const second = await claims.reshipClaim(merchant, id, null)
  assert.equal((await getOrder(merchant, second.reshipmentOrderId!)).reference, `${order.reference}-R2`)
})

test('a question that nobody answers for thirty days ends the claim', async () => {
  const all = await stage()
  const { merchant } = all
  const { parcels } = await shippedOrder(merchant)
  const { id } = await claims.fileClaim(merchant, aClaim({ about: { parcelId: parcels[0].id } }))
  await claims.askCustomer(merchant, id, 'Which one?')
  const task = claims.claimTasks(rig.app.contextOf)[0]!
  rig.clock.advance(29 * DAY_MS)
  await task.run(rig.app.system)
  assert.equal((await claims.getClaim(merchant, id)).status, 'WaitingCustomer')
  rig.clock.advance(2 * DAY_MS)
  await task.run(rig.app.system)
  const ended = await claims.getClaim(merchant, id)
  assert.deepEqual([ended.status, ended.history.at(-1)?.actor], ['Cancelled', 'system'])
})

test('one open claim about the same at all doors, and a rejected one stands in the way of those who ask for it', async () => {
  const { merchant, customer } = await stage()
  const { order, parcels } = await shippedOrder(merchant)
  const about = { parcelId: parcels[0].id }
  const first = await claims.fileClaim(customer, aClaim({ about }))
  await assert.rejects(claims.fileClaim(merchant, aClaim({ about: { orderId: order.id } })), refusal('claim_exists'))
  await claims.rejectClaim(merchant, first.id, 'No.')
  await assert.rejects(
    claims.fileClaim(merchant, aClaim({ about, refusedWhileRejected: true })),
    refusal('claim_exists'),
  )
  const second = await claims.fileClaim(customer, aClaim({ about }))
  await assert.rejects(claims.reopenClaim(merchant, first.id, null), refusal('claim_exists'))
  await claims.updateClaim(merchant, second.id, { type: 'Defective' })
  assert.equal((await claims.reopenClaim(merchant, first.id, null)).status, 'InProgress')
  await assert.rejects(claims.updateClaim(merchant, second.id, { type: 'Damaged' }), refusal('claim_exists'))
})

test('no more units are claimed, over all claims, than were ordered', async () => {
  const { merchant } = await stage()
  const { parcels } = await shippedOrder(merchant)
  const about = { parcelId: parcels[0].id }
  const file = (quantity: number, type: claims.ClaimType = 'Damaged', code = 'CUP') =>
    claims.fileClaim(merchant, aClaim({ about, type, lines: [{ code, quantity }] }))
  await assert.rejects(file(3), refusal('claim_exceeds_order'))
  await assert.rejects(file(0), refusal('claim_units_missing'))
  await assert.rejects(file(1, 'Damaged', 'PAN'), refusal('product_not_on_order'))
  const first = await file(1)
  await assert.rejects(file(2, 'WrongItem'), refusal('claim_exceeds_order'))
  const both = await Promise.allSettled([file(1, 'WrongItem'), file(1, 'MissingItem')])
  assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1)
  await claims.cancelClaim(merchant, first.id, null)
  await file(1, 'Other')
  await file(1, 'Other', 'POT')
})

test('customers file within sixty days, and say why when the carrier says that it delivered', async () => {
  const { merchant, customer } = await stage()
  const { order, parcels } = await shippedOrder(merchant)
  const at = rig.clock.now()
  await scan(rig.app.tracking, merchant, parcels[0].id, 'SUCCESSFULLY_DELIVERED', at.toISOString())
  const missed = aClaim({ about: { parcelId: parcels[0].id }, type: 'Lost' })
  await assert.rejects(claims.fileClaim(customer, missed), refusal('claim_description_missing'))
  rig.clock.advance(61 * DAY_MS)
  const late = { ...missed, description: 'It is not here.' }
  await assert.rejects(claims.fileClaim(customer, late), refusal('claim_window_over'))
  assert.equal((await claims.fileClaim(merchant, late)).orderId, order.id)
})

test('a decision may be changed until something of it began, and a closed claim keeps its facts', async () => {
  const { merchant } = await stage()
  const { parcels } = await shippedOrder(merchant)
  const { id } = await claims.fileClaim(merchant, aClaim({ about: { parcelId: parcels[0].id } }))
  const approve = (resolution: claims.ClaimResolution) =>
    claims.approveClaim(merchant, id, { resolution, amount: null, message: null })
  await assert.rejects(approve('PartialRefund'), refusal('refund_amount_missing'))
  await approve('Reship')
  await claims.updateClaim(merchant, id, { resolution: 'Refund' })
  const same = await claims.updateClaim(merchant, id, { resolution: 'Refund', wish: null })
  assert.equal((await claims.getClaim(merchant, id)).editedAt.getTime(), same.editedAt.getTime())
  await claims.reopenClaim(merchant, id, null)
  assert.equal((await claims.getClaim(merchant, id)).resolution, null)
  await claims.rejectClaim(merchant, id, null)
  await claims.updateClaim(merchant, id, { wish: 'Refund' })
  await claims.putClaimAway(merchant, id)
  await assert.rejects(claims.updateClaim(merchant, id, { wish: 'Reship' }), refusal('claim_closed'))
  assert.equal((await claims.updateClaim(merchant, id, { owner: 'user:2' })).owner, 'user:2')
})
