import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Scan, trackingService, type Wire } from '../support/tracking-service.ts'

const rig = await trackingService()
const { answers, clock } = rig
type Tracking = Wire['TrackingDto']
type Public = Wire['PublicTrackingDto']

const at = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000).toISOString()

async function followed(scans: Scan[], more: Partial<Wire['ShipmentCreateDto']> = {}) {
  const shop = await rig.merchant()
  const number = rig.number()
  answers.set(number, { scans })
  const shipment = await shop.follow([number], more)
  await rig.drain()
  const [parcel] = shipment.parcels
  return { shop, number, shipment, token: parcel?.token ?? '' }
}

const publicOf = (token: string, query = '', headers = {}) =>
  rig.anybody.call<Public>('GET', `/trackings/token/${token}${query}`, undefined, headers)

test('a parcel is read with everything about it, newest event first', async () => {
  const scans = [
    { code: 'transit', minutesAgo: 10, text: 'Out for delivery', city: 'Bonn' },
    { code: 'pre-transit', minutesAgo: 300, text: 'Announced' },
    { code: 'transit', minutesAgo: 200, text: 'Departed' },
  ]
  const { shop, number, shipment, token } = await followed(scans, { orderReference: 'O-1', promisedAt: at(-1) })
  const tracking = await shop.ok<Tracking>('GET', `/trackings/${number.toLowerCase()}`)
  const { events, milestones, provider, ...rest } = tracking
  assert.deepEqual(
    events.map(({ status, occurredAt }) => [status, occurredAt]),
    [
      ['OUT_FOR_DELIVERY', at(-10)],
      ['IN_TRANSIT', at(-200)],
      ['INFO_RECEIVED', at(-300)],
    ],
  )
  assert.deepEqual(
    milestones.map(({ status, isReached, reachedAt }) => [status, isReached, reachedAt]),
    [
      ['INFO_RECEIVED', true, at(-300)],
      ['IN_TRANSIT', true, at(-200)],
      ['OUT_FOR_DELIVERY', true, at(-10)],
      ['DELIVERED', false, null],
    ],
  )
  assert.deepEqual(provider, {
    name: 'dhl',
    displayName: 'DHL',
    logoUrl: null,
    websiteUrl: 'https://www.dhl.com',
    phone: null,
  })
  assert.deepEqual(rest, {
    parcelId: shipment.parcels[0]?.id,
    shipmentId: shipment.id,
    orderReference: 'O-1',
    token,
    trackingNumber: number,
    trackingUrl: shipment.parcels[0]?.trackingUrl,
    serviceName: null,
    direction: 'OUTGOING',
    status: 'OUT_FOR_DELIVERY',
    subStatus: null,
    statusText: 'Out for delivery',
    statusAt: at(-10),
    isFinal: false,
    estimatedDelivery: null,
    promisedAt: at(-1),
    isLate: true,
    deliveredAt: null,
    pickupPoint: null,
    originCountryCode: null,
    destinationCountryCode: null,
    destinationCity: null,
    isUpToDate: true,
    lastTrackedAt: at(0),
    signedBy: null,
    dimensions: null,
    items: [],
    nextTrackingAt: at(120),
    trackingError: null,
    trackingState: 'ACTIVE',
  })
})

test('of several parcels with a number the provider decides, else the newest is meant', async () => {
  const shop = await rig.merchant()
  const number = rig.number()
  const make = (provider: string) =>
    shop.ok<Wire['ShipmentDto']>('POST', '/shipments', { provider, parcels: [{ trackingNumber: number }] })
  const [old, young] = [await make('dhl'), await make('fedex')]
  const read = async (query: string) => (await shop.ok<Tracking>('GET', `/trackings/${number}${query}`)).shipmentId
  assert.equal(await read(''), young.id)
  assert.equal(await read('?provider=DHL'), old.id)
  assert.equal(await read('?provider=fedex'), young.id)
  await shop.refused(404, 'NOT_FOUND', 'GET', `/trackings/${number}?provider=ups`)
  await shop.refused(404, 'NOT_FOUND', 'GET', '/trackings/nobody-has-it')
  await shop.refused(400, 'VALIDATION_FAILED', 'GET', `/trackings/${number}?language=x`)
})

