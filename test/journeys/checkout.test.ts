import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { components } from '../../server/generated/doorstep.ts'
import { changeOrder, getOrder, placeOrder } from '../../server/modules/orders/index.ts'
import { getStockedVariant } from '../../server/modules/stock/index.ts'
import { updateShop } from '../../server/modules/tenants/index.ts'
import { apiRig, type Reply } from '../support/api-rig.ts'
import {
  checkoutShop,
  HELSINKI,
  type Offered,
  type Order,
  ok,
  type Problem,
  putRate,
  twoCups,
  withCups,
} from '../support/checkout.ts'
import { anOrder, withMethod } from '../support/shop.ts'

const rig = await apiRig()
const HOUR = 3_600_000

const eur = (amount: string) => ({ amount, currency: 'EUR' })
const codeOf = ({ status, body }: Reply<unknown>) => `${status} ${(body as Problem).code}`
const pointersOf = ({ body }: Reply<unknown>) => (body as Problem).errors?.map(({ pointer }) => pointer)

test('a checkout is a draft at the prices of the products, with rates and quotes, and reserves nothing', async () => {
  const { offered, ctx } = await checkoutShop(rig)
  const { order, rates, validUntil } = await offered(
    twoCups({
      lines: [
        {
          code: 'CUP',
          quantity: 2,
          charges: [{ type: 'option', name: { en: 'Engraving' }, amount: '3.00' }],
          attributes: [{ name: { en: 'Colour' }, value: { en: 'Blue' } }],
        },
        { code: 'CUP', quantity: 1, unitPrice: '10.00' },
      ],
      adjustments: [{ type: 'coupon', name: { en: 'Spring' }, amount: '-5.00' }],
      paymentMethod: 'credit_card',
    }),
  )
  assert.equal(order.status, 'Draft')
  assert.match(order.reference, /^R\d{10}$/)
  assert.deepEqual(
    order.lines.map(({ unitPrice, names, charges }) => ({ unitPrice, names, charges: charges.length })),
    [
      { unitPrice: eur('12.40'), names: { fi: 'Kuppi CUP' }, charges: 1 },
      { unitPrice: eur('10.00'), names: { fi: 'Kuppi CUP' }, charges: 0 },
    ],
  )
  assert.deepEqual(order.lines[0]?.attributes, [{ name: { en: 'Colour' }, value: { en: 'Blue' } }])
  assert.deepEqual(order.adjustments, [{ type: 'coupon', name: { en: 'Spring' }, amount: eur('-5.00') }])
  assert.deepEqual(order.total, eur('32.80'))
  assert.equal(order.source, 'checkout')
  assert.equal(order.buyer?.ip, '192.0.2.10')
  assert.deepEqual(
    rates.map(({ quote: _, ...rate }) => rate),
    [
      {
        id: 'posti',
        names: { fi: 'Postin paketti', en: 'Posti parcel' },
        descriptions: {},
        price: eur('4.90'),
        duration: { value: 3, unit: 'days' },
        provider: 'table-rate',
      },
    ],
  )
  assert.equal(new Date(validUntil).getTime(), rig.clock.now().getTime() + HOUR)
  assert.equal((await getStockedVariant(ctx, 'CUP')).level.reserved, 0)
  assert.equal((await getOrder(ctx, order.id)).lines[0]?.pictureUrl, 'https://shop.example/cup.png')
})

test('confirming adds the shipping that was chosen, reserves the goods and sends the order on its way', async () => {
  const { offered, confirm, ctx } = await checkoutShop(rig)
  const { order, rates } = await offered()
  rig.clock.advance(60_000)
  const confirmed = ok<Order>(
    200,
    await confirm(order.id, {
      quote: rates[0]!.quote,
      paymentMethod: 'cash',
      buyer: { name: 'Somebody Else' },
      billingAddress: HELSINKI,
    }),
  )
  assert.equal(confirmed.status, 'New')
  assert.equal(confirmed.confirmedAt, rig.clock.now().toISOString())
  assert.deepEqual(confirmed.total, eur('29.70'))
  assert.deepEqual(confirmed.adjustments, [
    { type: 'shipping', name: { fi: 'Postin paketti', en: 'Posti parcel' }, amount: eur('4.90') },
  ])
  assert.equal(confirmed.paymentMethod, 'cash')
  assert.equal(confirmed.buyer?.name, 'Somebody Else')
  assert.equal(confirmed.billing?.city, 'Helsinki')
  assert.equal((await getStockedVariant(ctx, 'CUP')).level.reserved, 2)
  assert.equal((await getOrder(ctx, order.id)).shippingPrice, 49_000n)
})

