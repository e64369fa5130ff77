import assert from 'node:assert/strict'
import { test } from 'node:test'
import { trackingService, type Wire } from '../support/tracking-service.ts'

const rig = await trackingService()
const { answers } = rig
const operator = await rig.operator()

const stepPath = (code: string, carrier = 'dhl') => `/providers/${carrier}/steps/code/${encodeURIComponent(code)}`

/** A shipment whose parcel had scans with these codes. */
async function seen(...codes: string[]) {
  const shop = await rig.merchant()
  const number = rig.number()
  answers.set(number, { scans: codes.map((code, i) => ({ code, minutesAgo: 30 + i, text: `Text of ${code}` })) })
  const shipment = await shop.follow([number])
  await rig.drain()
  return { shop, number, shipment }
}

test('a provider is found in any letter case, and says what the shop has of it', async () => {
  const shop = await rig.merchant()
  const provider = await shop.ok<Wire['ProviderDto']>('GET', '/providers/DHL')
  assert.equal(provider.name, 'dhl')
  assert.equal(provider.displayName, 'DHL')
  assert.equal(provider.mode, 'POLL')
  assert.equal(provider.isActive, true)
  assert.equal(provider.requiresZip, false)
  assert.ok(provider.stepCount > 20)
  assert.equal(provider.lastSuccessAt, null)
  assert.ok(!JSON.stringify(provider).includes('secret-key'))
  await rig.connect(shop.ctx, false)
  const stopped = await shop.ok<Wire['ProviderDto']>('GET', '/providers/dhl')
  assert.deepEqual([stopped.mode, stopped.isActive], ['POLL', false])
  const none = await rig.merchant({ connected: false })
  const manual = await none.ok<Wire['ProviderDto']>('GET', '/providers/dhl')
  assert.deepEqual([manual.mode, manual.isActive], ['MANUAL', false])
  await shop.refused(404, 'NOT_FOUND', 'GET', '/providers/nobody')
  await shop.refused(400, 'VALIDATION_FAILED', 'GET', `/providers/${'x'.repeat(51)}`)
})

test('an aggregator that sends events is PUSH for the carriers that have no account of their own', async () => {
  const shop = await rig.merchant({ connected: false })
  const settings = { apiKey: 'EZAK-secret', webhookSecret: 'whsec-secret' }
  await rig.app.tracking.putConnection(shop.ctx, { gateway: 'easypost', settings, active: true })
  const { mode, isActive } = await shop.ok<Wire['ProviderDto']>('GET', '/providers/ups')
  assert.deepEqual([mode, isActive], ['PUSH', true])
})

test('how a carrier did is told to the shop whose account it was, and to staff', async () => {
  const { shop } = await seen('transit')
  const answered = await shop.ok<Wire['ProviderDto']>('GET', '/providers/dhl')
  assert.equal(answered.lastSuccessAt, rig.clock.now().toISOString())
  const number = rig.number()
  answers.set(number, 401)
  await shop.follow([number])
  await rig.drain()
  const failed = await shop.ok<Wire['ProviderDto']>('GET', '/providers/dhl')
  assert.equal(failed.lastErrorAt, rig.clock.now().toISOString())
  assert.ok(failed.lastError)
  const other = await rig.merchant()
  const told = await other.ok<Wire['ProviderDto']>('GET', '/providers/dhl')
  assert.deepEqual([told.lastSuccessAt, told.lastErrorAt, told.lastError], [null, null, null])
  const staffs = await operator.ok<Wire['ProviderDto']>('GET', '/providers/dhl')
  assert.equal(staffs.lastError, failed.lastError)
})

test('steps come by code and qualifier, those of a status alone when asked, missing ones only when asked', async () => {
  const { shop } = await seen('x-listed')
  const all = await shop.ok<Wire['ProviderStepDto'][]>('GET', '/providers/dhl/steps')
  assert.ok(all.every(({ isMapped }) => isMapped))
  const keys = all.map(({ code, qualifier }) => `${code} ${qualifier ?? ''}`)
  assert.deepEqual(keys, keys.toSorted())
  const delivered = await shop.ok<Wire['ProviderStepDto'][]>('GET', '/providers/dhl/steps?status=DELIVERED')
  assert.ok(delivered.length > 3 && delivered.every(({ status }) => status === 'DELIVERED'))
  const both = await shop.ok<Wire['ProviderStepDto'][]>(
    'GET',
    '/providers/dhl/steps?status=DELIVERED&includeMissing=true',
  )
  const missing = both.filter(({ isMapped }) => !isMapped)
  assert.ok(missing.some(({ code }) => code === 'x-listed'))
  assert.ok(missing.every(({ status }) => status === null))
  await shop.refused(400, 'VALIDATION_FAILED', 'GET', '/providers/dhl/steps?status=GONE')
  await shop.refused(400, 'VALIDATION_FAILED', 'GET', '/providers/dhl/steps?includeMissing=maybe')
  await shop.refused(404, 'NOT_FOUND', 'GET', '/providers/nobody/steps')
})

