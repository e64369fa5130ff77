import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Kind, needsIn, workIn } from './needs.ts'

const item = (kind: Kind, count: number) => ({ kind, count, more: false })

test('only what there is needs somebody, the gravest first', () => {
  const needs = needsIn([
    item('missingSteps', 2),
    item('lateShipments', 0),
    item('problemShipments', 1),
    item('ordersToPick', 9),
  ])
  assert.deepEqual(
    needs.map(({ kind, to }) => [kind, to]),
    [
      ['problemShipments', '/shipments'],
      ['missingSteps', '/shipments/steps'],
    ],
  )
})

test('work is shown also where there is none, and left out where the person may not see it', () => {
  assert.deepEqual(
    workIn([item('returnsToHandle', 0), item('ordersToPick', 9)], true).map(({ kind, count, to }) => [kind, count, to]),
    [
      ['ordersToPick', 9, '/warehouse'],
      ['returnsToHandle', 0, '/returns'],
    ],
  )
})
