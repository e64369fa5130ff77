import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  changeMember,
  createShop,
  deleteShop,
  removeMember,
  revokeCredential,
} from '../../server/modules/tenants/index.ts'
import { SCOPES } from '../../server/platform/context.ts'
import { shopgoRig, type Tenant, type Wire } from '../support/shopgo.ts'

const rig = await shopgoRig()
const TEST = '/v1/management/auth/test'
const KEY = '/v1/management/auth/key'
const MINUTE = 60_000

type Issued = Wire['ApiKeyResponse']['payload']

/** A second shop of the tenant's organization. */
const besides = ({ shop }: Tenant, slug: string) =>
  createShop(rig.app.system, {
    organization: shop.organizationId,
    name: 'Second',
    slug,
    currency: 'JOD',
    language: 'ar',
    country: 'JO',
  })

test('the key of a shop is tested in its shop, whatever the tenant headers say', async () => {
  const tenant = await rig.tenant()
  for (const headers of [{}, { 'x-tenant-id': '999999' }, { 'x-tenant-id': 'one' }]) {
    const { body } = await tenant.call('GET', TEST, undefined, headers)
    assert.deepEqual(body, { result: 'success' })
  }
})

test('a platform key needs a tenant that exists, and the id wins over the name', async () => {
  const { id, shop } = await rig.tenant()
  const platform = rig.client(await rig.platformKey())
  assert.deepEqual(await platform.ok('GET', TEST, undefined, { 'x-tenant-id': id }), {})
  assert.deepEqual(await platform.ok('GET', TEST, undefined, { 'x-tenant-name': shop.slug }), {})
  const both = { 'x-tenant-id': id, 'x-tenant-name': 'nobody' }
  assert.deepEqual(await platform.ok('GET', TEST, undefined, both), {})
  assert.match(await platform.refused(400, 'GET', TEST), /X-TENANT-ID or X-TENANT-NAME/)
  assert.match(await platform.refused(400, 'GET', TEST, undefined, { 'x-tenant-id': 'one' }), /digits/)
  for (const headers of [
    { 'x-tenant-id': '999999' },
    { 'x-tenant-id': '9'.repeat(40) },
    { 'x-tenant-name': 'nobody' },
    { 'x-tenant-name': id },
    { 'x-tenant-name': `number ${id}` },
  ]) {
    assert.equal(await platform.refused(404, 'GET', TEST, undefined, headers), 'tenant not found')
  }
})

test('a key of an organization works in the shop that a header names, and in no other', async () => {
  const tenant = await rig.tenant()
  const other = await rig.tenant()
  const wide = rig.client(await rig.organizationKey(tenant.shop.organizationId, SCOPES))
  assert.equal(await wide.ok('GET', TEST, undefined, { 'x-tenant-id': tenant.id }), undefined)
  await wide.refused(400, 'GET', TEST)
  assert.equal(await wide.refused(404, 'GET', TEST, undefined, { 'x-tenant-id': other.id }), 'tenant not found')
})

test('a key that is missing, unknown, of another kind or another header is unauthorized', async () => {
  const { keys } = await rig.tenant()
  const missing = await rig.anybody.call('GET', TEST)
  assert.deepEqual([missing.status, missing.body], [401, { result: 'error', description: 'unauthorized' }])
  for (const key of ['', 'nonsense', `${keys.api}x`, keys.ogoKey, keys.secretToken]) {
    assert.equal(await rig.client(key).refused(401, 'GET', TEST), 'unauthorized', key)
  }
  assert.equal(
    await rig.anybody.refused(401, 'GET', TEST, undefined, { authorization: `Bearer ${keys.api}` }),
    'unauthorized',
  )
})

test('email and password give the key of the person with user and tenant, and the same key again', async () => {
  const tenant = await rig.tenant()
  const { userId, email, password } = await tenant.person({ role: 'editor' })
  const issued = await rig.anybody.ok<Issued>('POST', KEY, { email: email.toUpperCase(), password })
  assert.match(issued.api_key, /^duk_/)
  assert.deepEqual([issued.user_id, issued.user.id], [userId, userId])
  assert.deepEqual([issued.tenant_id, issued.tenant.id, issued.tenant.name], [tenant.id, tenant.id, tenant.shop.slug])
  assert.deepEqual(
    [issued.user.first_name, issued.user.last_name, issued.user.email, issued.user.phone],
    ['Jane', 'Maria Doe', email, '+15550100'],
  )
  const again = await rig.anybody.ok<Issued>('POST', `${KEY}/`, { email, password, unknown: 'ignored' })
  assert.equal(again.api_key, issued.api_key)
  const { body } = await rig.client(issued.api_key).call('GET', TEST, undefined, { 'x-tenant-id': '999999' })
  assert.deepEqual(body, { result: 'success' })
})

