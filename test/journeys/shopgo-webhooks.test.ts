import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { test } from 'node:test'
import { Webhook } from 'standardwebhooks'
import type { components } from '../../server/generated/shopgo-management.ts'
import { changeOrder, placeOrder } from '../../server/modules/orders/index.ts'
import { issueCredential } from '../../server/modules/tenants/index.ts'
import { loadContract, validatorsOf } from '../../server/platform/http/index.ts'
import { apiRig } from '../support/api-rig.ts'
import { checkoutShop, HELSINKI, type Offered, type Order, ok, putRate, twoCups } from '../support/checkout.ts'
import { type Received, receiver } from '../support/receiver.ts'
import { anOrder, withMethod } from '../support/shop.ts'
import { shopgoClient } from '../support/shopgo.ts'

type Rate = components['schemas']['ShippingRate']

const log: string[] = []
const rig = await apiRig({ LOG_LEVEL: 'warn' }, { logTo: log })
const contract = validatorsOf(loadContract('shopgo-management'))

const CONFIRM = '/v1/management/settings/webhook/confirm-order'
const RATES = '/v1/management/settings/webhook/calculate-shipping-rates'

/** A shop with ten cups and one rate, and its door of this wire. */
async function tenant() {
  const shop = await checkoutShop(rig)
  const door = shopgoClient(rig, { 'x-api-key': shop.key })
  const setUrl = (path: string, url: string | null) => door.ok('PATCH', path, { url })
  const offeredIds = async () => (await shop.offered()).rates.map(({ id }) => id)
  return { ...shop, door, setUrl, offeredIds }
}

const courier = (changes: Partial<Rate> = {}): Rate => ({
  id: 'courier',
  price: { amount: '7.50', currency: 'EUR' },
  duration: { value: 4, unit: 'hours' },
  name: { en: 'Courier', ar: 'ساعي' },
  description: { en: '', ar: '' },
  provider: 'fast-bikes',
  ...changes,
})

/** A merchant's program; what it answers is decided for each question. */
const adviser = (answer: (question: components['schemas']['ShippingRatesRequest']) => unknown) =>
  receiver((response, request) => {
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify(answer(JSON.parse(request.body))))
  })

const reasons = () => log.splice(0).map((line) => JSON.parse(line).reason as string)

test('the address of each webhook is set, shown, changed and cleared by its name', async () => {
  const { door, setUrl, call } = await tenant()
  for (const path of [CONFIRM, RATES]) {
    assert.deepEqual(await door.ok('GET', path), { url: null })
    await setUrl(path, null)
    await setUrl(path, 'http://127.0.0.1:9/one')
    await setUrl(path, 'http://127.0.0.1:9/two')
    assert.deepEqual(await door.ok('GET', path), { url: 'http://127.0.0.1:9/two' })
  }
  const { items } = ok(200, await call<{ items: { dialect: string; eventTypes: string[] }[] }>('GET', '/webhooks'))
  assert.deepEqual(
    items.map(({ dialect, eventTypes }) => ({ dialect, eventTypes })),
    [
      { dialect: 'shopgo', eventTypes: ['order.confirmed'] },
      { dialect: 'shopgo-rates', eventTypes: [] },
    ],
  )
  await setUrl(CONFIRM, '')
  await setUrl(RATES, null)
  for (const path of [CONFIRM, RATES]) assert.deepEqual(await door.ok('GET', path), { url: null })
  await setUrl(CONFIRM, 'http://127.0.0.1:9/three')
  assert.deepEqual(await door.ok('GET', CONFIRM), { url: 'http://127.0.0.1:9/three' })
})

test('addresses that cannot be called, unknown names and keys without the right are refused', async () => {
  const { door, shop } = await tenant()
  for (const url of ['ftp://hooks.example/', 'http://user:secret@hooks.example/', 'hooks.example', 7]) {
    await door.refused(400, 'PATCH', CONFIRM, { url })
  }
  const told = await door.refused(400, 'PATCH', CONFIRM, { url: 'http://user:secret@hooks.example/' })
  assert.equal(told, 'url cannot be called: has a user name or password')
  await door.refused(400, 'PATCH', CONFIRM, {})
  await door.refused(400, 'GET', '/v1/management/settings/webhook/order-confirmed')
  const scopes = ['write:order', 'read:webhook', 'write:webhook'] as const
  const staff = { shopId: shop.id, kind: 'api_key', name: 'staff', scopes } as const
  const { text } = await issueCredential(rig.app.system, staff)
  await shopgoClient(rig, { 'x-api-key': text }).refused(403, 'GET', CONFIRM)
  assert.deepEqual(await door.ok('GET', CONFIRM), { url: null })
})

