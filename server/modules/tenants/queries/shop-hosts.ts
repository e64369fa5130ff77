import type { Kysely } from 'kysely'
import type { DB } from '#generated/db'
import type { Tx } from '#platform/context'
import { anyOf } from '#platform/sql'
import type { ShopHost } from '../types.ts'

/** Linked last first. */
export async function selectHosts(db: Kysely<DB>, shopId: string): Promise<ShopHost[]> {
  return db
    .selectFrom('shop_host')
    .select(['host', 'forward_www as forwardWww', 'linked_at as linkedAt'])
    .where('shop_id', '=', shopId)
    .orderBy('linked_at', 'desc')
    .execute()
}

/** By the id of the shop, the host that was linked last. */
export async function selectNewestHosts(db: Kysely<DB>, shopIds: readonly string[]): Promise<Map<string, string>> {
  if (shopIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('shop_host')
    .select(['shop_id as shopId', 'host'])
    .distinctOn('shop_id')
    .where('shop_id', '=', anyOf(shopIds))
    .orderBy('shop_id')
    .orderBy('linked_at', 'desc')
    .execute()
  return new Map(rows.map(({ shopId, host }) => [shopId, host]))
}

/** Links the host to the shop, or links it anew. Undefined when it is another shop's. */
export async function upsertHost(tx: Tx, { host, forwardWww, linkedAt }: ShopHost): Promise<ShopHost | undefined> {
  return tx.db
    .insertInto('shop_host')
    .values({ host, shop_id: tx.shopId, forward_www: forwardWww, linked_at: linkedAt })
    .onConflict((conflict) =>
      conflict
        .column('host')
        .doUpdateSet({
          forward_www: (eb) => eb.ref('excluded.forward_www'),
          linked_at: (eb) => eb.ref('excluded.linked_at'),
        })
        .where('shop_host.shop_id', '=', tx.shopId),
    )
    .returning(['host', 'forward_www as forwardWww', 'linked_at as linkedAt'])
    .executeTakeFirst()
}

export async function deleteHost(tx: Tx, host: string): Promise<boolean> {
  const result = await tx.db
    .deleteFrom('shop_host')
    .where('shop_id', '=', tx.shopId)
    .where('host', '=', host)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** Whether `www.` before the host leads to it. A host that was linked with it to another shop stays that shop's. */
export async function selectForwarding(db: Kysely<DB>, host: string): Promise<boolean> {
  const row = await db
    .selectFrom('shop_host')
    .leftJoin('shop_host as own', (join) => join.on('own.host', '=', `www.${host}`))
    .select('shop_host.host')
    .where('shop_host.host', '=', host)
    .where('shop_host.forward_www', '=', true)
    .where((eb) => eb.or([eb('own.host', 'is', null), eb('own.shop_id', '=', eb.ref('shop_host.shop_id'))]))
    .executeTakeFirst()
  return row !== undefined
}
