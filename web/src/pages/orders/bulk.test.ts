import assert from 'node:assert/strict'
import { test } from 'node:test'
import { added, type Chosen, inChunks } from './bulk.ts'

const order = (n: number): Chosen => ({ id: String(n), reference: `A-${n}`, status: 'New' })

test('no request is about more than a hundred orders', async () => {
  const sizes: number[] = []
  for await (const chunk of inChunks(Array.from({ length: 250 }, (_, n) => order(n)))) sizes.push(chunk.length)
  assert.deepEqual(sizes, [100, 100, 50])
})

test('what was so already is not among what can be undone', () => {
  const outcome = added(
    { changed: [], unchanged: 0, refused: [] },
    [order(1), order(2), order(3)],
    [
      { orderId: '1', status: 'Reserved', code: null, detail: null },
      { orderId: '2', status: 'New', code: null, detail: null },
      { orderId: '3', status: null, code: 'order_is_begun', detail: 'The warehouse has begun.' },
    ],
  )
  assert.deepEqual(outcome, {
    changed: [order(1)],
    unchanged: 1,
    refused: [{ order: order(3), detail: 'The warehouse has begun.' }],
  })
})
