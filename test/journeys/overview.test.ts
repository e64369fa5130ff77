import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeOrder } from '../../server/modules/orders/index.ts'
import { apiRig, type Caller } from '../support/api-rig.ts'
import { anOrder, withStock } from '../support/shop.ts'
import { aShipment } from '../support/tracking-rig.ts'

const rig = await apiRig()
const { clock, worker } = rig

const DAY_MS = 24 * 3_600_000

type Made = Awaited<ReturnType<typeof rig.shop>>

async function countsOf(call: Caller): Promise<Record<string, number>> {
  const { body } = await call<{ items: { kind: string; count: number; more: boolean }[] }>('GET', '/overview')
  return Object.fromEntries(body.items.map(({ kind, count }) => [kind, count]))
}

/** What there is something of. */
const needsOf = async (call: Caller) =>
  Object.fromEntries(Object.entries(await countsOf(call)).filter(([, count]) => count > 0))

async function shipped(made: Made, trackingNumber: string, country = 'FI'): Promise<string> {
  const { customer } = anOrder([])
  const order = await placeOrder(made.ctx, anOrder(['P'], { customer: { ...customer, countryCode: country } }))
  await made.call('POST', `/orders/${order.id}/collect`)
  await made.call('POST', `/orders/${order.id}/ship`, { parcels: [{ trackingNumber, carrier: 'posti' }] })
  await worker.drain()
  return order.reference
}

interface Told {
  name?: string
  code?: string
  city?: string
  country?: string
}

async function tell(made: Made, trackingNumber: string, { name, code, city, country }: Told): Promise<void> {
  const place = country === undefined ? undefined : { city, countryCode: country }
  const event = { trackingNumber, carrier: 'posti', name, code, occurredAt: clock.now().toISOString(), place }
  assert.equal((await made.call('POST', '/tracking-events', { events: [event] })).status, 200)
  await worker.drain()
}

interface Listed {
  items: { orderReference: string; needs: string[] }[]
  nextCursor: string | null
}

const listed = async (call: Caller, query: string): Promise<string[]> =>
  (await call<Listed>('GET', `/shipments?${query}`)).body.items.map(({ orderReference }) => orderReference).sort()

test('a shop without anything needs nobody', async () => {
  const { call } = await rig.shop()
  assert.deepEqual(await needsOf(call), {})
  assert.equal(Object.keys(await countsOf(call)).length, 15)
})

test('every count is the length of the list that it names', async () => {
  const made = await rig.shop()
  await withStock(made.ctx, { P: 20, Q: 0 })
  await placeOrder(made.ctx, anOrder(['P']))
  await placeOrder(made.ctx, anOrder(['Q']))
  await placeOrder(made.ctx, anOrder(['P'], { status: 'Reserved' }))
  await placeOrder(made.ctx, anOrder(['P'], { status: 'Draft' }))
  await placeOrder(made.ctx, anOrder(['P'], { test: true }))
  assert.deepEqual(await needsOf(made.call), {
    ordersToPick: 1,
    pendingOrders: 1,
    heldOrders: 1,
    draftOrders: 1,
    runningOutProducts: 1,
  })
})

test('a caller is told only of what it may read', async () => {
  const { shop } = await rig.shop()
  const warehouse = await rig.caller(shop.id, 'warehouse')
  assert.deepEqual(Object.keys(await countsOf(warehouse)).sort(), [
    'draftOrders',
    'heldOrders',
    'ordersToPick',
    'pendingOrders',
    'returnsToHandle',
    'runningOutProducts',
    'stockUpdatesToReceive',
  ])
  assert.equal((await (await rig.caller(shop.id, 'write:webhook'))('GET', '/overview')).status, 403)
  assert.equal((await warehouse('GET', '/overview/series')).status, 403)
})

