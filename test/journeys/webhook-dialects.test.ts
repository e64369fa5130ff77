import assert from 'node:assert/strict'
import { test } from 'node:test'
import { at, ogoship, orderOf, type Wire } from '../support/ogoship.ts'

const rig = await ogoship()
const HOOK = { url: 'https://shop.example.com/hooks', key: 'whk_test_key', type: 'OrderStatusChanged' }

type Merchant = Awaited<ReturnType<typeof rig.merchant>>

/** An operation of our own API. */
async function api({ keys }: Merchant, method: 'GET' | 'POST', path: string) {
  const headers = { authorization: `Bearer ${keys.api}` }
  const response = await rig.app.http.inject({ method, url: `/api${path}`, headers })
  return { status: response.statusCode, body: response.json() }
}

test('a dialect without a test call sends the latest event that the webhook hears of, under a new id', async () => {
  const merchant = await rig.merchant()
  const { id } = await merchant.ok<Wire['WebHookResponse']>('POST', '/webhooks', HOOK)
  const early = await api(merchant, 'POST', `/webhooks/${id}/test`)
  assert.deepEqual([early.status, early.body.code], [409, 'webhook_test_unsupported'])

  await merchant.ok('POST', '/products', { code: 'MUG', name: 'Mug', languageCode: 'en' })
  const order = orderOf({ MUG: 1 })
  await merchant.ok('POST', '/orders', order)
  await merchant.ok('PUT', at('orders', order.reference), { status: 'Locked' })
  const tested = await api(merchant, 'POST', `/webhooks/${id}/test`)
  assert.equal(tested.status, 202)
  const { body: delivery } = await api(merchant, 'GET', `/webhook-deliveries/${tested.body.deliveryId}`)
  assert.deepEqual([delivery.eventType, delivery.status], ['order.statusChanged', 'Pending'])
  assert.equal(JSON.parse(delivery.body).reference, order.reference)
})

test('a rotation makes the kind of secret that the dialect signs with', async () => {
  const merchant = await rig.merchant()
  const { id } = await merchant.ok<Wire['WebHookResponse']>('POST', '/webhooks', HOOK)
  const rotated = await api(merchant, 'POST', `/webhooks/${id}/rotate-secret`)
  assert.equal(rotated.status, 200)
  const shown = await merchant.ok<Wire['WebHookResponse']>('GET', `/webhooks/${id}`)
  assert.equal(shown.key, rotated.body.secret)
})
