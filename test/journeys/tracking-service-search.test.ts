import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Merchant, trackingService, type Wire } from '../support/tracking-service.ts'

const rig = await trackingService()
const { answers, clock } = rig
type Found = Wire['ShipmentSearchResultDto']
type Metrics = Wire['ShipmentMetricsDto']

const at = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000).toISOString()

/** Three shipments of which the first has everything; the clock moves on between them. */
async function three() {
  const shop = await rig.merchant()
  const start = at(0)
  const [one, two] = [rig.number(), rig.number()]
  answers.set(one, { scans: [{ code: 'delivered', minutesAgo: 30 }] })
  answers.set(two, { scans: [{ code: 'transit', minutesAgo: 90 }] })
  const first = await shop.follow([one], {
    reference: 'Ref-100%_A',
    orderId: 'WEB-1',
    orderReference: 'Order_1',
    recipient: { name: 'Ægir Ó Dóe', email: 'Aegir@Example.com', countryCode: 'IS' },
    promisedAt: at(-60),
    tags: ['vip', 'gift'],
  })
  clock.advance(60_000)
  const second = await shop.follow([two], { orderReference: 'Order_2', direction: 'RETURN', promisedAt: at(600) })
  clock.advance(60_000)
  const last = await shop.follow(['unknown number'], { orderReference: 'Ärger', provider: null })
  await rig.drain()
  await shop.ok('PUT', `/shipments/${second.id}/merchantIssue`, { isIssue: true, type: 'LOST' })
  await shop.ok('PUT', `/shipments/${last.id}/merchantIssue`, { isIssue: true, type: 'LOST' })
  await shop.ok('PUT', `/shipments/${last.id}/merchantIssue`, { isIssue: false })
  return { shop, start, numbers: [one, two] as const, ids: [first.id, second.id, last.id] as const }
}

async function found(shop: Merchant, ids: readonly string[], body: unknown): Promise<number[]> {
  const { items } = await shop.ok<Found>('POST', '/shipments/search', body)
  return items.map(({ id }) => ids.indexOf(id) + 1).sort()
}

test('each criterion finds what it names and nothing else; all of them together narrow', async () => {
  const { shop, start, numbers, ids } = await three()
  const minutes = (count: number) => new Date(Date.parse(start) + count * 60_000).toISOString()
  const spelled = ` ${numbers[0].toLowerCase().slice(0, 5)} ${numbers[0].slice(5)}`
  const cases: [Wire['ShipmentSearchDto'] & object, number[]][] = [
    [{} as Wire['ShipmentSearchDto'], [1, 2, 3]],
    [{ text: 'ref-100%_a' }, [1]],
    [{ text: '00%_' }, [1]],
    [{ text: 'order_' }, [1, 2]],
    [{ text: 'ägir' }, []],
    [{ text: 'ÆGIR' }, [1]],
    [{ text: 'aegir@' }, [1]],
    [{ text: numbers[1].slice(4) }, [2]],
    [{ text: '\\%' }, []],
    [{ reference: 'Ref-100%_A' }, [1]],
    [{ reference: 'ref-100%_a' }, []],
    [{ orderReference: 'Order_2' }, [2]],
    [{ orderId: 'WEB-1' }, [1]],
    [{ trackingNumber: spelled }, [1]],
    [{ channelIds: [String(shop.shop.number), '1'] }, [1, 2, 3]],
    [{ channelIds: ['1'] }, []],
    [{ channelIds: [] }, [1, 2, 3]],
    [{ providers: ['DHL'] }, [1, 2]],
    [{ providers: ['fedex', 'nobody'] }, []],
    [{ statuses: ['DELIVERED', 'EXCEPTION'] }, [1]],
    [{ statuses: [] }, [1, 2, 3]],
    [{ subStatuses: ['TO_RECIPIENT'] }, [1]],
    [{ trackingStates: ['STOPPED'] }, [1]],
    [{ trackingStates: ['ACTIVE', 'FAILED'] }, [2, 3]],
    [{ direction: 'RETURN' }, [2]],
    [{ direction: 'OUTGOING' }, [1, 3]],
    [{ countryCodes: ['is', 'FI'] }, [1]],
    [{ createdFrom: minutes(1) }, [2, 3]],
    [{ createdTo: minutes(1) }, [1]],
    [{ deliveredFrom: minutes(-1000) }, [1]],
    [{ deliveredTo: minutes(-1000) }, []],
    [{ updatedAfter: minutes(2) }, [2, 3]],
    [{ noEventSince: minutes(-60) }, [2, 3]],
    [{ noEventSince: minutes(-1000) }, [3]],
    [{ isLate: true }, [1]],
    [{ isLate: false }, [2, 3]],
    [{ hasMerchantIssue: true }, [2]],
    [{ hasMerchantIssue: false }, [1, 3]],
    [{ tags: ['gift', 'none'] }, [1]],
    [{ statuses: ['DELIVERED'], tags: ['vip'], text: 'order' }, [1]],
    [{ statuses: ['DELIVERED'], hasMerchantIssue: true }, []],
    [{ page: 1e300 }, []],
  ]
  await shop.ok('PUT', `/shipments/${ids[1]}`, {})
  for (const [body, expected] of cases) {
    assert.deepEqual(await found(shop, ids, body), expected, JSON.stringify(body))
  }
  const nothing = Object.fromEntries(
    cases.flatMap(([body]) => Object.keys(body).filter((name) => name !== 'page')).map((name) => [name, null]),
  )
  assert.deepEqual(await found(shop, ids, { ...nothing, unknown: 1 }), [1, 2, 3])
})

