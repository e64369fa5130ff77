import assert from 'node:assert/strict'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { zoneOfCountry } from '../../server/platform/country-zones.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { cloneDatabase, connectTo } from '../support/database.ts'

const NOW = new Date('2026-03-02T09:00:00Z')

test('shops of before get the clock of their country, take orders and are on no plan', async () => {
  const { url } = await cloneDatabase()
  const client = await connectTo(url)
  await client.query('drop schema public cascade')
  await client.query('create schema public')
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-migrations-'))
  const before = (await readdir('migrations')).filter((name) => name < '0012')
  for (const name of before) await cp(join('migrations', name), join(folder, name))
  await migrate(url, folder, NOW)
  await rm(folder, { recursive: true })
  const id = '0190c0de-0000-7000-8000-000000000100'
  await client.query(
    `insert into organization (id, number, slug, name, created_at) values ($1, 1001, 'puoti', 'Puoti', $2)`,
    [id, NOW],
  )
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const countries = letters.flatMap((first) => letters.map((second) => first + second))
  await client.query(
    `insert into shop (id, organization_id, slug, name, currency, language, country, created_at, updated_at)
     select gen_random_uuid(), $1, lower(country), country, 'EUR', 'en', country, $2, $2 from unnest($3::text[]) country`,
    [id, NOW, countries],
  )
  await client.query(
    `insert into credential (id, organization_id, kind, name, secret_hash, scopes, created_at)
     values ($1, $1, 'api_key', 'key', '', '{admin}', $2)`,
    [id, NOW],
  )
  await migrate(url, 'migrations', NOW)
  const { rows } = await client.query('select country, timezone, available, plan, trial_ends_at, front_end from shop')
  assert.equal(rows.length, countries.length)
  for (const { country, timezone, ...terms } of rows) {
    assert.equal(timezone, zoneOfCountry(country) ?? 'UTC', country)
    assert.deepEqual(terms, { available: true, plan: null, trial_ends_at: null, front_end: 'standard' })
  }
})
