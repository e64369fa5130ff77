/** Tells who sends to an endpoint in this process of new deliveries, without asking the database. */
export interface Bells {
  ring: (endpointId: string) => void
  hang: (endpointId: string) => Bell
}

export interface Bell {
  /** From now on only what rings later counts. */
  reset: () => void
  /** True as soon as it was rung since `reset`, false when `until` settles before. */
  rung: (until: Promise<unknown>) => Promise<boolean>
  /** Whether it was rung at all. */
  everRung: () => boolean
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
        async rung(until) {
          if (struck) return true
          const { promise, resolve } = Promise.withResolvers<void>()
          hear = resolve
          await Promise.race([promise, until.catch(() => {})])
          hear = undefined
          return struck
        },
        everRung: () => busy,
        takeDown() {
          bells.delete(strike)
          if (bells.size === 0) hanging.delete(endpointId)
        },
      }
    },
  }
}
