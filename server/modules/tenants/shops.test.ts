import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { listAudit } from '#platform/audit'
import { type Context, inTransaction } from '#platform/context'
import { Conflict, Forbidden, Invalid, NotFound } from '#platform/errors'
import { testDatabase } from '../../../test/support/database.ts'
import { testSystem } from '../../../test/support/system.ts'
import {
  createShop,
  createWarehouse,
  findShop,
  findWarehouse,
  getShop,
  listShippingMethods,
  listShops,
  listWarehouses,
  putShippingMethod,
  removeShippingMethod,
  updateShop,
} from './index.ts'

let statements = 0
const db = await testDatabase(() => {
  statements++
})

const input = () => ({
  name: 'Nordic Tea',
  slug: `tea-${randomUUID().slice(0, 8)}`,
  currency: 'EUR',
  language: 'fi',
  country: 'FI',
})

async function aShop() {
  const { system, contextOf, clock } = testSystem(db)
  const shop = await createShop(system, input())
  return { system, contextOf, clock, shop, ctx: contextOf(shop.id) }
}

async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const before = statements
  await work()
  return statements - before
}

test('a new shop has a number, an organization, the default warehouse MAIN and no shipping methods', async () => {
  const { shop, ctx, clock } = await aShop()
  assert.ok(shop.number >= 1001)
  assert.equal(shop.fulfilment, 'own')
  assert.equal(shop.requiresAuthorization, false)
  assert.equal(shop.reservationDays, null)
  assert.deepEqual(shop.createdAt, clock.now())
  assert.deepEqual(
    (await listWarehouses(ctx)).map(({ id: _, ...warehouse }) => warehouse),
    [{ code: 'MAIN', name: 'Main warehouse', country: 'FI', isDefault: true }],
  )
  assert.deepEqual(await listShippingMethods(ctx), [])
  assert.deepEqual(
    (await listAudit(ctx, { limit: 10 })).map((entry) => entry.action),
    ['shop.created'],
  )
})

test('a shop is found by its id, slug and number', async () => {
  const { system, shop, ctx } = await aShop()
  assert.deepEqual(await findShop(system, { id: shop.id }), shop)
  assert.deepEqual(await findShop(system, { slug: shop.slug }), shop)
  assert.deepEqual(await findShop(system, { number: shop.number }), shop)
  assert.deepEqual(await getShop(ctx), shop)
  assert.ok((await listShops(system)).some(({ id }) => id === shop.id))
  for (const by of [{ id: randomUUID() }, { id: 'x' }, { slug: 'none' }, { number: 1 }, { number: Number.NaN }]) {
    assert.equal(await findShop(system, by), undefined)
  }
})

test('a second shop joins the organization it names, and its own slug must be free', async () => {
  const { system, shop } = await aShop()
  const second = await createShop(system, { ...input(), organization: shop.organizationId })
  assert.equal(second.organizationId, shop.organizationId)
  assert.ok(second.number > shop.number)
  await assert.rejects(
    createShop(system, { ...input(), slug: shop.slug }),
    new Conflict('slug_taken', { slug: shop.slug }),
  )
  const organization = randomUUID()
  await assert.rejects(createShop(system, { ...input(), organization }), NotFound)
})

test('a shop that could not be addressed or shown is refused', async () => {
  const { system } = testSystem(db)
  for (const wrong of [
    { slug: 'Tea' },
    { slug: '-tea' },
    { slug: '' },
    { slug: randomUUID() },
    { name: ' ' },
    { currency: 'eur' },
    { language: 'Finnish' },
    { country: 'FIN' },
  ]) {
    await assert.rejects(createShop(system, { ...input(), ...wrong }), Invalid, JSON.stringify(wrong))
  }
})

test('settings are asked for once in three seconds, also inside a transaction', async () => {
  const { ctx, clock } = await aShop()
  const read = async (by: Context) => {
    await getShop(by)
    await findWarehouse(by, null)
    await listShippingMethods(by)
  }
  assert.equal(await statementsOf(() => read(ctx)), 3)
  assert.equal(await statementsOf(() => read(ctx)), 0)
  assert.equal(await statementsOf(() => inTransaction(ctx, read)), 0)
  clock.advance(3001)
  assert.equal(await statementsOf(() => read(ctx)), 3)
})

