import assert from 'node:assert/strict'
import { test } from 'node:test'
import { updateShop } from '#modules/tenants'
import { testDatabase } from '../../../test/support/database.ts'
import { anOrder, aShop, withStock } from '../../../test/support/shop.ts'
import { changeOrder, getOrder, lapseReservations, placeOrder } from './index.ts'

const db = await testDatabase()
const DAY = 24 * 60 * 60 * 1000

test('a Reserved order becomes Draft when the shop holds reservations no longer, a Locked one stays', async () => {
  const { ctx, clock } = await aShop(db)
  await withStock(ctx, { A: 1 })
  const reserved = await placeOrder(ctx, anOrder({ A: 1 }, { status: 'Reserved' }))
  const locked = await placeOrder(ctx, anOrder({ A: 1 }, { status: 'Locked' }))
  await updateShop(ctx, { reservationDays: 3 })
  clock.advance(2 * DAY)
  assert.equal(await lapseReservations(ctx), 0)
  clock.advance(DAY)
  assert.equal(await lapseReservations(ctx), 1)
  assert.equal((await getOrder(ctx, reserved.id)).status, 'Draft')
  assert.equal((await getOrder(ctx, locked.id)).status, 'Locked')
})

test('the period starts anew when an order is reserved again', async () => {
  const { ctx, clock } = await aShop(db)
  await withStock(ctx, { A: 1 })
  await updateShop(ctx, { reservationDays: 3 })
  const order = await placeOrder(ctx, anOrder({ A: 1 }, { status: 'Reserved' }))
  clock.advance(2 * DAY)
  await changeOrder(ctx, order.reference, { status: 'New' })
  await changeOrder(ctx, order.reference, { status: 'Reserved' })
  clock.advance(2 * DAY)
  assert.equal(await lapseReservations(ctx), 0)
})

test('a shop without a period keeps reservations for ever', async () => {
  const { ctx, clock } = await aShop(db)
  await withStock(ctx, { A: 1 })
  await placeOrder(ctx, anOrder({ A: 1 }, { status: 'Reserved' }))
  clock.advance(1000 * DAY)
  assert.equal(await lapseReservations(ctx), 0)
})
