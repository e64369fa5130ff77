import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { TRACKING_EVENTS } from '../../server/generated/tracking-vocabulary.ts'
import { connectTo } from '../support/database.ts'
import { type Merchant, trackingService, type Wire } from '../support/tracking-service.ts'
import { type ModelEvent, type ModelStanding, standingOf, standingTogether } from './parcel-model.ts'
import { assertSums, fingerprint, playSequences, ToldMoves } from './sequences.ts'

const rig = await trackingService()
const client = await connectTo(rig.db.url)

const RUNS = 5
const PARCELS = 2
/** Events that are told again change none of these. */
const TABLES = ['parcel', 'shipment', 'tracking_event', 'event', 'sales_order']

type Name = keyof typeof TRACKING_EVENTS
const NAMES = [
  ...(['PARCEL_DATA_SUBMITTED_TO_CARRIER', 'SHIPMENT_EN_ROUTE', 'SHIPMENT_EN_ROUTE', 'OUT_FOR_DELIVERY'] as const),
  ...(['ARRIVED_AT_PICKUP_POINT', 'DELIVERY_ATTEMPTED', 'SHIPMENT_DAMAGED', 'SUCCESSFULLY_DELIVERED'] as const),
  ...(['SHIPMENT_RETURNING_TO_SENDER', 'DELIVERY_FAILED_SHIPMENT_DESTROYED', 'CARRIER_UNKNOWN'] as const),
] satisfies Name[]
/** Codes of DHL, which do not begin anew what has ended. */
const CODES = ['transit', 'delivered', 'pre-transit', 'failure']

const told = fc.record({
  parcel: fc.nat(PARCELS - 1),
  minute: fc.nat(60),
  what: fc.oneof(fc.constantFrom(...NAMES), fc.constantFrom(...CODES)),
})
type Told = typeof told extends fc.Arbitrary<infer One> ? One : never
interface Command {
  /** Several at once, and how often all of them are told. */
  events: Told[]
  times: number
}
const command: fc.Arbitrary<Command> = fc.record({
  events: fc.array(told, { minLength: 1, maxLength: 4 }),
  times: fc.constantFrom(1, 1, 2),
})

const steps = await stepsOfDhl()
async function stepsOfDhl(): Promise<ReadonlyMap<string, Wire['ProviderStepDto']>> {
  const { ok } = await rig.operator()
  const found = await ok<Wire['ProviderStepDto'][]>('GET', '/providers/dhl/steps')
  return new Map(found.flatMap((step) => (step.qualifier === null ? [[step.code, step] as const] : [])))
}

/** What is told, as the contract defines the name or the provider's step defines the code; null changes no status. */
function meaningOf({ what, minute }: Told): ModelEvent | null {
  if (Object.hasOwn(TRACKING_EVENTS, what)) {
    const { status, subStatus } = TRACKING_EVENTS[what as Name] // it is one of them
    return status && { minute, status, subStatus, reopens: true }
  }
  const step = steps.get(what)
  assert.ok(step, what)
  if (!step.status || step.isInformational) return null
  return { minute, status: step.status, subStatus: step.subStatus ?? null, reopens: step.reopens ?? false }
}

class World {
  readonly #merchant: Merchant
  readonly #shipment: Wire['ShipmentDto']
  readonly #minutes = Array.from({ length: PARCELS }, () => new Set<number>())
  readonly #events: ModelEvent[][] = Array.from({ length: PARCELS }, () => [])
  readonly #changes: ToldMoves
  readonly #start = rig.clock.now().getTime() - 7_200_000

  constructor(merchant: Merchant, shipment: Wire['ShipmentDto']) {
    this.#merchant = merchant
    this.#shipment = shipment
    this.#changes = new ToldMoves(client, merchant.shop.id, 'order.trackingChanged')
  }

