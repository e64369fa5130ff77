import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EVERY_SCOPE } from '../../server/platform/context.ts'
import { shopgoRig, type Tenant, type Wire } from '../support/shopgo.ts'

const rig = await shopgoRig({ TRIAL_DAYS: '10' })
const P = '/v1/platform'
const DAY = 86_400_000
const platform = rig.client(await rig.platformKey())

type List = { tenants: Wire['Tenant'][] }

/** The documented form and its twin, with and without a slash at the end. */
const forms = (path: string) => [`/platform${path}`, `${P}${path}`, `/platform${path}/`, `${P}${path}/`]

const audited = async ({ ctx }: Tenant, action: string) =>
  ctx.db
    .selectFrom('audit_entry')
    .select(['actor', 'detail', 'subject'])
    .where('shop_id', '=', ctx.shopId)
    .where('action', '=', action)
    .orderBy('id')
    .execute()

const tenantOf = async ({ id }: Tenant) =>
  (await platform.ok<{ tenant: Wire['Tenant'] }>('GET', `${P}/tenant/${id}`)).tenant

test('a platform key is tested without a tenant, and no other key opens this API', async () => {
  const tenant = await rig.tenant()
  assert.deepEqual(await platform.ok('GET', `${P}/auth/test`), {})
  assert.deepEqual(await platform.ok('GET', `${P}/auth/test/`, undefined, { 'x-tenant-id': 'nonsense' }), {})
  const owner = await tenant.as('admin')
  const wide = rig.client(await rig.organizationKey(tenant.shop.organizationId, ['admin']))
  const everything: [Parameters<typeof owner.call>[0], string][] = [
    ['GET', `${P}/auth/test`],
    ['GET', `${P}/tenant`],
    ['GET', `${P}/tenant/${tenant.id}`],
    ...['/tenant/store-front', '/tenant/plan', '/tenant/domain-link'].flatMap((path) =>
      forms(path).map((form): ['POST', string] => ['POST', form]),
    ),
  ]
  for (const [method, path] of everything) {
    for (const client of [rig.anybody, owner, tenant, wide, rig.client('nonsense')]) {
      assert.equal(await client.refused(401, method, path), 'unauthorized', path)
    }
  }
})

test('all tenants are listed by number, expired ones too, each as it reads alone', async () => {
  const made = [await rig.tenant(), await rig.tenant(), await rig.tenant()]
  await made[1]!.person({ role: 'admin', name: 'Layla Haddad' })
  await platform.ok('POST', '/platform/tenant/plan', { tenant: made[0]!.shop.slug, override_plan: 'trial' })
  await platform.ok('POST', '/platform/tenant/domain-link', { tenant: made[2]!.shop.slug, host: 'list.example.com' })
  rig.clock.advance(11 * DAY)
  const { tenants } = await platform.ok<List>('GET', `${P}/tenant/`)
  const ids = tenants.map(({ id }) => Number(id))
  assert.deepEqual(
    ids,
    [...ids].sort((a, b) => a - b),
  )
  const mine = tenants.filter(({ id }) => made.some((tenant) => tenant.id === id))
  assert.deepEqual(mine, await Promise.all(made.map(tenantOf)))
  assert.deepEqual(
    mine.map(({ subscribed, store_host, owner }) => [subscribed, store_host, owner.first_name]),
    [
      ['expired', '', 'Test'],
      ['active', '', 'Layla'],
      ['active', 'list.example.com', 'Test'],
    ],
  )
})

test('a tenant that does not exist is not found by any id or name', async () => {
  for (const id of ['999999', '0', 'abc', '9'.repeat(50), '-1', '1e3', '1.5']) {
    assert.equal(await platform.refused(404, 'GET', `${P}/tenant/${id}`), 'tenant not found', id)
  }
  const { id } = await rig.tenant()
  for (const tenant of ['nobody', id]) {
    for (const [path, body] of [
      ['/platform/tenant/store-front', { front_end: 'flat' }],
      ['/platform/tenant/plan', { override_plan: 'plan1' }],
      ['/platform/tenant/domain-link', { host: 'nobody.example.com' }],
    ] as const) {
      assert.equal(await platform.refused(404, 'POST', path, { tenant, ...body }), 'tenant not found')
    }
  }
})