test('a person who asks twice at once has one key', async () => {
  const { person } = await rig.tenant()
  const { key } = await person()
  const keys = await Promise.all([key(), key(), key(), key()])
  assert.equal(new Set(keys).size, 1)
})

test('people of several shops get the key of the first, or of the one that they name', async () => {
  const tenant = await rig.tenant()
  const second = await besides(tenant, 'second-shop')
  const foreign = await rig.tenant()
  const { key, email, password } = await tenant.person()
  const first = await key()
  const named = await rig.anybody.ok<Issued>('POST', KEY, { email, password }, { 'x-tenant-name': 'second-shop' })
  assert.equal(named.tenant_id, String(second.number))
  assert.notEqual(named.api_key, first)
  assert.equal(await key({ 'x-tenant-id': tenant.id }), first)
  for (const headers of [
    { 'x-tenant-id': foreign.id },
    { 'x-tenant-id': '9'.repeat(400) },
    { 'x-tenant-name': 'nowhere' },
  ]) {
    assert.equal(await rig.anybody.refused(401, 'POST', KEY, { email, password }, headers), 'incorrect credentials')
  }
  const narrow = await tenant.person({ shops: [second.id] })
  const only = await rig.anybody.ok<Issued>('POST', KEY, { email: narrow.email, password: narrow.password })
  assert.equal(only.tenant_id, String(second.number))
})

test('whoever does not prove an account with a shop hears the same, whatever is wrong', async () => {
  const tenant = await rig.tenant()
  const { email, password } = await tenant.person()
  const unready = await tenant.person({ password: null })
  const shopless = await tenant.person({ shops: [] })
  const wrong = [
    { email, password: `${password}x` },
    { email: 'nobody@example.com', password },
    { email: unready.email, password: 'anything at all' },
    { email: shopless.email, password: shopless.password },
  ]
  for (const body of wrong) {
    const reply = await rig.anybody.call('POST', KEY, body)
    assert.deepEqual([reply.status, reply.body], [401, { result: 'error', description: 'incorrect credentials' }])
  }
  for (const [body, field] of [
    [{ email }, 'password'],
    [{ password }, 'email'],
    [{ email: 1, password }, 'email'],
    [{ email, password: 'x'.repeat(1025) }, 'password'],
    [{ email: '', password }, 'email'],
    ['{"email":', 'JSON'],
    ['', 'body'],
    ['[]', 'body'],
  ] as const) {
    assert.match(await rig.anybody.refused(400, 'POST', KEY, body), new RegExp(field))
  }
})

let addresses = 0
/** One that nobody has called from. */
const nextAddress = () => `10.20.30.${++addresses}`

test('the tenth failure for one email within fifteen minutes closes it for what is left of them', async () => {
  const { person } = await rig.tenant()
  const { email, password } = await person()
  // Each from an address of its own: it is the email that is counted.
  const from = (body: object) => rig.from(nextAddress()).call('POST', KEY, body)
  for (let i = 0; i < 10; i++) {
    assert.equal((await from({ email: i % 2 ? email : email.toUpperCase(), password: 'wrong' })).status, 401)
    rig.clock.advance(MINUTE / 2)
  }
  const closed = await from({ email, password })
  assert.deepEqual([closed.status, closed.body], [429, { result: 'error', description: 'too many attempts' }])
  assert.equal(closed.headers['retry-after'], '600')
  rig.clock.advance(10 * MINUTE - 1000)
  assert.equal((await from({ email, password })).headers['retry-after'], '1')
  rig.clock.advance(1000)
  assert.equal((await from({ email, password })).status, 200)
  rig.clock.advance(1)
  for (let i = 0; i < 10; i++) assert.equal((await from({ email, password: 'wrong' })).status, 401)
  assert.equal((await from({ email, password })).status, 429, 'counted anew')
})

test('the tenth failure from one address closes it for every email, and no other address', async () => {
  const { person } = await rig.tenant()
  const { email, password } = await person()
  const address = nextAddress()
  for (let i = 0; i < 10; i++) {
    const login = { email: `guess-${i}@example.com`, password: 'wrong' }
    assert.equal(await rig.from(address).refused(401, 'POST', KEY, login), 'incorrect credentials')
  }
  assert.equal(await rig.from(address).refused(429, 'POST', KEY, { email, password }), 'too many attempts')
  assert.equal((await rig.from(nextAddress()).call('POST', KEY, { email, password })).status, 200)
})

test('a key does what the role allows at the moment of the call', async () => {
  const tenant = await rig.tenant()
  const chief = await tenant.person({ role: 'admin' })
  const { userId, ok } = await tenant.as('viewer')
  const rights = async () =>
    (await ok<Wire['PermissionsResponse']['payload']>('GET', '/v1/management/permissions')).permissions
  assert.deepEqual([(await rights()).orders, (await rights()).settings], [false, false])
  const ctx = { ...tenant.ctx, actor: `user:${chief.userId}` }
  await changeMember(rig.app.system, ctx, { userId, role: 'editor' })
  assert.deepEqual([(await rights()).orders, (await rights()).settings], [true, false])
  await changeMember(rig.app.system, ctx, { userId, role: 'admin' })
  assert.deepEqual([(await rights()).orders, (await rights()).settings], [true, true])
})

