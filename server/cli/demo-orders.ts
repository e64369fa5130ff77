import {
  cancelCollecting,
  collectOrder,
  type NewOrder,
  type OrderStatus,
  placeOrder,
  recordPayment,
} from '#modules/orders'
import { createReturn } from '#modules/returns'
import { shipOrder } from '#modules/shipments'
import type { Tx } from '#platform/context'
import { hoursAgo } from './demo-clock.ts'
import { PEOPLE, priceOf } from './demo-goods.ts'

type Basket = readonly (readonly [code: string, quantity: number])[]

interface Purchase {
  reference: string
  person: keyof typeof PEOPLE
  basket: Basket
  status?: OrderStatus
  shippingCode?: string
  comments?: string
}

function orderOf({ reference, person, basket, status, shippingCode, comments }: Purchase): NewOrder {
  const lines = basket.map(([code, quantity]) => ({
    code,
    quantity,
    unitPrice: priceOf(code),
    vatPercentage: 25.5,
    infoUrl: null,
    pictureUrl: null,
  }))
  return {
    reference,
    status: status ?? 'New',
    test: false,
    shippingCode: shippingCode ?? 'POST-HOME',
    pickUpPointCode: shippingCode === 'POST-POINT' ? 'NP-00150-3' : null,
    customer: PEOPLE[person],
    priceTotal: lines.reduce((sum, line) => sum + (line.unitPrice ?? 0n) * BigInt(line.quantity), 0n),
    currency: 'EUR',
    cashOnDelivery: null,
    comments: comments ?? null,
    lines,
    documents: [],
  }
}

/** In the order in which they happened: every state that an order can be in, and a return on its way. */
export async function placeOrders(tx: Tx): Promise<void> {
  const place = (hours: number, purchase: Purchase) => placeOrder(hoursAgo(tx, hours), orderOf(purchase))
  const ship = async (hours: number, orderId: string, numbers: readonly string[]) => {
    await collectOrder(hoursAgo(tx, hours + 2), orderId)
    await shipOrder(hoursAgo(tx, hours), orderId, {
      parcels: numbers.map((trackingNumber) => ({ carrier: 'Northern Post', trackingNumber, trackingUrl: null })),
      warehouseCode: null,
      comments: null,
    })
  }

  const first = await place(72, {
    reference: '10001',
    person: 'aino',
    basket: [
      ['HP-MUG-01', 4],
      ['HP-KET-01', 1],
    ],
  })
  await recordPayment(hoursAgo(tx, 72), first.id, { amount: null, method: 'card', reference: 'pay_8812' })
  await recordPayment(hoursAgo(tx, 19), first.id, {
    amount: -189_000n,
    method: 'refund',
    reference: 'pay_8812',
    transactionData: { reason: 'Chipped rim' },
  })
  // The two digits before the last choose what happens: nobody is at home the first time.
  await ship(66, first.id, ['NP100200301FI'])
  const second = await place(60, {
    reference: '10002',
    person: 'signe',
    basket: [
      ['HP-BLK-01', 1],
      ['HP-CND-01', 2],
    ],
    shippingCode: 'COURIER',
  })
  // To a parcel locker in Stockholm.
  await ship(50, second.id, ['NP100200057FI'])
  const third = await place(49, {
    reference: '10003',
    person: 'jonas',
    basket: [
      ['HP-AXE-01', 1],
      ['HP-SOP-01', 2],
    ],
  })
  // Two parcels to Hamburg: one to a neighbour, one into a storm.
  await ship(44, third.id, ['NP100200060FI', 'NP100200088FI'])
  const fourth = await place(40, { reference: '10004', person: 'hugo', basket: [['HP-LNT-01', 1]] })
  await collectOrder(hoursAgo(tx, 38), fourth.id)
  await cancelCollecting(hoursAgo(tx, 37), fourth.id, 'Lens cracked; the customer wants another model.')
  await createReturn(hoursAgo(tx, 20), {
    reference: null,
    orderReference: '10001',
    lines: [{ code: 'HP-MUG-01', quantity: 1, reason: 'Chipped rim', comments: null }],
    customer: null,
    comments: 'The customer sends it back by post.',
    warehouseCode: null,
    trackingCodes: ['NP100200377FI'],
    test: false,
  })
  const fifth = await place(6, {
    reference: '10005',
    person: 'eero',
    basket: [
      ['HP-TWL-01', 2],
      ['HP-SOP-01', 1],
    ],
    shippingCode: 'POST-POINT',
  })
  await collectOrder(hoursAgo(tx, 1), fifth.id)
  await place(5, {
    reference: '10006',
    person: 'maja',
    basket: [
      ['HP-KNF-01', 1],
      ['HP-MUG-02', 2],
    ],
  })
  await place(4, {
    reference: '10007',
    person: 'aino',
    basket: [['HP-BSK-01', 3]],
    comments: 'May wait for the next delivery.',
  })
  await place(3, { reference: '10008', person: 'jonas', basket: [['HP-BLK-02', 1]], status: 'Reserved' })
  await place(2, { reference: '10009', person: 'hugo', basket: [['HP-CND-01', 4]], status: 'Draft' })
  await place(1, {
    reference: '10010',
    person: 'signe',
    basket: [
      ['HP-SOP-01', 3],
      ['HP-TWL-01', 1],
    ],
  })
}
