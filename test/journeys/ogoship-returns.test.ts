import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectOrder } from '../../server/modules/orders/index.ts'
import {
  arriveReturn,
  createUnannouncedReturn,
  handleReturn,
  processReturn,
} from '../../server/modules/returns/index.ts'
import { shipOrder } from '../../server/modules/shipments/index.ts'
import { at, CUSTOMER, type Merchant, ogoship, orderOf, type Wire } from '../support/ogoship.ts'
import { withStock } from '../support/shop.ts'

type Return = Wire['ReturnResponse']

const rig = await ogoship()

/** A shipped order of 3 A and 1 B, of 10 each. */
async function shipped(changes: Record<string, unknown> = {}) {
  const merchant = await rig.merchant()
  await withStock(merchant.ctx, { A: 10, B: 10, C: 10 })
  const order = await merchant.ok<Wire['OrderResponse']>('POST', '/orders', orderOf({ A: 3, B: 1 }, changes))
  await collectOrder(merchant.ctx, order.id)
  await shipOrder(merchant.ctx, order.id, { parcels: [], warehouseCode: null, comments: null })
  return { merchant, order }
}

const announce = ({ ok }: Merchant, orderReference: string | null, units: Record<string, number>, more = {}) =>
  ok<Return>('POST', '/returns', {
    orderReference,
    returnLines: Object.entries(units).map(([code, quantity]) => ({ code, quantity })),
    ...more,
  })

const handle = ({ ctx }: Merchant, id: string, units: Record<string, [received: number, stocked: number]>) =>
  handleReturn(ctx, id, {
    lines: Object.entries(units).map(([code, [receivedQuantity, stockedQuantity]]) => ({
      code,
      receivedQuantity,
      stockedQuantity,
      condition: 'Opened',
      comments: null,
    })),
    comments: 'Looked at',
  })

const stockOf = async ({ ok }: Merchant, code: string) =>
  (await ok<Wire['StockResponse'][]>('GET', `/stock?productCode=${code}`))[0]?.stock

const orderStatus = async ({ ok }: Merchant, reference: string) =>
  (await ok<Wire['OrderResponse'][]>('GET', `/orders?reference=${reference}`))[0]?.status

test('a return is announced for a shipped order and answered as stored', async () => {
  const { merchant, order } = await shipped({ reference: 'A-1001' })
  const lines = [{ code: 'A', quantity: 1, reason: 'Wrong size', comments: 'Unworn' }]
  const sent = { orderReference: 'A-1001', returnLines: lines, comments: 'Soon', trackingCodes: ['T1', 'T2'] }
  const made = await merchant.ok<Return>('POST', '/returns', sent)
  const now = rig.clock.now().toISOString()
  const { id: _, editTime: __, ...rest } = made
  assert.deepEqual(rest, {
    reference: 'R-A-1001-1',
    orderReference: 'A-1001',
    orderId: order.id,
    status: 'Waiting',
    returnLines: [{ ...lines[0], receivedQuantity: 0, stockedQuantity: 0, condition: null, warehouseComments: null }],
    customer: CUSTOMER,
    comments: 'Soon',
    warehouseCode: 'MAIN',
    trackingCodes: ['T1', 'T2'],
    test: false,
    announced: true,
    warehouseComments: null,
    arrivalDate: null,
    handledDate: null,
    created: now,
  })
  assert.deepEqual(await merchant.ok('GET', '/returns?orderReference=A-1001'), [made])
  assert.equal((await announce(merchant, 'A-1001', { A: 1 })).reference, 'R-A-1001-2')
})

test('a reference that the service makes steps aside for one that a merchant took', async () => {
  const { merchant } = await shipped({ reference: 'A-1' })
  await announce(merchant, 'A-1', { A: 1 }, { reference: 'R-A-1-2' })
  const made = await announce(merchant, 'A-1', { A: 1 })
  assert.match(made.reference, /^R-A-1-\d+$/)
  assert.notEqual(made.reference, 'R-A-1-2')
})

