/**
 * Saves items together that arrive while an earlier group is being saved: one transaction for many under load. The
 * promise of an item settles with its group.
 */
export function groupCommit<T>(save: (items: T[]) => Promise<void>): (item: T) => Promise<void> {
  let gathered: T[] = []
  let next: Promise<void> | undefined
  let last: Promise<void> = Promise.resolve()

  async function saveNext(): Promise<void> {
    const group = gathered
    gathered = []
    next = undefined
    await save(group)
  }

  return (item) => {
    gathered.push(item)
    if (!next) {
      // One group that cannot be saved says nothing about the next.
      next = last.then(saveNext, saveNext)
      last = next
    }
    return next
  }
}
