import { demoMode, loadConfig, logLevel } from '#platform/config'
import { createLogger } from '#platform/log'
import { migrate } from '#platform/migrate'
import { MIGRATIONS } from '../app.ts'
import { bannerOf } from './banner.ts'
import { ownDatabase, untilReachable } from './cli-database.ts'
import type { Command } from './command.ts'
import { buildApp, listen, runUntilStopped } from './run-app.ts'

export const start: Command = {
  name: 'start',
  summary: 'Everything in one process: database, migrations, server and worker.',
  details:
    'Without DATABASE_URL it runs its own PostgreSQL in DATA_DIR and creates a demo shop (DEMO=off: none).\nStop it with Ctrl-C or SIGTERM.',
  options: {},
  async run() {
    const config = loadConfig()
    const log = createLogger(logLevel(config, process.stdout.isTTY === true))
    return runUntilStopped(config, log, async (p) => {
      const access = await ownDatabase(config, log, (error) => {
        log.fatal({ err: error }, 'the data folder was taken')
        p.stop.ask('the data folder was taken')
      })
      p.closing.add('embedded database', access.release)
      await untilReachable(access, log)
      const { applied } = await migrate(access.url, MIGRATIONS, new Date())
      if (applied.length > 0) log.info({ applied }, 'migrated')
      const app = await buildApp(p, access, { serves: true, works: true })
      const address = await listen(app, config, config.PORT)
      app.work()
      log.info({ address, database: access.kind }, 'listening')
      process.stderr.write(bannerOf({ address, config, database: access.kind, demo: demoMode(config) }))
    })
  },
}
