/** Tells who sends to an endpoint in this process of new deliveries, without asking the database. */
export interface Bells {
  ring: (endpointId: string) => void
  /** A bell of one's own until `take` is over; others of the same endpoint are rung as well. */
  hang: (endpointId: string) => Bell
}

export interface Bell {
  /** From now on only what rings later counts. */
  reset: () => void
  /** True as soon as it was rung since `reset`, false after so many milliseconds. */
  rung: (withinMs: number) => Promise<boolean>
  takeDown: () => void
}

export function createBells(): Bells {
  const hanging = new Map<string, Set<() => void>>()
  return {
    ring(endpointId) {
      for (const strike of hanging.get(endpointId) ?? []) strike()
    },
    hang(endpointId) {
      let struck = false
      let hear: (() => void) | undefined
      const strike = () => {
        struck = true
        hear?.()
      }
      const bells = hanging.get(endpointId) ?? new Set()
      hanging.set(endpointId, bells.add(strike))
      return {
        reset() {
          struck = false
        },
        async rung(withinMs) {
          if (struck || withinMs === 0) return struck
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, withinMs)
            hear = () => {
              clearTimeout(timer)
              resolve()
            }
          })
          hear = undefined
          return struck
        },
        takeDown() {
          bells.delete(strike)
          if (bells.size === 0) hanging.delete(endpointId)
        },
      }
    },
  }
}
