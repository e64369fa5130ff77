/** Numbers that look random and come again with the same seed. */
export interface Random {
  /** From 0, below 1. */
  next: () => number
  chance: (percent: number) => boolean
  /** A whole number, both ends included. */
  between: (from: number, to: number) => number
  oneOf: <T>(list: readonly T[]) => T
}

/** The mulberry32 generator. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    between,
    chance: (percent) => next() * 100 < percent,
    oneOf: <T>(list: readonly T[]) => list[between(0, list.length - 1)] as T, // safe: no list is empty
  }
}
