import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applied, changed, clashes, keepMine, takeTheirs } from './edit.ts'

const stored = { name: 'Aino', city: 'Helsinki' }

test('what is typed back to what stood there is no change', () => {
  const once = changed(stored, {}, 'city', 'Espoo')
  assert.deepEqual(once, { city: { from: 'Helsinki', to: 'Espoo' } })
  assert.deepEqual(changed(stored, once, 'city', 'Helsinki'), {})
})

test('what somebody else changes elsewhere is shown and clashes with nothing', () => {
  const mine = changed(stored, {}, 'city', 'Espoo')
  const now = { ...stored, name: 'Aino Virtanen' }
  assert.deepEqual(applied(now, mine), { name: 'Aino Virtanen', city: 'Espoo' })
  assert.deepEqual(clashes(now, mine), [])
})

test('a field that two people change clashes until one of the texts is chosen', () => {
  const mine = changed(stored, {}, 'city', 'Espoo')
  const now = { ...stored, city: 'Vantaa' }
  assert.deepEqual(clashes(now, mine), [{ field: 'city', from: 'Helsinki', to: 'Espoo', theirs: 'Vantaa' }])
  assert.deepEqual(clashes(now, keepMine(now, mine, 'city')), [])
  assert.equal(applied(now, keepMine(now, mine, 'city')).city, 'Espoo')
  assert.equal(applied(now, takeTheirs(mine, 'city')).city, 'Vantaa')
})

test('two people who change a field to the same do not clash', () => {
  assert.deepEqual(clashes({ ...stored, city: 'Espoo' }, changed(stored, {}, 'city', 'Espoo')), [])
})

test('what somebody else removed clashes with a change of it, and comes back when that is kept', () => {
  const mine = changed(stored, {}, 'city', 'Espoo')
  const now = { name: 'Aino' }
  assert.equal(clashes(now, mine)[0]?.theirs, null)
  assert.deepEqual(applied(now, mine), { name: 'Aino', city: 'Espoo' })
  assert.deepEqual(applied(stored, changed(stored, {}, 'city', null)), { name: 'Aino' })
})
