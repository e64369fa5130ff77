import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { test } from 'node:test'
import { connectTo, testDatabase } from '../../../test/support/database.ts'
import { receiver } from '../../../test/support/receiver.ts'
import { thingChanged, thingSilent, webhookRig } from '../../../test/support/webhook-rig.ts'
import { inTransaction } from '../../platform/context.ts'
import { emit } from '../../platform/events.ts'
import { uuidv7 } from '../../platform/ids.ts'

const db = await testDatabase()

test('an event reaches the endpoints that are subscribed to it, once each', async () => {
  const rig = await webhookRig(db)
  const [one, two, other] = [await receiver(), await receiver(), await receiver()]
  await rig.endpoint(one.url)
  await rig.endpoint(two.url, { eventTypes: ['*'] })
  await rig.endpoint(other.url, { eventTypes: ['other.thing'] })
  await rig.happen('thing:1', 7)
  await rig.worker.drain()
  assert.deepEqual(
    [one, two, other].map((r) => r.received.map((call) => call.body)),
    [['{"n":7}'], ['{"n":7}'], []],
  )
  assert.equal(one.received[0]?.headers['content-type'], 'application/json')
})

test('an event that the dialect has no body for makes no delivery', async () => {
  const rig = await webhookRig(db)
  const target = await receiver()
  const { id } = await rig.endpoint(target.url, { eventTypes: ['*'] })
  await inTransaction(rig.ctx, async (tx) => emit(tx, thingSilent, 'thing:1', { n: 1 }))
  await rig.worker.drain()
  assert.deepEqual(await rig.webhooks.listDeliveries(rig.ctx, { endpointId: id, limit: 10 }), [])
})

test('another shop hears nothing', async () => {
  const rig = await webhookRig(db)
  const target = await receiver()
  const stranger = rig.contextOf(uuidv7(new Date()))
  await rig.webhooks.createEndpoint(stranger, { dialect: 'plain', url: target.url, secret: 'k', eventTypes: ['*'] })
  await rig.happen('thing:1', 1)
  await rig.worker.drain()
  assert.equal(target.received.length, 0)
})

test('an event that is followed twice is delivered once', async () => {
  const rig = await webhookRig(db)
  const target = await receiver()
  await rig.endpoint(target.url)
  await rig.happen('thing:1', 1)
  await rig.worker.drain()
  const stored = await rig.events('thing.changed')
  const events = stored.map(({ shop_id, ...event }) => ({ ...event, shopId: shop_id }))
  await rig.webhooks.reaction.run(rig.ctx, events)
  await rig.worker.drain()
  assert.equal(events.length, 1)
  assert.equal(target.received.length, 1)
})

test('first attempts for one subject arrive one at a time in order, those of others beside them', async () => {
  const rig = await webhookRig(db)
  let running = 0
  let most = 0
  const perSubject = new Map<string, number>()
  const target = await receiver(async (response, { body }) => {
    const { n } = JSON.parse(body)
    const subject = n < 100 ? 'a' : 'b'
    perSubject.set(subject, (perSubject.get(subject) ?? 0) + 1)
    assert.equal(perSubject.get(subject), 1)
    most = Math.max(most, ++running)
    await new Promise((next) => setTimeout(next, 2))
    running--
    perSubject.set(subject, 0)
    response.end()
  })
  await rig.endpoint(target.url)
  for (let n = 0; n < 30; n++) {
    await rig.happen('thing:a', n)
    await rig.happen('thing:b', n + 100)
  }
  await rig.worker.drain()
  const numbers = target.received.map((call) => JSON.parse(call.body).n as number)
  const inOrder = Array.from({ length: 30 }, (_, n) => n)
  assert.deepEqual(
    numbers.filter((n) => n < 100),
    inOrder,
  )
  assert.deepEqual(
    numbers.filter((n) => n >= 100),
    inOrder.map((n) => n + 100),
  )
  assert.equal(most, 2)
})

test('an endpoint starts with three first attempts at a time, and gets as many as its dialect allows while it is fast', async () => {
  const rig = await webhookRig(db)
  const open: ServerResponse[] = []
  const most = { plain: 0, standard: 0 }
  // Answers once as many calls are open as there will be: the width is what they wait for.
  const answering = (dialect: keyof typeof most, widths: number[]) => (response: ServerResponse) => {
    open.push(response)
    most[dialect] = Math.max(most[dialect], open.length)
    if (open.length >= (widths[0] ?? 1)) {
      widths.shift()
      for (const waiting of open.splice(0)) waiting.end()
    }
  }
  const target = await receiver(answering('plain', [3, 3, 4, 5, 5, 5]))
  const { id } = await rig.endpoint(target.url)
  for (let n = 0; n < 28; n++) await rig.happen(`thing:${n}`, n)
  await rig.worker.drain()
  assert.equal(target.received.length, 28)
  assert.equal(most.plain, 5)
  await rig.webhooks.deleteEndpoint(rig.ctx, { id })
  const wide = await receiver(answering('standard', [3, 3, 4, 5, 6, 7]))
  await rig.endpoint(wide.url, { dialect: 'standard', secret: undefined })
  for (let n = 0; n < 40; n++) await rig.happen(`thing:${n}`, n)
  await rig.worker.drain()
  assert.equal(wide.received.length, 40)
  assert.ok(most.standard > 5, `${most.standard} at a time`)
})

