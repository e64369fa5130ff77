import ipaddr from 'ipaddr.js'

/** So many in a time that slides. Counts live in this process; those that rested longest are forgotten when there are too many. */
export interface SlidingLimit {
  /** Seconds until one more is allowed; 0 when it is now. */
  wait: (key: string) => number
  count: (key: string) => void
  /** The last one does not count after all. */
  takeBack: (key: string) => void
}

const MOST_KEYS = 50_000

export function createSlidingLimit(
  most: number,
  windowMs: number,
  now: () => Date,
  mostKeys = MOST_KEYS,
): SlidingLimit {
  // In the order of their last use, so that the ones that are over are in front.
  const times = new Map<string, number[]>()
  const recent = (key: string, at: number) => (times.get(key) ?? []).filter((time) => time > at - windowMs)

  return {
    wait(key) {
      const at = now().getTime()
      const used = recent(key, at)
      const oldest = used[used.length - most]
      return oldest === undefined ? 0 : Math.ceil((oldest + windowMs - at) / 1000)
    },
    count(key) {
      const at = now().getTime()
      const counted = [...recent(key, at), at].slice(-most)
      times.delete(key)
      for (const [other, used] of times) {
        if ((used.at(-1) ?? 0) > at - windowMs && times.size < mostKeys) break
        times.delete(other)
      }
      times.set(key, counted)
    },
    takeBack(key) {
      times.get(key)?.pop()
    },
  }
}

/** Whoever has one IPv6 address has all of its /64. */
export function householdOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  return parsed.kind() === 'ipv4' ? parsed.toString() : ipaddr.IPv6.networkAddressFromCIDR(`${parsed}/64`).toString()
}
