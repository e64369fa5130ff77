import { loadConfig, logLevel } from '#platform/config'
import { createLogger } from '#platform/log'
import { joinDatabase, requireMigrated, untilReachable } from './cli-database.ts'
import { runUntilStopped } from './lifecycle.ts'
import { buildApp, listen } from './run-app.ts'

export async function runServe(): Promise<number> {
  const config = loadConfig()
  const log = createLogger(logLevel(config, false))
  return runUntilStopped(config, log, async (p) => {
    const access = await joinDatabase(config)
    await untilReachable(access, log)
    await requireMigrated(access)
    const { app } = await buildApp(p, access, { serves: true, works: false })
    log.info({ address: await listen(app, config, config.PORT) }, 'listening')
  })
}
