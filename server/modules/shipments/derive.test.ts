import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { TRACKING_EVENTS } from '#generated/tracking-vocabulary'
import { type Derivable, deriveParcel, deriveTogether } from './derive.ts'
import { type EventName, eventNameOf, factsOf, fits, isFinal, type Standing, SUB_STATUSES } from './vocabulary.ts'

const NAMES = Object.keys(TRACKING_EVENTS) as EventName[]
const T0 = Date.parse('2026-03-01T08:00:00Z')
let count = 0

function event(name: EventName, minutes: number, more: Partial<Derivable> = {}): Derivable {
  const { status, subStatus } = factsOf(name)
  const at = new Date(T0 + minutes * 60_000)
  return {
    id: String(++count),
    name,
    standing: status && { status, subStatus },
    informational: status === null,
    reopens: false,
    occurredAt: at,
    receivedAt: new Date(at.getTime() + 3_600_000),
    ...more,
  }
}

const standing = (...events: Derivable[]) => {
  const { status, subStatus } = deriveParcel(events)
  return subStatus ? `${status} ${subStatus}` : status
}

test('the later event wins, also downwards', () => {
  assert.equal(standing(event('OUT_FOR_DELIVERY', 10), event('AT_SORTING_CENTER', 20)), 'IN_TRANSIT SORTED')
  assert.equal(standing(event('AT_SORTING_CENTER', 20), event('OUT_FOR_DELIVERY', 10)), 'IN_TRANSIT SORTED')
})

test('news of data never replaces news of the parcel', () => {
  assert.equal(standing(event('SHIPMENT_EN_ROUTE', 10), event('PARCEL_DATA_SUBMITTED_TO_CARRIER', 20)), 'IN_TRANSIT')
})

test('a delivered parcel stays so, unless an event reopens it', () => {
  const delivered = event('SUCCESSFULLY_DELIVERED', 10)
  assert.equal(standing(delivered, event('SHIPMENT_EN_ROUTE', 20)), 'DELIVERED TO_RECIPIENT')
  const back = event('SHIPMENT_RETURNING_TO_SENDER', 20, { reopens: true })
  assert.equal(standing(delivered, back), 'RETURNED_TO_SENDER RETURNING')
  assert.equal(deriveParcel([delivered, back]).deliveredAt, null)
})

test('informational and unmapped events change nothing', () => {
  const unmapped = event('SHIPMENT_EN_ROUTE', 20, { standing: null, name: null })
  assert.equal(standing(event('PATCHED', 10), unmapped), 'PENDING')
})

test('an event from the future counts from when it was received', () => {
  const future = event('OUT_FOR_DELIVERY', 60 * 24 * 365, { receivedAt: new Date(T0 + 5 * 60_000) })
  assert.equal(standing(future, event('SUCCESSFULLY_DELIVERED', 10)), 'DELIVERED TO_RECIPIENT')
  assert.equal(deriveParcel([future]).statusAt?.getTime(), T0 + 5 * 60_000)
})

test('a standing that is told again holds since the first time', () => {
  const state = deriveParcel([event('SUCCESSFULLY_DELIVERED', 10), event('SUCCESSFULLY_DELIVERED', 50)])
  assert.equal(state.deliveredAt?.getTime(), T0 + 10 * 60_000)
})

const anyEvent = fc
  .record({
    name: fc.constantFrom(...NAMES),
    minutes: fc.integer({ min: 0, max: 30 }),
    reopens: fc.boolean(),
    unmapped: fc.boolean(),
  })
  .map(({ name, minutes, reopens, unmapped }) =>
    event(name, minutes, { reopens, ...(unmapped && minutes % 5 === 0 ? { standing: null, name: null } : {}) }),
  )

test('any permutation of a journey ends in the same standing, with the same times', () => {
  const journey = fc.array(anyEvent, { maxLength: 12 })
  fc.assert(
    fc.property(
      journey.chain((events) =>
        fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
      ),
      ([events, shuffled]) => {
        assert.deepEqual(deriveParcel(shuffled), deriveParcel(events))
      },
    ),
    { numRuns: 5000 },
  )
})

test('a standing is always one that its status may have, and final parcels have a time of their end', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
      const state = deriveParcel(events)
      assert.ok(fits(state), `${state.status} ${state.subStatus}`)
      assert.equal(state.finalAt !== null, isFinal(state))
      assert.equal(state.deliveredAt !== null, state.status === 'DELIVERED')
    }),
    { numRuns: 2000 },
  )
})

test('every name of the catalogue has a standing that fits, and every standing has a name to be recorded under', () => {
  for (const name of NAMES) {
    const { status, subStatus } = factsOf(name)
    if (status) assert.ok(fits({ status, subStatus }), name)
  }
  for (const [status, subs] of Object.entries(SUB_STATUSES)) {
    for (const subStatus of [null, ...subs]) {
      const wanted = { status, subStatus } as Standing
      const name = eventNameOf(wanted)
      // No event means that nothing happened.
      if (subStatus !== 'NO_EVENTS') assert.equal(factsOf(name).status, status, `${status} ${subStatus} -> ${name}`)
    }
  }
})

const parcelOf = (...events: Derivable[]) => deriveParcel(events)

test('parcels together: the gravest problem first, else the least advanced; cancelled ones are left out', () => {
  const delivered = parcelOf(event('SUCCESSFULLY_DELIVERED', 30))
  const moving = parcelOf(event('SHIPMENT_EN_ROUTE', 10))
  const damaged = parcelOf(event('SHIPMENT_DAMAGED', 5))
  const absent = parcelOf(event('DELIVERY_ATTEMPTED_RECIPIENT_NOT_AT_HOME', 5))
  const cancelled = parcelOf(event('ORDER_CANCELLED', 5))
  assert.equal(deriveTogether([delivered, moving])?.status, 'IN_TRANSIT')
  assert.equal(deriveTogether([delivered, absent, damaged])?.status, 'EXCEPTION')
  assert.equal(deriveTogether([delivered, absent])?.status, 'FAILED_ATTEMPT')
  assert.equal(deriveTogether([delivered, cancelled])?.status, 'DELIVERED')
  assert.equal(deriveTogether([cancelled])?.status, 'EXPIRED')
  assert.equal(deriveTogether([]), null)
  assert.ok(deriveTogether([delivered, delivered])?.deliveredAt)
  assert.equal(deriveTogether([delivered, moving])?.deliveredAt, null)
  assert.equal(deriveTogether([delivered, moving])?.finalAt, null)
})
