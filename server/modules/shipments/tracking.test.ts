import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Context, EVERY_SCOPE } from '#platform/context'
import { Forbidden } from '#platform/errors'
import { testDatabase } from '../../../test/support/database.ts'
import { anOrder, withStock } from '../../../test/support/shop.ts'
import { aReport, aShipment, NOBODY, trackingRig } from '../../../test/support/tracking-rig.ts'
import { getOrders, placeOrder } from '../orders/index.ts'
import { updateShopSettings } from '../tenants/index.ts'
import { getShipment, parcelsByNumber, searchShipments, setIssue, shipmentMetrics, trackingStateOf } from './index.ts'

const db = await testDatabase()
const rig = await trackingRig(db)
const { tracking, alfa, bravo, worker, clock } = rig
let count = 0
const staff = (ctx: Context): Context => ({ ...ctx, actor: 'user:1', scopes: new Set(EVERY_SCOPE) })
const number = (carrier = 'ALFA') => `${carrier}${1000 + ++count}`

test('a new shipment answers at once, and its parcel is asked about in the background', async () => {
  const { ctx } = await rig.shop()
  const n = number()
  alfa.answers.set(n, aReport(n, [rig.event('MOVE', 30), rig.event('DATA', 90)]))
  const made = await tracking.createShipment(ctx, aShipment([n]))
  assert.equal(made.status, 'PENDING')
  assert.equal(made.parcels[0]?.carrier, 'alfa')
  assert.deepEqual(
    alfa.asked.filter((one) => one === n),
    [],
  )
  await worker.drain()
  const now = await getShipment(ctx, made.id)
  assert.equal(now.status, 'IN_TRANSIT')
  assert.equal(now.parcels[0]?.lastTrackedAt?.getTime(), clock.now().getTime())
  const told = await rig.told(ctx)
  assert.deepEqual(
    told.map(({ type }) => type),
    ['shipment.created', 'tracking.eventAdded', 'tracking.eventAdded', 'order.trackingChanged', 'tracking.inTransit'],
  )
  assert.deepEqual(rig.errors, [])
})

test('events that are told again are stored once, and a parcel is asked about at the pace of its carrier', async () => {
  const { ctx } = await rig.shop()
  const n = number()
  alfa.answers.set(n, aReport(n, [rig.event('MOVE', 30)]))
  const made = await tracking.createShipment(ctx, aShipment([n]))
  await worker.drain()
  await rig.advance(59)
  assert.equal(alfa.asked.filter((one) => one === n).length, 1)
  alfa.answers.set(n, aReport(n, [rig.event('MOVE', 30 + 59), rig.event('OUT', 1)]))
  await rig.advance(1)
  assert.equal(alfa.asked.filter((one) => one === n).length, 2)
  assert.equal((await rig.told(ctx, 'tracking.eventAdded')).length, 2)
  assert.equal((await getShipment(ctx, made.id)).status, 'OUT_FOR_DELIVERY')
})

test('a delivered order says so once, keeps its own status, and a return of the parcel takes the delivery back', async () => {
  const { ctx } = await rig.shop()
  const n = number()
  alfa.answers.set(n, aReport(n, [rig.event('DONE', 10)]))
  const made = await tracking.createShipment(ctx, aShipment([n]))
  await worker.drain()
  const delivered = await getShipment(ctx, made.id)
  assert.equal(delivered.status, 'DELIVERED')
  assert.ok(delivered.deliveredAt)
  alfa.answers.set(n, aReport(n, [rig.event('DONE', 10), rig.event('MOVE', 5)]))
  await rig.advance(60)
  assert.equal((await getShipment(ctx, made.id)).status, 'DELIVERED', 'a late scan changes nothing')
  alfa.answers.set(n, aReport(n, [rig.event('DONE', 70), rig.event('BACK', 2)]))
  await rig.advance(60)
  const back = await getShipment(ctx, made.id)
  assert.equal(back.status, 'RETURNED_TO_SENDER')
  assert.equal(back.deliveredAt, null)
})

