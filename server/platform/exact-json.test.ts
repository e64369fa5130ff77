import assert from 'node:assert/strict'
import { test } from 'node:test'
import { memberExactly, parseExactly } from './exact-json.ts'

test('numbers are written again as they were, also those that no double holds', () => {
  for (const text of [
    '12345678901234567890',
    '[1e400,-0,0.1234567890123456789,1.10,1E2,-1e-400]',
    '{"a":{"b":[9007199254740993,"1e400",null,true]},"c":1}',
  ]) {
    assert.equal(JSON.stringify(parseExactly(text)), text)
  }
})

test('a number that a double holds is a number', () => {
  assert.deepEqual(parseExactly('{"a":[1,-2.5,0]}'), { a: [1, -2.5, 0] })
})

test('of a body one object is read, past the mark at its beginning', () => {
  const body = Buffer.from('\ufeff{"log":{"id":12345678901234567890},"other":1}')
  assert.equal(JSON.stringify(memberExactly(body, 'log')), '{"id":12345678901234567890}')
  assert.deepEqual(memberExactly(body, 'missing'), {})
})
