import type { System } from '#platform/system'
import { deleteDeliveries, selectFinishedBefore } from './queries/finished.ts'

const KEPT_MS = 30 * 24 * 60 * 60 * 1000
const BATCH = 1000

/** Deliveries stay 30 days after their last attempt; the attempts leave with their partitions. In batches that no request notices. */
export async function deleteFinishedDeliveries(system: System): Promise<void> {
  const before = new Date(system.now().getTime() - KEPT_MS)
  for (;;) {
    const found = await selectFinishedBefore(system, before, BATCH)
    // Found across shops and deleted shop by shop, as a distributed database wants it.
    for (const [shopId, own] of Map.groupBy(found, (row) => row.shopId)) {
      await deleteDeliveries(
        system,
        shopId,
        own.map((row) => row.id),
      )
    }
    if (found.length < BATCH) return
  }
}
