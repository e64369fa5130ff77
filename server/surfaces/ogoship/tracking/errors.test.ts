import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Conflict, Forbidden, Invalid, invalidInput, NotFound } from '#platform/errors'
import { failureOf } from '#platform/http/failure'
import { domainError, formatError } from './errors.ts'
import { hasSentence } from './sentences.ts'

/** Codes of verbs that this wire does not call. */
const ELSEWHERE = new Set([
  'gateway_not_found',
  'connection_not_found',
  'setting_unknown',
  'setting_missing',
  'order_exists',
  'order_not_found',
  'shipment_exists',
  'event_needs_number',
  'order_is_cancelled',
  'order_not_authorized',
  'order_waits_for_stock',
  'shipment_is_delivered',
  'shipment_never_back',
])

test('every error code of shipments has a sentence', () => {
  const sources = globSync('server/modules/shipments/**/*.ts').filter((file) => !file.endsWith('.test.ts'))
  assert.ok(sources.length > 30)
  const codes = new Set<string>()
  for (const file of sources) {
    const text = readFileSync(file, 'utf8')
    for (const [, code] of text.matchAll(/new (?:NotFound|Conflict|Invalid|Forbidden)\(\s*'(\w+)'/g)) codes.add(code!)
    for (const [, code] of text.matchAll(/field[^}]*?code: '(\w+)'/g)) codes.add(code!)
  }
  assert.ok(codes.size > 15)
  assert.deepEqual(
    [...codes].filter((code) => !hasSentence(code) && !ELSEWHERE.has(code)),
    [],
  )
})

const told = (error: unknown, url = '/ogoship/tracking/shipments?page=1') =>
  formatError(failureOf(error, domainError), { id: 'r-1', url }).body

test('an error of the core is a problem with the code of this wire', () => {
  assert.deepEqual(told(new Conflict('parcel_taken', { existingId: 'x', value: 'P 1' })), {
    type: 'about:blank',
    title: 'Conflict',
    status: 409,
    detail: 'The parcel P 1 is in another shipment that is not final.',
    instance: '/ogoship/tracking/shipments',
    code: 'ALREADY_EXISTS',
    traceId: 'r-1',
    existingId: 'x',
  })
})

test('kinds and rules of the core have their status and code', () => {
  for (const [error, status, code] of [
    [new NotFound('shipment_not_found'), 404, 'NOT_FOUND'],
    [new Forbidden('scope_missing', { scope: 'operator' }), 403, 'FORBIDDEN'],
    [new Conflict('shipment_reference_taken', { reference: 'R' }), 409, 'ALREADY_EXISTS'],
    [new Conflict('something_else'), 409, 'INVALID_STATE'],
    [new Invalid('zip_missing', { field: 'recipient.zip' }), 422, 'ZIP_REQUIRED'],
    [new Invalid('parcel_twice'), 422, 'PARCEL_DUPLICATE'],
    [new Invalid('step_texts'), 422, 'STEP_INVALID'],
    [new Invalid('status_not_settable'), 422, 'STATUS_NOT_SETTABLE'],
    [new Invalid('range_reversed', { field: 'from' }), 400, 'VALIDATION_FAILED'],
    [new Error('a bug with a secret'), 500, 'INTERNAL_ERROR'],
  ] as const) {
    const body = told(error) as { status: number; code: string; detail: string }
    assert.deepEqual([body.status, body.code], [status, code])
    assert.ok(!body.detail.includes('secret'))
  }
})

test('several problems come by JSON pointer, those of one place together', () => {
  const body = told(
    invalidInput([
      { field: 'parcels[1].provider', code: 'carrier_unknown', value: 'x' },
      { field: 'parcels[1].provider', code: 'key_too_long', value: '255' },
      { field: 'a/b~c', code: 'number_missing' },
    ]),
  ) as { code: string; errors: Record<string, string[]> }
  assert.equal(body.code, 'PROVIDER_UNKNOWN')
  assert.deepEqual(body.errors, {
    '/parcels/1/provider': ['There is no provider x.', 'It is longer than 255 characters.'],
    '/a~1b~0c': ['The tracking number is empty.'],
  })
})

test('a path is told as long as the contract lets it be', () => {
  const body = told(new NotFound('shipment_not_found'), `/${'x'.repeat(3000)}`) as { instance: string }
  assert.equal(body.instance.length, 512)
})
