import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listAudit } from '#platform/audit'
import { Forbidden, Invalid, NotFound } from '#platform/errors'
import { testDatabase } from '../../../test/support/database.ts'
import { aShop } from '../../../test/support/shop.ts'
import { DEFAULT_BRAND, deleteBrandLogo, getBrand, putBrand, putBrandLogo } from './index.ts'
import { readLogo } from './logo-file.ts'

const db = await testDatabase()

/** The start of a picture, which says what it is and how large. */
function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(40)
  bytes.write('89504e470d0a1a0a0000000d49484452', 'hex')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

const files = async (shopId: string): Promise<number> => {
  const rows = await db.shop(shopId).selectFrom('stored_file').select('id').where('shop_id', '=', shopId).execute()
  return rows.length
}

test('a shop that chose nothing has the defaults', async () => {
  const { ctx } = await aShop(db)
  assert.deepEqual(await getBrand(ctx), DEFAULT_BRAND)
})

test('a brand is replaced whole, but for the logo', async () => {
  const { ctx } = await aShop(db)
  await putBrandLogo(ctx, png(400, 100))
  await putBrand(ctx, { accent: '#FF00AA', email: 'help@example.com', helpUrl: 'https://shop.example/help' })
  const brand = await putBrand(ctx, { background: '#101010', phone: '+358 (0)9 123-45' })
  assert.deepEqual(brand, await getBrand(ctx))
  const { logo, ...look } = brand
  assert.deepEqual([logo?.width, logo?.height], [400, 100])
  const { logo: _, ...defaults } = DEFAULT_BRAND
  assert.deepEqual(look, { ...defaults, background: '#101010', phone: '+358 (0)9 123-45' })
  const entries = await listAudit(ctx, { limit: 10 })
  assert.deepEqual(
    entries.map(({ action }) => action).filter((action) => action.startsWith('brand')),
    ['brand.put', 'brand.put', 'brand.logo_put'],
  )
})

test('a value that could run, leak or break the page is refused', async () => {
  const { ctx } = await aShop(db)
  for (const input of [
    { accent: 'red' },
    { accent: '#12345' },
    { background: '#123456;}' },
    { font: 'comic' as 'serif' },
    { email: 'a b@example.com' },
    { email: 'x' },
    { phone: 'call me' },
    { helpUrl: 'javascript:alert(1)' },
    { websiteUrl: 'http://shop.example/' },
    { privacyUrl: 'https://user:secret@shop.example/' },
    { imprintUrl: `https://shop.example/${'a'.repeat(2000)}` },
  ])
    await assert.rejects(putBrand(ctx, input), Invalid, JSON.stringify(input).slice(0, 80))
})

test('a new logo takes the place of the old file, and removing it leaves none', async () => {
  const { ctx } = await aShop(db)
  const first = await putBrandLogo(ctx, png(10, 10))
  const second = await putBrandLogo(ctx, png(20, 10))
  assert.notEqual(first.logo?.fileId, second.logo?.fileId)
  assert.equal(await files(ctx.shopId), 1)
  await deleteBrandLogo(ctx)
  assert.deepEqual([(await getBrand(ctx)).logo, await files(ctx.shopId)], [null, 0])
  await assert.rejects(deleteBrandLogo(ctx), NotFound)
})

test('only an administrator changes the brand, and everybody of the shop reads it', async () => {
  const { ctx } = await aShop(db)
  const reader = { ...ctx, scopes: new Set<never>() }
  for (const attempt of [putBrand(reader, {}), putBrandLogo(reader, png(1, 1)), deleteBrandLogo(reader)])
    await assert.rejects(attempt, Forbidden)
  assert.deepEqual(await getBrand(reader), DEFAULT_BRAND)
})

test('brands of two shops are apart', async () => {
  const [one, other] = [await aShop(db), await aShop(db)]
  await putBrand(one.ctx, { accent: '#111111' })
  assert.equal((await getBrand(other.ctx)).accent, DEFAULT_BRAND.accent)
})

test('a logo is told by its bytes: PNG, JPEG and the three kinds of WebP', () => {
  const jpeg = Buffer.from('ffd8ffe000040000ffc0000b080064012c03010000', 'hex')
  const webp = (kind: string, size: string) => Buffer.from(`52494646ffffffff57454250${kind}00000000${size}`, 'hex')
  const padding = '00'.repeat(12)
  assert.deepEqual(readLogo(png(3, 2)), { contentType: 'image/png', width: 3, height: 2 })
  assert.deepEqual(readLogo(jpeg), { contentType: 'image/jpeg', width: 300, height: 100 })
  const found = [
    webp('56503858', `000000002b0100630000${padding}`),
    webp('5650384c', `2f2bc11800${padding}`),
    webp('56503820', `0000009d012a2c016400${padding}`),
  ].map(readLogo)
  for (const image of found) assert.deepEqual(image, { contentType: 'image/webp', width: 300, height: 100 })
})

test('anything else is no logo', async () => {
  const { ctx } = await aShop(db)
  const truncated = [png(9, 9).subarray(0, 20), Buffer.from('ffd8ffe0', 'hex'), Buffer.from('RIFF    WEBPVP8 ')]
  for (const bytes of [Buffer.alloc(0), Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), ...truncated]) {
    await assert.rejects(putBrandLogo(ctx, bytes), { code: 'logo_unreadable' })
  }
  await assert.rejects(putBrandLogo(ctx, png(0, 5)), { code: 'logo_unreadable' })
  await assert.rejects(putBrandLogo(ctx, png(5000, 5)), { code: 'logo_unreadable' })
  const heavy = Buffer.concat([png(5, 5), Buffer.alloc(512 * 1024)])
  await assert.rejects(putBrandLogo(ctx, heavy), { code: 'logo_too_large' })
})
