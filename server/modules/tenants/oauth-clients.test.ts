import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Invalid, NotFound } from '#platform/errors'
import { testDatabase } from '../../../test/support/database.ts'
import { aMerchant, fails, ORDER_SCOPES } from '../../../test/support/sign-in.ts'
import {
  createOAuthClient,
  DEMO_CLIENT,
  disableDemoClient,
  disableOAuthClient,
  ensureDemoClient,
  issueTokens,
  listOAuthClients,
} from './index.ts'

const db = await testDatabase()

test('the demo client exists when asked for, and can be put away', async () => {
  const { system, login } = await aMerchant(db)
  const demo = { ...login, clientId: DEMO_CLIENT.id, clientSecret: DEMO_CLIENT.secret }
  await disableDemoClient(system)
  await assert.rejects(issueTokens(system, demo), fails('invalid_client'))
  await ensureDemoClient(system)
  await ensureDemoClient(system)
  assert.equal((await issueTokens(system, demo)).scope, 'read:order write:order')
  await disableDemoClient(system)
  await assert.rejects(issueTokens(system, demo), fails('invalid_client'))
  const found = (await listOAuthClients(system)).filter(({ id }) => id === DEMO_CLIENT.id)
  assert.equal(found.length, 1)
  assert.ok(found[0]?.disabledAt)
})

test('a client needs a name and scopes, and only an existing one is disabled', async () => {
  const { system } = await aMerchant(db)
  await assert.rejects(createOAuthClient(system, { name: ' ', scopes: ORDER_SCOPES }), Invalid)
  await assert.rejects(createOAuthClient(system, { name: 'App', scopes: [] }), Invalid)
  await assert.rejects(disableOAuthClient(system, 'none'), NotFound)
})
