import { anyOf, everyShop } from '#platform/sql'
import type { System } from '#platform/system'

/** Deliveries of all shops that ended before the time. */
export function selectFinishedBefore(
  system: System,
  before: Date,
  limit: number,
): Promise<{ shopId: string; id: string }[]> {
  return system.db.system
    .selectFrom('webhook_delivery')
    .select(['shop_id as shopId', 'id'])
    .where('finished_at', '<', before)
    .limit(limit)
    .modifyEnd(everyShop)
    .execute()
}

export async function deleteDeliveries(system: System, shopId: string, ids: readonly string[]): Promise<void> {
  await system.db.system
    .deleteFrom('webhook_delivery')
    .where('shop_id', '=', shopId)
    .where('id', '=', anyOf(ids))
    .execute()
}
