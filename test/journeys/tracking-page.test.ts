import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { placeOrder } from '../../server/modules/orders/index.ts'
import { getShipment, parcelToken } from '../../server/modules/shipments/index.ts'
import { apiRig } from '../support/api-rig.ts'
import { receiver } from '../support/receiver.ts'
import { aLine, anOrder, withStock } from '../support/shop.ts'

const rig = await apiRig()
const { http, worker, clock } = rig
type Made = Awaited<ReturnType<typeof rig.shop>>

/** An order that left in parcels with these numbers, and the path of its page. */
async function shipped(made: Made, reference: string, numbers: string[], pictureUrl: string | null = null) {
  await withStock(made.ctx, { [reference]: 5 })
  const order = await placeOrder(
    made.ctx,
    anOrder([reference], { reference, lines: [{ ...aLine(reference), pictureUrl }] }),
  )
  await made.call('POST', `/orders/${order.id}/collect`)
  await made.call('POST', `/orders/${order.id}/ship`, {
    parcels: numbers.map((trackingNumber) => ({ trackingNumber })),
  })
  await worker.drain()
  const link = await made.call<{ url: string }>('GET', `/orders/${order.id}/tracking-link`)
  return { order, path: new URL(link.body.url).pathname }
}

const tell = (made: Made, trackingNumber: string, name: string, more: object = {}) =>
  made.call('POST', '/tracking-events', {
    events: [{ trackingNumber, name, occurredAt: clock.now().toISOString(), ...more }],
  })

const page = async (path: string, language = 'en') => {
  const answer = await http.inject({ url: path, headers: { 'accept-language': language } })
  return { status: answer.statusCode, headers: answer.headers, body: answer.body }
}

test('the page of an order follows its parcel, and shows nothing of the recipient', async () => {
  const made = await rig.shop()
  const { path } = await shipped(made, 'O-1', ['PAGE1'])
  assert.match((await page(path)).body, /O-1/)
  await tell(made, 'PAGE1', 'OUT_FOR_DELIVERY', { place: { city: 'Tampere', countryCode: 'FI' } })
  const moving = await page(path, 'de')
  assert.match(moving.body, /<html lang="de/)
  assert.match(moving.body, /Tampere/)
  await tell(made, 'PAGE1', 'SUCCESSFULLY_DELIVERED')
  const { body } = await page(path)
  assert.match(body, /delivered/i)
  for (const secret of ['Test Person', 'person@example.com', 'Example Street', '00100']) {
    assert.ok(!body.includes(secret), secret)
  }
})

test('who knows the number and the zip or e-mail is led to the page; nobody else is', async () => {
  const made = await rig.shop()
  const { path } = await shipped(made, 'Look/Üp 7', ['PAGE2'])
  const ask = (orderNumber: string, proof: string) =>
    http.inject({
      method: 'POST',
      url: `/t/${made.shop.slug}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ orderNumber, proof }).toString(),
    })
  for (const proof of ['00100', ' 001 00', 'PERSON@example.com']) {
    const answer = await ask('look/üp 7', proof)
    assert.equal(answer.statusCode, 303)
    assert.equal(new URL(String(answer.headers.location), 'http://x').pathname, path)
  }
  const [wrong, unknown] = [await ask('Look/Üp 7', '00101'), await ask('no such order', '00100')]
  assert.deepEqual([wrong.statusCode, unknown.statusCode], [422, 422])
})

test('a parcel’s link opens its shipment until 180 days after its end, in its own shop only', async () => {
  const [made, other] = [await rig.shop(), await rig.shop()]
  await shipped(made, 'O-3', ['PAGE3', 'PAGE4'])
  const row = (await made.call<{ items: { id: string }[] }>('GET', '/shipments')).body.items[0]
  assert.ok(row)
  const shipment = await getShipment(made.ctx, row.id)
  const token = parcelToken(made.shop.number, shipment.parcels[0]?.token ?? Buffer.alloc(0))
  const path = `/t/${made.shop.slug}/${token}`
  assert.match((await page(path)).body, /PAGE4/)
  assert.equal((await page(`/t/${other.shop.slug}/${token}`)).status, 404)
  assert.equal((await page(`${path}A`)).status, 404)
  await tell(made, 'PAGE3', 'SUCCESSFULLY_DELIVERED')
  clock.advance(179 * 24 * 3_600_000)
  assert.equal((await page(path)).status, 200)
  clock.advance(2 * 24 * 3_600_000)
  assert.equal((await page(path)).status, 404)
})

test('pictures that a merchant keeps elsewhere come from this host', async () => {
  const made = await rig.shop()
  const png = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#456' } })
    .png()
    .toBuffer()
  const shelf = await receiver((response) => response.writeHead(200, { 'content-type': 'image/png' }).end(png))
  const { path } = await shipped(made, 'O-5', ['PAGE5'], `http://127.0.0.1:${shelf.port}/cup.png`)
  const src = /<img src="(\/pictures\/[^"]+)"/.exec((await page(path)).body)?.[1]
  assert.ok(src)
  const lead = await http.inject({ url: src })
  assert.equal(lead.statusCode, 302)
  const picture = await http.inject({ url: String(lead.headers.location) })
  assert.equal(picture.headers['content-type'], 'image/webp')
  assert.equal((await http.inject({ url: `${src.slice(0, -1)}${src.endsWith('A') ? 'B' : 'A'}` })).statusCode, 404)
})

test('a page that is open hears of a change', async () => {
  const made = await rig.shop()
  const { path } = await shipped(made, 'O-6', ['PAGE6'])
  const version = /data-version="([^"]+)"/.exec((await page(path)).body)?.[1]
  assert.ok(version)
  const token = path.split('/').at(-1) ?? ''
  const versions = () => rig.tracking.versions(made.ctx, [token])
  assert.equal((await versions()).get(token), version, 'what is shown is not told as a change')
  await tell(made, 'PAGE6', 'OUT_FOR_DELIVERY')
  assert.notEqual((await versions()).get(token), version)
})

test('the brand of the shop is on its page', async () => {
  const made = await rig.shop()
  const put = await made.call('PUT', '/brand', { accent: '#aa3366', email: 'help@example.com' })
  assert.equal(put.status, 200)
  const { path } = await shipped(made, 'O-8', ['PAGE8'])
  const { body } = await page(path)
  assert.match(body, /help@example\.com/)
  assert.match(body, /Test shop/)
})

test('an order number that begins with # is found with it, and any other without it', async () => {
  const made = await rig.shop()
  await shipped(made, '#1001', ['PAGE9'])
  await shipped(made, '1002', ['PAGE10'])
  const find = (orderNumber: string) => rig.tracking.find(made.ctx, { orderNumber, proof: '00100' })
  assert.ok(await find('#1001'))
  assert.ok(await find('#1002'))
  assert.equal(await find('#1003'), null)
})
