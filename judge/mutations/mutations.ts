import { brokenRules } from '../../chaos/check-database.ts'
import { seeded } from '../../test/compat/schema-values.ts'
import type { PlainRequest } from '../fuzz/cases.ts'
import type { Reply } from '../fuzz/judge-reply.ts'
import { commandFor } from '../fuzz/wire-bytes.ts'
import { NoReply, WireClient } from '../fuzz/wire-client.ts'
import type { Judgement } from '../judgement.ts'
import type { Site } from '../site.ts'
import { minimised } from './minimise.ts'
import { type Around, bytesOfDraft, draftOf, MUTATORS } from './mutators.ts'
import { aLifeOfAnOrder, recordedRequests } from './requests.ts'
import { memoryOf } from './server-memory.ts'

const COUNT = 100_000
const CONNECTIONS = 8
const LIVES = 5
const MOST_MUTATIONS = 4
/** Behind these nobody is signed in any more, or the shop is gone. */
const ENDS = /\/(session|sessions|shops\/[^/]+|credentials\/[^/]+)$/
/** What a server may hold more after all requests than after the first tenth of them, in MiB. */
const GROWTH = 150
/** Requests before which a server has not taken what it needs. */
const WARM = 5000

/** Recorded requests, changed at random, bring nothing down and leave the data whole. */
export const mutations: Judgement = {
  name: 'mutations',
  what: 'recorded requests with random changes are all answered, by no 5xx, and the sums of the database hold',
  async run(site, { seed, count }) {
    const world = await recorded(site)
    const wanted = count ?? COUNT
    const run = new Run(site, world, seed, wanted)
    await Promise.all(Array.from({ length: CONNECTIONS }, (_, i) => run.work(i)))
    const health = await site.send({ method: 'GET', path: '/health/ready' })
    await site.drain()
    const sums = await broken(site)
    const [first = 0, last = 0] = [run.memory[1], run.memory.at(-1)]
    return {
      lines: [run.summary()],
      violations: [
        ...run.violations,
        ...sums.map((one) => `after it all, ${one}`),
        ...(health.status === 200 ? [] : [`after it all, the server says that it is ${health.status}`]),
        ...(wanted >= 10 * WARM && last - first > GROWTH ? [`the server grew from ${first} to ${last} MiB`] : []),
      ],
    }
  },
}

interface World extends Omit<Around, 'random'> {
  requests: readonly PlainRequest[]
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

async function recorded(site: Site): Promise<World> {
  const requests = await recordedRequests(site)
  for (let i = 0; i < LIVES; i++) requests.push(...(await aLifeOfAnOrder(site, i)))
  const kept = requests.filter(({ method, path }) => method !== 'DELETE' || !ENDS.test(path))
  const bodies = kept.flatMap(({ body }) => (body === undefined ? [] : [Buffer.from(body)]))
  const ids = new Set(kept.flatMap(({ path, body }) => `${path} ${body ?? ''}`.match(UUID) ?? []))
  return { requests: kept, bodies, ids: [...ids], paths: kept.map(({ path }) => path) }
}

async function broken({ database }: Site): Promise<string[]> {
  await database.query('begin isolation level repeatable read read only')
  try {
    return await brokenRules(database, false)
  } finally {
    await database.query('rollback')
  }
}

interface Step {
  name: string
  seed: number
}

class Run {
  readonly violations: string[] = []
  /** In MiB, from time to time. */
  readonly memory: number[] = []
  readonly #site: Site
  readonly #world: World
  readonly #seed: number
  readonly #count: number
  readonly #statuses = new Map<string, number>()
  readonly #started = performance.now()
  #sent = 0
  #connections = 0

  constructor(site: Site, world: World, seed: number, count: number) {
    this.#site = site
    this.#world = world
    this.#seed = seed
    this.#count = count
  }

  /** One connection, until all together have sent what is to be sent. */
  async work(worker: number): Promise<void> {
    const client = new WireClient(this.#site.server.base)
    for (let i = worker; i < this.#count; i += CONNECTIONS) {
      const { request, steps, times } = this.#plan(i)
      for (let n = 0; n < times; n++) await this.#try(client, request, steps, i)
      if (i % Math.max(1, Math.floor(this.#count / 20)) < 1) {
        this.memory.push(await memoryOf(this.#site.server.pid))
      }
    }
    client.close()
    this.#connections += client.connections
  }

  /** The same for the same seed and number: a request, what is done to it, and how often it is sent. */
  #plan(i: number): { request: PlainRequest; steps: Step[]; times: number } {
    const random = seeded(this.#seed * 1_000_003 + i * 7919)
    for (let n = 0; n < 3; n++) random()
    const { requests } = this.#world
    const request = requests[Math.floor(random() * requests.length)]
    if (!request) throw new Error('nothing is recorded')
    const names = Object.keys(MUTATORS)
    const steps = Array.from({ length: Math.floor(random() * (MOST_MUTATIONS + 1)) }, () => ({
      name: names[Math.floor(random() * names.length)] ?? '',
      seed: Math.floor(random() * 1e9),
    }))
    return { request, steps, times: random() < 0.02 ? 3 : 1 }
  }

  async #try(client: WireClient, request: PlainRequest, steps: readonly Step[], i: number): Promise<void> {
    const fault = await this.#faultOf(client, request, steps)
    this.#sent++
    if (fault === null) return
    const needed = await minimised(steps, async (fewer) => (await this.#faultOf(client, request, fewer)) === fault)
    const { bytes } = this.#bytes(request, needed)
    const what = needed.map(({ name }) => name).join(', ') || 'is as recorded'
    this.violations.push(
      `${fault}: request ${i} of seed ${this.#seed}, ${request.method} ${request.path}, which ${what}\n  ${commandFor(this.#site.server.base, bytes).slice(0, 3000)}`,
    )
  }

  #bytes(request: PlainRequest, steps: readonly Step[]) {
    const draft = draftOf(request)
    for (const { name, seed } of steps) MUTATORS[name]?.(draft, { ...this.#world, random: seeded(seed) })
    const cut = draft.framing === 'cut' && draft.body !== undefined
    return { bytes: bytesOfDraft(draft), cut, isHead: draft.method === 'HEAD' }
  }

  /** Null when all is well. A connection that the server ends over a request that ends early is. */
  async #faultOf(client: WireClient, request: PlainRequest, steps: readonly Step[]): Promise<string | null> {
    const wire = this.#bytes(request, steps)
    let reply: Reply
    try {
      reply = await client.send(wire)
    } catch (error) {
      if (!(error instanceof NoReply)) throw error
      this.#note(wire.cut ? 'ended early' : error.reason)
      return wire.cut && error.reason === 'closed' ? null : error.message
    }
    this.#note(`${Math.floor(reply.status / 100)}xx`)
    return reply.status >= 500 ? `it answers ${reply.status} ${reply.text.slice(0, 200)}` : null
  }

  #note(what: string): void {
    this.#statuses.set(what, (this.#statuses.get(what) ?? 0) + 1)
  }

  summary(): Record<string, unknown> {
    return {
      recorded: this.#world.requests.length,
      sent: this.#sent,
      connections: this.#connections,
      ...Object.fromEntries([...this.#statuses].sort()),
      'per second': Math.round(this.#sent / ((performance.now() - this.#started) / 1000)),
      'memory, MiB': `${this.memory[1] ?? 0} to ${this.memory.at(-1) ?? 0}`,
    }
  }
}
