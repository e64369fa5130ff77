import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { EmbeddedPostgresError, findEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { createLogger } from './log.ts'
import { ownEmbeddedPostgres } from './owned-postgres.ts'

const log = createLogger('silent')

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-owned-'))
  after(async () => {
    await (await findEmbeddedPostgres(folder))?.stop()
    await rm(folder, { recursive: true, force: true })
  })
  return folder
}

const pidOf = async (folder: string): Promise<number> =>
  Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  return client.connect().then(
    async () => {
      await client.end()
      return true
    },
    () => false,
  )
}

async function until(condition: () => Promise<boolean>, ms: number): Promise<void> {
  const deadline = Date.now() + ms
  while (!(await condition())) {
    assert.ok(Date.now() < deadline, `not within ${ms} ms`)
    await new Promise((wait) => setTimeout(wait, 20))
  }
}

test('two starts on an empty folder at once meet on one server', async () => {
  const folder = await temporaryFolder()
  const [one, two] = await Promise.all([startEmbeddedPostgres(folder), startEmbeddedPostgres(folder)])
  assert.equal(one.url, two.url)
  assert.equal(one.pid, two.pid)
  assert.ok(await answers(one.url))
})

test('a second owner is refused by name of the folder, and the first keeps its server', async () => {
  const folder = await temporaryFolder()
  const first = await ownEmbeddedPostgres(folder, { log })
  await assert.rejects(ownEmbeddedPostgres(folder, { log }), (error: Error) => {
    assert.ok(error instanceof EmbeddedPostgresError)
    assert.match(error.message, new RegExp(`${folder} is in use by another Doorstep process \\(${process.pid}\\)`))
    assert.ok(!error.message.includes('\n'))
    return true
  })
  assert.ok(await answers(first.url))
  await first.stop()
  assert.equal(await findEmbeddedPostgres(folder), null)
})

test('a killed server is back within seconds on the same port, with what was committed, and is still owned', async () => {
  const folder = await temporaryFolder()
  const owned = await ownEmbeddedPostgres(folder, { log })
  const client = new pg.Client({ connectionString: owned.url })
  client.on('error', () => {})
  await client.connect()
  await client.query('create table kept (n int)')
  await client.query('insert into kept values (1)')
  const before = await pidOf(folder)
  process.kill(before, 'SIGKILL')
  await until(async () => (await answers(owned.url)) && (await pidOf(folder)) !== before, 5000)
  const again = new pg.Client({ connectionString: owned.url })
  await again.connect()
  assert.equal((await again.query('select n from kept')).rowCount, 1)
  await until(
    async () => ((await again.query(`select 1 from pg_locks where locktype = 'advisory'`)).rowCount ?? 0) > 0,
    2000,
  )
  await again.end()
  await owned.stop()
})

test('an owner whose connection is cut takes the lock again', async () => {
  const folder = await temporaryFolder()
  const owned = await ownEmbeddedPostgres(folder, { log })
  const client = new pg.Client({ connectionString: owned.url })
  await client.connect()
  const holder = `select l.pid from pg_locks l where l.locktype = 'advisory'`
  const before = (await client.query(holder)).rows[0].pid
  await client.query('select pg_terminate_backend($1)', [before])
  await until(async () => {
    const row = (await client.query(holder)).rows[0]
    return row && row.pid !== before
  }, 2000)
  await client.end()
  await owned.stop()
})

test('a database whose folder was removed is reported lost, and no empty one takes its place', async () => {
  const folder = await temporaryFolder()
  const { promise, resolve } = Promise.withResolvers<Error>()
  const owned = await ownEmbeddedPostgres(folder, { log, onLost: resolve })
  const pid = await pidOf(folder)
  await rm(join(folder, 'postgres'), { recursive: true, force: true })
  process.kill(pid, 'SIGKILL')
  assert.match((await promise).message, /is gone/)
  assert.equal(await findEmbeddedPostgres(folder), null)
  await owned.stop()
})

test('a start waits for statements of a killed server that still run', async () => {
  const folder = await temporaryFolder()
  const first = await startEmbeddedPostgres(folder)
  const client = new pg.Client({ connectionString: first.url })
  client.on('error', () => {})
  await client.connect()
  // Busy without pause, so it does not notice at once that its server is gone.
  await client.query("set statement_timeout = '3s'")
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  client.query('select count(*) from generate_series(1, 1000000000)').catch(() => {})
  await until(async () => (await processorTime(rows[0]!.pid)) > 10, 10_000)
  process.kill(first.pid, 'SIGKILL')
  const second = await startEmbeddedPostgres(folder)
  assert.notEqual(second.pid, first.pid)
  assert.ok(await answers(second.url))
})

test('a start waits for the process of a killed server to be buried', async () => {
  const folder = await temporaryFolder()
  const first = await startEmbeddedPostgres(folder)
  const lockFile = join(folder, 'postgres', 'postmaster.pid')
  const held = await readFile(lockFile, 'utf8')
  await first.stop()
  const remains = spawn('sleep', ['1'])
  await writeFile(lockFile, held.replace(String(first.pid), String(remains.pid)))
  const second = await startEmbeddedPostgres(folder)
  assert.notEqual(remains.exitCode, null)
  assert.ok(await answers(second.url))
})

/** Hundredths of a second that the process has computed. */
async function processorTime(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(' ')
  return Number(fields[13])
}
