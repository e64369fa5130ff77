import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPostNord } from './gateway.ts'

test('a language that PostNord does not have is asked in English', async () => {
  const locales: (string | null)[] = []
  const postnord = createPostNord({
    http: {
      async send(url) {
        locales.push(new URL(url).searchParams.get('locale'))
        const answer = '{"TrackingInformationResponse":{"shipments":[]}}'
        return { ok: true, status: 200, answer, content: Buffer.alloc(0), truncated: false, latencyMs: 0 }
      },
    },
  })
  const account = { id: 'account', settings: { apiKey: 'key' } }
  const query = { carrier: 'postnord', trackingNumber: '96932007555SE', zip: null, countryCode: 'SE', shippedAt: null }
  for (const language of ['sv', 'da', 'no', 'nb', 'nn', 'fi', 'EN', 'de', '']) {
    await postnord.track(account, { ...query, language }, 1000)
  }
  assert.deepEqual(locales, ['sv', 'da', 'no', 'no', 'no', 'fi', 'en', 'en', 'en'])
})
