import assert from 'node:assert/strict'
import { test } from 'node:test'
import { orderOf } from '../support/ogoship.ts'
import { type Merchant, trackingService, type Wire } from '../support/tracking-service.ts'

const rig = await trackingService()
const { answers, clock } = rig
type Shipment = Wire['ShipmentDto']

const at = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000).toISOString()
const RECIPIENT = { name: 'Jane Doe', zip: '00100', city: 'Helsinki', countryCode: 'fi', email: 'jane@example.com' }

async function anOrder(shop: Merchant, reference: string): Promise<string> {
  const headers = { 'x-ogokey': shop.keys.ogoKey, 'content-type': 'application/json' }
  const call = <T>(path: string, body: unknown) =>
    rig.raw<T>({ method: 'POST', url: `/ogoship/api/v1${path}`, headers, payload: JSON.stringify(body) })
  await call('/products', { code: 'A', name: 'A thing', languageCode: 'en' })
  const order = await call<{ id: string }>('/orders', orderOf({ A: 1 }, { reference }))
  assert.equal(order.status, 200, order.text)
  return order.body.id
}

test('a new shipment answers at once with all it was told, and is followed in the background', async () => {
  const shop = await rig.merchant()
  const number = rig.number()
  answers.set(number, { scans: [{ code: 'transit', minutesAgo: 5, text: 'Posted', city: 'Bonn' }] })
  const body = {
    reference: 'A-1001-1',
    channelId: String(shop.shop.number),
    direction: 'OUTGOING',
    orderId: 'web-77',
    orderReference: 'A-1001',
    provider: 'DHL',
    serviceCode: 'PARCEL',
    serviceName: 'Parcel to the door',
    recipient: RECIPIENT,
    sender: { company: 'Harbour & Pine' },
    shippedAt: '2026-03-02T10:00:00+02:00',
    promisedAt: at(60),
    locale: 'fi-FI',
    notifyRecipient: false,
    tags: ['vip'],
    parcels: [
      {
        trackingNumber: ` ${number} `,
        dimensions: { weightKg: 1.2 },
        items: [{ code: 'A', quantity: 2, imageUrl: 'https://shop.example.com/a.png' }],
      },
    ],
    unknownMember: 'ignored',
  }
  const reply = await shop.call<Shipment>('POST', '/shipments', body)
  assert.equal(reply.status, 201, reply.text)
  const made = reply.body
  assert.equal(reply.headers.location, `/ogoship/tracking/shipments/${made.id}`)
  const { parcels, recipient, sender, ...rest } = made
  const [parcel] = parcels
  assert.deepEqual(rest, {
    id: made.id,
    merchantId: body.channelId,
    channelId: body.channelId,
    reference: 'A-1001-1',
    orderId: 'web-77',
    orderReference: 'A-1001',
    direction: 'OUTGOING',
    provider: 'dhl',
    serviceCode: 'PARCEL',
    serviceName: 'Parcel to the door',
    status: 'PENDING',
    subStatus: null,
    statusText: 'Odottaa kuljetusliikettä',
    statusAt: null,
    isFinal: false,
    trackingState: 'QUEUED',
    shippedAt: '2026-03-02T08:00:00.000Z',
    firstScanAt: null,
    estimatedDelivery: null,
    promisedAt: at(60),
    deliveredAt: null,
    isLate: false,
    merchantIssue: null,
    trackingPageUrl: `http://127.0.0.1:8080/t/${shop.shop.slug}/${parcel?.token}`,
    locale: 'fi-FI',
    notifyRecipient: false,
    tags: ['vip'],
    createdAt: at(0),
    updatedAt: at(0),
  })
  assert.deepEqual([recipient?.countryCode, recipient?.email, recipient?.company], ['FI', 'jane@example.com', null])
  assert.equal(sender?.company, 'Harbour & Pine')
  assert.equal(parcel?.trackingNumber, number)
  assert.equal(parcel?.provider, 'dhl')
  assert.match(parcel?.trackingUrl ?? '', new RegExp(`tracking-id=${number}$`))
  assert.deepEqual(parcel?.dimensions, { weightKg: 1.2, lengthCm: null, widthCm: null, heightCm: null })
  assert.deepEqual(parcel?.items, [{ code: 'A', name: null, quantity: 2, imageUrl: 'https://shop.example.com/a.png' }])
  assert.deepEqual([parcel?.lastEvent, parcel?.events, parcel?.nextTrackingAt], [null, null, null])
  await rig.drain()
  const followed = await shop.ok<Shipment>('GET', `/shipments/${made.id}?includeEvents=true&language=en`)
  assert.deepEqual(
    [followed.status, followed.statusText, followed.trackingState, followed.firstScanAt],
    ['IN_TRANSIT', 'In transit', 'ACTIVE', at(-5)],
  )
  const [event] = followed.parcels[0]?.events ?? []
  assert.deepEqual(event, {
    id: event?.id,
    occurredAt: at(-5),
    receivedAt: at(0),
    code: 'transit',
    qualifier: null,
    rawText: 'Posted',
    status: 'IN_TRANSIT',
    subStatus: null,
    text: 'Posted',
    isInformational: false,
    location: {
      name: null,
      city: 'Bonn',
      region: null,
      zip: null,
      countryCode: 'DE',
      latitude: null,
      longitude: null,
    },
    source: 'CARRIER',
  })
  assert.deepEqual(followed.parcels[0]?.lastEvent, event)
  assert.equal((await shop.ok<Shipment>('GET', `/shipments/${made.id}`)).parcels[0]?.events, null)
  assert.deepEqual(
    (await shop.told()).map(({ type }) => type),
    ['shipment.created', 'tracking.eventAdded', 'order.trackingChanged', 'tracking.inTransit'],
  )
})

