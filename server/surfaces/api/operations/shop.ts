import * as tenants from '#modules/tenants'
import type { Op } from '../operation.ts'
import { hostToWire, legalToWire, shippingMethodToWire, shopToWire, warehouseToWire } from '../wire/shop.ts'

export const getShop: Op<'getShop'> = async ({ ctx }) => shopToWire(await tenants.getShop(ctx), ctx.now())

export const updateShop: Op<'updateShop'> = async ({ ctx, body }) =>
  shopToWire(await tenants.updateShop(ctx, body), ctx.now())

export const getLegal: Op<'getLegal'> = async ({ ctx }) => legalToWire(await tenants.getLegal(ctx))

export const putLegal: Op<'putLegal'> = async ({ ctx, body }) => legalToWire(await tenants.putLegal(ctx, body))

export const listHosts: Op<'listHosts'> = async ({ ctx }) => ({
  items: (await tenants.listHosts(ctx)).map(hostToWire),
})

export const linkHost: Op<'linkHost'> = async ({ ctx, path, body }) =>
  hostToWire(await tenants.linkHost(ctx, { host: path.host, ...body }))

export const unlinkHost: Op<'unlinkHost'> = async ({ ctx, path }) => tenants.unlinkHost(ctx, { host: path.host })

export const listWarehouses: Op<'listWarehouses'> = async ({ ctx }) => ({
  items: (await tenants.listWarehouses(ctx)).map(warehouseToWire),
})

export const createWarehouse: Op<'createWarehouse'> = async ({ ctx, body }) =>
  warehouseToWire(await tenants.createWarehouse(ctx, body))

export const listShippingMethods: Op<'listShippingMethods'> = async ({ ctx }) => ({
  items: (await tenants.listShippingMethods(ctx)).map(shippingMethodToWire),
})

export const putShippingMethod: Op<'putShippingMethod'> = async ({ ctx, path, body }) =>
  shippingMethodToWire(await tenants.putShippingMethod(ctx, { code: path.shippingCode, ...body }))

export const deleteShippingMethod: Op<'deleteShippingMethod'> = async ({ ctx, path }) =>
  tenants.removeShippingMethod(ctx, path.shippingCode)
