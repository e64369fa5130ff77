import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '#platform/context'
import type { StoredEvent } from '#platform/events'
import { turnsByShop } from './turns.ts'

const shop = (shopId: string): Context => ({ shopId }) as Context // nothing else is looked at
const events = (...ids: string[]): StoredEvent[] => ids.map((id) => ({ id }) as StoredEvent) // nothing else is looked at
const idsOf = (list: readonly StoredEvent[]) => list.map(({ id }) => id).join('')

test('batches of a shop that come while one is followed are followed together in order, those of other shops beside them', async () => {
  const followed: string[] = []
  const first = Promise.withResolvers<void>()
  const follow = turnsByShop(async ({ shopId }, list) => {
    followed.push(`${shopId} ${idsOf(list)}`)
    if (followed.length === 1) await first.promise
  })
  const all = [follow(shop('A'), events('1')), follow(shop('A'), events('4', '5')), follow(shop('A'), events('2', '3'))]
  await follow(shop('B'), events('9'))
  first.resolve()
  await Promise.all(all)
  await follow(shop('A'), events('6'))
  assert.deepEqual(followed, ['A 1', 'B 9', 'A 2345', 'A 6'])
})

test('a batch that cannot be followed fails alone', async () => {
  const good: string[] = []
  const first = Promise.withResolvers<void>()
  const follow = turnsByShop(async (_ctx, list) => {
    if (idsOf(list) === '1') return first.promise
    if (idsOf(list).includes('3')) throw new Error('a bad event')
    good.push(idsOf(list))
  })
  const before = follow(shop('A'), events('1'))
  const batches = ['2', '3', '4'].map((id) => follow(shop('A'), events(id)))
  first.resolve()
  await before
  const outcomes = await Promise.allSettled(batches)
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  )
  assert.deepEqual(good, ['2', '4'])
})
