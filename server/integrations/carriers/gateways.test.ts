import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkFacts, type GatewayCase, gatewaySuite } from '../../../test/support/carrier-gateway.suite.ts'
import { createAccessTokens } from './access-tokens.ts'
import { DHL } from './dhl/definition.ts'
import { createDhl } from './dhl/gateway.ts'
import { FEDEX } from './fedex/definition.ts'
import { createFedex } from './fedex/gateway.ts'
import { CARRIERS, createCarrierGateways } from './index.ts'
import { POSTNORD } from './postnord/definition.ts'
import { createPostNord } from './postnord/gateway.ts'

const question = { zip: null, countryCode: null, language: 'en', shippedAt: null }

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
}

for (const [name, one] of Object.entries(CASES)) gatewaySuite(name, one)

test('every gateway is offered to shops, once a name, and has a case here', () => {
  const names = createCarrierGateways({ http: { send: () => assert.fail() }, now: () => new Date(0) }).map(
    (gateway) => gateway.name,
  )
  assert.equal(new Set(names).size, names.length)
  assert.deepEqual(names.sort(), Object.keys(CASES).sort())
})

test('the carriers that are known from the start have names, hosts and links of their own', () => {
  const names = CARRIERS.map((carrier) => carrier.name)
  assert.equal(new Set(names).size, names.length)
  const hosts = CARRIERS.flatMap((carrier) => carrier.hosts)
  assert.equal(new Set(hosts).size, hosts.length)
  for (const carrier of CARRIERS) checkFacts(carrier)
})
