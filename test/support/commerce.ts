import { createVariant } from '../../server/modules/catalog/index.ts'
import { correctStock, createStockUpdate, type NewStockUpdate } from '../../server/modules/inbound/index.ts'
import { type NewOrder, placeOrder } from '../../server/modules/orders/index.ts'
import type { Context } from '../../server/platform/context.ts'

/** Products by code, each with units on the shelves of the default warehouse. */
export async function stockProducts(ctx: Context, units: Record<string, number>): Promise<void> {
  for (const [code, counted] of Object.entries(units)) {
    await createVariant(ctx, { code, name: `Product ${code}`, eanCode: `64000${code}`, language: 'en' })
    if (counted > 0) await correctStock(ctx, { code, warehouseCode: null, counted, note: 'opening stock' })
  }
}

export const newOrder = (reference: string, units: Record<string, number>, more: Partial<NewOrder> = {}): NewOrder => ({
  reference,
  status: 'New',
  test: false,
  shippingCode: null,
  pickUpPointCode: null,
  customer: {
    name: 'Łukasz Żółć',
    company: null,
    address1: 'Esimerkkikatu 4 A 12',
    address2: null,
    city: 'Helsinki',
    countryCode: 'FI',
    zip: '00100',
    phone: null,
    email: 'lukasz@example.com',
  },
  priceTotal: 498_000n,
  currency: null,
  cashOnDelivery: null,
  comments: null,
  documents: [],
  lines: Object.entries(units).map(([code, quantity]) => ({
    code,
    quantity,
    unitPrice: 249_000n,
    vatPercentage: 25.5,
    infoUrl: null,
    pictureUrl: null,
  })),
  ...more,
})

export const order = (ctx: Context, reference: string, units: Record<string, number>, more: Partial<NewOrder> = {}) =>
  placeOrder(ctx, newOrder(reference, units, more))

export const announce = (ctx: Context, units: Record<string, number>, more: Partial<NewStockUpdate> = {}) =>
  createStockUpdate(ctx, {
    supplier: 'Example Pottery',
    containers: null,
    pallets: 1,
    parcels: null,
    deliveredBy: null,
    receiveDate: new Date('2026-03-09T00:00:00Z'),
    merchantComments: null,
    trackingCodes: [],
    specialAction: null,
    reference: 'PO-77',
    warehouseCode: null,
    products: Object.entries(units).map(([code, expectedQuantity]) => ({
      code,
      name: `Product ${code}`,
      eanCode: null,
      countryOfOrigin: null,
      customsDescription: null,
      hsCode: null,
      supplyPrice: null,
      expectedQuantity,
    })),
    ...more,
  })
