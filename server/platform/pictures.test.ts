import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { cleanPicture, thumbnail } from './pictures.ts'

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a04060' } })

test('a picture becomes a small square without what the camera wrote into it', async () => {
  const photo = await picture(800, 400)
    .withExif({ IFD0: { Copyright: 'somebody' } })
    .jpeg()
    .toBuffer()
  const small = await thumbnail(photo, 96)
  assert.ok(small && small.length < 2000)
  const { format, width, height, exif } = await sharp(small).metadata()
  assert.deepEqual([format, width, height, exif], ['webp', 96, 96, undefined])
})

test('what is no picture of goods gives none: text, SVG, broken bytes, too many pixels', async () => {
  const png = await picture(50, 50).png().toBuffer()
  const bomb = await picture(9000, 9000).png().toBuffer()
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>')
  for (const content of [Buffer.from('<h1>'), svg, png.subarray(0, 60), bomb, Buffer.alloc(0)]) {
    assert.equal(await thumbnail(content, 96), null)
  }
})

test('an uploaded picture is redrawn: upright, smaller, without what the camera wrote', async () => {
  const photo = await sharp({ create: { width: 3000, height: 1000, channels: 3, background: '#ff0000' } })
    .withExif({ IFD0: { Copyright: 'secret place' }, IFD3: { GPSLatitude: '60/1 10/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const clean = await cleanPicture(photo)
  assert.ok(clean)
  const { format, width, height, exif, orientation } = await sharp(clean).metadata()
  assert.deepEqual(
    { format, width, height, exif, orientation },
    { format: 'webp', width: 667, height: 2000, exif: undefined, orientation: undefined },
  )
})

test('a moving picture keeps moving, and one of too many pixels is refused before it is drawn', async () => {
  const frames = await Promise.all(
    ['#f00', '#0f0', '#00f'].map((background) =>
      sharp({ create: { width: 20, height: 20, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  const moving = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer()
  const clean = await cleanPicture(moving)
  assert.ok(clean)
  assert.equal((await sharp(clean, { animated: true }).metadata()).pages, 3)
  const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' } })
    .png({ compressionLevel: 9 })
    .toBuffer()
  assert.ok(bomb.length < 1024 * 1024)
  assert.equal(await cleanPicture(bomb), null)
  assert.equal(await cleanPicture(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), null)
})
