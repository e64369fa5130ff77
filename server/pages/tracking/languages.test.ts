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

test('Arabic runs from right to left, and all our other languages from left to right', () => {
  const backwards = LANGUAGES.filter((language) => directionOf(language) === 'rtl')
  assert.deepEqual(backwards, ['ar'])
})

test('a browser from Jordan and a shop that speaks Arabic are answered in Arabic', () => {
  assert.deepEqual(choose({ acceptLanguage: 'ar-JO,ar;q=0.9,en-US;q=0.8' }), ['ar', 'ar-JO', false])
  assert.deepEqual(choose({ fallbacks: [null, 'ar'], country: 'AE' }), ['ar', 'ar-AE', false])
})

const DAYS = ['2026-11-25T10:00:00Z', '2026-11-26T10:00:00Z', '2026-11-27T10:00:00Z', '2026-12-08T10:00:00Z']

const ON: Record<string, string[]> = {
  ar: ['اليوم', 'غدًا', 'يوم الجمعة', 'في 8 ديسمبر'],
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
  ar: ['حتى نهاية اليوم', 'حتى يوم غد', 'حتى يوم الجمعة', 'حتى 8 ديسمبر'],
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

test('Arabic is written with the digits and the names of months of the reader’s country, throughout', () => {
  const { parcelOf, earlier } = textsOf('ar')
  const written = (country: string) => {
    const formats = createFormats(`ar-${country}`, 'Asia/Amman', new Date('2026-11-25T10:00:00Z'))
    const at = new Date('2026-11-27T13:05:00Z')
    return [
      formats.fullDay(at),
      formats.local(at, null).time,
      formats.digits(parcelOf(1, 12)),
      formats.plural(earlier, 3),
    ]
  }
  const eastern = ['الجمعة، ٢٧ تشرين الثاني', '٤:٠٥ م', 'الطرد ١ من ١٢', 'عرض ٣ خطوات سابقة']
  assert.deepEqual(written('JO'), eastern)
  assert.deepEqual(written('EG'), [eastern[0]?.replace('تشرين الثاني', 'نوفمبر'), ...eastern.slice(1)])
  assert.deepEqual(written('AE'), ['الجمعة، 27 نوفمبر', '4:05 م', 'الطرد 1 من 12', 'عرض 3 خطوات سابقة'])
})

test('Arabic counts in six forms', () => {
  const { earlier, parcelsArrived } = textsOf('ar')
  const formats = createFormats('ar-AE', 'Asia/Dubai', new Date(0))
  assert.deepEqual(
    [0, 1, 2, 3, 11, 100].map((n) => formats.plural(earlier, n)),
    [
      'لا خطوات سابقة',
      'عرض خطوة سابقة واحدة',
      'عرض خطوتين سابقتين',
      'عرض 3 خطوات سابقة',
      'عرض 11 خطوة سابقة',
      'عرض 100 خطوة سابقة',
    ],
  )
  assert.deepEqual(
    (
      [
        [1, 2],
        [2, 2],
        [2, 3],
        [3, 3],
        [3, 12],
        [11, 12],
      ] as const
    ).map(([arrived, total]) => parcelsArrived(arrived, total)),
    [
      'وصل طرد واحد من أصل اثنين',
      'وصل طرداك',
      'وصل طردان من أصل 3',
      'وصلت جميع طرودك',
      'وصلت 3 طرود من أصل 12',
      'وصل 11 طردًا من أصل 12',
    ],
  )
})
