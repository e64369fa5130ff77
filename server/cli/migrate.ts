import { loadConfig } from '#platform/config'
import { createLogger } from '#platform/log'
import { migrate } from '#platform/migrate'
import { MIGRATIONS } from '../app.ts'
import { borrowDatabase, untilReachable } from './cli-database.ts'

export async function runMigrate(): Promise<number> {
  const config = loadConfig()
  const log = createLogger('warn')
  const access = await borrowDatabase(config, log)
  try {
    await untilReachable(access, log, 0)
    const { applied, version } = await migrate(access.url, MIGRATIONS, new Date())
    console.log(applied.length > 0 ? `applied ${applied.join(', ')}` : `up to date at ${version}`)
    return 0
  } finally {
    await access.release()
  }
}
