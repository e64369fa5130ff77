import { type GatewayCase, gatewaySuite } from '../../../test/support/carrier-gateway.suite.ts'
import { createAccessTokens } from './access-tokens.ts'
import { easypost } from './easypost/definition.ts'
import { createEasypost } from './easypost/gateway.ts'
import { karrio } from './karrio/definition.ts'
import { createKarrio } from './karrio/gateway.ts'
import { ups } from './ups/definition.ts'
import { createUps } from './ups/gateway.ts'
import { usps } from './usps/definition.ts'
import { createUsps } from './usps/gateway.ts'

const about = { zip: '07470', countryCode: 'US', language: 'en', shippedAt: null }

const UPS: GatewayCase = {
  create: ({ http, now }) => createUps({ http, tokens: createAccessTokens(now) }),
  definition: ups,
  settings: { clientId: 'ups-client', clientSecret: 'ups-secret' },
  query: { trackingNumber: '1Z12345E0205271688', carrier: 'ups', ...about },
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
        authorization: `Basic ${Buffer.from('ups-client:ups-secret').toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    },
  },
}

const USPS: GatewayCase = {
  create: ({ http, now }) => createUsps({ http, tokens: createAccessTokens(now) }),
  definition: usps,
  settings: { consumerKey: 'usps-key', consumerSecret: 'usps-secret' },
  query: { trackingNumber: '9400100000000000000000', carrier: 'usps', ...about },
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
}

const EASYPOST: GatewayCase = {
  create: createEasypost,
  definition: easypost,
  settings: { apiKey: 'EZTKsecret', webhookSecret: 'hook-secret' },
  query: { trackingNumber: 'EZ4000000004', carrier: 'usps', ...about },
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
      authorization: `Basic ${Buffer.from('EZTKsecret:').toString('base64')}`,
      'content-type': 'application/json',
    },
    body: { tracker: { tracking_code: trackingNumber, carrier: 'USPS' } },
  }),
}

const KARRIO: GatewayCase = {
  create: createKarrio,
  definition: karrio,
  settings: { apiKey: 'key_abcdef', webhookSecret: 'hook-secret' },
  query: { trackingNumber: '1Z12345E6205277936', carrier: 'ups', ...about },
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
}

gatewaySuite('easypost', EASYPOST)
gatewaySuite('karrio', KARRIO)
gatewaySuite('ups', UPS)
gatewaySuite('usps', USPS)
