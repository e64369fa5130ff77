import { ApiError, openStream, type Schemas } from '../api.ts'
import { messagesOf } from './messages.ts'

type Told = Pick<Schemas['Event'], 'subject' | 'data'>

export interface Listener {
  /** Something happened in the shop. */
  onEvent: (event: Told) => void
  /** More happened than was told. */
  onGap: () => void
  onState: (connected: boolean) => void
}

/** What one tab tells the others. */
type Word = { event: Told; id: string | null } | { gap: true } | { connected: boolean }

const SHORTEST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 30_000
/** A tab that is looked away from for a moment keeps its stream. */
const HIDDEN_MS = 20_000

/**
 * Hears of what happens in the shop while the tab is seen, over one connection for all tabs of this browser. It comes
 * back by itself, later each time. Returns what ends it.
 */
export function listenTo(shop: string, listener: Listener): () => void {
  const channel = new BroadcastChannel(`doorstep.live.${shop}`)
  let lastId: string | null = null
  let stop: AbortController | null = null
  let hiding: ReturnType<typeof setTimeout> | undefined

  function hear(word: Word): void {
    if ('event' in word) {
      lastId = word.id ?? lastId
      listener.onEvent(word.event)
    } else if ('gap' in word) listener.onGap()
    else listener.onState(word.connected)
  }

  function tell(word: Word): void {
    hear(word)
    channel.postMessage(word)
  }

  async function read(signal: AbortSignal): Promise<void> {
    const body = await openStream('/events/stream', { lastId, signal })
    tell({ connected: true })
    for await (const { id, event, data } of messagesOf(body)) {
      if (event === 'gap') tell({ gap: true })
      else tell({ event: JSON.parse(data) as Told, id }) // the contract's Event
    }
  }

  /** Until the signal: this tab reads for all of them. */
  async function lead(signal: AbortSignal): Promise<void> {
    let wait = SHORTEST_WAIT_MS
    while (!signal.aborted) {
      const began = Date.now()
      try {
        await read(signal)
      } catch (error) {
        // What the role does not allow will not come.
        if (error instanceof ApiError && error.status === 403) return
      }
      if (signal.aborted) return
      tell({ connected: false })
      wait = Date.now() - began > LONGEST_WAIT_MS ? SHORTEST_WAIT_MS : Math.min(2 * wait, LONGEST_WAIT_MS)
      await pause(wait * (0.5 + Math.random() / 2), signal)
    }
  }

  function start(): void {
    clearTimeout(hiding)
    if (stop) return
    stop = new AbortController()
    const { signal } = stop
    // Over plain http from another machine a browser has no locks: there each tab reads for itself.
    const led = navigator.locks
      ? navigator.locks.request(`doorstep.live.${shop}`, { signal }, () => lead(signal))
      : lead(signal)
    led.catch((error: unknown) => {
      if (!signal.aborted) throw error
    })
  }

  function end(): void {
    clearTimeout(hiding)
    stop?.abort()
    stop = null
  }

  function onVisibility(): void {
    if (document.hidden) hiding = setTimeout(end, HIDDEN_MS)
    else start()
  }

  channel.onmessage = ({ data }: MessageEvent<Word>) => hear(data)
  document.addEventListener('visibilitychange', onVisibility)
  if (!document.hidden) start()
  return () => {
    document.removeEventListener('visibilitychange', onVisibility)
    end()
    channel.close()
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resume) => {
    const timer = setTimeout(resume, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resume()
    })
  })
