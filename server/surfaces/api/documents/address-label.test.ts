import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCode128 } from '../../../../test/support/code128.ts'
import { barWidths, pagesOf } from '../../../../test/support/pdf.ts'
import { type AddressLabel, addressLabelPdf } from './address-label.ts'

const label = (more: Partial<AddressLabel> = {}): AddressLabel => ({
  language: 'de',
  reference: 'A-1001',
  createdAt: new Date('2026-03-02T09:00:00Z'),
  sender: ['Example shop', 'Example Street 1', 'Helsinki, FI'],
  recipient: ['Aino Virtanen', 'Esimerkkikatu 4 A 12', '00100 Helsinki', 'FI'],
  phone: null,
  shipping: 'Posti parcel',
  pickUpPoint: null,
  parcels: 1,
  ...more,
})

test('every parcel has a label of its own, and its barcode reads as the reference', async () => {
  const pdf = await addressLabelPdf(label({ parcels: 3 }), { compress: false })
  assert.equal(pagesOf(pdf), 3)
  assert.equal(readCode128(barWidths(pdf)), 'A-1001')
})

test('the longest address stays on one label', async () => {
  const long = 'A name that goes on and on '.repeat(8)
  const pdf = await addressLabelPdf(label({ recipient: [long, long, long, long, 'FI'], sender: [long, long, long] }))
  assert.equal(pagesOf(pdf), 1)
})
