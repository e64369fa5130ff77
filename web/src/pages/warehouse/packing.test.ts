import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NOTHING_PACKED, type Packed, progressOf, scanItem, setPacked, undoPacking } from './packing.ts'

const items = [
  { code: 'CUP', eanCode: '6400000000011', quantity: 2 },
  { code: 'POT', eanCode: null, quantity: 1 },
]

function scanAll(...codes: string[]): { packed: Packed; kinds: string[] } {
  let packed = NOTHING_PACKED
  const kinds = codes.map((code) => {
    const scan = scanItem(items, packed, code)
    if (scan.kind === 'counted') packed = scan.packed
    return scan.kind
  })
  return { packed, kinds }
}

test('every scan counts one unit, and what is too much or foreign counts none', () => {
  const { packed, kinds } = scanAll('CUP', '6400000000011', 'CUP', 'MUG', 'pot')
  assert.deepEqual(kinds, ['counted', 'counted', 'tooMany', 'stranger', 'counted'])
  assert.deepEqual(progressOf(items, packed), { done: 3, of: 3, complete: true })
})

test('steps are taken back one by one, also those of many units', () => {
  const { packed } = scanAll('CUP')
  const more = setPacked(packed, 'CUP', 2)
  assert.deepEqual(undoPacking(more).counts, { CUP: 1 })
  assert.deepEqual(undoPacking(undoPacking(more)).counts, { CUP: 0 })
  assert.deepEqual(undoPacking(NOTHING_PACKED), NOTHING_PACKED)
})

test('what was packed before the order shrank counts as much as is wanted', () => {
  const packed = setPacked(NOTHING_PACKED, 'CUP', 5)
  assert.deepEqual(progressOf(items, packed), { done: 2, of: 3, complete: false })
})

test('nothing to pack is not complete', () => {
  assert.equal(progressOf([], NOTHING_PACKED).complete, false)
})