for (const status of ['Arrived', 'processing', 'Handled', 'CANCELLED']) {
  test(`a return may not begin as ${status}`, async () => {
    const { merchant, order } = await shipped()
    const body = { orderReference: order.reference, status, returnLines: [{ code: 'A', quantity: 1 }] }
    assert.match(await merchant.refused(400, 'POST', '/returns', body), /^status: must be Waiting/)
  })
}

for (const status of ['Draft', 'New', 'Reserved', 'Locked', 'Collecting', 'Cancelled']) {
  test(`an order that is ${status} has nothing to return`, async () => {
    const merchant = await rig.merchant()
    await withStock(merchant.ctx, { A: 1 })
    const begins = status === 'Collecting' || status === 'Cancelled' ? 'New' : status
    const order = await merchant.ok<Wire['OrderResponse']>('POST', '/orders', orderOf({ A: 1 }, { status: begins }))
    if (status === 'Collecting') await collectOrder(merchant.ctx, order.id)
    if (status === 'Cancelled') await merchant.ok('PUT', at('orders', order.reference), { status })
    const body = { orderReference: order.reference, returnLines: [{ code: 'A', quantity: 1 }] }
    const message = await merchant.refused(400, 'POST', '/returns', body)
    assert.equal(message, `orderReference: the order is ${status}: only a shipped order can be returned`)
  })
}

test('a return of an unknown order, of no order without a sender, or of nothing is refused', async () => {
  const { merchant, order } = await shipped()
  const refuse = (body: unknown) => merchant.refused(400, 'POST', '/returns', body)
  const returnLines = [{ code: 'A', quantity: 1 }]
  assert.equal(await refuse({ orderReference: 'NONE', returnLines }), 'orderReference: there is no order NONE')
  assert.equal(await refuse({ returnLines }), 'customer: is required without an order')
  assert.match(await refuse({ orderReference: order.reference }), /returnLines: is required/)
  assert.match(await refuse({ orderReference: order.reference, returnLines: [] }), /returnLines: must have at least/)
  assert.deepEqual(await merchant.ok('GET', '/returns'), [])
})

test('a product that is unknown or not on the order is refused by its line', async () => {
  const { merchant, order } = await shipped()
  const refuse = (code: string) =>
    merchant.refused(400, 'POST', '/returns', {
      orderReference: order.reference,
      returnLines: [
        { code: 'A', quantity: 1 },
        { code, quantity: 1 },
      ],
    })
  assert.equal(await refuse('NONE'), 'returnLines[1].code: unknown product NONE')
  assert.equal(await refuse('C'), 'returnLines[1].code: the order does not hold the product C')
})

test('over all returns no more comes back than was ordered, and a cancelled return does not count', async () => {
  const { merchant, order } = await shipped()
  const { reference } = await announce(merchant, order.reference, { A: 2 })
  const more = { orderReference: order.reference, returnLines: [{ code: 'A', quantity: 2 }] }
  assert.match(await merchant.refused(400, 'POST', '/returns', more), /^returnLines\[0\]\.quantity: more units of A/)
  await merchant.ok('PUT', at('returns', reference), { status: 'Cancelled' })
  await merchant.ok('POST', '/returns', more)
  assert.match(
    await merchant.refused(400, 'PUT', at('returns', reference), { status: 'Waiting' }),
    /^returnLines\[0\]\.quantity: more units of A/,
  )
})

test('the units of two lines of one product count together', async () => {
  const { merchant, order } = await shipped()
  const line = { code: 'A', quantity: 2 }
  const body = { orderReference: order.reference, returnLines: [line, line] }
  assert.match(await merchant.refused(400, 'POST', '/returns', body), /^returnLines\[1\]\.quantity/)
})

test('a return reference that exists is refused', async () => {
  const { merchant, order } = await shipped()
  await announce(merchant, order.reference, { A: 1 }, { reference: 'R-9' })
  const body = { reference: 'R-9', orderReference: order.reference, returnLines: [{ code: 'A', quantity: 1 }] }
  assert.match(
    await merchant.refused(400, 'POST', '/returns', body),
    /There is a return with the reference R-9 already/,
  )
})

