import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countOf, NOTHING_COUNTED, setCount, undoCount } from './tally.ts'

test('steps are taken back one by one, also those of many units', () => {
  const more = setCount(setCount(NOTHING_COUNTED, 'CUP', 1), 'CUP', 40)
  assert.equal(countOf(more, 'CUP'), 40)
  assert.equal(countOf(undoCount(more), 'CUP'), 1)
  assert.equal(countOf(undoCount(undoCount(more)), 'CUP'), 0)
  assert.deepEqual(undoCount(NOTHING_COUNTED), NOTHING_COUNTED)
})

test('after many steps the last of them can be taken back', () => {
  let tally = NOTHING_COUNTED
  for (let i = 1; i <= 1000; i++) tally = setCount(tally, 'CUP', i)
  for (let i = 0; i < 1000; i++) tally = undoCount(tally)
  assert.equal(countOf(tally, 'CUP'), 800)
})
