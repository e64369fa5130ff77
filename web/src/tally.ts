/** What was counted so far, by product code, with the steps that made it, the newest last. */
export interface Tally {
  counts: Readonly<Record<string, number>>
  steps: readonly { code: string; before: number }[]
}

export const NOTHING_COUNTED: Tally = { counts: {}, steps: [] }
const STEPS_KEPT = 200

export const countOf = ({ counts }: Tally, code: string): number => counts[code] ?? 0

export const setCount = (tally: Tally, code: string, count: number): Tally => ({
  counts: { ...tally.counts, [code]: count },
  steps: [...tally.steps, { code, before: countOf(tally, code) }].slice(-STEPS_KEPT),
})

/** Takes the last step back. */
export function undoCount(tally: Tally): Tally {
  const last = tally.steps.at(-1)
  if (!last) return tally
  return { counts: { ...tally.counts, [last.code]: last.before }, steps: tally.steps.slice(0, -1) }
}
