import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Webhook } from 'standardwebhooks'
import type { SignedCall } from './ports.ts'
import { newSecret, standardWebhooks } from './standard-webhooks.ts'

const call = (secrets: string[]): SignedCall => ({
  endpoint: { id: 'e', url: 'https://shop.example/', eventTypes: ['*'] },
  deliveryId: 'd',
  eventId: '01958f6e-0000-7000-8000-000000000000',
  eventType: 'order.shipped',
  body: '{"type":"order.shipped","name":"Ærø"}',
  secrets,
  attempt: 1,
  shopKey: null,
  at: new Date(),
})

test('the published verifier accepts the signature, and no other body or secret', () => {
  const secret = newSecret()
  const signed = call([secret])
  const headers = standardWebhooks.headers(signed)
  assert.deepEqual(new Webhook(secret).verify(signed.body, headers), JSON.parse(signed.body))
  assert.throws(() => new Webhook(secret).verify(`${signed.body} `, headers))
  assert.throws(() => new Webhook(newSecret()).verify(signed.body, headers))
})

test('during a rotation receivers with the new and with the old secret both accept', () => {
  const secrets = [newSecret(), newSecret()]
  const signed = call(secrets)
  const headers = standardWebhooks.headers(signed)
  for (const secret of secrets) new Webhook(secret).verify(signed.body, headers)
})

test('a secret is whsec_ and 24 to 64 bytes in base64', () => {
  const accepts = standardWebhooks.acceptsSecret ?? assert.fail()
  const bytes = (length: number) => `whsec_${Buffer.alloc(length, 7).toString('base64')}`
  assert.deepEqual([newSecret(), bytes(24), bytes(64)].map(accepts), [true, true, true])
  assert.deepEqual(['', 'k', 'whsec_', bytes(23), bytes(65), `${bytes(32)}\n`].map(accepts), Array(6).fill(false))
})
