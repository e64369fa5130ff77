import { createVariant } from '../../server/modules/catalog/index.ts'
import type { NewOrder, NewOrderLine } from '../../server/modules/orders/index.ts'
import { bookIn } from '../../server/modules/stock/index.ts'
import { createShop, findWarehouse, putShippingMethod, type Shop } from '../../server/modules/tenants/index.ts'
import { type Context, inTransaction, SCOPES } from '../../server/platform/context.ts'
import type { Database } from '../../server/platform/db.ts'
import { createEventSink, type Reaction } from '../../server/platform/events.ts'
import { uuidv7 } from '../../server/platform/ids.ts'
import type { System } from '../../server/platform/system.ts'
import { type TestClock, testClock } from './clock.ts'

export interface TestShop {
  shop: Shop
  ctx: Context
  clock: TestClock
  system: System
}

/** A shop of its own, and a context with all scopes for it. */
export async function aShop(
  db: Database,
  options: { clock?: TestClock; reactions?: Reaction[]; organization?: string } = {},
): Promise<TestShop> {
  const clock = options.clock ?? testClock()
  const system: System = { db, now: clock.now, newId: () => uuidv7(clock.now()) }
  const slug = `shop-${uuidv7(new Date()).slice(-12)}`
  const facts = { name: 'Test shop', slug, currency: 'EUR', language: 'fi', country: 'FI' }
  const { organization } = options
  const shop = await createShop(system, organization === undefined ? facts : { ...facts, organization })
  const ctx: Context = {
    shopId: shop.id,
    actor: 'system',
    door: 'test',
    scopes: new Set(SCOPES),
    db: db.shop(shop.id),
    now: clock.now,
    newId: system.newId,
    events: createEventSink(options.reactions ?? [], () => {}),
  }
  return { shop, ctx, clock, system }
}

/** Products with the units on the shelves of the default warehouse. */
export async function withStock(ctx: Context, units: Record<string, number>): Promise<void> {
  const warehouse = await findWarehouse(ctx, null)
  for (const [code, quantity] of Object.entries(units)) {
    const variant = await createVariant(ctx, { code, language: 'fi', name: `Product ${code}` })
    await inTransaction(ctx, (tx) =>
      bookIn(tx, warehouse.id, [{ variantId: variant.id, quantity }], { kind: 'received', causeId: null, note: null }),
    )
  }
}

export const withMethod = (ctx: Context, code = 'PARCEL') => putShippingMethod(ctx, { code, name: code, enabled: true })

export const aLine = (code: string, quantity = 1): NewOrderLine => ({
  code,
  quantity,
  unitPrice: null,
  vatPercentage: null,
  infoUrl: null,
  pictureUrl: null,
})

let orders = 0

/** An order of one unit of each product named, or of the quantities given. */
export function anOrder(products: string[] | Record<string, number>, changes: Partial<NewOrder> = {}): NewOrder {
  const lines = Array.isArray(products)
    ? products.map((code) => aLine(code))
    : Object.entries(products).map(([code, quantity]) => aLine(code, quantity))
  return {
    reference: `T-${++orders}`,
    status: 'New',
    test: false,
    shippingCode: null,
    pickUpPointCode: null,
    customer: {
      name: 'Test Person',
      company: null,
      address1: 'Example Street 1',
      address2: null,
      city: 'Helsinki',
      countryCode: 'FI',
      zip: '00100',
      phone: null,
      email: 'person@example.com',
    },
    priceTotal: null,
    currency: null,
    cashOnDelivery: null,
    comments: null,
    lines,
    documents: [],
    ...changes,
  }
}