test('a return of unknown origin needs its sender and gets a reference', async () => {
  const { merchant } = await shipped()
  const made = await announce(merchant, null, { C: 99 }, { customer: CUSTOMER })
  assert.deepEqual([made.orderId, made.orderReference, made.customer], [null, null, CUSTOMER])
  assert.match(made.reference, /^R-/)
})

test('while it waits, lines, customer, order and tracking codes change; absent members stay', async () => {
  const { merchant, order } = await shipped()
  const before = await announce(merchant, order.reference, { A: 1 }, { comments: 'Soon', trackingCodes: ['T1'] })
  const path = at('returns', before.reference)
  const after = await merchant.ok<Return>('PUT', path, { returnLines: [{ code: 'B', quantity: 1 }], comments: null })
  assert.deepEqual(
    after.returnLines.map(({ code, quantity }) => [code, quantity]),
    [['B', 1]],
  )
  assert.deepEqual([after.comments, after.trackingCodes, after.customer], ['Soon', ['T1'], CUSTOMER])
  const changed = await merchant.ok<Return>('PUT', path, {
    comments: '',
    trackingCodes: [],
    customer: { ...CUSTOMER, name: 'J' },
  })
  assert.deepEqual([changed.comments, changed.trackingCodes, changed.customer?.name], [null, [], 'J'])
  const tooMany = { returnLines: [{ code: 'A', quantity: 4 }] }
  assert.match(await merchant.refused(400, 'PUT', path, tooMany), /more units of A/)
  assert.match(await merchant.refused(400, 'PUT', path, { warehouseCode: 'NONE' }), /^warehouseCode: /)
  assert.match(await merchant.refused(400, 'PUT', path, { orderReference: 'NONE' }), /^orderReference: /)
  assert.deepEqual((await merchant.ok<Return[]>('GET', '/returns'))[0], changed)
})

test('a merchant cancels a waiting return and takes it back, and nothing else', async () => {
  const { merchant, order } = await shipped()
  const { reference, id } = await announce(merchant, order.reference, { A: 1 })
  const path = at('returns', reference)
  for (const status of ['Arrived', 'Processing', 'Handled']) {
    const message = await merchant.refused(400, 'PUT', path, { status })
    assert.equal(message, `status: The status Waiting cannot become ${status}.`)
  }
  for (const status of ['Waiting', 'Cancelled', 'Cancelled', 'Waiting']) {
    assert.equal((await merchant.ok<Return>('PUT', path, { status })).status, status)
  }
  await arriveReturn(merchant.ctx, id)
  for (const status of ['Waiting', 'Cancelled', 'Processing']) {
    await merchant.refused(400, 'PUT', path, { status })
  }
})

test('once the parcel is there its lines stay, and tracking codes and comments change until it is handled', async () => {
  const { merchant, order } = await shipped()
  const { reference, id } = await announce(merchant, order.reference, { A: 1 })
  const path = at('returns', reference)
  await arriveReturn(merchant.ctx, id)
  await processReturn(merchant.ctx, id)
  const lines = { returnLines: [{ code: 'A', quantity: 2 }] }
  assert.match(await merchant.refused(400, 'PUT', path, lines), /^returnLines: .* while the return is Processing/)
  await merchant.ok('PUT', path, { trackingCodes: ['T9'], comments: 'There' })
  await handle(merchant, id, { A: [1, 1] })
  assert.match(await merchant.refused(400, 'PUT', path, { comments: 'Late' }), /^comments: .* is Handled/)
  await merchant.refused(400, 'PUT', path, { trackingCodes: [] })
})

