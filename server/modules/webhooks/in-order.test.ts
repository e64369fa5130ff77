import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workInOrder } from './in-order.ts'

interface Item {
  group: string
  n: number
}

const pages =
  (...all: Item[][]) =>
  async () =>
    all.shift() ?? []
const turn = () => new Promise<void>((next) => setImmediate(next))

test('items of a group are worked on one at a time in order, others beside them', async () => {
  const log: string[] = []
  let running = 0
  let most = 0
  const items = [1, 2, 3, 4, 5, 6].map((n) => ({ group: n % 2 ? 'odd' : 'even', n }))
  await workInOrder({
    load: pages(items.slice(0, 2), items.slice(2)),
    groupOf: (item) => item.group,
    width: () => 10,
    async work({ group, n }) {
      running++
      most = Math.max(most, running)
      log.push(`${group} ${n}`)
      await turn()
      running--
    },
  })
  assert.equal(most, 2)
  assert.deepEqual(
    log.filter((line) => line.startsWith('odd')),
    ['odd 1', 'odd 3', 'odd 5'],
  )
  assert.deepEqual(
    log.filter((line) => line.startsWith('even')),
    ['even 2', 'even 4', 'even 6'],
  )
})

test('the width is asked before every start', async () => {
  let width = 3
  let running = 0
  const seen: number[] = []
  await workInOrder({
    load: pages(Array.from({ length: 9 }, (_, n) => ({ group: String(n), n }))),
    groupOf: (item) => item.group,
    width: () => width,
    async work({ n }) {
      seen.push(++running)
      await turn()
      if (n === 0) width = 1
      running--
    },
  })
  assert.deepEqual(seen.slice(0, 3), [1, 2, 3])
  assert.deepEqual(seen.slice(-3), [1, 1, 1])
})

test('an error stops the work, and is told after what runs has ended', async () => {
  const ended: number[] = []
  const work = workInOrder({
    load: pages(Array.from({ length: 9 }, (_, n) => ({ group: String(n), n }))),
    groupOf: (item) => item.group,
    width: () => 2,
    async work({ n }) {
      if (n === 0) throw new Error('broken')
      await turn()
      ended.push(n)
    },
  })
  await assert.rejects(work, /broken/)
  assert.deepEqual(ended, [1])
})

test('one group with many items is not read into memory whole', async () => {
  let loaded = 0
  let done = 0
  let ahead = 0
  await workInOrder<Item>({
    async load() {
      if (loaded >= 2000) return []
      loaded += 100
      return Array.from({ length: 100 }, (_, n) => ({ group: 'one', n }))
    },
    groupOf: (item) => item.group,
    width: () => 3,
    async work() {
      ahead = Math.max(ahead, loaded - done)
      await turn()
      done++
    },
  })
  assert.equal(done, 2000)
  assert.ok(ahead <= 300, `${ahead} read ahead`)
})
