import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testClock } from '../../test/support/clock.ts'
import { testDatabase } from '../../test/support/database.ts'
import { aShop } from '../../test/support/shop.ts'
import { type Context, inTransaction } from './context.ts'
import { emit } from './events.ts'
import { uuidv7 } from './ids.ts'
import { createLiveEvents } from './live-events.ts'

const clock = testClock()
const db = await testDatabase()
const fail = (error: unknown) => assert.fail(String(error))
const process = (beatMs = 60_000) => createLiveEvents({ db, now: clock.now, onError: fail, beatMs })

async function followed(live: ReturnType<typeof process>, ctx: Context) {
  const batches = await live.follow(ctx, null)
  assert.ok(batches)
  const subjects: string[] = []
  const until = async (count: number): Promise<string[]> => {
    while (subjects.length < count) {
      const { done, value } = await batches.next()
      if (done) break
      subjects.push(...value.events.map((event: { subject: string }) => event.subject))
    }
    return subjects
  }
  return { batches, until }
}

test('an event that another process wrote is told once this one is woken', async () => {
  const { ctx } = await aShop(db, { clock })
  const live = process()
  const { until } = await followed(live, ctx)
  await inTransaction(ctx, async (tx) => emit(tx, { type: 'test.happened' }, 'thing:1', {}))
  live.wake()
  assert.deepEqual(await until(1), ['thing:1'])
  live.close()
})

test('an event that is committed after a later one is told all the same, and none is told twice', async () => {
  const { ctx } = await aShop(db, { clock })
  const live = process()
  const { until } = await followed(live, ctx)
  const early = uuidv7(clock.now())
  await inTransaction(ctx, async (tx) => emit(tx, { type: 'test.happened' }, 'thing:late', {}))
  live.wake()
  await until(1)
  const slow = { ...ctx, newId: () => early }
  await inTransaction(slow, async (tx) =>
    emit({ ...tx, newId: () => early }, { type: 'test.happened' }, 'thing:early', {}),
  )
  live.wake()
  assert.deepEqual(await until(2), ['thing:late', 'thing:early'])
  live.close()
})

test('who follows hears a beat when nothing happens, and the end when the process stops', async () => {
  const { ctx } = await aShop(db, { clock })
  const live = process(20)
  const { batches } = await followed(live, ctx)
  await batches.next()
  assert.deepEqual((await batches.next()).value, { events: [], gap: false })
  const last = batches.next()
  live.close()
  await last
  assert.equal((await batches.next()).done, true)
})
