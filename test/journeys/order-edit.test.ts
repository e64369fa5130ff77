import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { components } from '../../server/generated/doorstep.ts'
import { placeOrder } from '../../server/modules/orders/index.ts'
import { apiRig } from '../support/api-rig.ts'
import { anOrder, withMethod, withStock } from '../support/shop.ts'

type Order = components['schemas']['Order']
type Problem = Omit<components['schemas']['Problem'], 'status'> & { current?: Order | null }

const rig = await apiRig()

const CUSTOMER = {
  name: 'Aino Virtanen',
  address1: 'Esimerkkikatu 4 A 12',
  zip: '00100',
  city: 'Helsinki',
  region: 'Uusimaa',
  country: 'FI',
  email: 'aino@example.com',
}

async function stocked() {
  const made = await rig.shop()
  await withStock(made.ctx, { CUP: 5, POT: 5 })
  const create = (body: object) =>
    made.call<Order>('POST', '/orders', { customer: CUSTOMER, lines: [{ code: 'CUP', quantity: 2 }], ...body })
  return { ...made, create }
}

test('an order is created with all that it says, numbered when it has no name', async () => {
  const { create, call } = await stocked()
  const { status, headers, body } = await create({
    lines: [{ code: 'CUP', quantity: 2, unitPrice: '24.90', vatPercentage: '25.5' }],
    shippingPrice: '4.90',
    discount: '5.00',
    total: '49.70',
    comments: 'Gift',
    paymentMethod: 'bank_transfer',
    billing: { ...CUSTOMER, name: 'Virtanen Oy' },
    documents: [{ type: 'Invoice', url: 'https://shop.example/invoice.pdf' }],
  })
  assert.equal(status, 201)
  assert.equal(headers.etag, `"${body.version}"`)
  assert.match(body.reference, /^R\d{10}$/)
  assert.deepEqual(
    [body.status, body.door, body.total?.amount, body.balance?.amount, body.billing?.name, body.paymentMethod],
    ['New', 'api', '49.70', '49.70', 'Virtanen Oy', 'bank_transfer'],
  )
  assert.deepEqual(
    body.adjustments.map(({ type, amount }) => [type, amount.amount]),
    [
      ['shipping', '4.90'],
      ['discount', '-5.00'],
    ],
  )
  const read = await call<Order>('GET', `/orders/${body.id}`)
  assert.equal(read.headers.etag, headers.etag)
  assert.deepEqual([read.body.lines[0]?.vatPercentage, read.body.customer.region], ['25.5', 'Uusimaa'])
})

test('a repeated create with its key makes one order', async () => {
  const { call } = await stocked()
  const body = { reference: 'K-1', customer: CUSTOMER, lines: [{ code: 'CUP', quantity: 1 }] }
  const send = () => call<Order>('POST', '/orders', body, { 'idempotency-key': 'once' })
  const [first, second] = [await send(), await send()]
  assert.deepEqual([first.status, second.status, second.body.id], [201, 201, first.body.id])
  assert.equal((await call<Problem>('POST', '/orders', body)).body.code, 'order_reference_taken')
})

test('every line that names no product is told of, and nothing is created', async () => {
  const { create, call } = await stocked()
  const lines = [
    { code: 'CUP', quantity: 1 },
    { code: 'NO-1', quantity: 1 },
    { code: 'NO-2', quantity: 1 },
  ]
  const { status, body } = await create({ reference: 'L-1', lines })
  assert.equal(status, 422)
  assert.deepEqual(
    (body as unknown as Problem).errors?.map(({ pointer }) => pointer), // an error answer
    ['/lines/1/code', '/lines/2/code'],
  )
  assert.deepEqual((await call<{ items: unknown[] }>('GET', '/orders')).body.items, [])
})