test('in a shop that clears its orders, a confirmed one waits for that', async () => {
  const { offered, confirm, ctx } = await checkoutShop(rig)
  await updateShop(ctx, { requiresAuthorization: true })
  const { order, rates } = await offered()
  assert.equal(ok<Order>(200, await confirm(order.id, { quote: rates[0]!.quote })).status, 'Reserved')
})

test('the shopper pays what was shown, whatever has become of the rate', async () => {
  const { call, offered, confirm } = await checkoutShop(rig)
  const { order, rates } = await offered()
  await putRate(call, 'posti', { price: '9.90' })
  ok(204, await call('DELETE', '/shipping-rates/posti'))
  await putRate(call, 'other')
  assert.deepEqual(ok<Order>(200, await confirm(order.id, { quote: rates[0]!.quote })).total, eur('29.70'))
})

test('a rate brings its shipping method; another one is found by its carrier, or is the only one there is', async () => {
  const { call, ctx, offered, confirm } = await checkoutShop(rig)
  const codeOfOrder = async () => {
    const { order, rates } = await offered()
    return ok<Order>(200, await confirm(order.id, { quote: rates[0]!.quote })).shippingCode
  }
  assert.equal(await codeOfOrder(), null)
  await withMethod(ctx, 'ONLY')
  assert.equal(await codeOfOrder(), 'ONLY')
  await withMethod(ctx, 'OWN')
  assert.equal(await codeOfOrder(), null)
  await putRate(call, 'posti', { shippingCode: 'OWN' })
  assert.equal(await codeOfOrder(), 'OWN')
})

test('a closed shop takes no checkouts and confirms none', async () => {
  const { call, offered, confirm, closeStore } = await checkoutShop(rig)
  const { order, rates } = await offered()
  await closeStore()
  assert.equal(codeOf(await call('POST', '/checkouts', twoCups())), '409 store_unavailable')
  assert.equal(codeOf(await confirm(order.id, { quote: rates[0]!.quote })), '409 store_unavailable')
})

test('goods that are not there are told line by line, and what there is of them', async () => {
  const { call, ctx } = await checkoutShop(rig)
  await withCups(ctx, 0, 'PLATE')
  const reply = await call<Problem>(
    'POST',
    '/checkouts',
    twoCups({
      lines: [
        { code: 'CUP', quantity: 7 },
        { code: 'PLATE', quantity: 1 },
        { code: 'CUP', quantity: 4 },
        { code: 'NOTHING', quantity: 1 },
      ],
    }),
  )
  assert.equal(codeOf(reply), '422 stock_short')
  assert.deepEqual(reply.body.errors, [
    { pointer: '/lines/1/quantity', detail: 'Of this product, 0 can be sold.' },
    { pointer: '/lines/2/quantity', detail: 'Of this product, 3 can be sold.' },
    { pointer: '/lines/3/code', detail: 'There is no product with the code NOTHING.' },
  ])
})

test('a shop that is fulfilled elsewhere sells what is not on our shelves', async () => {
  const { offered, confirm, ctx } = await checkoutShop(rig)
  await updateShop(ctx, { fulfilment: 'external' })
  const { order, rates } = await offered(twoCups({ lines: [{ code: 'CUP', quantity: 11 }] }))
  assert.equal(ok<Order>(200, await confirm(order.id, { quote: rates[0]!.quote })).status, 'New')
})