test('the least that a shipment needs is a number; whose it is, is found out or said to be unknown', async () => {
  const shop = await rig.merchant()
  const made = await shop.ok<Shipment>('POST', '/shipments', {
    reference: null,
    recipient: null,
    provider: null,
    parcels: [{ trackingNumber: rig.number() }, { trackingNumber: 'nobody knows', provider: null, items: null }],
  })
  assert.deepEqual(
    made.parcels.map(({ provider, trackingError }) => [provider, trackingError]),
    [
      ['dhl', null],
      [null, 'PROVIDER_NOT_DETECTED'],
    ],
  )
  assert.deepEqual([made.direction, made.notifyRecipient, made.tags, made.recipient], ['OUTGOING', true, [], null])
  const unknown = await shop.follow(['who?'])
  assert.equal(unknown.trackingState, 'FAILED')
})

test('what breaks the schema of a shipment is told by JSON pointer', async () => {
  const shop = await rig.merchant()
  const parcels = [{ trackingNumber: '1' }]
  for (const [body, ...pointers] of [
    [{}, '/parcels'],
    [{ parcels: [] }, '/parcels'],
    [{ parcels: [{ trackingNumber: '' }] }, '/parcels/0/trackingNumber'],
    [{ parcels: [{ trackingNumber: ' \t ' }] }, '/parcels/0/trackingNumber'],
    [{ parcels: [{ trackingNumber: 'x'.repeat(101) }] }, '/parcels/0/trackingNumber'],
    [{ parcels: [{ trackingNumber: '1', trackingUrl: 'javascript:alert(1)' }] }, '/parcels/0/trackingUrl'],
    [{ parcels: [{ trackingNumber: '1', dimensions: { weightKg: -1 } }] }, '/parcels/0/dimensions/weightKg'],
    [{ parcels: [{ trackingNumber: '1', items: [{ code: 'A' }] }] }, '/parcels/0/items/0/quantity'],
    [{ parcels, recipient: { countryCode: 'FIN', email: 'nobody' } }, '/recipient/countryCode', '/recipient/email'],
    [{ parcels, promisedAt: 'tomorrow' }, '/promisedAt'],
    [{ parcels, promisedAt: '2026-03-02T23:59:60Z' }, '/promisedAt'],
    [{ parcels, shippedAt: '0000-01-01T00:00:00Z' }, '/shippedAt'],
    [{ parcels, tags: ['a', 'a'] }, '/tags'],
    [{ parcels, direction: 'UP' }, '/direction'],
    [{ parcels, notifyRecipient: null }, '/notifyRecipient'],
    [{ parcels, orderReference: 'x'.repeat(5000) }, '/orderReference'],
    [{ parcels, reference: 'a\u0000b' }, '/reference'],
    ['[]', ''],
    ['{', ''],
  ] as const) {
    const problem = await shop.refused(400, 'VALIDATION_FAILED', 'POST', '/shipments', body)
    assert.deepEqual(Object.keys(problem.errors ?? {}), pointers, JSON.stringify(body).slice(0, 100))
  }
})

