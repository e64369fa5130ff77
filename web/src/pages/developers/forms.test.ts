import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readEventFilter } from './event-filter.ts'
import { headerLines, readHeaderLines } from './header-lines.ts'
import { pretty } from './pretty.ts'
import { readRequestFilter } from './request-filter.ts'

test('headers are read line by line, and the first line that is none is named', () => {
  const { headers, wrong } = readHeaderLines('X-Shop: 1\n\n  Authorization :Bearer a:b  ')
  assert.deepEqual([headers, wrong], [{ 'X-Shop': '1', Authorization: 'Bearer a:b' }, null])
  assert.equal(readHeaderLines('X-Shop: 1\nnonsense').wrong, 'nonsense')
  assert.equal(headerLines(headers), 'X-Shop: 1\nAuthorization: Bearer a:b')
})

test('an address says what it knows, and the rest is dropped', () => {
  const given = { view: 'server', method: 'BREW', key: ' k ', reference: '', other: 'x' }
  assert.deepEqual(readRequestFilter(given), { view: 'server', key: 'k' })
  assert.deepEqual(readEventFilter({ text: ' mug ', type: 7 }), { text: 'mug' })
})

test('JSON is shown with its structure and other text as it is', () => {
  assert.equal(pretty('{"a":1}'), '{\n  "a": 1\n}')
  assert.equal(pretty('<p>no</p>'), '<p>no</p>')
})
