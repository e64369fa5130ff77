import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testClock } from '../../test/support/clock.ts'
import { connectTo, testDatabase } from '../../test/support/database.ts'
import { type Context, inTransaction, SCOPES } from './context.ts'
import { createEventSink, defineEvent, emit, type Reaction, reactionQueues } from './events.ts'
import { uuidv7 } from './ids.ts'
import { createWorker, enqueue, type Job, type Queue } from './jobs.ts'

const statements: ((sql: string) => void)[] = []
const db = await testDatabase((sql) => {
  for (const hear of statements) hear(sql)
})

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
  const make = (leaseMs = 30_000) => createWorker({ db, queues, contextOf, now: clock.now, newId, leaseMs })
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

test('a reaction may ask the database whether an event concerns the shop', async () => {
  const happened = defineEvent('test.happened')
  const told: string[] = []
  const reaction = (name: string, wanted: boolean): Reaction => ({
    name,
    types: [happened.type],
    concerns: async (tx) =>
      (await tx.db.selectNoFrom((eb) => eb.lit(wanted).as('wanted')).executeTakeFirstOrThrow()).wanted,
    run: async () => void told.push(name),
  })
  const reactions = [reaction('wanted', true), reaction('unwanted', false)]
  const { contextOf, shopId, worker } = setUp(reactionQueues(reactions), reactions)
  await inTransaction(contextOf(shopId), async (tx) => emit(tx, happened, 'order:1', {}))
  await worker.drain()
  assert.deepEqual(told, ['wanted'])
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
    .set({ lease_until: new Date(clock.now().getTime() + 30_000), claim: uuidv7(new Date()) })
    .where('shop_id', '=', shopId)
    .execute()
  await worker.drain()
  assert.equal(runs.length, 0)
  clock.advance(31_000)
  await worker.drain()
  assert.equal(runs.length, 1)
})

/** A promise that the test resolves. */
const gate = () => Promise.withResolvers<void>()

test('a run that outlives its lease leaves the job to the one that took it over', async () => {
  const gates = [gate(), gate()]
  const started = [gate(), gate()]
  let runs = 0
  const queue: Queue = {
    name: 'outlived',
    concurrency: 5,
    run: async () => {
      const turn = runs++
      started[turn]?.resolve()
      await gates[turn]?.promise
      if (turn === 1) throw new Error('the second run fails')
    },
  }
  const { contextOf, shopId, worker, clock } = setUp([queue])
  await inTransaction(contextOf(shopId), async (tx) => enqueue(tx, { queue: queue.name, data: {} }))
  const first = worker.drain()
  await started[0]?.promise
  clock.advance(31_000)
  const second = worker.drain()
  await started[1]?.promise
  gates[0]?.resolve()
  while (worker.running() > 1) await db.system.selectFrom('installation').select('name').execute()
  const held = await db.system.selectFrom('job').select(['attempts', 'claim']).where('shop_id', '=', shopId).execute()
  assert.equal(held[0]?.attempts, 2)
  assert.ok(held[0]?.claim, 'the second run still holds the job')
  gates[1]?.resolve()
  await Promise.all([first, second])
  const left = await db.system.selectFrom('job').select('last_error').where('shop_id', '=', shopId).execute()
  assert.equal(left[0]?.last_error, 'Error: the second run fails')
})

test('a job that is committed while the worker looks does not wait for the next poll', async () => {
  const { queue, runs } = recorder('late')
  const { contextOf, shopId, worker } = setUp([queue])
  let committed: Promise<void> | undefined
  const hear = (text: string) => {
    if (committed || !text.includes('every shop')) return
    committed = inTransaction(contextOf(shopId), async (tx) => enqueue(tx, { queue: queue.name, data: {} })).then(() =>
      worker.wake(),
    )
  }
  statements.push(hear)
  worker.wake()
  while (!committed) await db.system.selectFrom('installation').select('name').execute()
  await committed
  while (runs.length === 0) await db.system.selectFrom('installation').select('name').execute()
  await worker.stop()
  statements.splice(statements.indexOf(hear), 1)
  assert.equal(runs.length, 1)
})

test('a key that is enqueued during the last attempt lives on when that attempt fails', async () => {
  let runs = 0
  const queue: Queue = {
    name: 'revived',
    concurrency: 1,
    maxAttempts: 1,
    run: async (ctx) => {
      if (runs++ > 0) return
      await inTransaction(ctx, async (tx) => enqueue(tx, { queue: 'revived', key: 'k', data: {} }))
      throw new Error('failed for good')
    },
  }
  const { contextOf, shopId, worker, clock } = setUp([queue])
  await inTransaction(contextOf(shopId), async (tx) => enqueue(tx, { queue: 'revived', key: 'k', data: {} }))
  await worker.drain()
  clock.advance(1000)
  await worker.drain()
  assert.equal(runs, 2)
  assert.deepEqual(await db.system.selectFrom('job').select('id').where('shop_id', '=', shopId).execute(), [])
})