test('an unknown code becomes a missing step, and mapped it corrects old parcels without telling recipients', async () => {
  const { ctx } = await rig.shop()
  const n = number()
  const code = `X-${count}`
  alfa.answers.set(n, aReport(n, [rig.event(code, 20, { text: 'Handed over 🎁' })]))
  const made = await tracking.createShipment(ctx, aShipment([n]))
  await worker.drain()
  assert.equal((await getShipment(ctx, made.id)).status, 'PENDING')
  const step = (await tracking.steps(staff(ctx), 'alfa')).find((one) => one.code === code)
  assert.ok(step)
  assert.equal(step.status, null)
  assert.equal(step.seen?.seen, 1)
  assert.equal(step.seen?.rawText, 'Handed over 🎁')
  assert.deepEqual(
    (await tracking.missingSteps(staff(ctx), 'alfa', null))
      .filter(({ id }) => id === step.id)
      .flatMap(({ samples }) => samples.map(({ trackingNumber }) => trackingNumber)),
    [n],
  )
  const meaning = { status: 'DELIVERED', subStatus: 'SIGNED' } as const
  await assert.rejects(tracking.changeStep(ctx, 'alfa', step.id, meaning, { remap: true }), Forbidden)
  await tracking.changeStep(staff(ctx), 'alfa', step.id, meaning, { remap: true })
  await worker.drain()
  const now = await getShipment(ctx, made.id)
  assert.equal(`${now.status} ${now.subStatus}`, 'DELIVERED SIGNED')
  const [told] = await rig.told(ctx, 'tracking.delivered')
  assert.equal((told?.data as { notify: boolean } | undefined)?.notify, false)
  await rig.advance(1)
  assert.equal((await rig.told(ctx, 'tracking.delivered')).length, 1)
})

test('seeds come again on each start, and leave edited steps as they are', async () => {
  const ctx = staff((await rig.shop()).ctx)
  const before = (await tracking.steps(ctx, 'bravo')).find(({ code }) => code === 'HURT')
  assert.ok(before)
  await tracking.changeStep(ctx, 'bravo', before.id, { status: 'EXCEPTION', subStatus: 'LOST' }, { remap: false })
  // As after a release that ships with other mappings.
  await rig.system.db.system.deleteFrom('installation').where('name', '=', 'tracking-steps').execute()
  await tracking.seed()
  const after = (await tracking.steps(ctx, 'bravo')).find(({ code }) => code === 'HURT')
  assert.equal(after?.id, before.id)
  assert.equal(after?.subStatus, 'LOST')
  assert.equal(after?.name, 'SHIPMENT_LOST')
})

test('a code with a qualifier has its own step, else that of the code', async () => {
  const { ctx } = await rig.shop()
  const [a, b] = [number(), number()]
  alfa.answers.set(a, aReport(a, [rig.event('DONE', 5, { qualifier: 'n' })]))
  alfa.answers.set(b, aReport(b, [rig.event('done', 5, { qualifier: 'whatever' })]))
  const made = await tracking.createShipment(ctx, aShipment([a, b]))
  await worker.drain()
  const { parcels } = await getShipment(ctx, made.id)
  assert.deepEqual(
    parcels.map(({ subStatus }) => subStatus),
    ['TO_NEIGHBOUR', 'TO_RECIPIENT'],
  )
})

test('failures wait longer each time, say why, and an answer ends them', async () => {
  const { ctx } = await rig.shop()
  const n = number()
  alfa.answers.set(n, { ok: false, failure: { kind: 'timeout', message: 'no answer' } })
  const made = await tracking.createShipment(ctx, aShipment([n]))
  await worker.drain()
  const first = (await getShipment(ctx, made.id)).parcels[0]
  assert.equal(first?.trackingError, 'CARRIER_TIMEOUT')
  assert.equal(first?.nextTrackAt?.getTime(), clock.now().getTime() + 5 * 60_000)
  await rig.advance(5)
  assert.equal(
    (await getShipment(ctx, made.id)).parcels[0]?.nextTrackAt?.getTime(),
    clock.now().getTime() + 10 * 60_000,
  )
  alfa.answers.set(n, aReport(n, [rig.event('MOVE', 1)]))
  await rig.advance(10)
  const last = (await getShipment(ctx, made.id)).parcels[0]
  assert.equal(last?.trackingError, null)
  assert.equal(last?.failures, 0)
})

