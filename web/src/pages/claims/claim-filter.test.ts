import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readClaimFilter, showsOpenOnly, VIEWS, viewOf, writeStatuses } from './claim-filter.ts'

test('an address says what it can be taken at, and nothing else', () => {
  assert.deepEqual(readClaimFilter({}), {})
  assert.deepEqual(readClaimFilter({ status: 'Nonsense', type: 'Lost,What', mine: 'yes', search: '  ' }), {
    type: 'Lost',
  })
  assert.deepEqual(readClaimFilter({ status: 'Approved,New', mine: '1', search: ' C-1001 ' }), {
    status: 'New,Approved',
    mine: '1',
    search: 'C-1001',
  })
})

test('every tab has an address of its own that leads back to it', () => {
  for (const { name, statuses } of VIEWS) assert.equal(viewOf(readClaimFilter({ ...writeStatuses(statuses) })), name)
  assert.equal(viewOf({ status: 'New,InProgress' }), null)
})

test('only lists of open claims are sorted by what is due', () => {
  assert.ok(showsOpenOnly({}))
  assert.ok(showsOpenOnly({ status: 'New,Approved' }))
  assert.ok(!showsOpenOnly({ status: 'New,Resolved' }))
})