test('parcels without news are stuck, failed attempts are problems, and both are found by country and carrier', async () => {
  const made = await rig.shop()
  const { call } = made
  await withStock(made.ctx, { P: 20 })
  const stuck = await shipped(made, 'JJFI1', 'SE')
  const refused = await shipped(made, 'JJFI2')
  const quiet = await shipped(made, 'JJFI3')
  await tell(made, 'JJFI1', { name: 'SHIPMENT_EN_ROUTE', city: 'Turku', country: 'FI' })
  await tell(made, 'JJFI2', { name: 'DELIVERY_ATTEMPTED_RECIPIENT_NOT_AT_HOME', city: 'Vaasa', country: 'FI' })
  assert.deepEqual(await needsOf(call), { problemShipments: 1 })

  clock.advance(5 * DAY_MS + 1000)
  await tell(made, 'JJFI2', { name: 'DELIVERY_ATTEMPTED_RECIPIENT_NOT_AT_HOME', city: 'Vaasa', country: 'FI' })
  assert.deepEqual(await needsOf(call), { problemShipments: 1, stuckShipments: 1 })
  assert.deepEqual(await listed(call, 'needs=stuck'), [stuck], 'one that was never heard of is not on its way')
  assert.deepEqual(await listed(call, 'needs=problem'), [refused])
  assert.deepEqual(await listed(call, 'needs=problem&needs=stuck&needs=late'), [stuck, refused].sort())
  const { items } = (await call<Listed>('GET', '/shipments')).body
  const reasons = Object.fromEntries(items.map(({ orderReference, needs }) => [orderReference, needs]))
  assert.deepEqual(reasons, { [stuck]: ['stuck'], [refused]: ['problem'], [quiet]: [] }, 'each says why it is listed')
  assert.deepEqual(await listed(call, 'needs=stuck&country=SE&carrier=posti'), [stuck])
  assert.deepEqual(await listed(call, 'needs=stuck&country=FI'), [])
  assert.deepEqual(await listed(call, 'lastSeenIn=FI'), [stuck, refused].sort())
  assert.deepEqual(await listed(call, 'carrier=dhl'), [])
  assert.deepEqual(await listed(call, 'status=PENDING&status=FAILED_ATTEMPT'), [refused, quiet].sort())
  for (const search of [stuck, stuck.toLowerCase(), 'jj fi1']) {
    assert.deepEqual(await listed(call, `search=${search}&needs=stuck`), [stuck], search)
  }
  assert.deepEqual(await listed(call, 'search=PERSON@example.com'), [stuck, refused, quiet].sort())
  assert.deepEqual(await listed(call, 'search=nobody'), [])
  const places = await call('GET', '/parcel-places')
  assert.deepEqual(places.body, {
    items: [
      { countryCode: 'FI', city: 'Turku', latitude: null, longitude: null, parcels: 1, troubled: 0 },
      { countryCode: 'FI', city: 'Vaasa', latitude: null, longitude: null, parcels: 1, troubled: 1 },
    ],
    parcels: 2,
    unplaced: 0,
  })

  await tell(made, 'JJFI1', { name: 'OUT_FOR_DELIVERY' })
  assert.deepEqual(await listed(call, 'needs=stuck'), [], 'news end it')
})

test('a shipment is late from the promised time on until it is there', async () => {
  const made = await rig.shop()
  const { id } = await rig.tracking.createShipment(made.ctx, {
    ...aShipment(['JJFI71'], { promisedAt: new Date(clock.now().getTime() + DAY_MS), orderReference: 'LATE-1' }),
    carrier: 'posti',
  })
  assert.ok(id)
  clock.advance(DAY_MS + 60_000)
  await rig.tracking.tasks.find(({ name }) => name === 'late-shipments')?.run(rig.app.system)
  assert.deepEqual(await needsOf(made.call), { lateShipments: 1 })
  assert.deepEqual(await listed(made.call, 'needs=late'), ['LATE-1'])
  await tell(made, 'JJFI71', { name: 'SUCCESSFULLY_DELIVERED' })
  assert.deepEqual(await needsOf(made.call), {})
  assert.deepEqual(await listed(made.call, 'late=true'), ['LATE-1'], 'it came late all the same')
})

