import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createOAuthClient } from '../../../server/modules/tenants/index.ts'
import { SCOPES } from '../../../server/platform/context.ts'
import { type Merchant, ogoship, type Wire } from '../../support/ogoship.ts'
import { withMethod, withStock } from '../../support/shop.ts'

/** Requests of the PHP client (camelCase, nulls left out, lower case enums) and of the documented curl calls. */

const rig = await ogoship()
const application = await createOAuthClient(rig.app.system, { name: 'Shop plugin', scopes: SCOPES })

async function bearer({ keys }: Merchant): Promise<Record<string, string>> {
  const payload = new URLSearchParams({
    grant_type: 'password',
    client_id: application.client.id,
    client_secret: application.secret,
    username: keys.merchantId,
    password: keys.secretToken,
  })
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' }
  const reply = await rig.raw({ method: 'POST', url: '/ogoship/OAuth/Token', headers, payload: payload.toString() })
  const { access_token: access, token_type: type } = reply.body as Wire['OAuthTokenResponse']
  return { authorization: `${type} ${access}`, 'user-agent': 'OpenAPI-Generator/1.0.0/PHP', accept: 'application/json' }
}

const ORDER =
  '{"reference":"100000023","shippingCode":"PARCEL","status":"draft","orderLines":[{"code":"SKU-1","quantity":2,' +
  '"unitPrice":19.9,"vatPercentage":25.5}],"customer":{"name":"Jane Doe","address1":"Example Street 1","city":' +
  '"Helsinki","countryCode":"FI","zip":"00100","email":"jane@example.com"},"priceTotal":39.8,"priceCurrency":"EUR"}'

async function draft(merchant: Merchant) {
  await withStock(merchant.ctx, { 'SKU-1': 5 })
  await withMethod(merchant.ctx)
  const headers = { ...(await bearer(merchant)), 'content-type': 'application/json' }
  const reply = await rig.raw({ method: 'POST', url: '/ogoship/api/v1/Orders', headers, payload: ORDER })
  return { headers, reply, order: reply.body as Wire['OrderResponse'] }
}

test('the PHP client creates an order at the capital path with a lower case status', async () => {
  const { reply, order } = await draft(await rig.merchant())
  assert.equal(reply.status, 200, reply.text)
  assert.deepEqual([order.reference, order.status, order.priceTotal], ['100000023', 'Draft', 39.8])
  assert.deepEqual(order.orderLines[0], {
    code: 'SKU-1',
    quantity: 2,
    unitPrice: 19.9,
    vatPercentage: 25.5,
    productInfoUrl: null,
    productPictureUrl: null,
  })
})

test('the PHP client releases an order by its reference with a lower case status', async () => {
  const { headers } = await draft(await rig.merchant())
  const url = '/ogoship/api/v1/Orders/100000023?base64url=false'
  const { status, body } = await rig.raw({ method: 'PUT', url, headers, payload: '{"status":"new"}' })
  assert.deepEqual([status, (body as Wire['OrderResponse']).status], [200, 'New'])
})

for (const type of ['orderShipped', 'ordershipped', 'ORDERSHIPPED', '1', 1]) {
  test(`a webhook type may be written as ${JSON.stringify(type)}`, async () => {
    const merchant = await rig.merchant()
    const payload = { url: 'https://shop.example.com/hook', key: 'k', type }
    assert.equal((await merchant.ok<Wire['WebHookResponse']>('POST', '/webhooks', payload)).type, 'OrderShipped')
  })
}

test('the curl sample pages through orders with a parameter that nobody knows', async () => {
  const { headers } = await draft(await rig.merchant())
  const query = 'modifiedAfter[date]=2026-01-01%2000:00:00&modifiedAfter[timezone]=UTC&limit=100&page=1'
  for (const url of [`/ogoship/Api/v1/Orders?${query}`, `/ogoship/Api/v1/Orders/?${query}`]) {
    const { status, body } = await rig.raw({ method: 'GET', url, headers })
    assert.deepEqual([status, (body as unknown[]).length], [200, 1], url)
  }
})

test('query parameters match in any letter case, and an empty one counts as absent', async () => {
  const { headers } = await draft(await rig.merchant())
  const count = async (query: string) => {
    const { status, body } = await rig.raw({ method: 'GET', url: `/ogoship/api/v1/orders?${query}`, headers })
    assert.equal(status, 200, query)
    return (body as unknown[]).length
  }
  assert.equal(await count('Reference=100000023&LIMIT=5&Page=1'), 1)
  assert.equal(await count('REFERENCE=other'), 0)
  assert.equal(await count('reference=&limit=&page=&modifiedAfter=&unknown=1'), 1)
})

for (const path of ['/OAuth/Token', '/oauth/token', '/OAUTH/TOKEN', '/oauth/Token/']) {
  test(`tokens are given at ${path}`, async () => {
    const { status } = await rig.raw({ method: 'POST', url: `/ogoship${path}`, payload: '' })
    assert.equal(status, 400, 'it is there, and wants a grant')
  })
}

test('every collection of the API answers in any letter case', async () => {
  const headers = await bearer(await rig.merchant())
  for (const name of ['orders', 'products', 'returns', 'stock', 'StockUpdate', 'webhooks']) {
    for (const path of [`/api/v1/${name}`, `/Api/V1/${name.toUpperCase()}`, `/API/v1/${name.toLowerCase()}/`]) {
      const { status, text } = await rig.raw({ method: 'GET', url: `/ogoship${path}`, headers })
      assert.deepEqual([status, text], [200, '[]'], path)
    }
  }
})

test('a key in X-OgoKey is enough, and does not count beside an Authorization header', async () => {
  const { keys } = await rig.merchant()
  const url = '/ogoship/api/v1/orders'
  assert.equal((await rig.raw({ method: 'GET', url, headers: { 'X-OgoKey': keys.ogoKey } })).status, 200)
  const both = { 'X-OgoKey': keys.ogoKey, authorization: 'Bearer nonsense' }
  assert.equal((await rig.raw({ method: 'GET', url, headers: both })).status, 401)
})

test('a body without a Content-Type, or with a charset, is read as JSON', async () => {
  const { keys } = await rig.merchant()
  for (const type of [undefined, 'application/json; charset=utf-8', 'application/json;charset=UTF-8']) {
    const { status, text } = await rig.raw({
      method: 'POST',
      url: '/ogoship/api/v1/products',
      headers: { 'x-ogokey': keys.ogoKey, ...(type ? { 'content-type': type } : {}) },
      payload: Buffer.from(JSON.stringify({ code: `P ${type}`, languageCode: 'fi' })),
    })
    assert.equal(status, 200, text)
  }
})

test('a byte order mark before the JSON is no fault', async () => {
  const { call } = await rig.merchant()
  const { status } = await call('POST', '/products', '\uFEFF{"code":"BOM","languageCode":"fi"}')
  assert.equal(status, 200)
})
