import {
  createShopOfCaller,
  deleteShop as deleteShopOf,
  getBrand,
  getOrganizationOfShop,
  getShop as getShopOf,
  getShopSettings,
  moveShop,
  type Shop,
  searchShops as search,
  updateShop as updateShopOf,
  updateShopSettings,
} from '#modules/tenants'
import type { Context } from '#platform/context'
import { naming } from '#platform/http/index'
import { inShop } from '#platform/system'
import type { KarlaDeps, Op } from '../operation.ts'
import { newShopFrom, SHOP_FIELDS, shopChangesFrom, shopToWire } from '../wire/shop.ts'
import { offsetOf } from '../wire/values.ts'

/** Shops and what is known of them. */
export function shopsOperations({ system, files }: KarlaDeps) {
  const describe = async (ctx: Context, shop: Shop, organization: string) => {
    const inside = inShop(system, ctx, shop.id)
    const [settings, brand] = await Promise.all([getShopSettings(inside), getBrand(inside)])
    return shopToWire({ shop, organization, settings, brand, fileUrl: files.urlOf(shop.id) })
  }

  const searchShops: Op<'searchShops'> = async ({ ctx, query }) => {
    const { uuid: id, shop_provider: shopSystem, name, slug, language, organization } = query
    const filter = {
      ...(id === undefined ? {} : { id }),
      ...(shopSystem === undefined ? {} : { shopSystem }),
      ...(name === undefined ? {} : { name }),
      ...(slug === undefined ? {} : { slug }),
      ...(language === undefined ? {} : { language }),
      ...(organization === undefined ? {} : { organization }),
    }
    const shops = await search(system, ctx, { filter, ...offsetOf(query) })
    return Promise.all(shops.map((shop) => describe(ctx, shop, shop.organizationSlug)))
  }

  const createShop: Op<'createShop'> = async ({ ctx, body }) => {
    await naming(SHOP_FIELDS, () => createShopOfCaller(system, ctx, newShopFrom(body)))
    return null
  }

  const getShop: Op<'getShop'> = async ({ ctx }) => {
    const [shop, { slug }] = await Promise.all([getShopOf(ctx), getOrganizationOfShop(ctx)])
    return describe(ctx, shop, slug)
  }

  const updateShop: Op<'updateShop'> = async ({ ctx, body }) => {
    const { organization, klaviyo_enabled: klaviyoTriggers } = body
    if (organization) await moveShop(system, ctx, { organization })
    await naming(SHOP_FIELDS, () => updateShopOf(ctx, shopChangesFrom(body)))
    if (typeof klaviyoTriggers === 'boolean') await updateShopSettings(ctx, { klaviyoTriggers })
    return null
  }

  const deleteShop: Op<'deleteShop'> = async ({ ctx }) => {
    await deleteShopOf(system, ctx)
    return null
  }

  return { searchShops, createShop, getShop, updateShop, deleteShop }
}
