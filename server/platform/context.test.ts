import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../test/support/database.ts'
import { aShop } from '../../test/support/shop.ts'
import { type Context, inTransaction } from './context.ts'
import { defineEvent, emit } from './events.ts'

const db = await testDatabase()
const happened = defineEvent<unknown>('test.happened')

async function productsOf(ctx: Context): Promise<number> {
  const rows = await ctx.db.selectFrom('product').select('id').where('shop_id', '=', ctx.shopId).execute()
  return rows.length
}

const addProduct = (ctx: Context, data: unknown) =>
  inTransaction(ctx, async (tx) => {
    const at = tx.now()
    await tx.db
      .insertInto('product')
      .values({ shop_id: tx.shopId, id: tx.newId(), name: 'thing', created_at: at, edited_at: at })
      .execute()
    emit(tx, happened, 'thing:1', data)
  })

test('a change and its event are written together', async () => {
  const { ctx } = await aShop(db)
  await addProduct(ctx, { fine: true })
  assert.equal(await productsOf(ctx), 1)
})

test('a change whose event the database refuses is undone', async () => {
  const { ctx } = await aShop(db)
  await assert.rejects(addProduct(ctx, { text: 'nul \u0000' }), { code: '22P05' })
  assert.equal(await productsOf(ctx), 0)
})

test('a change whose event cannot even be sent is undone', async () => {
  const { ctx } = await aShop(db)
  await assert.rejects(addProduct(ctx, { big: 1n }), TypeError)
  assert.equal(await productsOf(ctx), 0)
  await addProduct(ctx, { fine: true })
  assert.equal(await productsOf(ctx), 1, 'the connection is good for the next')
})

test('a statement that comes after the end of its transaction is refused', async () => {
  const { ctx } = await aShop(db)
  const late = await inTransaction(ctx, async (tx) => tx)
  await assert.rejects(
    late.db.selectFrom('product').select('id').where('shop_id', '=', ctx.shopId).execute(),
    /after the end/,
  )
})

test('of statements sent together all fail with the cause, not with what follows from it', async () => {
  const { ctx } = await aShop(db)
  const insert = (tx: Context, id: string, productId: string) =>
    tx.db
      .insertInto('stock_movement')
      .values({
        shop_id: tx.shopId,
        id,
        variant_id: productId,
        warehouse_id: productId,
        quantity: 0,
        kind: 'corrected',
        actor: 'test',
        at: tx.now(),
      })
      .execute()
  await assert.rejects(
    inTransaction(ctx, async (tx) => {
      await Promise.race([
        insert(tx, tx.newId(), tx.newId()).then(() => assert.fail('a movement of nothing')),
        tx.db.selectFrom('product').select('id').where('shop_id', '=', tx.shopId).execute(),
      ])
    }),
    { code: '23514' },
  )
})
