import type { Ask } from './caller.ts'

const CUSTOMER = {
  name: 'Aino Virtanen',
  address1: 'Esimerkkikatu 4 A 12',
  zip: '00100',
  city: 'Helsinki',
  country: 'FI',
  email: 'aino@example.com',
}

const CODE = 'CUP-BLUE'

/** Goods on the shelves, orders at every stage, what comes in and what comes back. */
export async function fillWarehouse(api: Ask, mark: string) {
  const product = await api('POST', '/products', { code: CODE, name: 'Cup, blue' })
  await api('POST', '/stock-corrections', { code: CODE, counted: 1000, note: 'The first count' })
  await api('PUT', '/shipping-methods/POSTI', { name: 'Posti parcel', carrier: 'posti' })
  const rate = { names: { en: 'Posti parcel' }, price: '4.90', countries: ['FI'], duration: { value: 3, unit: 'days' } }
  await api('PUT', '/shipping-rates/posti', rate)

  let number = 0
  const order = async () => {
    const lines = [{ code: CODE, quantity: 2, unitPrice: '24.90' }]
    const made = await api('POST', '/orders', { reference: `${mark}-${++number}`, customer: CUSTOMER, lines })
    return { id: String(made.id), reference: String(made.reference) }
  }
  const orders = {
    ...{ fresh: await order(), collecting: await order(), shipped: await order(), returned: await order() },
    // What somebody complains about.
    ...{ asked: await order(), approved: await order(), settled: await order() },
  }
  const { shipped, returned, asked, approved, settled } = orders
  const parcel = (i: number) => ({ carrier: 'posti', trackingNumber: `JJFI${mark.slice(-6)}${i}0000000001` })
  await api('POST', `/orders/${orders.collecting.id}/collect`)
  for (const [i, one] of [shipped, returned, asked, approved, settled].entries()) {
    await api('POST', `/orders/${one.id}/collect`)
    await api('POST', `/orders/${one.id}/ship`, { parcels: [parcel(i + 1)] })
  }

  const lines = [{ code: CODE, quantity: 1 }]
  const priced = [{ code: CODE, quantity: 1, unitPrice: '24.90' }]
  const buyer = { name: CUSTOMER.name, email: CUSTOMER.email, ip: '192.0.2.10' }
  const checkout = await api('POST', '/checkouts', {
    reference: `${mark}-draft`,
    lines: priced,
    buyer,
    shippingAddress: CUSTOMER,
    paymentMethod: 'credit_card',
  })
  const incoming = {
    reference: `${mark}-PO`,
    supplier: 'Example Pottery',
    receiveAt: '2030-03-09T00:00:00.000Z',
    lines: [{ code: CODE, expectedQuantity: 10 }],
  }
  const stockUpdate = await api('POST', '/stock-updates', incoming)
  const back = await api('POST', '/returns', { orderReference: orders.returned.reference, lines })
  return {
    code: CODE,
    customer: CUSTOMER,
    productId: String(product.id),
    orders,
    trackingNumber: parcel(1).trackingNumber,
    checkoutId: String(checkout.order.id),
    quote: String(checkout.rates[0].quote),
    stockUpdateId: String(stockUpdate.id),
    returnId: String(back.id),
    returnReference: String(back.reference ?? ''),
  }
}
