import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inflateSync } from 'node:zlib'
import type { components } from '../../server/generated/doorstep.ts'
import { createStockUpdate } from '../../server/modules/inbound/index.ts'
import { type NewOrder, placeOrder } from '../../server/modules/orders/index.ts'
import type { Context } from '../../server/platform/context.ts'
import { apiRig, type Caller } from '../support/api-rig.ts'
import { readCode128 } from '../support/code128.ts'
import { anOrder, withStock } from '../support/shop.ts'

type Schemas = components['schemas']

const rig = await apiRig()

const order = (ctx: Context, reference: string, units: Record<string, number>, changes: Partial<NewOrder> = {}) =>
  placeOrder(ctx, anOrder(units, { reference, ...changes }))

const announce = (ctx: Context, units: Record<string, number>) =>
  createStockUpdate(ctx, {
    supplier: 'Example Pottery',
    containers: null,
    pallets: 1,
    parcels: null,
    deliveredBy: null,
    receiveDate: new Date('2026-03-09T00:00:00Z'),
    merchantComments: null,
    trackingCodes: [],
    specialAction: null,
    reference: 'PO-77',
    warehouseCode: null,
    products: Object.entries(units).map(([code, expectedQuantity]) => ({
      code,
      name: null,
      eanCode: `64000${code}`,
      countryOfOrigin: null,
      customsDescription: null,
      hsCode: null,
      supplyPrice: null,
      expectedQuantity,
    })),
  })

const levelOf = async (call: Caller, code: string) => {
  const { body } = await call<Schemas['StockLevelPage']>('GET', `/stock-levels?code=${code}`)
  return body.items[0]!.level
}

test('the day of a warehouse: goods in, order out, return back, shelf counted', async () => {
  const { ctx, shop } = await rig.shop()
  const call = await rig.caller(shop.id, 'warehouse')
  await withStock(ctx, { CUP: 0, POT: 5 })
  const placed = await order(ctx, 'A-1001', { CUP: 2, POT: 1 })
  assert.equal(placed.status, 'Pending')
  const announced = await announce(ctx, { CUP: 10 })

  const waiting = await call<Schemas['Order']>('GET', `/orders/${placed.id}`)
  assert.deepEqual(
    waiting.body.lines.map((line) => [line.code, line.coverage]),
    [
      ['CUP', { available: 0, missing: 2, expectedAt: '2026-03-09T00:00:00.000Z' }],
      ['POT', { available: 1, missing: 0, expectedAt: null }],
    ],
  )
  assert.equal(waiting.body.payments, null)

  const base = `/stock-updates/${announced.id}`
  assert.equal((await call<Schemas['StockUpdate']>('POST', `${base}/arrive`)).body.status, 'Arrived')
  assert.equal((await call<Schemas['StockUpdate']>('POST', `${base}/process`)).body.status, 'Processing')
  const receipt = { lines: [{ code: 'CUP', receivedQuantity: 8, comments: 'Two broken' }], complete: true }
  const received = await call<Schemas['StockUpdate']>('POST', `${base}/receive`, receipt)
  assert.equal(received.body.status, 'Completed')
  assert.equal(received.body.lines[0]!.receivedQuantity, 8)

  const work = await call<Schemas['WorkItemPage']>('GET', '/work?stage=ToPick')
  assert.deepEqual(
    work.body.items.map((item) => [item.reference, item.units, item.lines[0]!.eanCode]),
    [['A-1001', 3, '64000CUP']],
  )
  const path = `/orders/${placed.id}`
  const collected = await call<Schemas['Order']>('POST', `${path}/collect`)
  assert.equal(collected.body.status, 'Collecting')
  assert.deepEqual(await levelOf(call, 'CUP').then(({ stock, reserved }) => [stock, reserved]), [6, 0])
  const inHand = await call<Schemas['WorkItemPage']>('GET', '/work?stage=InHand')
  assert.deepEqual(
    inHand.body.items.map((item) => item.collectedAt),
    [rig.clock.now().toISOString()],
  )

  const parcels = [{ carrier: 'posti', trackingNumber: 'JJFI1' }, {}]
  const shipped = await call<Schemas['Order']>('POST', `${path}/ship`, { parcels })
  assert.equal(shipped.body.status, 'Shipped')
  assert.equal(shipped.body.trackingNumber, 'JJFI1')
  const later = [{ trackingNumber: 'JJFI1' }, { trackingNumber: 'JJFI2', trackingUrl: 'https://carrier.example/2' }]
  const tracked = await call<Schemas['Order']>('PUT', `${path}/tracking`, { parcels: later })
  assert.deepEqual(
    tracked.body.parcels.map((parcel) => parcel.trackingNumber),
    ['JJFI1', 'JJFI2'],
  )

  const back = await call<Schemas['Return']>('POST', '/returns', {
    orderReference: 'A-1001',
    lines: [{ code: 'CUP', quantity: 2 }],
  })
  assert.equal(back.status, 201)
  assert.equal(back.body.status, 'Arrived')
  assert.equal((await call<Schemas['Return']>('POST', `/returns/${back.body.id}/process`)).body.status, 'Processing')
  const handled = await call<Schemas['Return']>('POST', `/returns/${back.body.id}/handle`, {
    lines: [{ code: 'CUP', receivedQuantity: 2, stockedQuantity: 1, condition: 'Opened' }],
  })
  assert.equal(handled.body.status, 'Handled')
  assert.equal((await levelOf(call, 'CUP')).stock, 7)

  const counted = await call<Schemas['StockLevel']>('POST', '/stock-corrections', {
    code: 'CUP',
    counted: 6,
    note: 'one fell',
  })
  assert.equal(counted.body.level.stock, 6)
  const { body: ledger } = await call<Schemas['StockMovementPage']>(
    'GET',
    `/products/${counted.body.productId}/stock-movements`,
  )
  assert.deepEqual(
    ledger.items.map((movement) => [movement.kind, movement.quantity]),
    [
      ['Corrected', -1],
      ['Returned', 1],
      ['Picked', -2],
      ['Received', 8],
    ],
  )
})