test('rules of the business are told by their code', async () => {
  const shop = await rig.merchant()
  const post = (status: number, code: Wire['EProblemCode'], body: object) =>
    shop.refused(status, code, 'POST', '/shipments', body)
  const unknown = await post(422, 'PROVIDER_UNKNOWN', {
    provider: 'nobody',
    parcels: [{ trackingNumber: '1' }, { trackingNumber: '2', provider: 'nor this' }],
  })
  assert.deepEqual(Object.keys(unknown.errors ?? {}), ['/provider', '/parcels/1/provider'])
  const twice = await post(422, 'PARCEL_DUPLICATE', {
    provider: 'dhl',
    parcels: [{ trackingNumber: 'ab 12' }, { trackingNumber: 'AB12', provider: 'DHL' }],
  })
  assert.deepEqual(Object.keys(twice.errors ?? {}), ['/parcels/1/trackingNumber'])
  const dutch = { provider: 'postnl', parcels: [{ trackingNumber: '3SABCD0000001' }] }
  const zip = await post(422, 'ZIP_REQUIRED', { ...dutch, recipient: { ...RECIPIENT, zip: null } })
  assert.deepEqual(Object.keys(zip.errors ?? {}), ['/recipient/zip'])
  await shop.ok('POST', '/shipments', { ...dutch, recipient: RECIPIENT })
})

test('a carrier that needs a zip takes it from the order, where nobody tells another', async () => {
  const shop = await rig.merchant()
  const orderId = await anOrder(shop, 'Z-1')
  const made = await shop.ok<Shipment>('POST', '/shipments', {
    orderId,
    provider: 'postnl',
    parcels: [{ trackingNumber: '3SABCD0000002' }],
  })
  assert.deepEqual([made.orderId, made.orderReference, made.recipient?.zip], [orderId, 'Z-1', '00100'])
})

test('a reference and an open parcel are taken once, and the answer says by which shipment', async () => {
  const shop = await rig.merchant()
  const number = rig.number()
  const first = await shop.follow([number], { reference: 'R-1' })
  const post = (body: object, headers = {}) => shop.call('POST', '/shipments', body, headers)
  for (const headers of [{}, { 'idempotency-key': 'k' }] as Record<string, string>[]) {
    const reference = await post({ reference: 'R-1', parcels: [{ trackingNumber: rig.number() }] }, headers)
    assert.deepEqual(
      [reference.status, reference.body.code, reference.body.existingId],
      [409, 'ALREADY_EXISTS', first.id],
    )
  }
  const parcel = await post({ parcels: [{ trackingNumber: ` ${number.toLowerCase()}` }] })
  assert.deepEqual([parcel.status, parcel.body.code, parcel.body.existingId], [409, 'ALREADY_EXISTS', first.id])
  const other = await rig.merchant()
  await other.follow([number], { reference: 'R-1' })
  await shop.ok('PUT', `/shipments/${first.id}`, { status: 'DELIVERED' })
  await shop.follow([number])
})

