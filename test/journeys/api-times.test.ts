import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiRig } from '../support/api-rig.ts'

const rig = await apiRig()

test('a time that the calendar does not have, or that no database can keep, is refused wherever one is told', async () => {
  const { call } = await rig.shop()
  const tracked = { trackingNumber: 'T-1', name: 'OUT_FOR_DELIVERY' }
  const campaign = { name: 'C', segment: 'default', promotionType: 'basic', promotion: {} }
  const endpoint = await call<{ id: string }>('POST', '/webhooks', { url: 'https://127.0.0.1:9/', eventTypes: ['*'] })
  for (const time of [
    '2026-12-31T23:59:60Z',
    '9999-12-31T23:59:59-14:00',
    '0000-06-01T00:00:00Z',
    '0001-01-01T00:00:00+14:00',
  ]) {
    const at = encodeURIComponent(time)
    const told = await Promise.all([
      call('GET', `/orders?updatedAfter=${at}`),
      call('GET', `/stock-levels?updatedAfter=${at}`),
      call('GET', `/events?since=${at}`),
      call('POST', '/tracking-events', { events: [{ ...tracked, occurredAt: time }] }),
      call('POST', '/campaigns', { ...campaign, startAt: time }),
      call('POST', '/campaigns', { ...campaign, endAt: time }),
      call('POST', `/webhooks/${endpoint.body.id}/replay`, { from: time }),
    ])
    assert.deepEqual(
      told.map(({ status }) => status),
      told.map(() => 400),
      time,
    )
  }
})
