import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { components } from '../../server/generated/doorstep.ts'
import { apiRig } from '../support/api-rig.ts'

type Brand = components['schemas']['Brand']

const rig = await apiRig()
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('a brand is set, and left out members are the defaults again', async () => {
  const { call } = await rig.shop()
  assert.equal((await call<Brand>('GET', '/brand')).body.accent, '#0e766a')
  const put = await call<Brand>('PUT', '/brand', { accent: '#7A2E5D', email: 'help@example.com' })
  assert.deepEqual([put.status, put.body.accent, put.body.email], [200, '#7a2e5d', 'help@example.com'])
  const again = await call<Brand>('PUT', '/brand', { font: 'serif' })
  assert.deepEqual([again.body.accent, again.body.font, again.body.email], ['#0e766a', 'serif', null])
  assert.equal((await call('PUT', '/brand', { accent: 'red' })).status, 400)
  assert.equal((await call('PUT', '/brand', { helpUrl: 'javascript:alert(1)' })).status, 422)
})

test('a logo is served from our own host, for a long time and as nothing but a picture', async () => {
  const { call } = await rig.shop()
  const put = await call<Brand>('PUT', '/brand/logo', PNG, { 'content-type': 'image/png' })
  assert.deepEqual([put.status, put.body.logo?.width, put.body.logo?.height], [200, 1, 1])
  const file = await rig.http.inject(new URL(put.body.logo!.url).pathname)
  assert.deepEqual(file.rawPayload, PNG)
  assert.equal(file.headers['content-type'], 'image/png')
  assert.equal(file.headers['x-content-type-options'], 'nosniff')
  assert.match(String(file.headers['cache-control']), /max-age=31536000, immutable/)
  assert.equal((await call('DELETE', '/brand/logo')).status, 204)
  assert.equal((await call('DELETE', '/brand/logo')).status, 404)
  assert.equal((await call<Brand>('GET', '/brand')).body.logo, null)
})

test('a drawing that could run, and a type that is no picture, are refused', async () => {
  const { call } = await rig.shop()
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')
  assert.equal((await call('PUT', '/brand/logo', svg, { 'content-type': 'image/png' })).status, 422)
  assert.equal((await call('PUT', '/brand/logo', svg, { 'content-type': 'image/svg+xml' })).status, 415)
  assert.equal((await call('PUT', '/brand/logo', undefined, { 'content-type': 'image/png' })).status, 400)
})

test('a key without the scope admin reads the brand and changes nothing', async () => {
  const { shop } = await rig.shop()
  const reader = await rig.caller(shop.id, 'read:order')
  assert.equal((await reader('GET', '/brand')).status, 200)
  assert.equal((await reader('PUT', '/brand', {})).status, 403)
  assert.equal((await reader('DELETE', '/brand/logo')).status, 403)
})