test('a parcel that has come still belongs to its shipment until all of it has', async () => {
  const shop = await rig.merchant()
  const [come, open] = [rig.number(), rig.number()]
  answers.set(come, { scans: [{ code: 'delivered', minutesAgo: 1 }] })
  const first = await shop.follow([come, open])
  await rig.drain()
  const reply = await shop.call('POST', '/shipments', { parcels: [{ trackingNumber: come }] })
  assert.deepEqual([reply.status, reply.body.existingId], [409, first.id])
})

test('of many that bring one reference at once, one is made', async () => {
  const shop = await rig.merchant()
  const replies = await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      shop.call(
        'POST',
        '/shipments',
        { reference: 'once', parcels: [{ trackingNumber: rig.number() }] },
        i % 2 ? { 'idempotency-key': `key ${i}` } : {},
      ),
    ),
  )
  assert.deepEqual(replies.map(({ status }) => status).sort(), [201, ...Array.from({ length: 11 }, () => 409)])
})

test('a key that may write but not read gets what it wrote', async () => {
  const shop = await rig.merchant()
  const write = await shop.callWith('write:order')
  const made = await write<Shipment>('POST', '/shipments', { parcels: [{ trackingNumber: rig.number() }] })
  assert.equal(made.status, 201, made.text)
  const path = `/shipments/${made.body.id}`
  assert.equal((await write('PUT', path, { tags: [] })).status, 200)
  assert.equal((await write('PUT', `${path}/merchantIssue`, { isIssue: false })).status, 200)
  assert.equal((await write('GET', path)).status, 403)
})

test('members that are absent stay, and null clears them', async () => {
  const shop = await rig.merchant()
  const number = rig.number()
  const told = {
    orderId: 'X-1',
    orderReference: 'O-1',
    provider: 'dhl',
    serviceCode: 'S',
    serviceName: 'Service',
    recipient: RECIPIENT,
    sender: { name: 'Shop' },
    shippedAt: at(-10),
    promisedAt: at(100),
    locale: 'sv',
    tags: ['a', 'b'],
  }
  const item = { code: 'A', name: 'Thing', quantity: 1, imageUrl: null }
  const parcel = {
    trackingNumber: number,
    trackingUrl: 'https://a.example.com/x',
    items: [item],
    dimensions: { weightKg: 2 },
  }
  const { id } = await shop.ok<Shipment>('POST', '/shipments', { ...told, parcels: [parcel] })
  const path = `/shipments/${id}`
  await rig.drain()
  const made = await shop.ok<Shipment>('GET', path)
  clock.advance(1000)
  const same = await shop.ok<Shipment>('PUT', path, {})
  assert.deepEqual({ ...same, updatedAt: made.updatedAt }, made)
  assert.ok(same.updatedAt > made.updatedAt)
  for (const name of Object.keys(told).filter((key) => key !== 'tags')) {
    const changed = (await shop.ok('PUT', path, { [name]: null })) as Record<string, unknown>
    assert.equal(changed[name], null, name)
  }
  const changes = {
    ...told,
    tags: [],
    direction: 'RETURN',
    notifyRecipient: false,
    locale: 'de',
    reference: 'no',
    channelId: '1',
  }
  const changed = await shop.ok<Shipment>('PUT', path, changes)
  assert.deepEqual(
    [changed.tags, changed.direction, changed.notifyRecipient, changed.orderId, changed.reference, changed.provider],
    [[], 'RETURN', false, 'X-1', null, 'dhl'],
  )
  const kept = await shop.ok<Shipment>('PUT', path, { orderReference: 'O-2', recipient: { name: 'Only' } })
  assert.deepEqual([kept.orderId, kept.orderReference, kept.recipient?.zip], ['X-1', 'O-2', null])
})

