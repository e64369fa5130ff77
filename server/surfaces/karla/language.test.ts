import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languagesOf } from './language.ts'

const of = (header?: string) => languagesOf({ headers: { 'accept-language': header } })

test('the most wished for language that the wire has comes first, whatever its region', () => {
  assert.deepEqual(of('de-AT'), ['de', 'en'])
  assert.deepEqual(of('fr;q=0.3, IT_it;q=0.9, es;q=0'), ['it', 'fr', 'en'])
  assert.deepEqual(of('en, de'), ['en', 'de'])
})

test('a language that the wire has not is passed over, and English is the last resort', () => {
  assert.deepEqual(of('fi, sv;q=0.9, nl;q=0.1'), ['nl', 'en'])
  for (const header of [undefined, '', 'fi', '*', ';q=', 'de;q=x', '☃', 'x'.repeat(10_000)])
    assert.deepEqual(of(header), ['en'], header)
})

test('Danish may be written as its country', () => {
  assert.deepEqual(of('dk'), ['da', 'en'])
  assert.deepEqual(of('dk, da'), ['da', 'en'])
})
