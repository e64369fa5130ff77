import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { correctStock, receiveStockUpdate } from '../../server/modules/inbound/index.ts'
import { cancelCollecting, collectOrder } from '../../server/modules/orders/index.ts'
import { handleReturn } from '../../server/modules/returns/index.ts'
import { shipOrder } from '../../server/modules/shipments/index.ts'
import { DomainError } from '../../server/platform/errors.ts'
import { at, type Merchant, ogoship, orderOf, type Wire } from '../support/ogoship.ts'
import { type ModelOrder, OrderModel, type Status, type Units } from '../support/order-model.ts'
import { withStock } from '../support/shop.ts'

const rig = await ogoship()

/** Each takes about half a second. */
const RUNS = 15
const STOCK = { A: 4, B: 2 }

const units = fc.constantFrom<Units>({ A: 1 }, { B: 1 }, { A: 2 }, { A: 1, B: 1 }, { A: 3, B: 2 }, { B: 3 })
const first = fc.constantFrom<Status>('New', 'New', 'New', 'Draft', 'Reserved', 'Locked')
const status = fc.constantFrom<Status>(
  'New',
  'New',
  'Draft',
  'Reserved',
  'Locked',
  'Cancelled',
  'Pending',
  'Collecting',
  'Shipped',
  'Returned',
)
const which = fc.nat(20)
const code = fc.constantFrom('A', 'B')
const isTest = fc.constantFrom(false, false, false, false, true)

interface Booking {
  do: 'receive' | 'count'
  code: string
  units: number
}

type Command =
  | { do: 'place'; status: Status; test: boolean; units: Units }
  | { do: 'update'; which: number; status?: Status; test?: boolean; units?: Units }
  | { do: 'collect' | 'giveUp' | 'ship'; which: number }
  | { do: 'comeBack'; which: number; stocked: number }
  | Booking

const update = fc.record(
  { do: fc.constant('update' as const), which, status, test: isTest, units },
  { requiredKeys: ['do', 'which'] },
)
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('place' as const), status: first, test: isTest, units }) },
  { weight: 6, arbitrary: update },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('collect' as const, 'collect' as const, 'giveUp' as const, 'ship' as const),
      which,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('comeBack' as const), which, stocked: fc.nat(3) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('receive' as const, 'count' as const), code, units: fc.nat(6) }),
  },
)

interface Known {
  id: string
  reference: string
  model: ModelOrder
}

const linesOf = (wanted: Units) => Object.entries(wanted).map(([sku, quantity]) => ({ code: sku, quantity }))

/** True when the verb did its work, false when it refused. */
async function done(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}

class World {
  readonly merchant: Merchant
  readonly model = new OrderModel(STOCK)
  readonly known: Known[] = []
  constructor(merchant: Merchant) {
    this.merchant = merchant
  }

  async run(one: Command): Promise<void> {
    rig.clock.advance(1000)
    if (one.do === 'place') return this.place(one)
    if ('code' in one) return this.book(one)
    const order = this.known[one.which % Math.max(1, this.known.length)]
    if (!order) return
    const expected = this.expect(order.model, one)
    assert.equal(await this.ask(order, one), expected, `${JSON.stringify(one)} is ${expected ? 'taken' : 'refused'}`)
  }

  private async place({ status: begins, test: isTestOrder, units: wanted }: Command & { do: 'place' }): Promise<void> {
    const body = orderOf(wanted, { status: begins, test: isTestOrder })
    const { id, reference } = await this.merchant.ok<Wire['OrderResponse']>('POST', '/orders', body)
    this.model.place(begins, isTestOrder, wanted)
    const model = this.model.orders.at(-1)
    assert.ok(model)
    this.known.push({ id, reference, model })
  }

  private async book({ do: what, code: sku, units: quantity }: Booking): Promise<void> {
    const { ctx, ok } = this.merchant
    if (what === 'count') {
      await correctStock(ctx, { code: sku, warehouseCode: null, counted: quantity, note: 'count' })
      this.model.count(sku, quantity)
      return
    }
    const products = [{ code: sku, expectedQuantity: quantity, countryOfOrigin: 'FI' }]
    await ok('POST', '/StockUpdate', { supplier: 'S', reference: 'PO', receiveDate: '2026-04-01', products })
    const { id } = await ctx.db
      .selectFrom('stock_update')
      .select('id')
      .where('shop_id', '=', ctx.shopId)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    const lines = [{ code: sku, receivedQuantity: quantity, comments: null }]
    await receiveStockUpdate(ctx, id, { lines, complete: true, comments: null })
    this.model.receive(sku, quantity)
  }

  private expect(order: ModelOrder, one: Command): boolean {
    if (one.do === 'update') return this.model.update(order, one)
    if (one.do === 'collect') return this.model.collect(order)
    if (one.do === 'giveUp') return this.model.giveUp(order)
    if (one.do === 'ship') return this.model.ship(order)
    return one.do === 'comeBack' && this.model.comeBack(order, one.stocked)
  }

  private async ask({ id, reference, model }: Known, one: Command): Promise<boolean> {
    const { ctx, call } = this.merchant
    if (one.do === 'collect') return done(collectOrder(ctx, id))
    if (one.do === 'giveUp') return done(cancelCollecting(ctx, id))
    if (one.do === 'ship') return done(shipOrder(ctx, id, { parcels: [], warehouseCode: null, comments: null }))
    if (one.do === 'comeBack') {
      const sent = { orderReference: reference, returnLines: linesOf(model.units) }
      const made = await call<Wire['ReturnResponse']>('POST', '/returns', sent)
      if (made.status !== 200) return false
      const lines = Object.entries(model.units).map(([sku, quantity]) => ({
        code: sku,
        receivedQuantity: quantity,
        stockedQuantity: Math.min(quantity, one.stocked),
        condition: 'Opened' as const,
        comments: null,
      }))
      return done(handleReturn(ctx, made.body.id, { lines, comments: null }))
    }
    if (one.do !== 'update') return false
    const body = { status: one.status, test: one.test, orderLines: one.units && linesOf(one.units) }
    const { status: answered, text } = await call('PUT', at('orders', reference), body)
    assert.ok(answered === 200 || answered === 400, text)
    return answered === 200
  }

  /** What the API shows is what the model says. */
  async compare(): Promise<void> {
    const orders = await this.merchant.ok<Wire['OrderResponse'][]>('GET', '/orders?limit=250')
    assert.deepEqual(
      orders.map((order) => [order.status, order.test, order.orderLines.map((line) => [line.code, line.quantity])]),
      this.model.orders.map((order) => [order.status, order.test, Object.entries(order.units)]),
    )
    const levels = await this.merchant.ok<Wire['StockResponse'][]>('GET', '/stock')
    assert.deepEqual(
      levels.map(({ productCode, stock, reserved, stockAvailable }) => ({
        productCode,
        stock,
        reserved,
        stockAvailable,
      })),
      Object.keys(STOCK).map((productCode) => ({ productCode, ...this.model.figures(productCode) })),
    )
  }
}

test('statuses and figures follow the notes whatever merchants and warehouses do', async () => {
  const property = fc.asyncProperty(
    fc.array(command, { minLength: 5, maxLength: 30, size: 'max' }),
    async (commands) => {
      const merchant = await rig.merchant()
      await withStock(merchant.ctx, STOCK)
      const world = new World(merchant)
      for (const one of commands) {
        await world.run(one)
        await world.compare()
      }
    },
  )
  await fc.assert(property, { numRuns: RUNS, seed: 20260302, endOnFailure: false })
})