test('a return is sent back as it was answered, in every status, and nothing changes', async () => {
  const { merchant, order } = await shipped()
  const { reference, id } = await announce(
    merchant,
    order.reference,
    { A: 1 },
    { trackingCodes: ['T1'], comments: 'x' },
  )
  const path = at('returns', reference)
  for (const step of [null, () => arriveReturn(merchant.ctx, id), () => handle(merchant, id, { A: [1, 0] })]) {
    await step?.()
    rig.clock.advance(1000)
    const [shown] = await merchant.ok<Return[]>('GET', `/returns?reference=${encodeURIComponent(reference)}`)
    assert.deepEqual(await merchant.ok('PUT', path, shown), shown)
  }
})

test('stock rises only when the return is handled, by what was put back', async () => {
  const { merchant, order } = await shipped()
  const { id } = await announce(merchant, order.reference, { A: 3 })
  await arriveReturn(merchant.ctx, id)
  await processReturn(merchant.ctx, id)
  assert.equal(await stockOf(merchant, 'A'), 7)
  await handle(merchant, id, { A: [3, 2] })
  assert.equal(await stockOf(merchant, 'A'), 9)
  const [shown] = await merchant.ok<Return[]>('GET', '/returns')
  assert.deepEqual(
    [
      shown?.status,
      shown?.warehouseComments,
      shown?.returnLines[0]?.receivedQuantity,
      shown?.returnLines[0]?.condition,
    ],
    ['Handled', 'Looked at', 3, 'Opened'],
  )
  assert.ok(shown?.arrivalDate && shown.handledDate)
})

test('an order becomes Returned when handled returns cover every unit of it', async () => {
  const { merchant, order } = await shipped()
  const first = await announce(merchant, order.reference, { A: 3 })
  await handle(merchant, first.id, { A: [3, 3] })
  assert.equal(await orderStatus(merchant, order.reference), 'Shipped')
  const second = await announce(merchant, order.reference, { B: 1 })
  await handle(merchant, second.id, { B: [1, 0] })
  assert.equal(await orderStatus(merchant, order.reference), 'Returned')
})

test('units that were announced and did not come do not make an order Returned', async () => {
  const { merchant, order } = await shipped()
  const { id } = await announce(merchant, order.reference, { A: 3, B: 1 })
  await handle(merchant, id, { A: [3, 3] })
  assert.equal(await orderStatus(merchant, order.reference), 'Shipped')
})

test('goods that come back are given to an order that waits', async () => {
  const { merchant, order } = await shipped()
  const waiting = await merchant.ok<Wire['OrderResponse']>('POST', '/orders', orderOf({ A: 9 }))
  assert.equal(waiting.status, 'Pending')
  const { id } = await announce(merchant, order.reference, { A: 2 })
  await handle(merchant, id, { A: [2, 2] })
  assert.equal(await orderStatus(merchant, waiting.reference), 'New')
})

test('a test return changes no stock', async () => {
  const { merchant, order } = await shipped()
  const { id } = await announce(merchant, order.reference, { A: 1 }, { test: true })
  await handle(merchant, id, { A: [1, 1] })
  assert.equal(await stockOf(merchant, 'A'), 7)
})

test('a parcel that nobody announced is shown as such', async () => {
  const { merchant } = await shipped()
  await createUnannouncedReturn(merchant.ctx, {
    reference: null,
    orderReference: null,
    lines: [{ code: 'A', quantity: 1, reason: null, comments: null }],
    customer: null,
    comments: null,
    warehouseCode: null,
    trackingCodes: [],
    test: null,
  })
  const [shown] = await merchant.ok<Return[]>('GET', '/returns')
  assert.deepEqual([shown?.announced, shown?.status, shown?.customer], [false, 'Arrived', null])
})

test('the order of a return is shown by its new reference after a rename', async () => {
  const { merchant, order } = await shipped()
  await announce(merchant, order.reference, { A: 1 })
  await merchant.ok('PUT', '/products/A', { code: 'A2' })
  const [shown] = await merchant.ok<Return[]>('GET', `/returns?orderReference=${order.reference}`)
  assert.equal(shown?.returnLines[0]?.code, 'A2')
})
