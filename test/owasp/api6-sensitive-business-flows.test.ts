/**
 * API6:2023, unrestricted access to sensitive business flows. Elsewhere: quotes and confirmations in checkout.test.ts, limits of
 * claims by customers in claim-form.test.ts, refunds of ShopGo at once in test/compat/shopgo/at-once.test.ts.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { components } from '../../server/generated/doorstep.ts'
import { getStockedVariant } from '../../server/modules/stock/index.ts'
import { createLookUps } from '../../server/pages/tracking/look-ups.ts'
import { apiRig } from '../support/api-rig.ts'
import { checkoutShop, HELSINKI, twoCups } from '../support/checkout.ts'
import { shippedOrder } from '../support/claims.ts'
import { withStock } from '../support/shop.ts'

type Schemas = components['schemas']
const rig = await apiRig({ RATE_LIMIT: '0' })

test('a quote is worth what was shown: no word of it can be changed, and none is of use twice', async () => {
  const { offered, confirm } = await checkoutShop(rig)
  const { order, rates } = await offered()
  const quote = rates[0]!.quote
  const parts = quote.split('.')
  for (const [i, part] of parts.entries()) {
    const bytes = Buffer.from(part, 'base64url')
    const text = bytes.toString('utf8').replace('4.90', '0.01').replace('49000', '00001')
    const changed = Buffer.from(text, 'utf8').equals(bytes)
      ? Buffer.from(bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte)))
      : Buffer.from(text)
    const forged = parts.with(i, changed.toString('base64url')).join('.')
    const { status } = await confirm(order.id, { quote: forged })
    assert.equal(status, 422, forged)
  }
  const paid = await confirm(order.id, { quote })
  assert.equal(paid.status, 200)
  assert.deepEqual((paid.body as { total?: unknown }).total, { amount: '29.70', currency: 'EUR' }) // the helper knows problems too
  assert.equal((await confirm(order.id, { quote })).status, 409)
})

test('nobody buys less than one, more than there can be, or for less than nothing', async () => {
  const { call, ctx, key } = await checkoutShop(rig)
  for (const quantity of [0, -1, 1.5, 1_000_001, 1e308, '2', null]) {
    const lines = [{ code: 'CUP', quantity }]
    assert.equal((await call('POST', '/checkouts', { ...twoCups(), lines })).status, 400, `${quantity}`)
    assert.equal((await call('POST', '/orders', { customer: HELSINKI, lines })).status, 400, `${quantity}`)
  }
  const cheap = [{ code: 'CUP', quantity: 1, unitPrice: '-5.00' }]
  assert.ok((await call('POST', '/checkouts', { ...twoCups(), lines: cheap })).status >= 400)
  const coupon = { type: 'coupon', name: { en: 'All of it and more' }, amount: '-1000.00' }
  const below = await call('POST', '/checkouts', { ...twoCups(), adjustments: [coupon] })
  assert.ok(below.status >= 400, JSON.stringify(below.body))
  assert.equal((await getStockedVariant(ctx, 'CUP')).level.reserved, 0)
  assert.ok(key)
})

test('of refunds of one claim that are asked for at once one is paid', async () => {
  const { call, ctx } = await rig.shop()
  const { order } = await shippedOrder(ctx)
  const { body: claim } = await call<Schemas['Claim']>('POST', '/claims', { orderId: order.id, type: 'Lost' })
  await call('POST', `/claims/${claim.id}/approve`, { resolution: 'Refund' })
  const replies = await Promise.all(
    Array.from({ length: 8 }, () => call('POST', `/claims/${claim.id}/refund`, { amount: '40.00' })),
  )
  assert.equal(replies.filter(({ status }) => status === 200).length, 1)
  for (const amount of ['-1.00', '0.00', '1e9', '999999999999999.00', '74.71'])
    assert.ok((await call('POST', `/claims/${claim.id}/refund`, { amount })).status >= 400, amount)
  const { body } = await call<Schemas['Order']>('GET', `/orders/${order.id}`)
  const refunded = (body.payments ?? []).filter(({ amount }) => amount?.amount.startsWith('-'))
  assert.deepEqual(
    refunded.map(({ amount }) => amount?.amount),
    ['-40.00'],
  )
})

test('one parcel is claimed once, and no more units than were sent', async () => {
  const { call, ctx } = await rig.shop()
  const { order } = await shippedOrder(ctx)
  const lines = (quantity: number) => [{ code: 'CUP', quantity }]
  const most = await call('POST', '/claims', { orderId: order.id, type: 'Damaged', lines: lines(3) })
  assert.ok(most.status >= 400, 'two were sent')
  const file = () => call('POST', '/claims', { orderId: order.id, type: 'Lost' })
  const replies = await Promise.all(Array.from({ length: 6 }, file))
  assert.equal(replies.filter(({ status }) => status === 201).length, 1)
})

test('whoever guesses the zip of one order from many addresses at once has five tries an hour', async () => {
  let tries = 0
  const source = {
    find: async () => {
      tries++
      await new Promise((next) => setImmediate(next))
      return null
    },
  }
  const lookUp = createLookUps(source, rig.clock.now)
  const shop = { id: 'shop', slug: 'shop' } as Parameters<typeof lookUp>[0] // it needs no more
  const guess = (i: number) =>
    lookUp(shop, `10.0.${i >> 8}.${i & 255}`, { orderNumber: '1001', proof: String(10_000 + i) })
  const results = await Promise.all(Array.from({ length: 200 }, (_, i) => guess(i)))
  assert.equal(tries, 5)
  assert.equal(results.filter(({ kind }) => kind === 'wait').length, 195)
})

test('a look-up that is right does not use up the tries of the order', async () => {
  const lookUp = createLookUps(
    { find: async (_shop, { proof }) => (proof === '00100' ? 'token' : null) },
    rig.clock.now,
  )
  const shop = { id: 'shop', slug: 'shop' } as Parameters<typeof lookUp>[0] // it needs no more
  for (let i = 0; i < 9; i++)
    assert.equal((await lookUp(shop, `10.1.0.${i}`, { orderNumber: '7', proof: '00100' })).kind, 'found')
  for (let i = 0; i < 5; i++)
    assert.equal((await lookUp(shop, `10.2.0.${i}`, { orderNumber: '7', proof: '1' })).kind, 'none')
  assert.equal((await lookUp(shop, '10.3.0.1', { orderNumber: '7', proof: '00100' })).kind, 'wait')
})

test('order numbers and links cannot be counted through, and a wrong one looks like none', async () => {
  const { shop, call, ctx } = await rig.shop()
  const { order } = await shippedOrder(ctx)
  await withStock(ctx, {})
  const link = async (id: string) => (await call<{ url: string }>('GET', `/orders/${id}/tracking-link`)).body.url
  const { order: next } = await shippedOrder(ctx)
  const [one, two] = [(await link(order.id)).split('/').at(-1) ?? '', (await link(next.id)).split('/').at(-1) ?? '']
  assert.ok(one.length >= 20 && one.slice(0, 12) !== two.slice(0, 12), `${one} ${two}`)
  const ask = (orderNumber: string, proof: string, i: number) =>
    rig.http.inject({
      method: 'POST',
      url: `/t/${shop.slug}`,
      remoteAddress: `10.9.0.${i}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ orderNumber, proof }).toString(),
    })
  const [wrong, none] = [await ask(order.reference, '99999', 1), await ask('NO-SUCH-ORDER', '99999', 2)]
  const blank = (text: string, number: string) => text.replaceAll(number, '')
  assert.equal(wrong.statusCode, none.statusCode)
  assert.equal(blank(wrong.body, order.reference), blank(none.body, 'NO-SUCH-ORDER'))
})
