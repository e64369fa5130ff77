import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createUploadRoom } from './uploads.ts'

test('forms that are on their way share the room, and one that is alone always fits', () => {
  const room = createUploadRoom(100)
  const [small, large, other] = [{}, {}, {}]
  assert.equal(room.enter(large, 500), true)
  assert.equal(room.enter(small, 1), false)
  room.leave(large)
  assert.equal(room.enter(small, 60), true)
  assert.equal(room.enter(other, 50), false)
  assert.equal(room.enter(other, 40), true)
  room.leave(small)
  room.leave(small)
  assert.equal(room.enter(large, 60), true)
  assert.equal(room.enter(small, 1), false)
})
