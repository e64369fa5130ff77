import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CARRIERS } from '../../integrations/carriers/index.ts'
import { detectCarrier } from './detect-carrier.ts'

const US_CARRIERS = [
  { name: 'ups', trackingNumberPatterns: ['^1Z[A-Z0-9]{16}$'], hosts: ['ups.com'] },
  { name: 'usps', trackingNumberPatterns: ['^9[1-5]\\d{20}$', '^\\d{20}$'], hosts: ['usps.com'] },
]
const DEFINITIONS = [...CARRIERS.filter(({ name }) => name !== 'ups' && name !== 'usps'), ...US_CARRIERS]

const detect = (trackingNumber: string, more: { trackingUrl?: string; countryCode?: string } = {}) =>
  detectCarrier(DEFINITIONS, { trackingNumber, trackingUrl: null, countryCode: null, ...more })

function expectEach(expected: string | null, numbers: readonly string[], countryCode?: string) {
  for (const number of numbers) assert.equal(detect(number, countryCode ? { countryCode } : {}), expected, number)
}

test('a number of a national post tells the post by its country', () => {
  // The check digits 5 and 0 stand for the rests that have no digit.
  expectEach('posti', ['RR123456785FI', 'cb 123 456 785 fi', 'RR473124829FI', 'RR000000005FI', 'RR000000080FI'])
  expectEach('royalmail', ['RB123456785GB'])
  expectEach('usps', ['RB123456785US'])
  expectEach('postnord', ['RB123456785SE', 'CN123456785DK'])
  expectEach('dhl', ['LX123456785DE'])
  expectEach('laposte', ['LP123456785FR'])
  expectEach('chronopost', ['XY123456785FR', 'EE123456785FR'])
  expectEach('swiss-post', ['RB123456785CH'])
})

test('a postal number with a wrong check digit, or of a country that is not known, is nobody’s', () => {
  expectEach(null, ['RB123456786US', 'RR123456780FI', 'RB123456785CV', 'RB123456785XX'])
})

test('a number of a post that is no carrier of the shop is nobody’s', () => {
  const parcel = { trackingNumber: 'RR123456785FI', trackingUrl: null, countryCode: null }
  assert.equal(detectCarrier(US_CARRIERS, parcel), null)
  assert.equal(detectCarrier([], parcel), null)
})

test('a postal number with letters that one carrier has for itself is that carrier’s', () => {
  const northern = { name: 'northern-post', trackingNumberPatterns: ['^NP\\d{9}FI$'], hosts: [] }
  const parcel = { trackingUrl: null, countryCode: 'FI' }
  const among = (trackingNumber: string) => detectCarrier([...CARRIERS, northern], { ...parcel, trackingNumber })
  assert.equal(among('NP 100200301 FI'), 'northern-post')
  assert.equal(among('RR123456785FI'), 'posti')
  assert.equal(detect('NP123456785FI'), 'posti')
})

test('a country’s post that the shop describes itself is found by its pattern', () => {
  const omniva = { name: 'omniva', trackingNumberPatterns: ['^[A-Z]{2}\\d{9}EE$'], hosts: [] }
  const parcel = { trackingUrl: null, countryCode: 'EE' }
  assert.equal(detectCarrier([omniva], { ...parcel, trackingNumber: 'CC123456785EE' }), 'omniva')
  assert.equal(detectCarrier([omniva], { ...parcel, trackingNumber: 'CC123456784EE' }), null)
})

test('a UPS number needs its check digit', () => {
  expectEach('ups', ['1Z5R89390357567127', '1z 879e93 03 4683 4440', '1Z410E7W0392751591', '1Z8V92A70367203024'])
  expectEach(null, ['1Z1111111111111111', '2Z5R89390357567127', '1Z5R89390357567128'])
})

test('a FedEx number needs its check digit', () => {
  expectEach('fedex', ['986578788855', '477179081230', '799531274483', '974367662710'])
  expectEach('fedex', ['041441760228964', '5682 8361 0012 000', '568283610012734', '377101283611590'])
  expectEach('fedex', ['61299998820821171811', '9611020987654312345672'])
  expectEach(null, ['996578788855', '568283610012732', '9611020987654312345673'])
})

test('a USPS number needs its check digit and a recipient in the United States', () => {
  const numbers = ['9400111201080805483016', '9361289878700317633795', '03071790000523483741', '71123456789123456787']
  expectEach('usps', numbers)
  expectEach('usps', numbers, 'us')
  expectEach('usps', numbers, 'PR')
  expectEach(null, numbers, 'FI')
  expectEach(null, ['9400111201080805483017', '03071790000523483742'])
})

test('a DHL Express waybill needs its check digit', () => {
  expectEach('dhl', ['3318810025', '8487135506', '1099255990', '3821724944', '7777777770'])
  expectEach(null, ['3318810010', '3318810034', '3318810011'])
})

test('a number that begins as only one carrier’s do is that carrier’s', () => {
  expectEach('dhl', ['00340434161094022115', '340434161094022115', 'JJD0099999999', 'JVGL0999999990'])
  expectEach('posti', ['JJFI64574900000000001'])
  expectEach('postnord', ['96932007555SE'])
  expectEach('swiss-post', ['99.34.123456.12345678'])
  expectEach('amazon', ['TBA502887274000'])
  expectEach('laposte', ['6A12345678901'])
  expectEach('tnt', ['GE123456785WW'])
  expectEach('bpost', ['323212345678901234567890'])
  expectEach('inpost', ['520000012345678901234567'])
})

test('a number that fits several carriers alike is a guess and none', () => {
  // PostNL and DHL in the Netherlands.
  expectEach(null, ['3SABCD1234567'])
  // FedEx Ground Economy and the post that delivers it.
  expectEach(null, ['9261292700768711948021'])
  // An SSCC of a Swedish company, whoever carries it.
  expectEach(null, ['00373500454541020957'])
})

test('a number that is none is nobody’s', () => {
  expectEach(null, ['', ' ', '-', 'order 17', '0', '9'.repeat(10_000), '1Z', 'RR', '<script>', 'ÄÖ123456785FI'])
})

test('the host of the tracking link comes before the number', () => {
  const trackingNumber = '1Z5R89390357567127'
  const withLink = (trackingUrl: string) => detect(trackingNumber, { trackingUrl })
  assert.equal(withLink('https://www.posti.fi/fi/seuranta#/lahetys/JJFI1'), 'posti')
  assert.equal(withLink('HTTPS://TRACKING.POSTNORD.COM/en/?id=1'), 'postnord')
  assert.equal(withLink('posti.fi/seuranta'), 'posti')
  assert.equal(withLink('https://dhl.de:443/x'), 'dhl')
  assert.equal(withLink(' https://track.bpost.cloud/btr '), 'bpost')
})

test('a link tells nothing when its host only looks like a carrier’s', () => {
  const links = [
    'https://notposti.fi/',
    'https://posti.fi.example/',
    'https://dhl.com@evil.example/',
    'https://evil.example/?u=https://dhl.com',
    'https://shop.example/track',
    'javascript:alert(1)',
    'mailto:help@dhl.com',
    'not a link at all',
    'https://',
    '',
  ]
  for (const trackingUrl of links) {
    assert.equal(detect('1Z5R89390357567127', { trackingUrl }), 'ups', trackingUrl)
    assert.equal(detect('?', { trackingUrl }), null, trackingUrl)
  }
})