test('pages go on where the one before ended, also where several reasons meet', async () => {
  const made = await rig.shop()
  await withStock(made.ctx, { P: 20 })
  const wanted: string[] = []
  for (const number of ['N1', 'N2', 'N3', 'N4', 'N5']) {
    wanted.push(await shipped(made, number))
    await tell(made, number, { name: number === 'N2' ? 'SHIPMENT_DAMAGED' : 'SHIPMENT_EN_ROUTE' })
  }
  clock.advance(6 * DAY_MS)
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const more: string = cursor && `&cursor=${cursor}`
    const page: Listed = (await made.call<Listed>('GET', `/shipments?needs=stuck&needs=problem&limit=2${more}`)).body
    seen.push(...page.items.map(({ orderReference }) => orderReference))
    cursor = page.nextCursor
  }
  assert.deepEqual(seen, wanted.reverse())
})

test('days are those of the shop, and its last whole week stands beside the one before', async () => {
  const made = await rig.shop()
  await withStock(made.ctx, { P: 20 })
  const numbers = ['JJFI91', 'JJFI92', 'JJFI93']
  for (const number of numbers) {
    await shipped(made, number)
    await tell(made, number, { name: 'SHIPMENT_EN_ROUTE' })
  }
  clock.advance(2 * DAY_MS)
  await tell(made, 'JJFI91', { name: 'SUCCESSFULLY_DELIVERED' })
  clock.advance(2 * DAY_MS)
  await tell(made, 'JJFI92', { name: 'SUCCESSFULLY_DELIVERED' })
  clock.advance(DAY_MS)
  interface Series {
    timeZone: string
    days: { date: string; orders: number; shipped: number; delivered: number; medianDays: number | null }[]
    lastWeek: Record<string, number | null>
    weekBefore: Record<string, number | null>
  }
  const { body } = await made.call<Series>('GET', '/overview/series?days=15')
  assert.equal(body.timeZone, 'Europe/Helsinki')
  assert.equal(body.days.length, 15)
  const told = body.days.filter(({ orders, delivered }) => orders + delivered > 0)
  assert.deepEqual(
    told.map(({ orders, shipped: left, delivered, medianDays }) => [orders, left, delivered, medianDays]),
    [
      [3, 3, 0, null],
      [0, 0, 1, 2],
      [0, 0, 1, 4],
    ],
  )
  assert.deepEqual(body.lastWeek, { orders: 3, shipped: 3, delivered: 2, medianDays: 3 })
  assert.deepEqual(body.weekBefore, { orders: 0, shipped: 0, delivered: 0, medianDays: null })

  const performance = await made.call<{ items: Record<string, unknown>[] }>('GET', '/carriers/performance')
  assert.deepEqual(performance.body.items, [
    {
      carrier: 'posti',
      displayName: 'Posti',
      shipped: 3,
      troubled: 0,
      delivered: 2,
      medianDays: 3,
      p90Days: 3.8,
      promised: 0,
      onTime: 0,
    },
  ])
})

test('codes without a meaning are counted and listed over all carriers, of the own shop alone', async () => {
  const [made, other] = [await rig.shop(), await rig.shop()]
  await withStock(made.ctx, { P: 20 })
  await shipped(made, 'JJFI81')
  await tell(made, 'JJFI81', { code: 'NEVER-SEEN-1' })
  await tell(made, 'JJFI81', { code: 'NEVER-SEEN-1' })
  assert.equal((await countsOf(made.call)).missingSteps, 1)
  assert.equal((await countsOf(other.call)).missingSteps, 0)
  const { body } = await made.call<{ items: Record<string, unknown>[] }>('GET', '/missing-steps')
  assert.deepEqual(
    body.items.map(({ carrier, code, timesSeen }) => [carrier, code, timesSeen]),
    [['posti', 'NEVER-SEEN-1', 1]],
    'the same event told again is no second one',
  )
  const names = await made.call<{ items: { name: string; status: string | null }[] }>('GET', '/tracking-event-names')
  assert.ok(names.body.items.length > 150)
  assert.equal(names.body.items.find(({ name }) => name === 'OUT_FOR_DELIVERY')?.status, 'OUT_FOR_DELIVERY')
})
