import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectOrder } from '../../../server/modules/orders/index.ts'
import { createOAuthClient } from '../../../server/modules/tenants/index.ts'
import { SCOPES } from '../../../server/platform/context.ts'
import { type Merchant, ogoship, type Wire } from '../../support/ogoship.ts'
import { withMethod, withStock } from '../../support/shop.ts'

/** Requests of the .NET client: PascalCase names, null for everything unset, enum numbers, dates with seven decimals. */

const rig = await ogoship()
const application = await createOAuthClient(rig.app.system, { name: 'Shop plugin', scopes: SCOPES })

const USER_AGENT = { 'user-agent': 'RestSharp/106.6.7.0', accept: 'application/json, text/json, text/x-json' }

/** What the client's own writer makes of a token request: form data under the wrong name. */
async function token(merchant: Merchant): Promise<Record<string, string>> {
  const fields = [
    'grant_type=password',
    `client_id=${application.client.id}`,
    `client_secret=${application.secret}`,
    `username=${merchant.keys.merchantId}`,
    `password=${merchant.keys.secretToken}`,
    'scope=read:order write:order read:product write:product read:webhook write:webhook',
  ]
  const reply = await rig.raw({
    method: 'POST',
    url: '/ogoship/OAuth/Token',
    headers: { ...USER_AGENT, 'content-type': 'application/json' },
    payload: fields.join('&'),
  })
  assert.equal(reply.status, 200, reply.text)
  const { access_token: access } = reply.body as Wire['OAuthTokenResponse']
  return { ...USER_AGENT, authorization: `Bearer ${access}` }
}

async function send<T>(
  headers: Record<string, string>,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  payload?: string,
) {
  const reply = await rig.raw({
    method,
    url: `/ogoship${path}`,
    headers: payload === undefined ? headers : { ...headers, 'content-type': 'application/json' },
    ...(payload === undefined ? {} : { payload }),
  })
  return reply as typeof reply & { body: T }
}

const ORDER =
  '{"Reference":"A-1002","ShippingCode":"PARCEL","PickUpPointCode":null,"Status":0,"OrderLines":[{"Code":"SKU-1",' +
  '"Quantity":2,"UnitPrice":null,"VatPercentage":null,"ProductInfoUrl":null,"ProductPictureUrl":null}],"Customer":' +
  '{"Name":"Jane Doe","Company":null,"Address1":"Example Street 1","Address2":null,"City":"Helsinki","CountryCode":' +
  '"fi","Zip":"00100","Phone":null,"Email":"jane@example.com"},"Comments":null,"PriceTotal":null,"PriceCurrency":' +
  '"EUR","CashOnDelivery":null,"Test":true,"Documents":null}'

/** A JSON value as the client writes it back: every name in PascalCase. */
function pascal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pascal)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [`${name.charAt(0).toUpperCase()}${name.slice(1)}`, pascal(member)]),
  )
}

