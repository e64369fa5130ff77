import assert from 'node:assert/strict'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { migrate } from '../../server/platform/migrate.ts'
import { cloneDatabase, connectTo } from '../support/database.ts'

const NOW = new Date('2026-03-02T09:00:00Z')

test('organizations of before get a number by age and a slug like their name, none of them twice', async () => {
  const { url } = await cloneDatabase()
  const client = await connectTo(url)
  await client.query('drop schema public cascade')
  await client.query('create schema public')
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-migrations-'))
  const before = (await readdir('migrations')).filter((name) => name < '0007')
  for (const name of before) await cp(join('migrations', name), join(folder, name))
  await migrate(url, folder, NOW)
  await rm(folder, { recursive: true })
  const names = [
    'Harbour & Pine',
    'harbour pine',
    'Höyry Ääkkönen Oy',
    '北京',
    '---',
    '0190c0de-0000-7000-8000-000000000001',
    'x'.repeat(100),
    'x'.repeat(101),
  ]
  for (const [i, name] of names.entries()) {
    const id = `0190c0de-0000-7000-8000-00000000010${i}`
    await client.query('insert into organization (id, name, created_at) values ($1, $2, $3)', [
      id,
      name,
      new Date(NOW.getTime() - i),
    ])
    await client.query(
      `insert into shop (id, organization_id, slug, name, currency, language, country, created_at)
       values ($1, $1, $2, $3, 'EUR', 'en', 'FI', $4)`,
      [id, `shop-${i}`, name, NOW],
    )
  }
  await migrate(url, 'migrations', NOW)
  const { rows } = await client.query('select name, slug, number::int from organization order by number desc')
  assert.deepEqual(
    rows.map(({ number }) => number),
    names.map((_, i) => 1000 + names.length - i),
  )
  const slugs = rows.map(({ slug }) => slug)
  assert.equal(new Set(slugs).size, names.length)
  for (const slug of slugs) {
    assert.match(slug, /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/)
    assert.doesNotMatch(slug, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  }
  // The older of two has the plain one.
  assert.deepEqual(slugs.slice(0, 3), ['harbour-pine-000000000100', 'harbour-pine', 'hoyry-aakkonen-oy'])
  const { rows: last } = await client.query(`select value from installation where name = 'organization-number'`)
  assert.equal(last[0].value, String(1000 + names.length))
  const { rows: shops } = await client.query('select updated_at = created_at as same, web_tracking from shop')
  assert.ok(shops.every(({ same, web_tracking }) => same && web_tracking))
})
