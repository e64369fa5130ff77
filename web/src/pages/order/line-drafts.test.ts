import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goodsOf, isPercent, isQuantity, linesOf, newKey, restOf, totalOf, writeLine } from './line-drafts.ts'

const line = (quantity: string, unitPrice: string) => ({ code: 'CUP', name: 'Cup', quantity, unitPrice, vat: '' })

test('a total is goods and shipping less the discount, whichever sign that has', () => {
  const lines = [line('2', '24,90'), line('1', '5')]
  assert.equal(goodsOf(lines), 548_000n)
  assert.equal(totalOf(lines, { shippingPrice: '4.90', discount: '5' }), '54.70')
  assert.equal(totalOf(lines, { shippingPrice: '', discount: '-5' }, 10_000n), '50.80')
})

test('a total is not known while a price is not', () => {
  assert.equal(totalOf([line('2', '')], { shippingPrice: '', discount: '' }), null)
  assert.equal(totalOf([line('2', '1')], { shippingPrice: 'x', discount: '' }), null)
})

test('what a total holds beside its lines stays as it is', () => {
  const money = (amount: string) => ({ amount, currency: 'EUR' })
  const stored = { id: 'a', code: 'CUP', name: null, quantity: 2, unitPrice: money('10.00'), vatPercentage: null }
  const order = { lines: [stored], total: money('23.50'), shippingPrice: money('3.00'), discount: null }
  assert.equal(restOf(order as never), 5_000n)
})

test('new lines have keys that none of the others has', () => {
  const facts = { 'line:a': writeLine(line('1', '')), 'line:new-1': writeLine(line('1', '')), discount: '' }
  assert.deepEqual([...linesOf(facts).keys()], ['a', 'new-1'])
  assert.equal(newKey(linesOf(facts)), 'new-2')
})

test('quantities are whole and percentages are decimal', () => {
  assert.deepEqual(['1', '0', '1.5', '1000001', ''].map(isQuantity), [true, false, false, false, false])
  assert.deepEqual(['', '25,5', '7', '-1', 'x'].map(isPercent), [true, true, true, false, false])
})
