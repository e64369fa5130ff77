import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeOf } from './change.ts'

test('a change is that of the figures that are shown, as the language writes it', () => {
  assert.deepEqual(changeOf(2.14, 2.44, 'de', 1), { by: '0,3', direction: 'less' })
  assert.deepEqual(changeOf(2.14, 2.06, 'en', 1), { by: '0', direction: 'same' })
  assert.deepEqual(changeOf(1300, 100, 'en'), { by: '1,200', direction: 'more' })
  assert.equal(changeOf(null, 1, 'en').direction, 'unknown')
})
