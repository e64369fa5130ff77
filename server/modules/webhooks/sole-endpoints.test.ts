import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/context'
import { testDatabase } from '../../../test/support/database.ts'
import { receiver } from '../../../test/support/receiver.ts'
import { webhookRig } from '../../../test/support/webhook-rig.ts'
import type { Dialect } from './ports.ts'
import { standardWebhooks } from './standard-webhooks.ts'

const db = await testDatabase()

/** Of these names a shop has one endpoint. */
const dialect = 'shopgo'
const unsigned: Dialect = {
  ...standardWebhooks,
  acceptsSecret: () => true,
  shopKey: async () => '1000',
  headers: (call) => ({ 'x-shop': call.shopKey ?? '', ...standardWebhooks.headers(call) }),
}
const question = { dialect, name: 'weather', body: '{"day":1}', timeoutMs: 1000, maxAnswerBytes: 100 }
const at = (url: string | null) => ({ dialect, url, eventTypes: ['thing.changed'] })

test('a question is put to the active endpoint, with headers of its dialect, and is no delivery', async () => {
  const { webhooks, ctx } = await webhookRig(db, { dialects: { [dialect]: unsigned } })
  const target = await receiver()
  assert.equal(await webhooks.askSoleEndpoint(ctx, question), null)
  assert.equal(await webhooks.hasSoleEndpoint(ctx, dialect), false)
  await webhooks.putSoleEndpoint(ctx, at(target.url))
  const result = await webhooks.askSoleEndpoint(ctx, question)
  assert.ok(result?.ok)
  assert.equal(result.answer, 'seen')
  const [received] = target.received
  assert.equal(received?.body, question.body)
  assert.equal(received?.headers['x-shop'], '1000')
  assert.equal(received?.headers['webhook-signature'], undefined)
  assert.deepEqual(await webhooks.listDeliveries(ctx, { limit: 10 }), [])
  await webhooks.putSoleEndpoint(ctx, at(null))
  assert.equal(await webhooks.askSoleEndpoint(ctx, question), null)
  assert.equal(target.received.length, 1)
})

test('nothing is asked while a transaction is open', async () => {
  const { webhooks, ctx } = await webhookRig(db, { dialects: { [dialect]: unsigned } })
  await assert.rejects(
    inTransaction(ctx, (tx) => webhooks.askSoleEndpoint(tx, question)),
    /weather is asked inside a transaction/,
  )
})

test('clearing the address ends what is queued, and keeps the secret for the next one', async () => {
  const { webhooks, ctx, happen, worker } = await webhookRig(db, { dialects: { [dialect]: unsigned } })
  const target = await receiver()
  target.answers.push(500)
  await webhooks.putSoleEndpoint(ctx, at(target.url))
  const [endpoint] = await webhooks.listEndpoints(ctx)
  await webhooks.rotateSecret(ctx, { id: endpoint!.id })
  await happen('thing:1', 1)
  await worker.drain()
  await webhooks.putSoleEndpoint(ctx, at(null))
  assert.equal(await webhooks.getSoleEndpoint(ctx, dialect), null)
  const [delivery] = await webhooks.listDeliveries(ctx, { limit: 10 })
  assert.equal(delivery?.status, 'failed')
  await webhooks.putSoleEndpoint(ctx, at(target.url))
  assert.equal((await webhooks.getSoleEndpoint(ctx, dialect))?.id, endpoint!.id)
  await webhooks.askSoleEndpoint(ctx, question)
  assert.match(String(target.received.at(-1)?.headers['webhook-signature']), /^v1,/)
})

test('the address is a setting of the shop: admin may change it, and who only reads webhooks may not', async () => {
  const { webhooks, contextOf, shopId } = await webhookRig(db, {
    dialects: { [dialect]: unsigned },
    allowPrivate: false,
  })
  const admin = contextOf(shopId, ['admin'])
  await webhooks.putSoleEndpoint(admin, at('https://hooks.invalid/'))
  assert.equal((await webhooks.getSoleEndpoint(admin, dialect))?.url, 'https://hooks.invalid/')
  const reader = contextOf(shopId, ['read:webhook'])
  await assert.rejects(webhooks.putSoleEndpoint(reader, at(null)), { code: 'scope_missing' })
  await assert.rejects(webhooks.putSoleEndpoint(admin, at('http://10.0.0.7/')), { code: 'webhook_url_refused' })
  await assert.rejects(webhooks.getSoleEndpoint(contextOf(shopId, ['write:order']), dialect), { code: 'scope_missing' })
})