test('two that set the first address at once make one webhook', async () => {
  const { setUrl, call } = await tenant()
  await Promise.all([setUrl(RATES, 'http://127.0.0.1:9/one'), setUrl(RATES, 'http://127.0.0.1:9/two')])
  assert.equal(ok(200, await call<{ items: unknown[] }>('GET', '/webhooks')).items.length, 1)
})

test('the question shows our rates and both addresses, unsigned until a secret is set', async () => {
  const { shop, call, setUrl, offered } = await tenant()
  const program = await adviser(({ rates }) => rates)
  await setUrl(RATES, program.url)
  await offered()
  const [asked] = program.received
  assert.deepEqual(contract.component('ShippingRatesRequest').check(JSON.parse(asked!.body)), [])
  const { rates, checkout } = JSON.parse(asked!.body) as components['schemas']['ShippingRatesRequest']
  assert.deepEqual(rates, [
    {
      id: 'posti',
      price: { amount: '4.90', currency: 'EUR' },
      duration: { value: 3, unit: 'days' },
      name: { en: 'Posti parcel', ar: '' },
      description: { en: '', ar: '' },
      provider: 'table-rate',
    },
  ])
  assert.equal(checkout.shipping.country, 'Finland')
  assert.equal(checkout.destination.city, 'Helsinki')
  assert.equal(asked!.headers['x-tenant-id'], String(shop.number))
  assert.equal(asked!.headers['webhook-timestamp'], String(Math.floor(rig.clock.now().getTime() / 1000)))
  assert.equal(asked!.headers['webhook-signature'], undefined)

  const secret = await newSecretOf(call, 'shopgo-rates')
  await offered()
  const [, signed] = program.received
  assert.equal(signed!.headers['webhook-signature'], signatureOf(secret, signed!))
  assert.notEqual(signed!.headers['webhook-id'], asked!.headers['webhook-id'])
})

async function newSecretOf(call: Awaited<ReturnType<typeof tenant>>['call'], dialect: string): Promise<string> {
  const { items } = ok(200, await call<{ items: { id: string; dialect: string }[] }>('GET', '/webhooks'))
  const id = items.find((one) => one.dialect === dialect)?.id
  return ok(200, await call<{ secret: string }>('POST', `/webhooks/${id}/rotate-secret`, {})).secret
}

/** What the published package signs with; its verifier goes by the clock on the wall. */
const signatureOf = (secret: string, { headers, body }: Received) =>
  new Webhook(secret).sign(String(headers['webhook-id']), new Date(Number(headers['webhook-timestamp']) * 1000), body)

test('the answer replaces our rates, is confirmed as it was shown, and is not asked for again', async () => {
  const { ctx, call, setUrl, offered, confirm } = await tenant()
  await withMethod(ctx, 'POST')
  await withMethod(ctx, 'OTHER')
  await putRate(call, 'posti', { shippingCode: 'POST' })
  const program = await adviser(({ rates }) => [
    { ...rates[0], price: { amount: '5.5', currency: 'EUR' }, name: { en: 'Post', ar: 'بريد' } },
    courier(),
  ])
  await setUrl(RATES, program.url)
  const first = await offered()
  assert.deepEqual(
    first.rates.map(({ id, price, names, provider }) => ({ id, price: price.amount, names, provider })),
    [
      { id: 'posti', price: '5.50', names: { fi: 'Postin paketti', en: 'Post', ar: 'بريد' }, provider: 'POST' },
      { id: 'courier', price: '7.50', names: { en: 'Courier', ar: 'ساعي' }, provider: 'fast-bikes' },
    ],
  )
  const posted = ok<Order>(200, await confirm(first.order.id, { quote: first.rates[0]!.quote }))
  assert.equal(posted.total?.amount, '30.30')
  assert.equal(posted.shippingCode, 'POST')
  const second = await offered()
  const driven = ok<Order>(200, await confirm(second.order.id, { quote: second.rates[1]!.quote }))
  assert.equal(driven.total?.amount, '32.30')
  assert.deepEqual(driven.adjustments.at(-1)?.name, { en: 'Courier', ar: 'ساعي' })
  assert.equal(driven.shippingCode, null)
  assert.equal(program.received.length, 2)
})

test('an empty answer means that nothing can be shipped there', async () => {
  const { setUrl, offered, confirm } = await tenant()
  await setUrl(RATES, (await adviser(() => [])).url)
  const { order, rates } = await offered()
  assert.deepEqual(rates, [])
  assert.equal((await confirm(order.id)).status, 422)
})

