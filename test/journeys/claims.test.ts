import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { components } from '../../server/generated/doorstep.ts'
import { apiRig, type Caller } from '../support/api-rig.ts'
import { shippedOrder } from '../support/claims.ts'

type Schemas = components['schemas']
type Claim = Schemas['Claim']

const rig = await apiRig()
const NOWHERE = '019580a1-0a01-7000-8000-00000000000a'

async function filed(call: Caller, body: Schemas['NewClaim']): Promise<Claim> {
  const reply = await call<Claim>('POST', '/claims', body)
  assert.equal(reply.status, 201, JSON.stringify(reply.body))
  return reply.body
}

const verb = async (call: Caller, claim: Claim, name: string, body?: unknown): Promise<Claim> => {
  const reply = await call<Claim>('POST', `/claims/${claim.id}/${name}`, body)
  assert.equal(reply.status, 200, `${name}: ${JSON.stringify(reply.body)}`)
  return reply.body
}

test('a claim is filed, asked about, approved and refunded', async () => {
  const { call, ctx } = await rig.shop()
  const { order, parcels } = await shippedOrder(ctx)
  const claim = await filed(call, {
    orderId: order.id,
    type: 'Damaged',
    wish: 'Refund',
    description: '<b>Broken</b> 😀',
    lines: [{ code: 'CUP', quantity: 1 }],
    pictures: ['https://elsewhere.example/a.png'],
  })
  assert.deepEqual(
    [claim.number, claim.status, claim.parcelId, claim.orderReference, claim.netAmount],
    ['C-1001', 'New', parcels[0].id, order.reference, { amount: '60.2419', currency: 'EUR' }],
  )
  assert.deepEqual(claim.lines[0]?.unitPrice, { amount: '12.40', currency: 'EUR' })
  assert.equal((await verb(call, claim, 'start')).status, 'InProgress')
  assert.equal((await verb(call, claim, 'ask', { question: 'Which?' })).dueAt, null)
  assert.equal((await verb(call, claim, 'answer', { answer: 'The blue one.' })).status, 'InProgress')
  assert.equal((await verb(call, claim, 'notes', { text: 'Fine.' })).history.at(-1)?.note, 'Fine.')
  const approved = await verb(call, claim, 'approve', { resolution: 'Refund', message: 'Sorry.' })
  assert.deepEqual([approved.status, approved.message], ['Approved', 'Sorry.'])
  const refunded = await verb(call, claim, 'refund', { amount: '3.50' })
  assert.deepEqual([refunded.status, refunded.amount], ['Resolved', { amount: '3.50', currency: 'EUR' }])
  const paid = (await call<Schemas['Order']>('GET', `/orders/${order.id}`)).body
  assert.deepEqual(paid.payments?.at(-1)?.amount, { amount: '-3.50', currency: 'EUR' })
})

test('the other verbs: reject, reopen, reship, resolve, cancel', async () => {
  const { call, ctx } = await rig.shop()
  const { order } = await shippedOrder(ctx)
  const claim = await filed(call, { orderId: order.id, type: 'Lost' })
  assert.equal((await verb(call, claim, 'reject')).status, 'Rejected')
  assert.equal((await verb(call, claim, 'reopen', { note: 'Once more' })).status, 'InProgress')
  assert.equal((await verb(call, claim, 'cancel')).status, 'Cancelled')
  await verb(call, claim, 'reopen')
  const reshipped = await verb(call, claim, 'reship', { message: 'It comes again.' })
  assert.equal(reshipped.status, 'Approved')
  const again = (await call<Schemas['Order']>('GET', `/orders/${reshipped.reshipmentOrderId}`)).body
  assert.equal(again.reference, `${order.reference}-R1`)
  assert.equal((await verb(call, claim, 'resolve')).status, 'Resolved')
  const changed = await call<Claim>('PATCH', `/claims/${claim.id}`, { owner: 'user:ada' })
  assert.deepEqual([changed.status, changed.body.owner], [200, 'user:ada'])
})

