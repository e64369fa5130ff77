import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { receiver } from '../../../../test/support/receiver.ts'
import { connectLocalCarrier } from './local.ts'

const query = {
  trackingNumber: 'NP100200301FI',
  carrier: 'northern-post',
  zip: null,
  countryCode: null,
  language: 'en',
  shippedAt: new Date('2026-03-02T08:00:00Z'),
}

test('the demo carrier is asked on loopback, and nothing else there can be', async () => {
  const own = await receiver((response) => response.writeHead(404).end('{}'))
  const other = await receiver()
  const address = `http://127.0.0.1:${own.port}`
  const { gateway, close } = connectLocalCarrier({ address, pollIntervalMinutes: 0.05 })
  after(close)
  const track = async (baseUrl: string) => {
    const answer = await gateway.track({ id: 'a', settings: { baseUrl, customerKey: 'key' } }, query, 5000)
    return answer.ok ? 'report' : answer.failure.kind
  }
  assert.equal(await track(address), 'not_found')
  assert.equal(own.received[0]?.url, '/v2/consignments/NP100200301FI?handedOver=2026-03-02T08%3A00%3A00.000Z')
  for (const url of [
    `http://127.0.0.1:${other.port}`,
    `http://localhost:${own.port}`,
    'http://192.168.0.1',
    'no url',
  ]) {
    assert.equal(await track(url), 'unreachable', url)
  }
  assert.equal(own.received.length, 1)
  assert.equal(other.received.length, 0)
})

test('it is polled as often as told, and its pages are those of the carrier that runs', () => {
  const { definition, close } = connectLocalCarrier({ address: 'http://127.0.0.1:9', pollIntervalMinutes: 0.05 })
  after(close)
  assert.equal(definition.pollIntervalMinutes, 0.05)
  assert.equal(definition.trackingUrlTemplate, 'http://127.0.0.1:9/track/{trackingNumber}')
})