test('a shop that wants no news of carriers asks none, also for readers, and goes on an hour after it does', async () => {
  const { ctx } = await rig.shop()
  const n = number()
  alfa.answers.set(n, aReport(n, [rig.event('MOVE', 30)]))
  const asked = () => alfa.asked.filter((one) => one === n).length
  await updateShopSettings(ctx, { shipmentUpdates: false })
  const made = await tracking.createShipment(ctx, aShipment([n]))
  await worker.drain()
  await rig.advance(180)
  const [parcel] = (await getShipment(ctx, made.id)).parcels
  assert.ok(parcel)
  await tracking.refresh(ctx, parcel)
  assert.equal(asked(), 0)
  await tracking.updateShipment(ctx, made.id, { manual: { status: 'OUT_FOR_DELIVERY', at: null, text: null } })
  assert.equal((await getShipment(ctx, made.id)).status, 'OUT_FOR_DELIVERY', 'events that come are taken')
  await updateShopSettings(ctx, { shipmentUpdates: true })
  await rig.advance(60)
  assert.equal(asked(), 1)
})

test('a rate limit pauses the account as long as the carrier asks, and no other', async () => {
  const { ctx } = await rig.shop()
  const [limited, other, elsewhere] = [number(), number(), number('BRAVO')]
  alfa.answers.set(limited, {
    ok: false,
    failure: { kind: 'rate_limited', message: 'slow down', retryAfterMs: 1_800_000 },
  })
  alfa.answers.set(other, aReport(other, [rig.event('MOVE', 1)]))
  bravo.answers.set(elsewhere, aReport(elsewhere, [rig.event('MOVE', 1)], { steps: 'bravo' }))
  await tracking.createShipment(ctx, aShipment([limited]))
  await worker.drain()
  const paused = await tracking.createShipment(ctx, aShipment([other]))
  const free = await tracking.createShipment(ctx, aShipment([elsewhere]))
  await worker.drain()
  assert.equal((await getShipment(ctx, paused.id)).status, 'PENDING')
  assert.equal((await getShipment(ctx, free.id)).status, 'IN_TRANSIT')
  await rig.advance(30)
  assert.equal((await getShipment(ctx, paused.id)).status, 'IN_TRANSIT')
})

test('a report about another parcel is not believed', async () => {
  const { ctx } = await rig.shop()
  const n = number()
  alfa.answers.set(n, aReport('ALFA999999', [rig.event('DONE', 1)]))
  const made = await tracking.createShipment(ctx, aShipment([n]))
  await worker.drain()
  const now = await getShipment(ctx, made.id)
  assert.equal(now.status, 'PENDING')
  assert.equal(now.parcels[0]?.trackingError, 'CARRIER_UNAVAILABLE')
})

test('events of a number that was used before, and long ago, are left out', async () => {
  const { ctx } = await rig.shop()
  const n = number()
  alfa.answers.set(n, aReport(n, [rig.event('DONE', 200 * 24 * 60), rig.event('DATA', 5)]))
  const made = await tracking.createShipment(ctx, aShipment([n]))
  await worker.drain()
  assert.equal((await getShipment(ctx, made.id)).status, 'INFO_RECEIVED')
})

test('two shops may follow the same number, each for itself; in one shop an open number is taken', async () => {
  const [one, two] = [await rig.shop(), await rig.shop()]
  const n = number()
  const made = await tracking.createShipment(one.ctx, aShipment([n]))
  await tracking.createShipment(two.ctx, aShipment([n]))
  const spelled = ` ${n.slice(0, 5).toLowerCase()} ${n.slice(5)}`
  await assert.rejects(
    tracking.createShipment(one.ctx, aShipment([spelled])),
    (error: { details: unknown; code: string }) => {
      assert.equal(error.code, 'parcel_taken')
      assert.deepEqual((error.details as { existingId: string }).existingId, made.id)
      return true
    },
  )
  assert.equal((await parcelsByNumber(one.ctx, spelled)).length, 1)
})

