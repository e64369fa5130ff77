/**
 * Runs the test files given, or all, against one PostgreSQL with a migrated template that every file clones. Then
 * checks every SQL statement that the tests made the server send, and lists the files that took longest.
 */
import { glob, mkdir, mkdtemp, readdir, readFile, rm, statfs } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import pg from 'pg'
import { CARRIERS } from '../server/integrations/carriers/index.ts'
import { seedSteps } from '../server/modules/shipments/index.ts'
import { openDatabase } from '../server/platform/db.ts'
import { startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts'
import { uuidv7 } from '../server/platform/ids.ts'
import { migrate, tenantTables } from '../server/platform/migrate.ts'
import { statementOffences } from '../test/schema/statement-rules.ts'
import type { TimeSpent } from '../test/support/ahead.ts'
import { buildConsole, bundleLibraries } from './build-if-needed.ts'

const TEMPLATE = 'doorstep_template'
/** Those with long files first, so that none runs alone at the end; a file is run once, however many match it. */
const ALL = [
  'test/processes/*.test.ts',
  'test/browser/*.test.ts',
  'test/{compat,judge,models,owasp}/**/*.test.ts',
  'test/**/*.test.ts',
  'server/**/*.test.ts',
  'web/src/**/*.test.ts',
]
const LISTED = 10

const AHEAD = new URL('../test/support/ahead.ts', import.meta.url).href

interface Outcome {
  passed: number
  failed: number
}

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm'
/** Several times what a run was seen to hold at once. */
const ROOM = 2_000_000_000

/** Databases come and go with their hundreds of files, and none of them outlives the run: in memory, where there is room. */
async function scratchFolder(): Promise<string> {
  const room = await statfs(MEMORY).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  )
  return mkdtemp(join(room >= ROOM ? MEMORY : tmpdir(), 'doorstep-test-'))
}

/** Nothing has to outlive a crash. The log is kept short, since it takes its room beside the databases. */
const SETTINGS = {
  max_connections: '400',
  fsync: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '256MB',
}

/** Creates the template database. Answers the names of the tenant tables. */
async function createTemplate(clusterUrl: string): Promise<Set<string>> {
  const admin = new pg.Client({ connectionString: clusterUrl })
  await admin.connect()
  await admin.query(`create database ${TEMPLATE}`)
  await admin.end()
  const template = new URL(clusterUrl)
  template.pathname = `/${TEMPLATE}`
  await migrate(template.href, 'migrations', new Date())
  await seed(template.href)
  const client = new pg.Client({ connectionString: template.href })
  await client.connect()
  const tables = await tenantTables(client)
  await client.end()
  return new Set(tables)
}

/** What the first start of the program stores; each clone has it already. */
async function seed(url: string): Promise<void> {
  const db = openDatabase({ url, poolSize: 2, pooler: 'session' })
  const now = () => new Date()
  await seedSteps({ db, now, newId: () => uuidv7(now()) }, CARRIERS)
  await db.close()
}

function runFiles(files: string[], env: Record<string, string>, signal: AbortSignal): Promise<Outcome> {
  const stream = run({
    files,
    // A file waits for the database part of the time.
    concurrency: availableParallelism() + 1,
    timeout: 120_000,
    env: { ...process.env, ...env },
    execArgv: ['--import', AHEAD],
    signal,
  })
  stream.compose(new spec()).pipe(process.stdout)
  return new Promise((resolve, reject) => {
    stream.on('error', reject)
    // An aborted run tells no summary.
    signal.addEventListener('abort', () => reject(new Error('interrupted')))
    stream.on('test:summary', ({ file, counts, success }) => {
      if (file !== undefined) return
      const failed = counts.tests - counts.passed - counts.skipped - counts.todo
      resolve({ passed: counts.passed, failed: success ? failed : Math.max(1, failed) })
    })
  })
}

/** Prints what is wrong with the statements in the folder. Answers how many are. */
async function checkStatements(folder: string, tables: ReadonlySet<string>): Promise<number> {
  const files = new Map<string, string>()
  for (const name of await readdir(folder)) {
    const lines = (await readFile(join(folder, name), 'utf8')).split('\n').filter((line) => line !== '')
    for (const line of lines) {
      const { sql, file } = JSON.parse(line) as { sql: string; file: string } // safe: test/support/statements.ts writes these
      if (!files.has(sql)) files.set(sql, file)
    }
  }
  let wrong = 0
  for (const [sql, file] of files) {
    const offences = await statementOffences(sql, tables)
    if (offences.length === 0) continue
    wrong++
    console.error(`✖ statement of ${file}: ${offences.join('; ')}\n  ${sql}\n`)
  }
  console.log(`${files.size} statements checked, ${wrong} break a rule of test/schema/statement-rules.ts`)
  return wrong
}

/** The files that took longest, by the clock and by the processor. */
async function listSlowest(folder: string): Promise<void> {
  const texts = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')))
  const spent = texts.map((text) => JSON.parse(text) as TimeSpent) // safe: test/support/ahead.ts writes these
  spent.sort((a, b) => b.seconds - a.seconds)
  const row = (seconds: number, cpuSeconds: number, name: string) =>
    console.log(`${seconds.toFixed(1).padStart(8)} s ${cpuSeconds.toFixed(1).padStart(7)} s of CPU  ${name}`)
  for (const { file, seconds, cpuSeconds } of spent.slice(0, LISTED)) row(seconds, cpuSeconds, file)
  const sum = (key: 'seconds' | 'cpuSeconds') => spent.reduce((total, each) => total + each[key], 0)
  row(sum('seconds'), sum('cpuSeconds'), `all ${spent.length} files`)
}

const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort())

const found = new Set<string>()
for (const pattern of process.argv.length > 2 ? process.argv.slice(2) : ALL) {
  const matching: string[] = []
  for await (const file of glob(pattern)) matching.push(file)
  for (const file of matching.sort()) found.add(file)
}
const files = [...found]
if (files.length === 0) {
  console.error('there is no such test file')
  process.exit(1)
}

// Once for all: a file that built the console anew would take it away from another.
if (files.some((file) => file.includes('browser/console'))) await buildConsole()
await bundleLibraries()

const folder = await scratchFolder()
const postgres = await startEmbeddedPostgres(folder, SETTINGS)
try {
  const statements = join(folder, 'statements')
  const times = join(folder, 'times')
  await Promise.all([mkdir(statements), mkdir(times)])
  const tables = await createTemplate(postgres.url)
  const env = {
    ...{ TEST_CLUSTER: postgres.url, TEST_TEMPLATE: TEMPLATE, TEST_STATEMENTS: statements, TEST_TIMES: times },
    TEST_FOLDER: folder,
    // What every file loads is compiled once for all. Node's own place for it, which the program uses too.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), 'node-compile-cache'),
  }
  const outcome = await runFiles(files, env, interrupted.signal)
  await listSlowest(times)
  const wrong = await checkStatements(statements, tables)
  if (outcome.passed === 0) console.error('no test ran')
  const failed = outcome.failed + wrong
  if (failed > 0 || outcome.passed === 0) process.exitCode = 1
  console.log(`${outcome.passed} passed, ${failed} failed`)
} catch (error) {
  if (!interrupted.signal.aborted) throw error
  console.error('interrupted')
  process.exitCode = 1
} finally {
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
}
