import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { aReport, aShipment, NOBODY, trackingRig } from '../../../test/support/tracking-rig.ts'
import { windowOf } from './estimate.ts'
import { getShipment } from './index.ts'

const START = new Date('2026-03-02T08:00:00Z')

test('the window leaves out the quickest and the slowest tenth, and too few parcels give none', () => {
  assert.equal(windowOf(START, [1, 2, 3, 4, 5, 6, 7, 8, 9]), null)
  const window = windowOf(START, [50, 10, 20, 30, 40, 60, 70, 80, 90, 100, 1000])
  assert.deepEqual(window, {
    from: new Date(START.getTime() + 20 * 3_600_000),
    to: new Date(START.getTime() + 100 * 3_600_000),
    source: 'CALCULATED',
  })
})

test('a parcel whose carrier names no day is expected when the ones before it came; the carrier has the last word', async () => {
  const rig = await trackingRig(await testDatabase())
  const { alfa, tracking, worker, clock } = rig
  const { ctx } = await rig.shop(['alfa'])
  const to = (countryCode: string) => ({ recipient: { ...NOBODY, countryCode } })
  const create = (n: string, country: string) => tracking.createShipment(ctx, aShipment([n], to(country)))
  for (let i = 0; i < 10; i++) {
    alfa.answers.set(`ALFA${i}`, aReport(`ALFA${i}`, [rig.event('DONE', 60), rig.event('MOVE', 60 + 48 * 60)]))
    await create(`ALFA${i}`, 'FI')
  }
  await worker.drain()
  const moving = rig.event('MOVE', 60)
  for (const n of ['ALFA100', 'ALFA101']) alfa.answers.set(n, aReport(n, [moving]))
  const [near, far] = [await create('ALFA100', 'FI'), await create('ALFA101', 'AU')]
  await worker.drain()
  const estimate = async (id: string) => (await getShipment(ctx, id)).parcels[0]?.estimatedDelivery ?? null
  const expected = new Date(moving.occurredAt.getTime() + 48 * 3_600_000)
  assert.deepEqual(await estimate(near.id), { from: expected, to: expected, source: 'CALCULATED' })
  assert.equal(await estimate(far.id), null, 'nothing went there before')
  const said = { from: clock.now(), to: null }
  alfa.answers.set('ALFA100', aReport('ALFA100', [moving], { estimatedDelivery: said }))
  await rig.advance(60)
  assert.deepEqual(await estimate(near.id), { ...said, source: 'CARRIER' })
})
