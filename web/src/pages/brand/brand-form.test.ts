import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formOf, hardToRead, pickable, shownOf } from './brand-form.ts'

const BRAND = {
  logo: null,
  accent: '#0e766a',
  background: '#fbfaf8',
  font: 'system',
  email: null,
  phone: null,
  helpUrl: null,
  websiteUrl: null,
  backToShopUrl: null,
  imprintUrl: null,
  privacyUrl: null,
} as const

test('a colour that is not typed to its end leaves the preview as it was', () => {
  const form = formOf(BRAND)
  assert.equal(shownOf({ ...form, accent: '#12' }, form).accent, '#0e766a')
  assert.equal(shownOf({ ...form, accent: '#ABCDEF' }, form).accent, '#ABCDEF')
  assert.equal(pickable('#12'), '#000000')
})

test('only what the pages show in another colour on their own background is hard to read', () => {
  const dark = { link: '#ffffff', fill: '#ffffff' }
  assert.deepEqual(hardToRead('#FFE08A', { light: { link: '#6b5e3a', fill: '#ffe08a' }, dark }), ['link'])
})
