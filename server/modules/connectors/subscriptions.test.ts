import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connectorsRig } from '../../../test/support/connectors-rig.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { FEED_TYPES } from './ports.ts'

const db = await testDatabase()
const SHOPIFY = 'shopify'
const ORDER_CREATION = { integration: SHOPIFY, type: 'order-creation' } as const

test('a subscription is registered at the shop system with an address for shop and type', async () => {
  const rig = await connectorsRig(db)
  await rig.subscribed()
  const made = await rig.connectors.createSubscription(rig.ctx, ORDER_CREATION)
  const url = `https://doorstep.example/hooks/shopify/${rig.ctx.shopId}/order-creation`
  assert.deepEqual([made.topic, made.url, made.foreignId], ['orders/create', url, 1_087_654_321_000n])
  assert.deepEqual(
    rig.store.subscriptions.map(({ uri, topic }) => [uri, topic]),
    [[url, 'ORDERS_CREATE']],
  )
  assert.deepEqual(await rig.connectors.getSubscription(rig.ctx, SHOPIFY, { id: made.id }), made)
  assert.deepEqual(await rig.connectors.getSubscription(rig.ctx, SHOPIFY, { type: 'order-creation' }), made)
})

test('of several that subscribe at once one does, and the shop system is asked once', async () => {
  const rig = await connectorsRig(db)
  await rig.subscribed()
  const results = await Promise.allSettled(
    [1, 2, 3, 4].map(() => rig.connectors.createSubscription(rig.ctx, ORDER_CREATION)),
  )
  const refused = results.filter((result) => result.status === 'rejected')
  assert.deepEqual(
    refused.map(({ reason }) => [reason.kind, reason.code]),
    [
      ['conflict', 'shopify_webhook_exists'],
      ['conflict', 'shopify_webhook_exists'],
      ['conflict', 'shopify_webhook_exists'],
    ],
  )
  assert.equal(rig.store.calls.length, 1)
})

test('a subscription that the shop system refuses leaves nothing behind', async () => {
  const rig = await connectorsRig(db)
  await rig.subscribed()
  for (const conduct of ['down', 'odd'] as const) {
    rig.store.conduct = conduct
    await assert.rejects(rig.connectors.createSubscription(rig.ctx, ORDER_CREATION), {
      kind: 'invalid',
      code: 'integration_refused',
    })
  }
  assert.deepEqual(await rig.connectors.listSubscriptions(rig.ctx, SHOPIFY, { limit: 10, skip: 0 }), [])
  rig.store.conduct = 'well'
  await rig.connectors.createSubscription(rig.ctx, ORDER_CREATION)
})

test('without keys or an address of the administration there is nothing to subscribe at', async () => {
  const rig = await connectorsRig(db)
  const missing = { kind: 'conflict', code: 'shop_key_missing' }
  await assert.rejects(rig.connectors.createSubscription(rig.ctx, ORDER_CREATION), missing)
  await rig.subscribed()
  rig.facts.adminUrl = null
  await assert.rejects(rig.connectors.createSubscription(rig.ctx, ORDER_CREATION), missing)
  assert.equal(rig.store.calls.length, 0)
})

test('the place that a process left half-way is free after a minute', async () => {
  const rig = await connectorsRig(db)
  await rig.subscribed()
  const row = { shop_id: rig.ctx.shopId, id: rig.ctx.newId(), integration: SHOPIFY, type: 'order-creation' }
  const times = { created_at: rig.clock.now(), edited_at: rig.clock.now() }
  await rig.ctx.db
    .insertInto('integration_subscription')
    .values({ ...row, topic: 'orders/create', ...times })
    .execute()
  const create = () => rig.connectors.createSubscription(rig.ctx, ORDER_CREATION)
  await assert.rejects(create, { code: 'shopify_webhook_exists' })
  rig.clock.advance(61_000)
  assert.notEqual((await create()).foreignId, null)
  assert.equal((await rig.connectors.listSubscriptions(rig.ctx, SHOPIFY, { limit: 10, skip: 0 })).length, 1)
})

test('a list begins with the oldest and goes on by pages', async () => {
  const rig = await connectorsRig(db)
  await rig.subscribed(...FEED_TYPES)
  const page = async (skip: number, limit: number) =>
    (await rig.connectors.listSubscriptions(rig.ctx, SHOPIFY, { limit, skip })).map(({ type }) => type)
  assert.deepEqual(await page(0, 3), FEED_TYPES.slice(0, 3))
  assert.deepEqual(await page(3, 3), FEED_TYPES.slice(3))
  assert.deepEqual(await page(6, 3), [])
})

test('a subscription ends at the shop system first, then here', async () => {
  const rig = await connectorsRig(db)
  await rig.subscribed('order-creation', 'order-update')
  await rig.connectors.removeSubscription(rig.ctx, SHOPIFY, { type: 'order-creation' })
  assert.deepEqual(
    rig.store.subscriptions.map(({ topic }) => topic),
    ['ORDERS_UPDATED'],
  )
  const gone = { kind: 'not_found', code: 'shopify_webhook_not_found' }
  await assert.rejects(rig.connectors.removeSubscription(rig.ctx, SHOPIFY, { type: 'order-creation' }), gone)

  const remove = () => rig.connectors.removeSubscription(rig.ctx, SHOPIFY, { type: 'order-update' })
  rig.store.conduct = 'down'
  await assert.rejects(remove, { code: 'integration_refused' })
  rig.store.conduct = 'well'
  rig.store.subscriptions.length = 0
  await remove()
  await assert.rejects(remove, gone)
})

test('a subscription whose keys are gone or refused ends here', async () => {
  const rig = await connectorsRig(db)
  await rig.subscribed('order-creation', 'order-update')
  rig.store.accessToken = 'shpat_another_token'
  await rig.connectors.removeSubscription(rig.ctx, SHOPIFY, { type: 'order-creation' })
  await rig.connectors.removeIntegration(rig.ctx, SHOPIFY)
  await rig.connectors.removeSubscription(rig.ctx, SHOPIFY, { type: 'order-update' })
})

test('reading and subscribing need their scopes', async () => {
  const rig = await connectorsRig(db)
  await rig.subscribed('order-creation')
  const reader = rig.as('read:webhook')
  await rig.connectors.getSubscription(reader, SHOPIFY, { type: 'order-creation' })
  const input = { integration: SHOPIFY, type: 'order-update' } as const
  await assert.rejects(rig.connectors.createSubscription(reader, input), { kind: 'forbidden' })
  await assert.rejects(rig.connectors.removeSubscription(reader, SHOPIFY, input), { kind: 'forbidden' })
  await assert.rejects(rig.connectors.listSubscriptions(rig.as('read:order'), SHOPIFY, { limit: 1, skip: 0 }), {
    kind: 'forbidden',
  })
})
