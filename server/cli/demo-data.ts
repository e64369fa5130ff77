import { createVariant, findVariant } from '#modules/catalog'
import { createStockUpdate, receiveStockUpdate } from '#modules/inbound'
import { browseOrders } from '#modules/orders'
import type { Tracking } from '#modules/shipments'
import { createWarehouse, listWarehouses } from '#modules/tenants'
import { type Context, inTransaction, type Tx } from '#platform/context'
import type { System } from '#platform/system'
import { fileClaims } from './demo-claims.ts'
import { HOUR, hoursAgo } from './demo-clock.ts'
import { PRODUCTS } from './demo-goods.ts'
import { countViews, makeOffers, makeTest } from './demo-offers.ts'
import { placeOrders } from './demo-orders.ts'
import { followParcels } from './demo-parcels.ts'
import { type Sold, sellLately, sellLongAgo } from './demo-sales.ts'
import { offerShipping } from './demo-shipping.ts'

const OUTLET = 'OUTLET'

export interface DemoTools {
  system: System
  tracking: Tracking
  contextOf: (shopId: string) => Context
}

/**
 * Fills an empty demo shop with goods, orders and offers of the last weeks, and what became of them; a shop that has
 * goods is left as it is. Answers whether it was empty.
 */
export async function seedDemoData({ system, tracking, contextOf }: DemoTools, shopId: string): Promise<boolean> {
  const ctx = { ...contextOf(shopId), door: 'demo' }
  const [first] = PRODUCTS
  if (!first || (await findVariant(ctx, first.facts.code))) return false
  await offerShipping(ctx)
  const warehouses = await listWarehouses(ctx)
  if (!warehouses.some((warehouse) => warehouse.code === OUTLET)) {
    await createWarehouse(ctx, { code: OUTLET, name: 'Outlet', country: 'FI' })
  }
  // One transaction: an interrupted start leaves an empty shop, which the next one fills.
  await inTransaction(ctx, async (tx) => {
    await receiveGoods(tx)
    await makeOffers(system, tx)
    const sold = await sellLongAgo(tracking, tx)
    await makeTest(tx, sold)
    await placeOrders(tx)
    await sellLately(tracking, tx)
    await followParcels(tracking, tx)
    await countViews(tx, [...sold, ...(await placedLately(tx, sold))])
    await fileClaims(system, tx)
  })
  return true
}

/** Orders that were not sold long ago; their customers looked half-way between then and now. */
async function placedLately(tx: Tx, soldLongAgo: readonly Sold[]): Promise<Sold[]> {
  const known = new Set(soldLongAgo.map(({ id }) => id))
  const placed = await browseOrders(tx, {}, { limit: 100 })
  const hoursOf = (at: Date) => (tx.now().getTime() - at.getTime()) / HOUR
  return placed
    .filter(({ id, status }) => !known.has(id) && status !== 'Draft')
    .map(({ id, segments, createdAt }) => ({ id, segments, seenHoursAgo: hoursOf(createdAt) / 2 }))
}

/** Hours since the goods came in: before the oldest order. */
const RECEIVED = 400

async function receiveGoods(tx: Tx): Promise<void> {
  const then = hoursAgo(tx, RECEIVED)
  for (const { facts } of PRODUCTS) await createVariant(then, { language: 'en', ...facts })
  for (const warehouse of ['main', 'outlet'] as const) {
    const goods = PRODUCTS.filter(({ stock }) => stock[warehouse] > 0)
    const update = await createStockUpdate(then, {
      ...ANNOUNCEMENT,
      reference: warehouse === 'main' ? 'PO-2041' : 'PO-2042',
      receiveDate: then.now(),
      warehouseCode: warehouse === 'main' ? null : OUTLET,
      products: goods.map(({ facts, stock }) => ({
        code: facts.code,
        name: facts.name ?? null,
        eanCode: facts.eanCode ?? null,
        countryOfOrigin: facts.countryOfOrigin ?? null,
        customsDescription: facts.customsDescription ?? null,
        hsCode: facts.hsCode ?? null,
        supplyPrice: facts.supplyPrice ?? null,
        expectedQuantity: stock[warehouse],
      })),
    })
    await receiveStockUpdate(then, update.id, {
      lines: goods.map(({ facts, stock }) => ({
        code: facts.code,
        receivedQuantity: stock[warehouse],
        comments: null,
      })),
      complete: true,
      comments: null,
    })
  }
  await createStockUpdate(hoursAgo(tx, 6), {
    ...ANNOUNCEMENT,
    reference: 'PO-2043',
    receiveDate: new Date(tx.now().getTime() + 48 * HOUR),
    warehouseCode: null,
    products: [{ ...NOTHING_KNOWN, code: 'HP-BSK-01', expectedQuantity: 25 }],
  })
}

const ANNOUNCEMENT = {
  supplier: 'Saimaa Workshop',
  containers: null,
  pallets: 1,
  parcels: null,
  deliveredBy: 'Lakeland Freight',
  merchantComments: null,
  trackingCodes: [],
  specialAction: null,
}

const NOTHING_KNOWN = {
  name: null,
  eanCode: null,
  countryOfOrigin: null,
  customsDescription: null,
  hsCode: null,
  supplyPrice: null,
}
