import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { textFromAmount } from '#platform/money'
import { amountFromText } from './money.ts'

test('amounts have two decimals, and more only when they need them', () => {
  assert.equal(textFromAmount(199_000n), '19.90')
  assert.equal(textFromAmount(199_050n), '19.905')
  assert.equal(textFromAmount(1n), '0.0001')
  assert.equal(textFromAmount(0n), '0.00')
  assert.equal(textFromAmount(-5_000n), '-0.50')
})

test('texts with fewer decimals are read too', () => {
  assert.equal(amountFromText('19'), 190_000n)
  assert.equal(amountFromText('19.9'), 199_000n)
  assert.equal(amountFromText('-0.0001'), -1n)
})

test('every amount survives the way to the wire and back', () => {
  fc.assert(
    fc.property(
      fc.bigInt(-9_000_000_000_000_000n, 9_000_000_000_000_000n),
      (n) => amountFromText(textFromAmount(n)) === n,
    ),
  )
})
