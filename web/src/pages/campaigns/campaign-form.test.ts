import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formOf, sentOf, withTranslation } from './campaign-form.ts'
import { fromField, toField } from './local-time.ts'

test('languages in which nothing is said are not sent, and names lose the space around them', () => {
  const form = formOf(null)
  const translations = [
    { language: 'de', values: { title: 'Tassen' } },
    { language: 'fi', values: {} },
  ]
  const sent = sentOf({ ...form, name: ' Autumn ', promotion: { ...form.promotion, translations } })
  assert.equal(sent.name, 'Autumn')
  assert.deepEqual(sent.promotion.translations, [{ language: 'de', values: { title: 'Tassen' } }])
})

test('a text of a language is set, and emptied, without touching the others', () => {
  const all = [
    { language: 'de', values: { title: 'Tassen', badge: 'neu' } },
    { language: 'fi', values: {} },
  ]
  assert.deepEqual(withTranslation(all, 'fi', 'title', 'Kupit')[1], { language: 'fi', values: { title: 'Kupit' } })
  assert.deepEqual(withTranslation(all, 'de', 'title', '')[0], { language: 'de', values: { badge: 'neu' } })
})

test('a time goes through its field and comes back to the minute', () => {
  assert.equal(fromField(toField('2026-03-29T09:30:00.000Z')), '2026-03-29T09:30:00.000Z')
  assert.equal(toField(null), '')
  assert.equal(fromField(''), null)
})
