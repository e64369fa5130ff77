/**
 * A Doorstep of real processes in a folder of its own, whose parts can be killed. Two kinds: everything in one process
 * with its embedded database, and server and workers apart on a database that is run from here.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, open, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { findEmbeddedPostgres, startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts'

const MAIN = 'server/main.js'
const PATIENCE_MS = 120_000

export interface ShopKeys {
  shop: { id: string; slug: string; number: string }
  api: { key: string }
  ogoship: { ogoKey: string }
}

export interface Installation {
  /** The same after every restart. */
  base: string
  databaseUrl: () => Promise<string>
  /** What can be killed, by name. */
  victims: readonly string[]
  /** SIGKILL to the victim; then everything is brought back and answers. Milliseconds until it does. */
  strike: (victim: string) => Promise<number>
  createShop: (slug: string) => Promise<ShopKeys>
  /** SIGTERM to every process; answers what did not end as it should. */
  stop: () => Promise<string[]>
  /** Processes that ended without having been told to. */
  accidents: string[]
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** One process of the program, started as often as it is killed. */
class Part {
  readonly name: string
  readonly #args: string[]
  readonly #env: Record<string, string>
  readonly #folder: string
  readonly #accidents: string[]
  #child: ChildProcess | undefined
  #expected = false

  constructor(name: string, args: string[], env: Record<string, string>, folder: string, accidents: string[]) {
    this.name = name
    this.#args = args
    this.#env = env
    this.#folder = folder
    this.#accidents = accidents
  }