  #standings(): ModelStanding[] {
    return this.#events.map(standingOf)
  }

  async run({ events, times }: Command): Promise<void> {
    rig.clock.advance(1000)
    const before = this.#standings()
    const fresh = events.filter(({ parcel, minute }) => {
      const minutes = this.#minutes[parcel]
      return minutes && !minutes.has(minute) && minutes.add(minute)
    })
    if (fresh.length === 0) return
    assert.deepEqual(await this.#tell(fresh), { recorded: fresh.length, duplicates: 0, unknown: [] })
    for (const one of fresh) {
      const meaning = meaningOf(one)
      if (meaning) this.#events[one.parcel]?.push(meaning)
    }
    await this.#compareChanges(before)
    const stored = await fingerprint(client, this.#merchant.shop.id, TABLES)
    for (let n = 1; n < times; n++) {
      assert.deepEqual(await this.#tell(fresh), { recorded: 0, duplicates: fresh.length, unknown: [] })
      assert.equal(await fingerprint(client, this.#merchant.shop.id, TABLES), stored, 'told again, nothing changes')
    }
  }

  async #tell(events: readonly Told[]): Promise<unknown> {
    return this.#own('POST', '/tracking-events', {
      events: events.map(({ parcel, minute, what }) => ({
        trackingNumber: this.#shipment.parcels[parcel]?.trackingNumber,
        ...(Object.hasOwn(TRACKING_EVENTS, what) ? { name: what } : { carrier: 'dhl', code: what }),
        occurredAt: new Date(this.#start + minute * 60_000).toISOString(),
      })),
    })
  }

  /** A call of our own API. */
  async #own<T>(method: 'GET' | 'POST', path: string, payload?: object): Promise<T> {
    const headers = { authorization: `Bearer ${this.#merchant.keys.api}` }
    const reply = await rig.app.http.inject({ method, url: `/api${path}`, headers, ...(payload && { payload }) })
    assert.equal(reply.statusCode, 200, reply.payload)
    return reply.json() as T // held against the contract
  }

  /** One change is told of each parcel that stands elsewhere now, and of no other. */
  async #compareChanges(before: readonly ModelStanding[]): Promise<void> {
    const changes = await this.#changes.news()
    const expected = this.#standings().flatMap((now, i) => {
      const was = before[i]
      const same = !was || (was.status === now.status && was.subStatus === now.subStatus)
      return same ? [] : [[this.#shipment.parcels[i]?.trackingNumber, was.status, now.status, now.subStatus]]
    })
    const shown = changes.map(({ data }) => [data.trackingNumber, data.from, data.status, data.subStatus])
    assert.deepEqual(shown.sort(), expected.sort())
  }

  /** Both doors show what the model says of the parcels and of all of them together. */
  async compare(): Promise<void> {
    const standings = this.#standings()
    const together = standingTogether(standings)
    const theirs = await this.#merchant.ok<Wire['ShipmentDto']>('GET', `/shipments/${this.#shipment.id}`)
    assert.equal(theirs.status, together)
    assert.deepEqual(
      theirs.parcels.map(({ status, subStatus }) => ({ status, subStatus })),
      standings,
    )
    const own = await this.#own<{ status: string; parcels: { status: string }[] }>(
      'GET',
      `/shipments/${this.#shipment.id}`,
    )
    assert.deepEqual(
      [own.status, own.parcels.map(({ status }) => status)],
      [together, standings.map(({ status }) => status)],
    )
  }
}

test('parcels and shipments stand where their events say, in whatever order and however often these are told', async () => {
  await playSequences(command, { least: 3, most: 20 }, RUNS, async (commands) => {
    const merchant = await rig.merchant({ connected: false })
    const parcels = Array.from({ length: PARCELS }, () => ({ trackingNumber: rig.number(), provider: 'dhl' }))
    const shipment = await merchant.ok<Wire['ShipmentDto']>('POST', '/shipments', { parcels })
    // Its first job notes that no carrier can be asked.
    await rig.drain()
    const world = new World(merchant, shipment)
    for (const one of commands) {
      await world.run(one)
      await world.compare()
    }
    await assertSums(client)
  })
})