test('lists narrow and go on where a page ended', async () => {
  const { call, ctx } = await rig.shop()
  const [one, two] = [await shippedOrder(ctx), await shippedOrder(ctx)]
  const a = await filed(call, { parcelId: one.parcels[0].id, type: 'Lost' })
  const b = await filed(call, { trackingNumber: two.parcels[0].trackingNumber!, type: 'Damaged' })
  const c = await filed(call, { orderId: two.order.id, type: 'Other' })
  await verb(call, b, 'reject')
  const list = async (query: string) => (await call<Schemas['ClaimSummaryPage']>('GET', `/claims?${query}`)).body
  const ids = async (query: string) => (await list(query)).items.map(({ id }) => id)
  assert.deepEqual(await ids(''), [c.id, b.id, a.id])
  assert.deepEqual(await ids('open=true'), [c.id, a.id])
  assert.deepEqual(await ids('status=Rejected&status=New'), [c.id, b.id, a.id])
  assert.deepEqual(await ids('type=Lost'), [a.id])
  assert.deepEqual(await ids(`orderId=${two.order.id}`), [c.id, b.id])
  assert.deepEqual(await ids(`shipmentId=${one.parcels[0].shipmentId}`), [a.id])
  const first = await list('limit=2')
  assert.deepEqual(await ids(`limit=2&cursor=${first.nextCursor}`), [a.id])
})

test('a search finds claims by their number, order, parcel and customer, and nothing of other shops', async () => {
  const { call, ctx } = await rig.shop()
  const other = await rig.shop()
  const { order, parcels } = await shippedOrder(ctx)
  const trackingNumber = parcels[0].trackingNumber!
  const claim = await filed(call, { orderId: order.id, type: 'Lost' })
  const { order: second } = await shippedOrder(ctx)
  const later = await filed(call, { orderId: second.id, type: 'Lost' })
  const found = async (search: string, from: Caller = call) => {
    const path = `/claims?search=${encodeURIComponent(search)}`
    return (await from<Schemas['ClaimSummaryPage']>('GET', path)).body.items.map(({ id }) => id)
  }
  for (const text of ['C-1001', 'c-1001', '1001', order.reference, order.reference.toLowerCase(), trackingNumber])
    assert.deepEqual(await found(text), [claim.id], text)
  assert.deepEqual(await found(trackingNumber.toLowerCase()), [claim.id])
  assert.deepEqual(await found(String(order.customer.email).toUpperCase()), [later.id, claim.id])
  for (const text of ['1002x', '99999999999999999999', "'; --", '%']) assert.deepEqual(await found(text), [], text)
  assert.deepEqual(await found('C-1001', other.call), [])
})

