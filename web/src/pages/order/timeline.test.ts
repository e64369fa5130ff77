import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timelineOf } from './timeline.ts'

const who = { actor: 'system', door: 'api', subject: 'order:1' }

test('moves and events are one story, latest first, and nothing is told twice', () => {
  const history = {
    actors: {},
    moves: [
      { id: 'm1', from: null, to: 'New', at: '2026-05-01T10:00:00Z', actor: 'system', door: 'api' },
      { id: 'm2', from: 'New', to: 'Reserved', at: '2026-05-01T12:00:00Z', actor: 'user:1', door: 'api' },
    ],
    events: [
      { id: 'e1', type: 'order.statusChanged', data: {}, at: '2026-05-01T12:00:00Z', ...who },
      { id: 'e2', type: 'order.updated', data: {}, at: '2026-05-01T11:00:00Z', ...who },
    ],
  } satisfies Parameters<typeof timelineOf>[0]
  const idsOf = (every: boolean) => timelineOf(history, every).map(({ id }) => id)
  assert.deepEqual(idsOf(false), ['m2', 'e2', 'm1'])
  assert.deepEqual(idsOf(true), ['m2', 'e1', 'e2', 'm1'])
})

test('what a carrier saw is told in its words, at the time it saw it', () => {
  const data = { text: 'Sorted', place: 'Turku, FI', occurredAt: '2026-05-02T08:00:00Z', carrier: 'northern-post' }
  const [scan] = timelineOf({
    actors: {},
    moves: [],
    events: [{ id: 'e1', type: 'tracking.eventAdded', data, at: '2026-05-02T09:00:00Z', ...who }],
  })
  assert.deepEqual(scan, {
    id: 'e1',
    at: '2026-05-02T08:00:00Z',
    actor: 'northern-post',
    door: 'api',
    data: { type: 'tracking.eventAdded', ...data },
    what: { kind: 'scan', text: 'Sorted', place: 'Turku, FI', trackingNumber: null },
  })
})
