import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldName, findUnstorable, MAX_DEPTH } from './text.ts'

test('text that PostgreSQL can store is left alone', () => {
  assert.equal(findUnstorable({ a: ['é', '😀', '\u0001', ''], b: null, c: 1 }), null)
})

test('half a surrogate pair or NUL is found where it is, in names too', () => {
  assert.deepEqual(findUnstorable({ a: [{ b: '\ud83d' }] })?.path, ['a', 0, 'b'])
  assert.deepEqual(findUnstorable({ a: [{ b: '\ude00' }] })?.path, ['a', 0, 'b'])
  assert.deepEqual(findUnstorable('\0')?.path, [])
  assert.deepEqual(findUnstorable({ a: { '\0': 1 } })?.path, ['a'])
})

test('nesting is followed to the limit and no further', () => {
  const nest = (levels: number): unknown => (levels === 0 ? 'x' : [nest(levels - 1)])
  assert.equal(findUnstorable(nest(MAX_DEPTH)), null)
  assert.equal(findUnstorable(nest(MAX_DEPTH + 1))?.path.length, MAX_DEPTH)
})

test('a field has the path a client would write, and a bounded length', () => {
  assert.equal(fieldName(['orderLines', 0, 'code'], 'body'), 'orderLines[0].code')
  assert.equal(fieldName(['lines', '12', 'code'], 'body'), 'lines[12].code')
  assert.equal(fieldName([], 'body'), 'body')
  assert.equal(fieldName(['x'.repeat(5000)], 'body').length, 203)
})