test('an order in hand can be given up: its goods go back on the shelf', async () => {
  const { ctx, call } = await rig.shop()
  await withStock(ctx, { CUP: 3 })
  const placed = await order(ctx, 'A-1', { CUP: 2 })
  await call('POST', `/orders/${placed.id}/collect`)
  const comments = 'Broken at the last moment'
  const given = await call<Schemas['Order']>('POST', `/orders/${placed.id}/cancel-collecting`, { comments })
  assert.equal(given.body.status, 'Cancelled')
  assert.equal(given.body.warehouseComments, comments)
  assert.equal((await levelOf(call, 'CUP')).stock, 3)
})

test('the packing slip is a PDF whose barcode reads as the reference', async () => {
  const { ctx, call } = await rig.shop()
  await withStock(ctx, { CUP: 3 })
  const placed = await order(ctx, 'A-1001', { CUP: 2 })
  const slip = await call('GET', `/orders/${placed.id}/packing-slip`)
  assert.equal(slip.status, 200)
  assert.equal(slip.headers['content-type'], 'application/pdf')
  assert.equal(slip.raw.subarray(0, 5).toString(), '%PDF-')
  assert.equal(readCode128(barsOf(slip.raw)), 'A-1001')
})

/** Bars and gaps among the filled rectangles of the first page. */
function barsOf(pdf: Buffer): number[] {
  const start = pdf.indexOf('stream\n') + 'stream\n'.length
  const page = inflateSync(pdf.subarray(start, pdf.indexOf('\nendstream', start))).toString('latin1')
  const bars = [...page.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re$/gm)].map(([, x, , width]) => ({
    x: Number(x),
    width: Number(width),
  }))
  return bars.flatMap(({ x, width }, i) => (bars[i + 1] ? [width, bars[i + 1]!.x - x - width] : [width]))
}