test('of a hundred shipments with one number at once, one is made', async () => {
  const { ctx } = await rig.shop()
  const n = number()
  const outcomes = await Promise.allSettled(
    Array.from({ length: 100 }, () => tracking.createShipment(ctx, aShipment([n]))),
  )
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
})

test('what nobody can be asked about says why, and is taken up when the carrier is connected', async () => {
  const { ctx } = await rig.shop([])
  const n = number()
  alfa.answers.set(n, aReport(n, [rig.event('OUT', 1)]))
  const made = await tracking.createShipment(ctx, aShipment([n, '???']))
  await worker.drain()
  assert.deepEqual(
    (await getShipment(ctx, made.id)).parcels.map(({ trackingError }) => trackingError),
    ['PROVIDER_INACTIVE', 'PROVIDER_NOT_DETECTED'],
  )
  await tracking.putConnection(ctx, { gateway: 'alfa', settings: { apiKey: 'k' }, active: true })
  await worker.drain()
  assert.equal((await getShipment(ctx, made.id)).parcels[0]?.status, 'OUT_FOR_DELIVERY')
})

test('a shipment turns late once, when the promised time passes', async () => {
  const { ctx } = await rig.shop()
  const promisedAt = new Date(clock.now().getTime() + 30 * 60_000)
  await tracking.createShipment(ctx, aShipment([number()], { promisedAt }))
  await rig.advance(29)
  assert.equal((await rig.told(ctx, 'tracking.delayed')).length, 0)
  await rig.advance(6)
  await rig.advance(60)
  assert.equal((await rig.told(ctx, 'tracking.delayed')).length, 1)
})

test('a parcel without a first event for 30 days expires', async () => {
  const { ctx } = await rig.shop()
  const made = await tracking.createShipment(ctx, aShipment([number()]))
  await worker.drain()
  // A carrier that does not know the number answers so; the question stays open.
  assert.equal((await getShipment(ctx, made.id)).parcels[0]?.trackingError, 'NOT_FOUND_AT_CARRIER')
  for (let day = 0; day < 31; day++) await rig.advance(24 * 60)
  const now = await getShipment(ctx, made.id)
  assert.equal(`${now.status} ${now.subStatus}`, 'EXPIRED NO_EVENTS')
  assert.equal((await rig.told(ctx, 'tracking.noEvents')).length, 1)
})

test('reading asks the carrier once for all who read, and once a minute', async () => {
  const { ctx } = await rig.shop()
  const n = number()
  alfa.answers.set(n, aReport(n, [rig.event('MOVE', 5)]))
  const made = await tracking.createShipment(ctx, aShipment([n]))
  await worker.drain()
  clock.advance(61 * 60_000)
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  alfa.answers.set(n, async () => {
    await held
    return aReport(n, [rig.event('OUT', 1)])
  })
  const asked = alfa.asked.length
  const { parcels } = await getShipment(ctx, made.id)
  const [parcel] = parcels
  assert.ok(parcel)
  const reads = Promise.all(Array.from({ length: 5 }, () => tracking.refresh(ctx, parcel)))
  release()
  assert.deepEqual(
    new Set((await reads).map((read) => `${read.upToDate} ${read.parcel.status}`)),
    new Set(['true OUT_FOR_DELIVERY']),
  )
  assert.equal(alfa.asked.length, asked + 1)
})

test('a manual status is an event of the merchant, and a reset begins anew', async () => {
  const { ctx } = await rig.shop()
  const n = number()
  const made = await tracking.createShipment(ctx, aShipment([n]))
  const told = await tracking.updateShipment(ctx, made.id, {
    manual: { status: 'DELIVERED', at: null, text: 'Handed over' },
  })
  assert.equal(told.status, 'DELIVERED')
  const again = await tracking.resetShipment(ctx, made.id, aShipment([n]).parcels)
  assert.equal(again.status, 'PENDING')
  assert.equal(again.deliveredAt, null)
  assert.notDeepEqual(again.parcels[0]?.token, made.parcels[0]?.token)
})

