import assert from 'node:assert/strict'
import { test } from 'node:test'
import { country, money, relativeTime } from './format.ts'

const NOW = new Date('2026-05-04T12:00:00Z')
const plain = (text: string): string => text.replace(/\s/g, ' ')

test('amounts keep every digit and take the writing of the language', () => {
  assert.equal(plain(money({ amount: '1234567890123.45', currency: 'EUR' }, 'en')), '€1,234,567,890,123.45')
  assert.equal(plain(money({ amount: '-5.00', currency: 'EUR' }, 'de')), '-5,00 €')
})

test('times are told relative within a week, and by date before', () => {
  assert.equal(relativeTime('2026-05-04T11:57:30Z', NOW, 'en'), '2 minutes ago')
  assert.equal(relativeTime('2026-05-03T12:00:00Z', NOW, 'en'), 'yesterday')
  assert.equal(relativeTime('2026-05-06T12:00:00Z', NOW, 'en'), 'in 2 days')
  assert.equal(relativeTime('2026-04-20T12:00:00Z', NOW, 'de'), '20.04.2026')
})

test('a country code without a country stays as it is', () => {
  assert.equal(country('FI', 'de'), 'Finnland')
  assert.equal(country('Finland', 'en'), 'Finland')
})
