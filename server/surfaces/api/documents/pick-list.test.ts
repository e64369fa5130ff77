import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pagesOf } from '../../../../test/support/pdf.ts'
import { type PickListDocument, pickListPdf } from './pick-list.ts'

const list = (stops: number, orders: number): PickListDocument => ({
  shopName: 'Example shop',
  language: 'en',
  madeAt: new Date('2026-03-02T09:00:00Z'),
  orders: Array.from({ length: orders }, (_, i) => ({
    number: i + 1,
    reference: `A-${1001 + i}`,
    recipient: 'Aino Virtanen',
    units: stops,
  })),
  stops: Array.from({ length: stops }, (_, i) => ({
    place: i % 3 ? `A-${i}` : null,
    code: `CODE-${i}`,
    eanCode: '6400000000011',
    name: i % 2 ? 'Cup' : 'Name that says much. '.repeat(20),
    quantity: orders,
    orders: Array.from({ length: orders }, (_, n) => ({ number: n + 1, quantity: 1 })),
  })),
})

test('a small batch takes one page and a large one as many as it needs', async () => {
  assert.equal(pagesOf(await pickListPdf(list(4, 3))), 1)
  const pages = pagesOf(await pickListPdf(list(100, 20)))
  assert.ok(pages > 20 && pages < 60, `${pages} pages`)
})

test('the same list gives the same document', async () => {
  const [one, two] = await Promise.all([pickListPdf(list(3, 2)), pickListPdf(list(3, 2))])
  assert.ok(one.equals(two))
})