test('a draft may be incomplete; confirmed, it needs what its shipping method asks for', async () => {
  const { ctx, create, call } = await stocked()
  await withMethod(ctx, 'ONE')
  await withMethod(ctx, 'TWO')
  assert.equal(((await create({})).body as unknown as Problem).code, 'shipping_code_missing')
  const { body: draft } = await create({ status: 'Draft' })
  const confirm = (more: object) => call<Order & Problem>('PATCH', `/orders/${draft.id}`, { status: 'New', ...more })
  assert.equal((await confirm({})).body.code, 'shipping_code_missing')
  const { body } = await confirm({ shippingCode: 'TWO' })
  assert.deepEqual([body.status, body.shippingCode], ['New', 'TWO'])
})

test('content changes only in a draft; a note changes until the warehouse begins', async () => {
  const { create, call } = await stocked()
  const { body: order } = await create({})
  const patch = (body: object) => call<Order & Problem>('PATCH', `/orders/${order.id}`, body)
  const refused = await patch({ customer: { city: 'Espoo' } })
  assert.deepEqual(
    [refused.status, refused.body.code, refused.body.errors?.[0]?.pointer],
    [422, 'order_not_editable', '/customer'],
  )
  assert.equal((await patch({ comments: 'Ring twice' })).body.comments, 'Ring twice')
  const drafted = (await patch({ status: 'Draft', customer: { city: 'Espoo', zip: '02100' }, pickUpPointCode: 'P-1' }))
    .body
  assert.deepEqual(
    [drafted.status, drafted.customer.city, drafted.customer.region, drafted.customer.name, drafted.pickUpPointCode],
    ['Draft', 'Espoo', null, 'Aino Virtanen', 'P-1'],
  )
  assert.equal((await patch({ authorized: true, status: 'New' })).body.code, 'status_and_decision')
  assert.equal((await patch({ authorized: true })).body.status, 'New')
  await call('POST', `/orders/${order.id}/collect`)
  assert.equal((await patch({ comments: 'Too late' })).body.code, 'order_not_editable')
})

test('lines that stay keep what is not told of them, others come and go', async () => {
  const { create, call } = await stocked()
  const attributes = [{ name: { en: 'Size' }, value: { en: 'L' } }]
  const { body: order } = await create({
    status: 'Draft',
    lines: [
      { code: 'CUP', quantity: 1, unitPrice: '10.00', names: { en: 'Mug' }, attributes },
      { code: 'POT', quantity: 1, unitPrice: '30.00' },
    ],
  })
  const [cup] = order.lines
  const patch = (lines: object[]) => call<Order & Problem>('PATCH', `/orders/${order.id}`, { lines })
  const { body } = await patch([
    { id: cup?.id, quantity: 3 },
    { code: 'POT', quantity: 2, unitPrice: null },
  ])
  assert.deepEqual(
    body.lines.map(({ code, quantity, unitPrice }) => [code, quantity, unitPrice?.amount ?? null]),
    [
      ['CUP', 3, '10.00'],
      ['POT', 2, null],
    ],
  )
  assert.deepEqual(
    [body.lines[0]?.id, body.lines[0]?.names, body.lines[0]?.attributes],
    [cup?.id, { en: 'Mug' }, attributes],
  )
  const twice = await patch([{ id: cup?.id }, { id: cup?.id }])
  assert.deepEqual([twice.body.code, twice.body.errors?.[0]?.pointer], ['line_unknown', '/lines/1/id'])
  const same = await patch(body.lines.map(({ id }) => ({ id })))
  assert.equal(same.body.version, body.version)
})

test('of two people who edit one order, the second is shown what the first did', async () => {
  const { create, call } = await stocked()
  const { body: order } = await create({ status: 'Draft' })
  const patch = (body: object, version: string) =>
    call<Order & Problem>('PATCH', `/orders/${order.id}`, body, { 'if-match': version })
  const first = await patch({ comments: 'Leave at the door' }, `"${order.version}"`)
  assert.notEqual(first.body.version, order.version)
  const second = await patch({ comments: 'Ring twice' }, `"${order.version}"`)
  assert.deepEqual(
    [second.status, second.body.code, second.body.current?.comments, second.body.current?.version],
    [412, 'order_changed', 'Leave at the door', first.body.version],
  )
  assert.equal((await patch({ comments: 'Ring twice' }, `W/"${first.body.version}"`)).status, 412)
  const kept = await patch({ comments: 'Ring twice' }, `"x", "${first.body.version}"`)
  assert.deepEqual([kept.status, kept.body.comments], [200, 'Ring twice'])
  assert.equal((await patch({ comments: null }, '*')).body.comments, null)
})

