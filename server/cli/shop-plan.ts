import { inShopNamed, PLANS, setPlan } from '#modules/tenants'
import { loadConfig } from '#platform/config'
import { type Context, EVERY_SCOPE } from '#platform/context'
import { SYSTEM_SHOP } from '#platform/db'
import { NotFound } from '#platform/errors'
import { createEventSink } from '#platform/events'
import { createLogger } from '#platform/log'
import type { System } from '#platform/system'
import { withDatabase } from './cli-database.ts'
import { CommandError, textOption, UsageError, type Values } from './command.ts'
import { systemOf } from './run-app.ts'

export async function runShopPlan(values: Values): Promise<number> {
  const config = loadConfig()
  const slug = textOption(values, 'shop')
  const wanted = textOption(values, 'plan')
  const plan = PLANS.find((known) => known === wanted)
  if (!plan) throw new UsageError(`--plan: expected ${PLANS.join(', ')}, found "${wanted}"`)
  return withDatabase(config, createLogger('warn'), async (db) => {
    const system = systemOf(db)
    const there = await inShopNamed(system, staffOf(system), slug).catch((error) => {
      if (error instanceof NotFound) throw new CommandError(`there is no shop ${slug}`)
      throw error
    })
    const shop = await setPlan(there, { plan, trialDays: config.TRIAL_DAYS })
    const { id, number } = shop
    console.log(JSON.stringify({ shop: { id, slug, number }, plan, trialEndsAt: shop.trialEndsAt }, null, 2))
    return 0
  })
}

/** Whoever sits at the command line is staff. */
const staffOf = ({ db, now, newId }: System): Context => ({
  shopId: SYSTEM_SHOP,
  actor: 'system',
  door: 'command',
  scopes: new Set(EVERY_SCOPE),
  db: db.shop(SYSTEM_SHOP),
  now,
  newId,
  events: createEventSink([], () => {}),
})