test('a product without a price in the currency of the shop needs one', async () => {
  const { call, ctx, offered } = await checkoutShop(rig)
  await withCups(ctx, 5, 'FOREIGN')
  await rig.db.system
    .updateTable('variant')
    .set({ currency: 'SEK' })
    .where('shop_id', '=', ctx.shopId)
    .where('code', '=', 'FOREIGN')
    .execute()
  const lines = [{ code: 'FOREIGN', quantity: 1 }]
  const reply = await call('POST', '/checkouts', twoCups({ lines }))
  assert.equal(codeOf(reply), '422 price_missing')
  assert.deepEqual(pointersOf(reply), ['/lines/0/unitPrice'])
  const { order } = await offered(twoCups({ lines: [{ ...lines[0]!, unitPrice: '7.00' }] }))
  assert.deepEqual(order.total, eur('7.00'))
})

test('amounts that make no sense are refused, each at its place', async () => {
  const { call } = await checkoutShop(rig)
  const refusals: [string, Partial<components['schemas']['NewCheckout']>][] = [
    ['422 currency_differs /currency', { currency: 'USD' }],
    ['422 money_decimals /lines/0/unitPrice', { lines: [{ code: 'CUP', quantity: 1, unitPrice: '1.005' }] }],
    ['422 amount_negative /lines/0/unitPrice', { lines: [{ code: 'CUP', quantity: 1, unitPrice: '-1.00' }] }],
    ['422 money_decimals /adjustments/0/amount', { adjustments: [{ type: 'fee', amount: '0.001' }] }],
    [
      '422 discount_positive /adjustments/1/amount',
      {
        adjustments: [
          { type: 'fee', amount: '1.00' },
          { type: 'discount', amount: '1.00' },
        ],
      },
    ],
    [
      '422 discount_positive /lines/0/charges/0/amount',
      {
        lines: [{ code: 'CUP', quantity: 1, charges: [{ type: 'discount', amount: '1.00' }] }],
      },
    ],
    ['422 total_out_of_range /lines', { adjustments: [{ type: 'coupon', amount: '-24.81' }] }],
    ['422 total_out_of_range /lines', { lines: [{ code: 'CUP', quantity: 9, unitPrice: '999999999999.00' }] }],
  ]
  for (const [told, changes] of refusals) {
    const reply = await call('POST', '/checkouts', twoCups(changes))
    assert.equal(`${codeOf(reply)} ${pointersOf(reply)}`, told)
  }
  const shipping = { ...twoCups(), adjustments: [{ type: 'shipping', amount: '4.90' }] }
  assert.equal((await call('POST', '/checkouts', shipping)).status, 400)
})

test('a number that an order of another door has is passed over', async () => {
  const { offered, ctx } = await checkoutShop(rig)
  const first = (await offered(twoCups())).order.reference
  const next = `R${BigInt(first.slice(1)) + 1n}`
  await placeOrder(ctx, anOrder({ CUP: 1 }, { reference: next, status: 'Draft' }))
  assert.equal((await offered(twoCups())).order.reference, `R${BigInt(first.slice(1)) + 2n}`)
})

test('a reference is taken once', async () => {
  const { call, offered } = await checkoutShop(rig)
  await offered(twoCups({ reference: 'A-1' }))
  assert.equal(codeOf(await call('POST', '/checkouts', twoCups({ reference: 'A-1' }))), '409 order_reference_taken')
})

test('a quote confirms its own checkout, for an hour, while destination and total stay', async () => {
  const { call, ctx, offered, confirm } = await checkoutShop(rig)
  const other = await checkoutShop(rig)
  const [one, two, foreign] = [await offered(), await offered(), await other.offered()]
  const quote = one.rates[0]!.quote
  assert.equal(codeOf(await confirm(one.order.id)), '422 quote_missing')
  assert.equal(codeOf(await confirm(one.order.id, { quote: 'x' })), '422 quote_invalid')
  assert.equal(codeOf(await confirm(one.order.id, { quote: `${quote}x` })), '422 quote_invalid')
  assert.equal(codeOf(await confirm(one.order.id, { quote: two.rates[0]!.quote })), '422 quote_invalid')
  assert.equal(codeOf(await confirm(one.order.id, { quote: foreign.rates[0]!.quote })), '422 quote_invalid')
  await changeOrder(ctx, two.order.reference, { priceTotal: 1n })
  assert.equal(codeOf(await confirm(two.order.id, { quote: two.rates[0]!.quote })), '422 quote_outdated')
  rig.clock.advance(HOUR)
  assert.equal(codeOf(await confirm(one.order.id, { quote })), '422 quote_expired')
  const anew = ok<Offered>(200, await call<Offered>('POST', `/checkouts/${one.order.id}/rates`))
  ok(200, await confirm(one.order.id, { quote: anew.rates[0]!.quote }))
})

