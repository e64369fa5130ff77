/** Parts that orders are split into; every percentage is a whole number of them. */
export const BUCKETS = 10_000

/**
 * The bucket of a value, from 0 to 9999: GrowthBook's published hash, version 2. The same seed and value always give the
 * same bucket, and the buckets of two seeds say nothing of each other.
 */
export const bucketOf = (seed: string, value: string): number => fnv32a(String(fnv32a(seed + value))) % BUCKETS

/** FNV-1a of 32 bits over UTF-16 code units, as GrowthBook takes it. */
function fnv32a(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}

/** Of several, the one that this value draws. Those that come or go later move only the values that draw them. */
export function drawn<Thing extends { id: string }>(things: readonly Thing[], value: string): Thing | undefined {
  let best: { thing: Thing; score: number } | undefined
  for (const thing of things) {
    const score = fnv32a(String(fnv32a(`draw ${thing.id}${value}`)))
    if (!best || score > best.score || (score === best.score && thing.id < best.thing.id)) best = { thing, score }
  }
  return best?.thing
}
