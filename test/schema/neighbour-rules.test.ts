import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { neighbourOffences } from './neighbour-rules.ts'

/** Up to here there was no release that a migration could have had beside it. */
const BEFORE_RELEASES = '0023_claims_console.sql'

for (const name of (await readdir('migrations')).filter((each) => each > BEFORE_RELEASES).sort()) {
  test(`${name} leaves the release before at work`, async () => {
    assert.deepEqual(await neighbourOffences(await readFile(`migrations/${name}`, 'utf8')), [])
  })
}

const FINE: [what: string, sql: string][] = [
  ['a column that may be empty', 'alter table t add column a text'],
  ['a column with a default', 'alter table t add column a boolean not null default true'],
  ['an index, and one less', 'create index i on t (a); drop index j'],
  [
    'anything on a table of its own',
    'create table t (id uuid primary key, a text); alter table t alter column a set not null',
  ],
  [
    'what a later release removes',
    '-- @contract nothing since 1.2 reads it\nalter table t drop column a; drop table u',
  ],
]
for (const [what, sql] of FINE) {
  test(`is fine: ${what}`, async () => assert.deepEqual(await neighbourOffences(sql), []))
}

const PLANTED: [what: string, sql: string, report: RegExp][] = [
  ['a dropped column', 'alter table t drop column a', /t\.a: dropped/],
  ['a dropped table', 'drop table t', /a table that the release before uses/],
  ['a renamed column', 'alter table t rename column a to b', /rename/],
  ['a renamed table', 'alter table t rename to u', /rename/],
  ['another type', 'alter table t alter column a type bigint', /another type/],
  ['a column that must be filled', 'alter table t add column a text not null', /does not fill it/],
  ['a column that must be filled from now on', 'alter table t alter column a set not null', /leaves it empty/],
  ['a computed column', 'alter table t add column a text generated always as (lower(b)) stored', /everybody waits/],
]
for (const [what, sql, report] of PLANTED) {
  test(`is reported: ${what}`, async () => assert.match((await neighbourOffences(sql)).join('\n'), report))
}
