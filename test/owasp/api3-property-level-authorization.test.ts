/** API3:2023, broken object property level authorization: what may be written into things, and what is told of them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { issueCredential } from '../../server/modules/tenants/index.ts'
import { SCOPES } from '../../server/platform/context.ts'
import { loadContract, type Schema } from '../../server/platform/http/index.ts'
import { apiRig } from '../support/api-rig.ts'
import { HELSINKI } from '../support/checkout.ts'
import { connectTo } from '../support/database.ts'
import { aPerson } from '../support/people.ts'
import { withStock } from '../support/shop.ts'

const rig = await apiRig()
const contract = loadContract('doorstep')
const FAMILIES = ['doorstep', 'ogoship-api-v1', 'ogoship-tracking', 'karla', 'shopgo-management', 'shopgo-platform']

/** What every object of a schema says about members that it does not name. */
function objectsOf(schema: Schema, seen: Set<Schema>, at: string): [string, Schema][] {
  if (seen.has(schema)) return []
  seen.add(schema)
  const inside = [
    ...Object.entries(schema.properties ?? {}).map(([name, part]) => [`${at}.${name}`, part] as const),
    ...(schema.items ? [[`${at}[]`, schema.items] as const] : []),
    ...[...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map((part) => [at, part] as const),
  ]
  const own: [string, Schema][] = schema.properties ? [[at, schema]] : []
  return [...own, ...inside.flatMap(([place, part]) => objectsOf(part, seen, place))]
}

/** What browsers make of passkeys has members of their own. Values are read member by member, and nothing else of them is kept. */
const OPEN =
  /^(signInWithPasskey|addPasskey|completeSecondFactor)\b|\.(amount|salesPrice|advertised|sale|attributes\[\]|translations\[\])$/

test('no body of our own API takes a member that the contract does not name', () => {
  let objects = 0
  for (const { id, body } of contract.operations.values()) {
    const schema = body?.content.get('application/json')
    if (!schema) continue
    for (const [at, part] of objectsOf(contract.resolved(schema), new Set(), id)) {
      objects++
      if (!OPEN.test(at)) assert.equal(part.additionalProperties, false, at)
    }
  }
  assert.ok(objects > 80, `${objects} objects`)
})

test('a shop does not choose its own number, plan, organization or owner', async () => {
  const { call, shop } = await rig.shop()
  for (const member of [
    'id',
    'shopId',
    'number',
    'slug',
    'organizationId',
    'plan',
    'trialEndsAt',
    'createdAt',
    '__proto__',
  ]) {
    const changes = JSON.parse(`{"name": "Changed", "${member}": "1"}`)
    assert.equal((await call('PATCH', '/shop', changes)).status, 400, member)
  }
  assert.equal((await call('GET', '/shop')).body.name, shop.name)
})

test('an order is not born shipped, paid, of another shop or with an id of the caller', async () => {
  const { call, ctx } = await rig.shop()
  await withStock(ctx, { CUP: 5 })
  const order = { customer: HELSINKI, lines: [{ code: 'CUP', quantity: 1 }] }
  for (const [member, value] of Object.entries({
    id: ctx.newId(),
    shopId: ctx.shopId,
    shop_id: ctx.shopId,
    payments: [{ amount: '100.00' }],
    paid: '100.00',
    balance: '0.00',
    status: 'Shipped',
    createdAt: '2020-01-01T00:00:00Z',
    authorizedAt: '2020-01-01T00:00:00Z',
    trackingToken: 'A'.repeat(22),
  }))
    assert.equal((await call('POST', '/orders', { ...order, [member]: value })).status, 400, member)
  const made = await call<{ id: string }>('POST', '/orders', order)
  assert.equal(made.status, 201, JSON.stringify(made.body))
  for (const member of ['shopId', 'id', 'payments', 'createdAt', 'number', 'shippedAt'])
    assert.equal((await call('PATCH', `/orders/${made.body.id}`, { [member]: 'x' })).status, 400, member)
})

test('other families leave out what their contract does not name, and so do their objects', async () => {
  const shop = await rig.shop()
  const { text } = await issueCredential(rig.app.system, {
    shopId: shop.shop.id,
    kind: 'ogoship_key',
    name: 'k',
    scopes: SCOPES,
  })
  const [foreign, id] = [(await rig.shop()).shop.id, shop.ctx.newId()]
  await withStock(shop.ctx, { CUP: 5 })
  const stolen = { shop_id: foreign, shopId: foreign, merchantId: 1, id, paid: 99, createdAt: '2020-01-01T00:00:00Z' }
  const created = await rig.http.inject({
    method: 'POST',
    url: '/ogoship/api/v1/orders',
    headers: { 'x-ogokey': text },
    payload: {
      reference: 'MASS-1',
      orderLines: [{ code: 'CUP', quantity: 1, id, shopId: foreign }],
      customer: {
        name: 'Jane',
        address1: 'Street 1',
        city: 'Helsinki',
        countryCode: 'FI',
        zip: '00100',
        shopId: foreign,
      },
      ...stolen,
    },
  })
  assert.equal(created.statusCode, 200, created.body)
  const basic = `Basic ${Buffer.from(`${shop.shop.slug}:${shop.key}`).toString('base64')}`
  const placed = await rig.http.inject({
    method: 'POST',
    url: `/karla/v1/shops/${shop.shop.slug}/orders`,
    headers: { authorization: basic },
    payload: {
      order_number: 'MASS-2',
      external_id: 'm2',
      email_id: 'jane@example.com',
      products: [],
      uuid: id,
      ...stolen,
    },
  })
  assert.ok(placed.statusCode < 500, placed.body)
  const client = await connectTo(rig.db.url)
  const { rows } = await client.query(`select shop_id, id from sales_order where reference like 'MASS-%'`)
  assert.ok(rows.length > 0)
  assert.ok(
    rows.every((row) => row.shop_id === shop.shop.id && row.id !== id),
    JSON.stringify(rows),
  )
})

test('nobody becomes more than they are by what they send about themselves', async () => {
  const { call, shop } = await rig.shop()
  const jane = await aPerson(rig, shop)
  const refused = [
    await call('PATCH', `/organization/members/${jane.userId}`, { role: 'operator' }),
    await call('PATCH', `/organization/members/${jane.userId}`, { role: 'admin', organizationId: shop.organizationId }),
    await call('POST', '/organization/invitations', { email: 'x@example.com', role: 'owner' }),
    await call('POST', '/credentials', { name: 'more', scopes: ['operator'] }),
    await call('POST', '/credentials', { name: 'more', scopes: ['read:order'], shopId: shop.id }),
    await call('POST', '/credentials', { name: 'more', scopes: ['read:order'], kind: 'Operator' }),
  ].map(({ status }) => status)
  assert.ok(
    refused.every((status) => status === 400 || status === 403 || status === 422),
    String(refused),
  )
  const viewer = await rig.caller(shop.id, 'admin')
  assert.equal((await viewer('POST', '/credentials', { name: 'more', scopes: ['write:order'] })).status, 403)
})

/** Secrets that an answer shows once, to whoever made them, or that old clients of a family need. */
const SHOWN = new Set([
  'createWebhook.secret',
  'rotateWebhookSecret.secret',
  'createCredential.secret',
  'createCredential.key',
  'beginTotp.secret',
  'createToken.access_token',
  'createToken.refresh_token',
  'retrieveUserApiKey.payload.api_key',
])

test('no answer of any family has a member for a password, a hash or a key that nobody may read again', () => {
  let members = 0
  for (const name of FAMILIES) {
    const family = loadContract(name)
    for (const { id, responses } of family.operations.values()) {
      for (const content of [...responses]
        .filter(([status]) => status.startsWith('2'))
        .flatMap(([, types]) => [...types])) {
        for (const [at, part] of objectsOf(family.resolved(content[1]), new Set(), id)) {
          for (const member of Object.keys(part.properties ?? {})) {
            members++
            if (SHOWN.has(`${at}.${member}`)) continue
            assert.doesNotMatch(member, /password|hash$|salt|sealed|cipher|privateKey/i, `${name} ${at}`)
          }
        }
      }
    }
  }
  assert.ok(members > 1000, `${members} members`)
})