test('a change of settings is seen at once, and what other processes change after three seconds', async () => {
  const { ctx, clock } = await aShop()
  await getShop(ctx)
  const changed = await updateShop(ctx, { fulfilment: 'external', reservationDays: 14, requiresAuthorization: true })
  assert.equal(changed.reservationDays, 14)
  assert.deepEqual(await getShop(ctx), changed)
  assert.deepEqual(await updateShop(ctx, {}), changed)
  assert.equal((await updateShop(ctx, { reservationDays: null })).reservationDays, null)
  await assert.rejects(updateShop(ctx, { reservationDays: 0 }), Invalid)

  clock.advance(5000)
  await getShop(ctx)
  await db.system.updateTable('shop').set({ name: 'Renamed' }).where('id', '=', ctx.shopId).execute()
  assert.equal((await getShop(ctx)).name, 'Nordic Tea')
  clock.advance(3001)
  assert.equal((await getShop(ctx)).name, 'Renamed')
})

test('a change that is not committed yet stays in its transaction, and is gone when that rolls back', async () => {
  const { ctx } = await aShop()
  await getShop(ctx)
  await assert.rejects(
    inTransaction(ctx, async (tx) => {
      await updateShop(tx, { name: 'Inside' })
      assert.equal((await getShop(tx)).name, 'Inside')
      assert.equal((await getShop(ctx)).name, 'Nordic Tea')
      throw new Error('no')
    }),
    /no/,
  )
  assert.equal((await getShop(ctx)).name, 'Nordic Tea')
})

test('a warehouse is found by its code, and the default one without', async () => {
  const { ctx } = await aShop()
  const second = await createWarehouse(ctx, { code: 'TURKU', name: 'Turku', country: 'FI' })
  assert.deepEqual(await findWarehouse(ctx, 'TURKU'), second)
  assert.equal((await findWarehouse(ctx, null)).code, 'MAIN')
  assert.deepEqual(
    (await listWarehouses(ctx)).map(({ code }) => code),
    ['MAIN', 'TURKU'],
  )
  await assert.rejects(findWarehouse(ctx, 'turku'), NotFound)
  await assert.rejects(createWarehouse(ctx, { code: 'TURKU', name: 'Again', country: 'FI' }), Conflict)
  await assert.rejects(createWarehouse(ctx, { code: ' X', name: 'Spaces', country: 'FI' }), Invalid)
})

test('putting a shipping method adds it or replaces the one with its code', async () => {
  const { ctx } = await aShop()
  await putShippingMethod(ctx, { code: 'post', name: 'Post', carrier: 'Posti', needsPickUpPoint: true })
  await putShippingMethod(ctx, { code: 'bike', name: 'Bike', cashOnDelivery: true })
  await putShippingMethod(ctx, { code: 'post', name: 'Parcel', enabled: false })
  const plain = { carrier: null, needsPickUpPoint: false }
  assert.deepEqual(await listShippingMethods(ctx), [
    { ...plain, code: 'bike', name: 'Bike', enabled: true, cashOnDelivery: true },
    { ...plain, code: 'post', name: 'Parcel', enabled: false, cashOnDelivery: false },
  ])
  await removeShippingMethod(ctx, 'post')
  assert.deepEqual(
    (await listShippingMethods(ctx)).map(({ code }) => code),
    ['bike'],
  )
  await assert.rejects(removeShippingMethod(ctx, 'post'), NotFound)
})

test('what one shop sets, another does not see', async () => {
  const { ctx } = await aShop()
  const { ctx: other } = await aShop()
  await putShippingMethod(ctx, { code: 'post', name: 'Post' })
  await createWarehouse(ctx, { code: 'TURKU', name: 'Turku', country: 'FI' })
  await updateShop(ctx, { name: 'Mine' })
  assert.deepEqual(await listShippingMethods(other), [])
  await assert.rejects(findWarehouse(other, 'TURKU'), NotFound)
  await assert.rejects(removeShippingMethod(other, 'post'), NotFound)
  assert.equal((await getShop(other)).name, 'Nordic Tea')
})

test('changing settings takes the scope admin', async () => {
  const { contextOf, shop } = await aShop()
  const merchant = contextOf(shop.id, ['write:order', 'write:product', 'warehouse'])
  await assert.rejects(updateShop(merchant, { name: 'Mine' }), Forbidden)
  await assert.rejects(createWarehouse(merchant, { code: 'X', name: 'X', country: 'FI' }), Forbidden)
  await assert.rejects(putShippingMethod(merchant, { code: 'x', name: 'x' }), Forbidden)
  await assert.rejects(removeShippingMethod(merchant, 'x'), Forbidden)
})
