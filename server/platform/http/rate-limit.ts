/** Where a caller stands after a request was counted. */
export interface Allowance {
  readonly limit: number
  readonly remaining: number
  /** Seconds until the window of this caller ends. */
  readonly reset: number
  readonly exceeded: boolean
}

export interface RateLimiter {
  /** Counts one request; null when there is no limit. */
  readonly count: (caller: string) => Allowance | null
}

const WINDOW_SECONDS = 60
const MAX_CALLERS = 50_000

interface Window {
  endsAt: number
  used: number
}

/**
 * So many requests a minute for each caller, in windows that start with the caller's first request. Counts live in this
 * process; the callers whose windows started longest ago are forgotten when there are too many.
 */
export function createRateLimiter(limit: number, now: () => Date, maxCallers = MAX_CALLERS): RateLimiter {
  // In the order the windows started, so the ones that ended are always in front.
  const windows = new Map<string, Window>()

  function open(caller: string, at: number): Window {
    windows.delete(caller)
    for (const [name, window] of windows) {
      if (window.endsAt > at && windows.size < maxCallers) break
      windows.delete(name)
    }
    const window = { endsAt: at + WINDOW_SECONDS * 1000, used: 0 }
    windows.set(caller, window)
    return window
  }

  return {
    count(caller) {
      if (limit === 0) return null
      const at = now().getTime()
      let window = windows.get(caller)
      if (!window || window.endsAt <= at) window = open(caller, at)
      window.used++
      return {
        limit,
        remaining: Math.max(0, limit - window.used),
        reset: Math.ceil((window.endsAt - at) / 1000),
        exceeded: window.used > limit,
      }
    },
  }
}

/** The structured fields of the IETF draft and the three older headers that clients read. */
export function rateLimitHeaders({ limit, remaining, reset }: Allowance): Record<string, string> {
  return {
    'ratelimit-policy': `"default";q=${limit};w=${WINDOW_SECONDS}`,
    ratelimit: `"default";r=${remaining};t=${reset}`,
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(reset),
  }
}
