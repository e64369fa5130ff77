import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { receiver } from '../../../test/support/receiver.ts'
import { webhookRig } from '../../../test/support/webhook-rig.ts'
import { COMMON_SCHEDULE } from './schedule.ts'

const db = await testDatabase()
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

type Rig = Awaited<ReturnType<typeof webhookRig>>

const reasonOf = (event: { data: unknown }) => (event.data as { reason: string }).reason

const onlyDelivery = async (rig: Rig) => {
  const deliveries = await rig.webhooks.listDeliveries(rig.ctx, { limit: 10 })
  assert.equal(deliveries.length, 1)
  return rig.webhooks.getDelivery(rig.ctx, { id: deliveries[0]!.id })
}

test('a delivery that fails is tried at exactly the times of the schedule, then given up and told of', async () => {
  const rig = await webhookRig(db)
  const target = await receiver((response) => response.writeHead(500).end('out of order'))
  const { id } = await rig.endpoint(target.url)
  await rig.happen('thing:1', 1)
  await rig.worker.drain()
  for (const [index, delay] of COMMON_SCHEDULE.entries()) {
    await rig.advance(delay - 1)
    assert.equal(target.received.length, index + 1)
    assert.equal((await onlyDelivery(rig)).status, 'retrying')
    await rig.advance(1)
    assert.equal(target.received.length, index + 2)
  }
  await rig.advance(DAY)
  assert.equal(target.received.length, 8)
  const delivery = await onlyDelivery(rig)
  assert.equal(delivery.status, 'failed')
  assert.equal(delivery.nextAttemptAt, null)
  assert.deepEqual(
    delivery.attemptLog.map((attempt) => [attempt.number, attempt.status, attempt.answer]),
    Array.from({ length: 8 }, (_, i) => [i + 1, 500, 'out of order']),
  )
  const [told, ...more] = await rig.events('webhook.exhausted')
  assert.equal(more.length, 0)
  assert.equal(told?.subject, `endpoint:${id}`)
  assert.equal(reasonOf(told!), 'attempts_used')
  assert.equal((await rig.webhooks.getEndpoint(rig.ctx, { id })).active, true)
  assert.deepEqual(
    rig.attempts.map((attempt) => attempt.outcome),
    [...Array(7).fill('retrying'), 'failed'],
  )
})

test('a retry has the same bytes and id, its own number and a new signature', async () => {
  const rig = await webhookRig(db)
  const target = await receiver()
  target.answers.push(503)
  await rig.endpoint(target.url)
  await rig.happen('thing:1', 1)
  await rig.worker.drain()
  await rig.advance(5000)
  const [first, second] = target.received
  assert.ok(first && second)
  assert.equal(second.body, first.body)
  assert.equal(second.headers['x-plain-delivery'], first.headers['x-plain-delivery'])
  assert.notEqual(second.headers['x-plain-signature'], first.headers['x-plain-signature'])
  assert.deepEqual(
    [first, second].map((call) => call.headers['x-plain-attempt']),
    ['1', '2'],
  )
  assert.equal((await onlyDelivery(rig)).status, 'delivered')
})

test('jitter moves a retry by up to a tenth', async () => {
  const rig = await webhookRig(db, { random: () => 0.5 })
  const target = await receiver()
  target.answers.push(500)
  await rig.endpoint(target.url)
  await rig.happen('thing:1', 1)
  await rig.worker.drain()
  await rig.advance(5249)
  assert.equal(target.received.length, 1)
  await rig.advance(1)
  assert.equal(target.received.length, 2)
})

test('Retry-After of a busy receiver puts the retry off', async () => {
  const rig = await webhookRig(db)
  const statuses = [429, 200]
  const target = await receiver((response) =>
    response.writeHead(statuses.shift() ?? 200, { 'retry-after': '600' }).end(),
  )
  await rig.endpoint(target.url)
  await rig.happen('thing:1', 1)
  await rig.worker.drain()
  await rig.advance(599_999)
  assert.equal(target.received.length, 1)
  await rig.advance(1)
  assert.equal(target.received.length, 2)
})

test('a redirect is a failure', async () => {
  const rig = await webhookRig(db)
  const target = await receiver((response) => response.writeHead(302, { location: '/elsewhere' }).end())
  await rig.endpoint(target.url)
  await rig.happen('thing:1', 1)
  await rig.worker.drain()
  assert.deepEqual([target.received.length, (await onlyDelivery(rig)).status], [1, 'retrying'])
})

