import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timelineOf } from './timeline.ts'

const who = { actor: 'system', door: 'api', subject: 'order:1' }

test('moves and events are one story, latest first, and nothing is told twice', () => {
  const story = timelineOf({
    moves: [
      { id: 'm1', from: null, to: 'New', at: '2026-05-01T10:00:00Z', actor: 'system', door: 'api' },
      { id: 'm2', from: 'New', to: 'Reserved', at: '2026-05-01T12:00:00Z', actor: 'user:1', door: 'api' },
    ],
    events: [
      { id: 'e1', type: 'order.statusChanged', data: {}, at: '2026-05-01T12:00:00Z', ...who },
      { id: 'e2', type: 'order.updated', data: {}, at: '2026-05-01T11:00:00Z', ...who },
    ],
  })
  assert.deepEqual(
    story.map(({ id }) => id),
    ['m2', 'e2', 'm1'],
  )
})

test('what a carrier saw is told in its words, at the time it saw it', () => {
  const data = { text: 'Sorted', place: 'Turku, FI', occurredAt: '2026-05-02T08:00:00Z', carrier: 'northern-post' }
  const [scan] = timelineOf({
    moves: [],
    events: [{ id: 'e1', type: 'tracking.eventAdded', data, at: '2026-05-02T09:00:00Z', ...who }],
  })
  assert.deepEqual(scan, {
    id: 'e1',
    at: '2026-05-02T08:00:00Z',
    actor: 'northern-post',
    door: 'api',
    what: { kind: 'scan', text: 'Sorted', place: 'Turku, FI', trackingNumber: null },
  })
})
