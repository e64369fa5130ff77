import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ApiKeySession, EventsApi, ProfilesApi, RetryWithExponentialBackoff } from 'klaviyo-api'
import { accepted, accountOf, failureOf, loopbackHttp } from '../../../test/support/adapters.ts'
import { type KlaviyoFake, klaviyoFake } from '../../../test/support/fakes/klaviyo.ts'
import { createKlaviyo } from './integration.ts'

const LIMIT_MS = 5000
const LAURA = { id: '01HXABCDEFGHJKMNPQRSTVWXYZ', email: 'laura@example.com', lists: ['VIP'], segments: ['Gift 🎁'] }

async function rig() {
  const vendor = await klaviyoFake()
  vendor.profiles.push(LAURA)
  const { audience, test: tryIt } = createKlaviyo(loopbackHttp(), vendor.url)
  assert.ok(audience)
  return { vendor, audience, tryIt, account: accountOf({ apiKey: vendor.apiKey }) }
}

const news = (changes: object = {}) => ({
  id: '019580a1-1701-7000-8000-000000000017',
  metric: 'shipment_in_transit',
  email: 'laura@example.com',
  at: new Date('2026-03-02T09:00:00Z'),
  properties: { order_number: '1001', text: 'På väg <b>🚚</b>' },
  ...changes,
})

/** Klaviyo's own client, led to the fake. */
function officialSession(vendor: KlaviyoFake): { events: EventsApi; profiles: ProfilesApi } {
  const once = new RetryWithExponentialBackoff({ numRetries: 1 })
  const session = new ApiKeySession(vendor.apiKey, once)
  const apis = { events: new EventsApi(session), profiles: new ProfilesApi(session) }
  apis.events.basePath = vendor.url
  apis.profiles.basePath = vendor.url
  return apis
}

test('the server on loopback answers Klaviyo’s own client as Klaviyo does', async () => {
  const { vendor } = await rig()
  const { events, profiles } = officialSession(vendor)
  const found = await profiles.getProfiles({ filter: 'equals(email,"Laura@example.com")' })
  assert.equal(found.body.data[0]?.id, LAURA.id)
  const lists = await profiles.getListsForProfile(LAURA.id)
  assert.equal(lists.body.data[0]?.attributes.name, 'VIP')
  const segments = await profiles.getSegmentsForProfile(LAURA.id)
  assert.equal(segments.body.data[0]?.attributes.name, 'Gift 🎁')
  const made = await events.createEvent({
    data: {
      type: 'event',
      attributes: {
        properties: { order_number: '1001' },
        metric: { data: { type: 'metric', attributes: { name: 'shipment_in_transit' } } },
        profile: { data: { type: 'profile', attributes: { email: LAURA.email, properties: {} } } },
        uniqueId: 'e-1',
        time: new Date('2026-03-02T09:00:00Z'),
      },
    },
  })
  assert.equal(made.response.status, 202)
  assert.equal(vendor.events[0]?.uniqueId, 'e-1')
  await assert.rejects(profiles.getListsForProfile('nobody'), { status: 404 })
})

test('our own calls carry the same revision as Klaviyo’s client', async () => {
  const { vendor, tryIt, account } = await rig()
  await officialSession(vendor).profiles.getProfiles()
  await tryIt(account, LIMIT_MS)
  const [theirs, ours] = vendor.calls
  assert.equal(ours?.headers.revision, theirs?.headers.revision)
})

test('the key is tried by asking for the name of the account', async () => {
  const { tryIt, vendor, account } = await rig()
  assert.equal(accepted(await tryIt(account, LIMIT_MS)), 'North Gift Company')
  vendor.scopes.delete('accounts:read')
  assert.equal(accepted(await tryIt(account, LIMIT_MS)), null)
  vendor.scopes.delete('profiles:read')
  assert.equal(failureOf(await tryIt(account, LIMIT_MS), account).kind, 'auth')
})

test('an event is told with all its properties, and once', async () => {
  const { audience, vendor, account } = await rig()
  assert.equal(accepted(await audience.tell(account, news(), LIMIT_MS)), null)
  assert.equal(accepted(await audience.tell(account, news(), LIMIT_MS)), null)
  accepted(await audience.tell(account, news({ metric: 'shipment_delivered_all_events' }), LIMIT_MS))
  assert.equal(vendor.events.length, 2)
  assert.deepEqual(vendor.events[0], {
    email: 'laura@example.com',
    metric: 'shipment_in_transit',
    uniqueId: '019580a1-1701-7000-8000-000000000017',
    time: '2026-03-02T09:00:00.000Z',
    properties: { order_number: '1001', text: 'På väg <b>🚚</b>' },
  })
})

test('lists and segments of a person are segments with their origin', async () => {
  const { audience, account, vendor } = await rig()
  const expected = ['Klaviyo.list.VIP', 'Klaviyo.segment.Gift 🎁']
  assert.deepEqual(accepted(await audience.segmentsOf(account, 'LAURA@example.com', LIMIT_MS)), expected)
  const calls = vendor.calls.length
  assert.deepEqual(accepted(await audience.segmentsOf(account, 'who"\\ever@example.com', LIMIT_MS)), [])
  assert.equal(vendor.calls.length, calls + 1)
  vendor.scopes.delete('segments:read')
  assert.equal(failureOf(await audience.segmentsOf(account, LAURA.email, LIMIT_MS), account).kind, 'auth')
})

test('a full account says how long to wait', async () => {
  const { audience, vendor, account } = await rig()
  vendor.budget = 0
  vendor.retryAfter = 12
  const { kind, retryAfterMs } = failureOf(await audience.tell(account, news(), LIMIT_MS), account)
  assert.deepEqual({ kind, retryAfterMs }, { kind: 'rate_limited', retryAfterMs: 12_000 })
})

test('an event that Klaviyo refuses is told in its words', async () => {
  const { audience, account } = await rig()
  const failure = failureOf(await audience.tell(account, news({ email: 'nobody' }), LIMIT_MS), account)
  assert.deepEqual(failure, { kind: 'rejected', message: 'Klaviyo refuses the request (400): Invalid email address' })
})

test('a Klaviyo that is away, broken or slow is a failure in words', async () => {
  const { audience, vendor, account } = await rig()
  const kindOf = async (who = account, limit = LIMIT_MS) => failureOf(await audience.tell(who, news(), limit), who).kind
  assert.equal(await kindOf(accountOf({ apiKey: 'pk_other_key' })), 'auth')
  assert.equal(await kindOf(accountOf({})), 'auth')
  vendor.conduct = 'down'
  assert.equal(await kindOf(), 'unreachable')
  vendor.conduct = 'odd'
  assert.equal(await kindOf(), 'unexpected_reply')
  vendor.conduct = 'hang'
  assert.equal(await kindOf(account, 100), 'timeout')
})
