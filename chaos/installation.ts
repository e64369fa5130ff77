/**
 * A Doorstep of real processes in a folder of its own, whose parts can be killed. Two kinds: everything in one process
 * with its embedded database, and server and workers apart on a database that is run from here.
 */
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findEmbeddedPostgres, startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts'
import { COMMON, createShop, Part, runOnce, type ShopKeys, untilReady } from './part.ts'
import { freePort, until } from './wait.ts'

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

export interface SplitInstallation extends Installation {
  /** Ends PostgreSQL by the signal and starts it again; milliseconds until everything answers. */
  restartPostgres: (signal: 'SIGINT' | 'SIGQUIT') => Promise<number>
  /** Starts PostgreSQL when it is not there any more; whether it was not. */
  revivePostgres: () => Promise<boolean>
  /** Where each process answers, by name. */
  addresses: Readonly<Record<string, string>>
}

interface SplitOptions {
  /** More settings of the processes. */
  env?: Record<string, string>
  /** Settings of PostgreSQL. */
  database?: Record<string, string>
}

/** One `serve` and two `work` processes on a database beside them. */
export async function apart(folder: string, options: SplitOptions = {}): Promise<SplitInstallation> {
  let postgres = await startEmbeddedPostgres(join(folder, 'database'), options.database)
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
    ...options.env,
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
    const settings = { ...options.database, port: String(postgres.port) }
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
    addresses: Object.fromEntries(parts.map(({ name }, i) => [name, addresses[i] ?? ''])),
    async restartPostgres(signal) {
      const started = performance.now()
      process.kill(postgres.pid, signal)
      await until(async () => !(await postgres.alive()))
      await restartPostgres()
      await untilReady(addresses)
      return performance.now() - started
    },
    async revivePostgres() {
      const gone = !(await postgres.alive())
      if (gone) await restartPostgres()
      await untilReady(addresses)
      return gone
    },
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
