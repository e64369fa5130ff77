import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectOrder } from '../../server/modules/orders/index.ts'
import { at, CUSTOMER, type Merchant, ogoship, orderOf, type Wire } from '../support/ogoship.ts'
import { withStock } from '../support/shop.ts'

type Order = Wire['OrderResponse']

const rig = await ogoship()

async function stocked(): Promise<Merchant> {
  const merchant = await rig.merchant()
  await withStock(merchant.ctx, { A: 100, B: 100 })
  return merchant
}

const place = ({ ok }: Merchant, changes: Record<string, unknown> = {}) =>
  ok<Order>('POST', '/orders', orderOf({ A: 1 }, changes))

test('an order is answered as stored, with every member of the contract', async () => {
  const { ok } = await stocked()
  const sent = orderOf(
    { A: 2 },
    { comments: 'Fragile', priceTotal: 39.8, priceCurrency: 'eur', orderLines: undefined, shippingCode: 'PARCEL' },
  )
  const line = { code: 'A', quantity: 2, unitPrice: 19.9, vatPercentage: 25.5, productInfoUrl: 'https://s.example/a' }
  const order = await ok<Order>('POST', '/orders', { ...sent, orderLines: [line] })
  assert.match(order.id, /^[0-9a-f-]{36}$/)
  const { id: _, ...rest } = order
  assert.deepEqual(rest, {
    reference: sent.reference,
    shippingCode: 'PARCEL',
    pickUpPointCode: null,
    status: 'New',
    orderLines: [{ ...line, productPictureUrl: null }],
    customer: CUSTOMER,
    comments: 'Fragile',
    documents: [],
    priceTotal: 39.8,
    priceCurrency: 'EUR',
    cashOnDelivery: null,
    test: false,
    trackingNumber: null,
    trackingUrl: null,
    warehouseComments: null,
    editTime: '2026-03-02T09:00:00.000Z',
  })
  assert.deepEqual(await ok('GET', `/orders?reference=${sent.reference}`), [order])
})

test('a reference that exists is refused in the words that shop plugins search for', async () => {
  const merchant = await stocked()
  const { reference } = await place(merchant)
  for (const status of ['New', 'Draft', 'Reserved']) {
    const message = await merchant.refused(400, 'POST', '/orders', orderOf({ A: 1 }, { reference, status }))
    assert.ok(message.toLowerCase().includes('order with same reference'), message)
  }
  assert.equal((await merchant.ok<Order[]>('GET', '/orders')).length, 1)
  const [level] = await merchant.ok<Wire['StockResponse'][]>('GET', '/stock?productCode=A')
  assert.equal(level?.reserved, 1, 'a refused order reserves nothing')
})

test('references differ by letter case and by spaces', async () => {
  const merchant = await stocked()
  for (const reference of ['A-1', 'a-1', 'A-1 ']) await place(merchant, { reference })
})

test('an unknown product is refused by its place, also in a draft, and every one is told', async () => {
  const { refused, ok } = await stocked()
  for (const status of ['New', 'Draft', 'Reserved', 'Locked']) {
    const message = await refused(400, 'POST', '/orders', orderOf({ A: 1, X: 1, Y: 2 }, { status }))
    assert.match(message, /orderLines\[1\]\.code: unknown product X; orderLines\[2\]\.code: unknown product Y/)
  }
  assert.deepEqual(await ok('GET', '/orders'), [])
})

for (const member of ['reference', 'orderLines', 'customer']) {
  for (const value of [undefined, null]) {
    test(`an order whose ${member} is ${value} is refused`, async () => {
      const { refused } = await stocked()
      assert.match(
        await refused(400, 'POST', '/orders', orderOf({ A: 1 }, { [member]: value })),
        new RegExp(`${member}: is required`),
      )
    })
  }
}

for (const member of ['name', 'address1', 'city', 'countryCode']) {
  test(`a customer without ${member} is refused`, async () => {
    const { refused } = await stocked()
    const customer = { ...CUSTOMER, [member]: null }
    const message = await refused(400, 'POST', '/orders', orderOf({ A: 1 }, { customer }))
    assert.match(message, new RegExp(`customer.${member}: is required`))
  })
}

test('an order without lines is refused', async () => {
  const { refused } = await stocked()
  assert.match(await refused(400, 'POST', '/orders', orderOf({})), /orderLines: must have at least 1 entry/)
})

test('several violations are told together', async () => {
  const { call } = await stocked()
  const { body } = await call('POST', '/orders', { reference: '', orderLines: [{ code: 'A', quantity: 0 }] })
  assert.deepEqual(body.errors?.map(({ field }) => field).sort(), ['customer', 'orderLines[0].quantity', 'reference'])
})

test('content of a draft is edited, and null or absent members stay', async () => {
  const merchant = await stocked()
  const { reference } = await place(merchant, { status: 'Draft', comments: 'Fragile', priceTotal: 5 })
  const path = at('orders', reference)
  const edited = await merchant.ok<Order>('PUT', path, { priceTotal: 7.25, comments: null, customer: null })
  assert.deepEqual([edited.priceTotal, edited.comments, edited.customer], [7.25, 'Fragile', CUSTOMER])
})

test('an empty text clears a member', async () => {
  const merchant = await stocked()
  const content = { status: 'Draft', comments: 'Fragile', shippingCode: 'PARCEL', pickUpPointCode: 'P1' }
  const { reference } = await place(merchant, content)
  const cleared = await merchant.ok<Order>('PUT', at('orders', reference), {
    comments: '',
    shippingCode: '',
    pickUpPointCode: '',
  })
  assert.deepEqual([cleared.comments, cleared.shippingCode, cleared.pickUpPointCode], [null, null, null])
})

