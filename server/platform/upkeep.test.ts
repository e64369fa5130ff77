import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { testClock } from '../../test/support/clock.ts'
import { testDatabase } from '../../test/support/database.ts'
import { uuidv7 } from './ids.ts'
import { createPartitions } from './partitions.ts'
import { upkeepTasks } from './upkeep.ts'

const db = await testDatabase()
const DAY = 86_400_000

async function runTask(name: string, now: Date): Promise<void> {
  const task = upkeepTasks({ retentionMonths: 3 }).find((each) => each.name === name)
  assert.ok(task)
  await task.run({ db, now: () => now, newId: () => uuidv7(now) })
}

const before = (at: Date, ms: number) => new Date(at.getTime() - ms)

test('answers kept for idempotency leave after 24 hours', async () => {
  const { now } = testClock()
  const shops = [randomUUID(), randomUUID()]
  const row = (i: number, createdAt: Date) => ({
    shop_id: shops[i % 2]!,
    key_hash: Buffer.from(`${createdAt.toISOString()} ${i}`),
    operation: 'x',
    body_hash: Buffer.from(''),
    status: 200,
    headers: '{}',
    created_at: createdAt,
  })
  const old = Array.from({ length: 2300 }, (_, i) => row(i, before(now(), DAY + 1)))
  await db.system
    .insertInto('idempotent_request')
    .values([...old, row(0, before(now(), DAY - 1000))])
    .execute()
  await runTask('expired-requests', now())
  const left = (shopId: string) =>
    db.system.selectFrom('idempotent_request').select('created_at').where('shop_id', '=', shopId).execute()
  assert.deepEqual(await left(shops[0]!), [{ created_at: before(now(), DAY - 1000) }])
  assert.deepEqual(await left(shops[1]!), [])
})

test('months past the retention are dropped as partitions, and the coming ones exist', async () => {
  const client = await db.connect()
  await createPartitions(client, new Date('2026-01-15T00:00:00Z'))
  await runTask('partitions', new Date('2026-05-02T00:00:00Z'))
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relname like 'event_2026%' and relkind = 'r' and relname < 'event_2026_09' order by 1`,
  )
  await client.end()
  assert.deepEqual(
    rows.map((row) => row.name),
    ['02', '03', '04', '05', '06', '07', '08'].map((month) => `event_2026_${month}`),
  )
})
