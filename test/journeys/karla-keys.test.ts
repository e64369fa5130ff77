import assert from 'node:assert/strict'
import { test } from 'node:test'
import { klaviyoFake } from '../support/fakes/klaviyo.ts'
import { EDITOR, karlaRig, VIEWER, type Wire } from '../support/karla.ts'

const rig = await karlaRig()

type Keys = Wire['IntegrationKeysDTO']

const KLAVIYO = 'pk_0123456789abcdef0123456789abcdef01'
const SHOPIFY = 'shpat_0123456789abcdef0123456789abcdef'

test('keys are set and shown masked, never in clear', async () => {
  const { at, ok, call } = await rig.merchant()
  assert.deepEqual(await ok<Keys>('GET', `${at}/keys`), { klaviyo: null, shopify: null, shopware: null })
  assert.equal(await ok('PUT', `${at}/keys/klaviyo`, { api_key: KLAVIYO }), null)
  assert.equal(await ok('PUT', `${at}/keys/shopify`, { api_key: SHOPIFY }), null)
  const shopware = { client_id: 'SWIAV3VKT1BIZHP0AGJXRNRHEQ', client_secret: 'TTZsbXN5dUdKQkFXbU5s' }
  const set = await call('PUT', `${at}/keys/shopware`, shopware)
  assert.equal(set.text, 'null')
  assert.deepEqual(await ok<Keys>('GET', `${at}/keys`), {
    klaviyo: 'pk_*******************************f01',
    shopify: 'shpat_*****************************def',
    shopware: '***********************HEQ',
  })
})

test('a key replaces the one before, and a client secret that is null stays', async () => {
  const { at, ok, ctx } = await rig.merchant()
  await ok('PUT', `${at}/keys/klaviyo`, { api_key: KLAVIYO })
  await ok('PUT', `${at}/keys/klaviyo`, { api_key: 'pk_another_key_of_the_account' })
  assert.match((await ok<Keys>('GET', `${at}/keys`)).klaviyo ?? '', /^pk_\*+unt$/)

  await ok('PUT', `${at}/keys/shopware`, { client_id: 'SWIAFIRSTFIRST', client_secret: 'the-secret-that-stays' })
  const secrets = () =>
    ctx.db.selectFrom('integration').select('secrets').where('shop_id', '=', ctx.shopId).where('name', '=', 'shopware')
  const before = await secrets().executeTakeFirstOrThrow()
  for (const client_secret of [null, undefined, '']) {
    await ok('PUT', `${at}/keys/shopware`, { client_id: 'SWIASECONDSECOND', client_secret })
  }
  const after = await secrets().executeTakeFirstOrThrow()
  assert.ok(!before.secrets.includes('stays') && !after.secrets.includes('stays'))
  assert.match((await ok<Keys>('GET', `${at}/keys`)).shopware ?? '', /^\*+OND$/)
})

test('keys of a wrong form are refused with the place of the fault', async () => {
  const { at, refused } = await rig.merchant()
  const cases: [string, unknown, unknown[], string][] = [
    ['klaviyo', {}, ['body', 'api_key'], 'missing'],
    ['klaviyo', { api_key: null }, ['body', 'api_key'], 'string_type'],
    ['klaviyo', { api_key: 'short' }, ['body', 'api_key'], 'string_too_short'],
    ['klaviyo', { api_key: 'x'.repeat(129) }, ['body', 'api_key'], 'string_too_long'],
    ['klaviyo', { api_key: 'schlüssel_mit_umlaut_🔑' }, ['body', 'api_key'], 'value_error'],
    ['klaviyo', { api_key: 'key with\nline break' }, ['body', 'api_key'], 'value_error'],
    ['shopify', { api_key: 12 }, ['body', 'api_key'], 'string_type'],
    ['shopify', { api_key: `${' '.repeat(20)}` }, ['body', 'api_key'], 'missing'],
    ['shopware', {}, ['body', 'client_id'], 'missing'],
    ['shopware', { client_id: '' }, ['body', 'client_id'], 'missing'],
    ['shopware', { client_id: 'ok', client_secret: 'a b' }, ['body', 'client_secret'], 'value_error'],
  ]
  for (const [name, body, loc, type] of cases) {
    const { errors } = await refused(422, 'validation_error', 'PUT', `${at}/keys/${name}`, body)
    assert.deepEqual([errors[0]?.loc, errors[0]?.type], [loc, type], JSON.stringify(body))
  }
})

