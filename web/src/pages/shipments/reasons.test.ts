import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Schemas } from '../../api.ts'
import { reasonsOf } from './reasons.ts'

const now = new Date('2026-03-10T12:00:00Z')
const shipment = {
  needs: ['late', 'stuck'] as Schemas['ShipmentNeed'][],
  promisedAt: '2026-03-07T12:00:00Z',
  lastNewsAt: '2026-03-04T00:00:00Z',
  issue: null,
}

const words = {
  late: (count: number, shown: string) => `late ${count} ${shown}`,
  lateToday: 'late today',
  stuck: (count: number, shown: string) => `stuck ${count} ${shown}`,
  issue: 'flagged',
}

test('a reason says for how many days, in the digits of the language', () => {
  assert.deepEqual(reasonsOf(shipment, now, words, 'en'), ['late 3 3', 'stuck 6 6'])
  const long = { ...shipment, needs: ['stuck' as const], lastNewsAt: '2023-01-01T00:00:00Z' }
  assert.deepEqual(reasonsOf(long, now, words, 'de'), ['stuck 1164 1.164'])
  const today = { ...shipment, needs: ['late' as const], promisedAt: '2026-03-10T09:00:00Z' }
  assert.deepEqual(reasonsOf(today, now, words, 'en'), ['late today'])
})

test('nothing is said of a shipment that needs nobody, or whose flag was taken off', () => {
  const issue = { type: 'LOST' as const, comment: null, setAt: '2026-03-01T00:00:00Z', resolvedAt: null }
  assert.deepEqual(reasonsOf({ ...shipment, needs: [] }, now, words, 'en'), [])
  assert.deepEqual(reasonsOf({ ...shipment, needs: [], issue }, now, words, 'en'), ['flagged'])
  const resolved = { ...issue, resolvedAt: '2026-03-02T00:00:00Z' }
  assert.deepEqual(reasonsOf({ ...shipment, needs: [], issue: resolved }, now, words, 'en'), [])
})
