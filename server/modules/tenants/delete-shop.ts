import { audit } from '#platform/audit'
import { type Context, inTransaction, requireScope } from '#platform/context'
import { SYSTEM_SHOP } from '#platform/db'
import { NotFound } from '#platform/errors'
import { whileForgetting } from '#platform/expiring-cache'
import { enqueue, type Queue } from '#platform/jobs'
import { deleteRowsOfShop } from '#platform/shop-rows'
import { inShop, inSystemTransaction, type System } from '#platform/system'
import { deleteShopRow, lockShopToDelete, selectShop } from './queries/shops.ts'
import { forgetSettings } from './settings-cache.ts'
import { forgetSignIns, shopOwner } from './sign-in-cache.ts'

const SWEEP = 'shops.sweep'
/** Longer than any process remembers a key, and than a request or a job takes. */
const SWEEP_AFTER_MS = 5 * 60_000

/**
 * Deletes the shop of the context with everything in it, in one transaction. Its keys open nothing any more, its
 * webhooks get nothing, and its slug is free. Once more is NotFound.
 */
export async function deleteShop(system: System, ctx: Context): Promise<void> {
  requireScope(ctx, 'admin')
  const { shopId, actor } = ctx
  await whileForgetting(
    () => {
      forgetSignIns(shopOwner(shopId), system.now())
      forgetSettings(shopId, system.now())
    },
    async () => {
      // What was at work in the shop at that moment may write once more.
      await inTransaction(inShop(system, ctx, SYSTEM_SHOP), async (tx) =>
        enqueue(tx, {
          queue: SWEEP,
          key: shopId,
          data: { shopId },
          runAt: new Date(tx.now().getTime() + SWEEP_AFTER_MS),
        }),
      )
      await inSystemTransaction(system, async (tx) => {
        const shop = await lockShopToDelete(tx, shopId)
        if (!shop) throw new NotFound('shop_not_found', { id: shopId })
        await deleteRowsOfShop(tx, shopId)
        await deleteShopRow(tx, shopId)
        await audit(tx, {
          action: 'shop.deleted',
          subject: `shop:${shopId}`,
          actor,
          detail: { slug: shop.slug, organization: shop.organizationId },
        })
      })
    },
  )
}

/** Deletes what came into a shop while it was being deleted. */
export const shopQueues = (system: System): Queue[] => [
  {
    name: SWEEP,
    concurrency: 1,
    run: async (_ctx, jobs) => {
      for (const job of jobs) {
        const shopId = job.data.shopId as string // safe: deleteShop writes it
        if (await selectShop(system.db.system, { id: shopId })) continue
        await inSystemTransaction(system, (tx) => deleteRowsOfShop(tx, shopId))
      }
    },
  },
]
