import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quickest } from './quickest.ts'

test('the quickest carrier has delivered enough to say so', () => {
  const few = { carrier: 'few', delivered: 4, medianDays: 0.5 }
  const slow = { carrier: 'slow', delivered: 90, medianDays: 3 }
  const quick = { carrier: 'quick', delivered: 5, medianDays: 1.2 }
  assert.equal(quickest([few, slow, quick])?.carrier, 'quick')
  assert.equal(quickest([few]), undefined)
})
