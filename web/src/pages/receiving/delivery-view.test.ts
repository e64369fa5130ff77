import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differenceOf, productsOf, readDeliveryView, statusesOf } from './delivery-view.ts'

const line = (code: string, expectedQuantity: number, receivedQuantity: number) => ({
  productId: code,
  code,
  name: null,
  eanCode: null,
  expectedQuantity,
  receivedQuantity,
  warehouseComments: null,
})

test('lines of one product are one product to count', () => {
  const products = productsOf([line('CUP', 5, 5), line('POT', 2, 0), line('CUP', 3, 1)])
  assert.deepEqual(
    products.map(({ code, expected, received }) => [code, expected, received]),
    [
      ['CUP', 8, 6],
      ['POT', 2, 0],
    ],
  )
})

test('what is counted closes the difference before it is booked', () => {
  const [cup] = productsOf([line('CUP', 5, 2)])
  assert.ok(cup)
  assert.deepEqual([differenceOf(cup), differenceOf(cup, 3), differenceOf(cup, 4)], [-3, 0, 1])
})

test('an address shows what is to come unless it asks for what is done', () => {
  assert.deepEqual(statusesOf(readDeliveryView({ view: 'nonsense' })), ['New', 'Arrived', 'Processing'])
  assert.deepEqual(statusesOf(readDeliveryView({ view: 'done' })), ['Completed', 'Cancelled'])
})
