/** Lets a task run when there is a place for it. */
export type Gate = <T>(task: () => Promise<T>) => Promise<T>

export interface Overtime {
  /** Milliseconds after which a task leaves its place to the next. */
  afterMs: number
  /** Tasks that may run on without a place; beyond them a slow one keeps its own. */
  most: number
}

/** Lets `places` tasks run at a time; others wait in the order of their coming. */
export function createGate(places: number, overtime?: Overtime): Gate {
  const queue: (() => void)[] = []
  let free = places
  let late = 0
  const leave = (): void => {
    const turn = queue.shift()
    if (turn) turn()
    else free++
  }
  return async (task) => {
    if (free > 0) free--
    else await new Promise<void>((turn) => queue.push(turn))
    let placed = true
    const timer = overtime && setTimeout(goOn, overtime.afterMs, overtime.most)
    function goOn(most: number): void {
      if (late >= most) return
      late++
      placed = false
      leave()
    }
    try {
      return await task()
    } finally {
      clearTimeout(timer)
      if (placed) leave()
      else late--
    }
  }
}