test('events come in bulk, by number or parcel, in as many statements for a thousand as for one', async () => {
  const { ctx } = await rig.shop()
  const numbers = Array.from({ length: 50 }, () => number())
  for (const n of numbers) await tracking.createShipment(ctx, aShipment([n]))
  const told = (i: number) => ({
    parcelId: null,
    trackingNumber: numbers[i % 50] ?? '',
    carrier: 'ALFA',
    name: null,
    code: 'MOVE',
    qualifier: null,
    text: null,
    occurredAt: new Date(clock.now().getTime() - i * 1000),
    place: null,
    externalId: null,
  })
  const events = Array.from({ length: 1000 }, (_, i) => told(i))
  assert.deepEqual(await tracking.ingestEvents(ctx, events), { recorded: 1000, duplicates: 0, unknown: [] })
  assert.deepEqual(await tracking.ingestEvents(ctx, events.slice(0, 10)), { recorded: 0, duplicates: 10, unknown: [] })
  assert.deepEqual(await tracking.ingestEvents(ctx, [{ ...told(0), trackingNumber: 'nobody' }]), {
    recorded: 0,
    duplicates: 0,
    unknown: [0],
  })
})

test('shipments are found by all they have, and counted by day', async () => {
  const { ctx } = await rig.shop()
  const n = number()
  alfa.answers.set(n, aReport(n, [rig.event('DONE', 10), rig.event('MOVE', 130)]))
  const made = await tracking.createShipment(
    ctx,
    aShipment([n], {
      reference: 'S-1',
      orderReference: 'O-77',
      promisedAt: new Date(clock.now().getTime() + 1000),
      recipient: { ...NOBODY, name: 'Ægir Ó Example', countryCode: 'FI', zip: '00100' },
      tags: ['vip'],
    }),
  )
  await tracking.createShipment(ctx, aShipment([number()]))
  await worker.drain()
  await setIssue(ctx, made.id, { type: 'DAMAGED', comment: null })
  const find = async (filter: Parameters<typeof searchShipments>[1]) =>
    (await searchShipments(ctx, filter, { by: 'createdAt', descending: true }, { limit: 10, skip: 0, count: true }))
      .total
  for (const filter of [
    { text: 'ægir' },
    { text: n.slice(2).toLowerCase() },
    { reference: 'S-1' },
    { orderReference: 'O-77' },
    { trackingNumber: ` ${n.toLowerCase()}` },
    { carriers: ['alfa'], statuses: ['DELIVERED'] as const },
    { subStatuses: ['TO_RECIPIENT'] as const },
    { trackingStates: ['STOPPED'] as const },
    { countryCodes: ['FI'] },
    { issue: true },
    { tags: ['vip', 'other'] },
    { deliveredFrom: new Date(0) },
    { late: false, reference: 'S-1' },
  ]) {
    assert.equal(await find(filter), 1, JSON.stringify(filter))
  }
  assert.equal(await find({}), 2)
  assert.equal(await find({ late: true }), 0)
  const day = clock.now().toISOString().slice(0, 10)
  const counted = await shipmentMetrics(ctx, {
    from: day,
    to: day,
    timeZone: 'UTC',
    carrier: null,
    direction: null,
    countryCode: null,
    groupBy: 'carrier',
  })
  const { created, delivered, deliveredOnTime, merchantIssues, averageTransitHours } = counted.totals
  assert.deepEqual(
    { created, delivered, deliveredOnTime, merchantIssues, averageTransitHours },
    { created: 2, delivered: 1, deliveredOnTime: 1, merchantIssues: 1, averageTransitHours: 2 },
  )
  assert.deepEqual(
    counted.groups?.map(({ key }) => key),
    ['alfa'],
  )
})

