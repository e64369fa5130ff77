import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createDhl } from './gateway.ts'

test('the zip code of the recipient is told, as German parcels ask for it', async () => {
  const urls: string[] = []
  const dhl = createDhl({
    http: {
      async send(url) {
        urls.push(url)
        return {
          ok: true,
          status: 200,
          answer: '{"shipments":[]}',
          content: Buffer.alloc(0),
          truncated: false,
          latencyMs: 0,
        }
      },
    },
  })
  const account = { id: 'account', settings: { apiKey: 'key', baseUrl: 'https://sandbox.example/dhl/' } }
  const query = { carrier: 'dhl', trackingNumber: '7777777770', countryCode: 'DE', language: 'de', shippedAt: null }
  await dhl.track(account, { ...query, zip: '53113' }, 1000)
  await dhl.track({ ...account, settings: { apiKey: 'key' } }, { ...query, zip: null }, 1000)
  assert.deepEqual(urls, [
    'https://sandbox.example/dhl/track/shipments?trackingNumber=7777777770&language=en&recipientPostalCode=53113',
    'https://api-eu.dhl.com/track/shipments?trackingNumber=7777777770&language=en',
  ])
})
