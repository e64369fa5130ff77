export interface GroupCommit<T> {
  /** Resolves when the item is saved. */
  add: (item: T) => Promise<void>
  /** Resolves when everything added is saved; rejects when something could not be. */
  settled: () => Promise<void>
}

/** Saves items together that arrive while an earlier group is being saved: one transaction for many under load. */
export function groupCommit<T>(save: (items: T[]) => Promise<void>): GroupCommit<T> {
  let gathered: T[] = []
  let next: Promise<void> | undefined
  let last: Promise<void> = Promise.resolve()

  return {
    add(item) {
      gathered.push(item)
      if (!next) {
        next = last.then(() => {
          const group = gathered
          gathered = []
          next = undefined
          return save(group)
        })
        last = next
        // Whoever waits hears of a failure by the promise itself, and everybody by `settled`.
        last.catch(() => {})
      }
      return next
    },
    settled: () => last,
  }
}