test('a shop without a table offers what its program answers', async () => {
  const { call, setUrl, offeredIds } = await tenant()
  ok(204, await call('DELETE', '/shipping-rates/posti'))
  await setUrl(RATES, (await adviser(() => [courier()])).url)
  assert.deepEqual(await offeredIds(), ['courier'])
})

test('nobody is asked while the destination is not known, nor once the webhook is off', async () => {
  const { call, setUrl, offered, offeredIds } = await tenant()
  const program = await adviser(() => [courier()])
  await setUrl(RATES, program.url)
  const { shippingAddress: _, ...nowhere } = twoCups()
  const { order } = await offered(nowhere as ReturnType<typeof twoCups>)
  assert.equal(program.received.length, 0)
  const path = `/checkouts/${order.id}/rates`
  const { rates } = ok(200, await call<Offered>('POST', path, { shippingAddress: HELSINKI }))
  assert.deepEqual(
    rates.map(({ id }) => id),
    ['courier'],
  )
  await setUrl(RATES, null)
  assert.deepEqual(await offeredIds(), ['posti'])
  assert.equal(program.received.length, 1)
})

const json = (value: unknown) => (response: ServerResponse) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))

/** Answers that are of no use, and what the log says about them. */
const USELESS: Record<string, [(response: ServerResponse) => void, RegExp]> = {
  'a redirect': [(response) => response.writeHead(302, { location: '/elsewhere' }).end(), /status 302/],
  'an error': [(response) => response.writeHead(500).end('[]'), /status 500/],
  'no answer': [(response) => response.destroy(), /^connect|^protocol/],
  'no JSON': [(response) => response.end('rates'), /not a JSON array/],
  'an envelope': [json({ rates: [courier()] }), /not a JSON array/],
  'more than 1 MiB': [(response) => response.end(`[${' '.repeat(1024 * 1024)}]`), /longer than 1048576/],
  'more than 100 rates': [json(Array.from({ length: 101 }, (_, i) => courier({ id: String(i) }))), /more than 100/],
  'a rate without a provider': [json([{ ...courier(), provider: undefined }]), /provider/],
  'a price as a number': [json([{ ...courier(), price: { amount: 7.5, currency: 'EUR' } }]), /price\.amount/],
  'a repeated id': [json([courier(), courier()]), /rate 2: its id is repeated/],
  'a negative price': [json([courier({ price: { amount: '-0.01', currency: 'EUR' } })]), /negative/],
  'another currency': [json([courier({ price: { amount: '7.50', currency: 'JOD' } })]), /not EUR/],
  'too many decimals': [json([courier({ price: { amount: '7.505', currency: 'EUR' } })]), /more than 2 decimals/],
  'a price beyond all': [json([courier({ price: { amount: '999999999999999', currency: 'EUR' } })]), /too large/],
  'an endless name': [json([courier({ name: { en: 'x'.repeat(1001), ar: '' } })]), /too long/],
  'half a character': [json([courier({ name: { en: '\ud800', ar: '' } })]), /cannot be stored/],
}

for (const [what, [answer, reason]] of Object.entries(USELESS)) {
  test(`${what} leaves the rates that we found, and the log says why`, async () => {
    const { setUrl, offeredIds, shop } = await tenant()
    const program = await receiver(answer)
    await setUrl(RATES, program.url)
    log.length = 0
    assert.deepEqual(await offeredIds(), ['posti'])
    assert.equal(program.received.length, 1)
    assert.equal(JSON.parse(log[0]!).shop, shop.id)
    assert.match(reasons().join('\n'), reason)
  })
}

test('one that hangs is waited for once, for five seconds, then left alone for 30 seconds', async () => {
  const { setUrl, offeredIds } = await tenant()
  let hangs = true
  const program = await receiver((response) => {
    if (hangs) response.writeHead(200).write('[')
    else json([courier()])(response)
  })
  await setUrl(RATES, program.url)
  const started = performance.now()
  assert.deepEqual(await offeredIds(), ['posti'])
  assert.ok(performance.now() - started >= 4999)
  assert.match(reasons().join('\n'), /^timeout/)
  hangs = false
  rig.clock.advance(29_999)
  assert.deepEqual(await offeredIds(), ['posti'])
  assert.equal(program.received.length, 1)
  rig.clock.advance(1)
  assert.deepEqual(await offeredIds(), ['courier'])
})

