import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inShopNamed, putLegal, setPlan, updateShop } from '../../server/modules/tenants/index.ts'
import { EVERY_SCOPE } from '../../server/platform/context.ts'
import { shopgoRig, type Tenant, type Wire } from '../support/shopgo.ts'

const rig = await shopgoRig()
const DAY = 86_400_000
const M = '/v1/management'
const AVAILABLE = `${M}/order/available`

const putOnTrial = async ({ ctx, shop }: Tenant) =>
  setPlan(await inShopNamed(rig.app.system, { ...ctx, scopes: new Set(EVERY_SCOPE) }, shop.slug), {
    plan: 'trial',
    trialDays: 14,
  })

const ALL = {
  home: true,
  orders: true,
  products: true,
  customers: true,
  analytics: true,
  appearance: true,
  settings: true,
}

test('a tenant is read with its owner, who has been an admin for longest', async () => {
  const tenant = await rig.tenant()
  await tenant.person({ role: 'editor', name: 'Too Small' })
  rig.clock.advance(1000)
  const { userId, email } = await tenant.person({ role: 'admin', name: 'Layla', phone: null })
  rig.clock.advance(1000)
  await tenant.person({ role: 'admin', name: 'Later Admin' })
  await updateShop(tenant.ctx, { timezone: 'Asia/Amman' })
  const read = await tenant.ok<{ tenant: Wire['Tenant'] }>('GET', `${M}/tenant`)
  assert.deepEqual(read.tenant, {
    id: tenant.id,
    name: tenant.shop.slug,
    owner: {
      id: userId,
      first_name: 'Layla',
      last_name: '',
      created: read.tenant.owner.created,
      email,
      phone: '',
      permissions: ALL,
    },
    country: 'FI',
    store_host: '',
    subscribed: 'active',
    timezone: 'Asia/Amman',
    permissions: ALL,
  })
  assert.match(read.tenant.owner.created, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00$/)
})

test('without an admin the organization stands in for the owner, also when it is asked for', async () => {
  const tenant = await rig.tenant()
  const { tenant: seen } = await tenant.ok<{ tenant: Wire['Tenant'] }>('GET', `${M}/tenant`)
  assert.deepEqual([seen.owner.id, seen.owner.email], [tenant.shop.organizationId, ''])
  assert.deepEqual([seen.owner.first_name, seen.owner.last_name], ['Test', 'shop'])
  assert.deepEqual(seen.owner.permissions, ALL)
  const { user } = await tenant.ok<{ user: Wire['DashboardUser'] }>('GET', `${M}/user/${seen.owner.id}`)
  assert.deepEqual(user, seen.owner)
})

test('people read themselves, and others with the permission settings alone', async () => {
  const tenant = await rig.tenant()
  const editor = await tenant.as('editor')
  const admin = await tenant.as('admin')
  type Read = { user: Wire['DashboardUser'] }
  const own = await editor.ok<Read>('GET', `${M}/user/${editor.userId}`)
  assert.deepEqual([own.user.id, own.user.email], [editor.userId, editor.email])
  assert.deepEqual(own.user.permissions, { ...ALL, settings: false, appearance: false })
  const other = await editor.refused(403, 'GET', `${M}/user/${admin.userId}`)
  assert.equal(other, 'permission required: settings')
  assert.equal(await editor.refused(403, 'GET', `${M}/user/nobody`), 'permission required: settings')
  assert.equal((await admin.ok<Read>('GET', `${M}/user/${editor.userId}`)).user.id, editor.userId)
  const platform = rig.client(await rig.platformKey(), { 'x-tenant-id': tenant.id })
  assert.equal((await platform.ok<Read>('GET', `${M}/user/${editor.userId}`)).user.id, editor.userId)
})

test('a user of another tenant does not exist', async () => {
  const tenant = await rig.tenant()
  const other = await rig.tenant()
  const stranger = await other.person()
  const admin = await tenant.as('admin')
  for (const id of [stranger.userId, other.shop.organizationId, 'nobody', '0', "1'--", '%00']) {
    const path = `${M}/user/${encodeURIComponent(id).replace('%2500', '%00')}`
    const { status } = await admin.call('GET', path)
    assert.equal(status, id === '%00' ? 400 : 404, id)
  }
})

