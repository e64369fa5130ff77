import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectOrder } from '../../server/modules/orders/index.ts'
import { arriveReturn, handleReturn } from '../../server/modules/returns/index.ts'
import { shipOrder } from '../../server/modules/shipments/index.ts'
import { at, type Merchant, ogoship, orderOf, type Wire } from '../support/ogoship.ts'
import { withStock } from '../support/shop.ts'

type Order = Wire['OrderResponse']
type Status = Wire['OrderStatus']

const rig = await ogoship()

const STATUSES: Status[] = [
  'Draft',
  'New',
  'Pending',
  'Reserved',
  'Locked',
  'Collecting',
  'Shipped',
  'Cancelled',
  'Returned',
]

/** What a merchant may ask for, by the status before; repeating a status is no move. Section 3 of the notes. */
const ALLOWED: Record<Status, Status[]> = {
  Draft: ['New', 'Reserved', 'Locked', 'Cancelled'],
  New: ['Draft', 'Reserved', 'Locked', 'Cancelled'],
  Pending: ['New', 'Draft', 'Reserved', 'Locked', 'Cancelled'],
  Reserved: ['New', 'Draft', 'Locked', 'Cancelled'],
  Locked: ['New', 'Draft', 'Reserved', 'Cancelled'],
  Collecting: [],
  Shipped: [],
  Cancelled: ['Draft', 'New'],
  Returned: [],
}

/** An order in the status, of one unit of a product of its own. */
async function orderIn({ ctx, ok }: Merchant, status: Status, code: string): Promise<Order> {
  await withStock(ctx, { [code]: status === 'Pending' ? 0 : 1 })
  const asks = ['Draft', 'Reserved', 'Locked'].includes(status) ? status : 'New'
  const order = await ok<Order>('POST', '/orders', orderOf({ [code]: 1 }, { status: asks }))
  if (status === 'Cancelled') return ok<Order>('PUT', at('orders', order.reference), { status })
  if (status === 'Collecting' || status === 'Shipped' || status === 'Returned') await collectOrder(ctx, order.id)
  if (status === 'Shipped' || status === 'Returned') {
    await shipOrder(ctx, order.id, { parcels: [], warehouseCode: null, comments: null })
  }
  if (status === 'Returned') {
    const sent = { orderReference: order.reference, returnLines: [{ code, quantity: 1 }] }
    const { id } = await ok<Wire['ReturnResponse']>('POST', '/returns', sent)
    await arriveReturn(ctx, id)
    const line = { code, receivedQuantity: 1, stockedQuantity: 0, condition: 'Damaged' as const, comments: null }
    await handleReturn(ctx, id, { lines: [line], comments: null })
  }
  return shown({ ok }, order.reference)
}

async function shown({ ok }: Pick<Merchant, 'ok'>, reference: string): Promise<Order> {
  const [order] = await ok<Order[]>('GET', `/orders?reference=${encodeURIComponent(reference)}`)
  assert.ok(order, reference)
  return order
}

for (const from of STATUSES) {
  test(`from ${from} a merchant moves an order as the table says`, async () => {
    const merchant = await rig.merchant()
    for (const [i, to] of STATUSES.entries()) {
      const before = await orderIn(merchant, from, `P-${i}`)
      assert.equal(before.status, from)
      rig.clock.advance(1000)
      const { status, body, text } = await merchant.call<Order & Wire['ApiError']>(
        'PUT',
        at('orders', before.reference),
        { status: to },
      )
      const after = await shown(merchant, before.reference)
      if (from === to) {
        assert.deepEqual([status, after], [200, before], `${from} again: ${text}`)
      } else if (ALLOWED[from].includes(to)) {
        // An order that asks for New without stock waits.
        const expected = from === 'Pending' && to === 'New' ? 'Pending' : to
        assert.deepEqual([status, body.status, after.status], [200, expected, expected], `${from} to ${to}: ${text}`)
      } else {
        assert.equal(status, 400, `${from} to ${to}: ${text}`)
        assert.equal(body.message, `status: The status ${from} cannot become ${to}.`)
        assert.deepEqual(after, before, 'a forbidden move changes nothing')
      }
    }
  })
}

for (const status of STATUSES) {
  const begins = ['New', 'Draft', 'Reserved', 'Locked'].includes(status)
  test(`a new order ${begins ? 'may' : 'may not'} begin as ${status}`, async () => {
    const { ctx, ok, refused } = await rig.merchant()
    await withStock(ctx, { A: 1 })
    const order = orderOf({ A: 1 }, { status })
    if (begins) assert.equal((await ok<Order>('POST', '/orders', order)).status, status)
    else assert.match(await refused(400, 'POST', '/orders', order), /^status: A new order cannot begin as/)
  })
}

test('a new order without a status is New', async () => {
  const { ctx, ok } = await rig.merchant()
  await withStock(ctx, { A: 1 })
  assert.equal((await ok<Order>('POST', '/orders', orderOf({ A: 1 }))).status, 'New')
})

test('a move may be asked for with PATCH', async () => {
  const { ctx, ok } = await rig.merchant()
  await withStock(ctx, { A: 1 })
  const { reference } = await ok<Order>('POST', '/orders', orderOf({ A: 1 }))
  assert.equal((await ok<Order>('PATCH', at('orders', reference), { status: 'Locked' })).status, 'Locked')
})

test('a move of an order that does not exist is 404', async () => {
  const { refused } = await rig.merchant()
  for (const method of ['PUT', 'PATCH'] as const) {
    assert.equal(await refused(404, method, '/orders/NOBODY', { status: 'New' }), 'There is no order NOBODY.')
  }
})

for (const status of ['9', 9, -1, 1.5, '', 'Done', 'New ', true, ['New'], {}]) {
  test(`${JSON.stringify(status)} is no status`, async () => {
    const { ctx, refused, ok } = await rig.merchant()
    await withStock(ctx, { A: 1 })
    const { reference } = await ok<Order>('POST', '/orders', orderOf({ A: 1 }))
    assert.match(await refused(400, 'PUT', at('orders', reference), { status }), /status/)
    assert.match(await refused(400, 'POST', '/orders', orderOf({ A: 1 }, { status })), /status/)
  })
}
