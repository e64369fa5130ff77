import { stat } from 'node:fs/promises'
import pg from 'pg'
import { writeBackup } from '#platform/backup'
import { BackupError } from '#platform/backup-file'
import { type Config, loadConfig } from '#platform/config'
import { createLogger } from '#platform/log'
import { restoreBackup } from '#platform/restore'
import { MIGRATIONS } from '../app.ts'
import { borrowDatabase, requireMigrated, untilReachable } from './cli-database.ts'
import { CommandError, textOption, type Values } from './command.ts'
import { programVersion } from './version.ts'

const total = (rows: Readonly<Record<string, number>>): number => Object.values(rows).reduce((sum, n) => sum + n, 0)

export async function runBackup(values: Values): Promise<number> {
  const file = textOption(values, 'file')
  const { snapshot } = values
  if (await exists(file)) throw new CommandError(`${file} is there already; choose another name`)
  return onDatabase(loadConfig(), async (url) => {
    await requireMigrated({ url, kind: 'external', release: async () => {} })
    const client = new pg.Client({ connectionString: url, application_name: 'doorstep-backup' })
    client.on('error', () => {}) // the statement that runs fails as well
    await client.connect()
    try {
      const at = new Date()
      const options = {
        version: await programVersion(),
        now: at,
        ...(typeof snapshot === 'string' ? { snapshot } : {}),
      }
      const { rows } = await writeBackup(client, file, options)
      const { size } = await stat(file)
      console.log(
        JSON.stringify({ file, at, bytes: size, tables: Object.keys(rows).length, rows: total(rows) }, null, 2),
      )
      console.error('The keys are not in it: keep DATA_DIR/keys.json or ENCRYPTION_KEYS too, in another place.')
      return 0
    } finally {
      await client.end()
    }
  })
}

export async function runRestore(values: Values): Promise<number> {
  const file = textOption(values, 'file')
  if (!(await exists(file))) throw new CommandError(`${file} cannot be read`)
  return onDatabase(loadConfig(), async (url) => {
    try {
      const { header, rows, applied } = await restoreBackup(url, file, MIGRATIONS, new Date())
      console.log(JSON.stringify({ file, at: header.at, rows: total(rows), migrationsApplied: applied }, null, 2))
      return 0
    } catch (error) {
      if (error instanceof BackupError) throw new CommandError(`${file} was not restored: ${error.message}`)
      throw error
    }
  })
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false, // absent, or in a folder that is
  )

async function onDatabase(config: Config, work: (url: string) => Promise<number>): Promise<number> {
  const log = createLogger('warn')
  const access = await borrowDatabase(config, log)
  try {
    await untilReachable(access, log, 0)
    return await work(access.url)
  } finally {
    await access.release()
  }
}
