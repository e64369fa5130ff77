import { getShop } from '#modules/tenants'
import type { Context } from '#platform/context'

/** For amounts that name no currency. */
export const shopCurrency = async (ctx: Context): Promise<string> => (await getShop(ctx)).currency
