import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type GatewayCase, gatewaySuite } from '../../../test/support/carrier-gateway.suite.ts'
import { checkFacts } from '../../../test/support/carrier-rig.ts'
import { createAccessTokens } from './access-tokens.ts'
import { DHL } from './dhl/definition.ts'
import { createDhl } from './dhl/gateway.ts'
import { EASYPOST } from './easypost/definition.ts'
import { createEasypost } from './easypost/gateway.ts'
import { FEDEX } from './fedex/definition.ts'
import { createFedex } from './fedex/gateway.ts'
import { CARRIERS, createCarrierGateways } from './index.ts'
import { KARRIO } from './karrio/definition.ts'
import { createKarrio } from './karrio/gateway.ts'
import { NORTHERN_POST } from './northern-post/definition.ts'
import { createNorthernPost } from './northern-post/gateway.ts'
import { POSTNORD } from './postnord/definition.ts'
import { createPostNord } from './postnord/gateway.ts'
import { UPS } from './ups/definition.ts'
import { createUps } from './ups/gateway.ts'
import { USPS } from './usps/definition.ts'
import { createUsps } from './usps/gateway.ts'

const question = { zip: null, countryCode: null, language: 'en', shippedAt: null }
const basic = (userAndPassword: string): string => `Basic ${Buffer.from(userAndPassword).toString('base64')}`

