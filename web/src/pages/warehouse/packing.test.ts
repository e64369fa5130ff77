import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NOTHING_COUNTED, setCount } from '../../tally.ts'
import { progressOf, scanItem } from './packing.ts'

const items = [
  { code: 'CUP', eanCode: '6400000000011', quantity: 2 },
  { code: 'POT', eanCode: null, quantity: 1 },
]

test('every scan counts one unit, and what is too much or foreign counts none', () => {
  let tally = NOTHING_COUNTED
  const kinds = ['CUP', '6400000000011', 'CUP', 'MUG', 'pot'].map((code) => {
    const scan = scanItem(items, tally, code)
    if (scan.kind === 'counted') tally = scan.tally
    return scan.kind
  })
  assert.deepEqual(kinds, ['counted', 'counted', 'tooMany', 'stranger', 'counted'])
  assert.deepEqual(progressOf(items, tally), { done: 3, of: 3, complete: true })
})

test('what was packed before the order shrank counts as much as is wanted', () => {
  const tally = setCount(NOTHING_COUNTED, 'CUP', 5)
  assert.deepEqual(progressOf(items, tally), { done: 2, of: 3, complete: false })
})

test('nothing to pack is not complete', () => {
  assert.equal(progressOf([], NOTHING_COUNTED).complete, false)
})
