import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { issueCredential, revokeCredential, setPlan } from '../../../server/modules/tenants/index.ts'
import { type Context, EVERY_SCOPE, SCOPES, type Scope } from '../../../server/platform/context.ts'
import { loadContract } from '../../../server/platform/http/index.ts'
import { type Client, shopgoRig, type Tenant } from '../../support/shopgo.ts'
import { boutique, ORDER, read, shipmentOf, sold } from '../../support/shopgo-orders.ts'

/** What holds for every operation, whatever it does: asked of each that the two contracts have. */

const rig = await shopgoRig()
const management = [...loadContract('shopgo-management').operations.values()]
const platform = [...loadContract('shopgo-platform').operations.values()]
type Operation = (typeof management)[number]

const own = await boutique(rig)
const staff = rig.client(await rig.platformKey())

const isExempt = ({ extensions }: Operation) => extensions['x-subscription-exempt'] === true
const permissionOf = ({ extensions }: Operation) => extensions['x-permission'] as string | undefined
const isWritten = ({ body }: Operation) => body !== null
const verb = ({ method }: Operation) => method as 'GET' // the same for the client
const asksForKey = management.filter(({ id }) => id !== 'retrieveUserApiKey')

interface Place {
  number: string
  shipment: string
  user: string
  name: string
  id: string
}

/** Things of this kind that nobody has. */
const nowhere = (): Place => ({
  number: 'R0',
  shipment: randomUUID(),
  user: randomUUID(),
  name: 'nobody-s-shop',
  id: '999999999',
})

/** Of a tenant: an order that waits to be cleared, its shipment, and a person. */
async function placeIn(tenant: Tenant): Promise<Place> {
  const number = await sold(tenant)
  const { userId } = await tenant.person()
  const shipment = shipmentOf(await read(tenant, number)).id
  return { number, shipment, user: userId, name: tenant.shop.slug, id: tenant.id }
}

function pathOf({ id, path }: Operation, place: Place): string {
  const named = path.replace('{number}', encodeURIComponent(place.number)).replace('{name}', 'confirm-order')
  const ids: Record<string, string> = { updateShipment: place.shipment, getUser: place.user, getTenantById: place.id }
  return named.replace('{id}', ids[id] ?? '')
}

const BODIES: Readonly<Record<string, (place: Place) => unknown>> = {
  overrideStoreAvailability: () => ({ available: true }),
  updateOrder: () => ({ viewed: true }),
  createPayment: () => ({ total: { amount: '0.50', currency: 'JOD' } }),
  updateShipment: () => ({ target_delivery: '2026-05-01T09:00:00Z' }),
  changeWebhookUrl: () => ({ url: null }),
  setTenantStoreFront: ({ name: tenant }) => ({ tenant, front_end: 'flat' }),
  setTenantPlan: ({ name: tenant }) => ({ tenant, override_plan: 'plan2' }),
  linkTenantDomain: ({ name: tenant }) => ({ tenant, host: `${own.shop.slug}.example.com` }),
}

/** A request that is right for what there is in the place. */
const bodyOf = ({ id }: Operation, place: Place): unknown => BODIES[id.replace(/V1$/, '')]?.(place)

const ask = (client: Client, operation: Operation, place: Place, headers: Record<string, string> = {}) =>
  client.call(verb(operation), pathOf(operation, place), bodyOf(operation, place), headers)

/** Status and description, which a success has not. */
const told = ({ status, body }: Awaited<ReturnType<Client['call']>>) =>
  body.result === 'error' ? [status, body.description] : [status]

const place = await placeIn(own)
const UNAUTHORIZED = [401, 'unauthorized']

test('every operation that the contracts declare is served', async () => {
  assert.equal(management.length, 15)
  assert.equal(platform.length, 9)
  for (const operation of [...asksForKey, ...platform]) {
    const client = platform.includes(operation) ? staff : own
    const { status, body } = await ask(client, operation, place)
    assert.equal(status, 200, `${operation.id}: ${JSON.stringify(body)}`)
  }
})

const revoked = await (async () => {
  const issued = await issueCredential(rig.app.system, {
    shopId: own.shop.id,
    kind: 'api_key',
    name: 'gone',
    scopes: EVERY_SCOPE,
  })
  await revokeCredential(rig.app.system, issued.credential.id)
  return issued.text
})()