test('one that fails three times in a row is left alone; other shops are not concerned', async () => {
  const { setUrl, offeredIds } = await tenant()
  const other = await tenant()
  const program = await receiver()
  program.answers.push(500, 500, 500)
  await setUrl(RATES, program.url)
  await other.setUrl(RATES, (await adviser(() => [courier()])).url)
  for (let i = 0; i < 4; i++) assert.deepEqual(await offeredIds(), ['posti'])
  assert.equal(program.received.length, 3)
  assert.deepEqual(await other.offeredIds(), ['courier'])
})

test('confirm-order tells of an order once, when it is confirmed, as the order API shows it', async () => {
  const { shop, call, door, setUrl, offered, confirm } = await tenant()
  const hook = await receiver()
  await setUrl(CONFIRM, hook.url)
  const { order, rates } = await offered()
  await rig.worker.drain()
  assert.equal(hook.received.length, 0)
  ok(200, await confirm(order.id, { quote: rates[0]!.quote }))
  await rig.worker.drain()
  const [told] = hook.received
  const event = JSON.parse(told!.body) as components['schemas']['ConfirmOrderEvent']
  assert.deepEqual(contract.component('ConfirmOrderEvent').check(event), [])
  const { orders } = await door.ok<{ orders: unknown }>('GET', `/v1/management/order/${order.reference}`)
  assert.deepEqual(event, { order: orders })
  assert.equal(event.order.confirmed, true)
  assert.equal(told!.headers['x-tenant-id'], String(shop.number))
  assert.equal(told!.headers['webhook-signature'], undefined)
  ok(200, await call('PATCH', `/orders/${order.id}`, { authorized: false }))
  ok(200, await call('PATCH', `/orders/${order.id}`, { authorized: true }))
  await rig.worker.drain()
  assert.equal(hook.received.length, 1)
})

test('an order that another door confirms is told as well', async () => {
  const { ctx, setUrl } = await tenant()
  const hook = await receiver()
  await setUrl(CONFIRM, hook.url)
  const draft = await placeOrder(ctx, anOrder(['CUP'], { status: 'Draft' }))
  await changeOrder(ctx, draft.reference, { status: 'Reserved' })
  await rig.worker.drain()
  assert.deepEqual(
    hook.received.map(({ body }) => JSON.parse(body).order.number),
    [draft.reference],
  )
})

test('a failed call is repeated with the same id and body, signed by the secret that was set', async () => {
  const { ctx, call, setUrl } = await tenant()
  const hook = await receiver()
  hook.answers.push(500, 302)
  await setUrl(CONFIRM, hook.url)
  const secret = await newSecretOf(call, 'shopgo')
  const draft = await placeOrder(ctx, anOrder(['CUP'], { status: 'Draft' }))
  await changeOrder(ctx, draft.reference, { status: 'New' })
  await rig.worker.drain()
  await changeOrder(ctx, draft.reference, { comments: 'Changed meanwhile' })
  for (const seconds of [6, 6 * 60, 60 * 60]) {
    rig.clock.advance(seconds * 1000)
    await rig.worker.drain()
  }
  assert.equal(hook.received.length, 3)
  const [first] = hook.received
  for (const one of hook.received) {
    assert.equal(one.headers['webhook-id'], first!.headers['webhook-id'])
    assert.equal(one.body, first!.body)
    assert.equal(one.headers['webhook-signature'], signatureOf(secret, one))
  }
  assert.equal(new Set(hook.received.map(({ headers }) => headers['webhook-timestamp'])).size, 3)
})

test('410 switches the webhook off, and setting its address switches it on; nothing is lost to a replay', async () => {
  const { ctx, call, door, setUrl } = await tenant()
  const hook = await receiver()
  hook.answers.push(410)
  await setUrl(CONFIRM, hook.url)
  const confirmOne = async () => {
    const draft = await placeOrder(ctx, anOrder(['CUP'], { status: 'Draft' }))
    await changeOrder(ctx, draft.reference, { status: 'Reserved' })
    await rig.worker.drain()
  }
  await confirmOne()
  assert.deepEqual(await door.ok('GET', CONFIRM), { url: null })
  await confirmOne()
  rig.clock.advance(60_000)
  await rig.worker.drain()
  assert.equal(hook.received.length, 1)
  await setUrl(CONFIRM, hook.url)
  const { items } = ok(200, await call<{ items: { id: string; status: string }[] }>('GET', '/webhook-deliveries'))
  assert.deepEqual(
    items.map(({ status }) => status),
    ['Failed'],
  )
  ok(204, await call('POST', `/webhook-deliveries/${items[0]!.id}/replay`))
  await rig.worker.drain()
  assert.equal(hook.received.length, 2)
  assert.equal(hook.received[1]!.body, hook.received[0]!.body)
})
