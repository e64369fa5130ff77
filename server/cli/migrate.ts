import { loadConfig } from '#platform/config'
import { createLogger } from '#platform/log'
import { migrate } from '#platform/migrate'
import { MIGRATIONS } from '../app.ts'
import { borrowDatabase, untilReachable } from './cli-database.ts'
import type { Command } from './command.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Brings the schema of the database up to date.',
  details: 'Safe to run at any time and by several processes at once; what is applied is not applied again.',
  options: {},
  async run() {
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
  },
}
