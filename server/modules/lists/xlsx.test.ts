import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unzipped } from '../../../test/support/unzip.ts'
import type { Cell } from './types.ts'
import { xlsx } from './xlsx.ts'

const STYLE = { headings: ['Nummer', 'Wert'], delimiter: ',', byteOrderMark: true } as const

/** Each page by a process of its own: all that goes from one to the next is JSON. */
async function sheetOf(pages: Cell[][][], timeZone = 'UTC'): Promise<string> {
  const format = () => xlsx({ ...STYLE, headings: [...STYLE.headings] }, timeZone)
  let { bytes, state } = await format().begin()
  const parts = [bytes]
  for (const page of pages) {
    const added = await format().add(JSON.parse(JSON.stringify(state)), page)
    parts.push(added.bytes)
    state = added.state
  }
  parts.push(await format().end(JSON.parse(JSON.stringify(state))))
  bytes = Buffer.concat(parts)
  const files = unzipped(bytes)
  assert.deepEqual([...files.keys()].sort(), [
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ])
  return files.get('xl/worksheets/sheet1.xml') ?? ''
}

test('pages that were written apart are one sheet, and its checksum holds', async () => {
  const pages = Array.from({ length: 5 }, (_, page) =>
    Array.from({ length: 100 }, (_, row) => [`R${page * 100 + row}`, null]),
  )
  const sheet = await sheetOf(pages)
  assert.equal(sheet.match(/<row>/g)?.length, 501)
  assert.ok(sheet.endsWith('</sheetData></worksheet>'))
  assert.ok(sheet.indexOf('>R99<') < sheet.indexOf('>R100<'))
})

test('a sheet without rows has its headings', async () => {
  assert.match(await sheetOf([]), /Nummer.*Wert/)
})

test('texts are texts, whatever signs they have', async () => {
  const sheet = await sheetOf([[['<b>&=1+1\u0001\ud800', '_x0041_']]])
  assert.match(sheet, />&lt;b&gt;&amp;=1\+1\u{fffd}</u)
  assert.match(sheet, />_x005F_x0041_</)
})

test('times are those of the wall clock of the shop, amounts are numbers', async () => {
  const sheet = await sheetOf([[[new Date('2026-07-01T12:00:00Z'), { amount: '49.80' }]]], 'Europe/Helsinki')
  assert.match(sheet, /<c s="1"><v>46204\.625<\/v><\/c><c s="2"><v>49\.80<\/v><\/c>/)
})

test('a text that no cell can hold is cut', async () => {
  const sheet = await sheetOf([[['x'.repeat(40_000), null]]])
  assert.equal(/x{30000,}/.exec(sheet)?.[0].length, 32_767)
})