test('a checkout is confirmed once, also by two at the same time, and a cancelled one never', async () => {
  const { ctx, offered, confirm, call } = await checkoutShop(rig)
  const { order, rates } = await offered()
  const quote = rates[0]!.quote
  const both = await Promise.all([confirm(order.id, { quote }), confirm(order.id, { quote })])
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409])
  assert.equal(codeOf(await confirm(order.id, { quote })), '409 order_is_confirmed')
  assert.equal(codeOf(await call('POST', `/checkouts/${order.id}/rates`)), '409 order_is_confirmed')
  assert.equal((await getStockedVariant(ctx, 'CUP')).level.reserved, 2)
  const second = await offered()
  await changeOrder(ctx, second.order.reference, { status: 'Cancelled' })
  assert.equal(codeOf(await confirm(second.order.id, { quote: second.rates[0]!.quote })), '409 order_is_cancelled')
})

test('a confirmation that is repeated under its Idempotency-Key is answered as the first', async () => {
  const { offered, confirm } = await checkoutShop(rig)
  const { order, rates } = await offered()
  const key = { 'idempotency-key': 'confirm-1' }
  const first = ok<Order>(200, await confirm(order.id, { quote: rates[0]!.quote }, key))
  const again = await confirm(order.id, { quote: rates[0]!.quote }, key)
  assert.deepEqual(ok<Order>(200, again), first)
  assert.equal(again.headers['idempotency-replayed'], 'true')
})

test('an Idempotency-Key does nothing where a program may be waited for', async () => {
  const { call } = await checkoutShop(rig)
  const key = { 'idempotency-key': 'create-1' }
  const [one, two] = [
    ok<Offered>(201, await call<Offered>('POST', '/checkouts', twoCups(), key)),
    ok<Offered>(201, await call<Offered>('POST', '/checkouts', twoCups(), key)),
  ]
  assert.notEqual(one.order.id, two.order.id)
  ok(200, await call('POST', `/checkouts/${one.order.id}/rates`, undefined, key))
})

test('the destination may be told later, and changes what is offered', async () => {
  const { call, offered, confirm } = await checkoutShop(rig)
  await putRate(call, 'abroad', { countries: ['SE'], price: '14.90', position: 1 })
  const { shippingAddress: _, ...nowhere } = twoCups()
  const { order, rates } = await offered(nowhere as ReturnType<typeof twoCups>)
  assert.equal(order.customer.country, '')
  assert.deepEqual(rates, [])
  assert.equal(codeOf(await confirm(order.id)), '422 address_missing')
  const to = async (address: typeof HELSINKI) => {
    const path = `/checkouts/${order.id}/rates`
    return ok<Offered>(200, await call<Offered>('POST', path, { shippingAddress: address }))
  }
  const finland = await to(HELSINKI)
  assert.equal(finland.order.customer.city, 'Helsinki')
  const sweden = await to({ ...HELSINKI, city: 'Stockholm', country: 'SE' })
  assert.deepEqual(
    [finland, sweden].map((one) => one.rates.map(({ id }) => id)),
    [['posti'], ['abroad']],
  )
  assert.equal(codeOf(await confirm(order.id, { quote: finland.rates[0]!.quote })), '422 quote_outdated')
  const confirmed = ok<Order>(200, await confirm(order.id, { quote: sweden.rates[0]!.quote }))
  assert.deepEqual(confirmed.total, eur('39.70'))
})

test('a shop that offers no rates confirms without a quote', async () => {
  const { call, offered, confirm } = await checkoutShop(rig)
  await putRate(call, 'posti', { enabled: false })
  const { order, rates } = await offered()
  assert.deepEqual(rates, [])
  const confirmed = ok<Order>(200, await confirm(order.id))
  assert.deepEqual(confirmed.total, eur('24.80'))
  assert.deepEqual(confirmed.adjustments, [])
})