test('a job that takes its worker down with it every time ends up dead', async () => {
  const { queue, runs } = recorder('poison', { maxAttempts: 2 })
  const { contextOf, shopId, worker } = setUp([queue])
  await inTransaction(contextOf(shopId), async (tx) => enqueue(tx, { queue: queue.name, data: {} }))
  await db.system.updateTable('job').set({ attempts: 2 }).where('shop_id', '=', shopId).execute()
  await worker.drain()
  assert.equal(runs.length, 0)
  const rows = await db.system.selectFrom('job').selectAll().where('shop_id', '=', shopId).execute()
  assert.ok(rows[0]?.dead_at)
  assert.match(rows[0]?.last_error ?? '', /every worker/)
})

test('a worker that is stopping renews the leases of what still runs', async () => {
  const running = gate()
  const finish = gate()
  const queue: Queue = {
    name: 'long',
    concurrency: 1,
    run: async () => {
      running.resolve()
      await finish.promise
    },
  }
  const { contextOf, shopId, make, clock } = setUp([queue])
  await inTransaction(contextOf(shopId), async (tx) => enqueue(tx, { queue: queue.name, data: {} }))
  const worker = make(60)
  worker.start()
  await running.promise
  const stopped = worker.stop()
  clock.advance(50)
  const renewed = clock.now().getTime() + 60
  const leaseEnd = async () =>
    (await db.system.selectFrom('job').select('lease_until').where('shop_id', '=', shopId).executeTakeFirst())
      ?.lease_until
  while ((await leaseEnd())?.getTime() !== renewed);
  finish.resolve()
  await stopped
  assert.equal(await leaseEnd(), undefined)
})

test('the jobs of a failed batch are tried again within the limit of their queue', async () => {
  let now = 0
  let most = 0
  const seen: number[] = []
  const queue: Queue = {
    name: 'batched',
    concurrency: 1,
    batch: 10,
    run: async (_ctx, jobs) => {
      most = Math.max(most, ++now)
      seen.push(jobs.length)
      await new Promise((next) => setImmediate(next))
      now--
      if (jobs.length > 1) throw new Error('not together')
    },
  }
  const { contextOf, shopId, worker, clock } = setUp([queue])
  await inTransaction(contextOf(shopId), async (tx) => {
    for (let i = 0; i < 5; i++) enqueue(tx, { queue: 'batched', data: {} })
  })
  await worker.drain()
  clock.advance(1000)
  await worker.drain()
  assert.deepEqual(seen, [5, 1, 1, 1, 1, 1])
  assert.equal(most, 1)
})

test('jobs are found by their keys in a shop that has grown since the statistics were taken', async () => {
  const { queue, runs } = recorder('grown', { batch: 50 })
  const { contextOf, shopId, worker } = setUp([queue])
  const client = await connectTo(db.url)
  const add = (shop: string, name: string, count: number) =>
    inTransaction(contextOf(shop), async (tx) => {
      for (let i = 0; i < count; i++) enqueue(tx, { queue: name, data: {} })
    })
  await add(uuidv7(new Date()), 'of-another', 3000)
  await client.query('analyze job')
  await add(shopId, queue.name, 100)
  const heard = new Set<string>()
  const hear = (text: string) => void heard.add(text)
  statements.push(hear)
  await worker.drain()
  statements.splice(statements.indexOf(hear), 1)
  assert.equal(runs.flat().length, 100)
  const planOf = async (start: string) => {
    const text = [...heard].find((one) => one.startsWith(start))
    const { rows } = await client.query(`explain (generic_plan) ${text}`)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }
  assert.match(await planOf('delete from "job"'), /Index Cond: .*shop_id = .*id >= /)
  assert.match(await planOf('with "ready"'), /Tid Scan on job/)
  await client.end()
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

test('a clock that is set back holds up no job: not one that was queued ahead of time, nor one whose worker was lost', async () => {
  const { queue, runs } = recorder('set-back')
  const { contextOf, shopId, worker, clock } = setUp([queue])
  const HOUR = 3_600_000
  await worker.drain()
  clock.advance(HOUR)
  await inTransaction(contextOf(shopId), async (tx) => {
    enqueue(tx, { queue: queue.name, key: 'queued', data: {} })
    enqueue(tx, { queue: queue.name, key: 'leased', data: {} })
  })
  await db.system
    .updateTable('job')
    .set({ lease_until: new Date(clock.now().getTime() + 30_000), claim: uuidv7(clock.now()) })
    .where('shop_id', '=', shopId)
    .where('key', '=', 'leased')
    .execute()
  await worker.drain()
  assert.equal(runs.length, 1)
  await inTransaction(contextOf(shopId), async (tx) => enqueue(tx, { queue: queue.name, key: 'queued', data: {} }))
  clock.advance(-HOUR)
  await worker.drain()
  assert.deepEqual(
    runs
      .flat()
      .map(({ key }) => key)
      .sort(),
    ['leased', 'queued', 'queued'],
  )
})
