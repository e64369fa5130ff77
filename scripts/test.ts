/** Runs the test files given, or all, against one PostgreSQL with a migrated template that every file clones. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts'
import { migrate } from '../server/platform/migrate.ts'

const TEMPLATE = 'doorstep_template'
const ALL = ['server/**/*.test.ts', 'test/**/*.test.ts']

const folder = await mkdtemp(join(tmpdir(), 'doorstep-test-'))
const postgres = await startEmbeddedPostgres(folder, { fsync: 'off', max_connections: '400' })
try {
  const admin = new pg.Client({ connectionString: postgres.url })
  await admin.connect()
  await admin.query(`create database ${TEMPLATE}`)
  await admin.end()
  const template = new URL(postgres.url)
  template.pathname = `/${TEMPLATE}`
  await migrate(template.href, 'migrations', new Date())
  const files = process.argv.slice(2)
  const child = spawn(
    process.execPath,
    ['--test', '--test-concurrency=3', '--test-timeout=120000', ...(files.length > 0 ? files : ALL)],
    { stdio: 'inherit', env: { ...process.env, TEST_CLUSTER: postgres.url, TEST_TEMPLATE: TEMPLATE } },
  )
  process.exitCode = await new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
} finally {
  await postgres.stop()
  if (process.env.KEEP) console.log(folder)
  else await rm(folder, { recursive: true, force: true })
}
