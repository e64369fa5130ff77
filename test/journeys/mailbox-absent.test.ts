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
