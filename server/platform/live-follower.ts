import type { StoredEvent } from './events.ts'

export interface Batch {
  readonly events: readonly StoredEvent[]
  /** There were more events than are told: whoever needs all of them reads the log. */
  readonly gap: boolean
}

export interface Follower {
  readonly batches: AsyncIterableIterator<Batch>
  /** Lets batches through, `first` before those that came meanwhile and without its events among them. */
  readonly start: (first: Batch) => void
  readonly push: (batch: Batch) => void
  readonly end: () => void
}

/** Who reads so slowly is cut off, and catches up when it comes back. */
const MOST_WAITING = 2_000
const BEAT: Batch = { events: [], gap: false }

/** A queue with one reader. `onEnd` hears once that it is over, by whichever side. */
export function createFollower(beatMs: number, onEnd: () => void): Follower {
  const waiting: Batch[] = []
  let known: ReadonlySet<string> | undefined
  let ended = false
  let wanted: ((result: IteratorResult<Batch>) => void) | undefined
  const beat = setInterval(() => push(BEAT), beatMs).unref()

  function end(): void {
    if (ended) return
    ended = true
    clearInterval(beat)
    wanted?.({ done: true, value: undefined })
    onEnd()
  }

  function push(batch: Batch): void {
    if (ended) return
    waiting.push(batch)
    if (waiting.reduce((sum, { events }) => sum + events.length + 1, 0) > MOST_WAITING) end()
    else pass()
  }

  function pass(): void {
    if (!wanted || known === undefined) return
    const batch = waiting.shift()
    if (!batch) return
    const resolve = wanted
    wanted = undefined
    resolve({ done: false, value: batch })
  }

  const batches: AsyncIterableIterator<Batch> = {
    [Symbol.asyncIterator]: () => batches,
    next: () =>
      new Promise((resolve) => {
        if (ended) return resolve({ done: true, value: undefined })
        wanted = resolve
        pass()
      }),
    async return() {
      end()
      return { done: true, value: undefined }
    },
  }

  return {
    batches,
    start(first) {
      const ids = new Set(first.events.map(({ id }) => id))
      const meanwhile = waiting
        .splice(0)
        .map(({ events, gap }) => ({ events: events.filter(({ id }) => !ids.has(id)), gap }))
      known = ids
      waiting.push(first, ...meanwhile)
      pass()
    },
    push: (batch) => push(known ? { ...batch, events: batch.events.filter(({ id }) => !known?.has(id)) } : batch),
    end,
  }
}
