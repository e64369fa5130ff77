import assert from 'node:assert/strict'
import { test } from 'node:test'
import { queryOf, readShipmentFilter } from './shipment-filter.ts'

test('an address without a view asks for what somebody should look at, for any reason or the one it names', () => {
  assert.deepEqual(queryOf(readShipmentFilter({})), { needs: ['problem', 'late', 'stuck'] })
  assert.deepEqual(queryOf(readShipmentFilter({ needs: 'late', carrier: 'posti' })), {
    needs: ['late'],
    carrier: 'posti',
  })
  assert.deepEqual(queryOf(readShipmentFilter({ view: 'all', needs: 'late', search: ' A-1 ' })), { search: 'A-1' })
  assert.deepEqual(queryOf(readShipmentFilter({ view: 'delivered' })), { status: ['DELIVERED'] })
})

test('what no filter knows is dropped', () => {
  assert.deepEqual(readShipmentFilter({ view: 'look', needs: 'love', country: 'Finland', seenIn: 'fi', search: 7 }), {
    seenIn: 'FI',
  })
})
