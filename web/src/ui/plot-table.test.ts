import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plotTable } from './plot-table.ts'

const day = (text: string) => Date.parse(text)

test('series of different days share their table, and a day that one lacks is a dash', () => {
  const series = [
    { label: 'A', points: [[day('2026-03-02'), 1.5] as const, [day('2026-03-03'), null] as const] },
    { label: 'B', points: [[day('2026-03-01'), 12.345] as const, [day('2026-03-02'), 0] as const] },
  ]
  assert.deepEqual(plotTable(series, { unit: '%', x: 'day', language: 'en' }), [
    ['Mar 1', '–', '12.35 %'],
    ['Mar 2', '1.5 %', '0 %'],
    ['Mar 3', '–', '–'],
  ])
})
