import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accepted, accountOf, failureOf, loopbackHttp } from '../../../test/support/adapters.ts'
import { shopwareFake } from '../../../test/support/fakes/shopware.ts'
import { createShopware } from './integration.ts'

const LIMIT_MS = 5000

async function rig() {
  const shop = await shopwareFake()
  const { clientId, clientSecret } = shop
  const { test: tryIt } = createShopware(loopbackHttp())
  return { shop, tryIt, account: accountOf({ clientId, clientSecret }, shop.adminUrl) }
}

test('the keys are tried with a token and a question that needs it', async () => {
  const { shop, tryIt, account } = await rig()
  assert.equal(accepted(await tryIt(account, LIMIT_MS)), 'Shopware 6.7.1.0')
  assert.deepEqual(
    shop.calls.map(({ method, url }) => `${method} ${url}`),
    ['POST /shop/api/oauth/token', 'GET /shop/api/_info/version'],
  )
  assert.equal(accepted(await tryIt({ ...account, adminUrl: `${shop.url}/shop/` }, LIMIT_MS)), 'Shopware 6.7.1.0')
})

test('keys that are wrong or missing are an auth failure', async () => {
  const { shop, tryIt, account } = await rig()
  const { clientId } = shop
  for (const settings of [{ clientId, clientSecret: 'wrong-secret' }, { clientId }, {}]) {
    const who = accountOf(settings, account.adminUrl)
    assert.equal(failureOf(await tryIt(who, LIMIT_MS), who).kind, 'auth')
  }
})

test('a shop that is nowhere, away, broken or slow is a failure in words', async () => {
  const { shop, tryIt, account } = await rig()
  const kindOf = async (adminUrl: string | null, limit = LIMIT_MS) =>
    failureOf(await tryIt({ ...account, adminUrl }, limit), account).kind
  assert.equal(await kindOf(null), 'rejected')
  assert.equal(await kindOf('http://shop.example/admin'), 'rejected')
  assert.equal(await kindOf('not an address'), 'rejected')
  assert.equal(await kindOf('http://127.0.0.1:1/admin'), 'unreachable')
  shop.conduct = 'down'
  assert.equal(await kindOf(shop.adminUrl), 'unreachable')
  shop.conduct = 'odd'
  assert.equal(await kindOf(shop.adminUrl), 'unexpected_reply')
  shop.conduct = 'hang'
  assert.equal(await kindOf(shop.adminUrl, 100), 'timeout')
})
