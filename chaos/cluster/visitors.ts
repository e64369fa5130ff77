/** Callers who do not repeat themselves: every answer that is not the expected one, and every cut connection, is a failure. */
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import sharp from 'sharp'
import { Agent, request } from 'undici'
import type { ShopKeys } from '../part.ts'

export interface Visitors {
  begin: () => void
  /** Ends all but those who follow events. */
  end: () => Promise<void>
  /** Sentences about what failed; also about events that a follower did not hear of, once nothing happens any more. */
  conclude: (snapshot: pg.Client) => Promise<string[]>
  facts: () => Record<string, unknown>
  close: () => Promise<void>
}

const CHUNKS = 8
const CHUNK_MS = 200
const THINK_MS = 1000
const FOLLOWERS = 2
const SETTLE_MS = 20_000

interface Counts {
  reads: number
  uploads: number
  streams: number
  failures: string[]
}

/** For each shop: one who reads through several doors, one who uploads slowly, and some who follow its events. */
export async function openVisitors(base: string, shops: readonly ShopKeys[]): Promise<Visitors> {
  const agent = new Agent({ connections: 32, keepAliveTimeout: 20_000 })
  const counts: Counts = { reads: 0, uploads: 0, streams: 0, failures: [] }
  const picture = await noise()
  const visit = { base, agent, counts, picture }
  const stop = new AbortController()
  const followers = shops.flatMap((keys) => Array.from({ length: FOLLOWERS }, () => new EventFollower(visit, keys)))
  let running = false
  let work: Promise<unknown> = Promise.resolve()

  const repeat = async (step: () => Promise<void>) => {
    while (running) {
      await step()
      await pause(Math.random() * THINK_MS)
    }
  }
  return {
    begin() {
      running = true
      for (const follower of followers) void follower.run(stop.signal)
      work = Promise.all(
        shops.flatMap((keys) => [repeat(() => readAll(visit, keys)), repeat(() => upload(visit, keys))]),
      )
    },
    async end() {
      running = false
      await work
    },
    async conclude(snapshot) {
      const missed: string[] = []
      for (const follower of followers) missed.push(...(await follower.missed(snapshot)))
      return [...counts.failures, ...missed]
    },
    facts: () => ({
      'reads through four doors': counts.reads,
      'slow uploads': counts.uploads,
      'streams of events opened': counts.streams,
      'events heard on streams': followers.reduce((sum, { heard }) => sum + heard.size, 0),
    }),
    async close() {
      stop.abort()
      await agent.destroy()
    },
  }
}

interface Visit {
  base: string
  agent: Agent
  counts: Counts
  picture: Buffer
}

/** A picture of some hundred kilobytes, since noise cannot be compressed. */
function noise(): Promise<Buffer> {
  const create = { width: 320, height: 240, channels: 3 as const, background: '#888888' }
  return sharp({ create: { ...create, noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
    .png()
    .toBuffer()
}

const doors = (keys: ShopKeys): [path: string, headers: Record<string, string>][] => [
  ['/api/orders?limit=20', { authorization: `Bearer ${keys.api.key}` }],
  ['/ogoship/api/v1/orders', { 'x-ogokey': keys.ogoship.ogoKey }],
  ['/ogoship/tracking/shipments/metrics', { 'x-ogokey': keys.ogoship.ogoKey }],
  ['/shopgo/v1/management/auth/test', { 'x-api-key': keys.api.key }],
]

async function readAll({ base, agent, counts }: Visit, keys: ShopKeys): Promise<void> {
  for (const [path, headers] of doors(keys)) {
    counts.reads++
    try {
      const { statusCode, body } = await request(`${base}${path}`, { dispatcher: agent, headers })
      const text = await body.text()
      if (statusCode !== 200) counts.failures.push(`GET ${path} answered ${statusCode} ${text.slice(0, 200)}`)
    } catch (error) {
      counts.failures.push(`GET ${path}: ${String(error)}`)
    }
  }
}

async function* slowly(content: Buffer): AsyncIterable<Buffer> {
  const size = Math.ceil(content.length / CHUNKS)
  for (let at = 0; at < content.length; at += size) {
    yield content.subarray(at, at + size)
    await pause(CHUNK_MS)
  }
}

async function upload({ base, agent, counts, picture }: Visit, keys: ShopKeys): Promise<void> {
  counts.uploads++
  const headers = {
    authorization: `Bearer ${keys.api.key}`,
    'content-type': 'image/png',
    'content-length': String(picture.length),
  }
  try {
    const put = await request(`${base}/api/brand/logo`, {
      dispatcher: agent,
      method: 'PUT',
      headers,
      body: Readable.from(slowly(picture)),
    })
    const text = await put.body.text()
    if (put.statusCode !== 200) counts.failures.push(`PUT /api/brand/logo answered ${put.statusCode} ${text}`)
  } catch (error) {
    counts.failures.push(`PUT /api/brand/logo: ${String(error)}`)
  }
}

/** Reads the stream of a shop, and comes back with the last id when a server ends it. */
class EventFollower {
  readonly heard = new Set<string>()
  readonly #visit: Visit
  readonly #keys: ShopKeys
  #since: Date | undefined
  #last: string | undefined

  constructor(visit: Visit, keys: ShopKeys) {
    this.#visit = visit
    this.#keys = keys
  }

  async run(signal: AbortSignal): Promise<void> {
    const { base, counts } = this.#visit
    while (!signal.aborted) {
      const headers = {
        authorization: `Bearer ${this.#keys.api.key}`,
        ...(this.#last === undefined ? {} : { 'last-event-id': this.#last }),
      }
      try {
        counts.streams++
        const response = await fetch(`${base}/api/events/stream`, { headers, signal })
        if (!response.ok || !response.body) {
          counts.failures.push(`the stream of events answered ${response.status}`)
          await pause(200)
          continue
        }
        this.#since ??= new Date()
        await this.#read(response.body)
      } catch (error) {
        // Of a stream that is open, an end that is no proper one.
        if (!signal.aborted) counts.failures.push(`the stream of events: ${String(error)} ${String(causeOf(error))}`)
      }
    }
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = ''
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      text += chunk
      const messages = text.split('\n\n')
      text = messages.pop() ?? ''
      for (const message of messages) {
        const id = /^id: (.+)$/m.exec(message)?.[1]
        if (id === undefined) continue
        this.heard.add(id)
        this.#last = id
      }
    }
  }

  async missed(snapshot: pg.Client): Promise<string[]> {
    if (!this.#since) return ['a stream of events was never opened']
    const { rows } = await snapshot.query<{ id: string }>('select id from event where shop_id = $1 and at > $2', [
      this.#keys.shop.id,
      this.#since,
    ])
    const left = () => rows.filter(({ id }) => !this.heard.has(id)).length
    const deadline = Date.now() + SETTLE_MS
    while (left() > 0 && Date.now() < deadline) await pause(200)
    return left() > 0 ? [`a stream of events left out ${left()} of ${rows.length}`] : []
  }
}

const causeOf = (error: unknown): unknown => (error instanceof Error ? error.cause : undefined)
