import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOpen, takesBack, type Who, whoIs, whoMayMove } from './machine.ts'
import { CLAIM_STATUSES } from './types.ts'

/** From the left to the top; who may: c customer, m merchant, s system. */
const TABLE = `
                 New InProgress WaitingCustomer Approved Resolved Rejected Cancelled
New              -   m          m               m        -        m        cm
InProgress       -   -          m               m        -        m        cm
WaitingCustomer  -   cm         -               m        -        m        cms
Approved         -   m          -               -        ms       -        m
Resolved         -   m          -               -        -        -        -
Rejected         -   m          -               -        -        -        -
Cancelled        -   m          -               -        -        -        -
`

const LETTERS: Record<string, Who> = { c: 'customer', m: 'merchant', s: 'system' }

test('every status, every other and everybody: the machine moves as its table says', () => {
  const [head = [], ...rows] = TABLE.trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  assert.deepEqual(head, [...CLAIM_STATUSES])
  let checked = 0
  for (const from of CLAIM_STATUSES) {
    const cells = rows.find(([name]) => name === from)?.slice(1) ?? []
    for (const [i, to] of CLAIM_STATUSES.entries()) {
      const who = whoMayMove(from, to)
      const letters = Object.keys(LETTERS).filter((letter) => cells[i]?.includes(letter))
      assert.deepEqual([...who].sort(), letters.map((letter) => LETTERS[letter]).sort(), `${from} to ${to}`)
      checked++
    }
  }
  assert.equal(checked, 49)
})

test('a claim is open until it is resolved, rejected or cancelled', () => {
  assert.deepEqual(CLAIM_STATUSES.filter(isOpen), ['New', 'InProgress', 'WaitingCustomer', 'Approved'])
})

test('all moves out of Approved take the decision back, but for the one that fulfils it', () => {
  for (const from of CLAIM_STATUSES)
    for (const to of CLAIM_STATUSES) assert.equal(takesBack(from, to), from === 'Approved' && to !== 'Resolved')
})

test('whoever is neither a customer nor the program acts for the merchant', () => {
  assert.deepEqual(
    ['customer', 'system', 'credential:1', 'user:1', 'anonymous'].map((actor) => whoIs({ actor })),
    ['customer', 'system', 'merchant', 'merchant', 'merchant'],
  )
})
