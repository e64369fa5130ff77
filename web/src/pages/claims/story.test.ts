import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Schemas } from '../../api.ts'
import { storyOf } from './story.ts'

type Entry = Schemas['ClaimEntry']

const entry = (changes: Partial<Entry>): Entry => ({
  id: 'e',
  from: null,
  to: null,
  note: null,
  forCustomer: false,
  actor: 'user:1',
  door: 'api',
  at: '2026-05-04T12:00:00Z',
  ...changes,
})

const story = (history: Entry[]) => storyOf({ history }).map(({ kind, text }) => `${kind}: ${text}`)

test('questions, answers, messages and notes are told apart, and moves without words left out', () => {
  const history = [
    entry({ to: 'New', actor: 'customer' }),
    entry({ from: 'InProgress', to: 'WaitingCustomer', note: 'Which?', forCustomer: true }),
    entry({ from: 'WaitingCustomer', to: 'InProgress', note: 'Blue', forCustomer: true, actor: 'customer' }),
    entry({ note: 'Seems right' }),
    entry({ from: 'InProgress', to: 'Approved', note: 'Sorry', forCustomer: true }),
  ]
  const told = ['shop: Which?', 'customer: Blue', 'note: Seems right', 'shop: Sorry']
  assert.deepEqual(story(history), told)
})

test('an answer that came by telephone is the customer’s all the same', () => {
  const answer = entry({ from: 'WaitingCustomer', to: 'InProgress', note: 'Blue', forCustomer: true })
  assert.deepEqual(story([answer]), ['customer: Blue'])
  const decided = entry({ from: 'WaitingCustomer', to: 'Rejected', note: 'No', forCustomer: true })
  assert.deepEqual(story([decided]), ['shop: No'])
})
