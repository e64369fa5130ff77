import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFilter, statusesOf, VIEWS, writeStatuses } from './order-filter.ts'

test('an address without filters filters nothing', () => {
  assert.deepEqual(readFilter({}), {})
  assert.deepEqual(statusesOf({}), [])
})

test('states that do not exist and a blank search are dropped', () => {
  assert.deepEqual(readFilter({ status: 'New,Nonsense', search: '  ' }), { status: 'New' })
  assert.deepEqual(readFilter({ status: 7, search: ['A'] }), {})
})

test('states are written in one order, so that equal filters have equal addresses', () => {
  assert.deepEqual(readFilter({ status: 'Pending,New' }), readFilter({ status: 'New,Pending' }))
})

test('every view has an address of its own, which reads back as it was written', () => {
  const addresses = VIEWS.map(({ statuses }) => writeStatuses(statuses))
  assert.equal(new Set(addresses.map(({ status }) => status)).size, VIEWS.length)
  for (const address of addresses) assert.deepEqual(readFilter({ ...address }), address)
})