test('calls whose record cannot be saved at the moment are few', async () => {
  const rig = await webhookRig(db, { timeoutMs: 60_000 })
  const target = await receiver()
  await rig.endpoint(target.url)
  // In one transaction, as a job that waits for its records reads nothing that comes meanwhile.
  await inTransaction(rig.ctx, async (tx) => {
    for (let n = 0; n < 300; n++) emit(tx, thingChanged, `thing:${n}`, { n })
  })
  const other = await connectTo(db.url)
  await other.query('begin; lock table webhook_attempt in exclusive mode')
  const drained = rig.worker.drain()
  const turn = async () => void (await db.system.selectFrom('installation').select('name').execute())
  while (target.received.length < 128) await turn()
  for (let n = 0; n < 100; n++) await turn()
  assert.ok(target.received.length < 140, `${target.received.length} calls were not recorded`)
  await other.query('commit')
  await other.end()
  await drained
  assert.equal(target.received.length, 300)
})

test('a job that was told of more while it ran waits for what follows, without being claimed again', async () => {
  const statements: string[] = []
  const watched = await testDatabase((text) => statements.push(text))
  const rig = await webhookRig(watched, { lingerMs: 10_000 })
  const turn = async () => void (await watched.system.selectFrom('installation').select('name').execute())
  const first = Promise.withResolvers<ServerResponse>()
  const target = await receiver((response) => {
    if (target.received.length === 1) first.resolve(response)
    else response.end()
  })
  await rig.endpoint(target.url)
  await rig.happen('thing:1', 1)
  statements.length = 0
  const drained = rig.worker.drain()
  const waiting = await first.promise
  await rig.happen('thing:1', 2)
  rig.worker.wake()
  // Deliveries are seen before the job is told of them; told it is when whoever made them is done.
  const jobs = () => watched.system.selectFrom('job').select('queue').where('shop_id', '=', rig.shopId).execute()
  while ((await jobs()).some(({ queue }) => queue === 'react.webhooks'));
  waiting.end()
  while (target.received.length < 2) await turn()
  await rig.happen('thing:1', 3)
  rig.worker.wake()
  while (target.received.length < 3) await turn()
  assert.equal(statements.filter((text) => text.includes('"previous_secret"')).length, 1)
  // Once all is recorded it waits for a bell, and its turn is over with the next one.
  const delivered = () => rig.webhooks.listDeliveries(rig.ctx, { limit: 5, status: 'delivered' })
  while ((await delivered()).length < 3);
  for (let n = 0; n < 20; n++) await turn()
  rig.clock.advance(6000)
  await rig.happen('thing:1', 4)
  rig.worker.wake()
  await drained
  assert.deepEqual(
    target.received.map((call) => JSON.parse(call.body).n),
    [1, 2, 3, 4],
  )
})

test('an endpoint that never answers does not hold back another, and is called once at a time after its first failures', async () => {
  const rig = await webhookRig(db, { timeoutMs: 60_000 })
  const open = new Set<ServerResponse>()
  const atOnce: number[] = []
  let hung: { seen: number; open: number } | undefined
  const called = Promise.withResolvers<void>()
  const hanging = await receiver((response) => {
    called.resolve()
    open.add(response)
    response.on('close', () => open.delete(response))
    atOnce.push(open.size)
    if (hung) setImmediate(() => response.destroy())
  })
  const quick = await receiver((response) => {
    response.end()
    if (quick.received.length < 5) return
    // On a busy machine the other's first call may still be on its way.
    void called.promise.then(() => {
      hung = { seen: hanging.received.length, open: open.size }
      for (const waiting of open) waiting.destroy()
    })
  })
  await rig.endpoint(hanging.url)
  await rig.endpoint(quick.url)
  for (let n = 0; n < 5; n++) await rig.happen(`thing:${n}`, n)
  await rig.worker.drain()
  assert.ok(hung && hung.seen > 0 && hung.seen <= 3, 'the quick one did not wait')
  assert.equal(hung.open, hung.seen)
  assert.equal(hanging.received.length, 5)
  assert.deepEqual(atOnce.slice(-1), [1])
})

test('a crash between sending and recording sends again with the same id and bytes', async () => {
  const rig = await webhookRig(db)
  let crash = false
  const target = await receiver((response) => {
    crash = target.received.length === 1
    response.end()
  })
  const makeId = rig.ids.next
  rig.ids.next = () => {
    if (!crash) return makeId()
    crash = false
    throw new Error('the process died')
  }
  await rig.endpoint(target.url)
  await rig.happen('thing:1', 1)
  await rig.worker.drain()
  assert.match(String(rig.errors[0]), /the process died/)
  assert.equal((await rig.webhooks.listDeliveries(rig.ctx, { limit: 1 }))[0]?.status, 'pending')
  await rig.advance(1000)
  const [first, second] = target.received
  assert.equal(target.received.length, 2)
  assert.equal(second?.body, first?.body)
  assert.equal(second?.headers['x-plain-delivery'], first?.headers['x-plain-delivery'])
  assert.equal((await rig.webhooks.listDeliveries(rig.ctx, { limit: 1 }))[0]?.status, 'delivered')
})

test('a job whose turn is over goes on in the next', async () => {
  const rig = await webhookRig(db)
  const target = await receiver((response) => {
    rig.clock.advance(1500)
    response.end()
  })
  await rig.endpoint(target.url)
  await rig.happen('thing:1', 1, 2, 3, 4, 5, 6, 7, 8, 9)
  await rig.worker.drain()
  assert.deepEqual(
    target.received.map((call) => JSON.parse(call.body).n),
    [1, 2, 3, 4, 5, 6, 7, 8, 9],
  )
})

test('a shop without endpoints costs one statement a batch', async () => {
  const statements: string[] = []
  const watched = await testDatabase((text) => statements.push(text))
  const rig = await webhookRig(watched)
  await rig.happen('thing:1', 1, 2, 3)
  statements.length = 0
  await rig.worker.drain()
  assert.equal(statements.filter((text) => text.includes('webhook_')).length, 1)
})
