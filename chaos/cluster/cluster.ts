/** Servers behind a proxy and workers beside them, on one database: a process ends and comes without the others noticing. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Site } from '../exercise.ts'
import { COMMON, createShop, Part, runOnce } from '../part.ts'
import { freePort, until } from '../wait.ts'
import type { Balancer } from './balancer.ts'
import { openProxy } from './proxy.ts'

/** The file that runs, of this tree or of another release. */
export type Program = string
const HERE: Program = 'server/main.js'

/** Longer than the proxy takes to notice, also on a busy machine. */
const DELAY_SECONDS = '5'
/** A process starts in a second or two, on a machine that has nothing left in minutes. */
const PATIENCE_MS = 400_000

export interface Member {
  name: string
  role: 'serve' | 'work'
  part: Part
  port: number
}

export interface ClusterOptions {
  folder: string
  databaseUrl: string
  /** Where checks read, when the servers do not reach the database directly. */
  readUrl?: () => string
  /** Which program makes the schema and runs commands. */
  program?: Program
  /** Programs of the servers and of the workers, one process each. */
  serve?: readonly Program[]
  work?: readonly Program[]
  env?: Record<string, string>
}

export class Cluster {
  readonly members: readonly Member[]
  readonly proxy: Balancer
  readonly env: Record<string, string>
  readonly accidents: string[]
  readonly site: Site

  private constructor(
    proxy: Balancer,
    members: Member[],
    env: Record<string, string>,
    accidents: string[],
    site: Site,
  ) {
    this.proxy = proxy
    this.members = members
    this.env = env
    this.accidents = accidents
    this.site = site
  }

  /** Migrates the database; nothing runs yet. */
  static async open(options: ClusterOptions): Promise<Cluster> {
    const { folder, databaseUrl, program = HERE, serve = [HERE, HERE], work = [HERE, HERE] } = options
    const data = join(folder, 'data')
    await mkdir(data, { recursive: true })
    const env: Record<string, string> = {
      ...COMMON,
      NODE_COMPILE_CACHE: join(folder, 'compiled'),
      DATA_DIR: data,
      DATABASE_URL: databaseUrl,
      SHUTDOWN_DELAY_SECONDS: DELAY_SECONDS,
      DB_POOL_SIZE: '12',
      TRUST_PROXY: 'on',
      ...options.env,
    }
    await runOnce(['migrate'], env, program)
    const ports = { serve: await freePorts(serve.length), work: await freePorts(work.length) }
    const proxy = await openProxy(folder, ports.serve)
    // Links and tokens name the address that clients use.
    env.PUBLIC_URL = proxy.base
    const accidents: string[] = []
    const member = (role: Member['role'], file: Program, i: number): Member => {
      const port = ports[role][i] ?? 0
      const name = `${role} ${i + 1}`
      const own = { ...env, [role === 'serve' ? 'PORT' : 'WORK_PORT']: String(port) }
      return { name, role, port, part: new Part(name, [role], own, folder, accidents, file) }
    }
    const members = [
      ...serve.map((file, i) => member('serve', file, i)),
      ...work.map((file, i) => member('work', file, i)),
    ]
    const site: Site = {
      base: proxy.base,
      databaseUrl: async () => options.readUrl?.() ?? databaseUrl,
      createShop: (slug) => createShop(slug, env, program),
    }
    return new Cluster(proxy, members, env, accidents, site)
  }

  /** Starts them and waits until they are ready, and the proxy sees it. */
  async start(members: readonly Member[] = this.members): Promise<void> {
    for (const { part } of members) await part.start()
    for (const { role, port } of members) {
      await until(() => isReady(port), PATIENCE_MS)
      if (role === 'serve') await this.proxy.until(port, true)
    }
  }

  /** SIGTERM; a sentence when it did not end well. */
  async stop(members: readonly Member[] = this.members): Promise<string[]> {
    const ends = await Promise.all(members.map(({ part }) => part.stop()))
    return ends.filter((one) => one !== null)
  }

  async close(): Promise<string[]> {
    const failures = await this.stop()
    await this.proxy.close()
    return failures
  }
}

async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(5000) })
  return answer.status === 200
}

async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>()
  while (ports.size < count) ports.add(await freePort())
  return [...ports]
}
