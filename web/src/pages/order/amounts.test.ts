import assert from 'node:assert/strict'
import { test } from 'node:test'
import { amountOf, readAmount, unitsOf } from './amounts.ts'

test('amounts are read as people type them', () => {
  assert.deepEqual(['19', '19,9', ' 1 234.5678 ', '-5.00', '', '1.2.3', '1.23456', 'ten'].map(readAmount), [
    '19.00',
    '19.90',
    '1234.5678',
    '-5.00',
    null,
    null,
    null,
    null,
  ])
})

test('units and amounts are each other', () => {
  for (const amount of ['0.00', '19.90', '-0.05', '0.1234', '999999999999.99'])
    assert.equal(amountOf(unitsOf(amount)), amount)
})