test('open claims are listed by what is due first, page by page, and counted', async () => {
  const { call, ctx } = await rig.shop()
  const shipped = [await shippedOrder(ctx), await shippedOrder(ctx), await shippedOrder(ctx), await shippedOrder(ctx)]
  const [late, asked, soon, done] = await Promise.all(
    shipped.map(({ order }) => filed(call, { orderId: order.id, type: 'Lost' })),
  )
  assert.ok(late && asked && soon && done)
  const due = async (claim: Claim, hours: number) => {
    const dueAt = new Date(rig.clock.now().getTime() + hours * 3_600_000).toISOString()
    await call('PATCH', `/claims/${claim.id}`, { dueAt, owner: 'user:ada' })
  }
  await due(soon, 1)
  await due(late, -1)
  await verb(call, asked, 'ask', { question: 'Which?' })
  await verb(call, done, 'reject')
  const ids: string[] = []
  let cursor = ''
  do {
    const path = `/claims?sort=due&limit=1${cursor}`
    const page: Schemas['ClaimSummaryPage'] = (await call<Schemas['ClaimSummaryPage']>('GET', path)).body
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`
  } while (cursor !== '')
  assert.deepEqual(ids, [late.id, soon.id, asked.id])
  const mine = (await call<Schemas['ClaimSummaryPage']>('GET', '/claims?sort=due&owner=user:ada')).body
  assert.deepEqual(
    mine.items.map(({ id }) => id),
    [late.id, soon.id],
  )
  const { items } = (await call<Schemas['OpenClaimCounts']>('GET', '/claims/open-counts')).body
  assert.deepEqual(
    items.sort((a, b) => a.status.localeCompare(b.status)),
    [
      { status: 'New', count: 2, overdue: 1 },
      { status: 'WaitingCustomer', count: 1, overdue: 0 },
    ],
  )
})

test('what may go back shrinks with every refund of the order', async () => {
  const { call, ctx } = await rig.shop()
  const { order, parcels } = await shippedOrder(ctx)
  const cup = await filed(call, { orderId: order.id, type: 'Damaged', lines: [{ code: 'CUP', quantity: 1 }] })
  const eur = (amount: string) => ({ amount, currency: 'EUR' })
  assert.deepEqual(cup.refundTerms, { value: eur('12.40'), most: eur('74.70') })
  assert.deepEqual((await verb(call, cup, 'refund')).refundTerms, { value: eur('12.40'), most: eur('62.30') })
  const all = await filed(call, { parcelId: parcels[0].id, type: 'Lost' })
  assert.deepEqual(all.refundTerms, { value: eur('74.70'), most: eur('62.30') })
  const refusal = await call<{ code: string }>('POST', `/claims/${all.id}/refund`, {})
  assert.deepEqual([refusal.status, refusal.body.code], [422, 'refund_exceeds_paid'])
})

test('what cannot be is refused with a code', async () => {
  const { call, ctx, shop } = await rig.shop()
  const other = await rig.shop()
  const { order } = await shippedOrder(ctx)
  const claim = await filed(call, { orderId: order.id, type: 'Lost' })
  const code = async (path: string, body: unknown, from: Caller = call) => {
    const { status, body: problem } = await from<{ code: string }>('POST', path, body)
    return [status, problem.code]
  }
  assert.deepEqual(await code('/claims', { type: 'Lost' }), [422, 'claim_subject_missing'])
  assert.deepEqual(await code('/claims', { type: 'Lost', orderId: NOWHERE }), [404, 'order_not_found'])
  assert.deepEqual(await code('/claims', { type: 'Lost', parcelId: NOWHERE }), [404, 'shipment_not_found'])
  assert.deepEqual(await code('/claims', { type: 'Lost', orderId: order.id }), [409, 'claim_exists'])
  const pan = { type: 'Lost', orderId: order.id, lines: [{ code: 'PAN', quantity: 1 }] }
  assert.deepEqual(await code('/claims', pan), [422, 'product_not_on_order'])
  assert.deepEqual(await code(`/claims/${NOWHERE}/start`, undefined), [404, 'claim_not_found'])
  assert.deepEqual(await code(`/claims/${claim.id}/start`, undefined, other.call), [404, 'claim_not_found'])
  assert.deepEqual(await code(`/claims/${claim.id}/resolve`, {}), [409, 'status_not_allowed'])
  assert.deepEqual(await code(`/claims/${claim.id}/refund`, { amount: '-1' }), [422, 'amount_not_positive'])
  assert.deepEqual(await code(`/claims/${claim.id}/approve`, {}), [400, 'invalid_request'])
  const reader = await rig.caller(shop.id, 'read:order')
  assert.equal((await reader('GET', `/claims/${claim.id}`)).status, 200)
  assert.deepEqual(await code(`/claims/${claim.id}/start`, undefined, reader), [403, 'scope_missing'])
})

test('the history of a claim stays in its sequence when the clock is put back', async () => {
  const { call, ctx } = await rig.shop()
  const { order } = await shippedOrder(ctx)
  const claim = await filed(call, { orderId: order.id, type: 'Other', wish: 'Refund', description: 'Hm.', lines: [] })
  rig.clock.advance(-3_600_000)
  await verb(call, claim, 'start')
  await verb(call, claim, 'notes', { text: 'Fine.' })
  const { history } = await verb(call, claim, 'ask', { question: 'Which?' })
  assert.deepEqual(
    history.map(({ to, note }) => [to, note]),
    [
      ['New', null],
      ['InProgress', null],
      [null, 'Fine.'],
      ['WaitingCustomer', 'Which?'],
    ],
  )
})
