import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createFormats } from './formats.ts'
import { chooseLanguage, directionOf, LANGUAGES, textsOf, type Wishes } from './languages.ts'

const choose = (wishes: Partial<Wishes>) => {
  const { language, locale, chosen } = chooseLanguage({
    asked: undefined,
    acceptLanguage: undefined,
    fallbacks: [],
    country: 'FI',
    ...wishes,
  })
  return [language, locale, chosen]
}

test('the address decides, then the browser, the recipient, the shop, and English', () => {
  const all = { asked: 'da', acceptLanguage: 'de', fallbacks: ['sv', 'fr'] }
  assert.deepEqual(choose(all), ['da', 'da-FI', true])
  assert.deepEqual(choose({ ...all, asked: undefined }), ['de', 'de-FI', false])
  assert.deepEqual(choose({ fallbacks: ['sv', 'fr'] }), ['sv', 'sv-FI', false])
  assert.deepEqual(choose({ fallbacks: [null, 'fr'] }), ['fr', 'fr-FI', false])
  assert.deepEqual(choose({ fallbacks: ['xx', null] }), ['en', 'en-FI', false])
})

test('a language that we do not speak is passed over', () => {
  assert.deepEqual(choose({ asked: 'xx', acceptLanguage: 'pl, cs;q=0.9, nl;q=0.2', fallbacks: ['fi'] })[0], 'nl')
  assert.deepEqual(choose({ acceptLanguage: 'pl', fallbacks: ['fi'] })[0], 'fi')
})

test('weights of the browser order its languages, and none is no wish', () => {
  assert.equal(choose({ acceptLanguage: 'de;q=0.5, it;q=0.8, fi;q=0' })[0], 'it')
  assert.equal(choose({ acceptLanguage: 'fi;q=0, *;q=0.5', fallbacks: ['es'] })[0], 'es')
})

test('dates are written as in the region that the browser names, else as in the shop’s', () => {
  assert.equal(choose({ acceptLanguage: 'en-US,en;q=0.9' })[1], 'en-US')
  assert.equal(choose({ acceptLanguage: 'de-AT' })[1], 'de-AT')
  assert.equal(choose({ asked: 'en', acceptLanguage: 'en-gb, fi' })[1], 'en-GB')
  assert.equal(choose({ asked: 'en', acceptLanguage: 'fi-FI', country: '' })[1], 'en')
})

test('a broken header is no wish', () => {
  const broken = ['', ';;;', 'de;q=x', ',,,', 'q=1', '<script>', 'constructor', '__proto__', '-', 'e'.repeat(9999)]
  for (const acceptLanguage of broken) assert.equal(choose({ acceptLanguage, fallbacks: ['fi'] })[0], 'fi')
})

test('all of our languages run from left to right, and others would not', () => {
  for (const language of LANGUAGES) assert.equal(directionOf(language), 'ltr')
  assert.equal(directionOf('ar'), 'rtl')
})

const DAYS = ['2026-11-25T10:00:00Z', '2026-11-26T10:00:00Z', '2026-11-27T10:00:00Z', '2026-12-08T10:00:00Z']

const ON: Record<string, string[]> = {
  da: ['i dag', 'i morgen', 'på fredag', 'den 8. december'],
  de: ['heute', 'morgen', 'am Freitag', 'am 8. Dezember'],
  en: ['today', 'tomorrow', 'on Friday', 'on 8 December'],
  es: ['hoy', 'mañana', 'el viernes', 'el 8 de diciembre'],
  fi: ['tänään', 'huomenna', 'perjantaina', '8. joulukuuta'],
  fr: ['aujourd’hui', 'demain', 'vendredi', 'le 8 décembre'],
  it: ['oggi', 'domani', 'venerdì', 'l’8 dicembre'],
  nl: ['vandaag', 'morgen', 'op vrijdag', 'op 8 december'],
  sv: ['i dag', 'i morgon', 'på fredag', 'den 8 december'],
}
const UNTIL: Record<string, string[]> = {
  da: ['til og med i dag', 'til og med i morgen', 'til og med fredag', 'til og med den 8. december'],
  de: ['bis heute', 'bis morgen', 'bis Freitag', 'bis zum 8. Dezember'],
  en: ['until today', 'until tomorrow', 'until Friday', 'until 8 December'],
  es: ['hasta hoy', 'hasta mañana', 'hasta el viernes', 'hasta el 8 de diciembre'],
  fi: ['tämän päivän loppuun asti', 'huomiseen asti', 'perjantaihin asti', '8. joulukuuta asti'],
  fr: ['jusqu’à aujourd’hui', 'jusqu’à demain', 'jusqu’à vendredi', 'jusqu’au 8 décembre'],
  it: ['fino a oggi', 'fino a domani', 'fino a venerdì', 'fino all’8 dicembre'],
  nl: ['tot en met vandaag', 'tot en met morgen', 'tot en met vrijdag', 'tot en met 8 december'],
  sv: ['till och med i dag', 'till och med i morgon', 'till och med fredag', 'till och med den 8 december'],
}

for (const language of LANGUAGES) {
  test(`days stand in sentences as people say them: ${language}`, () => {
    const texts = textsOf(language)
    const formats = createFormats(`${language}-FI`, 'Europe/Helsinki', new Date('2026-11-25T10:00:00Z'))
    const days = DAYS.map((day) => formats.namedDay(new Date(day)))
    assert.deepEqual(days.map(texts.on), ON[language])
    assert.deepEqual(days.map(texts.until), UNTIL[language])
  })
}

test('a day is that of the zone, also around midnight and on both sides of a change of clocks', () => {
  const formats = createFormats('en-FI', 'Europe/Helsinki', new Date('2026-11-25T22:30:00Z'))
  assert.equal(formats.daysAhead(new Date('2026-11-25T21:59:00Z')), -1)
  assert.equal(formats.daysAhead(new Date('2026-11-26T21:59:00Z')), 0)
  const autumn = createFormats('en-FI', 'Europe/Helsinki', new Date('2026-10-24T21:30:00Z'))
  assert.equal(autumn.daysAhead(new Date('2026-10-25T21:59:00Z')), 0)
  assert.equal(autumn.daysAhead(new Date('2026-10-25T22:00:00Z')), 1)
})

test('a time with an offset is what the clock there showed', () => {
  const formats = createFormats('en-FI', 'Europe/Helsinki', new Date('2026-11-25T10:00:00Z'))
  const at = new Date('2026-11-24T23:30:00Z')
  assert.deepEqual([formats.local(at, 60).day, formats.local(at, 60).time], ['Today', '0.30'])
  assert.deepEqual([formats.local(at, -300).day, formats.local(at, -300).time], ['Yesterday', '18.30'])
  assert.deepEqual([formats.local(at, null).day, formats.local(at, null).time], ['Today', '1.30'])
})