test('a hundred calls about one parcel at once lose no event, and tell of each status once', async () => {
  const { ctx } = await rig.shop([])
  const n = number()
  const made = await tracking.createShipment(ctx, aShipment([n]))
  const told = (i: number) => ({
    parcelId: null,
    trackingNumber: n,
    carrier: 'alfa',
    name: null,
    code: ['DATA', 'MOVE', 'OUT', 'DONE'][i % 4] ?? '',
    qualifier: null,
    text: null,
    // In four groups, the later of later codes.
    occurredAt: new Date(clock.now().getTime() - (4 - (i % 4)) * 3_600_000 - i * 1000),
    place: null,
    externalId: `e${i % 50}`,
  })
  const outcomes = await Promise.all(Array.from({ length: 100 }, (_, i) => tracking.ingestEvents(ctx, [told(i)])))
  assert.equal(
    outcomes.reduce((sum, { recorded }) => sum + recorded, 0),
    50,
  )
  assert.equal(
    outcomes.reduce((sum, { duplicates }) => sum + duplicates, 0),
    50,
  )
  assert.equal((await getShipment(ctx, made.id)).status, 'DELIVERED')
  assert.equal((await rig.told(ctx, 'tracking.eventAdded')).length, 50)
  assert.equal((await rig.told(ctx, 'tracking.delivered')).length, 1)
})

test('a shipment that moves to another order takes its tracking along, and leaves none behind', async () => {
  const { ctx } = await rig.shop()
  await withStock(ctx, { MOVED: 9 })
  const [one, two] = [await placeOrder(ctx, anOrder(['MOVED'])), await placeOrder(ctx, anOrder(['MOVED']))]
  const n = number()
  alfa.answers.set(n, aReport(n, [rig.event('DONE', 5)]))
  const made = await tracking.createShipment(ctx, aShipment([n], { orderId: one.id }))
  await worker.drain()
  const delivered = async () => (await getOrders(ctx, [one.id, two.id])).map(({ deliveredAt }) => deliveredAt !== null)
  assert.deepEqual(await delivered(), [true, false])
  await tracking.updateShipment(ctx, made.id, { orderId: two.id })
  assert.deepEqual(await delivered(), [false, true])
})

test('what people record is no news of the carrier', async () => {
  const { ctx } = await rig.shop([])
  const made = await tracking.createShipment(ctx, aShipment([number()]))
  const told = await tracking.updateShipment(ctx, made.id, { manual: { status: 'IN_TRANSIT', at: null, text: null } })
  assert.deepEqual([told.status, told.lastEventAt], ['IN_TRANSIT', null])
})

test('a parcel is found by its number in any letter case, also where letters change their number with it', async () => {
  const { ctx } = await rig.shop([])
  const n = `straße ı ${number()}`
  await tracking.createShipment(ctx, aShipment([n]))
  for (const spelled of [n, n.toUpperCase(), n.replaceAll(' ', '')]) {
    assert.equal((await parcelsByNumber(ctx, spelled)).length, 1, spelled)
  }
})

test('the state that shipments are searched by is the state that they show', async () => {
  const { ctx } = await rig.shop(['alfa'])
  const done = number()
  alfa.answers.set(done, aReport(done, [rig.event('DONE', 5)]))
  const moving = number()
  alfa.answers.set(moving, aReport(moving, [rig.event('MOVE', 5)]))
  for (const numbers of [[done], [moving], ['???'], [number('BRAVO')], [number(), '????']]) {
    await tracking.createShipment(ctx, aShipment(numbers))
  }
  await worker.drain()
  await tracking.createShipment(ctx, aShipment([number()]))
  const all = { by: 'createdAt', descending: true } as const
  const page = { limit: 50, skip: 0, count: true }
  const { shipments } = await searchShipments(ctx, {}, all, page)
  const shown = Map.groupBy(shipments, ({ parcels }) => trackingStateOf(parcels))
  for (const state of ['QUEUED', 'ACTIVE', 'STOPPED', 'FAILED'] as const) {
    const found = await searchShipments(ctx, { trackingStates: [state] }, all, page)
    assert.ok(found.total > 0, state)
    assert.deepEqual(
      found.shipments.map(({ id }) => id),
      shown.get(state)?.map(({ id }) => id),
    )
  }
})
