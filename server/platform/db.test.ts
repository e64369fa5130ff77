import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timeOf } from './db.ts'

test('times are read as PostgreSQL writes them, whatever their decimals, zone and century', () => {
  const read: Record<string, string> = {
    '2026-01-15 09:30:00+00': '2026-01-15T09:30:00.000Z',
    '2026-01-15 09:30:00.123+00': '2026-01-15T09:30:00.123Z',
    '2026-01-15 09:30:00.5+00': '2026-01-15T09:30:00.500Z',
    '2026-01-15 09:30:00.123456+00': '2026-01-15T09:30:00.123Z',
    '2026-01-15 09:30:00.123+02': '2026-01-15T07:30:00.123Z',
    '2026-01-15 09:30:00+05:30': '2026-01-15T04:00:00.000Z',
    '0044-03-15 09:30:00+00 BC': '-000043-03-15T09:30:00.000Z',
    '10000-01-01 00:00:00+00': '+010000-01-01T00:00:00.000Z',
  }
  for (const [text, time] of Object.entries(read)) assert.equal(timeOf(text).toISOString(), time, text)
})
