import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { compareRows } from '../../chaos/cluster/compare.ts'
import { cloneDatabase, connectTo, testDatabase } from '../../test/support/database.ts'
import { aShop } from '../../test/support/shop.ts'
import { writeBackup } from './backup.ts'
import { BackupError } from './backup-file.ts'
import { restoreBackup } from './restore.ts'

const MIGRATIONS = 'migrations'
const NOW = new Date('2026-03-01T00:00:00Z')
const folder = await mkdtemp(join(tmpdir(), 'doorstep-backup-'))
after(() => rm(folder, { recursive: true }))

const db = await testDatabase()
const source = await connectTo(db.url)
const { ctx } = await aShop(db)
await source.query(`insert into installation (name, value) values ('strange', $1)`, [
  'a\tb\nc\\.\n\\.\nd\\N\r\u{1f600}',
])
for (let i = 0; i < 40; i++) {
  await source.query(
    'insert into stored_file (shop_id, id, content_type, content, created_at) values ($1, $2, $3, $4, $5)',
    [ctx.shopId, ctx.newId(), 'image/png', Buffer.from(Array.from({ length: 50_000 }, (_, at) => (at * i) % 256)), NOW],
  )
}
async function backup(name: string): Promise<string> {
  const client = await connectTo(db.url)
  const path = join(folder, name)
  await writeBackup(client, path, { version: '1.2.3', now: NOW })
  await client.end()
  return path
}

/** A database of the same cluster with nothing in it. */
async function emptyDatabase(): Promise<string> {
  const { url } = await cloneDatabase()
  const client = await connectTo(url)
  await client.query('drop schema public cascade')
  await client.query('create schema public')
  await client.end()
  return url
}

test('a backup that is made while others write holds one moment, and is restored row by row into an empty database', async () => {
  const reader = await connectTo(db.url)
  await reader.query('begin isolation level repeatable read read only')
  const { rows } = await reader.query<{ id: string }>('select pg_export_snapshot() as id')
  await source.query(`insert into installation (name, value) values ('later', 'not in it')`)
  const client = await connectTo(db.url)
  const path = join(folder, 'moment.sql.gz')
  const told = await writeBackup(client, path, { version: '1.2.3', now: NOW, snapshot: rows[0]!.id })
  assert.equal(told.rows.stored_file, 40)
  assert.equal((await stat(path)).mode & 0o777, 0o600)
  const url = await emptyDatabase()
  const restored = await restoreBackup(url, path, MIGRATIONS, NOW)
  assert.deepEqual([restored.header.version, restored.header.at, restored.applied], ['1.2.3', NOW.toISOString(), []])
  const there = await connectTo(url)
  const { violations, rows: compared } = await compareRows(reader, there)
  assert.deepEqual(violations, [])
  assert.ok(compared > 40)
  const later = await there.query(`select 1 from installation where name = 'later'`)
  assert.equal(later.rowCount, 0)
  // The next shop gets a number of its own.
  const number = `select nextval(pg_get_serial_sequence('shop', 'number')) as n`
  const [ours, theirs] = [await source.query(number), await there.query(number)]
  assert.deepEqual(theirs.rows, ours.rows)
  await Promise.all([reader.end(), client.end(), there.end()])
})

test('partitions come back as they were, so that old events are dropped when their time has come', async () => {
  await source.query(
    `create table event_2025_01 partition of event
       for values from ('0194200c-0000-0000-0000-000000000000') to ('0194c000-0000-0000-0000-000000000000')`,
  )
  const url = await emptyDatabase()
  await restoreBackup(url, await backup('partitions.sql.gz'), MIGRATIONS, NOW)
  const there = await connectTo(url)
  const sql = `select relname, pg_get_expr(relpartbound, oid) as bounds from pg_class where relname = 'event_2025_01'`
  assert.deepEqual((await there.query(sql)).rows, (await source.query(sql)).rows)
  await there.end()
})

test('what is no whole backup, or of a newer version, is refused, and so is a database that is in use', async () => {
  const path = await backup('whole.sql.gz')
  const text = gunzipSync(await readFile(path)).toString('latin1')
  const written = async (name: string, content: Buffer) => {
    await writeFile(join(folder, name), content)
    return join(folder, name)
  }
  const latin = (changed: string) => gzipSync(Buffer.from(changed, 'latin1'))
  const bytes = await readFile(path)
  const bad: [string, Buffer, RegExp][] = [
    ['cut', bytes.subarray(0, bytes.length / 2), /cut off/],
    ['cut-text', latin(text.slice(0, text.length / 2)), /cut off/],
    ['other', Buffer.from('something else'), /no backup/],
    ['other-text', latin('select 1;\n'), /no backup/],
    ['newer', latin(text.replace('"0001_foundation.sql"', '"0001_foundation.sql","9999_later.sql"')), /newer version/],
    ['format', latin(text.replace('format 1', 'format 2')), /format 2/],
    ['rows', latin(text.replace('"stored_file":40', '"stored_file":41')), /40 of 41 rows of stored_file/],
    ['sql', latin(text.replace('copy "shop" (', 'drop table shop; (')), /not understood/],
  ]
  const url = await emptyDatabase()
  for (const [name, content, why] of bad) {
    const refused = restoreBackup(url, await written(name, content), MIGRATIONS, NOW)
    await assert.rejects(refused, (error) => error instanceof BackupError && why.test(error.message), name)
  }
  const there = await connectTo(url)
  assert.equal((await there.query('select 1 from stored_file')).rowCount, 0)
  await there.end()
  await restoreBackup(url, path, MIGRATIONS, NOW)
  await assert.rejects(restoreBackup(url, path, MIGRATIONS, NOW), /has shops already/)
})

test('a backup that fails leaves no file', async () => {
  const client = await connectTo(db.url)
  const before = await readdir(folder)
  const failed = writeBackup(client, join(folder, 'never.sql.gz'), { version: '1', now: NOW, snapshot: 'nonsense' })
  await assert.rejects(failed, /snapshot/)
  assert.deepEqual(await readdir(folder), before)
  await client.end()
})