test('the carrier is asked first when what is known is old, once for all who read, and raises what it tells', async () => {
  const { shop, number, token } = await followed([{ code: 'transit', minutesAgo: 5 }])
  const asked = () => rig.asked.filter((one) => one === number).length
  const before = asked()
  await rig.unplan()
  clock.advance(119 * 60_000)
  assert.equal((await shop.ok<Tracking>('GET', `/trackings/${number}`)).isUpToDate, true)
  assert.equal(asked(), before)
  clock.advance(2 * 60_000)
  await rig.unplan()
  answers.set(number, { scans: [{ code: 'delivered', minutesAgo: 1, text: 'Delivered' }] })
  const reads = await Promise.all([
    shop.ok<Tracking>('GET', `/trackings/${number}`),
    publicOf(token).then(({ body }) => body),
    shop.ok<Tracking>('GET', `/trackings/${number}`),
  ])
  assert.deepEqual(
    new Set(reads.map(({ status, isUpToDate }) => `${status} ${isUpToDate}`)),
    new Set(['DELIVERED true']),
  )
  assert.equal(asked(), before + 1)
  assert.equal((await shop.told('tracking.delivered')).length, 1)
  clock.advance(10 * 24 * 3_600_000)
  assert.equal((await shop.ok<Tracking>('GET', `/trackings/${number}`)).isUpToDate, true, 'it is at its end')
  assert.equal(asked(), before + 1)
})

test('a carrier that fails leaves what is stored, says why, and is asked again after a minute', async () => {
  const { shop, number } = await followed([{ code: 'transit', minutesAgo: 5 }])
  await rig.unplan()
  clock.advance(121 * 60_000)
  answers.set(number, 500)
  const asked = () => rig.asked.filter((one) => one === number).length
  const before = asked()
  const failed = await shop.ok<Tracking>('GET', `/trackings/${number}`)
  assert.deepEqual(
    [failed.status, failed.isUpToDate, failed.trackingError],
    ['IN_TRANSIT', false, 'CARRIER_UNAVAILABLE'],
  )
  answers.set(number, { scans: [{ code: 'delivered', minutesAgo: 1 }] })
  const again = await shop.ok<Tracking>('GET', `/trackings/${number}`)
  assert.deepEqual([again.isUpToDate, again.trackingError], [false, 'CARRIER_UNAVAILABLE'])
  assert.equal(asked(), before + 1)
  await rig.unplan()
  clock.advance(61_000)
  const last = await shop.ok<Tracking>('GET', `/trackings/${number}`)
  assert.deepEqual([last.status, last.isUpToDate, last.trackingError], ['DELIVERED', true, null])
})

test('a number that the carrier does not know is an answer too', async () => {
  const shop = await rig.merchant()
  const number = rig.number()
  await shop.follow([number])
  await rig.drain()
  await rig.unplan()
  clock.advance(121 * 60_000)
  const read = async () => {
    const { isUpToDate, trackingError } = await shop.ok<Tracking>('GET', `/trackings/${number}`)
    return [isUpToDate, trackingError]
  }
  assert.deepEqual(await read(), [true, 'NOT_FOUND_AT_CARRIER'])
  assert.deepEqual(await read(), [true, 'NOT_FOUND_AT_CARRIER'])
})

test('without an account nobody is asked', async () => {
  const shop = await rig.merchant({ connected: false })
  const number = rig.number()
  await shop.follow([number])
  await rig.drain()
  const { isUpToDate, trackingError, trackingState } = await shop.ok<Tracking>('GET', `/trackings/${number}`)
  assert.deepEqual([isUpToDate, trackingError, trackingState], [false, 'PROVIDER_INACTIVE', 'STOPPED'])
})

