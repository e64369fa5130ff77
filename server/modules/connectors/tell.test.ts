import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connectorsRig } from '../../../test/support/connectors-rig.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { anOrder, withStock } from '../../../test/support/shop.ts'
import { aShipment, NOBODY } from '../../../test/support/tracking-rig.ts'
import { defineEvent, emit } from '../../platform/events.ts'
import { createKeyRing } from '../../platform/key-ring.ts'
import { placeOrder } from '../orders/index.ts'
import { createTracking, type EventName, type NewShipment } from '../shipments/index.ts'

const db = await testDatabase()
const HOUR = 3_600_000
const EMAIL = 'person@example.com'

/** The rig with Klaviyo connected, an order and a shipment of it that is told about. */
async function tellRig(shipment: Partial<NewShipment> = {}) {
  const rig = await connectorsRig(db)
  rig.facts.audienceSegments = false
  await rig.putKlaviyoKey()
  await withStock(rig.ctx, { MUG: 9 })
  const order = await placeOrder(rig.ctx, anOrder(['MUG']))
  const tracking = createTracking({
    system: { db, now: rig.clock.now, newId: rig.ctx.newId },
    gateways: [],
    carriers: [],
    keys: createKeyRing([{ id: 'test', key: Buffer.alloc(32, 7) }]),
    contextOf: () => rig.ctx,
  })
  const made = await tracking.createShipment(rig.ctx, aShipment(['T1'], { orderId: order.id, ...shipment }))
  let scans = 0
  return {
    ...rig,
    order,
    shipment: made,
    async scan(name: EventName, ageMs = 0) {
      const event = { parcelId: made.parcels[0]?.id ?? '', trackingNumber: null, carrier: null, name, code: null }
      const more = { qualifier: null, text: 'Packed', place: null, externalId: `scan-${++scans}` }
      const occurredAt = new Date(rig.clock.now().getTime() - ageMs)
      await tracking.ingestEvents(rig.ctx, [{ ...event, ...more, occurredAt }])
    },
    metrics: () => rig.klaviyo.events.map(({ metric }) => metric).toSorted(),
  }
}

test('an event of a group is told under its name, with facts to filter by', async () => {
  const rig = await tellRig()
  await rig.scan('OUT_FOR_DELIVERY', HOUR)
  await rig.drain()
  const [event] = rig.klaviyo.events
  assert.equal(event?.metric, 'shipment_out_for_delivery')
  assert.equal(event.email, EMAIL)
  assert.equal(event.time, new Date(rig.clock.now().getTime() - HOUR).toISOString())
  assert.deepEqual(event.properties, {
    event_group: 'shipment_out_for_delivery',
    event_name: 'OUT_FOR_DELIVERY',
    event_label: 'Out for delivery',
    phase: 'in_delivery',
    direction: 'merchant_customer',
    order_id: rig.order.id,
    order_number: rig.order.reference,
    tracking_page_url: `https://doorstep.example/t/${rig.order.id}`,
    shipment_id: rig.shipment.id,
    tracking_number: 'T1',
    tracking_url: null,
    carrier: null,
    expected_delivery_from: null,
    expected_delivery_to: null,
    place: null,
    pick_up_point: null,
  })
  assert.deepEqual(rig.errors, [])
})

test('of a return the other group is told, to whom it is sent', async () => {
  const rig = await tellRig({ direction: 'return', recipient: { ...NOBODY, email: 'sender@example.com' } })
  await rig.scan('SHIPMENT_EN_ROUTE')
  await rig.drain()
  assert.deepEqual(rig.metrics(), ['return_shipment_in_transit'])
  assert.equal(rig.klaviyo.events[0]?.email, 'sender@example.com')
})

test('every delivery has a second name where the shop wants it', async () => {
  const rig = await tellRig()
  rig.facts.deliveredTrigger = true
  await rig.scan('SHIPMENT_EN_ROUTE')
  await rig.scan('SUCCESSFULLY_DELIVERED')
  await rig.drain()
  assert.deepEqual(rig.metrics(), ['shipment_delivered', 'shipment_delivered_all_events', 'shipment_in_transit'])
})

test('what is old, has no group, or shall not be told is not', async () => {
  const rig = await tellRig()
  await rig.scan('SHIPMENT_EN_ROUTE', 4 * HOUR)
  await rig.scan('SHIPMENT_EN_ROUTE', 4 * HOUR - 1000)
  await rig.drain()
  assert.deepEqual(rig.metrics(), ['shipment_in_transit'])
  rig.facts.triggers = false
  await rig.scan('OUT_FOR_DELIVERY')
  await rig.drain()
  assert.equal(rig.klaviyo.events.length, 1)

  const silent = await tellRig({ notifyRecipient: false })
  await silent.scan('OUT_FOR_DELIVERY')
  await silent.drain()
  const unconnected = await tellRig()
  await unconnected.connectors.removeIntegration(unconnected.ctx, 'klaviyo')
  await unconnected.scan('OUT_FOR_DELIVERY')
  await unconnected.drain()
  assert.deepEqual([silent.klaviyo.calls.length, unconnected.klaviyo.calls.length], [0, 0])
})