test('parcels are added and changed by their number, never removed, and what is absent of one stays', async () => {
  const shop = await rig.merchant()
  const [one, two] = [rig.number(), rig.number()]
  answers.set(one, { scans: [{ code: 'transit', minutesAgo: 5 }] })
  const url = 'https://a.example.com/x'
  const item = { code: 'A', name: 'Thing', quantity: 1, imageUrl: null }
  const parcels = [{ trackingNumber: one, trackingUrl: url, items: [item], dimensions: { weightKg: 2 } }]
  const made = await shop.ok<Shipment>('POST', '/shipments', { parcels })
  await rig.drain()
  const path = `/shipments/${made.id}`
  const changed = await shop.ok<Shipment>('PUT', path, {
    parcels: [{ trackingNumber: ` ${one.toLowerCase()}`, trackingUrl: null }],
  })
  const [parcel] = changed.parcels
  assert.equal(changed.parcels.length, 1)
  assert.equal(parcel?.token, made.parcels[0]?.token)
  assert.deepEqual([parcel?.items, parcel?.dimensions?.weightKg, parcel?.status], [[item], 2, 'IN_TRANSIT'])
  assert.match(parcel?.trackingUrl ?? '', /dhl\.com/)
  answers.set(two, { scans: [{ code: 'transit', minutesAgo: 1 }] })
  const more = await shop.ok<Shipment>('PUT', path, {
    parcels: [{ trackingNumber: two }, { trackingNumber: one, items: null }],
  })
  assert.deepEqual(
    more.parcels.map(({ trackingNumber, status, items }) => [trackingNumber, status, items]),
    [
      [one, 'IN_TRANSIT', []],
      [two, 'PENDING', []],
    ],
  )
  assert.deepEqual([more.status, more.isFinal], ['PENDING', false], 'the least advanced parcel counts')
  await rig.drain()
  assert.equal((await shop.ok<Shipment>('GET', path)).status, 'IN_TRANSIT')
  const problem = await shop.refused(422, 'PARCEL_DUPLICATE', 'PUT', path, {
    parcels: [{ trackingNumber: one }, { trackingNumber: one.toLowerCase(), provider: 'dhl' }],
  })
  assert.deepEqual(Object.keys(problem.errors ?? {}), ['/parcels/1/trackingNumber'])
  const other = await shop.follow([rig.number()])
  const taken = await shop.refused(409, 'ALREADY_EXISTS', 'PUT', path, {
    parcels: [{ trackingNumber: other.parcels[0]?.trackingNumber }],
  })
  assert.equal(taken.existingId, other.id)
  await shop.refused(422, 'PROVIDER_UNKNOWN', 'PUT', path, { provider: 'x' })
  await shop.refused(422, 'ZIP_REQUIRED', 'PUT', path, { parcels: [{ trackingNumber: 'Z1', provider: 'postnl' }] })
})

test('a parcel that nobody recognised is followed once its provider is told', async () => {
  const shop = await rig.merchant()
  const made = await shop.follow(['odd number 1'])
  assert.equal(made.parcels[0]?.trackingError, 'PROVIDER_NOT_DETECTED')
  await rig.drain()
  answers.set('ODDNUMBER1', { scans: [{ code: 'transit', minutesAgo: 1 }] })
  const parcels = [{ trackingNumber: 'ODD NUMBER 1', provider: 'Dhl' }]
  await shop.ok('PUT', `/shipments/${made.id}`, { parcels })
  await rig.drain()
  const now = await shop.ok<Shipment>('GET', `/shipments/${made.id}`)
  assert.deepEqual(
    now.parcels.map(({ provider, status, trackingError }) => [provider, status, trackingError]),
    [['dhl', 'IN_TRANSIT', null]],
  )
})

