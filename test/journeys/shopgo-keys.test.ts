import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shopgoRig } from '../support/shopgo.ts'

const rig = await shopgoRig()
const TEST = '/v1/management/auth/test'

test('the key of a shop is tested in its shop, whatever the tenant headers say', async () => {
  const tenant = await rig.tenant()
  assert.equal(await tenant.ok('GET', TEST), undefined)
  assert.equal(await tenant.ok('GET', TEST, undefined, { 'x-tenant-id': '999999' }), undefined)
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
  for (const header of [
    { 'x-tenant-id': '999999' },
    { 'x-tenant-id': '9'.repeat(40) },
    { 'x-tenant-name': 'nobody' },
  ]) {
    assert.equal(await platform.refused(404, 'GET', TEST, undefined, header), 'tenant not found')
  }
})

test('a key that is missing, unknown or of another kind is unauthorized', async () => {
  const { keys } = await rig.tenant()
  assert.equal(await rig.anybody.refused(401, 'GET', TEST), 'unauthorized')
  for (const key of ['', 'nonsense', `${keys.api}x`, keys.ogoKey, keys.secretToken]) {
    assert.equal(await rig.client(key).refused(401, 'GET', TEST), 'unauthorized', key)
  }
})
