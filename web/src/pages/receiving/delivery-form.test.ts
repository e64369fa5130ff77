import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rowsOf } from '../products/product-rows.ts'
import { addLine, bodyOf, emptyForm, lackingIn } from './delivery-form.ts'

const cup = { code: 'CUP', name: 'Cup', known: true, quantity: 2 }

test('the same product is one line', () => {
  assert.deepEqual(addLine(addLine([], cup), { ...cup, quantity: 3 }), [{ ...cup, quantity: 5 }])
})

test('what is lacking is named before anything is sent', () => {
  assert.deepEqual(lackingIn(emptyForm()), ['/reference', '/supplier', '/receiveAt', '/lines'])
  const unnamed = { code: 'LID', name: ' ', known: false, quantity: 1 }
  const form = { ...emptyForm([cup, unnamed]), reference: 'PO-1', supplier: 'Pottery', expectedOn: '2026-03-09' }
  assert.deepEqual(lackingIn(form), ['/lines/1/code'])
})

test('what was typed becomes a stock update: numbers are numbers, and known products keep their names', () => {
  const form = {
    ...emptyForm([cup, { code: 'LID', name: ' Lid ', known: false, quantity: 1 }]),
    reference: ' PO-1 ',
    supplier: 'Pottery',
    expectedOn: '2026-03-09',
    pallets: '2',
    parcels: 'many',
    tracking: 'ONE\n\n TWO ',
  }
  const { receiveAt, ...body } = bodyOf(form)
  assert.equal(new Date(receiveAt).getDate(), 9)
  assert.deepEqual(body, {
    reference: 'PO-1',
    supplier: 'Pottery',
    deliveredBy: null,
    pallets: 2,
    parcels: null,
    trackingCodes: ['ONE', 'TWO'],
    comments: null,
    lines: [
      { code: 'CUP', expectedQuantity: 2 },
      { code: 'LID', name: 'Lid', expectedQuantity: 1 },
    ],
  })
})

test('rows of a spreadsheet are codes with their quantities; other text is none', () => {
  assert.deepEqual(rowsOf('CUP\t5\r\nPOT ; 3\nMUG, large,2\nno row\nLID\t0'), [
    { code: 'CUP', quantity: 5 },
    { code: 'POT', quantity: 3 },
    { code: 'MUG, large', quantity: 2 },
  ])
  assert.deepEqual(rowsOf('6400000000011'), [])
})
