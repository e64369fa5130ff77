import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { components as OgoshipComponents } from '../../server/generated/ogoship-api-v1.ts'
import { EDITOR, karlaRig, type Merchant, VIEWER, type Wire } from '../support/karla.ts'
import { withStock } from '../support/shop.ts'

const rig = await karlaRig()

type Entry = Wire['ProductVariantDTO']

const put = ({ ok, at }: Merchant, ids: string, body: unknown) => ok<Entry>('PUT', `${at}/products/${ids}`, body)

/** Products as ApiV1 lists them. */
async function listed({ keys }: Merchant): Promise<OgoshipComponents['schemas']['Product'][]> {
  const reply = await rig.app.http.inject({ url: '/ogoship/api/v1/products', headers: { 'x-ogokey': keys.ogoKey } })
  assert.equal(reply.statusCode, 200, reply.payload)
  return reply.json()
}

test('a variant is created, and changed where something is told of it', async () => {
  const merchant = await rig.merchant()
  const translations = { de: { title: 'Tasse', variant_title: null, product_url: 'https://example.com/de' } }
  const created = await put(merchant, 'p%2F1/variants/v-1', {
    title: 'Mug',
    variant_title: 'Blue',
    price: 12.5,
    sku: 'MUG-B',
    product_url: 'https://example.com/mug',
    image_url: null,
    translations,
  })
  const { uuid, created_at, updated_at, ...facts } = created
  assert.equal(created_at, updated_at)
  assert.deepEqual(facts, {
    shop_slug: merchant.shop.slug,
    product_id: 'p/1',
    variant_id: 'v-1',
    title: 'Mug',
    variant_title: 'Blue',
    price: 12.5,
    sku: 'MUG-B',
    product_url: 'https://example.com/mug',
    image_url: null,
    translations,
  })
  assert.equal((await put(merchant, 'p%2F1/variants/v-1', { title: 'Mug' })).updated_at, updated_at)
  const changed = await put(merchant, 'p%2F1/variants/v-1', { title: 'Cup', price: null })
  assert.deepEqual([changed.uuid, changed.title, changed.price, changed.sku], [uuid, 'Cup', null, 'MUG-B'])
})

test('a product of another door is taken over by its SKU, with its stock', async () => {
  const merchant = await rig.merchant()
  await withStock(merchant.ctx, { MUG: 7 })
  await put(merchant, 'p/variants/p', { title: 'Mug', sku: 'MUG', price: 3 })
  const [product, other] = await listed(merchant)
  assert.equal(other, undefined)
  assert.deepEqual([product?.code, product?.name], ['MUG', 'Mug'])
  await put(merchant, 'p/variants/p', { title: 'Mug', sku: 'MUG-2' })
  const [renamed] = await listed(merchant)
  assert.equal(renamed?.code, 'MUG-2')
})

test('one SKU of two variants makes two products, and no SKU makes one by the id', async () => {
  const merchant = await rig.merchant()
  const result = await merchant.ok('POST', `${merchant.at}/products`, [
    { product_id: 'p', variant_id: 'a', title: 'One', sku: 'SAME' },
    { product_id: 'p', variant_id: 'b', title: 'One', sku: 'SAME' },
    { product_id: 'q', variant_id: 'q', title: 'Two', sku: null, price: null, variant_title: null, translations: null },
    { product_id: 'q', variant_id: 'q', title: 'Last', sku: null },
  ])
  assert.deepEqual(result, { created: 3, updated: 0 })
  const codes = (await listed(merchant)).map(({ code, name }) => [code, name])
  assert.deepEqual(codes.sort(), [
    ['SAME', 'One'],
    ['b', 'One'],
    ['q', 'Last'],
  ])
  const again = [
    { product_id: 'p', variant_id: 'b', title: 'Renamed' },
    { product_id: 'r', variant_id: 'r', title: 'New' },
  ]
  assert.deepEqual(await merchant.ok('POST', `${merchant.at}/products`, again), { created: 1, updated: 1 })
  assert.deepEqual(await merchant.ok('POST', `${merchant.at}/products`, []), { created: 0, updated: 0 })
})

