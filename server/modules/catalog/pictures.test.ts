import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { KyselyPlugin } from 'kysely'
import sharp from 'sharp'
import { testDatabase } from '../../../test/support/database.ts'
import { receiver } from '../../../test/support/receiver.ts'
import { aShop } from '../../../test/support/shop.ts'
import { createOutgoing } from '../../platform/outgoing/client.ts'
import { createPictures, pictureTasks } from './index.ts'

const db = await testDatabase()
const outgoing = createOutgoing({ allowPrivate: true })
after(() => outgoing.close())
const { thumbnailOf, wideOf } = createPictures(outgoing)
const png = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#123456' } })
  .png()
  .toBuffer()

const host = await receiver((response, { url }) => {
  if (url?.endsWith('.png')) response.writeHead(200, { 'content-type': 'image/png' }).end(png)
  else if (url === '/page') response.writeHead(200, { 'content-type': 'image/png' }).end('<h1>no picture</h1>')
  else if (url === '/far') response.writeHead(302, { location: 'http://169.254.169.254/' }).end()
  else response.writeHead(404).end()
})
const at = (path: string) => `http://127.0.0.1:${host.port}${path}`
/** Answers of the database reach whoever asked when the gate opens. */
const heldBack = (gate: Promise<void>): KyselyPlugin => ({
  transformQuery: ({ node }) => node,
  transformResult: ({ result }) => gate.then(() => result),
})
const calls = (path: string) => host.received.filter(({ url }) => url === path).length

test('a picture is fetched once, however many ask for it, and kept small', async () => {
  const { ctx } = await aShop(db)
  const ids = await Promise.all(Array.from({ length: 10 }, () => thumbnailOf(ctx, at('/cup.png'))))
  assert.equal(new Set(ids).size, 1)
  assert.ok(ids[0])
  assert.equal(await thumbnailOf(ctx, at('/cup.png')), ids[0])
  assert.equal(calls('/cup.png'), 1)
  const [file] = await db.system.selectFrom('stored_file').selectAll().where('shop_id', '=', ctx.shopId).execute()
  assert.equal(file?.content_type, 'image/webp')
  assert.ok(Number(file?.content.length) < 1000)
})

test('whoever looked before the picture was kept does not fetch it again', async () => {
  const { ctx } = await aShop(db)
  const first = thumbnailOf(ctx, at('/late.png'))
  const gate = Promise.withResolvers<void>()
  const late = thumbnailOf({ ...ctx, db: ctx.db.withPlugin(heldBack(gate.promise)) }, at('/late.png'))
  const id = await first
  gate.resolve()
  assert.equal(await late, id)
  assert.equal(calls('/late.png'), 1)
})

test('a wide picture is whole, is kept beside the thumbnail, and is never made larger than it is', async () => {
  const { ctx } = await aShop(db)
  const ids = [await thumbnailOf(ctx, at('/cup.png')), await wideOf(ctx, at('/cup.png'))]
  assert.deepEqual([await thumbnailOf(ctx, at('/cup.png')), await wideOf(ctx, at('/cup.png'))], ids)
  const files = await db.system
    .selectFrom('stored_file')
    .selectAll()
    .where('shop_id', '=', ctx.shopId)
    .orderBy('id')
    .execute()
  const sizes = await Promise.all(files.map(async ({ content }) => sharp(content).metadata()))
  assert.deepEqual(
    sizes.map(({ width, height }) => [width, height]),
    [
      [112, 112],
      [300, 200],
    ],
  )
})

test('many pictures at once wait for their turn', async () => {
  const { ctx } = await aShop(db)
  const ids = await Promise.all(Array.from({ length: 12 }, (_, i) => wideOf(ctx, at(`/many/${i}.png`))))
  assert.equal(new Set(ids).size, 12)
  assert.ok(!ids.includes(null))
})

test('what is no picture, is missing or leads elsewhere gives none, and is not asked for again at once', async () => {
  const { ctx, clock } = await aShop(db)
  for (const path of ['/page', '/gone', '/far']) {
    assert.equal(await thumbnailOf(ctx, at(path)), null)
    assert.equal(await thumbnailOf(ctx, at(path)), null)
    assert.equal(calls(path), 1, path)
  }
  clock.advance(6 * 3_600_000)
  await thumbnailOf(ctx, at('/gone'))
  assert.equal(calls('/gone'), 2)
})

test('private addresses are not asked', async () => {
  const { ctx } = await aShop(db)
  const guarded = createOutgoing({ allowPrivate: false })
  after(() => guarded.close())
  const before = calls('/cup.png')
  assert.equal(await createPictures(guarded).thumbnailOf(ctx, at('/cup.png')), null)
  assert.equal(calls('/cup.png'), before)
})

test('thumbnails are made anew after a month, and their files go', async () => {
  const { ctx, clock, system } = await aShop(db)
  await thumbnailOf(ctx, at('/cup.png'))
  clock.advance(31 * 24 * 3_600_000)
  for (const task of pictureTasks) await task.run(system)
  const left = await db.system.selectFrom('stored_file').select('id').where('shop_id', '=', ctx.shopId).execute()
  assert.deepEqual(left, [])
})
