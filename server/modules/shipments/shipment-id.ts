import type { Tx } from '#platform/context'
import { selectShipmentRows } from './queries/shipments.ts'

/**
 * For the next shipment of a locked order. The first has the order's own id, so that who planned with an order before it
 * had any shipment finds it again.
 */
export async function nextShipmentId(tx: Tx, orderId: string | null): Promise<string> {
  if (orderId === null) return tx.newId()
  return (await selectShipmentRows(tx, [orderId])).length === 0 ? orderId : tx.newId()
}
