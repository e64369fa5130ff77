import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bare, countryCode, list, number, record, sameNumber, text } from './json.ts'

const STRANGERS = [null, undefined, true, {}, [], () => 1, Symbol('x')]

test('what is of another type is read as nothing', () => {
  for (const value of STRANGERS) {
    assert.equal(text(value), null)
    assert.equal(number(value), null)
    assert.equal(countryCode(value), null)
  }
  for (const value of [null, undefined, 1, 'x', {}]) assert.deepEqual(list(value), [])
  for (const value of [null, undefined, 1, 'x', []]) assert.deepEqual(record(value), {})
})

test('a text is trimmed, and a number is one', () => {
  assert.equal(text(' DL '), 'DL')
  assert.equal(text('  '), null)
  assert.equal(text(7777777770), '7777777770')
  assert.equal(text(Number.NaN), null)
})

test('a number may be written as a text', () => {
  assert.equal(number('-1.5'), -1.5)
  assert.equal(number(' 2 '), 2)
  for (const value of ['', '1,5', '0x10', '1e3', 'NaN', Number.POSITIVE_INFINITY]) assert.equal(number(value), null)
})

test('a country is two letters', () => {
  assert.equal(countryCode(' fi '), 'FI')
  for (const value of ['FIN', 'F', '12', 'Ä1']) assert.equal(countryCode(value), null)
})

test('a tracking number is the same however it is written', () => {
  assert.equal(bare(' 1z 999\taa1 '), '1Z999AA1')
  assert.ok(sameNumber('1z 999', '1Z999'))
  assert.ok(!sameNumber('1Z999', '1Z998'))
})
