import type { TestApp } from '../../test/support/app.ts'
import type { FilledShop, FilledShops } from '../filling/shops.ts'
import { FAMILIES, requestOf, type Served, served } from '../operations.ts'
import { callerOf } from './callers.ts'
import type { Target } from './cases.ts'

/** What ends what others need comes last, and what changes things after what reads them. */
const RANKS: readonly RegExp[] = [
  /^(get|list|search|count|test|find)/,
  /^(create|file|add|put|upload|record)/,
  /^(update|patch|set|change)/,
  /./,
  /^(delete|unlink|revoke|remove|close|end|forget|erase|leave)/i,
  /^(deleteShop|updateShop|deleteSession|signOut)/,
]

const rankOf = ({ operation }: Served): number => RANKS.findLastIndex((pattern, i) => i !== 3 && pattern.test(operation.id))

/** All operations, in an order in which each finds what it needs for as long as may be. */
export const inOrder = (): Served[] =>
  served.toSorted((a, b) => Math.max(rankOf(a), 0) - Math.max(rankOf(b), 0))

/** Each family at work in a shop of its own, where that does not matter. */
const shopFor = ({ own, sibling, foreign }: FilledShops, { family }: Served): FilledShop =>
  family === 'karla' ? sibling : family === 'api' ? own : foreign

/** A request for the operation that fits, of a caller who may. */
export async function targetOf(rig: TestApp, shops: FilledShops, one: Served): Promise<Target> {
  const shop = shopFor(shops, one)
  const request = requestOf(one, shop)
  const headers = { ...(await callerOf(rig, one, shop)), ...request.headers }
  return {
    ...{ contract: one.contract, operation: one.operation, prefix: FAMILIES[one.family].prefix },
    request: { ...request, headers },
  }
}
