import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NORTHERN_POST } from '../integrations/carriers/northern-post/definition.ts'
import { readNorthernPostAnswer } from '../integrations/carriers/northern-post/wire.ts'
import { deriveParcel } from '../modules/shipments/derive.ts'
import { type CarrierReport, factsOf, type StepSeed } from '../modules/shipments/index.ts'
import { type Announcement, consignmentAt } from './consignment.ts'
import { JOURNEYS } from './journeys.ts'
import { isNumber, numberOf } from './protocol.ts'

const HOUR = 3_600_000
const NOW = new Date('2026-03-02T08:00:00Z')
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR)
const announced = (more: Partial<Announcement> = {}): Announcement => ({
  announcedAt: NOW,
  handedOverAt: NOW,
  speed: 1,
  service: null,
  ...more,
})

/** The number that goes the journey of these two digits. */
const numberFor = (digits: string) => numberOf(`700300${digits}`)
const digitsOf = (index: number) => String(index + 1).padStart(2, '0')
const lengthOf = (index: number) => JOURNEYS[index]!.steps.at(-1)!.hours

function reportAt(number: string, announcement: Announcement, now: Date): CarrierReport {
  const answer = readNorthernPostAnswer(consignmentAt(number, announcement, now), number)
  assert.ok(answer.ok)
  return answer.report
}

const stepOf = (code: string, qualifier: string | null): StepSeed | undefined =>
  NORTHERN_POST.steps.find((step) => step.code === code && (step.qualifier ?? null) === qualifier)

/** Where a parcel stands at the end of its journey, by the steps that the carrier ships with. */
function standingAtEnd(digits: string): string {
  const { events } = reportAt(numberFor(digits), announced(), later(1000))
  const derivable = events.flatMap(({ code, qualifier, occurredAt }, index) => {
    const step = stepOf(code, qualifier)
    if (!step) return []
    const { status, subStatus } = step.standing ?? factsOf(step.event)
    assert.ok(status)
    const facts = { id: String(index), name: step.event, standing: { status, subStatus } }
    return { ...facts, informational: false, reopens: false, occurredAt, receivedAt: later(1000) }
  })
  const { status, subStatus } = deriveParcel(derivable)
  return `${status} ${subStatus}`
}

const ENDS: Readonly<Record<string, readonly [title: string, standing: string]>> = {
  '01': ['delivered at home', 'DELIVERED TO_RECIPIENT'],
  '02': ['a failed attempt, then delivered', 'DELIVERED SIGNED'],
  '03': ['several hubs, countries and customs', 'DELIVERED SIGNED'],
  '04': ['collected at a pick-up point', 'DELIVERED PICKUP_POINT'],
  '05': ['taken out of a parcel locker', 'DELIVERED PARCEL_LOCKER'],
  '06': ['delivered to a neighbour', 'DELIVERED TO_NEIGHBOUR'],
  '07': ['put into the mailbox', 'DELIVERED TO_MAILBOX'],
  '08': ['delayed by a storm', 'DELIVERED TO_RECIPIENT'],
  '09': ['a wrong address, corrected', 'DELIVERED TO_RECIPIENT'],
  '10': ['held at customs for a payment', 'DELIVERED SIGNED'],
  '11': ['damaged', 'EXCEPTION DAMAGED'],
  '12': ['lost', 'EXCEPTION LOST'],
  '13': ['not collected and returned', 'RETURNED_TO_SENDER RETURN_DELIVERED'],
  '14': ['refused and returned', 'RETURNED_TO_SENDER RETURN_DELIVERED'],
}

test('every journey ends as its title says', () => {
  const found = JOURNEYS.map(({ title }, i) => [digitsOf(i), [title, standingAtEnd(digitsOf(i))]])
  assert.deepEqual(Object.fromEntries(found), ENDS)
})

test('every scan has words, and a step at the gateway but for one code of one journey', () => {
  const missing = JOURNEYS.flatMap(({ title, steps }) =>
    steps.filter(({ code, reason }) => !stepOf(code, reason)).map(({ code }) => `${title}: ${code}`),
  )
  assert.deepEqual(missing, ['delayed by a storm: S35'])
  for (const { text, code } of JOURNEYS.flatMap(({ steps }) => steps)) assert.ok(!text.includes(code), text)
})

