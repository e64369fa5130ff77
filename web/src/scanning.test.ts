import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanned } from './scanning.ts'

const cup = { code: 'CUP-BLUE', eanCode: '6400000000011' }
const pot = { code: '6400000000028', eanCode: null }
const pen = { code: 'PEN', eanCode: '0036000291452' }

test('a scan means goods by their code in any letter case, or by their EAN', () => {
  assert.equal(scanned([cup, pot], 'cup-blue'), cup)
  assert.equal(scanned([cup, pot], ' 6400000000011 '), cup)
  assert.equal(scanned([cup, pot], '6400000000028'), pot)
  assert.equal(scanned([cup, pot], '6400000000035'), undefined)
})

test('zeros in front of an EAN do not matter, those of a code do', () => {
  assert.equal(scanned([pen], '036000291452'), pen)
  assert.equal(scanned([{ code: '007', eanCode: null }], '7'), undefined)
})
