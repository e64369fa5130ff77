/** How a call went. A timeout weighs more than other failures: whoever calls next would wait as long. */
export type Health = 'ok' | 'timeout' | 'failed'

const FAILURES = 3
const PAUSE_MS = 30_000

interface Circuit {
  /** In a row. */
  failures: number
  /** Null: it is called. */
  openUntil: number | null
  /** One call tries whether the other side is back. */
  probing: boolean
}

/**
 * Leaves alone what does not answer, each key for itself and in this process: after a timeout or three other failures in
 * a row nothing is called for 30 seconds; then one call tries.
 */
export function createBreaker(now: () => Date) {
  const circuits = new Map<string, Circuit>()

  /** Null: it is left alone at the moment. A call that throws counts as failed. */
  async function call<T>(key: string, work: () => Promise<T>, healthOf: (result: T) => Health): Promise<T | null> {
    const circuit = circuits.get(key) ?? { failures: 0, openUntil: null, probing: false }
    const probe = circuit.openUntil !== null
    if (circuit.openUntil !== null) {
      if (circuit.probing || now().getTime() < circuit.openUntil) return null
      circuit.probing = true
    }
    let health: Health = 'failed'
    try {
      const result = await work()
      health = healthOf(result)
      return result
    } finally {
      settle(key, health, probe)
    }
  }

  function settle(key: string, health: Health, probe: boolean): void {
    const circuit = circuits.get(key) ?? { failures: 0, openUntil: null, probing: false }
    // Calls that were under way when it opened say nothing new.
    if (circuit.openUntil !== null && !probe) return
    if (health === 'ok') {
      circuits.delete(key)
      return
    }
    circuit.failures += 1
    circuit.probing = false
    if (probe || health === 'timeout' || circuit.failures >= FAILURES) circuit.openUntil = now().getTime() + PAUSE_MS
    circuits.set(key, circuit)
  }

  return { call }
}

export type Breaker = ReturnType<typeof createBreaker>
