import { updateShop } from '../../server/modules/tenants/index.ts'
import type { FullShop } from '../../test/support/karla-shop.ts'
import { withStock } from '../../test/support/shop.ts'
import { sold } from '../../test/support/shopgo-orders.ts'
import type { Ask } from './caller.ts'

/** An order that waits to be cleared, as tenants of ShopGo have them. */
export async function fillShopgo(shopgo: Ask, shop: FullShop, hooks: string) {
  await withStock(shop.ctx, { DRESS: 10 })
  await updateShop(shop.ctx, { requiresAuthorization: true })
  const number = await sold(shop, { reference: `SG-${shop.shop.slug}` })
  await updateShop(shop.ctx, { requiresAuthorization: false })
  await shopgo('PATCH', '/v1/management/settings/webhook/confirm-order', { url: hooks })
  const { payload } = await shopgo('GET', `/v1/management/order/${number}`)
  return { number, shipmentId: String(payload.orders.shipments[0].id) }
}