test('a repeated request with its idempotency key gets the first answer and does nothing twice', async () => {
  const { ctx, call } = await rig.shop()
  await withStock(ctx, { CUP: 0 })
  const announced = await announce(ctx, { CUP: 10 })
  const receive = (receivedQuantity: number) =>
    call<Schemas['StockUpdate']>(
      'POST',
      `/stock-updates/${announced.id}/receive`,
      { lines: [{ code: 'CUP', receivedQuantity }] },
      { 'idempotency-key': 'scan-1' },
    )
  const first = await receive(4)
  const again = await receive(4)
  assert.equal(again.headers['idempotency-replayed'], 'true')
  assert.deepEqual(again.body, first.body)
  assert.equal((await levelOf(call, 'CUP')).stock, 4)
  assert.equal((await receive(5)).status, 422)
})

test('pages follow their cursors and hold every order once, newest first', async () => {
  const { ctx, call } = await rig.shop()
  await withStock(ctx, { CUP: 100 })
  for (let i = 1; i <= 7; i++) {
    await order(ctx, `A-${i}`, { CUP: 1 }, i === 3 ? { status: 'Draft' } : {})
    rig.clock.advance(1000)
  }
  const walk = async (filter: string) => {
    const seen: string[] = []
    for (let cursor = ''; ; ) {
      const { body } = await call<Schemas['OrderSummaryPage']>('GET', `/orders?limit=2${filter}${cursor}`)
      assert.ok(body.items.length <= 2)
      seen.push(...body.items.map((item) => item.reference))
      if (!body.nextCursor) return seen
      cursor = `&cursor=${body.nextCursor}`
    }
  }
  assert.deepEqual(await walk(''), ['A-7', 'A-6', 'A-5', 'A-4', 'A-3', 'A-2', 'A-1'])
  assert.deepEqual(await walk('&status=New&status=Draft'), ['A-7', 'A-6', 'A-5', 'A-4', 'A-3', 'A-2', 'A-1'])
  assert.deepEqual(await walk('&status=Draft'), ['A-3'])
  assert.deepEqual(await walk('&updatedAfter=2026-03-02T09:00:03Z').then((all) => all.slice(-2)), ['A-6', 'A-7'])
  assert.deepEqual(await walk('&search=a-'), ['A-7', 'A-6', 'A-5', 'A-4', 'A-3', 'A-2', 'A-1'])
  assert.deepEqual(await walk('&search=a-%25'), [])
  assert.deepEqual(await walk('&reference=A-5'), ['A-5'])
  const wrong = await call<Schemas['Problem']>('GET', '/orders?cursor=zzz')
  assert.deepEqual([wrong.status, wrong.body.code], [400, 'cursor_invalid'])
})

test('an order is found by the number on its parcel', async () => {
  const { ctx, call } = await rig.shop()
  await withStock(ctx, { CUP: 3 })
  const placed = await order(ctx, 'A-1', { CUP: 1 })
  await call('POST', `/orders/${placed.id}/collect`)
  await call('POST', `/orders/${placed.id}/ship`, { parcels: [{ trackingNumber: 'JJFI9' }] })
  const { body } = await call<Schemas['OrderSummaryPage']>('GET', '/orders?search=JJFI9')
  assert.deepEqual(
    body.items.map((item) => item.id),
    [placed.id],
  )
})

test('a key without the scope is refused, and so is no key', async () => {
  const { ctx, shop } = await rig.shop()
  await withStock(ctx, { CUP: 3 })
  const placed = await order(ctx, 'A-1', { CUP: 1 })
  const reader = await rig.caller(shop.id, 'read:order')
  const refused = await reader<Schemas['Problem']>('POST', `/orders/${placed.id}/collect`)
  assert.equal(refused.status, 403)
  assert.equal(refused.headers['content-type'], 'application/problem+json; charset=utf-8')
  assert.equal(refused.body.code, 'scope_missing')
  assert.equal((await reader('GET', `/orders/${placed.id}`)).status, 200)
  assert.equal((await reader('GET', '/products')).status, 403)
  assert.equal((await reader('GET', '/shop')).status, 200)
  const wrong = await rig.callWith('dsk_00000000000000000000000000_x')<Schemas['Problem']>('GET', '/shop')
  assert.equal(wrong.status, 401)
  assert.ok(wrong.headers['www-authenticate'])
})

