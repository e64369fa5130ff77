import { loadConfig, logLevel } from '#platform/config'
import { createLogger } from '#platform/log'
import { type Process, runUntilStopped } from './lifecycle.ts'
import { ownDatabase } from './own-database.ts'

export async function runStart(): Promise<number> {
  const config = loadConfig()
  const log = createLogger(logLevel(config, process.stdout.isTTY === true))
  return runUntilStopped(config, log, start)
}

async function start(p: Process): Promise<void> {
  const { config, log } = p
  const access = await ownDatabase(config, log, {
    // PostgreSQL starts on one processor while another loads the program. What fails here fails again below.
    onLaunched: () => void loadProgram().catch(() => {}),
    onLost(error) {
      log.fatal({ err: error }, 'the embedded database is lost')
      p.stop.ask('the embedded database is lost')
    },
  })
  p.closing.add('embedded database', access.release, 30_000)
  const { bringUp } = await loadProgram()
  await bringUp(p, access)
}

/** All but what is needed to start the database, so this file and what it imports stay small. */
const loadProgram = () => import('./bring-up.ts')