test('a journey begins with its announcement and goes on in hours', () => {
  for (const { title, steps } of JOURNEYS) {
    assert.deepEqual([steps[0]?.code, steps[0]?.hours], ['A10', 0], title)
    const hours = steps.map((step) => step.hours)
    assert.deepEqual(
      hours,
      [...new Set(hours)].sort((a, b) => a - b),
      title,
    )
  }
})

test('a parcel handed over now lives fast and one of days ago catches up; neither rewrites its past nor knows the future', () => {
  const lives = [announced({ speed: 600 }), announced({ speed: 600, handedOverAt: later(-66) }), announced()]
  for (const [index, announcement] of JOURNEYS.flatMap((_, i) => lives.map((life) => [i, life] as const))) {
    const number = numberFor(digitsOf(index))
    let known: string[] = []
    for (let part = 0; part <= 1; part += 1 / 64) {
      const now = later((part * lengthOf(index)) / announcement.speed)
      const events = reportAt(number, announcement, now).events
      for (const { occurredAt } of events) {
        assert.ok(
          occurredAt <= now && occurredAt >= announcement.handedOverAt,
          `${number}: ${occurredAt.toISOString()}`,
        )
      }
      const told = events.map(({ code, occurredAt }) => `${code} ${occurredAt.toISOString()}`)
      assert.deepEqual(told.slice(0, known.length), known)
      known = told
    }
    assert.equal(known.length, JOURNEYS[index]!.steps.length)
    assert.deepEqual(known, [...known].sort(byTime))
  }
})

const byTime = (a: string, b: string) => (a.slice(4) < b.slice(4) ? -1 : 1)

test('at the usual speed a parcel is at home after three minutes', () => {
  const at = (minutes: number) => reportAt(numberFor('01'), announced({ speed: 600 }), later(minutes / 60)).events
  assert.equal(
    at(2.9).some(({ code }) => code === 'E10'),
    false,
  )
  assert.equal(
    at(3).some(({ code }) => code === 'E10'),
    true,
  )
})

test('the window, the pick-up point and the signature are told as soon as they are known', () => {
  const failed = (hours: number) => reportAt(numberFor('02'), announced(), later(hours))
  assert.equal(failed(1).estimatedDelivery, null)
  assert.deepEqual(failed(20).estimatedDelivery, { from: later(26), to: later(31) })
  assert.deepEqual(failed(30).estimatedDelivery, { from: later(50), to: later(55) })
  assert.deepEqual([failed(50).signedBy, failed(53).signedBy], [null, 'A. Lehtola'])
  const locker = (hours: number) => reportAt(numberFor('05'), announced(), later(hours)).pickUpPoint
  assert.equal(locker(29), null)
  assert.equal(locker(30)?.name, 'Parcel locker Östermalm')
  assert.deepEqual(locker(30)?.availableUntil, later(102))
})

test('a service chooses the way before the digits do', () => {
  const { service, to } = consignmentAt(numberFor('01'), announced({ service: 'LOCKER' }), NOW)
  assert.deepEqual([service.name, to.city], ['Locker Parcel', 'Stockholm'])
})

test('all hundred pairs of digits go some way', () => {
  for (let pair = 0; pair < 100; pair++) {
    const number = numberFor(String(pair).padStart(2, '0'))
    assert.equal(consignmentAt(number, announced(), NOW).scans.length, 1)
  }
})

test('a number has a check digit that tells a wrong digit and two that changed places', () => {
  for (const number of ['NP100200301FI', 'NP100200377FI', 'NP100200057FI', 'NP100200060FI', 'NP100200088FI']) {
    assert.ok(isNumber(number), number)
    for (let at = 2; at < 11; at++) {
      const digit = (Number(number[at]) + 1) % 10
      const wrong = number.slice(0, at) + digit + number.slice(at + 1)
      assert.ok(!isNumber(wrong) || wrong.endsWith('0FI'), wrong)
    }
  }
  assert.ok(!isNumber('NP010200301FI'))
  assert.ok(!isNumber('np100200301fi'))
  assert.ok(!isNumber('RR100200301FI'))
})
