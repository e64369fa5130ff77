import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keptText, maskedAnswer, maskedJson, maskedWords } from './mask.ts'

const shown = (value: unknown) => JSON.parse(maskedJson(value) ?? '')

test('ids, codes and quantities stay, and whatever may be about a person is told by its length', () => {
  const order = {
    reference: 'A-10024',
    customer: {
      first_name: 'Anna',
      'E-Mail': 'anna@example.com',
      phone: 358401234567,
      zipCode: '00100',
      countryCode: 'FI',
    },
    lines: [{ sku: 'MUG-1', quantity: 2, comment: 'for Anna' }],
    isGift: true,
    note: null,
  }
  assert.deepEqual(shown(order), {
    reference: 'A-10024',
    customer: {
      first_name: '[text of 4 characters]',
      'E-Mail': '[text of 16 characters]',
      phone: '[number]',
      zipCode: '[text of 5 characters]',
      countryCode: 'FI',
    },
    lines: [{ sku: 'MUG-1', quantity: 2, comment: '[text of 8 characters]' }],
    isGift: true,
    note: null,
  })
})

test('a member whose name promises an id is masked when it holds a sentence or an address', () => {
  assert.deepEqual(shown({ customerId: 'anna@example.com', status: 'Anna is at home' }), {
    customerId: '[text of 16 characters]',
    status: '[text of 15 characters]',
  })
})

test('secrets stay hidden, also where their names end like something harmless', () => {
  for (const name of ['password', 'client_secret', 'accessCode', 'recoveryCode', 'apiKeyId', 'taxId', 'token_type']) {
    assert.deepEqual(shown({ [name]: 'abc123' }), { [name]: '[text of 6 characters]' }, name)
  }
})

test('an answer keeps its words without the addresses in them, and nothing that it repeats of the request', () => {
  const answer = { code: 'org_member_exists', detail: 'anna@example.com is a member already.', input: 'Anna' }
  assert.deepEqual(JSON.parse(maskedAnswer(JSON.stringify(answer)) ?? ''), {
    code: 'org_member_exists',
    detail: '[e-mail address] is a member already.',
    input: '[text of 4 characters]',
  })
  assert.equal(maskedAnswer('<p>Anna</p>'), '[text of 11 characters]')
  assert.equal(maskedWords('to "Anna <anna@example.com>"'), 'to "Anna <[e-mail address]>"')
})

test('a huge body is cut, long lists are counted and deep ones end', () => {
  const many = Array.from({ length: 30 }, (_, i) => ({ sku: `S-${i}` }))
  assert.equal(shown({ lines: many }).lines[20], '[10 more]')
  const wide = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`member${i}`, many]))
  assert.ok((maskedJson(wide) ?? '').length <= 8192)
  const deep = JSON.parse(`${'{"a":'.repeat(50)}1${'}'.repeat(50)}`)
  assert.match(maskedJson(deep) ?? '', /more levels/)
})

test('values of paths and queries are kept by the same rule', () => {
  assert.equal(keptText('orderId', '01909b6e'), '01909b6e')
  assert.equal(keptText('search', 'anna'), null)
  assert.equal(keptText('reference', 'anna@example.com'), null)
})