for (const operation of [...asksForKey, ...platform]) {
  test(`${operation.id} asks for a key before all else`, async () => {
    const tenant = { 'x-tenant-id': '999999999', 'x-tenant-name': 'nobody' }
    for (const client of [
      rig.anybody,
      ...['', 'nonsense', `${own.keys.api}x`, own.keys.ogoKey, revoked].map((key) => rig.client(key)),
    ]) {
      assert.deepEqual(told(await ask(client, operation, nowhere(), tenant)), UNAUTHORIZED)
      const wrong = isWritten(operation) ? '{"never": read' : undefined
      const reply = await client.call(verb(operation), pathOf(operation, nowhere()), wrong)
      assert.deepEqual(told(reply), UNAUTHORIZED)
    }
  })
}

test('a key is asked for with an email and a password, and with nothing else', async () => {
  const { login } = await own.person()
  for (const client of [rig.anybody, rig.client('nonsense'), rig.client(revoked)]) {
    assert.equal((await client.call('POST', '/v1/management/auth/key', login)).status, 200)
    assert.equal(
      await client.refused(401, 'POST', '/v1/management/auth/key', { ...login, password: 'guess' }),
      'incorrect credentials',
    )
  }
})

const everybody = await Promise.all([
  own.as('admin'),
  own.as('viewer'),
  rig.organizationKey(own.shop.organizationId, SCOPES).then((key) => rig.client(key, { 'x-tenant-id': own.id })),
])

for (const operation of platform) {
  test(`${operation.id} is for keys of the platform, whatever a tenant header says`, async () => {
    for (const client of [own, ...everybody]) {
      assert.deepEqual(told(await ask(client, operation, place)), UNAUTHORIZED)
      assert.deepEqual(told(await ask(client, operation, place, { 'x-tenant-id': own.id })), UNAUTHORIZED)
    }
    for (const headers of [{ 'x-tenant-id': 'one' }, { 'x-tenant-name': 'nobody' }]) {
      assert.equal((await ask(staff, operation, place, headers)).status, 200)
    }
  })
}

const [ended, other] = await Promise.all([boutique(rig), boutique(rig)])
const [inEnded, inOther] = await Promise.all([placeIn(ended), placeIn(other)])
const [owner, editor, viewer] = await Promise.all([ended.as('admin'), ended.as('editor'), ended.as('viewer')])

const asStaff = ({ ctx }: { ctx: Context }): Context => ({ ...ctx, scopes: new Set(EVERY_SCOPE) })
const DAY_MS = 86_400_000

await setPlan(asStaff(ended), { plan: 'trial', trialDays: 14 })
rig.clock.advance(14 * DAY_MS - 1)
test('a trial is a subscription until its last moment', async () => {
  assert.equal((await ended.call('GET', ORDER)).status, 200)
  rig.clock.advance(1)
  assert.deepEqual(told(await ended.call('GET', ORDER)), [402, 'subscription required'])
})

for (const operation of asksForKey) {
  test(`${operation.id} asks for a tenant of whoever may work in several`, async () => {
    for (const [headers, status, description] of [
      [{}, 400, /^X-TENANT-ID or X-TENANT-NAME is required/],
      [{ 'x-tenant-id': '', 'x-tenant-name': '' }, 400, /^X-TENANT-ID or X-TENANT-NAME is required/],
      [{ 'x-tenant-id': 'one', 'x-tenant-name': own.shop.slug }, 400, /digits/],
      [{ 'x-tenant-id': '999999999', 'x-tenant-name': own.shop.slug }, 404, /^tenant not found$/],
      [{ 'x-tenant-name': 'nobody' }, 404, /^tenant not found$/],
    ] as const) {
      const reply = await ask(staff, operation, place, headers)
      assert.equal(reply.status, status)
      assert.ok(reply.body.result === 'error')
      assert.match(reply.body.description, description)
    }
    const both = { 'x-tenant-id': other.id, 'x-tenant-name': own.shop.slug }
    assert.deepEqual(told(await ask(staff, operation, inOther, both)), [200])
    assert.deepEqual(told(await ask(staff, operation, inOther, { 'x-tenant-name': other.shop.slug })), [200])
  })

  const answer = isExempt(operation) ? 'still answers' : 'answers 402'
  test(`${operation.id} ${answer} when the trial is over, and staff are never told of it`, async () => {
    const expired = isExempt(operation) ? [200] : [402, 'subscription required']
    assert.deepEqual(told(await ask(owner, operation, inEnded)), expired)
    assert.deepEqual(told(await ask(ended, operation, inEnded)), expired)
    assert.deepEqual(told(await ask(staff, operation, inEnded, { 'x-tenant-id': ended.id })), [200])
    // What is missing, forbidden or wrong comes after it.
    if (isExempt(operation)) return
    assert.deepEqual(told(await ask(viewer, operation, nowhere())), expired)
    if (isWritten(operation)) {
      assert.deepEqual(told(await owner.call(verb(operation), pathOf(operation, inEnded), '{"a":')), expired)
    }
  })
}

