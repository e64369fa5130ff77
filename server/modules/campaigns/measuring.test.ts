import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { aCampaign } from '../../../test/support/promotion-samples.ts'
import { aShop } from '../../../test/support/shop.ts'
import { createExposures } from './measuring.ts'
import { countTest } from './queries/measures.ts'

const db = await testDatabase()
const DAY = 86_400_000

test('an order is counted once a day for each campaign, test and holdout group, by however many processes', async () => {
  const { ctx, shop, clock } = await aShop(db)
  const errors: unknown[] = []
  const options = { contextOf: () => ctx, now: clock.now, onError: (error: unknown) => errors.push(error) }
  const processes = [createExposures(options), createExposures(options)]
  const [order, testId, campaign] = [randomUUID(), randomUUID(), aCampaign('basic')]
  const add = () => {
    for (const one of processes) {
      one.add(shop.id, order, { campaign, testId })
      one.add(shop.id, order, { campaign, testId })
      one.add(shop.id, order, { campaign: null, testId })
      one.add(shop.id, order, { campaign, testId: null })
    }
  }
  add()
  await Promise.all(processes.map((one) => one.flush()))
  add()
  clock.advance(DAY)
  add()
  await Promise.all(processes.map((one) => one.close()))
  const counts = await countTest(ctx, testId)
  assert.deepEqual(counts.get(campaign.id), { orders: 1, exposures: 2, clicks: 0 })
  assert.deepEqual(counts.get(null), { orders: 1, exposures: 2, clicks: 0 })
  assert.equal(counts.size, 2)
  assert.deepEqual(errors, [])
})

test('counts that cannot be written are told, and those of other shops are written', async () => {
  const { ctx, shop, clock } = await aShop(db)
  const errors: unknown[] = []
  const exposures = createExposures({
    contextOf: (shopId) => {
      if (shopId !== shop.id) throw new Error('no such shop')
      return ctx
    },
    now: clock.now,
    onError: (error) => errors.push(error),
  })
  const [campaign, testId] = [aCampaign('basic'), randomUUID()]
  exposures.add(randomUUID(), randomUUID(), { campaign, testId })
  exposures.add(shop.id, randomUUID(), { campaign, testId })
  await exposures.close()
  assert.equal(errors.length, 1)
  assert.equal((await countTest(ctx, testId)).get(campaign.id)?.orders, 1)
})

test('a process that cannot write keeps no more than it has room for', async () => {
  const { ctx, shop, clock } = await aShop(db)
  const exposures = createExposures({
    contextOf: () => ctx,
    now: clock.now,
    onError: (error) => assert.fail(String(error)),
  })
  const [campaign, testId] = [aCampaign('basic'), randomUUID()]
  for (let i = 0; i < 20_500; i++) exposures.add(shop.id, randomUUID(), { campaign, testId })
  await exposures.close()
  assert.equal((await countTest(ctx, testId)).get(campaign.id)?.orders, 20_000)
})
