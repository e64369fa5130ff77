import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testClock } from '../../test/support/clock.ts'
import { testDatabase } from '../../test/support/database.ts'
import { type Context, SCOPES } from './context.ts'
import { createEventSink } from './events.ts'
import { uuidv7 } from './ids.ts'
import { createWorker } from './jobs.ts'
import { createScheduler, type ScheduledTask } from './scheduler.ts'
import { everyShop } from './sql.ts'

const db = await testDatabase()
let tests = 0

function setUp(cron: string, run: () => Promise<void> = async () => {}) {
  const clock = testClock('2026-03-02T09:00:00.000Z')
  const newId = () => uuidv7(clock.now())
  const contextOf = (shopId: string): Context => ({
    shopId,
    actor: 'system',
    door: 'system',
    scopes: new Set(SCOPES),
    db: db.shop(shopId),
    now: clock.now,
    newId,
    events: createEventSink([], () => {}),
  })
  const task: ScheduledTask = { name: `task-${tests++}`, cron, run }
  const make = (tasks = [task]) => createScheduler({ system: { db, now: clock.now, newId }, tasks, contextOf })
  const work = (scheduler = make()) =>
    createWorker({ db, queues: scheduler.queues, contextOf, now: clock.now, newId }).drain()
  const waiting = async () =>
    (
      await db.system
        .selectFrom('job')
        .select('id')
        .where('queue', '=', `schedule.${task.name}`)
        .modifyEnd(everyShop)
        .execute()
    ).length
  return { clock, make, work, waiting, task }
}

test('a task runs at its times and not between', async () => {
  const runs: string[] = []
  const { clock, make, work } = setUp('30 * * * *', async () => void runs.push(clock.now().toISOString()))
  const scheduler = make()
  for (let minute = 0; minute < 120; minute += 10) {
    await scheduler.tick()
    await work(scheduler)
    clock.advance(10 * 60_000)
  }
  assert.deepEqual(runs, ['2026-03-02T09:30:00.000Z', '2026-03-02T10:30:00.000Z'])
})

test('of eight processes that see an occurrence at once, one queues it', async () => {
  const { clock, make, waiting } = setUp('0 * * * *')
  await make().tick()
  clock.advance(3_600_000)
  const claimed = await Promise.all(Array.from({ length: 8 }, () => make().tick()))
  assert.equal(claimed.filter(Boolean).length, 1)
  assert.equal(await waiting(), 1)
})

test('occurrences missed while nothing ran are made up for by one run', async () => {
  const { clock, make, waiting } = setUp('0 * * * *')
  await make().tick()
  clock.advance(50 * 3_600_000)
  assert.equal(await make().tick(), true)
  assert.equal(await make().tick(), false)
  assert.equal(await waiting(), 1)
})

test('a time set by hand, finer than a millisecond, is due like any other', async () => {
  const { clock, make, waiting, task } = setUp('0 * * * *')
  await make().tick()
  await sql`update schedule set next_run_at = ${clock.now()}::timestamptz - interval '1.000123 seconds' where name = ${task.name}`.execute(
    db.system,
  )
  assert.equal(await make().tick(), true)
  assert.equal(await make().tick(), false)
  assert.equal(await waiting(), 1)
})

test('an occurrence that was claimed survives the process that claimed it', async () => {
  let runs = 0
  const { clock, make, work } = setUp('0 * * * *', async () => void runs++)
  await make().tick()
  clock.advance(3_600_000)
  await make().tick()
  // Another process takes over with nothing but the database.
  await work()
  assert.equal(runs, 1)
})

test('a run that fails is tried again', async () => {
  let runs = 0
  const { clock, make, work } = setUp('0 * * * *', async () => {
    if (++runs === 1) throw new Error('not yet')
  })
  await make().tick()
  clock.advance(3_600_000)
  await make().tick()
  await work()
  clock.advance(5000)
  await work()
  assert.equal(runs, 2)
})
