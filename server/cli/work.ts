import { loadConfig, logLevel } from '#platform/config'
import { createLogger } from '#platform/log'
import { joinDatabase, requireMigrated, untilReachable } from './cli-database.ts'
import type { Command } from './command.ts'
import { buildApp, listen, runUntilStopped } from './run-app.ts'

export const work: Command = {
  name: 'work',
  summary: 'Jobs and schedules alone: webhooks, reactions, upkeep. Needs a migrated database.',
  details: 'Run as many as you like: no job runs in two of them. WORK_PORT gives it a port for /health and /metrics.',
  options: {},
  async run() {
    const config = loadConfig()
    const log = createLogger(logLevel(config, false))
    return runUntilStopped(config, log, async (p) => {
      const access = await joinDatabase(config)
      await untilReachable(access, log)
      await requireMigrated(access)
      const { app } = await buildApp(p, access, { serves: false, works: true })
      if (config.WORK_PORT !== null) {
        log.info({ address: await listen(app, config, config.WORK_PORT) }, 'health and metrics')
      }
      app.work()
      log.info('working')
    })
  },
}
