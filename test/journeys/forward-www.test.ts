import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkHost, unlinkHost } from '../../server/modules/tenants/index.ts'
import { EVERY_SCOPE } from '../../server/platform/context.ts'
import { testApp } from '../support/app.ts'

const rig = await testApp()

const staffIn = async () => {
  const { ctx } = await rig.shop()
  return { ...ctx, scopes: new Set(EVERY_SCOPE) }
}

const get = (host: string, url = '/health/live', headers: Record<string, string> = {}) =>
  rig.app.http.inject({ url, headers: { host, ...headers } })

test('www. before a host that forwards it is sent to the host, with path and query', async () => {
  const ctx = await staffIn()
  await linkHost(ctx, { host: 'puoti.example', forwardWww: true })
  for (const [host, to] of [
    ['www.puoti.example', 'http://puoti.example'],
    ['WWW.Puoti.Example', 'http://puoti.example'],
    ['www.puoti.example.', 'http://puoti.example'],
    ['www.puoti.example:8080', 'http://puoti.example:8080'],
  ] as const) {
    const { statusCode, headers } = await get(host, '/t/demo?number=A%20B&zip=1')
    assert.deepEqual([statusCode, headers.location], [308, `${to}/t/demo?number=A%20B&zip=1`])
  }
  const posted = await rig.app.http.inject({
    method: 'POST',
    url: '/shopgo/v1/management/auth/key',
    headers: { host: 'www.puoti.example' },
    payload: {},
  })
  assert.equal(posted.statusCode, 308)
  assert.equal((await get('puoti.example')).statusCode, 200)
})

test('other hosts are served as ever', async () => {
  const ctx = await staffIn()
  await linkHost(ctx, { host: 'plain.example' })
  for (const host of ['www.plain.example', 'www.unknown.example', 'plain.example', 'www.', 'localhost']) {
    assert.equal((await get(host)).statusCode, 200, host)
  }
})

test('the end of forwarding is noticed at once here and within five seconds elsewhere', async () => {
  const ctx = await staffIn()
  await linkHost(ctx, { host: 'fickle.example', forwardWww: true })
  assert.equal((await get('www.fickle.example')).statusCode, 308)
  await linkHost(ctx, { host: 'fickle.example', forwardWww: false })
  assert.equal((await get('www.fickle.example')).statusCode, 200)
  await linkHost(ctx, { host: 'fickle.example', forwardWww: true })
  assert.equal((await get('www.fickle.example')).statusCode, 308)
  await unlinkHost(ctx, { host: 'fickle.example' })
  assert.equal((await get('www.fickle.example')).statusCode, 200)
  rig.clock.advance(10_000)
  assert.equal((await get('www.fickle.example')).statusCode, 200)
  await rig.db.system
    .insertInto('shop_host')
    .values({ host: 'fickle.example', shop_id: ctx.shopId, forward_www: true, linked_at: rig.clock.now() })
    .execute()
  rig.clock.advance(5000)
  assert.equal((await get('www.fickle.example')).statusCode, 308)
})

test("a host with www. of another shop stays that shop's", async () => {
  const [ours, theirs] = [await staffIn(), await staffIn()]
  await linkHost(theirs, { host: 'www.contested.example' })
  await linkHost(ours, { host: 'contested.example', forwardWww: true })
  assert.equal((await get('www.contested.example')).statusCode, 200)
})

test('behind a proxy, the scheme and host that the client used count', async () => {
  const proxied = await testApp({ TRUST_PROXY: 'on' })
  const { ctx } = await proxied.shop()
  await linkHost({ ...ctx, scopes: new Set(EVERY_SCOPE) }, { host: 'secure.example', forwardWww: true })
  const told = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'www.secure.example' }
  const through = await proxied.app.http.inject({ url: '/t?x=1', headers: { host: 'inside:8080', ...told } })
  assert.deepEqual([through.statusCode, through.headers.location], [308, 'https://secure.example/t?x=1'])
  await linkHost(await staffIn(), { host: 'secure.example', forwardWww: true })
  const direct = await get('www.secure.example', '/t', { 'x-forwarded-proto': 'https' })
  assert.equal(direct.headers.location, 'http://secure.example/t', 'nobody is believed without a proxy')
})
