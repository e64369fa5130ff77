import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { EmbeddedPostgresError, hasCluster, startEmbeddedPostgres } from './embedded-postgres.ts'
import type { Logger } from './log.ts'

/** Held by the one process that starts and stops the embedded server of a folder. */
const OWNER_LOCK = 7_041_002
const WATCH_MS = 200
const PATIENCE_MS = 2000

export interface OwnedPostgres {
  url: string
  /** True when the server was found running, left over by a process that was killed. */
  adopted: boolean
  stop: () => Promise<void>
}

export interface OwnerOptions {
  log: Logger
  settings?: Record<string, string>
  /** The folder was removed, or another process took it while the database was away; this one has to end. */
  onLost?: (error: EmbeddedPostgresError) => void
  /** PostgreSQL's process was started and gets ready; never for one that was found running. */
  onLaunched?: () => void
}

/**
 * Starts or adopts the embedded server, keeps every other process from doing the same, and starts it again on the same
 * port when it is gone. Throws EmbeddedPostgresError when another process owns the folder, and leaves that one alone.
 */
export async function ownEmbeddedPostgres(folder: string, options: OwnerOptions): Promise<OwnedPostgres> {
  const { log } = options
  let server = await startEmbeddedPostgres(folder, options.settings, options.onLaunched)
  const { url, port, adopted } = server
  let lock = await takeLock(url, folder)
  let stopping = false

  async function repair(): Promise<void> {
    if (!(await server.alive())) {
      log.error({ pid: server.pid }, 'the embedded database is gone; starting it again')
      // Never a new, empty database in the place of the one that was served.
      if (!(await hasCluster(folder))) throw new FolderLost(`the database in ${folder} is gone`)
      server = await startEmbeddedPostgres(folder, { ...options.settings, port: String(port) })
      if (server.url !== url) throw new FolderLost(`${folder} holds another database than before`)
      log.warn({ pid: server.pid }, 'the embedded database runs again')
    }
    if (lock.held()) return
    lock = await takeLock(url, folder)
  }

  async function watch(): Promise<void> {
    while (!stopping) {
      await pause(WATCH_MS, lock.lost)
      if (stopping || (lock.held() && (await server.alive()))) continue
      try {
        await repair()
      } catch (error) {
        if (error instanceof FolderLost) {
          options.onLost?.(error)
          return
        }
        // Backends of the old server may still be leaving: the next round tries again.
        log.warn({ err: error }, 'the embedded database is not back yet')
        await pause(WATCH_MS)
      }
    }
  }
  const watching = watch()

  return {
    url,
    adopted,
    async stop() {
      stopping = true
      const lostNow = lock.release()
      await Promise.all([watching, lostNow])
      await server.stop()
    },
  }
}

class FolderLost extends EmbeddedPostgresError {}

interface Lock {
  held: () => boolean
  /** Aborted when the connection that holds the lock ends. */
  lost: AbortSignal
  release: () => Promise<void>
}

/** The lock lives as long as its connection, so a killed process leaves it free. */
async function takeLock(url: string, folder: string): Promise<Lock> {
  const client = new pg.Client({ connectionString: url, application_name: `doorstep owner ${process.pid}` })
  let held = false
  client.on('error', () => {}) // followed by `end`, which is acted on
  const lost = new AbortController()
  client.once('end', () => {
    held = false
    lost.abort()
  })
  await client.connect()
  // The connection of a process that was killed a moment ago may still be closing.
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [OWNER_LOCK])
    held = rows[0]?.taken === true
    if (held) return { held: () => held, lost: lost.signal, release: () => client.end() }
    if (Date.now() > deadline) break
    await pause(50)
  }
  const owner = await ownerOf(client)
  await client.end()
  throw new FolderLost(
    `${folder} is in use by another Doorstep process${owner}. Stop that one, or set DATA_DIR to another folder.`,
  )
}

async function ownerOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name
       from pg_locks l join pg_stat_activity a on a.pid = l.pid
      where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [OWNER_LOCK],
  )
  const pid = rows[0]?.name.match(/\d+$/)?.[0]
  return pid ? ` (${pid})` : ''
}

/** Over early when the signal is given. */
const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  setTimeout(ms, undefined, signal ? { signal } : {}).catch(() => {})