test('the ids of another shop do not exist', async () => {
  const { ctx } = await rig.shop()
  const { call: stranger } = await rig.shop()
  await withStock(ctx, { CUP: 3 })
  const placed = await order(ctx, 'A-1', { CUP: 1 })
  const announced = await announce(ctx, { CUP: 1 })
  const productId = placed.lines[0]!.variantId
  const parcels = { parcels: [{}] }
  const calls: [Parameters<typeof stranger>[0], string, unknown?][] = [
    ['GET', `/orders/${placed.id}`],
    ['GET', `/orders/${placed.id}/history`],
    ['GET', `/orders/${placed.id}/packing-slip`],
    ['POST', `/orders/${placed.id}/collect`],
    ['POST', `/orders/${placed.id}/ship`, parcels],
    ['POST', `/orders/${placed.id}/cancel-collecting`],
    ['PUT', `/orders/${placed.id}/tracking`, parcels],
    ['POST', `/orders/${placed.id}/payments`, { amount: { amount: '1', currency: 'EUR' }, method: 'card' }],
    ['GET', `/products/${productId}`],
    ['GET', `/products/${productId}/stock-movements`],
    ['GET', `/stock-updates/${announced.id}`],
    ['POST', `/stock-updates/${announced.id}/arrive`],
    ['POST', `/stock-updates/${announced.id}/cancel`],
    ['POST', `/stock-updates/${announced.id}/receive`, { lines: [] }],
    ['GET', `/returns/${placed.id}`],
    ['POST', `/returns/${placed.id}/arrive`],
    ['GET', `/webhooks/${placed.id}`],
    ['GET', `/webhook-deliveries/${placed.id}`],
    ['DELETE', `/credentials/${placed.id}`],
  ]
  for (const [method, path, body] of calls) {
    const reply = await stranger<Schemas['Problem']>(method, path, body)
    assert.equal(reply.status, 404, `${method} ${path}`)
    assert.match(reply.body.code, /_not_found$/)
  }
  assert.deepEqual((await stranger<Schemas['OrderSummaryPage']>('GET', '/orders')).body.items, [])
})

test('a step that the state does not allow is a conflict that says why', async () => {
  const { ctx, call } = await rig.shop()
  await withStock(ctx, { CUP: 3 })
  const placed = await order(ctx, 'A-1', { CUP: 1 })
  const early = await call<Schemas['Problem']>('POST', `/orders/${placed.id}/ship`, { parcels: [{}] })
  assert.equal(early.status, 409)
  assert.equal(early.body.code, 'status_not_allowed')
  assert.equal(early.body.detail, 'What is New cannot become Shipped.')
  assert.match(early.body.instance, /^urn:request:/)
})

test('every wrong line is named by a pointer', async () => {
  const { ctx, call } = await rig.shop()
  await withStock(ctx, { CUP: 3 })
  const announced = await announce(ctx, { CUP: 1 })
  const reply = await call<Schemas['Problem']>('POST', `/stock-updates/${announced.id}/receive`, {
    lines: [
      { code: 'CUP', receivedQuantity: 1 },
      { code: 'POT', receivedQuantity: 1 },
      { code: 'PAN', receivedQuantity: 1 },
    ],
  })
  assert.equal(reply.status, 422)
  assert.deepEqual(reply.body.errors, [
    { pointer: '/lines/1/code', detail: 'The stock update does not hold the product POT.' },
    { pointer: '/lines/2/code', detail: 'The stock update does not hold the product PAN.' },
  ])
  const malformed = await call<Schemas['Problem']>('POST', `/stock-updates/${announced.id}/receive`, {
    lines: [{ code: 'CUP', receivedQuantity: '1', typo: 1 }],
  })
  assert.equal(malformed.status, 400)
  assert.deepEqual(malformed.body.errors?.map((error) => error.pointer).sort(), [
    '/lines/0/receivedQuantity',
    '/lines/0/typo',
  ])
})
