import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { collectOrder } from '../../server/modules/orders/index.ts'
import { shipOrder } from '../../server/modules/shipments/index.ts'
import { connectTo } from '../support/database.ts'
import { at, type Merchant, ogoship, orderOf, type Wire } from '../support/ogoship.ts'
import { withStock } from '../support/shop.ts'
import { type ModelReturn, ReturnModel, type ReturnStatus, type Units } from './return-model.ts'
import { assertSums, fingerprint, playSequences, ToldMoves } from './sequences.ts'

const rig = await ogoship()
const client = await connectTo(rig.db.url)

const RUNS = 6
const ORDERED = { A: 3, B: 2 }
const STOCK = { A: 10, B: 10 }
/** A request that is refused changes none of these. */
const TABLES = ['warehouse_return', 'warehouse_return_line', 'stock_level', 'stock_movement', 'sales_order', 'event']

const which = fc.nat(5)
const units = fc.constantFrom<Units>({ A: 1 }, { B: 1 }, { A: 3, B: 2 }, { A: 2, B: 1 }, { A: 1, B: 2 }, { A: 4 })
const status = fc.constantFrom<ReturnStatus>('Waiting', 'Cancelled', 'Cancelled', 'Arrived', 'Processing', 'Handled')

type Command =
  | { do: 'announce'; units: Units }
  | { do: 'arriveUnannounced'; units: Units }
  | { do: 'update'; which: number; status?: ReturnStatus; units?: Units }
  | { do: 'arrive' | 'process'; which: number }
  | { do: 'handle'; which: number; received: number; stocked: number }

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.oneof(
      fc.record({ do: fc.constant('announce' as const), units }),
      fc.record({ do: fc.constant('arriveUnannounced' as const), units }),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.record(
      { do: fc.constant('update' as const), which, status, units },
      { requiredKeys: ['do', 'which'] },
    ),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('arrive' as const, 'process' as const), which }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('handle' as const), which, received: fc.nat(3), stocked: fc.nat(3) }),
  },
)

const linesOf = (wanted: Units) => Object.entries(wanted).map(([code, quantity]) => ({ code, quantity }))

interface Known {
  id: string
  reference: string
  model: ModelReturn
}

class World {
  readonly #merchant: Merchant
  readonly #reference: string
  readonly #model = new ReturnModel(ORDERED, { A: STOCK.A - ORDERED.A, B: STOCK.B - ORDERED.B })
  readonly #known: Known[] = []
  readonly #told: ToldMoves
  readonly #stood = new Map<string, ReturnStatus>()

  constructor(merchant: Merchant, reference: string) {
    this.#merchant = merchant
    this.#reference = reference
    this.#told = new ToldMoves(client, merchant.shop.id, 'warehouseReturn.statusChanged')
  }

  async run(one: Command): Promise<void> {
    rig.clock.advance(1000)
    const { id: shopId } = this.#merchant.shop
    const before = await fingerprint(client, shopId, TABLES)
    const expected = await this.#doOne(one)
    if (expected === false) assert.equal(await fingerprint(client, shopId, TABLES), before, 'nothing changed')
  }