test('roles and scopes give the permissions of this wire', async () => {
  const tenant = await rig.tenant()
  const none = { ...ALL, orders: false, products: false, settings: false, appearance: false }
  const expected = {
    admin: ALL,
    editor: { ...ALL, settings: false, appearance: false },
    viewer: none,
    warehouse: none,
  } as const
  type Read = Wire['PermissionsResponse']['payload']
  for (const [role, wanted] of Object.entries(expected) as [keyof typeof expected, typeof ALL][]) {
    const { ok } = await tenant.as(role)
    assert.deepEqual((await ok<Read>('GET', `${M}/permissions`)).permissions, wanted, role)
  }
  const products = await tenant.with('write:product')
  assert.deepEqual((await products.ok<Read>('GET', `${M}/permissions`)).permissions, {
    ...none,
    products: true,
    customers: false,
    analytics: false,
  })
  const platform = rig.client(await rig.platformKey(), { 'x-tenant-name': tenant.shop.slug })
  assert.deepEqual((await platform.ok<Read>('GET', `${M}/permissions`)).permissions, ALL)
})

test('legal facts are empty texts until they are told, in both languages', async () => {
  const { ctx, ok } = await rig.tenant()
  const empty = { en: '', ar: '' }
  const read = async () => (await ok<Wire['LegalResponse']['payload']>('GET', `${M}/settings/legal`)).legal
  assert.deepEqual(await read(), {
    city: '',
    email: '',
    country: '',
    phone_no: '',
    license_no: '',
    tax_ref_no: '',
    address_line1: empty,
    address_line2: empty,
    business_name: empty,
  })
  await putLegal(ctx, {
    city: 'Amman',
    country: 'JO',
    email: 'hello@example.com',
    phone: '123456',
    licenseNumber: 'L-1',
    taxReference: 'T-1',
    businessName: { en: 'Matjar', ar: 'متجر', fi: 'Puoti' },
    addressLine1: { ar: 'شارع المثال' },
  })
  assert.deepEqual(await read(), {
    city: 'Amman',
    email: 'hello@example.com',
    country: 'Jordan',
    phone_no: '123456',
    license_no: 'L-1',
    tax_ref_no: 'T-1',
    address_line1: { en: '', ar: 'شارع المثال' },
    address_line2: empty,
    business_name: { en: 'Matjar', ar: 'متجر' },
  })
})

test('a store is available until it is overridden, by the body or the query, until the next time', async () => {
  const { ok, refused, ctx } = await rig.tenant()
  const read = async () => (await ok<{ available: boolean }>('GET', AVAILABLE)).available
  assert.equal(await read(), true)
  assert.deepEqual(await ok('PATCH', AVAILABLE, { available: false, surprise: 1 }), {})
  assert.equal(await read(), false)
  assert.deepEqual(await ok('PATCH', `${AVAILABLE}/?available=true`), {})
  assert.equal(await read(), true)
  await ok('PATCH', `${AVAILABLE}?available=true`, { available: false })
  assert.equal(await read(), false, 'the body counts')
  await ok('PATCH', `${AVAILABLE}?available=true`, {})
  assert.equal(await read(), true)
  for (const [path, body, told] of [
    [AVAILABLE, undefined, /available/],
    [AVAILABLE, {}, /available/],
    [AVAILABLE, { available: 'no' }, /^available must be true or false$/],
    [AVAILABLE, { available: null }, /^available /],
    [`${AVAILABLE}?available=maybe`, undefined, /available/],
    [AVAILABLE, '[true]', /body/],
    [AVAILABLE, '{', /JSON/],
  ] as const) {
    assert.match(await refused(400, 'PATCH', path, body), told, String(body))
  }
  assert.equal(await read(), true)
  const audited = await ctx.db
    .selectFrom('audit_entry')
    .select('detail')
    .where('shop_id', '=', ctx.shopId)
    .where('action', '=', 'shop.availability_set')
    .orderBy('id')
    .execute()
  assert.deepEqual(audited[0]?.detail, { before: { available: true }, after: { available: false } })
})

test('a body is JSON whatever its type says, and none is needed where it is optional', async () => {
  const { ok, refused, id } = await rig.tenant()
  for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'nonsense', '']) {
    await ok('PATCH', AVAILABLE, JSON.stringify({ available: true }), { 'content-type': type })
    await ok('PATCH', `${AVAILABLE}?available=true`, undefined, { 'content-type': type })
  }
  assert.match(await refused(400, 'PATCH', AVAILABLE, 'available=false', { 'content-type': 'text/plain' }), /JSON/)
  assert.match(id, /^\d+$/)
})

