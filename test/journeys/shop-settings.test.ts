import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { components } from '../../server/generated/doorstep.ts'
import { apiRig } from '../support/api-rig.ts'

type Schemas = components['schemas']

const rig = await apiRig()

test('a shop is changed member by member; null empties, absent stays', async () => {
  const { call, shop } = await rig.shop()
  const before = await call<Schemas['Shop']>('GET', '/shop')
  assert.deepEqual(
    [before.body.timezone, before.body.available, before.body.plan, before.body.subscription, before.body.frontEnd],
    ['Europe/Helsinki', true, null, 'active', 'standard'],
  )
  const changes = {
    name: 'متجر',
    language: 'ar',
    timezone: 'Asia/Amman',
    available: false,
    requiresAuthorization: true,
    reservationDays: 7,
    fulfilment: 'external',
    description: 'Tea',
    shopUrl: 'https://shop.example/',
  }
  const after = await call<Schemas['Shop']>('PATCH', '/shop', changes)
  assert.equal(after.status, 200, after.raw.toString())
  assert.deepEqual(after.body, { ...before.body, ...changes })
  const emptied = await call<Schemas['Shop']>('PATCH', '/shop', { reservationDays: null, description: null })
  assert.deepEqual(emptied.body, { ...after.body, reservationDays: null, description: null })
  assert.deepEqual((await call('GET', '/shop')).body, emptied.body)
  for (const wrong of [{ timezone: 'Mars/Olympus' }, { language: 'arabic' }, { shopUrl: 'javascript:alert(1)' }]) {
    const refused = await call<Schemas['Problem']>('PATCH', '/shop', wrong)
    assert.deepEqual([refused.status, refused.body.errors?.[0]?.pointer], [422, `/${Object.keys(wrong)[0]}`])
  }
  assert.equal((await call('PATCH', '/shop', { plan: 'plan1' })).status, 400, 'not for shops to choose')
  const clerk = await rig.caller(shop.id, 'write:order')
  assert.equal((await clerk('PATCH', '/shop', { available: true })).status, 403)
})

test('legal facts are put as a whole and read by everybody of the shop', async () => {
  const { call, shop } = await rig.shop()
  const other = await rig.shop()
  const nothing = await call<Schemas['Legal']>('GET', '/shop/legal')
  assert.deepEqual([nothing.body.businessName, nothing.body.city], [{}, null])
  const facts = { businessName: { en: 'Matjar', ar: 'متجر' }, city: 'Amman', country: 'JO', taxReference: '12-34' }
  const put = await call<Schemas['Legal']>('PUT', '/shop/legal', facts)
  assert.deepEqual(put.body, { ...nothing.body, ...facts })
  const clerk = await rig.caller(shop.id, 'read:order')
  assert.deepEqual((await clerk('GET', '/shop/legal')).body, put.body)
  assert.equal((await clerk('PUT', '/shop/legal', facts)).status, 403)
  assert.deepEqual((await other.call('GET', '/shop/legal')).body, nothing.body)
  assert.equal((await call('PUT', '/shop/legal', { country: 'Jordan' })).status, 400)
  assert.equal((await call('PUT', '/shop/legal', { businessName: { english: 'x' } })).status, 400)
  assert.equal((await call('PUT', '/shop/legal', { email: 'nobody' })).status, 422)
})
