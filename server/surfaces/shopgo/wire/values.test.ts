import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Invalid } from '#platform/errors'
import { bilingual, countryName, moneyFromWire, moneyToWire, timeFromWire, timeToWire } from './values.ts'

const invalid = (field: string) => (thrown: unknown) => {
  assert.ok(thrown instanceof Invalid, String(thrown))
  assert.equal(thrown.details.field, field)
  return true
}

test('an amount has two decimals, and more only where it needs them and its currency has them', () => {
  const cases: [bigint, string, string][] = [
    [250_000n, 'JOD', '25.00'],
    [11_250n, 'JOD', '1.125'],
    [11_200n, 'JOD', '1.12'],
    [11_000n, 'JOD', '1.10'],
    [11_254n, 'JOD', '1.125'],
    [11_255n, 'JOD', '1.126'],
    [0n, 'EUR', '0.00'],
    [1n, 'EUR', '0.00'],
    [-1n, 'EUR', '0.00'],
    [50n, 'EUR', '0.01'],
    [-50n, 'EUR', '-0.01'],
    [-100_000n, 'EUR', '-10.00'],
    [11_250n, 'EUR', '1.13'],
    [-11_250n, 'EUR', '-1.13'],
    [10_000_000n, 'JPY', '1000.00'],
    [11_234n, 'CLF', '1.1234'],
    [11_250n, 'IQD', '1.125'],
    [9_000_000_000_000_000n, 'EUR', '900000000000.00'],
  ]
  for (const [amount, currency, text] of cases) {
    assert.deepEqual(moneyToWire(amount, currency), { amount: text, currency })
  }
})

test('an amount is read exactly, with no more decimals than its currency has', () => {
  const read = (amount: string, currency: string) => moneyFromWire({ amount, currency }, 'total')
  assert.equal(read('25.00', 'JOD'), 250_000n)
  assert.equal(read('25', 'JOD'), 250_000n)
  assert.equal(read('-10.5', 'EUR'), -105_000n)
  assert.equal(read('1.125', 'JOD'), 11_250n)
  assert.equal(read('1.1200', 'EUR'), 11_200n, 'zeros at the end are none')
  assert.equal(read('1000.00', 'JPY'), 10_000_000n)
  assert.equal(read('10.50', 'LBP'), 105_000n, 'decimals by ISO 4217')
  assert.equal(read('999999999999.99', 'EUR'), 9_999_999_999_999_900n)
  for (const [amount, currency] of [
    ['1.125', 'EUR'],
    ['1.5', 'JPY'],
    ['1.1234', 'JOD'],
    ['', 'EUR'],
    ['1,5', 'EUR'],
    ['1e3', 'EUR'],
    ['+1', 'EUR'],
    ['.5', 'EUR'],
    ['1'.repeat(16), 'EUR'],
  ] as const) {
    assert.throws(() => read(amount, currency), invalid('total.amount'), `${amount} ${currency}`)
  }
})

test('what is written is read as the same amount', () => {
  for (const currency of ['JOD', 'EUR', 'JPY', 'KWD', 'LBP']) {
    for (const amount of [0n, 10_000n, -250_000n, 1_234_560_000n]) {
      assert.equal(moneyFromWire(moneyToWire(amount, currency), 'total'), amount)
    }
  }
})

test('a time is written in UTC with microseconds, and read with any offset and fraction', () => {
  const at = new Date('2021-01-09T15:10:39.064Z')
  assert.equal(timeToWire(at), '2021-01-09T15:10:39.064000+00:00')
  for (const text of [
    '2021-01-09T15:10:39.064Z',
    '2021-01-09T15:10:39.064734+00:00',
    '2021-01-09T15:10:39.064999999Z',
    '2021-01-09t17:10:39.064+02:00',
    '2021-01-09 17:10:39.064+0200',
    '2021-01-09T09:40:39.064-05:30',
  ]) {
    assert.deepEqual(timeFromWire(text, 'created'), at, text)
  }
  assert.deepEqual(timeFromWire('2020-02-29T00:00:00+14:00', 'created'), new Date('2020-02-28T10:00:00Z'))
  for (const text of [
    '2021-02-29T00:00:00Z',
    '2021-13-01T00:00:00Z',
    '2021-01-01T24:00:00Z',
    '2021-01-01T00:00:60Z',
    '2021-01-01T00:00:00',
    '2021-01-01',
    '2021-01-01T00:00:00+25:00',
    '2021-01-01T00:00:00+02:60',
    '2021-01-01T00:00:00.1234567890Z',
    '0001-01-01T00:00:00+01:00',
    '9999-12-31T23:59:59-01:00',
    'yesterday',
    '',
  ]) {
    assert.throws(() => timeFromWire(text, 'created'), invalid('created'), text)
  }
})

test("a text is shown in English and Arabic, and the shop's own fills in where nothing is translated", () => {
  assert.deepEqual(bilingual({ en: 'hello', ar: 'مرحباً', fi: 'hei' }), { en: 'hello', ar: 'مرحباً' })
  assert.deepEqual(bilingual({ ar: 'مرحباً' }), { en: '', ar: 'مرحباً' })
  assert.deepEqual(bilingual(null), { en: '', ar: '' })
  assert.deepEqual(bilingual({ 'en-GB': 'colour', 'ar-JO': 'لون' }), { en: 'colour', ar: 'لون' })
  assert.deepEqual(bilingual({ 'en-GB': 'colour', en: 'color' }), { en: 'color', ar: '' })
  assert.deepEqual(bilingual({ en: 'hello' }, 'مرحباً', 'ar'), { en: 'hello', ar: 'مرحباً' })
  assert.deepEqual(bilingual(null, 'مرحباً', 'ar-JO'), { en: '', ar: 'مرحباً' })
  assert.deepEqual(bilingual({ ar: 'مرحباً' }, 'hello', 'en'), { en: 'hello', ar: 'مرحباً' })
  assert.deepEqual(bilingual({ sv: 'hej' }, 'hei', 'fi'), { en: 'hei', ar: '' })
  assert.deepEqual(bilingual({ en: '', ar: '' }, 'hei', 'fi'), { en: 'hei', ar: '' })
})

test('a country is told by its English name', () => {
  assert.equal(countryName('JO'), 'Jordan')
  assert.equal(countryName('FI'), 'Finland')
  assert.equal(countryName('QX'), 'QX')
  assert.equal(countryName('Jordan'), 'Jordan')
  assert.equal(countryName(null), '')
})