test('a key ends with the membership, and with the shop leaving it', async () => {
  const tenant = await rig.tenant()
  const second = await besides(tenant, 'another-shop')
  const chief = await tenant.person({ role: 'admin' })
  const ctx = { ...tenant.ctx, actor: `user:${chief.userId}` }
  const leaving = await tenant.as('editor')
  const moving = await tenant.as('editor')
  await Promise.all([leaving.ok('GET', TEST), moving.ok('GET', TEST)])
  await changeMember(rig.app.system, ctx, { userId: moving.userId, shops: [second.slug] })
  assert.equal(await moving.refused(401, 'GET', TEST), 'unauthorized')
  await changeMember(rig.app.system, ctx, { userId: moving.userId, shops: null })
  await moving.ok('GET', TEST)
  await removeMember(rig.app.system, ctx, { userId: leaving.userId })
  assert.equal(await leaving.refused(401, 'GET', TEST), 'unauthorized')
  assert.equal(await rig.anybody.refused(401, 'POST', KEY, leaving.login), 'incorrect credentials')
  await rig.db.system
    .insertInto('membership')
    .values({
      organization_id: tenant.shop.organizationId,
      user_id: leaving.userId,
      role: 'editor',
      created_at: rig.clock.now(),
    })
    .execute()
  rig.clock.advance(MINUTE)
  assert.equal(await leaving.refused(401, 'GET', TEST), 'unauthorized', 'the old key stays ended')
  const fresh = rig.client(await leaving.key())
  assert.equal(await fresh.ok('GET', TEST), undefined)
})

test('a revoked key opens nothing, and the next one is another', async () => {
  const tenant = await rig.tenant()
  const { key } = await tenant.person()
  const first = await key()
  const client = rig.client(first)
  await client.ok('GET', TEST)
  const listed = await rig.app.http.inject({
    url: '/api/credentials',
    headers: { authorization: `Bearer ${tenant.keys.api}` },
  })
  const [mine] = listed.json().items.filter(({ kind }: { kind: string }) => kind === 'UserKey')
  assert.deepEqual([mine.scopes, typeof mine.userId], [[], 'string'])
  assert.ok(!listed.payload.includes(first))
  await revokeCredential(rig.app.system, mine.id)
  assert.equal(await client.refused(401, 'GET', TEST), 'unauthorized')
  const second = await key()
  assert.notEqual(second, first)
  await rig.client(second).ok('GET', TEST)
})

test('what another process changed is noticed within ten seconds', async () => {
  const tenant = await rig.tenant()
  const { userId, ok, refused } = await tenant.as('editor')
  await ok('GET', TEST)
  await rig.db.system.deleteFrom('membership').where('user_id', '=', userId).execute()
  rig.clock.advance(10_000)
  assert.equal(await refused(401, 'GET', TEST), 'unauthorized')
})

test('a shop that is deleted takes the keys of its people along', async () => {
  const tenant = await rig.tenant()
  const second = await besides(tenant, 'shop-that-stays')
  const { ok, refused, login } = await tenant.as('admin')
  await ok('GET', TEST)
  await deleteShop(rig.app.system, tenant.ctx)
  assert.equal(await refused(401, 'GET', TEST), 'unauthorized')
  const next = await rig.anybody.ok<Issued>('POST', KEY, login)
  assert.equal(next.tenant_id, String(second.number))
})

test('a key opens neither our own API nor another wire, and its text is nowhere readable', async () => {
  const tenant = await rig.tenant()
  const { key } = await tenant.person({ role: 'admin' })
  const text = await key()
  for (const [url, headers] of [
    ['/api/shop', { authorization: `Bearer ${text}` }],
    ['/ogoship/api/v1/orders', { 'x-ogokey': text }],
    [
      `/karla/v1/shops/${tenant.shop.slug}/orders`,
      { authorization: `Basic ${Buffer.from(`x:${text}`).toString('base64')}` },
    ],
  ] as const) {
    assert.equal((await rig.app.http.inject({ url, headers })).statusCode, 401, url)
  }
  const row = await rig.db.system
    .selectFrom('credential')
    .select(['sealed_text as sealed', 'secret_hash as hash'])
    .where('shop_id', '=', tenant.shop.id)
    .where('kind', '=', 'user_key')
    .executeTakeFirstOrThrow()
  assert.ok(!row.sealed?.includes(text.slice(-32)))
  assert.ok(!row.hash.toString('latin1').includes(text.slice(-32)))
})
