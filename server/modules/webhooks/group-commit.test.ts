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
