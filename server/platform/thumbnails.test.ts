import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { thumbnail } from './thumbnails.ts'

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
