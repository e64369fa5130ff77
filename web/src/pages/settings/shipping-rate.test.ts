import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formToRate, rateToForm } from './shipping-rate.ts'

const RATE = {
  id: 'standard',
  names: { en: 'Standard', fi: 'Tavallinen' },
  descriptions: { fi: 'Kotiin' },
  price: { amount: '4.90', currency: 'EUR' },
  freeFrom: null,
  leastTotal: null,
  mostTotal: { amount: '100.00', currency: 'EUR' },
  countries: ['FI', 'SE'],
  duration: { value: 2, unit: 'days' as const },
  shippingCode: null,
  position: 1,
  enabled: true,
}

test('a rate that nobody changed is stored as it was, with its texts of other languages', () => {
  const { id: _id, price, mostTotal, ...same } = RATE
  assert.deepEqual(formToRate(rateToForm(RATE, 'en'), RATE, 'en'), {
    ...same,
    price: price.amount,
    mostTotal: mostTotal.amount,
  })
})

test('amounts with a comma, and countries in any order and letter case, are understood', () => {
  const form = { ...rateToForm(RATE, 'en'), price: '5,50', countries: 'de, at  DE', name: ' ', mostTotal: '' }
  const { price, countries, names, mostTotal } = formToRate(form, RATE, 'en')
  assert.deepEqual([price, countries, names, mostTotal], ['5.50', ['DE', 'AT'], { fi: 'Tavallinen' }, null])
})
