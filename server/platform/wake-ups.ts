import { sql } from 'kysely'
import type pg from 'pg'
import type { Database } from './db.ts'
import type { Logger } from './log.ts'

const CHANNEL = 'doorstep_jobs'
const GATHER_MS = 20
const RECONNECT_MS = 1000

export interface WakeUps {
  /** Tells other processes that jobs are ready: at most one notification in 20 ms, outside every transaction. */
  announce: () => void
  /** Calls back when another process announces, until `stop`. Reconnects by itself; polling covers the gap. */
  listen: (wake: () => void) => void
  stop: () => Promise<void>
}

export interface WakeUpOptions {
  db: Database
  log: Logger
  /** Behind a pooler in transaction mode nothing listens, so nothing is announced. */
  pooler: 'session' | 'transaction'
  /** Tells this process's own announcements from those of others. */
  processId: string
}

export function createWakeUps(options: WakeUpOptions): WakeUps {
  const { db, log, processId } = options
  const silent = options.pooler === 'transaction'
  let due = false
  let gathering: NodeJS.Timeout | undefined
  let sending: Promise<void> | undefined
  let connection: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined
  let stopped = false

  function send(): void {
    due = false
    sending = sql`select pg_notify(${CHANNEL}, ${processId})`.execute(db.system).then(
      () => {},
      (error) => log.debug({ err: error }, 'a wake-up was not sent'),
    )
    gathering = setTimeout(() => {
      gathering = undefined
      if (due && !stopped) send()
    }, GATHER_MS)
  }

  function listen(wake: () => void): void {
    if (silent || stopped) return
    let lost = false
    const again = (): void => {
      if (lost) return
      lost = true
      connection = undefined
      if (!stopped) retry = setTimeout(() => listen(wake), RECONNECT_MS)
    }
    db.connect().then(
      async (client) => {
        if (stopped) return client.end()
        connection = client
        client.once('end', again)
        client.on('notification', (message) => {
          if (message.payload !== processId) wake()
        })
        try {
          await client.query(`listen ${CHANNEL}`)
        } catch (error) {
          log.warn({ err: error }, 'cannot listen for wake-ups; polling meanwhile')
          // The database went away just now; the connection may have ended before anybody heard of it.
          again()
          return client.end()
        }
        // Whatever was announced while nobody listened.
        wake()
      },
      (error) => {
        log.warn({ err: error }, 'cannot listen for wake-ups; polling meanwhile')
        again()
      },
    )
  }

  return {
    announce() {
      if (silent || stopped) return
      due = true
      if (!gathering) send()
    },
    listen,
    async stop() {
      stopped = true
      clearTimeout(gathering)
      clearTimeout(retry)
      await Promise.all([sending, connection?.end()])
    },
  }
}
