import pg from 'pg'
import { type Config, ConfigError, loadConfig } from '#platform/config'
import { hasCluster } from '#platform/embedded-postgres'
import { createLogger } from '#platform/log'
import { borrowDatabase, openPools, untilReachable } from './cli-database.ts'
import { CommandError } from './command.ts'
import { checkMigrations, checkSchema, checkServer } from './doctor-database.ts'
import { checkRunning } from './doctor-running.ts'
import { checkSettings, settingsTable } from './doctor-settings.ts'
import { type Finding, fail, ok } from './finding.ts'
import type { Access } from './own-database.ts'

export async function runDoctor(): Promise<number> {
  console.log(`${settingsTable()}\n`)
  const findings = await examine()
  for (const { level, subject, text } of findings) {
    console.log(`${level.padEnd(4)}  ${subject.padEnd(15)}  ${text}`)
  }
  const failed = findings.filter((finding) => finding.level === 'FAIL').length
  console.log(failed === 0 ? '\nNothing stands in the way.' : `\n${failed} of ${findings.length} checks failed.`)
  return failed === 0 ? 0 : 1
}

async function examine(): Promise<Finding[]> {
  let config: Config
  try {
    config = loadConfig()
  } catch (error) {
    if (error instanceof ConfigError) return [fail('settings', error.message)]
    throw error
  }
  const findings = await checkSettings(config)
  if (config.DATABASE_URL === null && !(await hasCluster(config.DATA_DIR))) {
    return [...findings, ok('database', `none yet: the first start creates it in ${config.DATA_DIR}`)]
  }
  const log = createLogger('silent')
  let access: Access
  try {
    access = await borrowDatabase(config, log)
  } catch (error) {
    return [...findings, fail('database', error instanceof Error ? error.message : String(error))]
  }
  try {
    await untilReachable(access, log, 0)
    return [...findings, ...(await examineDatabase(config, access))]
  } catch (error) {
    if (error instanceof CommandError) return [...findings, fail('database', error.message)]
    throw error
  } finally {
    await access.release()
  }
}

async function examineDatabase(config: Config, access: Access): Promise<Finding[]> {
  const now = () => new Date()
  const client = new pg.Client({ connectionString: access.url })
  client.on('error', () => {}) // the statement that runs reports it
  await client.connect()
  const db = openPools(config, access)
  try {
    const server = await checkServer(client, config)
    const migrations = await checkMigrations(client)
    if (migrations.level === 'FAIL') return [...server, migrations]
    return [...server, migrations, ...(await checkSchema(client, now())), ...(await checkRunning(db, config, now))]
  } finally {
    await Promise.all([client.end(), db.close()])
  }
}
