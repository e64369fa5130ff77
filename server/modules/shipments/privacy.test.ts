import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Persons, publicEvents, publicUrl, tellsOf } from './privacy.ts'

const JANE = {
  name: 'Jane Ægir-Doe',
  company: 'Doe & Co.',
  address1: 'Example Street 1 (B)',
  address2: null,
  zip: '00100',
  city: 'Helsinki',
  region: null,
  countryCode: 'FI',
  email: 'jane@example.com',
  phone: '+358 40 000 0012',
}
const persons: Persons = { direction: 'outbound', recipient: JANE, sender: null, signedBy: 'J. Smithers' }
const tells = tellsOf(persons)

test('names, streets, zips, addresses and numbers of the recipient are told apart from other words', () => {
  for (const text of [
    'Delivered to JANE',
    'Signed by Smithers.',
    'Left at example  street 1 (b)',
    'Zip 00100, FI',
    'Mail sent to Jane@Example.com',
    'Called 040-0000012',
    'Handed to Ægir',
    'At Doe & Co.',
  ]) {
    assert.ok(tells(text), text)
  }
  for (const text of ['Delivered in Helsinki', 'Parcel 001001', 'Janette took it', 'J. was here', '', null]) {
    assert.ok(!tells(text), String(text))
  }
})

test('every sign that an address can have stands for itself', () => {
  const signs = '80-286 a/b (c) [d] {e} *.+?^$|\\ <f> #g &h'
  const tellsSigns = tellsOf({ ...persons, recipient: { ...JANE, address1: signs, zip: '80-286' } })
  assert.ok(tellsSigns(`At ${signs}.`))
  assert.ok(tellsSigns('Zip 80-286'))
  assert.ok(!tellsSigns('Zip 80286'))
})

test('the sender of a return is a person, the sender of goods is not', () => {
  const sender = { ...JANE, name: 'Harbour' }
  const nobody = { recipient: null, signedBy: null, sender }
  assert.ok(tellsOf({ ...nobody, direction: 'return' })('From Harbour'))
  assert.ok(!tellsOf({ ...nobody, direction: 'outbound' })('From Harbour'))
})

test('events lose texts that name somebody, and everything that leads to a door', () => {
  const place = {
    name: 'Jane',
    city: 'Espoo',
    region: null,
    zip: '02100',
    countryCode: 'FI',
    latitude: 60,
    longitude: 25,
  }
  assert.deepEqual(
    publicEvents(
      [
        { text: 'To Jane', place },
        { text: 'Sorted', place: null },
      ],
      persons,
    ),
    [
      {
        text: null,
        place: {
          name: null,
          city: 'Espoo',
          region: null,
          zip: null,
          countryCode: 'FI',
          latitude: null,
          longitude: null,
        },
      },
      { text: 'Sorted', place: null },
    ],
  )
})

test('a link that names somebody is not shown, also in other spellings', () => {
  assert.equal(publicUrl('https://c.example/?n=1&zip=00100', persons), null)
  assert.equal(publicUrl('https://c.example/?to=Jane%20Doe', persons), null)
  assert.equal(publicUrl('https://c.example/?street=Example+Street+1+%28B%29', persons), null)
  assert.equal(publicUrl('https://c.example/?n=%E0%A4%A', persons), 'https://c.example/?n=%E0%A4%A')
})
