import type { Outcome } from './attempt.ts'
import type { Dialect } from './ports.ts'
import type { Target } from './target.ts'

/** Calls to an endpoint at a time, first attempts and retries together, where its dialect says nothing. */
const COMMON_MOST = 5
/** First attempts at a time to an endpoint that nothing is known of. */
const STARTING = 3
/** An answer that took less lets the endpoint have more calls at a time. */
const FAST_MS = 500
/** A call that takes longer is slow: it leaves its place to others, and so does the endpoint after it. */
export const SLOW_MS = 1000

/**
 * How many calls one endpoint gets at a time from this process: one more after as many fast answers as it has places, half
 * after a slow one, one after a failure.
 */
export class Pace {
  readonly #most: number
  #places = STARTING
  #fast = 0
  #slow = false
  #retries = 0

  constructor(most: number) {
    this.#most = most
  }

  /** First attempts at a time. One that fails is called once at a time, so that many that hang leave room. */
  widthFor(target: Target): number {
    if (target.failingSince !== null) return 1
    return Math.max(1, Math.min(this.#places, this.#most - this.#retries))
  }

  /** Whether it is best called where it keeps nobody from a place. */
  hindersOthers(target: Target): boolean {
    return this.#slow || target.failingSince !== null
  }

  hear({ status, attempt }: Outcome): void {
    this.#slow = attempt.latencyMs > SLOW_MS
    if (status !== 'delivered') this.#places = 1
    else if (this.#slow) this.#places = Math.max(1, Math.floor(this.#places / 2))
    if (status !== 'delivered' || attempt.latencyMs > FAST_MS) this.#fast = 0
    else if (++this.#fast >= this.#places) {
      this.#places = Math.min(this.#most, this.#places + 1)
      this.#fast = 0
    }
  }

  async whileRetrying<T>(call: () => Promise<T>): Promise<T> {
    this.#retries++
    try {
      return await call()
    } finally {
      this.#retries--
    }
  }
}

const PACES_KEPT = 10_000

/** The pace of each endpoint that this process calls; it lasts as long as the process. */
export function createPaces(dialects: Readonly<Record<string, Dialect>>): (target: Target) => Pace {
  const paces = new Map<string, Pace>()
  return ({ id, dialect }) => {
    let pace = paces.get(id)
    if (!pace) {
      pace = new Pace(dialects[dialect]?.atOnce ?? COMMON_MOST)
      if (paces.size >= PACES_KEPT) paces.clear()
      paces.set(id, pace)
    }
    return pace
  }
}
