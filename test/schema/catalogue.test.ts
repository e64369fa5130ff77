import assert from 'node:assert/strict'
import { test } from 'node:test'
import { migrate } from '../../server/platform/migrate.ts'
import { cloneDatabase, connectTo } from '../support/database.ts'
import { catalogueOffences, declaredTables } from './catalogue-rules.ts'

const declared = await declaredTables('migrations')
const { url } = await cloneDatabase()
const client = await connectTo(url)

test('the schema keeps shops apart and distributes by shop', async () => {
  assert.deepEqual(await catalogueOffences(client, declared), [])
})

test('running the migrations again leaves it so', async () => {
  await migrate(url, 'migrations', new Date('2027-05-01T00:00:00Z'))
  assert.deepEqual(await catalogueOffences(client, declared), [])
})

const GOOD = `create table bad (shop_id uuid not null, id uuid not null, primary key (shop_id, id));
  alter table bad enable row level security;
  create policy p on bad using (shop_id = nullif(current_setting('app.shop_id', true), '')::uuid);`

const PLANTED: [what: string, sql: string, report: RegExp][] = [
  ['a table nobody declared', 'create table stray (id uuid primary key)', /^stray: is not named by exactly one/],
  [
    'a shop that may be missing',
    'create table bad (shop_id uuid, id uuid primary key)',
    /bad: shop_id is not a required/,
  ],
  [
    'a key without the shop',
    'create table bad (id uuid primary key, shop_id uuid not null)',
    /bad_pkey: is unique without/,
  ],
  ['no key at all', 'create table bad (shop_id uuid not null)', /bad: has no primary key/],
  ['a unique index without the shop', `${GOOD} create unique index bad_id on bad (id)`, /bad_id: is unique without/],
  [
    'a unique index that starts with an expression',
    `${GOOD} create unique index bad_id on bad ((id::text), shop_id)`,
    /bad_id: is unique without/,
  ],
  [
    'a foreign key that leaves the shop',
    `${GOOD} create table target (shop_id uuid not null, id uuid not null, primary key (shop_id, id), unique (id));
     alter table bad add constraint bad_out foreign key (id) references target (id)`,
    /bad_out: is a foreign key of a tenant table that leaves/,
  ],
  [
    'a foreign key from global to tenant',
    `${GOOD} alter table installation add column s uuid, add column i uuid;
     alter table installation add constraint global_in foreign key (s, i) references bad (shop_id, id)`,
    /global_in: is a foreign key of a global table/,
  ],
  [
    'a foreign key that sets null',
    `${GOOD} alter table bad add constraint bad_null foreign key (shop_id, id) references product (shop_id, id) on delete set null`,
    /bad_null: is a foreign key that sets/,
  ],
  [
    'a foreign key that can be deferred',
    `${GOOD} alter table bad add constraint bad_late foreign key (shop_id, id) references product (shop_id, id) deferrable`,
    /bad_late: is a foreign key that sets/,
  ],
  [
    'a trigger',
    `create trigger t before update on product for each row execute function suppress_redundant_updates_trigger()`,
    /t: is a trigger/,
  ],
  ['a serial column', `${GOOD} alter table bad add column n serial`, /bad.n: is a serial/],
  ['an identity column', `${GOOD} alter table bad add column n int generated always as identity`, /bad.n: is a serial/],
  ['an unlogged table', `${GOOD} alter table bad set unlogged`, /bad: is not an ordinary/],
  ['row level security that is off', `${GOOD} alter table bad disable row level security`, /bad: has no row level/],
  ['row level security that is forced', `${GOOD} alter table bad force row level security`, /bad: has no row level/],
  ['no policy', `${GOOD} drop policy p on bad`, /bad: has no policy/],
  [
    'a policy that lets all through',
    `${GOOD} drop policy p on bad; create policy p on bad using (true)`,
    /bad: has no policy/,
  ],
  ['a second policy', `${GOOD} create policy q on bad using (true)`, /bad: has a second policy/],
  ['a table of the application role', `${GOOD} alter table bad owner to doorstep_app`, /bad: belongs to doorstep_app/],
  [
    'a partition open to the application',
    'grant select on event_default to doorstep_app',
    /event_default: is a partition/,
  ],
  ['a view with the rights of its owner', 'create view v as select 1 as x', /v: is a view/],
]

for (const [what, sql, report] of PLANTED) {
  test(`is reported: ${what}`, async () => {
    await client.query('begin')
    try {
      await client.query('grant create on schema public to doorstep_app')
      await client.query(sql)
      const offences = await catalogueOffences(client, {
        tenant: new Set([
          ...declared.tenant,
          ...['bad', 'target'].filter((name) => sql.includes(`create table ${name}`)),
        ]),
        global: declared.global,
      })
      assert.ok(
        offences.some((offence) => report.test(offence)),
        offences.join('\n'),
      )
    } finally {
      await client.query('rollback')
    }
  })
}
