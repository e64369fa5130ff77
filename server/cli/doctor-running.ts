import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { type Config, ConfigError } from '#platform/config'
import type { Database } from '#platform/db'
import { loadKeyRing, verifyKeyRing } from '#platform/key-ring'
import { createQueueState } from '#platform/queue-state'
import { type Finding, fail, ok, warn } from './finding.ts'

/** Keys and queue, as a running installation has them. Makes no keys where there are none yet. */
export async function checkRunning(db: Database, config: Config, now: () => Date): Promise<Finding[]> {
  return [await checkKeys(db, config), ...(await checkQueue(db, now))]
}

async function checkKeys(db: Database, config: Config): Promise<Finding> {
  const file = join(config.DATA_DIR, 'keys.json')
  const fromFile = config.ENCRYPTION_KEYS.length === 0
  const used = await db.system
    .selectFrom('installation')
    .select('name')
    .where('name', '=', 'key-check')
    .executeTakeFirst()
  const present = await access(file).then(
    () => true,
    () => false,
  )
  if (fromFile && !present) {
    if (used)
      return fail(
        'keys',
        `${file} is missing and holds what opens the stored secrets: restore it, or set ENCRYPTION_KEYS`,
      )
    return ok('keys', `none yet: the first start makes ${file}`)
  }
  try {
    const ring = await loadKeyRing(config)
    if (used) await verifyKeyRing(db, ring)
  } catch (error) {
    if (error instanceof ConfigError) return fail('keys', error.message)
    throw error
  }
  if (fromFile && config.DATABASE_URL !== null) {
    return warn(
      'keys',
      `from ${file}: processes on other machines need the same file, or set ENCRYPTION_KEYS everywhere`,
    )
  }
  return ok(
    'keys',
    fromFile ? `${file} opens the stored secrets: keep a copy of it` : 'ENCRYPTION_KEYS opens the stored secrets',
  )
}

async function checkQueue(db: Database, now: () => Date): Promise<Finding[]> {
  const states = await createQueueState(db, now)()
  const lag = Math.round(Math.max(0, ...states.map((state) => state.lagSeconds)))
  const text = lag === 0 ? 'nothing waits' : `the oldest due job waits since ${lag} s`
  const worker =
    lag > 300
      ? fail('worker', `${text}: run start or work`)
      : lag > 60
        ? warn('worker', `${text}: run more work processes, or none runs`)
        : ok('worker', text)
  const dead = states.filter((state) => state.dead > 0)
  const names = dead.map((state) => `${state.queue} ${state.dead}`).join(', ')
  return [worker, dead.length === 0 ? ok('failed jobs', 'none') : warn('failed jobs', `${names}: see job.last_error`)]
}
