import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { aReport, aShipment, trackingRig } from '../../../test/support/tracking-rig.ts'
import { createWorker } from '../../platform/jobs.ts'
import { createKeyRing } from '../../platform/key-ring.ts'
import { createTracking, getShipment } from './index.ts'

test('questions planned for a gateway that is no more end, and go on when it is back', async () => {
  const db = await testDatabase()
  const rig = await trackingRig(db)
  const { ctx } = await rig.shop(['alfa'])
  rig.alfa.answers.set('ALFA1', aReport('ALFA1', [rig.event('MOVE', 30)]))
  const { id } = await rig.tracking.createShipment(ctx, aShipment(['ALFA1']))
  await rig.worker.drain()

  const without = createTracking({
    system: rig.system,
    gateways: [],
    carriers: [],
    formerGateways: ['alfa'],
    keys: createKeyRing([{ id: 'test', key: Buffer.alloc(32, 7) }]),
    contextOf: () => ctx,
  })
  const { system, clock } = rig
  const worker = createWorker({
    db,
    queues: [...without.queues],
    contextOf: () => ctx,
    now: clock.now,
    newId: system.newId,
  })
  clock.advance(60 * 60_000)
  await worker.drain()
  const left = (await getShipment(ctx, id)).parcels[0]
  assert.deepEqual([left?.trackingError, left?.nextTrackAt, left?.status], ['PROVIDER_INACTIVE', null, 'IN_TRANSIT'])

  rig.alfa.answers.set('ALFA1', aReport('ALFA1', [rig.event('OUT', 0)]))
  await rig.tracking.putConnection(ctx, { gateway: 'alfa', settings: {}, active: true })
  await rig.worker.drain()
  const back = (await getShipment(ctx, id)).parcels[0]
  assert.deepEqual([back?.trackingError, back?.status], [null, 'OUT_FOR_DELIVERY'])
  assert.deepEqual(rig.errors, [])
})
