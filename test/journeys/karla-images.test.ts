import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { getBrand } from '../../server/modules/tenants/index.ts'
import { hugePng, svgWithScript } from '../support/bad-pictures.ts'
import { shippedOrder } from '../support/claims.ts'
import { type Client, EDITOR, karlaRig, type Merchant, VIEWER, type Wire } from '../support/karla.ts'

type Image = Wire['ImageResponseDTO']

const rig = await karlaRig()
const TYPES = ['background', 'claim', 'logo', 'signature', 'product', 'voucher'] as const
const picture = (width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 30, b: 90, alpha: 0.5 } } })

/** A form with these parts: texts, or files with their types. */
async function form(parts: [name: string, value: string | { bytes: Buffer; type: string }][]) {
  const data = new FormData()
  for (const [name, value] of parts) {
    if (typeof value === 'string') data.append(name, value)
    else data.append(name, new Blob([new Uint8Array(value.bytes)], { type: value.type }), 'evil"><script>.png')
  }
  const response = new Response(data)
  return {
    body: Buffer.from(await response.arrayBuffer()),
    headers: { 'content-type': response.headers.get('content-type') ?? '' },
  }
}

async function send(client: Client, shop: Merchant, type: string, parts: Parameters<typeof form>[0]) {
  const { body, headers } = await form(parts)
  return client.call<Image & Wire['ErrorDTO']>('POST', `${shop.at}/images/${type}`, body, headers)
}

const upload = (shop: Merchant, bytes: Buffer, type = 'image/png') =>
  send(shop, shop, 'claim', [['image', { bytes, type }]])

const fetched = (url: string) => rig.app.http.inject(new URL(url).pathname)

test('every kind of picture is redrawn, kept and served from an address that nobody can guess', async () => {
  const shop = await rig.merchant()
  const editor = await shop.with(...EDITOR)
  const bytes = await picture().png().toBuffer()
  for (const type of TYPES) {
    const reply = await send(editor, shop, type, [['image', { bytes, type: 'image/png' }]])
    assert.equal(reply.status, 201, reply.text)
    assert.deepEqual([reply.body.image_type, reply.body.shop_slug], [type, shop.shop.slug])
    const file = await fetched(reply.body.url)
    assert.deepEqual([file.statusCode, file.headers['content-type']], [200, 'image/webp'])
    assert.equal((await sharp(file.rawPayload).metadata()).width, 40)
    assert.match(new URL(reply.body.url).pathname, /\/[\w-]{32}$/)
  }
})

test('a logo becomes that of the shop, and fits whatever was sent', async () => {
  const shop = await rig.merchant()
  const noise = await sharp({
    create: {
      width: 3000,
      height: 2000,
      channels: 3,
      background: 'white',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg({ quality: 80 })
    .toBuffer()
  const reply = await send(shop, shop, 'logo', [['image', { bytes: noise, type: 'image/jpeg' }]])
  assert.equal(reply.status, 201, reply.text)
  const { logo } = await getBrand({ ...shop.ctx, now: () => new Date(shop.clock.now().getTime() + 10_000) })
  assert.ok(logo && reply.body.url.includes(logo.fileId))
  assert.ok(logo.width <= 1200 && logo.height <= 600, `${logo.width} x ${logo.height}`)
})

test('a part of any name is taken, the first of two, and texts beside it say nothing', async () => {
  const shop = await rig.merchant()
  const [wide, small] = await Promise.all([picture(50).jpeg().toBuffer(), picture(10, 10).webp().toBuffer()])
  const named = await send(shop, shop, 'product', [
    ['image', 'cup.png'],
    ['anything', { bytes: wide, type: 'application/octet-stream' }],
    ['image', { bytes: small, type: 'image/webp' }],
  ])
  assert.equal(named.status, 201, named.text)
  assert.equal((await sharp((await fetched(named.body.url)).rawPayload).metadata()).width, 50)
})

test('pictures that move keep moving', async () => {
  const shop = await rig.merchant()
  const frames = await Promise.all(
    ['red', 'green', 'blue'].map((background) =>
      sharp({ create: { width: 10, height: 10, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  const gif = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer()
  const reply = await upload(shop, gif, 'image/gif')
  assert.equal((await sharp((await fetched(reply.body.url)).rawPayload).metadata()).pages, 3)
})

test('what is no picture is refused, whatever it says it is', async () => {
  const shop = await rig.merchant()
  const cut = (await picture(400, 400).jpeg().toBuffer()).subarray(0, 600)
  for (const bytes of [Buffer.from('hello'), svgWithScript, cut, hugePng(), Buffer.alloc(0)]) {
    const reply = await upload(shop, bytes)
    assert.deepEqual([reply.status, reply.body.key], [422, 'image_invalid'], reply.text)
    assert.deepEqual(reply.body.errors[0]?.loc, ['body', 'image'])
  }
  const text = await send(shop, shop, 'claim', [['image', 'only a text']])
  assert.deepEqual([text.status, text.body.key], [422, 'image_invalid'])
  const none = await send(shop, shop, 'claim', [])
  assert.equal(none.status, 422)
})

test('more than 10 MiB are too large', async () => {
  const shop = await rig.merchant()
  const bytes = await picture().png().toBuffer()
  for (const size of [10 * 1024 * 1024 + 1, 11 * 1024 * 1024, 12 * 1024 * 1024]) {
    const reply = await upload(shop, Buffer.concat([bytes, Buffer.alloc(size - bytes.length)]))
    assert.deepEqual([reply.status, reply.body.key], [413, 'image_too_large'], String(size))
  }
})

test('viewers may not upload, nor anybody into another shop, nor for a use that there is not', async () => {
  const [shop, other] = [await rig.merchant(), await rig.merchant()]
  const viewer = await shop.with(...VIEWER)
  const parts: Parameters<typeof form>[0] = [['image', { bytes: await picture().png().toBuffer(), type: 'image/png' }]]
  assert.equal((await send(viewer, shop, 'claim', parts)).status, 403)
  assert.equal((await send(shop, other, 'claim', parts)).status, 403)
  const unknown = await send(shop, shop, 'poster', parts)
  assert.deepEqual([unknown.status, unknown.body.errors[0]?.type], [422, 'enum'])
  assert.equal((await send(await rig.operator(shop), { ...shop, at: '/shops/nobody' }, 'claim', parts)).status, 404)
})

test('a picture that was uploaded is one of ours in a claim, whatever our address was then', async () => {
  const shop = await rig.merchant()
  const { parcels } = await shippedOrder(shop.ctx)
  const { body } = await upload(shop, await picture().png().toBuffer())
  const before = body.url.replace(/^https?:..[^/]+/, 'https://old.example')
  const forged = `${before.slice(0, -1)}${before.endsWith('A') ? 'B' : 'A'}`
  const claim = await shop.ok<Wire['ClaimResponseDTO']>('POST', `${shop.at}/claims`, {
    reason: 'damage',
    shipment_id: parcels[0].id,
    image_urls: [before, forged],
  })
  assert.deepEqual(claim.image_urls, [body.url, forged])
})