// Eight seconds are what the contract allows, and a real connection has to hang for them.
test('a carrier that does not answer holds nobody up for longer than eight seconds', async () => {
  const { shop, number, token } = await followed([{ code: 'transit', minutesAgo: 5 }])
  await rig.unplan()
  clock.advance(121 * 60_000)
  answers.set(number, 'hang')
  const started = performance.now()
  const [own, open] = await Promise.all([shop.call<Tracking>('GET', `/trackings/${number}`), publicOf(token)])
  const seconds = (performance.now() - started) / 1000
  rig.letGo()
  assert.ok(seconds > 7 && seconds < 15, `${seconds} s`)
  assert.deepEqual(
    [own.body.isUpToDate, own.body.status, own.body.trackingError],
    [false, 'IN_TRANSIT', 'CARRIER_TIMEOUT'],
  )
  assert.deepEqual([open.status, open.body.isUpToDate, open.body.status], [200, false, 'IN_TRANSIT'])
})

test('a public link opens its parcel for anybody, with the other parcels of the shipment', async () => {
  const shop = await rig.merchant()
  const [one, two] = [rig.number(), rig.number()]
  answers.set(two, { scans: [{ code: 'delivered', minutesAgo: 5 }] })
  const item = { code: 'A', name: 'Thing', quantity: 2, imageUrl: null }
  const { parcels } = await shop.ok<Wire['ShipmentDto']>('POST', '/shipments', {
    orderReference: 'O-9',
    parcels: [{ trackingNumber: one, items: [item] }, { trackingNumber: two }],
  })
  await rig.drain()
  const reply = await publicOf(parcels[0]?.token ?? '')
  assert.equal(reply.status, 200, reply.text)
  assert.equal(reply.headers['cache-control'], 'private, max-age=60')
  assert.equal(reply.headers['x-robots-tag'], 'noindex')
  const { body } = reply
  assert.deepEqual([body.trackingNumber, body.orderReference, body.merchantName], [one, 'O-9', 'Test shop'])
  assert.deepEqual(body.items, [item])
  assert.deepEqual(body.otherParcels, [
    { trackingNumber: two, token: parcels[1]?.token, status: 'DELIVERED', statusText: 'Delivered: to the recipient' },
  ])
  assert.equal((await publicOf(parcels[1]?.token ?? '')).body.otherParcels[0]?.trackingNumber, one)
  const known = await shop.call('GET', `/trackings/token/${parcels[0]?.token}`)
  assert.equal(known.status, 200, 'credentials do no harm')
})

test('the page that a shipment names opens', async () => {
  const { shipment, number } = await followed([{ code: 'transit', minutesAgo: 5 }])
  const url = new URL(shipment.trackingPageUrl ?? '')
  const page = await rig.app.http.inject({ method: 'GET', url: url.pathname })
  assert.equal(page.statusCode, 200)
  assert.ok(page.payload.includes(number))
})

test('links that open nothing are the same 404, whatever the reason', async () => {
  const { shop, token, shipment } = await followed([{ code: 'delivered', minutesAgo: 5 }])
  const other = await rig.merchant()
  await other.follow([rig.number()])
  const tail = Buffer.from(token, 'base64url')
  const elsewhere = Buffer.concat([tail.subarray(0, 16), Buffer.from([0x03, 0xe8])]).toString('base64url')
  const swapped = token.replace(/[A-Za-z]/, (c) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase()))
  const answersOf = new Set<string>()
  for (const wrong of [
    'x',
    `${token}A`,
    token.slice(0, -1),
    elsewhere,
    swapped,
    'A'.repeat(24),
    'A'.repeat(65),
    '%00',
    '~',
    shipment.id,
  ]) {
    const reply = await rig.anybody.call('GET', `/trackings/token/${wrong}`)
    if (wrong === '%00') assert.equal(reply.status, 400)
    else answersOf.add(JSON.stringify({ ...reply.body, instance: '', traceId: '' }))
  }
  assert.equal(answersOf.size, 1)
  assert.match([...answersOf][0] ?? '', /"status":404/)
  const path = `/trackings/token/${token}`
  clock.advance(180 * 24 * 3_600_000 - 6 * 60_000)
  await rig.anybody.ok('GET', path)
  clock.advance(10 * 60_000)
  await rig.anybody.refused(404, 'NOT_FOUND', 'GET', path)
  assert.ok(shop)
})