  /** Whether it had to be done, and was; null where there is nothing to do it with. */
  async #doOne(one: Command): Promise<boolean | null> {
    if ('units' in one && !('which' in one)) return this.#add(one.do, one.units)
    const known = this.#known[one.which % Math.max(1, this.#known.length)]
    if (!known) return null
    const { id, reference, model } = known
    const label = `${JSON.stringify(one)} of ${model.status}`
    if (one.do === 'update') {
      const expected = this.#model.update(model, one)
      const body = { status: one.status, returnLines: one.units && linesOf(one.units) }
      const { status: answered, text } = await this.#merchant.call('PUT', at('returns', reference), body)
      assert.equal(answered, expected ? 200 : 400, `${label}: ${text}`)
      return expected
    }
    const expected = this.#expect(model, one)
    const body =
      one.do === 'handle' ? { lines: Object.keys(model.units).map((code) => findingOf(code, one)) } : undefined
    const answered = await this.#own('POST', `/returns/${id}/${one.do}`, body)
    assert.equal(answered.status === 200, expected, `${label}: ${answered.text}`)
    return expected
  }

  #expect(model: ModelReturn, one: Exclude<Command, { units?: Units }>): boolean {
    if (one.do === 'handle') return this.#model.handle(model, one.received, one.stocked)
    return this.#model.advance(model, one.do === 'arrive' ? 'Arrived' : 'Processing')
  }

  async #add(how: 'announce' | 'arriveUnannounced', wanted: Units): Promise<boolean> {
    const announced = how === 'announce'
    const expected = this.#model.add(wanted, announced)
    const orderReference = this.#reference
    const made = announced
      ? await this.#merchant.call<Known>('POST', '/returns', { orderReference, returnLines: linesOf(wanted) })
      : await this.#own<Known>('POST', '/returns', { orderReference, lines: linesOf(wanted) })
    assert.equal(made.status < 300, expected, `${how} ${JSON.stringify(wanted)}: ${made.text}`)
    const model = this.#model.returns.at(-1)
    if (expected && model) this.#known.push({ id: made.body.id, reference: made.body.reference, model })
    return expected
  }

  /** A call of our own API. */
  async #own<T>(method: 'GET' | 'POST', path: string, payload?: object) {
    const headers = { authorization: `Bearer ${this.#merchant.keys.api}` }
    const { statusCode, payload: text } = await rig.app.http.inject({
      ...{ method, url: `/api${path}`, headers },
      ...(payload && { payload }),
    })
    return { status: statusCode, text, body: JSON.parse(text) as T } // held against the contract
  }

  /** Both doors show what the model says; what was told leads each return from where it stood to where it stands. */
  async compare(): Promise<void> {
    const expected = this.#known.map(({ id, model }) => [id, model.status, Object.entries(model.units)])
    const shown = await this.#merchant.ok<Wire['ReturnResponse'][]>('GET', '/returns?limit=250')
    assert.deepEqual(
      shown.map(({ id, status: now, returnLines }) => [id, now, returnLines.map((line) => [line.code, line.quantity])]),
      expected,
    )
    const own = await this.#own<{ items: { id: string; status: string }[] }>('GET', '/returns?limit=100')
    assert.deepEqual(
      own.body.items.map(({ id, status: now }) => [id, now]).sort(),
      this.#known.map(({ id, model }) => [id, model.status]).sort(),
    )
    const stock = await this.#merchant.ok<Wire['StockResponse'][]>('GET', '/stock')
    assert.deepEqual(Object.fromEntries(stock.map((one) => [one.productCode, one.stock])), this.#model.stock)
    const [order] = await this.#merchant.ok<Wire['OrderResponse'][]>('GET', `/orders?reference=${this.#reference}`)
    assert.equal(order?.status, this.#model.orderStatus)
    await this.#compareEvents()
  }

  async #compareEvents(): Promise<void> {
    const told = Map.groupBy(await this.#told.news(), ({ data }) => data.returnId)
    for (const { id, model } of this.#known) {
      const from = this.#stood.get(id) ?? (model.announced ? 'Waiting' : 'Arrived')
      const moves = (told.get(id) ?? []).map(({ data }) => [data.from, data.to])
      assert.deepEqual(moves, from === model.status ? [] : [[from, model.status]])
      this.#stood.set(id, model.status)
    }
  }
}

const findingOf = (code: string, { received, stocked }: { received: number; stocked: number }) => ({
  ...{ code, receivedQuantity: received, stockedQuantity: stocked },
  condition: 'Opened',
})

test('returns, stock and the order follow the notes whatever merchants and warehouses do', async () => {
  await playSequences(command, { least: 4, most: 25 }, RUNS, async (commands) => {
    const merchant = await rig.merchant()
    await withStock(merchant.ctx, STOCK)
    const { id, reference } = await merchant.ok<Wire['OrderResponse']>('POST', '/orders', orderOf(ORDERED))
    await collectOrder(merchant.ctx, id)
    await shipOrder(merchant.ctx, id, { parcels: [], warehouseCode: null, comments: null })
    const world = new World(merchant, reference)
    for (const one of commands) {
      await world.run(one)
      await world.compare()
    }
    await assertSums(client)
  })
})
