import { type ChildProcess, spawn } from 'node:child_process'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { sqlState } from '../server/platform/sql-state.ts'
import { until } from './wait.ts'

const MAIN = 'server/main.js'

export interface ShopKeys {
  shop: { id: string; slug: string; number: string }
  api: { key: string }
  ogoship: { ogoKey: string }
}

/** One process of the program, started as often as it is killed. */
export class Part {
  readonly name: string
  readonly #args: string[]
  readonly #env: Record<string, string>
  readonly #folder: string
  readonly #accidents: string[]
  readonly #program: string
  #child: ChildProcess | undefined
  #expected = false

  /** Logs into the folder, tells of an end that nobody asked for. `program` is the file that runs. */
  constructor(
    name: string,
    args: string[],
    env: Record<string, string>,
    folder: string,
    accidents: string[],
    program = MAIN,
  ) {
    this.#program = program
    this.name = name
    this.#args = args
    this.#env = env
    this.#folder = folder
    this.#accidents = accidents
  }

  async start(): Promise<void> {
    const log = await open(join(this.#folder, `${this.name}.log`), 'a')
    this.#expected = false
    const child = spawn(process.execPath, [this.#program, ...this.#args], {
      env: { ...process.env, ...this.#env },
      stdio: ['ignore', log.fd, log.fd],
    })
    this.#child = child
    child.once('exit', (code, signal) => {
      if (!this.#expected) this.#accidents.push(`${this.name} ended by itself: ${signal ?? `exit code ${code}`}`)
    })
    await log.close()
  }

  /** Of the running process. */
  get pid(): number {
    return this.#child?.pid ?? 0
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

/** Settings of every process under test. */
export const COMMON = {
  HOST: '127.0.0.1',
  DEMO: 'off',
  RATE_LIMIT: '0',
  ALLOW_PRIVATE_WEBHOOKS: 'on',
  LOG_LEVEL: 'info',
  NODE_NO_WARNINGS: '1',
}

export async function createShop(slug: string, env: Record<string, string>, program = MAIN): Promise<ShopKeys> {
  const facts = ['--currency', 'EUR', '--language', 'en', '--country', 'FI']
  const text = await runOnce(['shop', 'create', '--name', slug, '--slug', slug, ...facts], env, program)
  return JSON.parse(text) as ShopKeys // safe: what the command prints
}

/** Runs a short command of the program to its end and answers its stdout. */
export async function runOnce(args: string[], env: Record<string, string>, program = MAIN): Promise<string> {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`doorstep ${args.join(' ')} ended with ${code}`)
  return Buffer.concat(chunks).toString('utf8')
}

export async function untilReady(bases: readonly string[]): Promise<void> {
  const ready = async (base: string) =>
    (await fetch(`${base}/health/ready`, { signal: AbortSignal.timeout(5000) })).status === 200
  await Promise.all(bases.map((base) => until(() => ready(base))))
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

const DEADLOCK = '40P01'
const MOST_TRIES = 50

/** Tries again while others hold what is wanted here and want what is held here. The work begins its own transaction. */
export async function pastDeadlocks(client: pg.Client, work: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await work()
      return
    } catch (error) {
      await client.query('rollback')
      if (sqlState(error) !== DEADLOCK || tries === MOST_TRIES) throw error
    }
  }
}
