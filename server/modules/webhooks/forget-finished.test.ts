import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { testClock } from '../../../test/support/clock.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { deleteFinishedDeliveries } from './forget-finished.ts'

const db = await testDatabase()
const DAY = 86_400_000
const before = (at: Date, ms: number) => new Date(at.getTime() - ms)

test('finished deliveries stay thirty days, unfinished ones for good', async () => {
  const { now } = testClock()
  const shop = randomUUID()
  const endpoint = randomUUID()
  await db.system
    .insertInto('webhook_endpoint')
    .values({
      shop_id: shop,
      id: endpoint,
      dialect: 'd',
      url: 'u',
      secret: 's',
      event_types: [],
      created_at: now(),
      edited_at: now(),
    })
    .execute()
  const delivery = (subject: string, finishedDaysAgo: number | null) => ({
    shop_id: shop,
    id: randomUUID(),
    endpoint_id: endpoint,
    event_id: randomUUID(),
    event_type: 't',
    subject,
    body: '{}',
    status: finishedDaysAgo === null ? 'retrying' : 'delivered',
    created_at: before(now(), 90 * DAY),
    finished_at: finishedDaysAgo === null ? null : before(now(), finishedDaysAgo * DAY),
  })
  await db.system
    .insertInto('webhook_delivery')
    .values([delivery('old', 31), delivery('recent', 29), delivery('open', null)])
    .execute()
  await deleteFinishedDeliveries({ db, now, newId: randomUUID })
  const left = await db.system.selectFrom('webhook_delivery').select('subject').where('shop_id', '=', shop).execute()
  assert.deepEqual(left.map((row) => row.subject).sort(), ['open', 'recent'])
})
