import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { hugePng, restlessGif, svgWithScript } from '../../support/bad-pictures.ts'
import { karlaRig, type Wire } from '../../support/karla.ts'
import { fullShop } from '../../support/karla-shop.ts'

const rig = await karlaRig()
const shop = await fullShop(rig)

const ROUTES = [
  '/images/claim',
  '/images/logo',
  `/campaigns/${shop.basicCampaign.uuid}/image`,
  `/campaigns/${shop.productCampaign.uuid}/products/0/image`,
]

async function upload(route: string, bytes: Buffer, name = 'image') {
  const form = new FormData()
  form.append(name, new Blob([new Uint8Array(bytes)], { type: 'image/png' }), '../../"><script>.png')
  const response = new Response(form)
  return shop.call<Wire['ErrorDTO']>('POST', shop.at + route, Buffer.from(await response.arrayBuffer()), {
    'content-type': response.headers.get('content-type') ?? '',
  })
}

const files = async () => {
  const rows = await rig.db.system.selectFrom('stored_file').select('id').where('shop_id', '=', shop.shop.id).execute()
  return rows.length
}

test('what only looks like a picture, or would fill the memory, is refused wherever pictures are taken', async () => {
  const png = await sharp({ create: { width: 60, height: 60, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  const bad = {
    'pixels without end': hugePng(),
    'a program': svgWithScript,
    'a page': Buffer.from('<!doctype html><script>alert(1)</script>'),
    'half a picture': png.subarray(0, png.length / 2),
    'a beginning': Buffer.concat([png.subarray(0, 16), Buffer.from('<script>alert(1)</script>')]),
    nothing: Buffer.alloc(0),
  }
  const moving = { 'frames without end': restlessGif(8, 5000), 'large frames': restlessGif(2000, 190) }
  const before = await files()
  for (const route of ROUTES) {
    // Of a logo that moves only the first picture is looked at.
    const refused = { ...bad, ...(route.endsWith('/logo') ? {} : moving) }
    for (const [name, bytes] of Object.entries(refused)) {
      const { status, body, text } = await upload(route, bytes)
      assert.deepEqual([status, body.key], [422, 'image_invalid'], `${route}, ${name}: ${text}`)
      assert.deepEqual(body.errors[0]?.loc, ['body', 'image'])
    }
    const huge = await upload(route, Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)]))
    assert.deepEqual([huge.status, huge.body.key], [413, 'image_too_large'], route)
  }
  assert.equal(await files(), before)
})

test('what is behind a picture, and what cameras write into it, is not kept', async () => {
  const plain = sharp({ create: { width: 60, height: 60, channels: 3, background: 'teal' } })
  const told = await plain
    .withExif({ IFD0: { Copyright: 'somebody', Artist: '<script>' } })
    .jpeg()
    .toBuffer()
  for (const route of ROUTES) {
    const reply = await upload(route, Buffer.concat([told, Buffer.from('<script>alert(1)</script>')]), '__proto__')
    assert.ok(reply.status < 300, reply.text)
    const url = /"(https?:[^"]*\/files\/[^"]*)"/.exec(reply.text)?.[1]
    assert.ok(url, reply.text)
    const kept = await rig.app.http.inject(new URL(url).pathname)
    assert.equal(kept.headers['content-type'], 'image/webp')
    assert.ok(!kept.rawPayload.includes('script') && !kept.rawPayload.includes('somebody'))
    assert.equal((await sharp(kept.rawPayload).metadata()).exif, undefined)
  }
})