test('an expired tenant is told to subscribe, but for what tells it why', async () => {
  const tenant = await rig.tenant()
  const editor = await tenant.as('editor')
  const viewer = await tenant.as('viewer')
  await putOnTrial(tenant)
  rig.clock.advance(14 * DAY - 1)
  await editor.ok('GET', AVAILABLE)
  rig.clock.advance(1)
  for (const [method, path] of [
    ['GET', AVAILABLE],
    ['PATCH', AVAILABLE],
    ['GET', `${M}/settings/legal`],
  ] as const) {
    const body = method === 'PATCH' ? { available: false } : undefined
    for (const client of [tenant, editor, viewer]) {
      assert.equal(await client.refused(402, method, path, body), 'subscription required', path)
    }
  }
  const { tenant: seen } = await editor.ok<{ tenant: Wire['Tenant'] }>('GET', `${M}/tenant`)
  assert.equal(seen.subscribed, 'expired')
  for (const path of [`${M}/auth/test`, `${M}/permissions`, `${M}/user/${editor.userId}`]) await editor.ok('GET', path)
  const login = await rig.anybody.ok<Wire['ApiKeyResponse']['payload']>('POST', `${M}/auth/key`, editor.login)
  assert.equal(login.tenant.subscribed, 'expired')
  const platform = rig.client(await rig.platformKey(), { 'x-tenant-id': tenant.id })
  await platform.ok('GET', AVAILABLE)
  await platform.ok('PATCH', AVAILABLE, { available: true })
})

test('what a permission is needed for is refused without it, by name', async () => {
  const tenant = await rig.tenant()
  const viewer = await tenant.as('viewer')
  const editor = await tenant.as('editor')
  for (const [client, method, path, permission] of [
    [viewer, 'GET', AVAILABLE, 'orders'],
    [viewer, 'PATCH', AVAILABLE, 'orders'],
    [editor, 'GET', `${M}/settings/legal`, 'settings'],
    [await tenant.with('admin'), 'GET', AVAILABLE, 'orders'],
    [await tenant.with('write:order'), 'GET', `${M}/settings/legal`, 'settings'],
  ] as const) {
    assert.equal(await client.refused(403, method, path), `permission required: ${permission}`)
  }
})

test('checks run from the key over the tenant and the subscription to the permission and the body', async () => {
  const tenant = await rig.tenant()
  const viewer = await tenant.as('viewer')
  const platform = rig.client(await rig.platformKey())
  const broken = '{'
  assert.equal(await rig.anybody.refused(401, 'PATCH', AVAILABLE, broken), 'unauthorized')
  assert.match(await platform.refused(400, 'PATCH', AVAILABLE, broken), /X-TENANT-ID/)
  const nowhere = { 'x-tenant-id': '999999' }
  assert.equal(await platform.refused(404, 'PATCH', AVAILABLE, broken, nowhere), 'tenant not found')
  assert.match(await viewer.refused(403, 'PATCH', AVAILABLE, broken), /orders/)
  await putOnTrial(tenant)
  rig.clock.advance(15 * DAY)
  assert.equal(await viewer.refused(402, 'PATCH', AVAILABLE, broken), 'subscription required')
})

test('every answer below the prefix is in the envelope, whatever goes wrong', async () => {
  const { ok, refused } = await rig.tenant()
  assert.equal(await refused(404, 'GET', '/v1/management/nothing'), 'not found')
  assert.equal(await refused(404, 'GET', ''), 'not found')
  assert.equal(await refused(404, 'GET', '/'), 'not found')
  assert.equal(await rig.anybody.refused(404, 'POST', '/v2/anything/at/all', '{'), 'not found')
  assert.equal(await refused(405, 'DELETE', `${M}/tenant`), 'method not allowed')
  assert.equal(await refused(405, 'PUT', '/v1/platform/tenant/plan/'), 'method not allowed')
  assert.match(await refused(400, 'GET', `${M}/user/%zz`), /percent/)
  assert.equal(
    await refused(413, 'PATCH', AVAILABLE, { available: true, ballast: 'x'.repeat(2_000_000) }),
    'body too large',
  )
  await ok('GET', `${M}/tenant/`)
  await ok('GET', `${M}/permissions/`)
})

test('too many requests and what breaks inside are in the envelope too', async () => {
  const limited = await shopgoRig({ RATE_LIMIT: '2' })
  const tenant = await limited.tenant()
  await tenant.ok('GET', `${M}/auth/test`)
  await tenant.ok('GET', `${M}/auth/test`)
  const reply = await tenant.call('GET', `${M}/auth/test`)
  assert.deepEqual([reply.status, reply.body], [429, { result: 'error', description: 'too many requests' }])
  assert.ok(Number(reply.headers['retry-after']) > 0)
  const broken = await shopgoRig()
  const shop = await broken.tenant()
  await broken.db.system.schema.dropTable('shop_legal').execute()
  const failed = await shop.call('GET', `${M}/settings/legal`)
  assert.deepEqual([failed.status, failed.body], [500, { result: 'error', description: 'internal error' }])
})
