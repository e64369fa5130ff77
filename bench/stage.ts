import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { findEmbeddedPostgres } from '../server/platform/embedded-postgres.ts'
import type { Options } from './options.ts'

const MAIN = fileURLToPath(new URL('../server/main.js', import.meta.url))
const PATIENCE_MS = 180_000

/** The program as an operator runs it: `start` in a process of its own, with its own PostgreSQL in a temporary folder. */
export interface Stage {
  port: number
  folder: string
  /** Starts the server; answers the milliseconds until the path is answered with 200. */
  start: (path: string, headers?: Record<string, string>) => Promise<number>
  stop: () => Promise<void>
  server: () => number
  database: () => { url: string; pid: number }
  /** As the owner of the tables. */
  sql: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>
  remove: () => Promise<void>
}

export async function createStage(options: Options): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-bench-'))
  const port = await freePort()
  const log = await open(join(folder, 'server.log'), 'a')
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: folder,
    DATABASE_URL: '',
    DEMO: 'off',
    DB_POOL_SIZE: String(options.pool),
    RATE_LIMIT: '0',
    ALLOW_PRIVATE_WEBHOOKS: 'on',
    LOG_LEVEL: 'info',
  }
  let child: ChildProcess | undefined
  let client: pg.Client | undefined
  let database: { url: string; pid: number } | undefined

  async function start(path: string, headers: Record<string, string> = {}): Promise<number> {
    const began = performance.now()
    // A port of its own for the profiler, which figures open by a signal when they need it.
    const args = ['--inspect-port=0', ...options.nodeArgs, MAIN, 'start']
    child = spawn(process.execPath, args, { env, stdio: ['ignore', log.fd, log.fd], cwd: folder })
    while (!(await answers(`http://127.0.0.1:${port}${path}`, headers))) {
      if (child.exitCode !== null || performance.now() - began > PATIENCE_MS)
        throw new Error(`the server did not start:\n${await readFile(join(folder, 'server.log'), 'utf8')}`)
      await new Promise((wait) => setTimeout(wait, 10))
    }
    const took = performance.now() - began
    const found = await findEmbeddedPostgres(folder)
    if (!found) throw new Error('the server runs without its database')
    database = found
    client = new pg.Client({ connectionString: found.url })
    client.on('error', () => {}) // the server stops its database before it ends
    await client.connect()
    return took
  }

  async function stop(): Promise<void> {
    const leaving = child
    child = undefined
    await client?.end().catch(() => {})
    client = undefined
    if (!leaving || leaving.exitCode !== null) return
    const ended = new Promise((resolve) => leaving.once('exit', resolve))
    leaving.kill('SIGTERM')
    await ended
  }

  return {
    port,
    folder,
    start,
    stop,
    server: () => child?.pid ?? 0,
    database() {
      if (!database) throw new Error('the database does not run')
      return database
    },
    async sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) {
      if (!client) throw new Error('the database does not run')
      return (await client.query<Row>(text, values)).rows
    },
    async remove() {
      await stop()
      await log.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const answers = (url: string, headers: Record<string, string>): Promise<boolean> =>
  fetch(url, { headers }).then(
    async (response) => {
      await response.arrayBuffer()
      return response.status === 200
    },
    () => false,
  )

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number } // safe: listening on TCP
      server.close(() => resolve(port))
    })
  })
}
