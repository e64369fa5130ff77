import { getShopAccount, getShopPerson, keyOfUser } from '#modules/tenants'
import { Refusal } from '#platform/http/index'
import { inShop } from '#platform/system'
import { tenantOf } from '../auth.ts'
import type { Op, ShopgoDeps } from '../operation.ts'
import { done, success } from '../wire/envelope.ts'
import { permissionsToWire } from '../wire/permissions.ts'
import { personToWire, tenantToWire } from '../wire/tenant.ts'

const retrieveUserApiKey =
  ({ system }: ShopgoDeps): Op<'retrieveUserApiKey'> =>
  async ({ ctx, body, request }) => {
    const named = tenantOf(request)
    const shop = typeof named === 'string' ? { slug: named } : named
    const key = await keyOfUser(system, { ...body, shop, address: request.address })
    if (key.kind === 'wrong') throw new Refusal(401, 'incorrect_credentials', 'incorrect credentials')
    if (key.kind === 'wait') {
      throw new Refusal(429, 'too_many_attempts', 'too many attempts', {
        headers: { 'retry-after': String(key.seconds) },
      })
    }
    const tenant = tenantToWire(await getShopAccount(inShop(system, ctx, key.shop.id)), ctx.now())
    const user = personToWire(key.person)
    return success({ api_key: key.text, user_id: user.id, tenant_id: tenant.id, tenant, user })
  }

const testAuthentication: Op<'testAuthentication'> = async ({ ctx }) =>
  ctx.scopes.has('operator') ? done() : { result: 'success' }

const getUser: Op<'getUser'> = async ({ ctx, path }) =>
  success({ user: personToWire(await getShopPerson(ctx, path.id)) })

const getPermissions: Op<'getPermissions'> = async ({ ctx }) => success({ permissions: permissionsToWire(ctx.scopes) })

const getTenant: Op<'getTenant'> = async ({ ctx }) =>
  success({ tenant: tenantToWire(await getShopAccount(ctx), ctx.now()) })

export const accountOperations = (deps: ShopgoDeps) => ({
  retrieveUserApiKey: retrieveUserApiKey(deps),
  testAuthentication,
  getUser,
  getPermissions,
  getTenant,
})
