/** Lets `places` tasks run at a time; others wait in the order of their coming. */
export function createGate(places: number): <T>(task: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = []
  let free = places
  return async (task) => {
    if (free > 0) free--
    else await new Promise<void>((turn) => queue.push(turn))
    try {
      return await task()
    } finally {
      const turn = queue.shift()
      if (turn) turn()
      else free++
    }
  }
}
