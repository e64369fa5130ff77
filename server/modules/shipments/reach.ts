import { findShopIds, getShop } from '#modules/tenants'
import type { Context } from '#platform/context'
import { NotFound } from '#platform/errors'
import { isUuid } from '#platform/ids'
import { inShop } from '#platform/system'
import { numberKey } from './numbers.ts'
import { selectShopOfShipment, selectShopsWithNumber } from './queries/across-shops.ts'
import { selectParcelsByNumber } from './queries/parcels.ts'
import type { Tools } from './tools.ts'
import type { Parcel } from './types.ts'

/** The shops that a question is about: one, some, or with null all of them. */
export interface Reach {
  db: Context['db']
  shops: string | readonly string[] | null
}

const isOperator = (ctx: Context): boolean => ctx.scopes.has('operator')

/**
 * What the caller may see of the shops with these numbers, or of all: its own shop, or whatever there is for staff of
 * the installation.
 */
export async function reachOf(tools: Tools, ctx: Context, numbers: readonly number[] | null): Promise<Reach> {
  const wanted = numbers && numbers.length > 0 ? numbers : null
  if (isOperator(ctx)) {
    return { db: tools.system.db.system, shops: wanted && (await findShopIds(tools.system, wanted)) }
  }
  const seen = wanted === null || wanted.includes((await getShop(ctx)).number)
  return { db: ctx.db, shops: seen ? ctx.shopId : [] }
}

/** The caller at work in the shop of this number, or in its own; NotFound for a shop that it does not see. */
export async function atShop(tools: Tools, ctx: Context, number: number | null): Promise<Context> {
  if (number === null) return ctx
  const { shops } = await reachOf(tools, ctx, [number])
  const [id] = [shops ?? []].flat()
  if (id === undefined) throw new NotFound('shop_not_found', { number })
  return inShop(tools.system, ctx, id)
}

/** The caller at work in the shop that has the shipment. A shipment that nobody has is left to the verb that wants it. */
export async function atShipment(tools: Tools, ctx: Context, id: string): Promise<Context> {
  const shop = isOperator(ctx) && isUuid(id) ? await selectShopOfShipment(tools.system, id) : undefined
  return shop === undefined ? ctx : inShop(tools.system, ctx, shop)
}

export interface FoundParcel {
  /** The caller at work in the parcel's shop. */
  ctx: Context
  parcel: Parcel
}

/** Parcels with this number that the caller may see, in any letter case and with any spaces; newest first. */
export async function findParcels(tools: Tools, ctx: Context, trackingNumber: string): Promise<FoundParcel[]> {
  const key = numberKey(trackingNumber)
  const shops = isOperator(ctx) ? await selectShopsWithNumber(tools.system, key) : [ctx.shopId]
  const found = await Promise.all(
    shops.map(async (shopId) => {
      const there = inShop(tools.system, ctx, shopId)
      return (await selectParcelsByNumber(there, [key])).map((parcel) => ({ ctx: there, parcel }))
    }),
  )
  return found.flat().sort((a, b) => (a.parcel.id < b.parcel.id ? 1 : -1))
}
