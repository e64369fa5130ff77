import type { TestApp } from '../../test/support/app.ts'
import type { FilledShop } from '../filling/shops.ts'
import { FAMILIES, nameOf, requestOf, type Served, served } from '../operations.ts'
import { callerOf } from './callers.ts'
import type { Target } from './cases.ts'

/** About what is good for minutes only: a challenge, or a code that an app shows. They come first. */
const FLEETING: ReadonlySet<string> = new Set(['api.confirmTotp', 'api.addPasskey', 'api.signInWithPasskey'])

/** For each operation that is wanted a request that fits, of a caller in the shop who may. */
export async function targetsIn(
  rig: TestApp,
  shop: FilledShop,
  wanted: (one: Served) => boolean = () => true,
): Promise<Target[]> {
  const isFleeting = (one: Served) => FLEETING.has(nameOf(one))
  const targets: Target[] = []
  for (const one of served.filter(wanted).toSorted((a, b) => Number(isFleeting(b)) - Number(isFleeting(a)))) {
    const request = requestOf(one, shop)
    const headers = { ...(await callerOf(rig, one, shop)), ...request.headers }
    const { contract, operation, family } = one
    targets.push({ contract, operation, prefix: FAMILIES[family].prefix, request: { ...request, headers } })
  }
  return targets
}
