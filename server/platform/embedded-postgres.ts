import { mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import {
  type Access,
  type Binaries,
  EmbeddedPostgresError,
  findBinaries,
  initialise,
  processAlive,
  readAccess,
  type Unprivileged,
  unprivileged,
} from './postgres-cluster.ts'

export { EmbeddedPostgresError }

export interface EmbeddedPostgres {
  /** Connection string of the owner of the database `doorstep`. */
  url: string
  port: number
  pid: number
  /** True when it was found running, left over by a process that was killed. */
  adopted: boolean
  alive: () => Promise<boolean>
  /** Ends open connections, writes a checkpoint and stops. */
  stop: () => Promise<void>
}

/**
 * Starts PostgreSQL on the folder, or joins the server that is already running there. Works as root, which PostgreSQL
 * itself refuses, and needs no system user. `settings` are PostgreSQL's own; without `port` it takes a free one.
 * `onLaunched` is called once its process exists, while it gets ready.
 */
export async function startEmbeddedPostgres(
  folder: string,
  settings: Record<string, string> = {},
  onLaunched: () => void = () => {},
): Promise<EmbeddedPostgres> {
  const data = join(folder, 'postgres')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const binaries = await findBinaries()
  const asUser = await unprivileged(binaries)
  const access = await initialise(folder, data, binaries, asUser)
  const running = await findEmbeddedPostgres(folder)
  if (running) return running

  const options = { ...DEFAULTS, port: String(settings.port ?? (await freePort())), ...settings }
  const deadline = Date.now() + LEAVING_MS
  for (;;) {
    try {
      return await launch(folder, { binaries, asUser, access, options, onLaunched })
    } catch (error) {
      // Another start on the same folder may have been quicker.
      const winner = await findEmbeddedPostgres(folder)
      if (winner) return winner
      const tail = (await readFile(join(folder, 'postgres.log'), 'utf8')).trim().split('\n').slice(-5).join('\n')
      if (!STILL_LEAVING.test(tail) || Date.now() > deadline) {
        throw new EmbeddedPostgresError(`PostgreSQL did not start in ${data}:\n${tail}`, { cause: error })
      }
      await new Promise((wait) => setTimeout(wait, 250))
    }
  }
}

/**
 * What is left of a server that was killed: statements run to their end and hold its memory, and its process exists until
 * it is buried. Longer than a statement may last.
 */
const LEAVING_MS = 40_000
const STILL_LEAVING = /pre-existing shared memory block .* is still in use|lock file "postmaster.pid" already exists/

interface Launch {
  binaries: Binaries
  asUser: Unprivileged
  access: Access
  options: Record<string, string>
  onLaunched: () => void
}

async function launch(
  folder: string,
  { binaries, asUser, access, options, onLaunched }: Launch,
): Promise<EmbeddedPostgres> {
  const log = await openLog(folder)
  const settings = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const args = ['-D', join(folder, 'postgres'), ...settings]
  // A group of its own: a Ctrl-C in the terminal reaches us first, and we stop it once every request is answered.
  const child = asUser.spawn(binaries.postgres, args, { stdio: ['ignore', log.fd, log.fd], detached: true })
  child.unref()
  let exited = false
  child.once('exit', () => {
    exited = true
  })
  child.once('error', () => {
    exited = true
  })
  try {
    onLaunched()
    const url = urlOf(Number(options.port), access)
    await untilReady(url, async () => !exited)
    return serverOf(child.pid ?? 0, Number(options.port), url, false)
  } finally {
    await log.close()
  }
}

/** The server that runs on the folder, ready for connections; null when none does. */
export async function findEmbeddedPostgres(folder: string): Promise<EmbeddedPostgres | null> {
  const data = join(folder, 'postgres')
  const [access, running] = await Promise.all([readAccess(data), findRunning(data)])
  if (!access || !running) return null
  const url = urlOf(running.port, access)
  await untilReady(url, () => isPostgres(running.pid))
  return serverOf(running.pid, running.port, url, true)
}

/** Whether the folder holds a database, running or not. */
export const hasCluster = async (folder: string): Promise<boolean> =>
  (await readAccess(join(folder, 'postgres'))) !== null

const serverOf = (pid: number, port: number, url: string, adopted: boolean): EmbeddedPostgres => ({
  url,
  port,
  pid,
  adopted,
  alive: () => isPostgres(pid),
  stop: () => stopProcess(pid),
})

const DEFAULTS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  // After a crash one call instead of one for each of a thousand files; only Linux has it.
  ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
  // Statements of a process that was killed end with it, and so do their locks; Windows cannot tell.
  ...(process.platform !== 'win32' ? { client_connection_check_interval: '2s' } : {}),
}

const urlOf = (port: number, access: Access, database = 'doorstep'): string =>
  `postgres://doorstep:${access.password}@127.0.0.1:${port}/${database}`

/** The server that holds the folder, from the file it keeps there: process id on line 1, port on line 4. */
async function findRunning(data: string): Promise<{ pid: number; port: number } | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => null)
  if (!text) return undefined
  const lines = text.split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!pid || !port || !(await isPostgres(pid))) return undefined
  return { pid, port }
}

/**
 * False for a process that is gone, waits to be buried, or got the id of a server that is gone. Where that cannot be
 * told, PostgreSQL's own lock decides.
 */
async function isPostgres(pid: number): Promise<boolean> {
  if (!processAlive(pid)) return false
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'postgres')
  return command.includes('postgres')
}

/** Waits until the server lets us in, and makes the database when it is new. */
async function untilReady(url: string, alive: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === MISSING) return createDatabase(url)
      const refused = error instanceof pg.DatabaseError && error.code?.startsWith('28')
      if (refused || !(await alive()) || Date.now() > deadline) throw error
      await new Promise((wait) => setTimeout(wait, 20))
    }
  }
}

/** Code of PostgreSQL: there is no database of this name. */
const MISSING = '3D000'
const adminOf = (url: string): string => url.replace(/\/doorstep$/, '/postgres')

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminOf(url) })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('create database doorstep')
  } catch (error) {
    // Made in the meantime by another start on the same folder.
    if (!(error instanceof pg.DatabaseError) || (error.code !== '42P04' && error.code !== '23505')) throw error
  } finally {
    await client.end()
  }
}

/** SIGINT is PostgreSQL's fast shutdown: it does not wait for clients. */
async function stopProcess(pid: number): Promise<void> {
  if (!(await isPostgres(pid))) return
  try {
    process.kill(pid, 'SIGINT')
  } catch (error) {
    // It ended by itself after it was looked at.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error // safe: read as optional
  }
  while (await isPostgres(pid)) await new Promise((wait) => setTimeout(wait, 10))
}

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

const LARGEST_LOG = 10_000_000

async function openLog(folder: string) {
  const path = join(folder, 'postgres.log')
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  if (size > LARGEST_LOG) await rename(path, `${path}.old`)
  return open(path, 'a', 0o600)
}
