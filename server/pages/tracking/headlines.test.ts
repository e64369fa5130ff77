import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TRACKING_EVENTS } from '#generated/tracking-vocabulary'
import { type ParcelView, type Standing, SUB_STATUSES, TRACKING_STATUSES } from '#modules/shipments'
import { aParcel, at, NOON } from '../../../test/support/tracking-pages.ts'
import { sentenceOf } from './event-sentences.ts'
import { createFormats } from './formats.ts'
import { headlineOf } from './headlines.ts'
import { LANGUAGES, type Language, textsOf } from './languages.ts'

const STANDINGS: Standing[] = TRACKING_STATUSES.flatMap((status) =>
  [null, ...SUB_STATUSES[status]].map((subStatus) => ({ status, subStatus })),
)
const formatsIn = (language: Language) => createFormats(`${language}-FI`, 'Europe/Helsinki', NOON)
const headlineIn = (language: Language, changes: Partial<ParcelView>) =>
  headlineOf(aParcel(changes), textsOf(language), formatsIn(language))
const told = (changes: Partial<ParcelView>) => headlineIn('en', changes).text.replace(/[\u2068\u2069]/g, '')

const isPlural = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && 'one' in value && 'other' in value

/** Every text of a catalogue with the name of its place, which all forms of a plural share; functions are left out. */
function leaves(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (isPlural(value)) return Object.values(value).map((text) => [path, text])
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, member]) => leaves(member, `${path}.${key}`))
  return []
}

for (const language of LANGUAGES) {
  test(`every standing has a headline in both directions: ${language}`, () => {
    assert.ok(STANDINGS.length > 50)
    for (const standing of STANDINGS) {
      for (const direction of ['outbound', 'return'] as const) {
        const { text, advice } = headlineIn(language, { standing, direction })
        const name = `${standing.status} ${standing.subStatus} ${direction}`
        assert.ok(text.length > 5 && text.length <= 75, `${name}: ${text}`)
        assert.doesNotMatch(`${text}${advice}`, /undefined|\[object|[A-Z]{2,}_/, name)
      }
    }
  })

  test(`every one of the 155 names of events has a sentence: ${language}`, () => {
    const names = Object.keys(TRACKING_EVENTS) as (keyof typeof TRACKING_EVENTS)[]
    assert.equal(names.length, 155)
    for (const name of names) {
      const sentence = textsOf(language).events[sentenceOf(name)]
      assert.match(sentence, /^[\p{Lu}\p{Lo}].{8,95}\.$/u, name)
    }
  })

  test(`no text is empty, shouts, or was left in English: ${language}`, () => {
    const english = new Map(leaves(textsOf('en'), ''))
    const texts = leaves(textsOf(language), '')
    assert.deepEqual([...new Set(texts.map(([path]) => path))], [...english.keys()])
    for (const [path, text] of texts) {
      assert.ok(text.trim() === text && text !== '', path)
      assert.doesNotMatch(text, /[!¡]/, path)
      // "Privacy" is the word in Dutch and Italian.
      if (language !== 'en' && path !== '.privacy') assert.notEqual(text, english.get(path), path)
    }
  })
}

for (const language of LANGUAGES) {
  test(`every number that is told has its form: ${language}`, () => {
    const rules = new Intl.PluralRules(language)
    const forms = new Set(Array.from({ length: 200 }, (_, n) => rules.select(n)))
    const { parcelsInOrder, earlier, failures } = textsOf(language)
    for (const plural of [parcelsInOrder, earlier, failures.tryAgainIn])
      assert.deepEqual(Object.keys(plural).toSorted(), [...forms].toSorted())
  })
}

test('texts of a language with several kinds of digits hold none', () => {
  for (const [path, text] of leaves(textsOf('ar'), '')) assert.doesNotMatch(text, /\p{Nd}/u, path)
})

test('texts of sentences about different things differ', () => {
  for (const language of LANGUAGES) {
    const { events, headlines, advice } = textsOf(language)
    for (const texts of [events, headlines, advice]) {
      const all = Object.values(texts)
      assert.equal(new Set(all).size, all.length, language)
    }
  }
})

test('an expected day is told as long as it is to come', () => {
  const expected = (from: string, to: string | null = null) =>
    told({ estimatedDelivery: { from: at(from), to: to === null ? null : at(to), source: 'CARRIER' } })
  assert.equal(expected('2026-11-25T10:00:00Z'), 'Your parcel arrives today')
  assert.equal(expected('2026-11-26T10:00:00Z'), 'Your parcel arrives tomorrow')
  assert.equal(expected('2026-11-26T08:00:00Z', '2026-11-26T12:00:00Z'), 'Your parcel arrives tomorrow')
  assert.equal(expected('2026-11-27T10:00:00Z'), 'Your parcel arrives on Friday')
  assert.equal(expected('2026-12-04T10:00:00Z'), 'Your parcel arrives on 4 December')
  assert.equal(expected('2026-11-24T10:00:00Z', '2026-11-27T10:00:00Z'), 'Your parcel arrives on Friday at the latest')
  assert.equal(expected('2026-11-24T10:00:00Z'), 'Your parcel is on its way')
})

test('a late parcel says so before anything else, and when it comes', () => {
  const late = { isLate: true, standing: { status: 'IN_TRANSIT', subStatus: 'AT_DELIVERY_DEPOT' } } as const
  assert.equal(told(late), 'Your parcel is late')
  const day = { from: at('2026-11-27T10:00:00Z'), to: null, source: 'CALCULATED' } as const
  const headline = headlineIn('en', { ...late, estimatedDelivery: day })
  assert.deepEqual([headline.text, headline.tone], ['Your parcel is late and arrives on Friday', 'attention'])
})

test('a parcel with the driver comes today, within its hours where they are known', () => {
  const standing = { status: 'OUT_FOR_DELIVERY', subStatus: null } as const
  const hours = { from: at('2026-11-25T12:00:00Z'), to: at('2026-11-25T14:00:00Z'), source: 'CARRIER' } as const
  assert.equal(told({ standing, statusAt: at('2026-11-25T06:00:00Z') }), 'Your parcel arrives today')
  assert.equal(told({ standing, estimatedDelivery: hours }), 'Your parcel arrives today, 14:00–16:00')
  assert.equal(told({ standing, statusAt: at('2026-11-23T06:00:00Z') }), 'The driver has your parcel')
})

test('a waiting parcel says where and how long; a name too long for a headline stays out of it', () => {
  const standing = { status: 'AVAILABLE_FOR_PICKUP', subStatus: 'PICKUP_POINT' } as const
  const point = {
    code: null,
    name: 'K-Market',
    address1: null,
    zip: null,
    city: null,
    countryCode: null,
    openingHours: null,
    availableUntil: at('2026-11-27T20:00:00Z'),
    latitude: null,
    longitude: null,
  }
  assert.equal(told({ standing, pickUpPoint: point }), 'Waiting for you at K-Market until Friday')
  assert.equal(told({ standing, pickUpPoint: { ...point, name: 'x'.repeat(200) } }), 'Waiting for you until Friday')
  const over = { ...point, availableUntil: at('2026-11-20T20:00:00Z') }
  assert.equal(told({ standing, pickUpPoint: over }), 'Waiting for you at K-Market')
  assert.equal(told({ standing: { ...standing, subStatus: 'PARCEL_LOCKER' } }), 'Waiting for you in a parcel locker')
})