test('keys are for administrators of the shop', async () => {
  const merchant = await rig.merchant()
  const other = await rig.merchant()
  for (const scopes of [VIEWER, EDITOR]) {
    const { refused } = await merchant.with(...scopes)
    await refused(403, 'forbidden', 'GET', `${merchant.at}/keys`)
    await refused(403, 'forbidden', 'PUT', `${merchant.at}/keys/klaviyo`, { api_key: KLAVIYO })
    await refused(403, 'forbidden', 'PUT', `${merchant.at}/keys/shopify`, { api_key: SHOPIFY })
    await refused(403, 'forbidden', 'PUT', `${merchant.at}/keys/shopware`, { client_id: 'id' })
  }
  await other.refused(403, 'forbidden', 'GET', `${merchant.at}/keys`)
  await other.refused(403, 'forbidden', 'PUT', `${merchant.at}/keys/klaviyo`, { api_key: KLAVIYO })
  const everywhere = await rig.operator(merchant)
  await everywhere.refused(404, 'shop_not_found', 'GET', '/shops/no-such-shop/keys')
  await everywhere.refused(404, 'shop_not_found', 'PUT', '/shops/no-such-shop/keys/shopify', { api_key: SHOPIFY })
  await rig.anybody.refused(400, 'credentials_missing', 'GET', `${merchant.at}/keys`)
  assert.deepEqual(await merchant.ok('GET', `${merchant.at}/keys`), { klaviyo: null, shopify: null, shopware: null })
})

test('no key is told in answers, errors, the audit log or the log of the program', async () => {
  const lines: string[] = []
  const { merchant, klaviyo } = await loggedRig(lines)
  const secrets = [klaviyo.apiKey, 'shpss_the_secret_of_the_app', 'schlüssel_im_klartext']
  const answers = [
    await merchant.call('PUT', `${merchant.at}/keys/klaviyo`, { api_key: klaviyo.apiKey }),
    await merchant.call('PUT', `${merchant.at}/keys/shopify`, { api_key: 'schlüssel_im_klartext' }),
    await merchant.call('GET', `${merchant.at}/keys`),
  ]
  const api = { authorization: `Bearer ${merchant.keys.api}` }
  const inject = async (method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, payload?: object) => {
    const response = await merchant.http.inject({ method, url, headers: api, ...(payload ? { payload } : {}) })
    return { status: response.statusCode, text: response.payload, body: response.payload ? response.json() : null }
  }
  const settings = { accessToken: SHOPIFY, clientSecret: 'shpss_the_secret_of_the_app' }
  const put = await inject('PUT', '/api/integrations/shopify', { settings })
  assert.equal(put.status, 200)
  const tried = await inject('POST', '/api/integrations/klaviyo/test')
  assert.deepEqual(tried.body, { ok: true, account: 'North Gift Company', failure: null, message: null })
  klaviyo.conduct = 'down'
  const failed = await inject('POST', '/api/integrations/klaviyo/test')
  assert.equal(failed.body.failure, 'unreachable')
  klaviyo.conduct = 'well'
  const noAddress = await inject('POST', '/api/integrations/shopify/test')
  assert.equal(noAddress.body.failure, 'rejected')
  const list = await inject('GET', '/api/integrations')
  assert.deepEqual(
    list.body.items.map(({ name, connected }: { name: string; connected: boolean }) => [name, connected]),
    [
      ['klaviyo', true],
      ['shopify', true],
      ['shopware', false],
    ],
  )
  const malformed = await inject('PUT', '/api/integrations/shopify', { settings: { accessToken: 'två ord' } })
  assert.deepEqual([malformed.status, malformed.body.errors[0].pointer], [422, '/settings/accessToken'])
  assert.equal((await inject('DELETE', '/api/integrations/shopify')).status, 204)
  assert.equal((await inject('DELETE', '/api/integrations/shopify')).status, 404)
  assert.equal((await inject('POST', '/api/integrations/fax/test')).status, 404)
  const audit = await inject('GET', '/api/audit-entries')
  const everything = JSON.stringify([answers, put, tried, failed, noAddress, list, malformed, audit, lines])
  for (const secret of [...secrets, SHOPIFY]) assert.ok(!everything.includes(secret), secret)
})

async function loggedRig(lines: string[]) {
  const klaviyo = await klaviyoFake()
  const logged = await karlaRig({ LOG_LEVEL: 'trace' }, { klaviyoUrl: klaviyo.url, logTo: lines })
  return { klaviyo, merchant: { ...(await logged.merchant()), http: logged.app.http } }
}