const LACKING: Readonly<Record<string, readonly Scope[]>> = {
  orders: SCOPES.filter((scope) => scope !== 'write:order'),
  settings: SCOPES.filter((scope) => scope !== 'admin'),
}
const HOLDING: Readonly<Record<string, readonly Scope[]>> = {
  orders: ['read:order', 'write:order'],
  settings: ['admin'],
}

for (const operation of asksForKey) {
  const permission = permissionOf(operation)
  if (permission === undefined) continue
  test(`${operation.id} is for holders of the permission ${permission}, before it looks at anything`, async () => {
    const refused = [403, `permission required: ${permission}`]
    const lacking = [await own.with(...(LACKING[permission] ?? [])), await own.as('viewer')]
    lacking.push(permission === 'settings' ? await own.as('editor') : await own.as('warehouse'))
    for (const client of lacking) {
      assert.deepEqual(told(await ask(client, operation, place)), refused)
      assert.deepEqual(told(await ask(client, operation, nowhere())), refused)
      if (isWritten(operation))
        assert.deepEqual(told(await client.call(verb(operation), pathOf(operation, place), '{"a":')), refused)
    }
    const holding = [await own.with(...(HOLDING[permission] ?? [])), await own.as('admin')]
    if (permission === 'orders') holding.push(await own.as('editor'))
    for (const client of holding) assert.deepEqual(told(await ask(client, operation, place)), [200])
  })
}

test('people read themselves with any key, and others with the permission settings', async () => {
  const [one, two] = await Promise.all([own.as('viewer'), own.as('editor')])
  const user = (id: string) => `/v1/management/user/${id}`
  await one.ok('GET', user(one.userId))
  for (const id of [two.userId, randomUUID(), editor.userId, 'me', own.shop.organizationId]) {
    assert.equal(await one.refused(403, 'GET', user(id)), 'permission required: settings')
  }
  await own.ok('GET', user(two.userId))
})

const NEEDS_THING = /^(getOrder|updateOrder|createPayment|updateShipment|getUser|getTenantById)$/

for (const operation of [...asksForKey, ...platform]) {
  if (!NEEDS_THING.test(operation.id) && !/^(set|link)Tenant/.test(operation.id)) continue
  test(`${operation.id} says of what nobody has that it is not found`, async () => {
    const client = platform.includes(operation) ? staff : own
    const description = platform.includes(operation) ? 'tenant not found' : 'not found'
    assert.deepEqual(told(await ask(client, operation, nowhere())), [404, description])
    for (const id of ['0', '-1', 'x', '1e3', '٣', "1' or 1=1", '99999999999999999999999', own.shop.slug]) {
      const strange = { number: `n${id}`, shipment: id, user: id, name: `${id}-`, id }
      assert.deepEqual(told(await ask(client, operation, strange)), [404, description], id)
    }
    if (operation.id !== 'updateShipment') return
    for (const [number, shipment] of [
      [place.number, inOther.shipment],
      [place.number, randomUUID()],
      ['R0', place.shipment],
    ] as const) {
      assert.deepEqual(told(await ask(client, operation, { ...place, number, shipment })), [404, description])
    }
  })
}

for (const operation of [...asksForKey, ...platform]) {
  test(`${operation.id} answers alike with a slash at its end and without, and redirects nobody`, async () => {
    const client = platform.includes(operation) ? staff : own
    const path = pathOf(operation, place)
    for (const at of [path, `${path}/`]) {
      const reply = await client.call(verb(operation), at, bodyOf(operation, place))
      assert.deepEqual(told(reply), [200], at)
      assert.equal(reply.headers.location, undefined)
    }
    if (verb(operation) !== 'GET') return
    const replies = await Promise.all([path, `${path}/`].map((at) => client.call('GET', at)))
    assert.deepEqual(replies[0]?.body, replies[1]?.body)
  })
}

