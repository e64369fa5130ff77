/** PostgreSQL servers of the machine (Debian's packages), with replication and base backups, which the embedded one lacks. */
import { execFile, execFileSync, spawn } from 'node:child_process'
import { chmod, chown, mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type pg from 'pg'
import { withConnection } from '../part.ts'
import { freePort, until } from '../wait.ts'

const run = promisify(execFile)
const INSTALLED = '/usr/lib/postgresql'
const USER = 'doorstep'

/** The newest version with a server. */
async function binaries(): Promise<string> {
  const versions = await readdir(INSTALLED).catch(() => [])
  const newest = versions.map(Number).sort((a, b) => b - a)[0]
  if (newest === undefined || newest < 15) throw new Error(`no PostgreSQL 15 or newer in ${INSTALLED}`)
  return `${INSTALLED}/${newest}/bin`
}

/** PostgreSQL refuses root, so it runs as the user that its package made. */
function identity(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** Makes servers in one folder. */
export class Machine {
  readonly folder: string
  readonly #bin: string
  readonly #who = identity()

  private constructor(folder: string, bin: string) {
    this.folder = folder
    this.#bin = bin
  }

  static async open(folder: string): Promise<Machine> {
    const machine = new Machine(join(folder, 'servers'), await binaries())
    await chmod(folder, 0o711)
    await mkdir(machine.folder)
    await machine.#give(machine.folder)
    return machine
  }

  get version(): string {
    return execFileSync(join(this.#bin, 'postgres'), ['--version'], { encoding: 'utf8' }).trim()
  }

  async #give(path: string): Promise<void> {
    if (this.#who.uid !== undefined) await chown(path, this.#who.uid, this.#who.gid ?? this.#who.uid)
  }

  async tool(name: string, args: readonly string[]): Promise<void> {
    await run(join(this.#bin, name), [...args], { ...this.#who, cwd: this.folder })
  }

  /** An empty server that keeps everything durable. */
  async create(name: string): Promise<Server> {
    const data = join(this.folder, name)
    await this.tool('initdb', ['-D', data, '-U', USER, '--auth=trust', '--encoding=UTF8', '--locale=C'])
    return new Server(this, name, data, await freePort())
  }

  /** A copy of the running server, made while it works; with `follow` it goes on following it. */
  async copy(from: Server, name: string, follow: boolean): Promise<Server> {
    const data = join(this.folder, name)
    const address = ['-h', '127.0.0.1', '-p', String(from.port), '-U', USER]
    const args = ['-D', data, ...address, '-X', 'stream', '-c', 'fast', ...(follow ? ['-R'] : [])]
    await this.tool('pg_basebackup', args)
    return new Server(this, name, data, await freePort())
  }

  launch(args: readonly string[], log: number): number {
    const options = { ...this.#who, cwd: this.folder, stdio: ['ignore', log, log] satisfies ('ignore' | number)[] }
    return spawn(join(this.#bin, 'postgres'), [...args], options).pid ?? 0
  }
}

export class Server {
  readonly name: string
  readonly data: string
  readonly port: number
  readonly #machine: Machine
  #pid = 0

  constructor(machine: Machine, name: string, data: string, port: number) {
    this.#machine = machine
    this.name = name
    this.data = data
    this.port = port
  }

  urlOf(database: string): string {
    return `postgres://${USER}@127.0.0.1:${this.port}/${database}`
  }

  get url(): string {
    return this.urlOf('doorstep')
  }

  async start(settings: Record<string, string> = {}): Promise<void> {
    const all = {
      port: String(this.port),
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '200',
      wal_level: 'replica',
      max_wal_senders: '10',
      hot_standby: 'on',
      wal_receiver_timeout: '10s',
      ...settings,
    }
    const log = await open(join(this.#machine.folder, `${this.name}.log`), 'a')
    const args = ['-D', this.data, ...Object.entries(all).flatMap(([key, value]) => ['-c', `${key}=${value}`])]
    this.#pid = this.#machine.launch(args, log.fd)
    await log.close()
    await until(() => this.ask(async () => true))
  }

  ask<T>(work: (client: pg.Client) => Promise<T>, database = 'postgres'): Promise<T> {
    return withConnection(this.urlOf(database), work)
  }

  async value(sql: string): Promise<unknown> {
    return this.ask(async (client) => Object.values((await client.query(sql)).rows[0] ?? {})[0])
  }

  /** As if the machine were gone: the server and all its processes, at once. */
  async kill(): Promise<void> {
    const pids = [this.#pid, ...(await childrenOf(this.#pid))]
    for (const pid of pids) signal(pid, 'SIGKILL')
    await until(async () => !(await alive(this.#pid)))
  }

  async stop(): Promise<void> {
    if (this.#pid === 0) return
    signal(this.#pid, 'SIGINT')
    await until(async () => !(await alive(this.#pid)))
    this.#pid = 0
  }

  async remove(): Promise<void> {
    await rm(this.data, { recursive: true, force: true })
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    // It ended by itself after it was looked at.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error // safe: read as optional
  }
}

async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  return text.split(' ').filter(Boolean).map(Number)
}

/** False also for one that waits to be buried. */
async function alive(pid: number): Promise<boolean> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return text !== '' && !/\) [ZX]/.test(text)
}
