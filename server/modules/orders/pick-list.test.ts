import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { anOrder, aShop, withStock } from '../../../test/support/shop.ts'
import { updateVariant } from '../catalog/index.ts'
import { collectOrder, makePickList, placeOrder } from './index.ts'

const db = await testDatabase()

test('a pick list is one walk by place with the units of all its orders', async () => {
  const { ctx } = await aShop(db)
  await withStock(ctx, { CUP: 10, POT: 10, LID: 10, MUG: 0 })
  await updateVariant(ctx, 'CUP', { place: 'A-10' })
  await updateVariant(ctx, 'POT', { place: 'A-2' })
  const one = await placeOrder(ctx, anOrder({ CUP: 2, LID: 1 }, { reference: 'A-1' }))
  const two = await placeOrder(ctx, anOrder({ CUP: 1, POT: 3 }, { reference: 'A-2' }))
  const waiting = await placeOrder(ctx, anOrder({ MUG: 1 }, { reference: 'A-3' }))
  await collectOrder(ctx, two.id)

  const list = await makePickList(ctx, [two.id, one.id, one.id, waiting.id])
  assert.deepEqual(
    list.orders.map(({ reference }) => reference),
    ['A-1', 'A-2'],
  )
  assert.deepEqual(
    list.stops.map(({ place, code, quantity, orders }) => [place, code, quantity, orders]),
    [
      ['A-2', 'POT', 3, [{ orderId: two.id, quantity: 3 }]],
      [
        'A-10',
        'CUP',
        3,
        [
          { orderId: one.id, quantity: 2 },
          { orderId: two.id, quantity: 1 },
        ],
      ],
      [null, 'LID', 1, [{ orderId: one.id, quantity: 1 }]],
    ],
  )
})