test('a status set by hand is an event of the merchant on every parcel that is not at its end', async () => {
  const shop = await rig.merchant()
  const [one, two] = [rig.number(), rig.number()]
  answers.set(one, { scans: [{ code: 'delivered', minutesAgo: 60, text: 'Done' }] })
  const made = await shop.follow([one, two])
  await rig.drain()
  const path = `/shipments/${made.id}`
  const set = { status: 'OUT_FOR_DELIVERY', statusAt: at(-1), statusText: 'On the bike' }
  const changed = await shop.ok<Shipment>('PUT', path, set)
  assert.deepEqual(
    changed.parcels.map(({ status }) => status),
    ['DELIVERED', 'OUT_FOR_DELIVERY'],
  )
  assert.equal(changed.status, 'OUT_FOR_DELIVERY')
  const event = changed.parcels[1]?.lastEvent
  assert.deepEqual(
    [event?.source, event?.text, event?.rawText, event?.code, event?.occurredAt],
    ['MERCHANT', 'On the bike', null, null, at(-1)],
  )
  const done = await shop.ok<Shipment>('PUT', path, { status: 'DELIVERED' })
  assert.deepEqual([done.isFinal, done.trackingState, done.deliveredAt], [true, 'STOPPED', at(0)])
  assert.equal(done.parcels[1]?.lastEvent?.text, 'Delivered', 'without a text, that of the status')
  const again = await shop.ok<Shipment>('PUT', path, { status: 'EXCEPTION' })
  assert.equal(again.status, 'DELIVERED')
  assert.equal((await shop.told('tracking.outForDelivery')).length, 1)
})

test('each status that can be set by hand raises its event, and two of them cannot be set', async () => {
  const shop = await rig.merchant()
  for (const [status, type] of [
    ['INFO_RECEIVED', 'order.trackingChanged'],
    ['IN_TRANSIT', 'tracking.inTransit'],
    ['OUT_FOR_DELIVERY', 'tracking.outForDelivery'],
    ['AVAILABLE_FOR_PICKUP', 'tracking.readyForPickup'],
    ['FAILED_ATTEMPT', 'tracking.deliveryAttempted'],
    ['DELIVERED', 'tracking.delivered'],
    ['EXCEPTION', 'tracking.exception'],
    ['RETURNED_TO_SENDER', 'tracking.returnedToSender'],
  ] as const) {
    const made = await shop.follow([rig.number()])
    const changed = await shop.ok<Shipment>('PUT', `/shipments/${made.id}`, { status })
    assert.equal(changed.status, status)
    const told = (await shop.told(type)).filter(({ data }) => data.shipmentId === made.id)
    assert.equal(told.length, 1, type)
    assert.equal((await shop.told('tracking.eventAdded')).filter(({ data }) => data.shipmentId === made.id).length, 1)
  }
  const made = await shop.follow([rig.number()])
  for (const status of ['PENDING', 'EXPIRED']) {
    const problem = await shop.refused(422, 'STATUS_NOT_SETTABLE', 'PUT', `/shipments/${made.id}`, { status })
    assert.deepEqual(Object.keys(problem.errors ?? {}), ['/status'])
  }
  const alone = { statusAt: at(0), statusText: 'x' }
  const problem = await shop.refused(400, 'VALIDATION_FAILED', 'PUT', `/shipments/${made.id}`, alone)
  assert.deepEqual(Object.keys(problem.errors ?? {}), ['/statusAt', '/statusText'])
  await shop.ok('PUT', `/shipments/${made.id}`, { statusAt: null, statusText: null })
})

