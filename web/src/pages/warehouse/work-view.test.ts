import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MOST_ORDERS, orderIdsOf, readWorkView, stageOf } from './work-view.ts'

const id = (n: number) => `019580a1-0a01-7000-8000-${String(n).padStart(12, '0')}`

test('an address names a stage that there is, and orders once each', () => {
  assert.equal(stageOf(readWorkView({ stage: 'in-hand' })), 'InHand')
  assert.equal(stageOf(readWorkView({ stage: 'nonsense' })), 'ToPick')
  assert.deepEqual(orderIdsOf(`${id(1)},${id(2)},${id(1)},nonsense`), [id(1), id(2)])
  assert.deepEqual(orderIdsOf(undefined), [])
})

test('a walk has an end', () => {
  const many = Array.from({ length: MOST_ORDERS + 5 }, (_, i) => id(i)).join(',')
  assert.equal(orderIdsOf(many).length, MOST_ORDERS)
})
