import { findShopAccount, inShopNamed, linkHost, listShopAccounts, setFrontEnd, setPlan } from '#modules/tenants'
import type { Context } from '#platform/context'
import type { PlatformOp, ShopgoDeps } from '../operation.ts'
import { done, success } from '../wire/envelope.ts'
import { tenantToWire } from '../wire/tenant.ts'

export function platformOperations({ system, trialDays }: ShopgoDeps) {
  const testPlatformApiKey: PlatformOp<'testPlatformApiKey'> = async () => done()

  const listTenants: PlatformOp<'listTenants'> = async ({ ctx }) => {
    const accounts = await listShopAccounts(system, ctx)
    return success({ tenants: accounts.map((account) => tenantToWire(account, ctx.now())) })
  }

  const getTenantById: PlatformOp<'getTenantById'> = async ({ ctx, path }) => {
    // An id is decimal digits; whatever else is asked for does not exist.
    const number = /^\d+$/.test(path.id) ? Number(path.id) : 0
    const account = await findShopAccount(system, ctx, number)
    return success({ tenant: tenantToWire(account, ctx.now()) })
  }

  /** Runs a change in the tenant with this name. */
  const changing = async (ctx: Context, tenant: string, change: (there: Context) => Promise<unknown>) => {
    await change(await inShopNamed(system, ctx, tenant))
    return done()
  }

  const setTenantStoreFront: PlatformOp<'setTenantStoreFront'> = ({ ctx, body }) =>
    changing(ctx, body.tenant, (there) => setFrontEnd(there, body.front_end))

  const setTenantPlan: PlatformOp<'setTenantPlan'> = ({ ctx, body }) =>
    changing(ctx, body.tenant, (there) => setPlan(there, { plan: body.override_plan, trialDays }))

  const linkTenantDomain: PlatformOp<'linkTenantDomain'> = ({ ctx, body }) =>
    changing(ctx, body.tenant, (there) => linkHost(there, { host: body.host, forwardWww: body.forward_www ?? false }))

  return {
    testPlatformApiKey,
    listTenants,
    getTenantById,
    setTenantStoreFront,
    setTenantStoreFrontV1: setTenantStoreFront,
    setTenantPlan,
    setTenantPlanV1: setTenantPlan,
    linkTenantDomain,
    linkTenantDomainV1: linkTenantDomain,
  }
}