test('the store front is switched under every form of the path, and each time is recorded', async () => {
  const tenant = await rig.tenant()
  const read = async () => {
    const shop = await rig.app.http.inject({
      url: '/api/shop',
      headers: { authorization: `Bearer ${tenant.keys.api}` },
    })
    return shop.json().frontEnd
  }
  assert.equal(await read(), 'standard')
  let wanted = 'standard'
  for (const path of forms('/tenant/store-front')) {
    wanted = wanted === 'flat' ? 'standard' : 'flat'
    assert.deepEqual(await platform.ok('POST', path, { tenant: tenant.shop.slug, front_end: wanted }), {})
    assert.equal(await read(), wanted, path)
  }
  await platform.ok('POST', '/platform/tenant/store-front', { tenant: tenant.shop.slug, front_end: wanted })
  const entries = await audited(tenant, 'shop.front_end_set')
  assert.equal(entries.length, 5)
  assert.deepEqual(entries[0]?.detail, { before: { frontEnd: 'standard' }, after: { frontEnd: 'flat' } })
  assert.deepEqual(entries[4]?.detail, { before: { frontEnd: 'standard' }, after: { frontEnd: 'standard' } })
  assert.match(String(entries[0]?.actor), /^credential:/)
  assert.equal(entries[0]?.subject, `shop:${tenant.shop.id}`)
})

test('a plan has no end, and a trial ends after the days of the installation, and may begin anew', async () => {
  const tenant = await rig.tenant()
  const set = (plan: string, path = '/platform/tenant/plan') =>
    platform.ok('POST', path, { tenant: tenant.shop.slug, override_plan: plan })
  const subscribed = async () => (await tenantOf(tenant)).subscribed
  const works = async () => (await tenant.call('GET', '/v1/management/order/available')).status
  for (const path of forms('/tenant/plan')) await set('plan1', path)
  assert.equal(await subscribed(), 'active')
  await set('trial')
  rig.clock.advance(10 * DAY - 1)
  assert.deepEqual([await subscribed(), await works()], ['active', 200])
  rig.clock.advance(1)
  assert.deepEqual([await subscribed(), await works()], ['expired', 402])
  await set('trial')
  assert.deepEqual([await subscribed(), await works()], ['active', 200])
  rig.clock.advance(10 * DAY)
  assert.deepEqual([await subscribed(), await works()], ['expired', 402])
  await set('plan5')
  rig.clock.advance(1000 * DAY)
  assert.deepEqual([await subscribed(), await works()], ['active', 200])
  const entries = await audited(tenant, 'shop.plan_set')
  assert.deepEqual(entries[0]?.detail, {
    before: { plan: null, trialEndsAt: null },
    after: { plan: 'plan1', trialEndsAt: null },
  })
})

test('the host linked last is the store host, whatever its letters, and may be linked again', async () => {
  const tenant = await rig.tenant()
  const link = (host: string, more: object = {}, path = '/platform/tenant/domain-link') =>
    platform.ok('POST', path, { tenant: tenant.shop.slug, host, ...more })
  const host = async () => (await tenantOf(tenant)).store_host
  await link('First.Example.COM.')
  assert.equal(await host(), 'first.example.com')
  for (const [i, path] of forms('/tenant/domain-link').entries()) {
    await link(`host-${i}.example.com`, {}, path)
    assert.equal(await host(), `host-${i}.example.com`)
  }
  await link('FIRST.example.com')
  assert.equal(await host(), 'first.example.com')
  const listed = await rig.app.http.inject({
    url: '/api/shop/hosts',
    headers: { authorization: `Bearer ${tenant.keys.api}` },
  })
  assert.deepEqual(
    listed.json().items.map(({ host }: { host: string }) => host),
    ['first.example.com', 'host-3.example.com', 'host-2.example.com', 'host-1.example.com', 'host-0.example.com'],
  )
  const entries = await audited(tenant, 'host.linked')
  assert.deepEqual(entries[1]?.detail, {
    before: 'first.example.com',
    after: 'host-0.example.com',
    forwardWww: false,
  })
})

