import { loadConfig, logLevel } from '#platform/config'
import { createLogger } from '#platform/log'
import { joinDatabase, requireMigrated, untilReachable } from './cli-database.ts'
import type { Command } from './command.ts'
import { buildApp, listen, runUntilStopped } from './run-app.ts'

export const serve: Command = {
  name: 'serve',
  summary: 'The HTTP server alone. Needs a migrated database.',
  details: 'Run as many as you like behind a load balancer, and at least one work process beside them.',
  options: {},
  async run() {
    const config = loadConfig()
    const log = createLogger(logLevel(config, false))
    return runUntilStopped(config, log, async (p) => {
      const access = await joinDatabase(config)
      await untilReachable(access, log)
      await requireMigrated(access)
      const { app } = await buildApp(p, access, { serves: true, works: false })
      log.info({ address: await listen(app, config, config.PORT) }, 'listening')
    })
  },
}