/** Every gateway, and what the suite has to know of it. */
const CASES: Readonly<Record<string, GatewayCase>> = {
  dhl: {
    create: ({ http }) => createDhl({ http }),
    definition: DHL,
    settings: { apiKey: 'dhl-key-123456' },
    query: { ...question, trackingNumber: '7777777770', carrier: 'dhl' },
    covers: { yes: ['dhl'], no: ['ups', 'postnord'] },
    fixtures: new URL('dhl/fixtures/', import.meta.url),
    answers: {
      'announced.json': { gives: 'report' },
      'bad-request.json': { status: 400, gives: 'rejected' },
      'delivered.json': { gives: 'report' },
      'failure.json': { gives: 'report' },
      'in-transit.json': { gives: 'report' },
      'not-found.json': { status: 404, gives: 'not_found' },
      'rate-limited.json': { status: 429, gives: 'rate_limited' },
      'unauthorised.json': { status: 401, gives: 'auth' },
    },
    sample: { file: 'delivered.json', text: 'Shipment picked up', time: '2026-02-26T16:02:00' },
    call: (trackingNumber) => ({
      method: 'GET',
      target: `/track/shipments?${new URLSearchParams({ trackingNumber, language: 'en' })}`,
      headers: { 'DHL-API-Key': 'dhl-key-123456' },
    }),
  },
  fedex: {
    create: ({ http, now }) => createFedex({ http, tokens: createAccessTokens(now) }),
    definition: FEDEX,
    settings: { clientId: 'fedex-client-id', clientSecret: 'fedex-secret-&=1' },
    query: { ...question, trackingNumber: '377101283611590', carrier: 'fedex' },
    covers: { yes: ['fedex'], no: ['tnt', 'dhl'] },
    fixtures: new URL('fedex/fixtures/', import.meta.url),
    answers: {
      'delivered.json': { gives: 'report' },
      'exception.json': { gives: 'report' },
      'forbidden.json': { status: 403, gives: 'auth' },
      'in-transit.json': { gives: 'report' },
      'invalid-number.json': { status: 400, gives: 'rejected' },
      'not-found-400.json': { status: 400, gives: 'not_found' },
      'not-found.json': { gives: 'not_found' },
      'unauthorised.json': { status: 401, gives: 'auth' },
      'unavailable.json': { status: 503, gives: 'unreachable' },
    },
    sample: { file: 'delivered.json', text: 'Arrived at FedEx location', time: '2026-02-25T17:26:00-05:00' },
    token: {
      file: 'token.json',
      call: {
        method: 'POST',
        target: '/oauth/token',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'grant_type=client_credentials&client_id=fedex-client-id&client_secret=fedex-secret-%26%3D1',
      },
    },
    call: (trackingNumber, token) => ({
      method: 'POST',
      target: '/track/v1/trackingnumbers',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'x-locale': 'en_US' },
      body: { includeDetailedScans: true, trackingInfo: [{ trackingNumberInfo: { trackingNumber } }] },
    }),
  },
  'northern-post': {
    create: createNorthernPost,
    definition: NORTHERN_POST,
    settings: { customerKey: 'customer-key-123456' },
    query: { ...question, trackingNumber: 'NP100200301FI', carrier: 'northern-post' },
    covers: { yes: ['northern-post'], no: ['postnord', 'posti'] },
    fixtures: new URL('northern-post/fixtures/', import.meta.url),
    answers: {
      'announced.json': { gives: 'report' },
      'delivered.json': { gives: 'report' },
      'ferry.json': { gives: 'report' },
      'locker.json': { gives: 'report' },
      'not-found.json': { status: 404, gives: 'not_found' },
      'out-of-order.json': { status: 500, gives: 'unreachable' },
      'unauthorised.json': { status: 401, gives: 'auth' },
      'wrong-method.json': { status: 405, gives: 'rejected' },
    },
    sample: { file: 'delivered.json', text: 'Nobody was at home, a card was left', time: '2026-03-03 14:00:00' },
    call: (trackingNumber) => ({
      method: 'GET',
      target: `/v2/consignments/${encodeURIComponent(trackingNumber)}`,
      headers: { 'X-Customer-Key': 'customer-key-123456' },
    }),
    unknownCodes: ['S35'],
  },
  postnord: {
    create: ({ http }) => createPostNord({ http }),
    definition: POSTNORD,
    settings: { apiKey: 'postnord-key-123456' },
    query: { ...question, trackingNumber: '00373500454541020957', carrier: 'postnord', language: 'sv' },
    covers: { yes: ['postnord'], no: ['posti', 'dhl'] },
    fixtures: new URL('postnord/fixtures/', import.meta.url),
    answers: {
      'bad-request.json': { status: 400, gives: 'rejected' },
      'delivered.json': { gives: 'report' },
      'exception.json': { gives: 'report' },
      'in-transit.json': { gives: 'report' },
      'invalid-number.json': { gives: 'rejected' },
      'not-found.json': { gives: 'not_found' },
      'rate-limited.json': { status: 429, gives: 'rate_limited' },
      'unauthorised.json': { status: 403, gives: 'auth' },
    },
    sample: {
      file: 'delivered.json',
      text: 'The shipment item is under transportation.',
      time: '2026-02-25T02:20:00',
    },
    call: (id) => ({
      method: 'GET',
      target: `/rest/shipment/v7/trackandtrace/findByIdentifier.json?${new URLSearchParams({ apikey: 'postnord-key-123456', id, locale: 'sv' })}`,
      headers: {},
    }),
  },
  ups: {
    create: ({ http, now }) => createUps({ http, tokens: createAccessTokens(now) }),
    definition: UPS,
    settings: { clientId: 'ups-client', clientSecret: 'ups-secret' },
    query: { trackingNumber: '1Z12345E0205271688', carrier: 'ups', ...question },
    covers: { yes: ['ups'], no: ['usps', 'fedex', ''] },
    fixtures: new URL('./ups/fixtures/', import.meta.url),
    answers: {
      'delivered.json': { gives: 'report' },
      'in-transit.json': { gives: 'report' },
      'exception.json': { gives: 'report' },
      'returned.json': { gives: 'report' },
      'not-found.json': { status: 404, gives: 'not_found' },
      'not-found-warning.json': { gives: 'not_found' },
      'invalid-number.json': { status: 400, gives: 'rejected' },
      'unauthorised.json': { status: 401, gives: 'auth' },
      'rate-limited.json': { status: 429, gives: 'rate_limited' },
      'out-of-order.json': { status: 503, gives: 'unreachable' },
      'malformed.json': { gives: 'unexpected_reply' },
    },
    sample: { file: 'delivered.json', text: 'Out For Delivery Today', time: '20261124' },
    call: (trackingNumber, token) => ({
      method: 'GET',
      target: `/api/track/v1/details/${encodeURIComponent(trackingNumber)}?locale=en_US`,
      headers: { authorization: `Bearer ${token}`, transactionSrc: 'doorstep' },
    }),
    token: {
      file: 'token.json',
      call: {
        method: 'POST',
        target: '/security/v1/oauth/token',
        headers: {
          authorization: basic('ups-client:ups-secret'),
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: 'grant_type=client_credentials',
      },
    },
  },
  usps: {
    create: ({ http, now }) => createUsps({ http, tokens: createAccessTokens(now) }),
    definition: USPS,
    settings: { consumerKey: 'usps-key', consumerSecret: 'usps-secret' },
    query: { trackingNumber: '9400100000000000000000', carrier: 'usps', ...question },
    covers: { yes: ['usps'], no: ['ups', ''] },
    fixtures: new URL('./usps/fixtures/', import.meta.url),
    answers: {
      'delivered.json': { gives: 'report' },
      'in-transit.json': { gives: 'report' },
      'returned.json': { gives: 'report' },
      'unavailable.json': { status: 400, gives: 'not_found' },
      'not-found.json': { status: 404, gives: 'not_found' },
      'invalid-number.json': { status: 400, gives: 'rejected' },
      'unauthorised.json': { status: 401, gives: 'auth' },
      'forbidden.json': { status: 403, gives: 'auth' },
      'rate-limited.json': { status: 429, gives: 'rate_limited' },
      'out-of-order.json': { status: 503, gives: 'unreachable' },
      'malformed.json': { gives: 'unexpected_reply' },
    },
    sample: { file: 'delivered.json', text: 'Out for Delivery', time: '2026-11-21T08:28:00' },
    call: (trackingNumber, token) => ({
      method: 'GET',
      target: `/tracking/v3/tracking/${encodeURIComponent(trackingNumber)}?expand=DETAIL`,
      headers: { authorization: `Bearer ${token}` },
    }),
    token: {
      file: 'token.json',
      call: {
        method: 'POST',
        target: '/oauth2/v3/token',
        headers: { 'content-type': 'application/json' },
        body: {
          client_id: 'usps-key',
          client_secret: 'usps-secret',
          grant_type: 'client_credentials',
          scope: 'tracking',
        },
      },
    },
    // A code that the lists do not name.
    unknownCodes: ['ZZ'],
  },
  easypost: {
    create: createEasypost,
    definition: EASYPOST,
    settings: { apiKey: 'EZTKsecret', webhookSecret: 'hook-secret' },
    query: { trackingNumber: 'EZ4000000004', carrier: 'usps', ...question },
    covers: { yes: ['usps', 'dhl', 'royalmail'], no: ['posti', 'USPS', ''] },
    fixtures: new URL('./easypost/fixtures/', import.meta.url),
    answers: {
      'delivered.json': { gives: 'report' },
      'in-transit.json': { status: 201, gives: 'report' },
      'unknown.json': { status: 201, gives: 'report' },
      'exception.json': { gives: 'report' },
      'not-found.json': { status: 404, gives: 'not_found' },
      'undetected.json': { status: 422, gives: 'rejected' },
      'unpaid.json': { status: 402, gives: 'rejected' },
      'unauthorised.json': { status: 401, gives: 'auth' },
      'rate-limited.json': { status: 429, gives: 'rate_limited' },
      'out-of-order.json': { status: 500, gives: 'unreachable' },
      'malformed.json': { gives: 'unexpected_reply' },
    },
    sample: { file: 'delivered.json', text: 'Departed USPS Regional Facility', time: '2026-11-21T01:03:00-05:00' },
    call: (trackingNumber) => ({
      method: 'POST',
      target: '/v2/trackers',
      headers: {
        authorization: basic('EZTKsecret:'),
        'content-type': 'application/json',
      },
      body: { tracker: { tracking_code: trackingNumber, carrier: 'USPS' } },
    }),
  },
  karrio: {
    create: createKarrio,
    definition: KARRIO,
    settings: { apiKey: 'key_abcdef', webhookSecret: 'hook-secret' },
    query: { trackingNumber: '1Z12345E6205277936', carrier: 'ups', ...question },
    covers: { yes: ['ups', 'dhl', 'gls'], no: ['posti', ''] },
    fixtures: new URL('./karrio/fixtures/', import.meta.url),
    answers: {
      'delivered.json': { gives: 'report' },
      'exception.json': { gives: 'report' },
      'without-event-status.json': { gives: 'report' },
      'pending.json': { gives: 'report' },
      'no-connection.json': { status: 404, gives: 'rejected' },
      'carrier-error.json': { status: 424, gives: 'not_found' },
      'invalid.json': { status: 400, gives: 'rejected' },
      'unauthorised.json': { status: 401, gives: 'auth' },
      'rate-limited.json': { status: 429, gives: 'rate_limited' },
      'out-of-order.json': { status: 500, gives: 'unreachable' },
      'malformed.json': { gives: 'unexpected_reply' },
    },
    // Its events have a date and no timestamp beside it.
    sample: { file: 'without-event-status.json', text: 'Arrived at Facility', time: '2026-11-23' },
    call: (trackingNumber) => ({
      method: 'GET',
      target: `/v1/trackers/${encodeURIComponent(trackingNumber)}`,
      headers: { authorization: 'Token key_abcdef' },
    }),
  },
}

