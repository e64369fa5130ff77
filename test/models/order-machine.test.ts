import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { correctStock, receiveStockUpdate } from '../../server/modules/inbound/index.ts'
import { cancelCollecting, collectOrder } from '../../server/modules/orders/index.ts'
import { handleReturn } from '../../server/modules/returns/index.ts'
import { shipOrder } from '../../server/modules/shipments/index.ts'
import { DomainError } from '../../server/platform/errors.ts'
import { connectTo } from '../support/database.ts'
import { at, type Merchant, ogoship, orderOf, type Wire } from '../support/ogoship.ts'
import { withStock } from '../support/shop.ts'
import { type ModelOrder, OrderModel, type Status, type Units } from './order-model.ts'
import { assertSums, fingerprint, playSequences, ToldMoves } from './sequences.ts'

const rig = await ogoship()
const client = await connectTo(rig.db.url)

/** Each takes about half a second. */
const RUNS = 6
/** A request that is refused changes none of these. */
const TABLES = [
  ...['sales_order', 'order_line', 'order_move', 'order_document', 'order_payment', 'shipment', 'parcel'],
  ...[
    'reservation',
    'stock_level',
    'stock_movement',
    'warehouse_stock',
    'warehouse_return',
    'warehouse_return_line',
    'event',
  ],
]
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
const steering = fc.constantFrom<Steering>('clear', 'hold', 'cancel')
const isTest = fc.constantFrom(false, false, false, false, true)

interface Booking {
  do: 'receive' | 'count'
  code: string
  units: number
}

type Steering = 'clear' | 'hold' | 'cancel'

type Command =
  | { do: 'steer'; which: number; action: Steering }
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
  { weight: 3, arbitrary: fc.record({ do: fc.constant('steer' as const), which, action: steering }) },
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

const AUTHORIZED: readonly Status[] = ['New', 'Pending', 'Collecting', 'Shipped', 'Returned']

interface View {
  family: string
  value: Record<string, unknown>
}

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
  private readonly stood = new Map<string, Status>()
  private readonly told: ToldMoves
  constructor(merchant: Merchant) {
    this.merchant = merchant
    this.told = new ToldMoves(client, merchant.shop.id, 'order.statusChanged')
  }

  async run(one: Command): Promise<void> {
    rig.clock.advance(1000)
    if (one.do === 'place') return this.place(one)
    if ('code' in one) return this.book(one)
    const order = this.known[one.which % Math.max(1, this.known.length)]
    if (!order) return
    const before = await fingerprint(client, this.merchant.shop.id, TABLES)
    const expected = this.expect(order.model, one)
    assert.equal(await this.ask(order, one), expected, `${JSON.stringify(one)} is ${expected ? 'taken' : 'refused'}`)
    if (!expected) assert.equal(await fingerprint(client, this.merchant.shop.id, TABLES), before, 'nothing changed')
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
    if (one.do === 'steer') return this.model[one.action](order)
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
    if (one.do === 'steer') return this.steer(id, one.action)
    if (one.do !== 'update') return false
    const body = { status: one.status, test: one.test, orderLines: one.units && linesOf(one.units) }
    const { status: answered, text } = await call('PUT', at('orders', reference), body)
    assert.ok(answered === 200 || answered === 400, text)
    return answered === 200
  }

  private async steer(id: string, action: Steering): Promise<boolean> {
    const { results } = await this.own<{ results: { status: string | null }[] }>('POST', '/order-actions', {
      action,
      orders: [id],
    })
    return results[0]?.status !== null
  }

  /** A call of our own API. */
  private async own<T>(method: 'GET' | 'POST', path: string, payload?: object): Promise<T> {
    const headers = { authorization: `Bearer ${this.merchant.keys.api}` }
    const reply = await rig.app.http.inject({ method, url: `/api${path}`, headers, ...(payload && { payload }) })
    assert.equal(reply.statusCode, 200, reply.payload)
    return reply.json() as T // held against the contract
  }

  /** Every door shows the status of each order in its own words. */
  async compareDoors(): Promise<void> {
    for (const { id, model } of this.known) {
      const { items } = await this.own<{ items: View[] }>('GET', `/orders/${id}/views`)
      const by = Object.fromEntries(items.map(({ family, value }) => [family, value]))
      assert.equal(by.api?.status, model.status)
      assert.equal(by.ogoship?.status, model.status)
      assert.equal(by.shopgo?.cancelled, model.status === 'Cancelled', JSON.stringify(by.shopgo))
      assert.equal(by.shopgo?.authorized, AUTHORIZED.includes(model.status), JSON.stringify(by.shopgo))
    }
  }

  /** What was told since the last time leads each order from where it stood to where it stands, and tells of no other. */
  async compareEvents(): Promise<void> {
    const told = Map.groupBy(await this.told.news(), ({ data }) => data.orderId)
    for (const { id, model } of this.known) {
      const moves = (told.get(id) ?? []).map(({ data }) => data)
      const from = this.stood.get(id) ?? moves[0]?.from ?? model.status
      for (const [i, move] of moves.entries()) assert.equal(move.from, moves[i - 1]?.to ?? from)
      assert.equal(moves.at(-1)?.to ?? from, model.status)
      assert.ok(moves.length > 0 || from === model.status)
      this.stood.set(id, model.status)
    }
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

test('statuses and figures follow the notes whatever merchants and warehouses do, through any door', async () => {
  await playSequences(command, { least: 5, most: 30 }, RUNS, async (commands) => {
    const merchant = await rig.merchant()
    await withStock(merchant.ctx, STOCK)
    const world = new World(merchant)
    for (const one of commands) {
      await world.run(one)
      await world.compare()
      await world.compareEvents()
    }
    await world.compareDoors()
    await assertSums(client)
  })
})