test('a step is found by its id, of its own provider only', async () => {
  const shop = await rig.merchant()
  const [step] = await shop.ok<Wire['ProviderStepDto'][]>('GET', '/providers/dhl/steps')
  assert.deepEqual(await shop.ok('GET', `/providers/Dhl/steps/${step?.id.toUpperCase()}`), step)
  await shop.refused(404, 'NOT_FOUND', 'GET', `/providers/fedex/steps/${step?.id}`)
  await shop.refused(404, 'NOT_FOUND', 'GET', '/providers/dhl/steps/019cadc6-9a80-7244-8400-1f1f950eb143')
  const problem = await shop.refused(400, 'VALIDATION_FAILED', 'GET', '/providers/dhl/steps/first')
  assert.deepEqual(Object.keys(problem.errors ?? {}), ['/stepId'])
})

test('a step is found by the code of the carrier, whatever stands in it', async () => {
  for (const code of ['a/b c', 'é🎁%', '50% off?', 'x#1&q=2', 'missing', 'ünïcode+plus']) {
    const { shop } = await seen(code)
    const step = await shop.ok<Wire['ProviderStepDto']>('GET', stepPath(code))
    assert.equal(step.code, code)
    assert.equal(step.rawText, `Text of ${code}`)
    assert.deepEqual(await shop.ok('GET', stepPath(code.toUpperCase())), step)
  }
})

test('a code with a qualifier has its own step, else the mapped one of the code', async () => {
  const shop = await rig.merchant()
  const own = await shop.ok<Wire['ProviderStepDto']>('GET', `${stepPath('TRANSIT')}?qualifier=OUT`)
  assert.deepEqual([own.code, own.qualifier, own.status], ['transit', 'out', 'OUT_FOR_DELIVERY'])
  const general = await shop.ok<Wire['ProviderStepDto']>('GET', `${stepPath('transit')}?qualifier=nobody-knows`)
  assert.deepEqual([general.code, general.qualifier, general.status], ['transit', null, 'IN_TRANSIT'])
  await shop.refused(404, 'NOT_FOUND', 'GET', stepPath('never-seen'))
})

test('a status that nobody knows is listed, mapped, and corrects the parcels that had it, without telling recipients', async () => {
  const { shop, number, shipment } = await seen('x-story', 'x-story-2', 'x-story')
  const before = await shop.ok<Wire['TrackingDto']>('GET', `/trackings/${number}`)
  assert.equal(before.status, 'PENDING')
  assert.deepEqual(
    before.events.map(({ status, text }) => [status, text]),
    [
      [null, 'Text of x-story'],
      [null, 'Text of x-story-2'],
      [null, 'Text of x-story'],
    ],
  )
  const listed = await operator.ok<Wire['MissingProviderStepDto'][]>('GET', '/providers/dhl/steps/missing')
  assert.deepEqual(
    listed.map(({ timesSeen }) => timesSeen),
    listed.map(({ timesSeen }) => timesSeen).toSorted((a, b) => b - a),
  )
  const step = listed.find(({ code }) => code === 'x-story')
  assert.ok(step)
  assert.equal(step.timesSeen, 2)
  assert.equal(step.isMapped, false)
  assert.equal(step.rawText, 'Text of x-story')
  assert.equal(step.firstSeenAt, rig.clock.now().toISOString())
  assert.deepEqual(
    step.samples.map(({ trackingNumber, rawText }) => [trackingNumber, rawText]),
    [
      [number, 'Text of x-story'],
      [number, 'Text of x-story'],
    ],
  )
  assert.equal((await shop.ok<Wire['ProviderDto']>('GET', '/providers/dhl')).missingStepCount, listed.length)
  const path = `/providers/dhl/steps/${step.id}`
  const texts = [
    { locale: 'en', value: 'Handed over' },
    { locale: 'fi', value: 'Luovutettu' },
  ]
  const mapped = await operator.ok<Wire['ProviderStepDto']>('PUT', path, {
    status: 'DELIVERED',
    subStatus: 'SIGNED',
    texts,
    unknown: 'ignored',
  })
  assert.equal(mapped.isMapped, true)
  assert.deepEqual(mapped.texts, texts)
  assert.equal(mapped.updatedAt, rig.clock.now().toISOString())
  assert.match(mapped.updatedBy ?? '', /^credential:/)
  await rig.drain()
  const after = await shop.ok<Wire['ShipmentDto']>('GET', `/shipments/${shipment.id}?language=fi`)
  assert.deepEqual([after.status, after.subStatus, after.isFinal], ['DELIVERED', 'SIGNED', true])
  assert.equal(after.parcels[0]?.lastEvent?.text, 'Luovutettu')
  const [told] = await shop.told('tracking.delivered')
  assert.equal(told?.data.notify, false)
  assert.ok((await shop.ok<Wire['ProviderDto']>('GET', '/providers/dhl')).supportedLanguages.includes('fi'))
  const left = await operator.ok<Wire['MissingProviderStepDto'][]>('GET', '/providers/dhl/steps/missing')
  assert.ok(!left.some(({ id }) => id === step.id))
})