test('a retry that waits does not hold back later first attempts of the same subject', async () => {
  const rig = await webhookRig(db)
  const target = await receiver()
  target.answers.push(500)
  await rig.endpoint(target.url)
  await rig.happen('thing:1', 1, 2, 3)
  await rig.worker.drain()
  await rig.advance(5000)
  assert.deepEqual(
    target.received.map((call) => JSON.parse(call.body).n),
    [1, 2, 3, 1],
  )
})

test('410 switches the endpoint off at once, ends what is queued and tells of it', async () => {
  const rig = await webhookRig(db)
  const target = await receiver()
  target.answers.push(500, 410)
  const { id } = await rig.endpoint(target.url)
  await rig.happen('thing:1', 1, 2, 3, 4)
  await rig.worker.drain()
  assert.equal(target.received.length, 2)
  const endpoint = await rig.webhooks.getEndpoint(rig.ctx, { id })
  assert.deepEqual([endpoint.active, endpoint.inactiveReason], [false, 'gone'])
  const deliveries = await rig.webhooks.listDeliveries(rig.ctx, { limit: 10 })
  assert.deepEqual(
    deliveries.map((delivery) => delivery.status),
    ['failed', 'failed', 'failed', 'failed'],
  )
  assert.deepEqual((await rig.events('webhook.exhausted')).map(reasonOf), ['gone'])
  await rig.happen('thing:1', 5)
  await rig.advance(DAY)
  assert.equal(target.received.length, 2)
  assert.equal((await rig.webhooks.listDeliveries(rig.ctx, { limit: 10 })).length, 4)
  assert.deepEqual(await rig.webhooks.listEndpoints(rig.ctx, { activeOnly: true }), [])
})

test('five days without a success switch the endpoint off; one success in between starts them anew', async () => {
  const rig = await webhookRig(db)
  const target = await receiver()
  const { id } = await rig.endpoint(target.url)
  const day = async (status: number, n: number) => {
    target.answers.splice(0, Number.POSITIVE_INFINITY, ...Array(20).fill(status))
    await rig.happen(`thing:${n}`, n)
    await rig.worker.drain()
    await rig.advance(DAY)
  }
  const active = async () => (await rig.webhooks.getEndpoint(rig.ctx, { id })).active
  for (const n of [1, 2, 3, 4]) await day(500, n)
  await day(200, 5)
  for (const n of [6, 7, 8, 9]) await day(500, n)
  assert.equal(await active(), true)
  await day(500, 10)
  await day(500, 11)
  await day(500, 12)
  assert.equal(await active(), false)
  assert.equal((await rig.webhooks.getEndpoint(rig.ctx, { id })).inactiveReason, 'failing')
  const reasons = (await rig.events('webhook.exhausted')).map(reasonOf)
  assert.equal(reasons.filter((reason) => reason === 'failing').length, 1)
})

test('a private target is refused with a clear error, and tried again like any failure', async () => {
  const rig = await webhookRig(db)
  const target = await receiver()
  await rig.endpoint(target.url)
  const guarded = await webhookRig(db, { allowPrivate: false })
  const row = await db.system.selectFrom('webhook_endpoint').selectAll().where('shop_id', '=', rig.shopId).execute()
  // Its address became private after it was saved.
  const { id } = await guarded.endpoint('https://hooks.example/')
  await db.system
    .updateTable('webhook_endpoint')
    .set({ url: row[0]!.url })
    .where('shop_id', '=', guarded.shopId)
    .where('id', '=', id)
    .execute()
  await guarded.happen('thing:1', 1)
  await guarded.worker.drain()
  await guarded.advance(5000)
  const delivery = await onlyDelivery(guarded)
  assert.equal(delivery.status, 'retrying')
  assert.deepEqual(
    delivery.attemptLog.map((attempt) => [attempt.status, attempt.error]),
    Array(2).fill([null, 'refused_target: 127.0.0.1 is not a public address']),
  )
  assert.equal(target.received.length, 0)
})

test('other endpoints hear of an exhausted one, but two that both fail do not tell each other for ever', async () => {
  const rig = await webhookRig(db)
  const failing = await receiver((response) => response.writeHead(500).end())
  const watching = await receiver((response) => response.writeHead(500).end())
  await rig.endpoint(failing.url, { eventTypes: ['*'] })
  await rig.endpoint(watching.url, { eventTypes: ['webhook.exhausted'] })
  await rig.happen('thing:1', 1)
  await rig.worker.drain()
  for (let round = 0; round < 3; round++) for (const delay of COMMON_SCHEDULE) await rig.advance(delay)
  assert.equal(failing.received.length, 8)
  assert.equal(watching.received.length, 8)
  assert.equal((await rig.events('webhook.exhausted')).length, 1)
})
