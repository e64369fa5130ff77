import assert from 'node:assert/strict'
import { test } from 'node:test'
import { de } from '../../texts/de.ts'
import { findMeanings } from './meanings.ts'

const names = [
  { name: 'OUT_FOR_DELIVERY', label: 'Out for delivery', status: 'OUT_FOR_DELIVERY' as const, subStatus: null },
  {
    name: 'SUCCESSFULLY_DELIVERED_TO_NEIGHBOR',
    label: 'Successfully delivered to neighbor',
    status: 'DELIVERED' as const,
    subStatus: 'TO_NEIGHBOUR',
  },
  { name: 'PATCHED', label: 'Patched', status: null, subStatus: null },
]
const words = { parcelStatus: de.parcelStatus, details: { TO_NEIGHBOUR: 'einem Nachbarn' } }

test('a meaning is found by its name, and by the words that the person reads', () => {
  const found = (text: string) => findMeanings(names, text, words).map(({ name }) => name)
  assert.deepEqual(found('to_neighbor'), ['SUCCESSFULLY_DELIVERED_TO_NEIGHBOR'])
  assert.deepEqual(found('nachbarn zugestellt'), ['SUCCESSFULLY_DELIVERED_TO_NEIGHBOR'])
  assert.deepEqual(found('delivery out'), ['OUT_FOR_DELIVERY'])
  assert.equal(found('').length, 3)
  assert.deepEqual(findMeanings(names, 'patched', words), [{ name: 'PATCHED', standing: null }])
})