test('missing steps are narrowed by when they were seen last', async () => {
  const start = rig.clock.now().toISOString()
  rig.clock.advance(1000)
  await seen('x-narrow')
  const since = (at: string) =>
    operator.ok<Wire['MissingProviderStepDto'][]>('GET', `/providers/dhl/steps/missing?seenAfter=${at}`)
  assert.deepEqual(
    (await since(start)).map(({ code }) => code),
    ['x-narrow'],
  )
  assert.deepEqual(await since(rig.clock.now().toISOString()), [])
  const problem = await operator.refused(400, 'VALIDATION_FAILED', 'GET', '/providers/dhl/steps/missing?seenAfter=now')
  assert.deepEqual(Object.keys(problem.errors ?? {}), ['/seenAfter'])
})

test('without applyToExisting parcels of before stay as they are', async () => {
  const { shop, shipment } = await seen('x-stay')
  const step = await operator.ok<Wire['ProviderStepDto']>('GET', stepPath('x-stay'))
  await operator.ok('PUT', `/providers/dhl/steps/${step.id}?applyToExisting=false`, { status: 'DELIVERED' })
  await rig.drain()
  assert.equal((await shop.ok<Wire['ShipmentDto']>('GET', `/shipments/${shipment.id}`)).status, 'PENDING')
})

test('members left out of a mapping stay, and status null takes it away', async () => {
  await seen('x-members')
  const { id } = await operator.ok<Wire['ProviderStepDto']>('GET', stepPath('x-members'))
  const put = (body: object) => operator.ok<Wire['ProviderStepDto']>('PUT', `/providers/dhl/steps/${id}`, body)
  const texts = [{ locale: 'sv', value: 'Text' }]
  await put({ status: 'EXCEPTION', subStatus: 'DAMAGED', texts, reopens: true, notify: false })
  const same = await put({ status: 'EXCEPTION' })
  assert.deepEqual([same.subStatus, same.texts, same.reopens, same.notify], ['DAMAGED', texts, true, false])
  const other = await put({ status: 'RETURNED_TO_SENDER' })
  assert.equal(other.subStatus, 'DAMAGED', 'it fits the other status too')
  const cleared = await put({ status: 'RETURNED_TO_SENDER', subStatus: null, isInformational: true })
  assert.deepEqual([cleared.subStatus, cleared.isInformational], [null, true])
  const none = await put({ status: null })
  assert.deepEqual([none.isMapped, none.status, none.isInformational, none.texts], [false, null, false, texts])
})

test('a mapping that makes no sense is refused', async () => {
  await seen('x-nonsense')
  const { id } = await operator.ok<Wire['ProviderStepDto']>('GET', stepPath('x-nonsense'))
  const path = `/providers/dhl/steps/${id}`
  for (const body of [
    { status: 'DELIVERED', subStatus: 'DAMAGED' },
    { status: 'PENDING', subStatus: 'SORTED' },
    { status: null, subStatus: 'SORTED' },
    {
      status: 'DELIVERED',
      texts: [
        { locale: 'en', value: 'a' },
        { locale: 'EN', value: 'b' },
      ],
    },
  ]) {
    const problem = await operator.refused(422, 'STEP_INVALID', 'PUT', path, body)
    assert.equal(Object.keys(problem.errors ?? {}).length, 1)
  }
  const problem = await operator.refused(400, 'VALIDATION_FAILED', 'PUT', path, { texts: [{ locale: 'x', value: '' }] })
  assert.deepEqual(Object.keys(problem.errors ?? {}).sort(), ['/status', '/texts/0/locale', '/texts/0/value'])
  await operator.refused(400, 'VALIDATION_FAILED', 'PUT', path)
  await operator.refused(404, 'NOT_FOUND', 'PUT', `/providers/fedex/steps/${id}`, { status: null })
  await operator.refused(404, 'NOT_FOUND', 'PUT', `/providers/nobody/steps/${id}`, { status: null })
  assert.equal((await operator.ok<Wire['ProviderStepDto']>('GET', path)).isMapped, false)
})

test('a merchant hears of a code what its own parcels had, not what those of others did', async () => {
  await seen('x-private')
  const other = await rig.merchant()
  const step = await other.ok<Wire['ProviderStepDto']>('GET', stepPath('x-private'))
  assert.deepEqual([step.timesSeen, step.rawText, step.lastSeenAt], [0, null, null])
  const staffs = await operator.ok<Wire['ProviderStepDto']>('GET', stepPath('x-private'))
  assert.deepEqual([staffs.timesSeen, staffs.rawText], [1, 'Text of x-private'])
})
