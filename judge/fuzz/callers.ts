import { issueCredential, startSession } from '../../server/modules/tenants/index.ts'
import { EVERY_SCOPE } from '../../server/platform/context.ts'
import type { TestApp } from '../../test/support/app.ts'
import { SAME_ORIGIN } from '../../test/support/people.ts'
import type { FilledShop } from '../filling/shops.ts'
import { nameOf, type Served } from '../operations.ts'

/** What a program keeps for itself, made with the shop's own key. */
const KEPT = /^\/(views|exports)(\/|$)/

/** Of those who are in the midst of something that the operation brings to its end; null for all other operations. */
function halfway(one: Served, { rest: { secondFactors } }: FilledShop): Record<string, string> | null {
  const { beginner, guarded, waiting } = secondFactors
  switch (nameOf(one)) {
    case 'api.completeSecondFactor':
      return waiting
    case 'api.confirmTotp':
      return beginner.session
    case 'api.disableTotp':
    case 'api.renewRecoveryCodes':
      return guarded.session
    default:
      return null
  }
}

/** Credentials of a caller who may do everything that the operation does in the shop. */
export async function callerOf(rig: TestApp, one: Served, shop: FilledShop): Promise<Record<string, string>> {
  const { family, operation, contract } = one
  const { karla, rest } = shop
  const { system } = rig.app
  const known = halfway(one, shop)
  if (known) return known
  const schemes = (operation.security ?? []).flatMap((each) => Object.keys(each))
  if (family === 'api' && schemes.length > 0 && !schemes.includes('ApiKey')) {
    const device = { address: '127.0.0.1', userAgent: 'Judge' }
    const { session } = await startSession(system, rest.member.userId, device)
    return { cookie: `doorstep_session=${session.text}`, ...SAME_ORIGIN }
  }
  if (schemes.length === 0 && contract.securitySchemes.size > 0 && operation.security)
    return family === 'api' ? SAME_ORIGIN : {}
  if (family === 'api' && KEPT.test(operation.path)) return { authorization: `Bearer ${karla.keys.api}` }
  const issue = async (kind: 'api_key' | 'ogoship_key') =>
    (await issueCredential(system, { shopId: karla.shop.id, kind, name: 'judge', scopes: EVERY_SCOPE })).text
  if (family === 'api') return { authorization: `Bearer ${await issue('api_key')}` }
  if (family === 'karla')
    return { authorization: `Basic ${Buffer.from(`judge:${await issue('api_key')}`).toString('base64')}` }
  if (family === 'shopgo') return { 'x-api-key': await issue('api_key'), 'x-tenant-name': karla.shop.slug }
  return family === 'shopgo-platform'
    ? { 'x-api-key': await issue('api_key') }
    : { 'x-ogokey': await issue('ogoship_key') }
}
