import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { receiver } from '../../../test/support/receiver.ts'
import { webhookRig } from '../../../test/support/webhook-rig.ts'
import { Conflict, Invalid, NotFound } from '../../platform/errors.ts'

const db = await testDatabase()
const numbers = (calls: { body: string }[]) => calls.map((call) => JSON.parse(call.body).n as number)

test('deliveries are listed newest first, in pages and by status', async () => {
  const rig = await webhookRig(db)
  const target = await receiver()
  target.answers.push(200, 500, 200)
  const { id: endpointId } = await rig.endpoint(target.url)
  await rig.happen('thing:1', 1, 2, 3)
  await rig.worker.drain()
  const first = await rig.webhooks.listDeliveries(rig.ctx, { endpointId, limit: 2 })
  const rest = await rig.webhooks.listDeliveries(rig.ctx, { endpointId, limit: 2, after: first[1]!.id })
  assert.deepEqual(
    [...first, ...rest].map((delivery) => delivery.status),
    ['delivered', 'retrying', 'delivered'],
  )
  const retrying = await rig.webhooks.listDeliveries(rig.ctx, { status: 'retrying', limit: 10 })
  assert.deepEqual(retrying, [first[1]])
  assert.equal(retrying[0]?.nextAttemptAt?.getTime(), rig.clock.now().getTime() + 5000)
  await assert.rejects(rig.webhooks.listDeliveries(rig.ctx, { limit: 202 }), Invalid)
})

test('a delivery shows its exact body and its attempts, with the first KiB of each answer', async () => {
  const rig = await webhookRig(db)
  const target = await receiver((response) => response.writeHead(418).end('x'.repeat(5000)))
  await rig.endpoint(target.url)
  await rig.happen('thing:1', 1)
  await rig.worker.drain()
  const [listed] = await rig.webhooks.listDeliveries(rig.ctx, { limit: 1 })
  const delivery = await rig.webhooks.getDelivery(rig.ctx, { id: listed!.id })
  assert.equal(delivery.body, target.received[0]?.body)
  const [attempt] = delivery.attemptLog
  assert.deepEqual([attempt?.number, attempt?.status, attempt?.error], [1, 418, null])
  assert.equal(attempt?.answer, 'x'.repeat(1024))
  await assert.rejects(rig.webhooks.getDelivery(rig.ctx, { id: rig.shopId }), NotFound)
})

test('a replay sends the same bytes under the same id with the whole schedule before it', async () => {
  const rig = await webhookRig(db)
  const target = await receiver()
  await rig.endpoint(target.url)
  await rig.happen('thing:1', 1)
  await rig.worker.drain()
  const { id } = (await rig.webhooks.listDeliveries(rig.ctx, { limit: 1 }))[0]!
  rig.clock.advance(60_000)
  target.answers.push(500)
  await rig.webhooks.replayDelivery(rig.ctx, { id })
  await rig.worker.drain()
  await rig.advance(5000)
  assert.deepEqual(
    target.received.map((call) => [call.body, call.headers['x-plain-delivery'], call.headers['x-plain-attempt']]),
    [
      ['{"n":1}', id, '1'],
      ['{"n":1}', id, '1'],
      ['{"n":1}', id, '2'],
    ],
  )
  assert.equal((await rig.webhooks.getDelivery(rig.ctx, { id })).attemptLog.length, 3)
})

test('a replay of a delivery that waits for its retry takes the place of that retry', async () => {
  const rig = await webhookRig(db)
  const target = await receiver()
  target.answers.push(500, 500)
  await rig.endpoint(target.url)
  await rig.happen('thing:1', 1)
  await rig.worker.drain()
  const { id } = (await rig.webhooks.listDeliveries(rig.ctx, { limit: 1 }))[0]!
  rig.clock.advance(3000)
  await rig.webhooks.replayDelivery(rig.ctx, { id })
  await rig.worker.drain()
  assert.equal(target.received.length, 2)
  await rig.advance(4999)
  assert.equal(target.received.length, 2)
  await rig.advance(1)
  assert.equal(target.received.length, 3)
  assert.equal((await rig.webhooks.getDelivery(rig.ctx, { id })).status, 'delivered')
})

test('a range is replayed in order of its events, or only what has not arrived', async () => {
  const rig = await webhookRig(db)
  const target = await receiver()
  const { id: endpointId } = await rig.endpoint(target.url)
  const times: Date[] = []
  target.answers.push(200, 200, 500, 200)
  for (const n of [1, 2, 3, 4]) {
    times.push(rig.clock.now())
    await rig.happen('thing:1', n)
    await rig.worker.drain()
    rig.clock.advance(1000)
  }
  target.received.length = 0
  const [, from, to] = times
  assert.deepEqual(await rig.webhooks.replayDeliveries(rig.ctx, { endpointId, from: from!, to: to! }), { replayed: 2 })
  await rig.worker.drain()
  assert.deepEqual(numbers(target.received), [2, 3])

  target.received.length = 0
  target.answers.push(500)
  await rig.happen('thing:1', 5)
  await rig.worker.drain()
  target.received.length = 0
  const failed = await rig.webhooks.replayDeliveries(rig.ctx, { endpointId, from: times[0]!, onlyFailed: true })
  await rig.worker.drain()
  assert.deepEqual(failed, { replayed: 1 })
  assert.deepEqual(numbers(target.received), [5])
})

test('an inactive endpoint takes no replay', async () => {
  const rig = await webhookRig(db)
  const target = await receiver()
  target.answers.push(410)
  const { id: endpointId } = await rig.endpoint(target.url)
  await rig.happen('thing:1', 1)
  await rig.worker.drain()
  const { id } = (await rig.webhooks.listDeliveries(rig.ctx, { limit: 1 }))[0]!
  await assert.rejects(rig.webhooks.replayDelivery(rig.ctx, { id }), Conflict)
  await assert.rejects(rig.webhooks.replayDeliveries(rig.ctx, { endpointId, from: new Date(0) }), Conflict)
  await rig.webhooks.updateEndpoint(rig.ctx, { id: endpointId })
  await rig.webhooks.replayDelivery(rig.ctx, { id })
  await rig.worker.drain()
  assert.equal((await rig.webhooks.getDelivery(rig.ctx, { id })).status, 'delivered')
})
