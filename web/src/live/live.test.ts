import assert from 'node:assert/strict'
import { test } from 'node:test'
import { messagesOf } from './messages.ts'
import { staleKeys } from './stale-keys.ts'

const stream = (...chunks: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk))
      controller.close()
    },
  })

test('messages are put together from however they were cut, and comments are passed over', async () => {
  const messages: unknown[] = []
  const cut = ['retry: 2000\n\n: still', ' here\n\nid: 1\nda', 'ta: {"a":"ä: 1"}\n']
  const rest = ['\nevent: gap\r\ndata: {}\r\n\r\nid: 2\ndata: ha']
  for await (const message of messagesOf(stream(...cut, ...rest))) messages.push(message)
  assert.deepEqual(messages, [
    { id: '1', event: 'message', data: '{"a":"ä: 1"}' },
    { id: null, event: 'gap', data: '{}' },
  ])
})

test('an event makes the thing it is about, everything that it names and their lists stale', () => {
  const keys = staleKeys({ subject: 'order:o1', data: { claimId: 'c1', number: 7, status: 'New' } })
  assert.deepEqual(keys, [['order', 'o1'], ['orders'], ['claim', 'c1'], ['claims'], ['events'], ['today']])
})

test('things go by the names that pages have for them', () => {
  assert.deepEqual(staleKeys({ subject: 'variant:v1', data: {} })[0], ['product', 'v1'])
  assert.deepEqual(staleKeys({ subject: 'stockUpdate:s1', data: {} })[1], ['stock-updates'])
})