test('what is no host name, is of another tenant or cannot be forwarded is refused', async () => {
  const tenant = await rig.tenant()
  const other = await rig.tenant()
  const path = '/platform/tenant/domain-link'
  await platform.ok('POST', path, { tenant: other.shop.slug, host: 'taken.example.com' })
  const link = (host: unknown, more: object = {}) =>
    platform.refused(400, 'POST', path, { tenant: tenant.shop.slug, host, ...more })
  assert.equal(await link('TAKEN.example.com.'), 'host is linked to another tenant')
  assert.match(await link('www.mine.example.com', { forward_www: true }), /www/)
  for (const wrong of [
    'https://shop.example.com',
    'shop.example.com:8080',
    'shop.example.com/path',
    'localhost',
    '',
    '10.0.0.1',
    'a..example.com',
    '-a.example.com',
    'shop.example.com..',
    ' shop.example.com',
    'shöp.example.com',
    `${'a'.repeat(64)}.example.com`,
    `${'a.'.repeat(126)}com`,
    null,
    7,
  ]) {
    assert.match(await link(wrong), /host/, String(wrong))
  }
  assert.match(await link('mine.example.com', { forward_www: 'yes' }), /^forward_www /)
  assert.equal((await tenantOf(tenant)).store_host, '')
  await platform.ok('POST', path, { tenant: tenant.shop.slug, host: 'www.mine.example.com', surprise: [] })
})

test('of two tenants that want one host at once, one gets it', async () => {
  const tenants = await Promise.all([rig.tenant(), rig.tenant(), rig.tenant(), rig.tenant()])
  const replies = await Promise.all(
    tenants.map(({ shop }) =>
      platform.call('POST', '/platform/tenant/domain-link', { tenant: shop.slug, host: 'race.example.com' }),
    ),
  )
  assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 400, 400, 400])
})

test('a wrong or missing member is named', async () => {
  const { shop } = await rig.tenant()
  for (const [path, body, field] of [
    ['store-front', { front_end: 'flat' }, 'tenant'],
    ['store-front', { tenant: shop.slug }, 'front_end'],
    ['store-front', { tenant: shop.slug, front_end: 'round' }, 'front_end'],
    ['store-front', { tenant: '', front_end: 'flat' }, 'tenant'],
    ['plan', { tenant: shop.slug, override_plan: 'plan6' }, 'override_plan'],
    ['plan', { tenant: 1, override_plan: 'plan1' }, 'tenant'],
    ['domain-link', { tenant: shop.slug }, 'host'],
    ['domain-link', undefined, 'body'],
    ['plan', '{', 'JSON'],
  ] as const) {
    assert.match(await platform.refused(400, 'POST', `/platform/tenant/${path}`, body), new RegExp(field))
  }
})

test('a host is free again once its shop is deleted, or staff take it away', async () => {
  const tenant = await rig.tenant()
  const other = await rig.tenant()
  const key = await rig.platformKey(EVERY_SCOPE)
  const staff = (method: 'PUT' | 'DELETE', slug: string, host: string, payload?: object) =>
    rig.app.http.inject({
      method,
      url: `/api/shop/hosts/${host}`,
      headers: { authorization: `Bearer ${key}`, 'doorstep-shop': slug },
      ...(payload ? { payload } : {}),
    })
  assert.equal((await staff('PUT', tenant.shop.slug, 'Moving.example.com', {})).json().host, 'moving.example.com')
  const taken = await staff('PUT', other.shop.slug, 'moving.example.com', {})
  assert.deepEqual([taken.statusCode, taken.json().code], [409, 'host_taken'])
  assert.equal((await staff('DELETE', other.shop.slug, 'moving.example.com')).statusCode, 404)
  assert.equal((await staff('DELETE', other.shop.slug, 'no-domain')).statusCode, 422)
  assert.equal((await staff('DELETE', tenant.shop.slug, 'moving.example.com')).statusCode, 204)
  assert.equal((await staff('PUT', other.shop.slug, 'moving.example.com', {})).statusCode, 200)
  const own = await rig.app.http.inject({
    method: 'PUT',
    url: '/api/shop/hosts/own.example.com',
    headers: { authorization: `Bearer ${tenant.keys.api}` },
    payload: {},
  })
  assert.equal(own.statusCode, 403, 'a shop does not link hosts itself')
  const deleted = await rig.app.http.inject({
    method: 'DELETE',
    url: `/karla/v1/shops/${other.shop.slug}`,
    headers: { authorization: `Basic ${Buffer.from(`${other.shop.slug}:${other.keys.api}`).toString('base64')}` },
  })
  assert.ok(deleted.statusCode < 300, deleted.payload)
  await platform.ok('POST', '/platform/tenant/domain-link', { tenant: tenant.shop.slug, host: 'moving.example.com' })
})
