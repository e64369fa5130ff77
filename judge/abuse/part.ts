import type { Beside } from './beside.ts'

/** One kind of abuse: what was done, what should come of it, and what came. */
export interface Part {
  what: string
  expected: string
  seen: string
  /** What somebody else saw meanwhile; null where it was over at once. */
  beside: Beside | null
  violations: string[]
}
