import { audit } from '#platform/audit'
import { type Context, inTransaction, requireScope } from '#platform/context'
import { Invalid, NotFound } from '#platform/errors'
import { inShop, type System } from '#platform/system'
import { lockShop, selectShop, updateShopTerms } from './queries/shops.ts'
import { changingSetting } from './settings-cache.ts'
import { FRONT_ENDS, type FrontEnd, PLANS, type Plan, type Shop } from './types.ts'

const DAY_MS = 86_400_000

/** Whether the shop's plan has not ended. A shop without a plan has nothing that could. */
export const isSubscribed = ({ trialEndsAt }: Pick<Shop, 'trialEndsAt'>, now: Date): boolean =>
  trialEndsAt === null || trialEndsAt > now

/** For staff of the installation: the same caller at work in the shop with this slug. */
export async function inShopNamed(system: System, ctx: Context, slug: string): Promise<Context> {
  requireScope(ctx, 'operator')
  const shop = await selectShop(system.db.system, { slug })
  if (!shop) throw new NotFound('shop_not_found', { shop: slug })
  return inShop(system, ctx, shop.id)
}

/** A trial begins now and lasts so many days, also when one is running; every other plan has no end. */
export async function setPlan(ctx: Context, { plan, trialDays }: { plan: Plan; trialDays: number }): Promise<Shop> {
  requireScope(ctx, 'operator')
  if (!PLANS.includes(plan)) throw new Invalid('field_invalid', { field: 'plan' })
  const trialEndsAt = plan === 'trial' ? new Date(ctx.now().getTime() + trialDays * DAY_MS) : null
  return changeTerms(ctx, 'shop.plan_set', ({ plan, trialEndsAt }) => ({ plan, trialEndsAt }), { plan, trialEndsAt })
}

/** Which shop front shoppers see from now on; nothing else of the shop changes. */
export async function setFrontEnd(ctx: Context, frontEnd: FrontEnd): Promise<Shop> {
  requireScope(ctx, 'operator')
  if (!FRONT_ENDS.includes(frontEnd)) throw new Invalid('field_invalid', { field: 'frontEnd' })
  return changeTerms(ctx, 'shop.front_end_set', ({ frontEnd }) => ({ frontEnd }), { frontEnd })
}

/** Whether the shop takes new orders from shoppers. What it has ordered already goes on. */
export async function setAvailability(ctx: Context, available: boolean): Promise<Shop> {
  requireScope(ctx, 'write:order')
  return changeTerms(ctx, 'shop.availability_set', ({ available }) => ({ available }), { available })
}

type Terms = Partial<Pick<Shop, 'plan' | 'trialEndsAt' | 'frontEnd' | 'available'>>

const changeTerms = (ctx: Context, action: string, termsOf: (shop: Shop) => Terms, terms: Terms): Promise<Shop> =>
  changingSetting(ctx, 'shop', () =>
    inTransaction(ctx, async (tx) => {
      const before = await lockShop(tx)
      const after = await updateShopTerms(tx, terms)
      await audit(tx, {
        action,
        subject: `shop:${tx.shopId}`,
        detail: { before: termsOf(before), after: termsOf(after) },
      })
      return after
    }),
  )
