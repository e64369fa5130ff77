import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editVerdict, nextAction, verdictsOf } from './order-actions.ts'

const confirmedAt = '2026-05-04T12:00:00Z'
const aOrder = { test: false, confirmedAt }

test('an order goes from hand to hand: cleared, taken in hand, shipped', () => {
  assert.equal(nextAction({ ...aOrder, status: 'Reserved' }), 'clear')
  assert.equal(nextAction({ ...aOrder, status: 'New' }), 'collect')
  assert.equal(nextAction({ ...aOrder, status: 'Collecting' }), 'ship')
  for (const status of ['Pending', 'Shipped', 'Cancelled', 'Returned'] as const)
    assert.equal(nextAction({ ...aOrder, status }), null)
})

test('a draft that nobody confirmed is confirmed first; one that went back to draft is cleared', () => {
  assert.equal(verdictsOf({ ...aOrder, status: 'Draft', confirmedAt: null }).clear, 'unconfirmed')
  assert.equal(nextAction({ ...aOrder, status: 'Draft', confirmedAt: null }), 'confirm')
  assert.equal(nextAction({ ...aOrder, status: 'Draft' }), 'clear')
})

test('an order is changed in a draft alone, to which it goes back until the warehouse begins', () => {
  for (const status of ['New', 'Pending', 'Reserved', 'Locked', 'Cancelled'] as const) {
    assert.equal(verdictsOf({ ...aOrder, status }).draft, null)
    assert.deepEqual([editVerdict('content', status), editVerdict('note', status)], ['notDraft', null])
  }
  assert.deepEqual([editVerdict('content', 'Draft'), editVerdict('note', 'Collecting')], [null, 'begun'])
  assert.equal(verdictsOf({ ...aOrder, status: 'Collecting' }).draft, 'begun')
})

test('a test order is never taken in hand', () => {
  assert.equal(verdictsOf({ ...aOrder, status: 'New', test: true }).collect, 'test')
  assert.equal(nextAction({ ...aOrder, status: 'New', test: true }), null)
})

test('once the warehouse has begun, an order is neither held nor cancelled', () => {
  const { hold, cancel } = verdictsOf({ ...aOrder, status: 'Collecting' })
  assert.deepEqual([hold, cancel], ['begun', 'begun'])
})