test('an address reads sixty public pages a minute; others go on', async () => {
  const { token } = await followed([{ code: 'transit', minutesAgo: 5 }])
  const read = (remoteAddress: string, path = token) =>
    rig.raw<Wire['ProblemDetails']>({ method: 'GET', url: `/ogoship/tracking/trackings/token/${path}`, remoteAddress })
  for (let i = 0; i < 60; i++)
    assert.equal((await read('192.0.2.1', i % 2 ? token : 'guess')).status, i % 2 ? 200 : 404)
  const refused = await read('192.0.2.1')
  assert.deepEqual([refused.status, refused.body.code], [429, 'RATE_LIMITED'])
  assert.equal(refused.headers['retry-after'], '60')
  assert.equal((await read('192.0.2.2')).status, 200)
  clock.advance(60_000)
  assert.equal((await read('192.0.2.1')).status, 200)
})

const PERSON = {
  name: 'Ægir Quist-Ödberg',
  company: 'Quibble & Sons',
  address1: 'Zebra Lane 17',
  address2: 'Door code 4711',
  zip: '98765',
  city: 'Helsinki',
  region: null,
  countryCode: 'FI',
  email: 'aegir.quist@example.com',
  phone: '+358401234567',
}

/** Texts in which a carrier may tell of the recipient. */
const LEAKS = [
  'Delivered to ÆGIR at the door',
  'Signed by Smithers',
  'Left at Zebra  Lane 17',
  'Call +358 40 123 4567 before',
  'Notice sent to AEGIR.QUIST@example.com',
  'Door code 4711 does not work',
  'Delivered in 98765',
  'To quibble & sons',
]

test('nothing that a carrier or a merchant tells of the recipient is in a public answer', async () => {
  const shop = await rig.merchant()
  const orders = [{ recipient: PERSON }, { direction: 'RETURN', sender: PERSON, recipient: { name: 'Shop' } }] as const
  for (const told of orders) {
    const number = rig.number()
    answers.set(number, {
      scans: LEAKS.map((text, i) => ({ code: 'transit', minutesAgo: 100 - i, text, city: 'Espoo', zip: PERSON.zip })),
      more: {
        destination: { address: { countryCode: 'FI', addressLocality: 'Helsinki', postalCode: PERSON.zip } },
        details: {
          proofOfDelivery: { signed: { givenName: 'J.', familyName: 'Smithers' } },
          weight: { value: 1, unitText: 'kg' },
        },
      },
    })
    const { parcels } = await shop.ok<Wire['ShipmentDto']>('POST', '/shipments', {
      ...told,
      orderReference: 'O-1',
      parcels: [{ trackingNumber: number, trackingUrl: `https://c.example.com/?n=1&zip=${PERSON.zip}` }],
    })
    await rig.drain()
    const own = await shop.ok<Tracking>('GET', `/trackings/${number}`)
    assert.deepEqual([own.signedBy, own.events.length], ['J. Smithers', LEAKS.length], 'the merchant sees it')
    const reply = await publicOf(parcels[0]?.token ?? '')
    const { body } = reply
    assert.equal(body.events.length, LEAKS.length)
    assert.equal(body.trackingUrl, null)
    assert.deepEqual(
      new Set(body.events.map(({ location }) => `${location?.city} ${location?.zip} ${location?.latitude}`)),
      new Set(['Espoo null null']),
    )
    const secrets = ['Ægir', 'Quist', 'Ödberg', 'Quibble', 'Zebra', '4711', '98765', 'aegir', '4567', 'Smithers']
    for (const secret of secrets) {
      assert.ok(!reply.text.toLowerCase().includes(secret.toLowerCase()), `${secret}: ${reply.text}`)
    }
    for (const member of ['recipient', 'sender', 'signedBy', 'dimensions', 'shipmentId', 'parcelId', 'token'])
      assert.ok(!(member in body), member)
  }
})

