import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf } from './api.ts'

test('names are filled in and escaped, lists repeat their parameter, and what is absent is left out', () => {
  assert.equal(addressOf('/orders/{orderId}/history', { orderId: 'a/b' }, {}), '/api/orders/a%2Fb/history')
  assert.equal(
    addressOf('/orders', {}, { status: ['New', 'Pending'], search: '', cursor: undefined, limit: 50 }),
    '/api/orders?status=New&status=Pending&limit=50',
  )
})
