import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiRig } from '../support/api-rig.ts'
import { aBrowser, aPerson } from '../support/people.ts'

const rig = await apiRig()

interface Logged {
  id: string
  actor: string
  door: string
  operation: string
  path: string
  status: number
  code: string | null
  detail: string | null
  requestId: string
  idempotencyKey: string | null
  requestBody: string | null
  answerBody: string | null
}

type Shop = Awaited<ReturnType<typeof rig.shop>>

async function logged({ call }: Pick<Shop, 'call'>, query = ''): Promise<Logged[]> {
  await rig.app.requestLog.flush()
  const { status, body } = await call<{ items: Logged[] }>('GET', `/requests?${query}`)
  assert.equal(status, 200)
  return body.items
}

test('a failed call is found by the id that its answer named, with what was sent but nothing about the person', async () => {
  const shop = await rig.shop()
  const body = { email: 'anna@example.com', name: 'Anna', role: 'emperor' }
  const failed = await shop.call('POST', '/organization/members?email=anna%40example.com', body, {
    'idempotency-key': 'once-1',
  })
  assert.ok(failed.status >= 400)
  const order = { url: 'not an address', eventTypes: ['order.shipped'] }
  const refused = await shop.call('POST', '/webhooks?search=Anna', order, { 'idempotency-key': 'once-1' })
  const [entry] = await logged(shop, `requestId=${refused.headers['x-request-id']}`)
  assert.ok(entry)
  assert.deepEqual(
    [entry.door, entry.operation, entry.path, entry.status, entry.code, entry.idempotencyKey],
    ['api', 'createWebhook', '/api/webhooks?search={4 characters}', 400, 'invalid_request', 'once-1'],
  )
  const { body: detail } = await shop.call<Logged>('GET', `/requests/${entry.id}`)
  assert.deepEqual(JSON.parse(detail.requestBody ?? ''), {
    url: '[text of 14 characters]',
    eventTypes: ['order.shipped'],
  })
  assert.match(detail.answerBody ?? '', /"code": "invalid_request"/)
  assert.doesNotMatch(JSON.stringify(await logged(shop)), /[Aa]nna/)
})

test('failures are all kept and listed alone on demand, while successes are a sample', async () => {
  const shop = await rig.shop()
  await Promise.all(Array.from({ length: 20 }, () => shop.call('GET', '/shop')))
  await Promise.all(Array.from({ length: 20 }, () => shop.call('GET', '/orders/01909b6e-3f2a-7c31-9d52-6f0e6a1b2c3d')))
  const all = await logged(shop)
  assert.equal(all.filter(({ operation }) => operation === 'getShop').length, 5)
  const failed = await logged(shop, 'failed=true')
  assert.deepEqual([failed.length, new Set(failed.map(({ code }) => code))], [20, new Set(['order_not_found'])])
  assert.deepEqual((await logged(shop, 'statusClass=4&method=GET&operation=getOrder&door=api&limit=3')).length, 3)
  assert.equal((await logged(shop, 'statusClass=5')).length, 0)
})

test('every API family is in it, and another shop sees nothing of it', async () => {
  const [shop, other] = [await rig.shop(), await rig.shop()]
  await rig.http.inject({ url: '/ogoship/orders/nothing', headers: { 'x-ogokey': shop.key } })
  const secret = Buffer.from(`${shop.shop.number}:wrong`).toString('base64')
  await rig.http.inject({ url: '/ogoship/orders', headers: { authorization: `Basic ${secret}` } })
  await shop.call('GET', '/orders/01909b6e-3f2a-7c31-9d52-6f0e6a1b2c3d')
  const entries = await logged(shop)
  assert.ok(entries.some(({ door }) => door === 'api'))
  assert.deepEqual(await logged(other, 'failed=true'), [])
  const strange = await other.call('GET', `/requests/${entries[0]?.id}`)
  assert.deepEqual([strange.status, strange.body.code], [404, 'request_not_found'])
})

test('of people at the console the failures are kept alone', async () => {
  const shop = await rig.shop()
  const browser = aBrowser(rig)
  await browser.signIn(await aPerson(rig, shop.shop))
  await browser.call('GET', '/shop')
  await browser.call('GET', '/orders/01909b6e-3f2a-7c31-9d52-6f0e6a1b2c3d')
  const theirs = (await logged(shop)).filter(({ actor }) => actor.startsWith('user:'))
  assert.deepEqual(
    theirs.map(({ operation, status }) => [operation, status]),
    [['getOrder', 404]],
  )
})

test('pages follow one another, and a key without the scope reads nothing', async () => {
  const shop = await rig.shop()
  for (let i = 0; i < 3; i++) await shop.call('GET', '/orders/01909b6e-3f2a-7c31-9d52-6f0e6a1b2c3d')
  await rig.app.requestLog.flush()
  const first = await shop.call<{ items: Logged[]; nextCursor: string }>('GET', '/requests?failed=true&limit=2')
  const second = await shop.call<{ items: Logged[]; nextCursor: null }>(
    'GET',
    `/requests?failed=true&limit=2&cursor=${first.body.nextCursor}`,
  )
  assert.deepEqual([first.body.items.length, second.body.items.length, second.body.nextCursor], [2, 1, null])
  const orders = await rig.caller(shop.shop.id, 'read:order')
  assert.equal((await orders('GET', '/requests')).status, 403)
})
