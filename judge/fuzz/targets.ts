import type { TestApp } from '../../test/support/app.ts'
import type { FilledShop, FilledShops } from '../filling/shops.ts'
import { FAMILIES, requestOf, type Served, served } from '../operations.ts'
import { callerOf } from './callers.ts'
import type { PlainRequest, Target } from './cases.ts'
import type { Reply } from './judge-reply.ts'

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

/** Requests for the operation that fit, of a caller who may, one in each shop. */
export async function* targetsFor(rig: TestApp, shops: FilledShops, one: Served): AsyncGenerator<Target> {
  const { contract, operation, family } = one
  for (const shop of [shops.own, shops.sibling, shops.foreign]) {
    // What was asked before may have ended it.
    if (!(await isThere(rig, shop))) continue
    const request = requestOf(one, shop)
    const headers = { ...(await callerOf(rig, one, shop)), ...request.headers }
    yield { contract, operation, prefix: FAMILIES[family].prefix, request: { ...request, headers } }
  }
}

async function isThere({ app: { system } }: TestApp, { karla }: FilledShop): Promise<boolean> {
  const found = await system.db.system
    .selectFrom('shop')
    .select('id')
    .where('id', '=', karla.shop.id)
    .executeTakeFirst()
  return found !== undefined
}

/** The first that is not refused for the state of things, else the last. */
export async function firstThatComesThrough(
  targets: AsyncGenerator<Target>,
  send: (request: PlainRequest) => Promise<Reply>,
): Promise<Target> {
  let last: Target | undefined
  for await (const target of targets) {
    last = target
    if ((await send(target.request)).status < 400) break
  }
  if (!last) throw new Error('there is no shop')
  return last
}
