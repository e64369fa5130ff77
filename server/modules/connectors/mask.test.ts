import assert from 'node:assert/strict'
import { test } from 'node:test'
import { masked } from './mask.ts'

const CASES: Record<string, string> = {
  shpat_0123456789abcdef: 'shpat_*************def',
  pk_0123456789abcdef: 'pk_*************def',
  SWIAV3VKT1BIZHP0: '*************HP0',
  // Nothing but a prefix, or hardly more: the last three would tell too much.
  abcdefghijklmno_: '*************no_',
  abcdefghijkl_1234: '**************234',
  abc_def: '*******',
  '': '',
  'key_🔑🔑🔑🔑🔑🔑🔑🔑abc': 'key_********abc',
}

for (const [secret, expected] of Object.entries(CASES)) {
  test(`"${secret}" is shown as "${expected}"`, () => assert.equal(masked(secret), expected))
}