test('a deleted product leaves the catalogue, stays in orders, and can come back', async () => {
  const merchant = await rig.merchant()
  await withStock(merchant.ctx, { MUG: 7 })
  const { uuid } = await put(merchant, 'p/variants/p', { title: 'Mug', sku: 'MUG' })
  const headers = { 'content-type': 'application/json' }
  const gone = await merchant.call('DELETE', `${merchant.at}/products/p`, undefined, headers)
  assert.deepEqual([gone.status, gone.text], [204, ''])
  assert.equal((await merchant.call('DELETE', `${merchant.at}/products/p`, '', headers)).status, 204)
  assert.equal((await merchant.call('DELETE', `${merchant.at}/products/nobody`)).status, 204)
  assert.deepEqual(await listed(merchant), [])
  assert.equal((await put(merchant, 'p/variants/p', { title: 'Mug' })).uuid, uuid)
  assert.equal((await listed(merchant))[0]?.code, 'MUG')
})

test('all of a bulk or nothing: a row without a title is named', async () => {
  const merchant = await rig.merchant()
  const rows = Array.from({ length: 50 }, (_, i) => ({ product_id: `p${i}`, variant_id: `p${i}`, title: `T${i}` }))
  const bad = rows.with(31, { ...rows[31]!, title: null as never })
  const refused = await merchant.refused(422, 'validation_error', 'POST', `${merchant.at}/products`, bad)
  assert.deepEqual(refused.errors[0]?.loc, ['body', 31, 'title'])
  const huge = await merchant.refused(
    422,
    'validation_error',
    'POST',
    `${merchant.at}/products`,
    rows.with(4, { ...rows[4]!, title: 'x'.repeat(501) }),
  )
  assert.deepEqual(huge.errors[0]?.loc, ['body', 4, 'title'])
  assert.deepEqual(await listed(merchant), [])
})

test('two that add the same variant at once add one', async () => {
  const merchant = await rig.merchant()
  const replies = await Promise.all(
    Array.from({ length: 8 }, () =>
      merchant.call('PUT', `${merchant.at}/products/p/variants/v`, { title: 'Mug', sku: 'MUG' }),
    ),
  )
  assert.deepEqual(new Set(replies.map(({ status }) => status)), new Set([200]))
  assert.equal((await listed(merchant)).length, 1)
})

test('viewers and keys of other shops change no product', async () => {
  const [merchant, other] = [await rig.merchant(), await rig.merchant()]
  const viewer = await merchant.with(...VIEWER)
  await viewer.refused(403, 'forbidden', 'PUT', `${merchant.at}/products/p/variants/v`, { title: 'x' })
  await viewer.refused(403, 'forbidden', 'POST', `${merchant.at}/products`, [])
  await viewer.refused(403, 'forbidden', 'DELETE', `${merchant.at}/products/p`)
  await other.refused(403, 'forbidden', 'DELETE', `${merchant.at}/products/p`)
  await (await merchant.with(...EDITOR)).ok('PUT', `${merchant.at}/products/p/variants/v`, { title: 'x' })
})

test("a code that one variant gives up in an upsert is not another one's in the same upsert", async () => {
  const merchant = await rig.merchant()
  await put(merchant, 'p-1/variants/v', { title: 'Mug' })
  const both = [
    { product_id: 'p-1', variant_id: 'v', title: 'Mug', sku: 'MUG' },
    { product_id: 'p-2', variant_id: 'v', title: 'Pot', sku: null },
  ]
  const bulk = (body: unknown) => merchant.ok('POST', `${merchant.at}/products`, body)
  assert.deepEqual(await bulk(both), { created: 1, updated: 1 })
  assert.deepEqual((await listed(merchant)).map(({ code }) => code).sort(), ['MUG', 'p-2/v'])
  // Two that exchange their codes come to them one after the other.
  const exchanged = both.map((one, i) => ({ ...one, sku: ['POT', 'MUG'][i] }))
  for (let times = 0; times < 2; times++) await bulk(exchanged)
  assert.deepEqual((await listed(merchant)).map(({ code, name }) => [code, name]).sort(), [
    ['MUG', 'Pot'],
    ['POT', 'Mug'],
  ])
})

test('ids of products and variants may hold spaces', async () => {
  const merchant = await rig.merchant()
  const entry = (product_id: string, variant_id: string) => ({
    product_id,
    variant_id,
    title: `${product_id}-${variant_id}`,
  })
  const reply = await merchant.ok('POST', `${merchant.at}/products`, [entry('a b', 'c'), entry('a', 'b c')])
  assert.deepEqual(reply, { created: 2, updated: 0 })
})

test('what a translation says beyond its members is left out', async () => {
  const merchant = await rig.merchant()
  const entry = await put(merchant, 'p/variants/v', { title: 'Mug', translations: { de: { title: 'Tasse', more: 1 } } })
  assert.deepEqual(entry.translations, { de: { title: 'Tasse' } })
})
