import * as tenants from '#modules/tenants'
import type { Op } from '../operation.ts'
import { shippingMethodToWire, shopToWire, warehouseToWire } from '../wire/shop.ts'

export const getShop: Op<'getShop'> = async ({ ctx }) => shopToWire(await tenants.getShop(ctx))

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
