import { everyShop } from '#platform/sql'
import type { System } from '#platform/system'

/** Which shop has the shipment, whatever shop it is. */
export async function selectShopOfShipment(system: Pick<System, 'db'>, id: string): Promise<string | undefined> {
  const row = await system.db.system
    .selectFrom('shipment')
    .select('shop_id')
    .where('id', '=', id)
    .modifyEnd(everyShop)
    .executeTakeFirst()
  return row?.shop_id
}

/** Which shops have parcels with the number. */
export async function selectShopsWithNumber(system: Pick<System, 'db'>, numberKey: string): Promise<string[]> {
  const rows = await system.db.system
    .selectFrom('parcel')
    .select('shop_id')
    .distinct()
    .where('number_key', '=', numberKey)
    .orderBy('shop_id')
    .modifyEnd(everyShop)
    .execute()
  return rows.map((row) => row.shop_id)
}
