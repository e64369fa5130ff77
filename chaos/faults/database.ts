/** What can happen to PostgreSQL short of its death. */
import pg from 'pg'
import { withConnection } from '../part.ts'
import { pause, until } from '../wait.ts'
import type { Fault } from './fault.ts'

/** `fast` ends every connection in order, `immediate` leaves it to recovery. */
const restart = (name: string, signal: 'SIGINT' | 'SIGQUIT'): Fault => ({
  name: `PostgreSQL restarted, ${name}`,
  async bring({ site }) {
    const ms = await site.restartPostgres(signal)
    return { note: `serving again after ${Math.round(ms)} ms`, violations: [] }
  },
})

const KILLING_MS = 20_000

const killedBackends: Fault = {
  name: 'backends killed at random for 20 s',
  async bring({ site, random }) {
    let killed = 0
    await withConnection(await site.databaseUrl(), async (client) => {
      const end = performance.now() + KILLING_MS
      while (performance.now() < end) {
        const { rows } = await client.query<{ done: boolean }>(
          `select pg_terminate_backend(pid) as done from pg_stat_activity
            where application_name = 'doorstep' order by pid offset floor($1::float8 * (
              select count(*) from pg_stat_activity where application_name = 'doorstep')) limit 1`,
          [random.next()],
        )
        killed += rows.filter(({ done }) => done).length
        await pause(100)
      }
    })
    return { note: `${killed} killed`, violations: [] }
  },
}

const FULL_MS = 15_000

/** Others take every connection that there is, and those of the program are cut. */
const connectionsTaken: Fault = {
  name: 'max_connections taken by others for 15 s',
  async bring({ site }) {
    const url = await site.databaseUrl()
    const taken: pg.Client[] = []
    const end = performance.now() + FULL_MS
    await withConnection(url, async (client) => {
      while (performance.now() < end) {
        await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'doorstep'`)
        for (;;) {
          const other = new pg.Client({ connectionString: url, application_name: 'others' })
          other.on('error', () => {})
          try {
            await other.connect()
          } catch {
            break // there is no more room
          }
          taken.push(other)
        }
        await pause(500)
      }
    })
    await Promise.all(taken.map((other) => other.end()))
    return {
      note: `${taken.length} connections held`,
      violations: taken.length > 20 ? [] : ['there was room for more'],
    }
  },
}

const SLOW_MS = 15_000

/** Every statement that touches an order waits, until no connection of the pool is free. */
const poolExhausted: Fault = {
  name: 'every connection of the pool waits, 15 s',
  async bring({ site }) {
    return withConnection(await site.databaseUrl(), async (client) => {
      await client.query('begin')
      await client.query('lock table sales_order in access exclusive mode')
      await pause(SLOW_MS)
      const waiting = await client.query<{ count: string }>(`select count(*) from pg_locks where not granted`)
      await client.query('rollback')
      return { note: `${waiting.rows[0]?.count} statements waited`, violations: [] }
    })
  },
}

/** Somebody else holds rows that every order wants, and does nothing. */
const idleInTransaction = (idleMs: number): Fault => ({
  name: `another session idle in transaction on the hot rows, ${Math.round(idleMs / 1000)} s`,
  async bring(stage) {
    const client = new pg.Client({ connectionString: await stage.site.databaseUrl(), application_name: 'others' })
    let endedBy = ''
    client.on('error', (error) => {
      endedBy ||= error.message
    })
    await client.connect()
    await client.query('begin')
    await client.query('select from stock_level order by shop_id, variant_id for update')
    const started = performance.now()
    await until(async () => endedBy !== '' || performance.now() - started > idleMs, idleMs + 5000)
    const held = Math.round((performance.now() - started) / 1000)
    await client.end().catch(() => {})
    return {
      note: endedBy === '' ? `nothing ended it in ${held} s` : `ended after ${held} s: ${endedBy}`,
      violations: [],
    }
  },
})

/** `idleMs`: how long another session is idle in transaction. */
export const databaseFaults = (idleMs: number): Fault[] => [
  restart('fast', 'SIGINT'),
  restart('immediate', 'SIGQUIT'),
  killedBackends,
  connectionsTaken,
  poolExhausted,
  idleInTransaction(idleMs),
]
