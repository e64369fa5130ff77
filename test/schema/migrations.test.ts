import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { migrationOffences } from './migration-rules.ts'

for (const name of (await readdir('migrations')).sort()) {
  test(`${name} runs on one node and on shards`, async () => {
    assert.deepEqual(await migrationOffences(await readFile(`migrations/${name}`, 'utf8')), [])
  })
}

const CREATE =
  'create table t (shop_id uuid not null, id uuid not null, primary key (shop_id, id));\n-- @distribute t\n'

test('a table, its distribution and then its named foreign key are in order', async () => {
  const sql = `${CREATE} alter table t add constraint t_shop foreign key (shop_id) references shop (id);`
  assert.deepEqual(await migrationOffences(sql), [])
})

const PLANTED: [what: string, sql: string, report: RegExp][] = [
  ['two changes in one ALTER', 'alter table t add column a text, add column b text', /more than one change/],
  ['a foreign key without a name', 'alter table t add foreign key (shop_id) references shop (id)', /without a name/],
  ['a column with a foreign key', 'alter table t add column a uuid references shop (id)', /without a name/],
  [
    'a foreign key before distribution',
    'create table t (id uuid references shop (id));\n-- @reference t',
    /before distr/,
  ],
  [
    'a foreign key added before distribution',
    'create table t (id uuid primary key);\nalter table t add constraint x foreign key (id) references shop (id);\n-- @reference t',
    /before distribution/,
  ],
  ['a table that is nowhere distributed', 'create table t (id uuid primary key)', /never distributed/],
  ['a table distributed too early', '-- @distribute t\ncreate table t (id uuid primary key)', /before it is created/],
  ['MERGE', 'merge into a using b on a.id = b.id when matched then delete', /MERGE/],
  ['a trigger', 'create trigger t before update on a for each row execute function f()', /triggers/],
  ['a renamed constraint', 'alter table a rename constraint b to c', /not renamed/],
  ['a time that the database supplies', 'alter table a alter column b set default now()', /come from the application/],
  ['an identity column added later', 'alter table a add column n bigint generated always as identity', /added later/],
  ['a serial column added later', 'alter table a add column n bigserial', /added later/],
]

for (const [what, sql, report] of PLANTED) {
  test(`is reported: ${what}`, async () => assert.match((await migrationOffences(sql)).join('\n'), report))
}
