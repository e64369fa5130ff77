import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { offsetOfFault } from './json-fault.ts'

test('the offset is that of the first thing that may not stand where it does', () => {
  for (const [text, offset] of [
    ['{"a": nope}', 6],
    ["{'a': 1}", 1],
    ['[1,]', 3],
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ['[1 2]', 3],
    ['[01]', 1],
    ['[1.]', 1],
    ['[+1]', 1],
    ['{"a": 1]', 7],
    ['{} {}', 3],
    ['true false', 5],
    ['undefined', 0],
    ['["a\nb"]', 1],
    ['["\\x"]', 1],
    ['[NaN]', 1],
  ] as const) {
    assert.throws(() => JSON.parse(text), text)
    assert.equal(offsetOfFault(text), offset, text)
  }
})

test('a text that ends too early stops at its end, or where its last text begins', () => {
  for (const [text, offset] of [
    ['', 0],
    ['  ', 2],
    ['{', 1],
    ['{"a": 1', 7],
    ['[1, ', 4],
    ['{"a": "never', 6],
  ] as const) {
    assert.equal(offsetOfFault(text), offset, text)
  }
})

test('what is JSON has no fault before its end, and a wrong character is found where it was put', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (text, place) => {
      assert.equal(offsetOfFault(text), text.length)
      const at = place % (text.length + 1)
      const broken = `${text.slice(0, at)}\u0000${text.slice(at)}`
      assert.throws(() => JSON.parse(broken))
      assert.ok(offsetOfFault(broken) <= at)
    }),
  )
})

test('a long text is read once', () => {
  const long = `["${'a\\n'.repeat(500_000)}", ${'[[1,2],{"a":"b"}],'.repeat(50_000)} nope]`
  assert.equal(offsetOfFault(long), long.length - 5)
})