test('the settings of a tenant are set at either address', async () => {
  const { shop } = await rig.tenant()
  for (const [i, path] of ['/v1/platform/tenant', '/platform/tenant', '/V1/Platform/tenant'].entries()) {
    await staff.ok('POST', `${path}/store-front`, { tenant: shop.slug, front_end: i % 2 ? 'standard' : 'flat' })
    await staff.ok('POST', `${path}/plan/`, { tenant: shop.slug, override_plan: `plan${i + 1}` })
    await staff.ok('POST', `${path}/domain-link`, { tenant: shop.slug, host: `${shop.slug}.example` })
    const row = await rig.db.system
      .selectFrom('shop')
      .select(['plan', 'front_end'])
      .where('id', '=', shop.id)
      .executeTakeFirstOrThrow()
    assert.deepEqual(row, { plan: `plan${i + 1}`, front_end: i % 2 ? 'standard' : 'flat' })
  }
})

test('what is no address, or not this way, is told in the envelope', async () => {
  for (const path of [
    '',
    '/',
    '/v1',
    '/v1/management',
    '/v1/management/orders',
    '/v2/management/order',
    '/%zz',
    '/x/y',
  ]) {
    for (const client of [own, rig.anybody]) {
      const reply = await client.call('GET', path)
      assert.ok(reply.body.result === 'error')
      assert.match(`${reply.status} ${reply.body.description}`, /^(404 not found|400 .+)$/, path)
    }
  }
  for (const operation of [...management, ...platform]) {
    const path = pathOf(operation, place)
    const methods = [...management, ...platform]
      .filter((one) => pathOf(one, place) === path)
      .map(({ method }) => String(method))
    // Reading by id takes what looks like one.
    if (platform.includes(operation) && operation.path.includes('/v1/platform/tenant/')) methods.push('GET')
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      if (methods.includes(method)) continue
      const reply = await own.call(method, path, method === 'GET' ? undefined : '{')
      assert.deepEqual(told(reply), [405, 'method not allowed'], `${method} ${path}`)
      assert.ok(String(reply.headers.allow).split(', ').includes(operation.method))
    }
  }
})

for (const operation of [...management, ...platform].filter(isWritten)) {
  const client = platform.includes(operation) ? staff : own

  test(`${operation.id} tells a body that cannot be read in the envelope, whatever its type`, async () => {
    const path = pathOf(operation, place)
    for (const type of ['application/json', 'text/plain', 'application/json; charset=latin1', 'image/png', 'x']) {
      const headers = { 'content-type': type }
      for (const text of ['{"a": nope}', '{"a": 1', '[1,]', "{'a': 1}", '\u0000', '{}{}']) {
        const reply = await client.call(verb(operation), path, text, headers)
        assert.deepEqual(told(reply), [400, 'the body is not valid JSON'], `${type} ${text}`)
      }
      const right = await client.call(verb(operation), path, bodyOf(operation, place) ?? {}, headers)
      assert.ok(right.status === 200 || operation.id === 'retrieveUserApiKey', `${type}: ${JSON.stringify(right.body)}`)
    }
  })

  test(`${operation.id} takes an object for a body`, async () => {
    const path = pathOf(operation, place)
    for (const text of ['null', '[]', '7', '"text"', 'true', '[{}]']) {
      const reply = await client.call(verb(operation), path, text)
      assert.equal(reply.status, 400, text)
      assert.ok(reply.body.result === 'error')
      assert.match(reply.body.description, /^body /)
    }
  })

  test(`${operation.id} refuses a body beyond the limit in the envelope`, async () => {
    const huge = JSON.stringify({ a: 'x'.repeat(1024 * 1024) })
    const reply = await client.call(verb(operation), pathOf(operation, place), huge)
    assert.deepEqual(told(reply), [413, 'body too large'])
  })
}

test('bytes that are no UTF-8 are told in the envelope, over a real connection too', async () => {
  await rig.app.http.listen({ port: 0, host: '127.0.0.1' })
  const { port } = rig.app.http.server.address() as AddressInfo
  const bytes = Buffer.concat([Buffer.from('{"transaction_data":{"name":"'), Buffer.from([0xe9]), Buffer.from('"}}')])
  for (const type of ['application/json', 'application/json; charset=iso-8859-1', 'text/plain']) {
    const { status, text } = await post(port, `/shopgo${ORDER}/${place.number}/payment/`, bytes, {
      'x-api-key': own.keys.api,
      'content-type': type,
    })
    assert.deepEqual(
      [status, JSON.parse(text)],
      [400, { result: 'error', description: 'body is not valid UTF-8' }],
      type,
    )
  }
})

const post = (port: number, path: string, bytes: Buffer, headers: Record<string, string>) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const request = httpRequest({ port, path, method: 'POST', headers, host: '127.0.0.1' }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk as Buffer)
      resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() })
    })
    request.on('error', reject).end(bytes)
  })
