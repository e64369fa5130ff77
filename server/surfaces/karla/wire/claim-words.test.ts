import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim, ClaimType } from '#modules/claims'
import { decisionFor, preferenceOf, reasonOf, statusOf, wishOf } from './claim-words.ts'

const reason = (changes: Partial<Claim>) =>
  reasonOf({ type: 'Other', toldReason: null, resolution: null, wish: null, partial: false, ...changes } as Claim) // all that it reads

test('claims from other doors show the reason that comes nearest, others the one that was sent', () => {
  const shown: Record<ClaimType, string> = {
    Damaged: 'damage',
    Defective: 'damage',
    Lost: 'investigation',
    Delayed: 'investigation',
    MissingItem: 'support',
    WrongItem: 'support',
    NotAsDescribed: 'support',
    Other: 'support',
  }
  for (const [type, expected] of Object.entries(shown)) assert.equal(reason({ type: type as ClaimType }), expected)
  assert.equal(reason({ type: 'Defective', partial: true }), 'partial_damage')
  assert.equal(reason({ type: 'Lost', partial: true }), 'investigation')
  assert.equal(reason({ type: 'Damaged', resolution: 'ReturnAndRefund' }), 'return')
  assert.equal(reason({ wish: 'ReturnAndRefund' }), 'return')
  assert.equal(reason({ wish: 'ReturnAndRefund', resolution: 'Reship' }), 'support')
  assert.equal(reason({ type: 'Damaged', toldReason: 'partial_damage' }), 'partial_damage')
  assert.equal(reason({ type: 'Damaged', toldReason: 'constructor' }), 'damage')
})

test('a preference is a wish and back, and decides what acceptance means', () => {
  for (const [preference, why, wish] of [
    ['refund', 'damage', 'Refund'],
    ['refund', 'return', 'ReturnAndRefund'],
    ['reorder', 'return', 'Reship'],
    [null, 'return', null],
  ] as const) {
    assert.equal(wishOf(preference, why), wish)
    assert.equal(preferenceOf({ wish }), preference)
  }
  assert.equal(decisionFor(null, 'return'), 'ReturnAndRefund')
  assert.equal(decisionFor(null, 'damage'), null)
  assert.equal(preferenceOf({ wish: 'None' }), null)
})

test('three statuses of the core are pending, and what is put away is closed', () => {
  const shown = (status: Claim['status'], putAwayAt: Date | null = null) => statusOf({ status, putAwayAt })
  assert.deepEqual(
    (['New', 'InProgress', 'WaitingCustomer', 'Approved', 'Rejected', 'Resolved', 'Cancelled'] as const).map((one) =>
      shown(one),
    ),
    ['pending', 'pending', 'pending', 'accepted', 'rejected', 'closed', 'closed'],
  )
  assert.equal(shown('Rejected', new Date(0)), 'closed')
})
