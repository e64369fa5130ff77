import { type Context, requireScope } from '#platform/context'
import { type Count, countOf } from '#platform/count'
import type { Keyset } from '#platform/page'
import type { Need } from './needs.ts'
import { browseShipmentIds, selectNeeding } from './queries/browse.ts'
import { getShipments } from './shipments.ts'
import type { Shipment, ShipmentBrowse } from './types.ts'

/** Shipments for people who look through them, newest first. */
export async function browseShipments(ctx: Context, filter: ShipmentBrowse, page: Keyset): Promise<Shipment[]> {
  requireScope(ctx, 'read:order')
  return getShipments(ctx, await browseShipmentIds(ctx, filter, page))
}

/** How many shipments somebody should look at for this reason. */
export async function countNeeding(ctx: Context, need: Need): Promise<Count> {
  requireScope(ctx, 'read:order')
  return countOf(await selectNeeding(ctx, need))
}