test('pages come in the order asked for, without anything twice', async () => {
  const { shop, ids } = await three()
  const order = async (body: object) =>
    (await shop.ok<Found>('POST', '/shipments/search', body)).items.map(({ id }) => ids.indexOf(id) + 1)
  assert.deepEqual(await order({}), [3, 2, 1])
  assert.deepEqual(await order({ sortDirection: 'ASC' }), [1, 2, 3])
  assert.deepEqual(await order({ sortBy: 'orderReference', sortDirection: 'ASC' }), [1, 2, 3])
  assert.deepEqual(await order({ sortBy: 'statusAt', sortDirection: 'ASC' }), [2, 1, 3])
  assert.deepEqual(await order({ sortBy: 'promisedAt', sortDirection: 'DESC' }), [2, 1, 3])
  assert.deepEqual(await order({ sortBy: 'deliveredAt' }), [1, 3, 2])
  clock.advance(1000)
  await shop.ok('PUT', `/shipments/${ids[0]}`, {})
  assert.deepEqual((await order({ sortBy: 'updatedAt' }))[0], 1)
  const pages = await Promise.all([1, 2, 3, 4].map((page) => order({ page, limit: 1 })))
  assert.deepEqual(pages, [[3], [2], [1], []])
  const page = await shop.ok<Found>('POST', '/shipments/search', { page: 2, limit: 2 })
  assert.deepEqual([page.page, page.limit, page.totalCount, page.items.length], [2, 2, 3, 1])
})

test('events are filled in only when asked for, in the language asked for', async () => {
  const { shop } = await three()
  const search = (path: string, body: object) => shop.ok<Found>('POST', `/shipments/search${path}`, body)
  const plain = await search('', { statuses: ['DELIVERED'] })
  assert.equal(plain.items[0]?.parcels[0]?.events, null)
  assert.equal(plain.items[0]?.parcels[0]?.lastEvent?.status, 'DELIVERED')
  const full = await search('?language=sv', { statuses: ['DELIVERED'], includeEvents: true })
  assert.deepEqual(
    full.items[0]?.parcels[0]?.events?.map(({ text }) => text),
    ['Levererad: till mottagaren'],
  )
})

test('wrong criteria are told by JSON pointer', async () => {
  const shop = await rig.merchant()
  for (const [body, pointer] of [
    [{ text: 'a' }, '/text'],
    [{ statuses: ['GONE'] }, '/statuses/0'],
    [{ limit: 251 }, '/limit'],
    [{ limit: 0 }, '/limit'],
    [{ page: 0 }, '/page'],
    [{ sortBy: 'price' }, '/sortBy'],
    [{ createdFrom: '2026-03-02' }, '/createdFrom'],
    [{ createdFrom: '2026-03-02T23:59:60Z' }, '/createdFrom'],
    [{ countryCodes: ['FIN'] }, '/countryCodes/0'],
    [{ isLate: 'yes' }, '/isLate'],
    ['', ''],
  ] as const) {
    const problem = await shop.refused(400, 'VALIDATION_FAILED', 'POST', '/shipments/search', body)
    assert.deepEqual(Object.keys(problem.errors ?? {}), [pointer])
  }
  await shop.refused(400, 'VALIDATION_FAILED', 'POST', '/shipments/search?language=finnish', {})
})

