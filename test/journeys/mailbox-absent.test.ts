import assert from 'node:assert/strict'
import { test } from 'node:test'
import { karlaRig } from '../support/karla.ts'

const rig = await karlaRig({ DEMO: 'off' })

test('outside demo mode nobody reads mails', async () => {
  for (const url of ['/mailbox', `/mailbox/${rig.app.system.newId()}/${rig.app.system.newId()}`]) {
    assert.equal((await rig.app.http.inject({ url })).statusCode, 404)
  }
  assert.doesNotMatch((await rig.app.http.inject({ url: '/' })).body, /mailbox/)
})

test('an installation that sends no mails says so instead of asking for patience', async () => {
  const asked = await rig.app.http.inject({ url: '/api/session/password-reset' })
  assert.deepEqual(asked.json(), { way: 'None' })
  const refused = await rig.app.http.inject({
    method: 'POST',
    url: '/api/session/password-reset',
    headers: { 'sec-fetch-site': 'same-origin' },
    payload: { email: 'jane@example.com' },
  })
  assert.deepEqual([refused.statusCode, refused.json().code], [409, 'mail_not_set_up'])
})