test('where nothing can be shipped, nothing can be confirmed', async () => {
  const { offered, confirm } = await checkoutShop(rig)
  const { order, rates } = await offered(twoCups({ shippingAddress: { ...HELSINKI, country: 'NO' } }))
  assert.deepEqual(rates, [])
  assert.equal(codeOf(await confirm(order.id)), '422 quote_missing')
})

test('orders of other doors are no checkouts, and those of another shop do not exist', async () => {
  const { ctx, confirm, call } = await checkoutShop(rig)
  const other = await checkoutShop(rig)
  const draft = await placeOrder(ctx, anOrder(['CUP'], { status: 'Draft' }))
  assert.equal(codeOf(await confirm(draft.id)), '404 checkout_not_found')
  const { order } = await other.offered()
  assert.equal(codeOf(await confirm(order.id)), '404 order_not_found')
  assert.equal(codeOf(await call('POST', `/checkouts/${order.id}/rates`)), '404 order_not_found')
})

test('checkouts need write:order alone, and the table admin', async () => {
  const { shop, offered } = await checkoutShop(rig)
  const { order } = await offered()
  const front = await rig.caller(shop.id, 'write:order')
  const { rates } = ok<Offered>(201, await front<Offered>('POST', '/checkouts', twoCups()))
  assert.equal(rates.length, 1)
  ok(200, await front('GET', '/shipping-rates'))
  assert.equal((await front('DELETE', '/shipping-rates/posti')).status, 403)
  const reader = await rig.caller(shop.id, 'read:order', 'read:product')
  assert.equal((await reader('POST', '/checkouts', twoCups())).status, 403)
  assert.equal((await reader('POST', `/checkouts/${order.id}/confirm`, {})).status, 403)
})

test('the table offers by goods total, and ships for nothing from an amount on', async () => {
  const { call, ctx, offered } = await checkoutShop(rig)
  ok(204, await call('DELETE', '/shipping-rates/posti'))
  await withMethod(ctx, 'OFF')
  await putRate(call, 'light', { mostTotal: '20.00', position: 2, countries: [] })
  await putRate(call, 'heavy', { leastTotal: '20.01', freeFrom: '37.20', position: 1, countries: [] })
  await putRate(call, 'method', { shippingCode: 'OFF', countries: [] })
  ok(200, await call('PUT', '/shipping-methods/OFF', { name: 'Off', enabled: false }))
  const offeredFor = async (quantity: number) =>
    (await offered(twoCups({ lines: [{ code: 'CUP', quantity }] }))).rates.map(
      ({ id, price }) => `${id} ${price.amount}`,
    )
  assert.deepEqual(await offeredFor(1), ['light 4.90'])
  assert.deepEqual(await offeredFor(2), ['heavy 4.90'])
  assert.deepEqual(await offeredFor(3), ['heavy 0.00'])
})

test('a rate is put, shown, replaced and deleted; a wrong one is refused', async () => {
  const { call } = await checkoutShop(rig)
  const path = '/shipping-rates/posti'
  const duration = { value: 1, unit: 'hours' }
  const names = { en: 'Courier' }
  ok(200, await call('PUT', path, { names, price: '0.00', duration, enabled: false, position: 3 }))
  const { items } = ok(200, await call<components['schemas']['ShippingRateList']>('GET', '/shipping-rates'))
  assert.deepEqual(items, [
    {
      ...{ id: 'posti', names, descriptions: {}, price: eur('0.00'), duration, position: 3, enabled: false },
      ...{ freeFrom: null, leastTotal: null, mostTotal: null, countries: [], shippingCode: null },
    },
  ])
  const refusals: [string, object][] = [
    ['422 text_missing', { names: { en: ' ' }, price: '1.00', duration }],
    ['422 amount_negative', { names, price: '-1.00', duration }],
    ['422 money_decimals', { names, price: '1.001', duration }],
    ['422 rate_range_empty', { names, price: '1.00', duration, leastTotal: '2.00', mostTotal: '1.00' }],
    ['422 shipping_code_unknown', { names, price: '1.00', duration, shippingCode: 'NONE' }],
  ]
  for (const [told, body] of refusals) assert.equal(codeOf(await call('PUT', path, body)), told)
  ok(204, await call('DELETE', path))
  assert.equal(codeOf(await call('DELETE', path)), '404 shipping_rate_not_found')
})