test('shipments are counted on the day that a thing happened first, one entry a day', async () => {
  const { shop, numbers } = await three()
  const metrics = await shop.ok<Metrics>('GET', '/shipments/metrics')
  assert.deepEqual(
    [metrics.from, metrics.to, metrics.timeZone, metrics.groups],
    ['2026-02-01', '2026-03-02', 'UTC', null],
  )
  assert.equal(metrics.days.length, 30)
  assert.deepEqual(metrics.totals, {
    created: 3,
    firstScanned: 2,
    delivered: 1,
    deliveredOnTime: 0,
    deliveredLate: 1,
    availableForPickup: 0,
    failedAttempts: 0,
    exceptions: 0,
    returnedToSender: 0,
    expired: 0,
    merchantIssues: 2,
    averageTransitHours: 0,
    medianTransitHours: 0,
  })
  assert.deepEqual(metrics.days.at(-1), { date: '2026-03-02', ...metrics.totals })
  assert.equal(metrics.days[0]?.created, 0)
  assert.equal(metrics.days[0]?.averageTransitHours, null)
  const created = async (query: string) => (await shop.ok<Metrics>('GET', `/shipments/metrics?${query}`)).totals.created
  assert.equal(await created('direction=RETURN'), 1)
  assert.equal(await created('provider=Dhl'), 2)
  assert.equal(await created('provider=nobody'), 0)
  assert.equal(await created('countryCode=is'), 1)
  assert.equal(await created(`channelId=${shop.shop.number}`), 3)
  assert.equal(await created('channelId=x'), 0)
  const groups = async (by: string) =>
    (await shop.ok<Metrics>('GET', `/shipments/metrics?groupBy=${by}`)).groups?.map(({ key, totals, days }) => {
      assert.equal(days.length, 30)
      return [key, totals.created]
    })
  assert.deepEqual(await groups('channelId'), [[String(shop.shop.number), 3]])
  assert.deepEqual(
    new Map((await groups('provider')) as [string, number][]),
    new Map([
      ['', 1],
      ['dhl', 2],
    ]),
  )
  assert.deepEqual(
    new Map((await groups('countryCode')) as [string, number][]),
    new Map([
      ['', 2],
      ['IS', 1],
    ]),
  )
  assert.ok(numbers)
})

test('days are those of the time zone, also where its clocks change', async () => {
  const shop = await rig.merchant()
  const [early, late] = [rig.number(), rig.number()]
  await shop.follow([early])
  await shop.follow([late])
  // A quarter past midnight in Helsinki on the day that its clocks go forward, and a quarter to midnight.
  const manual = async (number: string, statusAt: string) => {
    const { shipmentId } = await shop.ok<Wire['TrackingDto']>('GET', `/trackings/${number}`)
    await shop.ok('PUT', `/shipments/${shipmentId}`, { status: 'DELIVERED', statusAt })
  }
  await manual(early, '2025-03-29T22:15:00Z')
  await manual(late, '2025-03-30T20:45:00Z')
  const days = async (timeZone: string) => {
    const query = `from=2025-03-29&to=2025-03-31&timeZone=${encodeURIComponent(timeZone)}`
    return (await shop.ok<Metrics>('GET', `/shipments/metrics?${query}`)).days.map(({ delivered }) => delivered)
  }
  assert.deepEqual(await days('UTC'), [1, 1, 0])
  assert.deepEqual(await days('Europe/Helsinki'), [0, 2, 0])
  assert.deepEqual(await days('Pacific/Auckland'), [0, 1, 1])
  const query = '/shipments/metrics?timeZone=Pacific/Kiritimati'
  clock.advance(2 * 3_600_000)
  assert.equal((await shop.ok<Metrics>('GET', query)).to, '2026-03-03', 'it is tomorrow there')
})

test('ranges and zones that cannot be counted are refused', async () => {
  const shop = await rig.merchant()
  for (const [query, pointer] of [
    ['from=2026-03-02&to=2026-03-01', '/from'],
    ['from=2026-03-01&to=2027-03-02', '/from'],
    ['from=2026-02-30', '/from'],
    ['from=yesterday', '/from'],
    ['from=2020-01-01', '/from'],
    ['to=0000-01-01', '/to'],
    ['to=0001-01-05', '/from'],
    ['timeZone=Mars/Base', '/timeZone'],
    ['timeZone=%2B02:00', '/timeZone'],
    ['timeZone=', '/timeZone'],
    ['direction=UP', '/direction'],
    ['countryCode=FIN', '/countryCode'],
    ['groupBy=status', '/groupBy'],
  ] as const) {
    const problem = await shop.refused(400, 'VALIDATION_FAILED', 'GET', `/shipments/metrics?${query}`)
    assert.ok(
      Object.keys(problem.errors ?? {}).every((name) => name === pointer),
      `${query}: ${JSON.stringify(problem)}`,
    )
  }
  const leap = await shop.ok<Metrics>('GET', '/shipments/metrics?from=2024-01-01&to=2024-12-31')
  assert.equal(leap.days.length, 366)
})
