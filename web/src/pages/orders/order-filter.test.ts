import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filterOf, isSame, readFilter, savedOf, statusesOf, VIEWS, without, writeStatuses } from './order-filter.ts'

test('an address without filters filters nothing', () => {
  assert.deepEqual(readFilter({}), {})
  assert.deepEqual(statusesOf({}), [])
})

test('what no filter knows is dropped', () => {
  assert.deepEqual(readFilter({ status: 'New,Nonsense', search: '  ' }), { status: 'New' })
  assert.deepEqual(readFilter({ status: 7, search: ['A'], country: 'Finland', from: '2026-99-01', test: 'maybe' }), {})
})

test('states are written in one order, so that equal filters have equal addresses', () => {
  assert.deepEqual(readFilter({ status: 'Pending,New' }), readFilter({ status: 'New,Pending' }))
})

test('every view has an address of its own, which reads back as it was written', () => {
  const addresses = VIEWS.map(({ statuses }) => writeStatuses(statuses))
  assert.equal(new Set(addresses.map(({ status }) => status)).size, VIEWS.length)
  for (const address of addresses) assert.deepEqual(readFilter({ ...address }), address)
})

test('a filter that was kept comes back as it was', () => {
  const filter = readFilter({
    status: 'New,Pending',
    search: 'A-1',
    country: 'fi',
    sku: 'CUP',
    test: 'no',
    from: '2026-03-01',
    to: '2026-03-31',
    sort: 'oldest',
  })
  assert.deepEqual(filterOf(savedOf(filter)), filter)
})

test('the last day belongs to the range', () => {
  const { createdFrom = '', createdBefore = '' } = savedOf({ from: '2026-03-02', to: '2026-03-02' })
  assert.equal(Date.parse(createdBefore) - Date.parse(createdFrom), 86_400_000)
})

test('a filter is the same whichever view it began with, and in whatever order it was made', () => {
  const view = '019580a1-2a01-7000-8000-00000000002a'
  assert.ok(isSame({ country: 'FI', search: 'a', view }, { search: 'a', country: 'FI' }))
  assert.ok(!isSame({ country: 'FI' }, { country: 'SE' }))
})

test('the days are one chip', () => {
  assert.deepEqual(without({ from: '2026-03-01', to: '2026-03-02', sku: 'CUP' }, 'created'), { sku: 'CUP' })
})
