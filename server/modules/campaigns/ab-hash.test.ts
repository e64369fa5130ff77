import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { GrowthBook } from '@growthbook/growthbook'
import { BUCKETS, bucketOf, drawn } from './ab-hash.ts'

const IDS = 10_000

test('10,000 orders come into the groups that GrowthBook puts them into', (context) => {
  const edges = [0, 1000, 5500, 7300, BUCKETS]
  const ranges = edges.slice(1).map((to, i) => [(edges[i] ?? 0) / BUCKETS, to / BUCKETS] as [number, number])
  let agree = 0
  for (let i = 0; i < IDS; i++) {
    const seed = i % 10 === 0 ? '' : randomUUID()
    const id = i % 7 === 0 ? `Tilaus ${i} 👍 ä` : randomUUID()
    const growthBook = new GrowthBook({ attributes: { id } })
    const { bucket = -1, variationId } = growthBook.run({
      key: 'test',
      variations: [0, 1, 2, 3],
      hashVersion: 2,
      seed,
      ranges,
    })
    // An empty seed is none to GrowthBook, which then takes the key.
    const ours = bucketOf(seed || 'test', id)
    const group = edges.findLastIndex((edge) => edge <= ours)
    if (ours === Math.round(bucket * BUCKETS) && group === variationId) agree += 1
    growthBook.destroy()
  }
  context.diagnostic(`${agree} of ${IDS} agree`)
  assert.equal(agree, IDS)
})

test('orders are spread evenly over the buckets', () => {
  const tenths = new Array<number>(10).fill(0)
  for (let i = 0; i < IDS; i++) {
    const tenth = Math.floor(bucketOf('seed', `order ${i}`) / 1000)
    tenths[tenth] = (tenths[tenth] ?? 0) + 1
  }
  for (const count of tenths) assert.ok(Math.abs(count - 1000) < 120, tenths.join(' '))
})

test('a draw is fair, and one that comes later takes only its own share', () => {
  const things = ['a', 'b', 'c'].map((id) => ({ id }))
  const orders = Array.from({ length: 3000 }, () => randomUUID())
  const before = orders.map((order) => drawn(things, order)?.id)
  for (const { id } of things) assert.ok(Math.abs(before.filter((one) => one === id).length - 1000) < 150)
  const after = orders.map((order) => drawn([{ id: 'd' }, ...things], order)?.id)
  for (const [i, id] of after.entries()) assert.ok(id === 'd' || id === before[i])
  assert.equal(drawn([], 'order'), undefined)
})