test('claims are told when they are made and once a change', async () => {
  const rig = await tellRig()
  const claim = { claimId: 'c-1', orderId: rig.order.id, status: 'New' }
  await rig.inTx(async (tx) => {
    emit(tx, defineEvent<typeof claim>('claim.created'), `order:${rig.order.id}`, claim)
  })
  rig.clock.advance(1000)
  await rig.inTx(async (tx) => {
    for (const type of ['claim.updated', 'claim.statusChanged', 'claim.approved']) {
      emit(tx, defineEvent<typeof claim>(type), `order:${rig.order.id}`, { ...claim, status: 'Approved' })
    }
  })
  await rig.drain()
  assert.deepEqual(rig.metrics(), ['claim_created', 'claim_updated'])
  const changed = rig.klaviyo.events.find(({ metric }) => metric === 'claim_updated')
  assert.deepEqual([changed?.properties.claim_id, changed?.properties.claim_status], ['c-1', 'Approved'])
  assert.equal(changed?.properties.order_number, rig.order.reference)
})

test('more about an event is told with its facts', async () => {
  const rig = await connectorsRig(db, {
    describe: async (_ctx, events) => new Map(events.map(({ id }) => [id, { source: 'claims', event_group: 'x' }])),
  })
  await rig.putKlaviyoKey()
  await withStock(rig.ctx, { MUG: 1 })
  const order = await placeOrder(rig.ctx, anOrder(['MUG']))
  await rig.inTx(async (tx) => {
    emit(tx, defineEvent<object>('claim.created'), 'claim:1', { claimId: '1', orderId: order.id })
  })
  await rig.drain()
  const { source, event_group } = rig.klaviyo.events[0]?.properties ?? {}
  assert.deepEqual([source, event_group], ['claims', 'claim_created'])
})

test('a full account is left alone as long as it asks, and then told', async () => {
  const rig = await tellRig()
  rig.klaviyo.budget = 0
  rig.klaviyo.retryAfter = 90
  await rig.scan('OUT_FOR_DELIVERY')
  await rig.drain()
  assert.equal(rig.klaviyo.calls.length, 1)
  await rig.scan('DELIVERY_ATTEMPTED')
  await rig.drain()
  assert.equal(rig.klaviyo.calls.length, 1, 'the pause is for all of the account')
  rig.klaviyo.budget = 100
  rig.clock.advance(89_000)
  await rig.drain()
  assert.equal(rig.klaviyo.events.length, 0)
  rig.clock.advance(1000)
  await rig.drain()
  assert.equal(rig.klaviyo.events.length, 2)
  assert.deepEqual(rig.errors, [])
})

test('an outage is waited for, later each time, and no longer than a day', async () => {
  const rig = await tellRig()
  rig.klaviyo.conduct = 'down'
  await rig.scan('OUT_FOR_DELIVERY')
  for (let hour = 0; hour < 30; hour++) {
    await rig.drain()
    rig.clock.advance(HOUR)
  }
  const tried = rig.klaviyo.calls.length
  assert.ok(tried > 5 && tried < 12, String(tried))
  rig.klaviyo.conduct = 'well'
  await rig.drain()
  assert.equal(rig.klaviyo.events.length, 0)

  rig.klaviyo.conduct = 'down'
  await rig.scan('SUCCESSFULLY_DELIVERED')
  await rig.drain()
  rig.klaviyo.conduct = 'well'
  rig.clock.advance(61_000)
  await rig.drain()
  assert.deepEqual(rig.metrics(), ['shipment_delivered'])
  assert.deepEqual(rig.errors, [])
})

test('an event that the mail tool refuses holds up nothing', async () => {
  const rig = await tellRig({ recipient: { ...NOBODY, email: 'no address' } })
  await rig.scan('OUT_FOR_DELIVERY')
  await rig.drain()
  assert.equal(rig.klaviyo.calls.length, 1)
  rig.clock.advance(24 * HOUR)
  await rig.drain()
  assert.equal(rig.klaviyo.calls.length, 1)
  const [view] = await rig.connectors.listIntegrations(rig.ctx)
  assert.equal(view?.lastError, 'Klaviyo refuses the request (400): Invalid email address')
  assert.equal(view?.pausedUntil, null)
})