test('an order in PascalCase with nulls and numbers is taken, and comes back in the names of the contract', async () => {
  const merchant = await rig.merchant()
  await withStock(merchant.ctx, { 'SKU-1': 5 })
  await withMethod(merchant.ctx)
  const headers = await token(merchant)
  const { status, body } = await send<Wire['OrderResponse']>(headers, 'POST', '/api/v1/orders', ORDER)
  assert.equal(status, 200)
  assert.deepEqual(
    [body.reference, body.status, body.customer.countryCode, body.test, body.priceTotal, body.documents],
    ['A-1002', 'New', 'FI', true, null, []],
  )
  assert.deepEqual(body.orderLines, [
    {
      code: 'SKU-1',
      quantity: 2,
      unitPrice: null,
      vatPercentage: null,
      productInfoUrl: null,
      productPictureUrl: null,
    },
  ])
  assert.match(body.editTime, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
})

for (const [number, name] of ['New', 'Draft', 'Reserved', 'Locked'].entries()) {
  test(`the status number ${number} is ${name}`, async () => {
    const merchant = await rig.merchant()
    await withStock(merchant.ctx, { 'SKU-1': 5 })
    const headers = await token(merchant)
    const payload = ORDER.replace('"Status":0', `"Status":${number}`)
    const { body } = await send<Wire['OrderResponse']>(headers, 'POST', '/api/v1/orders', payload)
    assert.equal(body.status, name)
  })
}

for (const [number, name] of ['New', 'Draft', 'Reserved', 'Locked', '', '', 'Cancelled'].entries()) {
  if (!name) continue
  test(`an update with the status number ${number} moves an order to ${name}`, async () => {
    const merchant = await rig.merchant()
    await withStock(merchant.ctx, { 'SKU-1': 5 })
    const headers = await token(merchant)
    await send(headers, 'POST', '/api/v1/orders', ORDER.replace('"Status":0', '"Status":"Draft"'))
    const update = `{"Reference":null,"Status":${number},"OrderLines":null,"Customer":null,"CashOnDelivery":null}`
    const { body } = await send<Wire['OrderResponse']>(headers, 'PUT', '/api/v1/orders/A-1002', update)
    assert.equal(body.status, name)
  })
}

test('an order is sent back as it was answered, read-only members and all, and nothing changes', async () => {
  const merchant = await rig.merchant()
  await withStock(merchant.ctx, { 'SKU-1': 5 })
  const headers = await token(merchant)
  const rich = ORDER.replace('"Test":true', '"Test":false')
    .replace('"UnitPrice":null,"VatPercentage":null', '"UnitPrice":19.9,"VatPercentage":25.5')
    .replace('"CashOnDelivery":null', '"CashOnDelivery":{"Amount":12.5,"CurrencyCode":null,"Reference":null}')
    .replace('"Documents":null', '"Documents":[{"Type":"receipt","Url":null,"Base64Content":"JVBERi0xLjQK"}]')
  const created = await send<Wire['OrderResponse']>(headers, 'POST', '/api/v1/orders', rich)
  assert.equal(created.status, 200, created.text)
  rig.clock.advance(60_000)
  const payload = JSON.stringify(pascal(created.body))
  const again = await send<Wire['OrderResponse']>(headers, 'PUT', '/api/v1/orders/A-1002', payload)
  assert.equal(again.status, 200, again.text)
  assert.deepEqual(again.body, created.body)
})

test('an order that the warehouse has begun is sent back as it was answered, and nothing changes', async () => {
  const merchant = await rig.merchant()
  await withStock(merchant.ctx, { 'SKU-1': 5 })
  const headers = await token(merchant)
  const content = '"Documents":[{"Type":"receipt","Url":null,"Base64Content":"JVBERi0xLjQK"}]'
  const payload = ORDER.replace('"Test":true', '"Test":false').replace('"Documents":null', content)
  const { body } = await send<Wire['OrderResponse']>(headers, 'POST', '/api/v1/orders', payload)
  await collectOrder(merchant.ctx, body.id)
  const [shown] = (await send<Wire['OrderResponse'][]>(headers, 'GET', '/api/v1/orders?reference=A-1002')).body
  const again = await send<Wire['OrderResponse']>(
    headers,
    'PUT',
    '/api/v1/orders/A-1002',
    JSON.stringify(pascal(shown)),
  )
  assert.equal(again.status, 200, again.text)
  assert.deepEqual(again.body, shown)
})

test('a product is sent back as it was answered with one member changed', async () => {
  const merchant = await rig.merchant()
  const headers = await token(merchant)
  const payload =
    '{"Code":"SKU-9","Name":"Mug","Description":null,"SupplierCode":null,"Supplier":null,"Group":null,"EanCode":"640",' +
    '"SupplyPrice":4.5,"SalesPrice":null,"CurrencyCode":null,"InfoUrl":null,"PictureUrl":null,"CountryOfOrigin":"fi",' +
    '"CustomsDescription":null,"HsCode":null,"LanguageCode":"EN"}'
  const created = await send<Wire['ProductResponse']>(headers, 'POST', '/api/v1/products', payload)
  assert.deepEqual([created.status, created.body.languageCode, created.body.countryOfOrigin], [200, 'en', 'FI'])
  const sent = JSON.stringify({ ...(pascal(created.body) as object), Name: 'Large mug', Stock: 900, EanCode: '641' })
  const { status, body } = await send<Wire['ProductResponse']>(headers, 'PUT', '/api/v1/products/SKU-9', sent)
  assert.equal(status, 200)
  assert.deepEqual(body, { ...created.body, name: 'Large mug', editTime: body.editTime })
})

test('a stock update with seven decimals of a second is taken at the capital path', async () => {
  const merchant = await rig.merchant()
  const headers = await token(merchant)
  const payload =
    '{"WarehouseCode":null,"Supplier":"Example Supplier","Containers":0,"Pallets":1,"Parcels":null,"DeliveredBy":null,' +
    '"ReceiveDate":"2026-04-01T08:30:00.1234567Z","MerchantComments":null,"TrackingCodes":null,"SpecialAction":null,' +
    '"Reference":"PO-77","Status":null,"Products":[{"Code":"SKU-7","Name":"Bowl","ExpectedQuantity":10,"SupplyPrice":' +
    'null,"EanCode":null,"CountryOfOrigin":"FI","CustomsDescription":null,"HsCode":null}]}'
  const { status, body } = await send<Wire['StockUpdateResponse']>(headers, 'POST', '/api/v1/StockUpdate', payload)
  assert.equal(status, 200)
  assert.deepEqual(
    [body.receiveDate, body.status, body.trackingCodes, body.products[0]?.code],
    ['2026-04-01T08:30:00.123Z', 'NEW', [], 'SKU-7'],
  )
})

test('a fraction that ends in zeros is written short or left out, and still read', async () => {
  const merchant = await rig.merchant()
  const headers = await token(merchant)
  for (const time of ['2026-03-01T09:30:00Z', '2026-03-01T09:30:00.5Z', '2026-03-01T09:30:00.05Z']) {
    const { status } = await send(headers, 'GET', `/api/v1/orders?modifiedAfter=${time}&limit=50&page=1`)
    assert.equal(status, 200, time)
  }
})

test('a webhook is created by number, changed by sending it back, and removed, with the statuses the client wants', async () => {
  const merchant = await rig.merchant()
  const headers = await token(merchant)
  const payload = '{"Url":"https://shop.example.com/hooks","Key":"whk_test_key","Type":2,"CustomHeaders":null}'
  const created = await send<Wire['WebHookResponse']>(headers, 'POST', '/api/v1/webhooks', payload)
  assert.deepEqual([created.status, created.body.type], [200, 'ProductStockLevelChanged'])
  const path = `/api/v1/webhooks/${created.body.id}`
  const back = JSON.stringify({ ...(pascal(created.body) as object), Type: 1 })
  const changed = await send<Wire['WebHookResponse']>(headers, 'PUT', path, back)
  assert.deepEqual([changed.status, changed.body.type, changed.body.key], [200, 'OrderShipped', 'whk_test_key'])
  assert.equal((await send(headers, 'GET', path)).status, 200)
  const removed = await send(headers, 'DELETE', path)
  assert.deepEqual([removed.status, removed.text], [204, ''])
})

test('names inside the custom headers of a webhook are left as they are', async () => {
  const merchant = await rig.merchant()
  const headers = await token(merchant)
  const payload = '{"Url":"https://shop.example.com/hooks","Key":"k","Type":1,"CustomHeaders":{"X-Shop":"1","url":"2"}}'
  const { body } = await send<Wire['WebHookResponse']>(headers, 'POST', '/api/v1/webhooks', payload)
  assert.deepEqual(body.customHeaders, { 'X-Shop': '1', url: '2' })
})
