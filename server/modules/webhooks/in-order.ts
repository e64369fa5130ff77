export interface OrderedWork<T> {
  /** More items, in order; empty when there are none left. */
  load: () => Promise<T[]>
  groupOf: (item: T) => string
  /** Items at a time, asked before each start. */
  width: () => number
  work: (item: T) => Promise<void>
}

/** Items read ahead, so that one group with many does not fill the memory. */
const READ_AHEAD = 200

/** Works on several items at a time, of each group on one at a time in order. Rejects with the first error, after what runs has ended. */
export function workInOrder<T>(options: OrderedWork<T>): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const ready: T[] = []
  /** Items behind the one of their group that is ready or running. */
  const behind = new Map<string, T[]>()
  let buffered = 0
  let running = 0
  let loading = false
  let exhausted = false
  let failed: { error: unknown } | undefined

  function take(items: T[]): void {
    for (const item of items) {
      const group = options.groupOf(item)
      const line = behind.get(group)
      if (line) line.push(item)
      else {
        behind.set(group, [])
        ready.push(item)
      }
    }
    buffered += items.length
    if (items.length === 0) exhausted = true
  }

  function finish(item: T): void {
    running--
    buffered--
    const group = options.groupOf(item)
    const next = behind.get(group)?.shift()
    if (next === undefined) behind.delete(group)
    else ready.push(next)
  }

  const fail = (error: unknown) => {
    failed ??= { error }
  }

  function advance(): void {
    while (!failed && running < options.width()) {
      const item = ready.shift()
      if (item === undefined) break
      running++
      void options
        .work(item)
        .catch(fail)
        .finally(() => {
          finish(item)
          advance()
        })
    }
    if (!failed && !exhausted && !loading && ready.length === 0 && buffered < READ_AHEAD) {
      loading = true
      void options
        .load()
        .then(take, fail)
        .finally(() => {
          loading = false
          advance()
        })
    }
    if (running > 0 || loading) return
    if (failed) reject(failed.error)
    else if (exhausted && ready.length === 0) resolve()
  }

  advance()
  return promise
}
