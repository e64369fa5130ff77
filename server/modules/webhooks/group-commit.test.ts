import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createGate } from './gate.ts'
import { groupCommit } from './group-commit.ts'

test('what arrives during a save is saved together afterwards', async () => {
  const groups: number[][] = []
  const commit = groupCommit<number>(async (items) => {
    groups.push(items)
    await new Promise((next) => setImmediate(next))
  })
  const first = commit(1)
  await Promise.resolve()
  const rest = [commit(2), commit(3)]
  await Promise.all([first, ...rest])
  assert.deepEqual(groups, [[1], [2, 3]])
})

test('a group that cannot be saved fails alone', async () => {
  const groups: number[][] = []
  const commit = groupCommit<number>(async (items) => {
    groups.push(items)
    if (items.includes(1)) throw new Error('no database')
  })
  const first = commit(1)
  await Promise.resolve()
  const second = commit(2)
  await assert.rejects(first, /no database/)
  await second
  assert.deepEqual(groups, [[1], [2]])
})

test('a gate lets through as many as it has places, in order, also after errors', async () => {
  const gate = createGate(2)
  const started: number[] = []
  let running = 0
  let most = 0
  await Promise.allSettled(
    [1, 2, 3, 4, 5].map((n) =>
      gate(async () => {
        started.push(n)
        most = Math.max(most, ++running)
        await new Promise((next) => setImmediate(next))
        running--
        if (n === 1) throw new Error('one')
      }),
    ),
  )
  assert.equal(most, 2)
  assert.deepEqual(started, [1, 2, 3, 4, 5])
})

test('a task that takes too long leaves its place to the next, as long as few do', async () => {
  const gate = createGate(2, { afterMs: 1, most: 1 })
  const hanging = Promise.withResolvers<void>()
  const ended: string[] = []
  const slow = [gate(() => hanging.promise), gate(() => hanging.promise)]
  const quick = ['a', 'b'].map((name) => gate(async () => void ended.push(name)))
  await Promise.all(quick)
  assert.deepEqual(ended, ['a', 'b'])
  // One of the two goes on without a place, the other keeps its own: one is left.
  const third = gate(() => hanging.promise)
  const behind = gate(async () => void ended.push('c'))
  await new Promise((next) => setTimeout(next, 5))
  assert.deepEqual(ended, ['a', 'b'])
  hanging.resolve()
  await Promise.all([...slow, third, behind])
  assert.deepEqual(ended, ['a', 'b', 'c'])
})
