import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextAction, verdictsOf } from './claim-actions.ts'

const begunAt = '2026-05-04T12:00:00Z'

test('a claim is taken up, decided and carried out', () => {
  assert.equal(nextAction({ status: 'New', begunAt: null }), 'start')
  assert.equal(nextAction({ status: 'InProgress', begunAt: null }), 'decide')
  assert.equal(nextAction({ status: 'Approved', begunAt: null }), 'decide')
  for (const status of ['WaitingCustomer', 'Resolved', 'Rejected', 'Cancelled'] as const)
    assert.equal(nextAction({ status, begunAt: null }), null)
})

test('whoever was asked can answer, and be decided about without an answer', () => {
  const { ask, answer, decide } = verdictsOf({ status: 'WaitingCustomer', begunAt: null })
  assert.deepEqual([ask, answer, decide], ['asked', null, null])
})

test('once goods are on their way again, nothing is taken back; it can only be resolved', () => {
  const { decide, cancel, reopen, resolve } = verdictsOf({ status: 'Approved', begunAt })
  assert.deepEqual([decide, cancel, reopen, resolve], ['begun', 'begun', 'begun', null])
  assert.equal(nextAction({ status: 'Approved', begunAt }), null)
})

test('a closed claim can be taken up again, and nothing else', () => {
  const { reopen, ...others } = verdictsOf({ status: 'Rejected', begunAt: null })
  assert.equal(reopen, null)
  assert.deepEqual([...new Set(Object.values(others))], ['closed'])
})
