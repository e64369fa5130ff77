import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCode128 } from '../../../../test/support/code128.ts'
import { barWidths, pagesOf } from '../../../../test/support/pdf.ts'
import { barcodeOf } from './barcode.ts'
import { type PackingSlip, packingSlipPdf } from './packing-slip.ts'

const slip = (more: Partial<PackingSlip> = {}): PackingSlip => ({
  shopName: 'Example shop',
  language: 'en',
  reference: 'A-1001',
  createdAt: new Date('2026-03-02T09:00:00Z'),
  test: false,
  recipient: ['Łukasz Żółć', 'ul. Przykładowa 4', '00-001 Warszawa', 'PL'],
  shipping: 'Posti parcel',
  pickUpPoint: null,
  lines: [{ code: 'CUP-BLUE', name: 'Cup, blue', eanCode: '6400000000011', quantity: 2 }],
  ...more,
})

for (const reference of ['A-1001', '05/03/2019 12:00:00', '20260302123456', 'order_9#^a']) {
  test(`the barcode reads as the reference ${reference}`, async () => {
    const pdf = await packingSlipPdf(slip({ reference }), { compress: false })
    assert.equal(readCode128(barWidths(pdf)), reference)
  })
}

test('a reference that Code 128 cannot hold becomes a QR code', () => {
  for (const reference of ['Ω-1001', 'x'.repeat(60)]) {
    const barcode = barcodeOf(reference, { width: 240, height: 44 })
    assert.equal(barcode.width, barcode.height)
    assert.ok(barcode.bars.length > 100)
  }
})

test('a short order takes one page and a long one as many as it needs', async () => {
  assert.equal(pagesOf(await packingSlipPdf(slip())), 1)
  const lines = Array.from({ length: 200 }, (_, n) => ({
    code: `CODE-${n}`,
    name: n % 2 ? 'Cup' : 'Name that says much. '.repeat(40),
    eanCode: null,
    quantity: 1,
  }))
  const pages = pagesOf(await packingSlipPdf(slip({ lines })))
  assert.ok(pages > 15 && pages < 40, `${pages} pages`)
})

test('Finnish, Polish, Greek and Cyrillic names keep their letters', async () => {
  const name = 'äöå ŁódźŻęć Ωμέγα Київ'
  const pdf = (await packingSlipPdf(slip({ recipient: [name] }), { compress: false })).toString('latin1')
  const codes = [...pdf.matchAll(/<([0-9a-f]{4})>/gi)].map(([, code]) => (code ?? '').toLowerCase())
  for (const letter of name.replaceAll(' ', '')) {
    const code = letter.charCodeAt(0).toString(16).padStart(4, '0')
    assert.ok(codes.includes(code), `${letter} is in the text of the document`)
  }
})

test('the words are in the language of the shop, and in English when there are none', async () => {
  const bytes = async (language: string) => (await packingSlipPdf(slip({ language }))).length
  assert.notEqual(await bytes('fi'), await bytes('en'))
  assert.equal(await bytes('xx'), await bytes('en'))
  assert.equal(await bytes('not a language'), await bytes('en'))
})

test('the same slip gives the same document', async () => {
  const [one, two] = await Promise.all([packingSlipPdf(slip()), packingSlipPdf(slip())])
  assert.ok(one.equals(two))
})
