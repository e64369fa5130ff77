import { type Served, served } from '../operations.ts'

/** What ends what others need comes last, and what changes things after what reads them. */
const RANKS: readonly RegExp[] = [
  /^(get|list|search|count|test|find)/,
  /^(create|file|add|put|upload|record)/,
  /^(update|patch|set|change)/,
  /./,
  /^(delete|unlink|revoke|remove|close|end|forget|erase|leave)/i,
  /^(updateShop|deleteSession|signOut)/,
  /^deleteShop/,
]

const OTHERS = 3

function rankOf({ operation: { id } }: Served): number {
  const rank = RANKS.findLastIndex((pattern, i) => i !== OTHERS && pattern.test(id))
  return rank < 0 ? OTHERS : rank
}

/** All operations, in an order in which each finds what it needs for as long as may be. */
export const inOrder = (): Served[] => served.toSorted((a, b) => rankOf(a) - rankOf(b))
