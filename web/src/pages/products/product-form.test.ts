import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesOf, faultsOf, formOf } from './product-form.ts'

const product = {
  id: '019580a1-0b01-7000-8000-00000000000b',
  code: 'CUP',
  name: 'Cup',
  description: null,
  eanCode: null,
  group: null,
  supplier: 'Pottery',
  supplierCode: null,
  supplyPrice: null,
  salesPrice: { amount: '24.90', currency: 'EUR' },
  infoUrl: null,
  pictureUrl: null,
  countryOfOrigin: null,
  customsDescription: null,
  hsCode: null,
  place: null,
  alarmLevel: 5,
  language: 'en',
  level: { stock: 0, reserved: 0, available: 0, expected: 0, expectedAt: null, updatedAt: '' },
  warehouses: [],
  createdAt: '',
  updatedAt: '',
}

test('only what was changed is sent, and what was emptied is cleared', () => {
  const form = formOf(product)
  assert.equal(changesOf(form, product, 'EUR'), null)
  const typed = { ...form, name: ' Mug ', supplier: '', salesPrice: '19,5', alarmLevel: '', countryOfOrigin: 'fi' }
  assert.deepEqual(changesOf(typed, product, 'EUR'), {
    name: 'Mug',
    supplier: null,
    salesPrice: { amount: '19.5', currency: 'EUR' },
    alarmLevel: null,
    countryOfOrigin: 'FI',
  })
})

test('a new product is what was typed', () => {
  assert.deepEqual(changesOf({ ...formOf(null), code: 'POT', place: 'A-1' }, null, 'EUR'), {
    code: 'POT',
    place: 'A-1',
  })
})

test('a form without a code, or with numbers that are none, is not sent', () => {
  assert.deepEqual(faultsOf(formOf(product)), [])
  const typed = { ...formOf(product), code: ' ', salesPrice: 'much', supplyPrice: '-1', alarmLevel: '1.5' }
  assert.deepEqual(faultsOf(typed), ['code', 'salesPrice', 'supplyPrice', 'alarmLevel'])
})
