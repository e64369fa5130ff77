import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { cloneDatabase, testDatabase } from '../../test/support/database.ts'
import { ConfigError } from './config.ts'
import { openDatabase } from './db.ts'
import { createKeyRing, DecryptionError, loadKeyRing, verifyKeyRing } from './key-ring.ts'

const key = (id: string) => ({ id, key: randomBytes(32) })
const run = promisify(execFile)

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-keys-'))
  after(() => rm(folder, { recursive: true }))
  return join(folder, 'data')
}

test('a text opens with the purpose it was encrypted for, and with no other', () => {
  const ring = createKeyRing([key('a')])
  const stored = ring.encrypt('webhook:1', 'geheim ä€😀')
  assert.match(stored, /^v1\.a\.[\w-]{16}\.[\w-]+\.[\w-]{22}$/)
  assert.equal(ring.decrypt('webhook:1', stored), 'geheim ä€😀')
  assert.equal(ring.decrypt('empty', ring.encrypt('empty', '')), '')
  assert.throws(() => ring.decrypt('webhook:2', stored), DecryptionError)
})

test('the same text is encrypted differently each time', () => {
  const ring = createKeyRing([key('a')])
  assert.notEqual(ring.encrypt('p', 'text'), ring.encrypt('p', 'text'))
})

test('a changed, shortened or foreign text does not open', () => {
  const ring = createKeyRing([key('a')])
  const parts = ring.encrypt('p', 'a longer text').split('.')
  const changed = (index: number, part: string) => parts.map((old, i) => (i === index ? part : old)).join('.')
  const flip = (text = '') => (text.startsWith('A') ? 'B' : 'A') + text.slice(1)
  for (const stored of [
    changed(2, flip(parts[2])),
    changed(3, flip(parts[3])),
    changed(4, flip(parts[4])),
    changed(4, parts[4]!.slice(0, 6)),
    changed(4, ''),
    changed(0, 'v2'),
    changed(1, 'b'),
    `${parts.join('.')}.x`,
    '',
    'plain text',
  ]) {
    assert.throws(() => ring.decrypt('p', stored), DecryptionError, stored)
  }
})

test('the first key encrypts and every key decrypts', () => {
  const [older, newer] = [key('older'), key('newer')]
  const stored = createKeyRing([older]).encrypt('p', 'text')
  const both = createKeyRing([newer, older])
  assert.equal(both.decrypt('p', stored), 'text')
  assert.match(both.encrypt('p', 'text'), /^v1\.newer\./)
  assert.throws(() => createKeyRing([newer]).decrypt('p', stored), /"older", which is not configured/)
})

test('two keys with one id, or none at all, are refused', () => {
  assert.throws(() => createKeyRing([key('a'), key('a')]), ConfigError)
  assert.throws(() => createKeyRing([]), ConfigError)
})

test('a fingerprint is stable for key and purpose', () => {
  const a = key('a')
  const ring = createKeyRing([a])
  assert.equal(ring.fingerprint('p', 'text'), createKeyRing([a, key('b')]).fingerprint('p', 'text'))
  assert.notEqual(ring.fingerprint('p', 'text'), ring.fingerprint('q', 'text'))
  assert.notEqual(ring.fingerprint('p', 'text'), createKeyRing([key('a')]).fingerprint('p', 'text'))
})

test('without ENCRYPTION_KEYS a key is made once, readable by its owner alone', async () => {
  const DATA_DIR = await emptyFolder()
  const stored = (await loadKeyRing({ ENCRYPTION_KEYS: [], DATA_DIR })).encrypt('p', 'text')
  assert.equal((await loadKeyRing({ ENCRYPTION_KEYS: [], DATA_DIR })).decrypt('p', stored), 'text')
  assert.equal((await stat(join(DATA_DIR, 'keys.json'))).mode & 0o777, 0o600)
  assert.deepEqual(await readdir(DATA_DIR), ['keys.json'])
})

test('processes that start at once agree on one key', async () => {
  const DATA_DIR = await emptyFolder()
  const script = `
    const { loadKeyRing } = await import(${JSON.stringify(new URL('./key-ring.ts', import.meta.url).href)})
    const ring = await loadKeyRing({ ENCRYPTION_KEYS: [], DATA_DIR: ${JSON.stringify(DATA_DIR)} })
    process.stdout.write(ring.fingerprint('p', 'text'))`
  const start = () => run(process.execPath, ['--input-type=module', '-e', script])
  const seen = (await Promise.all([start(), start(), start(), start()])).map(({ stdout }) => stdout)
  assert.equal(seen[0]?.length, 32)
  assert.equal(new Set(seen).size, 1)
  assert.deepEqual(await readdir(DATA_DIR), ['keys.json'])
})

test('many loads in one process agree on one key', async () => {
  const DATA_DIR = await emptyFolder()
  const rings = await Promise.all(Array.from({ length: 20 }, () => loadKeyRing({ ENCRYPTION_KEYS: [], DATA_DIR })))
  assert.equal(new Set(rings.map((ring) => ring.fingerprint('p', 'text'))).size, 1)
})

test('a damaged key file stops the start and is left as it is', async () => {
  const DATA_DIR = await emptyFolder()
  await loadKeyRing({ ENCRYPTION_KEYS: [], DATA_DIR })
  const file = join(DATA_DIR, 'keys.json')
  for (const content of [
    '',
    '{"keys":[',
    'null',
    '{"keys":[]}',
    '{"keys":[null]}',
    '{"keys":[{"id":"a","key":"c2hvcnQ="}]}',
  ]) {
    await writeFile(file, content)
    await assert.rejects(loadKeyRing({ ENCRYPTION_KEYS: [], DATA_DIR }), ConfigError)
    assert.equal(await readFile(file, 'utf8'), content)
  }
})

test('a database accepts the key ring it was set up with, and names ENCRYPTION_KEYS for another', async () => {
  const db = await testDatabase()
  const [first, second] = [key('first'), key('second')]
  await verifyKeyRing(db, createKeyRing([first]))
  await verifyKeyRing(db, createKeyRing([first]))
  await verifyKeyRing(db, createKeyRing([second, first]))
  const refused = { name: 'Error', message: /ENCRYPTION_KEYS/ }
  await assert.rejects(verifyKeyRing(db, createKeyRing([second])), refused)
  await assert.rejects(verifyKeyRing(db, createKeyRing([key('first')])), ConfigError)
})

test('of two processes that set a database up with different keys, one is refused', async () => {
  const { url } = await cloneDatabase()
  const open = () => {
    const db = openDatabase({ url, poolSize: 2, pooler: 'session' })
    after(() => db.close())
    return db
  }
  const results = await Promise.allSettled([
    verifyKeyRing(open(), createKeyRing([key('a')])),
    verifyKeyRing(open(), createKeyRing([key('b')])),
  ])
  assert.deepEqual(results.map((result) => result.status).sort(), ['fulfilled', 'rejected'])
})
