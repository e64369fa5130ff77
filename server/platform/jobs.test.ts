import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testClock } from '../../test/support/clock.ts'
import { testDatabase } from '../../test/support/database.ts'
import { type Context, inTransaction, SCOPES } from './context.ts'
import { createEventSink, defineEvent, emit, type Reaction } from './events.ts'
import { uuidv7 } from './ids.ts'
import { createWorker, enqueue, type Job, type Queue } from './jobs.ts'

const db = await testDatabase()

function setUp(queues: Queue[], reactions: Reaction[] = []) {
  const clock = testClock()
  const newId = () => uuidv7(clock.now())
  const contextOf = (shopId: string): Context => ({
    shopId,
    actor: 'system',
    door: 'test',
    scopes: new Set(SCOPES),
    db: db.shop(shopId),
    now: clock.now,
    newId,
    events: createEventSink(reactions, () => {}),
  })
  const make = () => createWorker({ db, queues, contextOf, now: clock.now, newId })
  return { clock, contextOf, worker: make(), make, shopId: newId() }
}

const recorder = (name: string, options: Partial<Queue> = {}) => {
  const runs: Job[][] = []
  const queue: Queue = { name, concurrency: 4, run: async (_ctx, jobs) => void runs.push(jobs), ...options }
  return { queue, runs }
}

test('a job of a transaction that rolls back never runs', async () => {
  const { queue, runs } = recorder('rolled-back')
  const { contextOf, shopId, worker } = setUp([queue])
  await assert.rejects(
    inTransaction(contextOf(shopId), async (tx) => {
      enqueue(tx, { queue: queue.name, data: {} })
      throw new Error('no')
    }),
  )
  await worker.drain()
  assert.equal(runs.length, 0)
})

test('a job that fails runs again later, and is dead after its last attempt', async () => {
  let attempts = 0
  const failing: Queue = {
    name: 'failing',
    concurrency: 1,
    maxAttempts: 3,
    run: async () => {
      attempts++
      throw new Error('still broken')
    },
  }
  const { contextOf, shopId, worker, clock } = setUp([failing])
  await inTransaction(contextOf(shopId), async (tx) => enqueue(tx, { queue: 'failing', data: {} }))
  await worker.drain()
  assert.equal(attempts, 1)
  for (const wait of [1000, 2000, 4000, 60_000]) {
    clock.advance(wait)
    await worker.drain()
  }
  assert.equal(attempts, 3)
  const rows = await db.system.selectFrom('job').selectAll().where('shop_id', '=', shopId).execute()
  assert.equal(rows[0]?.last_error, 'Error: still broken')
  assert.ok(rows[0]?.dead_at)
})

test('a second job with the same key joins the one that waits, and makes a running one run once more', async () => {
  const { contextOf, shopId, worker, runs } = (() => {
    const ran: string[] = []
    const queue: Queue = {
      name: 'keyed',
      concurrency: 1,
      run: async (ctx) => {
        ran.push('run')
        if (ran.length === 1)
          await inTransaction(ctx, async (tx) => enqueue(tx, { queue: 'keyed', key: 'k', data: {} }))
      },
    }
    return { ...setUp([queue]), runs: ran }
  })()
  await inTransaction(contextOf(shopId), async (tx) => enqueue(tx, { queue: 'keyed', key: 'k', data: {} }))
  await inTransaction(contextOf(shopId), async (tx) => enqueue(tx, { queue: 'keyed', key: 'k', data: {} }))
  await worker.drain()
  assert.equal(runs.length, 2)
  const left = await db.system.selectFrom('job').select('id').where('shop_id', '=', shopId).execute()
  assert.equal(left.length, 0)
})

test('eight workers claim no job twice', async () => {
  const { queue, runs } = recorder('contended', { concurrency: 50 })
  const { contextOf, shopId, make } = setUp([queue])
  const other = uuidv7(new Date())
  for (const shop of [shopId, other]) {
    await inTransaction(contextOf(shop), async (tx) => {
      for (let i = 0; i < 200; i++) enqueue(tx, { queue: queue.name, data: { i } })
    })
  }
  await Promise.all(Array.from({ length: 8 }, () => make().drain()))
  const ids = runs.flat().map((job) => job.id)
  assert.equal(ids.length, 400)
  assert.equal(new Set(ids).size, 400)
})

test('a shop with few jobs does not wait behind a shop with many', async () => {
  const order: string[] = []
  const queue: Queue = { name: 'fair', concurrency: 20, run: async (ctx) => void order.push(ctx.shopId) }
  const { contextOf, shopId: large, worker } = setUp([queue])
  const small = uuidv7(new Date())
  await inTransaction(contextOf(large), async (tx) => {
    for (let i = 0; i < 500; i++) enqueue(tx, { queue: 'fair', data: {} })
  })
  await inTransaction(contextOf(small), async (tx) => enqueue(tx, { queue: 'fair', data: {} }))
  await worker.drain()
  assert.ok(order.indexOf(small) < 30, `ran as number ${order.indexOf(small)}`)
})

test('jobs of one lane run at most as many at a time as the queue allows', async () => {
  let now = 0
  let most = 0
  const queue: Queue = {
    name: 'lanes',
    concurrency: 20,
    perLane: 2,
    run: async () => {
      now++
      most = Math.max(most, now)
      await new Promise((next) => setImmediate(next))
      now--
    },
  }
  const { contextOf, shopId, worker } = setUp([queue])
  await inTransaction(contextOf(shopId), async (tx) => {
    for (let i = 0; i < 30; i++) enqueue(tx, { queue: 'lanes', lane: 'one', data: {} })
  })
  await worker.drain()
  assert.equal(most, 2)
})

test('the jobs of a worker that died run elsewhere once their lease is over', async () => {
  const { queue, runs } = recorder('leased')
  const { contextOf, shopId, worker, clock } = setUp([queue])
  await inTransaction(contextOf(shopId), async (tx) => enqueue(tx, { queue: queue.name, data: {} }))
  await db.system
    .updateTable('job')
    .set({ lease_until: new Date(clock.now().getTime() + 30_000), worker: uuidv7(new Date()) })
    .where('shop_id', '=', shopId)
    .execute()
  await worker.drain()
  assert.equal(runs.length, 0)
  clock.advance(31_000)
  await worker.drain()
  assert.equal(runs.length, 1)
})

test('a reaction hears of committed events in batches, and one bad event holds back no other', async () => {
  const orderMoved = defineEvent<{ n: number }>('order.moved')
  const seen: number[] = []
  let failures = 0
  const reaction: Reaction = {
    name: 'listener',
    types: ['order.moved'],
    run: async (_ctx, events) => {
      if (events.some((e) => (e.data as { n: number }).n === 1) && failures++ < 2) throw new Error('bad event')
      for (const e of events) seen.push((e.data as { n: number }).n)
    },
  }
  const { reactionQueues } = await import('./events.ts')
  const { contextOf, shopId, worker, clock } = setUp(reactionQueues([reaction]), [reaction])
  for (const n of [1, 2, 3]) {
    await inTransaction(contextOf(shopId), async (tx) => emit(tx, orderMoved, `order:${n}`, { n }))
  }
  await worker.drain()
  clock.advance(1000)
  await worker.drain()
  assert.deepEqual([...seen].sort(), [2, 3])
  clock.advance(5000)
  await worker.drain()
  assert.deepEqual([...seen].sort(), [1, 2, 3])
})
