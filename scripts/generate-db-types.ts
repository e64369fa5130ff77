import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts'
import { migrate } from '../server/platform/migrate.ts'

const run = promisify(execFile)

/** Writes the table types of a freshly migrated database to the file. */
export async function generateDatabaseTypes(outFile: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-types-'))
  const postgres = await startEmbeddedPostgres(folder, { fsync: 'off' })
  try {
    await migrate(postgres.url, 'migrations', new Date('2026-01-01T00:00:00Z'))
    await run('kysely-codegen', [
      '--url',
      postgres.url,
      '--dialect',
      'postgres',
      '--exclude-pattern',
      '(migration|*_default|*_2*)',
      '--numeric-parser',
      'number',
      '--type-mapping',
      '{"int8":"bigint"}',
      '--singularize',
      'false',
      '--out-file',
      outFile,
    ])
  } finally {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