test('whoever may only write is told that the order changed, and not to what', async () => {
  const { shop, create } = await stocked()
  const { body: order } = await create({ status: 'Draft' })
  const writer = await rig.caller(shop.id, 'write:order')
  const { status, body } = await writer<Problem>(
    'PATCH',
    `/orders/${order.id}`,
    { viewed: true },
    { 'if-match': '"x"' },
  )
  assert.deepEqual([status, body.current], [412, null])
})

test('the amounts of an order that a checkout quoted are not changed', async () => {
  const { call } = await stocked()
  const checkout = await call<{ order: Order }>('POST', '/checkouts', {
    lines: [{ code: 'CUP', quantity: 1, unitPrice: '10.00' }],
    adjustments: [{ type: 'coupon', amount: '-1.00' }],
    buyer: { name: 'Aino' },
  })
  const { id, amountsTold } = checkout.body.order
  const refused = await call<Problem>('PATCH', `/orders/${id}`, { discount: '2.00' })
  assert.deepEqual(
    [amountsTold, refused.status, refused.body.code, refused.body.errors?.[0]?.pointer],
    [true, 422, 'amounts_are_told', '/discount'],
  )
})

test('an order is shown in the words of every family of APIs', async () => {
  const { create, call } = await stocked()
  const { body: order } = await create({ reference: 'V-1', total: '20.00' })
  const { body } = await call<components['schemas']['OrderViews']>('GET', `/orders/${order.id}/views`)
  const views = Object.fromEntries(body.items.map(({ family, value }) => [family, value]))
  assert.deepEqual(Object.keys(views), ['api', 'ogoship', 'karla', 'shopgo'])
  assert.deepEqual(
    [views.api?.reference, views.ogoship?.reference, views.karla?.order_number, views.shopgo?.number],
    ['V-1', 'V-1', 'V-1', 'V-1'],
  )
  assert.deepEqual([views.ogoship?.priceTotal, views.karla?.total_order_price], [20, 20])
})

test('the history names the people and keys that it tells of', async () => {
  const { shop, ctx, create } = await stocked()
  const { body: order } = await create({})
  const reader = await rig.caller(shop.id, 'read:order')
  const { body } = await reader<components['schemas']['OrderHistory']>('GET', `/orders/${order.id}/history`)
  assert.deepEqual(body.actors, { [body.moves[0]?.actor ?? '']: 'api_key' })
  const bySystem = await placeOrder(ctx, anOrder(['POT']))
  const other = await reader<components['schemas']['OrderHistory']>('GET', `/orders/${bySystem.id}/history`)
  assert.deepEqual(other.body.actors, {})
})

test('the history of an order stays in its sequence when the clock is put back', async () => {
  const { call, create } = await stocked()
  const { body: order } = await create({})
  rig.clock.advance(-3_600_000)
  for (const verb of ['collect', 'cancel-collecting']) {
    const { status, body } = await call<Order>('POST', `/orders/${order.id}/${verb}`)
    assert.equal(status, 200, JSON.stringify(body))
    rig.clock.advance(1000)
  }
  const { moves } = (await call<components['schemas']['OrderHistory']>('GET', `/orders/${order.id}/history`)).body
  assert.deepEqual(
    moves.map(({ from, to }) => [from, to]),
    [
      [null, 'New'],
      ['New', 'Collecting'],
      ['Collecting', 'Cancelled'],
    ],
  )
})
