import { randomUUID } from 'node:crypto'
import { after } from 'node:test'
import pg from 'pg'
import { type Database, openDatabase } from '../../server/platform/db.ts'
import { recordStatement } from './statements.ts'

function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error('run tests with: npm test -- path/to/file.test.ts')
  return value
}

/** A migrated database of its own for the calling test file; gone when the file ends. */
export async function cloneDatabase(beforeDrop: () => Promise<void> = async () => {}): Promise<{ url: string }> {
  const cluster = setting('TEST_CLUSTER')
  const name = `t_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client({ connectionString: cluster })
  await admin.connect()
  // File by file: through the write-ahead log, block by block, it takes the processor three times as long.
  await admin.query(`create database ${name} template ${setting('TEST_TEMPLATE')} strategy file_copy`)
  await admin.end()
  after(async () => {
    await beforeDrop()
    const closing = new pg.Client({ connectionString: cluster })
    await closing.connect()
    await closing.query(`drop database ${name} with (force)`)
    await closing.end()
  })
  const url = new URL(cluster)
  url.pathname = `/${name}`
  return { url: url.href }
}

/** A clone, opened. Every statement that goes through it is checked at the end of the run. */
export async function testDatabase(onStatement?: (sql: string) => void): Promise<Database & { url: string }> {
  const { url } = await cloneDatabase(() => db.close())
  const db = openDatabase({
    url,
    poolSize: 10,
    pooler: 'session',
    // A busy machine is no reason to fail.
    waitMs: 100_000,
    onStatement: (sql) => {
      recordStatement(sql)
      onStatement?.(sql)
    },
  })
  return { ...db, url }
}

/** A plain connection to a clone, as the owner of its tables. */
export async function connectTo(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  // When the file ends, the clone is dropped and its connections with it.
  client.on('error', () => {})
  await client.connect()
  return client
}