test('an order that all parcels of have come is delivered, and a shipment too late is told of once', async () => {
  const shop = await rig.merchant()
  const orderId = await anOrder(shop, 'D-1')
  const made = await shop.follow([rig.number()], { orderReference: 'D-1', promisedAt: at(10) })
  assert.equal(made.orderId, orderId)
  const path = `/shipments/${made.id}`
  await shop.ok('PUT', path, { promisedAt: at(-10) })
  const late = await shop.ok<Shipment>('PUT', path, { status: 'DELIVERED' })
  assert.equal(late.isLate, true)
  assert.equal((await shop.told('tracking.delayed')).length, 1)
  const [told] = await shop.told('order.delivered')
  assert.deepEqual([told?.subject, told?.data.reference], [`order:${orderId}`, 'D-1'])
  const gone = await shop.ok<Shipment>('PUT', path, { orderId: null })
  assert.deepEqual([gone.orderId, gone.orderReference], [null, 'D-1'])
  const back = await shop.ok<Shipment>('PUT', path, { orderId })
  assert.equal(back.orderId, orderId)
})

test('a merchant issue is opened, changed, resolved and kept, and leaves the tracking alone', async () => {
  const shop = await rig.merchant()
  const made = await shop.follow([rig.number()])
  const path = `/shipments/${made.id}/merchantIssue`
  const put = async (body: object) => (await shop.ok<Shipment>('PUT', path, body)).merchantIssue
  assert.equal(await put({ isIssue: false }), null)
  const opened = await put({ isIssue: true, type: 'DAMAGED', comment: 'Pictures came' })
  assert.deepEqual(
    { ...opened, setBy: null },
    { isOpen: true, type: 'DAMAGED', comment: 'Pictures came', setBy: null, setAt: at(0), resolvedAt: null },
  )
  assert.match(opened?.setBy ?? '', /^credential:/)
  const [told] = await shop.told('tracking.exception')
  assert.deepEqual([told?.data.shipmentId, told?.data.issue], [made.id, 'DAMAGED'])
  clock.advance(60_000)
  assert.equal((await put({ isIssue: true, type: 'LOST' }))?.comment, 'Pictures came')
  assert.equal((await put({ isIssue: true, type: 'LOST', comment: null }))?.comment, null)
  const resolved = await put({ isIssue: false, comment: 'Found' })
  assert.deepEqual(
    [resolved?.isOpen, resolved?.type, resolved?.comment, resolved?.resolvedAt],
    [false, 'LOST', 'Found', at(0)],
  )
  assert.deepEqual(await put({ isIssue: false, comment: 'later' }), resolved)
  assert.equal((await shop.told('tracking.exception')).length, 1)
  assert.equal((await put({ isIssue: true, type: 'OTHER' }))?.isOpen, true)
  assert.equal((await shop.told('tracking.exception')).length, 2)
  assert.equal((await shop.ok<Shipment>('GET', `/shipments/${made.id}`)).status, 'PENDING')
  for (const body of [
    {},
    { isIssue: true },
    { isIssue: true, type: 'SAD' },
    { isIssue: 'yes' },
    { isIssue: false, comment: 'x'.repeat(2001) },
  ]) {
    await shop.refused(400, 'VALIDATION_FAILED', 'PUT', path, body)
  }
})

