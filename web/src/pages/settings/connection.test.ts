import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Connection, settingsOf, stateOf } from './connection.ts'

const NOW = new Date('2026-03-02T09:00:00Z')
const CONNECTION: Connection = {
  name: 'dhl',
  displayName: 'DHL',
  connected: true,
  active: true,
  fields: [],
  pausedUntil: null,
  lastSuccessAt: '2026-03-02T08:00:00Z',
  lastErrorAt: null,
  lastError: null,
  pushUrl: null,
}

test('a connection is failing when the latest answer was a failure', () => {
  assert.equal(stateOf(CONNECTION, NOW), 'connected')
  assert.equal(stateOf({ ...CONNECTION, lastErrorAt: '2026-03-02T08:30:00Z' }, NOW), 'failing')
  assert.equal(stateOf({ ...CONNECTION, lastErrorAt: '2026-03-02T07:30:00Z' }, NOW), 'connected')
  assert.equal(stateOf({ ...CONNECTION, pausedUntil: '2026-03-02T09:30:00Z' }, NOW), 'paused')
  assert.equal(stateOf({ ...CONNECTION, pausedUntil: '2026-03-02T08:30:00Z' }, NOW), 'connected')
  assert.equal(stateOf({ ...CONNECTION, connected: false }, NOW), 'notConnected')
})

test('a secret that was left alone stays, and a plain setting that was emptied goes', () => {
  const field = { required: false, description: '', isSet: true }
  const fields = [
    { ...field, name: 'apiKey', secret: true, shown: 'abc…' },
    { ...field, name: 'baseUrl', secret: false, shown: 'https://a.example' },
    { ...field, name: 'clientId', secret: false, shown: 'me' },
  ]
  const form = new FormData()
  form.set('apiKey', '')
  form.set('baseUrl', ' ')
  form.set('clientId', 'me')
  assert.deepEqual(settingsOf(fields, form), { baseUrl: '' })
  form.set('apiKey', ' new ')
  assert.deepEqual(settingsOf(fields, form), { apiKey: 'new', baseUrl: '' })
})
