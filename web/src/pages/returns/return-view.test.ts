import assert from 'node:assert/strict'
import { test } from 'node:test'
import { handledLine, NOTHING_FOUND, withCondition, withReceived, withStocked } from './return-view.ts'

test('what is sellable goes back on the shelf by itself, the rest stays out', () => {
  const two = withReceived(NOTHING_FOUND, 2)
  assert.deepEqual(two, { received: 2, stocked: 2, condition: 'Sellable' })
  const damaged = withCondition(two, 'Damaged')
  assert.equal(damaged.stocked, 0)
  assert.deepEqual(withReceived(damaged, 3), { received: 3, stocked: 0, condition: 'Damaged' })
  assert.equal(withStocked(damaged, 5).stocked, 2)
})

test('what did not come is missing, and what comes after all is not', () => {
  const gone = withCondition(withReceived(NOTHING_FOUND, 2), 'Missing')
  assert.deepEqual(gone, { received: 0, stocked: 0, condition: 'Missing' })
  assert.equal(withReceived(gone, 1).condition, 'Sellable')
  assert.deepEqual(handledLine('CUP', NOTHING_FOUND), {
    code: 'CUP',
    receivedQuantity: 0,
    stockedQuantity: 0,
    condition: 'Missing',
  })
})