test('a reset begins anew with other parcels, also with numbers of before, and keeps the issue', async () => {
  const shop = await rig.merchant()
  const number = rig.number()
  answers.set(number, {
    scans: [{ code: 'delivered', minutesAgo: 5 }],
    more: { estimatedTimeOfDelivery: at(-1) },
  })
  const made = await shop.follow([number, rig.number()])
  await rig.drain()
  await shop.ok('PUT', `/shipments/${made.id}/merchantIssue`, { isIssue: true, type: 'LOST' })
  await shop.ok('PUT', `/shipments/${made.id}`, { status: 'DELIVERED' })
  const before = await shop.ok<Shipment>('GET', `/shipments/${made.id}`)
  assert.deepEqual([before.status, before.estimatedDelivery?.from], ['DELIVERED', at(-1)])
  const reset = `/shipments/${made.id}/reset`
  const fresh = rig.number()
  const parcels = [{ trackingNumber: number, provider: 'dhl' }, { trackingNumber: fresh }]
  const after = await shop.ok<Shipment>('POST', reset, { parcels })
  assert.deepEqual(
    [
      after.status,
      after.statusAt,
      after.trackingState,
      after.deliveredAt,
      after.firstScanAt,
      after.estimatedDelivery,
      after.isFinal,
    ],
    ['PENDING', null, 'QUEUED', null, null, null, false],
  )
  assert.equal(after.merchantIssue?.isOpen, true)
  assert.deepEqual(
    after.parcels.map(({ trackingNumber }) => trackingNumber),
    [number, fresh],
  )
  await rig.anybody.refused(404, 'NOT_FOUND', 'GET', `/trackings/token/${before.parcels[0]?.token}`)
  const changed = (await shop.told('order.trackingChanged')).filter(({ data }) => data.status === 'PENDING')
  assert.equal(changed.length, 2)
  const other = await shop.follow([rig.number()])
  const taken = await shop.refused(409, 'ALREADY_EXISTS', 'POST', reset, {
    parcels: [{ trackingNumber: other.parcels[0]?.trackingNumber }],
  })
  assert.equal(taken.existingId, other.id)
  await shop.refused(422, 'PROVIDER_UNKNOWN', 'POST', reset, { parcels: [{ trackingNumber: 'a', provider: 'x' }] })
  await shop.refused(422, 'PARCEL_DUPLICATE', 'POST', reset, {
    parcels: [{ trackingNumber: 'a' }, { trackingNumber: 'A' }],
  })
  await shop.refused(400, 'VALIDATION_FAILED', 'POST', reset, { parcels: [] })
  const unchanged = await shop.ok<Shipment>('GET', `/shipments/${made.id}`)
  assert.deepEqual(
    unchanged.parcels.map(({ id }) => id),
    after.parcels.map(({ id }) => id),
  )
})

test('two parcels: the gravest problem counts, else the least advanced, and the last delivery delivers', async () => {
  const shop = await rig.merchant()
  const [one, two] = [rig.number(), rig.number()]
  const made = await shop.follow([one, two])
  const stand = async (first: string, second: string) => {
    await rig.drain()
    await rig.unplan()
    clock.advance(3 * 3_600_000)
    answers.set(one, {
      scans: [{ code: first, minutesAgo: 2, text: first === 'failure' ? 'The parcel was damaged' : 'ok' }],
    })
    answers.set(two, { scans: [{ code: second, minutesAgo: 1, text: 'ok' }] })
    for (const number of [one, two]) await shop.ok('GET', `/trackings/${number}`)
    const { status, deliveredAt, isFinal } = await shop.ok<Shipment>('GET', `/shipments/${made.id}`)
    return [status, deliveredAt, isFinal]
  }
  assert.deepEqual(await stand('pre-transit', 'transit'), ['INFO_RECEIVED', null, false])
  assert.deepEqual(await stand('failure', 'transit'), ['EXCEPTION', null, false])
  assert.deepEqual(await stand('transit', 'delivered'), ['IN_TRANSIT', null, false])
  assert.deepEqual(await stand('delivered', 'delivered'), ['DELIVERED', at(-2), true])
})

test('the estimate of a shipment is that of the parcel that comes last', async () => {
  const shop = await rig.merchant()
  const [one, two] = [rig.number(), rig.number()]
  const frame = (from: number, to: number) => ({
    estimatedDeliveryTimeFrame: { estimatedFrom: at(from), estimatedThrough: at(to) },
  })
  answers.set(one, { scans: [{ code: 'transit', minutesAgo: 1 }], more: frame(60, 120) })
  answers.set(two, { scans: [{ code: 'transit', minutesAgo: 1 }], more: frame(90, 100) })
  const made = await shop.follow([two, one])
  await rig.drain()
  const { estimatedDelivery } = await shop.ok<Shipment>('GET', `/shipments/${made.id}`)
  assert.deepEqual(estimatedDelivery, { from: at(60), to: at(120), source: 'CARRIER' })
})
