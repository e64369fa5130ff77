import type { ServerResponse } from 'node:http'
import type { Logger } from '#platform/log'
import type { TrackingSource } from './source.ts'

export interface LiveLimits {
  connections: number
  /** Of one address. */
  perAddress: number
  lifetimeMs: number
}

const LIMITS: LiveLimits = { connections: 5000, perAddress: 20, lifetimeMs: 30 * 60_000 }
const POLL_MS = 2000
const HEARTBEAT_MS = 25_000
/** Browsers that were cut off come back at different times. */
const RETRY_MS = { least: 3000, spread: 5000 }

/** What one browser watches. */
export interface Watcher {
  shopId: string
  token: string
  /** Of the page that it shows. */
  version: string
  address: string
}

/** Tells browsers when what they show has changed: one question for each shop every two seconds, however many watch. */
export interface LiveUpdates {
  /** Why nobody more can watch; null when there is room. */
  refusal: (address: string) => 'full' | 'too_many' | null
  /** Takes the answer over, writes the head of the stream, and keeps it until either side ends it. */
  add: (watcher: Watcher, answer: ServerResponse, headers: Record<string, string>) => void
  /** Asks for the versions of everything that is watched and tells who has an old one. */
  poll: () => Promise<void>
  /** Keeps connections alive, and ends those that are old. */
  beat: () => void
  /** Ends all streams; browsers come back to another process. */
  close: () => void
  watching: () => number
}

interface Stream extends Watcher {
  answer: ServerResponse
  since: number
}

interface LiveOptions {
  source: Pick<TrackingSource, 'versions'>
  now: () => Date
  log: Logger
  limits?: Partial<LiveLimits>
}

export function createLiveUpdates({ source, now, log, limits: given }: LiveOptions): LiveUpdates {
  const limits = { ...LIMITS, ...given }
  const streams = new Set<Stream>()
  const perAddress = new Map<string, number>()
  let timers: NodeJS.Timeout[] = []
  let closed = false
  let polling = false

  function remove(stream: Stream): void {
    if (!streams.delete(stream)) return
    const left = (perAddress.get(stream.address) ?? 1) - 1
    if (left > 0) perAddress.set(stream.address, left)
    else perAddress.delete(stream.address)
    if (streams.size === 0) rest()
  }

  function rest(): void {
    for (const timer of timers) clearInterval(timer)
    timers = []
  }

  function wake(): void {
    if (timers.length > 0) return
    timers = [setInterval(() => void poll(), POLL_MS), setInterval(beat, HEARTBEAT_MS)]
    for (const timer of timers) timer.unref()
  }

  async function poll(): Promise<void> {
    // A slow answer is waited for, so that questions never pile up.
    if (polling) return
    polling = true
    try {
      await Promise.all([...byShop(streams)].map(([shopId, watched]) => tell(shopId, watched)))
    } finally {
      polling = false
    }
  }

  async function tell(shopId: string, watched: readonly Stream[]): Promise<void> {
    try {
      const versions = await source.versions(shopId, [...new Set(watched.map(({ token }) => token))])
      for (const stream of watched) {
        const version = versions.get(stream.token)
        // A link that no longer opens anything is told too: the page then says so.
        if (version === stream.version) continue
        stream.version = version ?? ''
        stream.answer.write(`event: changed\ndata: ${JSON.stringify(stream.version)}\n\n`)
      }
    } catch (error) {
      log.error({ err: error, shop: shopId }, 'tracking pages cannot be told of changes; it tries again')
    }
  }

  function beat(): void {
    const oldest = now().getTime() - limits.lifetimeMs
    for (const stream of streams) {
      if (stream.since <= oldest) stream.answer.end()
      else stream.answer.write(': here\n\n')
    }
  }

  return {
    refusal(address) {
      if (closed || streams.size >= limits.connections) return 'full'
      return (perAddress.get(address) ?? 0) >= limits.perAddress ? 'too_many' : null
    },
    add(watcher, answer, headers) {
      // Gone before it was served: nothing would tell of its end.
      if (answer.destroyed) return
      const stream: Stream = { ...watcher, answer, since: now().getTime() }
      streams.add(stream)
      perAddress.set(watcher.address, (perAddress.get(watcher.address) ?? 0) + 1)
      answer.on('close', () => remove(stream))
      answer.on('error', () => remove(stream))
      answer.writeHead(200, {
        ...headers,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'private, no-store',
        // Proxies would hold the words back until there are enough of them.
        'x-accel-buffering': 'no',
      })
      answer.write(`retry: ${RETRY_MS.least + Math.floor(Math.random() * RETRY_MS.spread)}\n\n`)
      wake()
    },
    poll,
    beat,
    close() {
      closed = true
      rest()
      for (const stream of streams) stream.answer.end()
    },
    watching: () => streams.size,
  }
}

function byShop(streams: Iterable<Stream>): Map<string, Stream[]> {
  const shops = new Map<string, Stream[]>()
  for (const stream of streams) {
    const watched = shops.get(stream.shopId)
    if (watched) watched.push(stream)
    else shops.set(stream.shopId, [stream])
  }
  return shops
}
