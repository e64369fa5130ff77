import { loadConfig, logLevel } from '#platform/config'
import { createLogger } from '#platform/log'
import { joinDatabase, requireMigrated, untilReachable } from './cli-database.ts'
import { runUntilStopped } from './lifecycle.ts'
import { buildApp, listen } from './run-app.ts'

export async function runWork(): Promise<number> {
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
}
