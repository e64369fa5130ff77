/** Tells who sends to an endpoint in this process of new deliveries, without asking the database. */
export interface Bells {
  ring: (endpointId: string) => void
  hang: (endpointId: string) => Bell
}

export interface Bell {
  /** From now on only what rings later counts. */
  reset: () => void
  /**
   * True as soon as it was rung since `reset`, false after so many milliseconds. A bell that never rang is not waited for:
   * its endpoint hears seldom.
   */
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
      let busy = false
      let hear: (() => void) | undefined
      const strike = () => {
        struck = true
        busy = true
        hear?.()
      }
      const bells = hanging.get(endpointId) ?? new Set()
      hanging.set(endpointId, bells.add(strike))
      return {
        reset() {
          struck = false
        },
        async rung(withinMs) {
          if (struck || !busy) return struck
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