test('lines that are given replace all lines', async () => {
  const merchant = await stocked()
  const { reference } = await place(merchant, { status: 'Draft' })
  const orderLines = [
    { code: 'B', quantity: 3 },
    { code: 'B', quantity: 1 },
  ]
  const edited = await merchant.ok<Order>('PUT', at('orders', reference), { orderLines })
  assert.deepEqual(
    edited.orderLines.map(({ code, quantity }) => ({ code, quantity })),
    orderLines,
  )
  await merchant.refused(400, 'PUT', at('orders', reference), { orderLines: [] })
})

test('the customer is replaced as a whole', async () => {
  const merchant = await stocked()
  const { reference } = await place(merchant, { status: 'Draft' })
  const customer = { name: 'John', address1: 'Street 2', city: 'Espoo', countryCode: 'se' }
  const edited = await merchant.ok<Order>('PUT', at('orders', reference), { customer })
  assert.deepEqual(edited.customer, {
    ...customer,
    countryCode: 'SE',
    company: null,
    address2: null,
    zip: null,
    phone: null,
    email: null,
  })
  await merchant.refused(400, 'PUT', at('orders', reference), { customer: { name: 'John' } })
})

const CONTENT: Record<string, unknown> = {
  reference: 'RENAMED',
  shippingCode: 'OTHER',
  pickUpPointCode: 'P2',
  orderLines: [{ code: 'A', quantity: 2 }],
  customer: { ...CUSTOMER, name: 'John Doe' },
  priceTotal: 99,
  priceCurrency: 'SEK',
  cashOnDelivery: { amount: 10 },
  test: true,
}

for (const [member, value] of Object.entries(CONTENT)) {
  test(`${member} changes in a draft only, or on the way to or from it`, async () => {
    const merchant = await stocked()
    for (const status of ['New', 'Reserved', 'Locked']) {
      const before = await place(merchant, { status })
      const path = at('orders', before.reference)
      const message = await merchant.refused(400, 'PUT', path, { [member]: value })
      assert.match(message, new RegExp(`^${member}: ${member} cannot change while the order is ${status}`))
      const moving = { [member]: value, status: status === 'New' ? 'Locked' : 'New' }
      await merchant.refused(400, 'PUT', path, moving)
      assert.deepEqual((await merchant.ok<Order[]>('GET', `/orders?reference=${before.reference}`))[0], before)
    }
    const before = await place(merchant)
    const drafted = await merchant.ok<Order>('PUT', at('orders', before.reference), {
      [member]: value,
      status: 'Draft',
    })
    assert.equal(drafted.status, 'Draft')
    const draft = await place(merchant, { status: 'Draft' })
    const released = await merchant.ok<Order>('PUT', at('orders', draft.reference), {
      [member]: member === 'reference' ? 'RENAMED TOO' : value,
      status: 'New',
    })
    assert.equal(released.status, 'New')
  })
}

test('comments and documents change until the warehouse begins', async () => {
  const merchant = await stocked()
  const documents = [{ type: 'receipt', url: 'https://shop.example.com/1.pdf' }]
  for (const status of ['Draft', 'New', 'Reserved', 'Locked']) {
    const { reference } = await place(merchant, { status })
    const edited = await merchant.ok<Order>('PUT', at('orders', reference), { comments: 'Ring twice', documents })
    assert.deepEqual([edited.comments, edited.documents, edited.status], ['Ring twice', documents, status])
  }
  const order = await place(merchant, { comments: 'Before' })
  await collectOrder(merchant.ctx, order.id)
  const path = at('orders', order.reference)
  assert.match(await merchant.refused(400, 'PUT', path, { comments: 'Late' }), /^comments: .* while the order is Coll/)
  await merchant.refused(400, 'PUT', path, { documents })
  assert.equal((await merchant.ok<Order>('PUT', path, { comments: 'Before' })).status, 'Collecting')
})

test('an edit shows a later edit time, and an update that changes nothing does not', async () => {
  const merchant = await stocked()
  const before = await place(merchant)
  const path = at('orders', before.reference)
  const editTime = async (body: unknown) => (await merchant.ok<Order>('PUT', path, body)).editTime
  assert.notEqual(await editTime({ comments: 'x' }), before.editTime, 'although the clock stands still')
  const stored = await editTime({})
  rig.clock.advance(5000)
  assert.equal(await editTime({ comments: 'x', status: 'New', orderLines: [{ code: 'A', quantity: 1 }] }), stored)
  assert.equal(await editTime({ comments: 'y' }), rig.clock.now().toISOString())
})

test('an order is renamed to a reference that is free', async () => {
  const merchant = await stocked()
  const taken = await place(merchant)
  const { reference } = await place(merchant, { status: 'Draft' })
  const path = at('orders', reference)
  const message = await merchant.refused(400, 'PUT', path, { reference: taken.reference })
  assert.ok(message.toLowerCase().includes('order with same reference'))
  assert.equal((await merchant.ok<Order>('PUT', path, { reference: 'FREE' })).reference, 'FREE')
  await merchant.refused(404, 'PUT', path, {})
  await place(merchant, { reference })
})

test('read-only members of an update are ignored', async () => {
  const merchant = await stocked()
  const before = await place(merchant)
  const sent = { id: 'x', trackingNumber: 'T', trackingUrl: 'U', warehouseComments: 'W', editTime: 'never', more: {} }
  assert.deepEqual(await merchant.ok<Order>('PUT', at('orders', before.reference), sent), before)
})