  async start(): Promise<void> {
    const log = await open(join(this.#folder, `${this.name}.log`), 'a')
    this.#expected = false
    const child = spawn(process.execPath, [MAIN, ...this.#args], {
      env: { ...process.env, ...this.#env },
      stdio: ['ignore', log.fd, log.fd],
    })
    this.#child = child
    child.once('exit', (code, signal) => {
      if (!this.#expected) this.#accidents.push(`${this.name} ended by itself: ${signal ?? `exit code ${code}`}`)
    })
    await log.close()
  }

  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** Null when it ended well. */
  async stop(): Promise<string | null> {
    const code = await this.#end('SIGTERM')
    return code === 0 ? null : `${this.name} answered SIGTERM with exit code ${code}`
  }

  #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const child = this.#child
    this.#expected = true
    if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child?.exitCode ?? null)
    return new Promise((resolve) => {
      child.once('exit', resolve)
      child.kill(signal)
    })
  }
}

const COMMON = {
  HOST: '127.0.0.1',
  DEMO: 'off',
  RATE_LIMIT: '0',
  ALLOW_PRIVATE_WEBHOOKS: 'on',
  LOG_LEVEL: 'info',
  NODE_NO_WARNINGS: '1',
}

/** `npm start`: one process that runs its own database. */
export async function allInOne(folder: string): Promise<Installation> {
  const data = join(folder, 'data')
  await mkdir(data, { recursive: true })
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const env = { ...COMMON, NODE_COMPILE_CACHE: join(folder, 'compiled'), DATA_DIR: data, PORT: String(port) }
  const accidents: string[] = []
  const server = new Part('server', ['start'], env, folder, accidents)
  await server.start()
  await untilReady([base])

  return {
    base,
    accidents,
    victims: ['server', 'postgres', 'server and postgres'],
    databaseUrl: async () => (await found(data)).url,
    async strike(victim) {
      const before = await found(data)
      if (victim.includes('postgres')) process.kill(before.pid, 'SIGKILL')
      if (victim.includes('server')) await server.kill()
      const started = performance.now()
      if (victim.includes('server')) await server.start()
      if (victim.includes('postgres')) await until(async () => (await postmasterOf(data)) !== before.pid)
      await untilReady([base])
      return performance.now() - started
    },
    createShop: (slug) => createShop(slug, env),
    async stop() {
      const failure = await server.stop()
      const left = await findEmbeddedPostgres(data)
      await left?.stop()
      return [failure, left ? 'the embedded database outlived the server' : null].filter((one) => one !== null)
    },
  }
}

/** One `serve` and two `work` processes on a database beside them. */
export async function apart(folder: string): Promise<Installation> {
  let postgres = await startEmbeddedPostgres(join(folder, 'database'))
  const [port, ...workPorts] = await Promise.all([freePort(), freePort(), freePort()])
  const base = `http://127.0.0.1:${port}`
  const data = join(folder, 'data')
  await mkdir(data, { recursive: true })
  const compiled = join(folder, 'compiled')
  const env = {
    ...COMMON,
    NODE_COMPILE_CACHE: compiled,
    DATA_DIR: data,
    DATABASE_URL: postgres.url,
    PORT: String(port),
  }
  const accidents: string[] = []
  const serve = new Part('serve', ['serve'], env, folder, accidents)
  const workers = workPorts.map(
    (workPort, i) => new Part(`worker ${i + 1}`, ['work'], { ...env, WORK_PORT: String(workPort) }, folder, accidents),
  )
  const parts = [serve, ...workers]
  await runOnce(['migrate'], env)
  for (const part of parts) await part.start()
  const addresses = [base, ...workPorts.map((workPort) => `http://127.0.0.1:${workPort}`)]
  await untilReady(addresses)

  async function restartPostgres(): Promise<void> {
    const settings = { port: String(postgres.port) }
    // Backends of the killed server hold its memory for a moment.
    await until(async () => {
      postgres = await startEmbeddedPostgres(join(folder, 'database'), settings)
      return true
    })
  }

  return {
    base,
    accidents,
    victims: ['serve', 'worker 1', 'worker 2', 'postgres', 'postgres and worker 1'],
    databaseUrl: async () => postgres.url,
    async strike(victim) {
      const struck = parts.filter((part) => victim.includes(part.name))
      const started = performance.now()
      if (victim.includes('postgres')) process.kill(postgres.pid, 'SIGKILL')
      await Promise.all(struck.map((part) => part.kill()))
      if (victim.includes('postgres')) await restartPostgres()
      for (const part of struck) await part.start()
      await untilReady(addresses)
      return performance.now() - started
    },
    createShop: (slug) => createShop(slug, env),
    async stop() {
      const failures = await Promise.all(parts.map((part) => part.stop()))
      await postgres.stop()
      return failures.filter((one) => one !== null)
    },
  }
}

async function found(data: string): Promise<{ url: string; pid: number }> {
  const server = await findEmbeddedPostgres(data)
  if (!server) throw new Error(`no database runs in ${data}`)
  return server
}

async function postmasterOf(data: string): Promise<number> {
  const text = await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')
  return Number(text.split('\n')[0])
}

async function createShop(slug: string, env: Record<string, string>): Promise<ShopKeys> {
  const facts = ['--currency', 'EUR', '--language', 'en', '--country', 'FI']
  const text = await runOnce(['shop', 'create', '--name', slug, '--slug', slug, ...facts], env)
  return JSON.parse(text) as ShopKeys // safe: what the command prints
}

/** Runs a short command and answers its stdout. */
async function runOnce(args: string[], env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`doorstep ${args.join(' ')} ended with ${code}`)
  return Buffer.concat(chunks).toString('utf8')
}

async function untilReady(bases: readonly string[]): Promise<void> {
  const ready = async (base: string) =>
    (await fetch(`${base}/health/ready`, { signal: AbortSignal.timeout(5000) })).status === 200
  await Promise.all(bases.map((base) => until(() => ready(base))))
}

/** Asks until the answer is yes; a failure counts as no. */
export async function until(ask: () => Promise<boolean>, patienceMs = PATIENCE_MS): Promise<void> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    let last: unknown = 'the answer was no'
    try {
      if (await ask()) return
    } catch (error) {
      last = error
    }
    if (Date.now() > deadline) throw new Error(`nothing after ${patienceMs / 1000} s`, { cause: last })
    await pause(100)
  }
}

/** Runs `work` on a connection of its own, as the owner of the tables. */
export async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
