import type { Tally } from './fuzz-operation.ts'

/**
 * By `contract operation`: why nothing that is sent here can be accepted, though the contract allows it. Every other operation
 * has to accept something, since behind a refusal nobody knows what the rest would do.
 */
const UNACCEPTABLE: Readonly<Record<string, string>> = {}

/** How many operations accepted something, and the rest with the reason. */
export function acceptanceOf(tallies: readonly Tally[]): Record<string, unknown>[] {
  const none = refusing(tallies)
  const accepted = tallies.length - none.length
  return [
    {
      contract: 'all',
      operations: tallies.length,
      accepted: `${accepted} operations at least once`,
      refused: none.length,
    },
    ...none.map(({ operation, sent }) => ({
      contract: operation,
      requests: sent,
      accepted: `none, because ${UNACCEPTABLE[operation] ?? 'it should have been'}`,
    })),
  ]
}

/** A sentence for each operation that accepts nothing without a reason, and for each reason that is none any more. */
export function unexplained(tallies: readonly Tally[]): string[] {
  const none = refusing(tallies)
  return [
    ...none
      .filter(({ operation }) => UNACCEPTABLE[operation] === undefined)
      .map(({ operation, first }) => `${operation} accepts nothing: ${first.status} ${first.text.slice(0, 300)}`),
    ...tallies
      .filter(({ operation, accepted }) => accepted > 0 && UNACCEPTABLE[operation] !== undefined)
      .map(({ operation }) => `${operation} is said to accept nothing, and does`),
  ]
}

const refusing = (tallies: readonly Tally[]): Tally[] => tallies.filter(({ accepted }) => accepted === 0)
