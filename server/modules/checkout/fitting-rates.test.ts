import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ShippingMethod } from '#modules/tenants'
import { fittingRates, methodOf } from './fitting-rates.ts'
import { adopted, faultOf } from './judge-answer.ts'
import type { AnsweredRate } from './ports.ts'
import type { ShippingRate } from './types.ts'

const rate = (changes: Partial<ShippingRate> = {}): ShippingRate => ({
  id: 'a',
  names: { en: 'Parcel' },
  descriptions: {},
  price: 50_000n,
  duration: { value: 2, unit: 'days' },
  shippingCode: null,
  freeFrom: null,
  leastTotal: null,
  mostTotal: null,
  countries: [],
  position: 0,
  enabled: true,
  ...changes,
})
const method = (code: string, changes: Partial<ShippingMethod> = {}): ShippingMethod => ({
  ...{ code, name: code, carrier: null, enabled: true, needsPickUpPoint: false, cashOnDelivery: false },
  ...changes,
})
const pricesFor = (table: ShippingRate[], goodsTotal: bigint, countryCode = 'FI', methods: ShippingMethod[] = []) =>
  fittingRates(table, methods, { goodsTotal, countryCode }).map(({ price }) => price)

test('bounds of the goods total belong to the rate', () => {
  const table = [rate({ leastTotal: 10n, mostTotal: 20n })]
  assert.deepEqual(
    [9n, 10n, 20n, 21n].map((total) => pricesFor(table, total).length),
    [0, 1, 1, 0],
  )
})

test('from an amount on it costs nothing', () => {
  const table = [rate({ freeFrom: 10n })]
  assert.deepEqual(pricesFor(table, 9n), [50_000n])
  assert.deepEqual(pricesFor(table, 10n), [0n])
})

test('while the destination is not known, only what ships everywhere is offered', () => {
  const table = [rate(), rate({ id: 'b', countries: ['FI'] })]
  assert.equal(pricesFor(table, 1n, '').length, 1)
  assert.equal(pricesFor(table, 1n, 'FI').length, 2)
  assert.equal(pricesFor(table, 1n, 'SE').length, 1)
})

test('a rate is known by the carrier of its method, and gone with it', () => {
  const table = [rate({ shippingCode: 'M' })]
  const provider = (methods: ShippingMethod[]) =>
    fittingRates(table, methods, { goodsTotal: 1n, countryCode: 'FI' }).map((one) => one.provider)
  assert.deepEqual(provider([method('M', { carrier: 'dhl' })]), ['dhl'])
  assert.deepEqual(provider([method('M')]), ['M'])
  assert.deepEqual(provider([method('M', { enabled: false })]), [])
  assert.deepEqual(provider([]), [])
})

test('the method of a rate is its own, then one by the provider, then the only one', () => {
  const methods = [method('ONE'), method('TWO', { carrier: 'dhl' }), method('OFF', { enabled: false })]
  const codeOf = (shippingCode: string | null, provider: string) => methodOf({ shippingCode, provider }, methods)
  assert.equal(codeOf('ONE', 'dhl'), 'ONE')
  assert.equal(codeOf('OFF', 'dhl'), 'TWO')
  assert.equal(codeOf(null, 'ONE'), 'ONE')
  assert.equal(codeOf(null, 'dhl'), 'TWO')
  assert.equal(codeOf(null, 'OFF'), null)
  assert.equal(
    methodOf({ shippingCode: null, provider: 'x' }, [method('ONE'), method('OFF', { enabled: false })]),
    'ONE',
  )
})

const answered = (changes: Partial<AnsweredRate> = {}): AnsweredRate => ({
  ...{ id: 'a', names: { en: 'Courier' }, descriptions: {}, price: 11_250n, currency: 'JOD' },
  ...{ duration: { value: 1, unit: 'hours' }, provider: 'bikes' },
  ...changes,
})

test('prices have as many decimals as the currency', () => {
  assert.equal(faultOf([answered()], 'JOD'), null)
  assert.equal(faultOf([answered({ price: 11_255n })], 'JOD'), 'rate 1: its price has more than 3 decimals')
  assert.match(faultOf([answered({ currency: 'JPY' })], 'JPY') ?? '', /more than 0 decimals/)
})

test('an answered rate keeps of ours what the program does not speak of', () => {
  const own = fittingRates([rate({ shippingCode: 'M', names: { fi: 'Paketti', en: 'Parcel' } })], [method('M')], {
    goodsTotal: 1n,
    countryCode: 'FI',
  })
  const [kept, fresh] = adopted([answered(), answered({ id: 'b' })], own)
  assert.deepEqual(kept?.names, { fi: 'Paketti', en: 'Courier' })
  assert.equal(kept?.shippingCode, 'M')
  assert.equal(kept?.provider, 'bikes')
  assert.equal(fresh?.shippingCode, null)
})
