import { audit } from '#platform/audit'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { violatedConstraint } from '#platform/db'
import { Conflict, Invalid, NotFound } from '#platform/errors'
import { ExpiringCache, whileForgetting } from '#platform/expiring-cache'
import type { System } from '#platform/system'
import { checkDomain } from './checks.ts'
import { deleteHost, selectForwarding, selectHosts, upsertHost } from './queries/shop-hosts.ts'
import type { ShopHost } from './types.ts'

/** Host names under which the shop is found, the one linked last first. Every credential may read them. */
export const listHosts = (ctx: Context): Promise<ShopHost[]> => selectHosts(ctx.db, ctx.shopId)

/**
 * Links a host name to the shop, whose own it becomes; the ones before stay. Once more makes it the shop's own again.
 * A host of another shop is Conflict `host_taken`. Nobody looks whether the name leads here.
 */
export async function linkHost(ctx: Context, input: { host: string; forwardWww?: boolean }): Promise<ShopHost> {
  requireScope(ctx, 'operator')
  const host = plainHost(input.host)
  const forwardWww = input.forwardWww ?? false
  if (forwardWww && host.startsWith('www.')) throw new Invalid('host_is_www', { field: 'host', host })
  return changingHost(ctx, host, async (tx) => {
    const [before] = await selectHosts(tx.db, tx.shopId)
    // Later than every other link, also than one of the same moment.
    const linkedAt = new Date(Math.max(tx.now().getTime(), (before?.linkedAt.getTime() ?? 0) + 1))
    const linked = await upsertHost(tx, { host, forwardWww, linkedAt })
    if (!linked) throw new Conflict('host_taken', { host })
    await audit(tx, {
      action: 'host.linked',
      subject: `shop:${tx.shopId}`,
      detail: { before: before?.host ?? null, after: host, forwardWww },
    })
    return linked
  })
}

/** Takes the host name from the shop; somebody else may have it then. */
export async function unlinkHost(ctx: Context, { host: given }: { host: string }): Promise<void> {
  requireScope(ctx, 'operator')
  const host = plainHost(given)
  await changingHost(ctx, host, async (tx) => {
    if (!(await deleteHost(tx, host))) throw new NotFound('host_not_found', { host })
    await audit(tx, { action: 'host.unlinked', subject: `shop:${tx.shopId}`, detail: { host } })
  })
}

/** As it is stored: in small letters, without the dot at the end. */
function plainHost(host: string): string {
  const plain = host.toLowerCase().replace(/\.$/, '')
  checkDomain('host', plain)
  return plain
}

const changingHost = <T>(ctx: Context, host: string, change: (tx: Tx) => Promise<T>): Promise<T> =>
  whileForgetting(
    // Whether `www.` is forwarded depends on who has the host with it, too.
    () => forwarding.suspend(host.replace(/^www\./, ''), ctx.now()),
    () => inTransaction(ctx, change).catch(shopGone(ctx)),
  )

/** A host name is of a shop that there is: this one ended meanwhile. */
const shopGone =
  ({ shopId }: Context) =>
  (error: unknown): never => {
    if (violatedConstraint(error) === 'shop_host_shop_id') throw new NotFound('shop_not_found', { id: shopId })
    throw error
  }

const forwarding = new ExpiringCache<boolean>({ lifetimeMs: 5000, max: 10_000 })

/** Whether requests to `www.` and this host belong to the host itself; at most five seconds old. */
export async function forwardsWww(system: System, host: string): Promise<boolean> {
  const known = forwarding.get(host, system.now())
  if (known !== undefined) return known
  const forwards = await selectForwarding(system.db.system, host)
  forwarding.set(host, forwards, [host], system.now())
  return forwards
}
