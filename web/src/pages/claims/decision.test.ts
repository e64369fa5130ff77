import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choicesOf, type Decision, faultsOf, firstDecision, readAmount } from './decision.ts'

const eur = (amount: string) => ({ amount, currency: 'EUR' })
const none = { status: 'InProgress', wish: null, resolution: null, amount: null, refundTerms: null } as const
const aRefund = (amount: string): Decision => ({ choice: 'refund', amount, reference: '', message: '' })

test('the form begins with what the customer would like, and with no more than is kept', () => {
  assert.deepEqual(firstDecision(none, 'en'), { choice: '', amount: '', reference: '', message: '' })
  const terms = { value: eur('74.70'), most: eur('62.3000') }
  assert.deepEqual(firstDecision({ ...none, wish: 'Refund', refundTerms: terms }, 'en'), aRefund('62.30'))
  assert.equal(firstDecision({ ...none, wish: 'Refund', refundTerms: { ...terms, most: null } }, 'en').amount, '74.70')
})

test('amounts begin as the language writes them', () => {
  assert.equal(firstDecision({ ...none, amount: eur('5.5000') }, 'de').amount, '5,50')
})

test('what was decided goes before what was wished', () => {
  const decided = { ...none, wish: 'Reship', resolution: 'PartialRefund', amount: eur('5.00') } as const
  assert.deepEqual(firstDecision(decided, 'en'), aRefund('5.00'))
})

test('an approved claim is carried out: goods that come back are paid for, an exchange is sent', () => {
  const approved = { ...none, status: 'Approved' } as const
  assert.equal(firstDecision({ ...approved, resolution: 'ReturnAndRefund' }, 'en').choice, 'refund')
  assert.equal(firstDecision({ ...approved, resolution: 'Exchange' }, 'en').choice, 'reship')
  assert.equal(firstDecision({ ...none, wish: 'Exchange' }, 'en').choice, 'exchange')
  assert.ok(!choicesOf(approved).includes('reject') && choicesOf(none).includes('reject'))
})

test('amounts are read with comma or point, and nothing else is', () => {
  assert.equal(readAmount(' 12,40 '), '12.40')
  assert.equal(readAmount('1 200.5'), '1200.5')
  for (const text of ['', '-1', '1.2.3', '12,4,0', 'abc', '1e3', '1.23456']) assert.equal(readAmount(text), null, text)
})

test('a refund is more than nothing and at most what is kept', () => {
  assert.deepEqual(faultsOf(aRefund(''), null), { amount: 'amountMissing' })
  assert.deepEqual(faultsOf(aRefund('x'), null), { amount: 'amountUnreadable' })
  assert.deepEqual(faultsOf(aRefund('0,00'), null), { amount: 'amountZero' })
  assert.deepEqual(faultsOf(aRefund('62.3001'), eur('62.30')), { amount: 'amountTooMuch' })
  assert.deepEqual(faultsOf(aRefund('62,30'), eur('62.30')), {})
  assert.deepEqual(faultsOf({ ...aRefund('x'), choice: 'reject' }, eur('1.00')), {})
  assert.deepEqual(faultsOf({ ...aRefund(''), choice: '' }, null), { choice: 'choiceMissing' })
})
