import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createKeyRing } from '#platform/key-ring'
import { basisOf, readQuote, writeQuote } from './quote.ts'

const ring = (byte: number) => createKeyRing([{ id: 'a', key: Buffer.alloc(32, byte) }])
const signer = ring(1)
const quoted = {
  orderId: 'o',
  basis: 'b',
  rate: {
    id: 'posti',
    names: { fi: 'Postin paketti', ar: 'بريد' },
    price: 49_000n,
    duration: { value: 3, unit: 'days' as const },
    provider: 'posti',
    shippingCode: null,
  },
  expiresAt: new Date('2026-03-02T10:00:00.000Z'),
}

test('a quote says what was quoted, to the shop that it was made for', () => {
  const text = writeQuote(signer, 'shop', quoted)
  assert.deepEqual(readQuote(signer, 'shop', text), quoted)
  assert.equal(readQuote(signer, 'other', text), null)
  assert.equal(readQuote(ring(2), 'shop', text), null)
})

test('no other text is a quote', () => {
  const text = writeQuote(signer, 'shop', quoted)
  const [body = '', signature = ''] = text.split('.')
  const cheaper = Buffer.from(Buffer.from(body, 'base64url').toString().replace('49000', '00000')).toString('base64url')
  for (const wrong of ['', '.', body, `${cheaper}.${signature}`, `${text}.`, `${text}x`, `x${text}`]) {
    assert.equal(readQuote(signer, 'shop', wrong), null, wrong)
  }
})

test('the basis changes with destination and total, and not with how an address was written down', () => {
  const customer = {
    ...{ name: 'A', company: null, address1: 'Street 1', address2: null, zip: '00100', city: 'Helsinki' },
    ...{ countryCode: 'FI', phone: null, email: null },
  }
  const basis = basisOf({ customer, priceTotal: 10n })
  const same = { region: null, ...customer, name: 'B', email: 'a@b.example' }
  assert.equal(basisOf({ customer: same, priceTotal: 10n }), basis)
  for (const change of [
    { zip: '00200' },
    { city: 'Espoo' },
    { countryCode: 'SE' },
    { address1: 'Street 2' },
    { region: 'Uusimaa' },
  ]) {
    assert.notEqual(basisOf({ customer: { ...customer, ...change }, priceTotal: 10n }), basis)
  }
  assert.notEqual(basisOf({ customer, priceTotal: 11n }), basis)
})
