import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { aReport, aShipment, trackingRig } from '../../../test/support/tracking-rig.ts'
import { getShipment } from './index.ts'

test('time that passes while questions are planned loses none of them', async () => {
  const rig = await trackingRig(await testDatabase(), { tickMs: 1 })
  const { ctx } = await rig.shop(['alfa'])
  const numbers = Array.from({ length: 20 }, (_, i) => `ALFA${i}`)
  for (const n of numbers) rig.alfa.answers.set(n, aReport(n, [rig.event('MOVE', 60)]))
  const { id } = await rig.tracking.createShipment(ctx, aShipment(numbers))
  for (let i = 0; i < 3; i++) await rig.advance(1)
  const statuses = (await getShipment(ctx, id)).parcels.map(({ status }) => status)
  assert.deepEqual(
    statuses,
    numbers.map(() => 'IN_TRANSIT'),
  )
  const asked = rig.alfa.asked.length
  await rig.advance(61)
  await rig.advance(1)
  assert.equal(rig.alfa.asked.length, asked + numbers.length)
})
