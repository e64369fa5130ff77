import type { Tally } from './fuzz-operation.ts'

/** How many operations accepted something, and how many did not. */
export function acceptanceOf(tallies: readonly Tally[]): Record<string, unknown>[] {
  const refused = refusing(tallies).length
  const accepted = `${tallies.length - refused} operations at least once`
  return [{ contract: 'all', operations: tallies.length, accepted, refused }]
}

/** A sentence for each operation that accepts nothing: behind a refusal nobody knows what the rest would do. */
export const unaccepted = (tallies: readonly Tally[]): string[] =>
  refusing(tallies).map(
    ({ operation, first }) => `${operation} accepts nothing: ${first.status} ${first.text.slice(0, 300)}`,
  )

const refusing = (tallies: readonly Tally[]): Tally[] => tallies.filter(({ accepted }) => accepted === 0)