test('a carrier whose page takes the zip gets it from the merchant, not from the public link', async () => {
  const shop = await rig.merchant()
  const made = await shop.ok<Wire['ShipmentDto']>('POST', '/shipments', {
    provider: 'postnl',
    recipient: PERSON,
    parcels: [{ trackingNumber: '3SABCD0000007' }],
  })
  const [parcel] = made.parcels
  assert.match(parcel?.trackingUrl ?? '', /P=98765/)
  const { body } = await publicOf(parcel?.token ?? '')
  assert.match(body.trackingUrl ?? '', /B=3SABCD0000007&P=&/)
})

test('the language is that of the query, the browser, the recipient, or English', async () => {
  const { shop, number, token } = await followed([{ code: 'transit', minutesAgo: 5 }], { locale: 'sv-FI' })
  const read = async (query: string, header?: string) => {
    const headers: Record<string, string> = header === undefined ? {} : { 'accept-language': header }
    const { body } = await publicOf(token, query, headers)
    const own = (await shop.call<Tracking>('GET', `/trackings/${number}${query}`, undefined, headers)).body
    assert.equal(own.statusText, body.statusText)
    assert.equal(body.milestones[1]?.text, body.statusText)
    return `${body.language} ${body.statusText}`
  }
  assert.equal(await read('?language=fi', 'de'), 'fi Matkalla')
  assert.equal(await read('?language=FI-fi'), 'fi Matkalla')
  assert.equal(await read('?language=pt', 'de'), 'en In transit', 'a language without a text falls back to English')
  assert.equal(await read('', 'pt, de;q=0.5, fi;q=0.8, en;q=0'), 'fi Matkalla')
  assert.equal(await read('', 'pt-BR'), 'sv På väg')
  assert.equal(await read('', '*'), 'sv På väg')
  assert.equal(await read(''), 'sv På väg')
  const { token: plain } = await followed([{ code: 'transit', minutesAgo: 5 }], { locale: 'ja' })
  assert.equal((await publicOf(plain)).body.language, 'en')
  for (const [language, text] of Object.entries({
    da: 'Undervejs',
    de: 'Unterwegs',
    es: 'En tránsito',
    fr: 'En transit',
    it: 'In transito',
    nl: 'Onderweg',
  })) {
    assert.equal(await read(`?language=${language}`), `${language} ${text}`)
  }
})

test('an event speaks with the text of its step, else the carrier’s own, else that of its status', async () => {
  const operator = await rig.operator()
  const scans = [
    { code: 'transit', minutesAgo: 30, text: 'Carrier says' },
    { code: 'x-texts', minutesAgo: 20, text: 'Raw words' },
    { code: 'x-silent', minutesAgo: 10 },
    { code: 'delivered', minutesAgo: 5, text: ' ' },
  ]
  const { shop, number, token } = await followed(scans)
  const step = async (code: string) => operator.ok<Wire['ProviderStepDto']>('GET', `/providers/dhl/steps/code/${code}`)
  const texts = [
    { locale: 'fi', value: 'Suomeksi' },
    { locale: 'en-GB', value: 'In English' },
    { locale: 'pt', value: 'Em português' },
  ]
  const { id } = await step('x-texts')
  await operator.ok('PUT', `/providers/dhl/steps/${id}`, { status: 'IN_TRANSIT', subStatus: 'SORTED', texts })
  await rig.drain()
  const shown = async (language: string) => {
    const own = await shop.ok<Tracking>('GET', `/trackings/${number}?language=${language}`)
    const open = (await publicOf(token, `?language=${language}`)).body
    assert.deepEqual(
      open.events.map(({ text }) => text),
      own.events.map(({ text }) => text).filter((text) => text !== ''),
      'events without any text are not public',
    )
    return own.events.map(({ text }) => text)
  }
  assert.deepEqual(await shown('fi'), ['Toimitettu: vastaanottajalle', '', 'Suomeksi', 'Carrier says'])
  assert.deepEqual(await shown('pt-BR'), ['Delivered: to the recipient', '', 'Em português', 'Carrier says'])
  assert.deepEqual(await shown('sv'), ['Levererad: till mottagaren', '', 'In English', 'Carrier says'])
})