for (const [name, one] of Object.entries(CASES)) gatewaySuite(name, one)

test('every gateway but the demo’s is offered to shops, once a name, and has a case here', () => {
  const names = createCarrierGateways({ http: { send: () => assert.fail() }, now: () => new Date(0) }).map(
    (gateway) => gateway.name,
  )
  assert.equal(new Set(names).size, names.length)
  assert.deepEqual([...names, NORTHERN_POST.name].sort(), Object.keys(CASES).sort())
})

test('the carriers that are known from the start have names, hosts and links of their own', () => {
  const names = CARRIERS.map((carrier) => carrier.name)
  assert.equal(new Set(names).size, names.length)
  const hosts = CARRIERS.flatMap((carrier) => carrier.hosts)
  assert.equal(new Set(hosts).size, hosts.length)
  for (const carrier of CARRIERS) checkFacts(carrier)
  assert.ok(!names.includes(NORTHERN_POST.name))
})

test('aggregators reach carriers that are known, those without a gateway of their own too', () => {
  const gateways = createCarrierGateways({ http: { send: () => assert.fail() }, now: () => new Date(0) })
  const reached = (name: string) =>
    CARRIERS.map((carrier) => carrier.name)
      .filter((carrier) => gateways.find((gateway) => gateway.name === name)?.covers(carrier))
      .sort()
  assert.deepEqual(
    gateways.filter(({ aggregates }) => aggregates).map(({ name }) => name),
    ['easypost', 'karrio'],
  )
  const both = ['chronopost', 'dhl', 'dpd', 'fedex', 'hermes', 'laposte', 'royalmail', 'ups', 'usps']
  assert.deepEqual(reached('easypost'), [...both, 'amazon', 'postnl'].sort())
  assert.deepEqual(reached('karrio'), [...both, 'austrian-post', 'gls', 'tnt'].sort())
})
