import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { decodeJwt } from 'jose'
import { createOAuthClient, ensureDemoClient } from '../../server/modules/tenants/index.ts'
import { SCOPES, type Scope } from '../../server/platform/context.ts'
import { type Merchant, ogoship, type Wire } from '../support/ogoship.ts'

const rig = await ogoship({ TRUST_PROXY: 'on' })
const application = (scopes: readonly Scope[] = SCOPES) =>
  createOAuthClient(rig.app.system, { name: 'Shop plugin', scopes })
const app = await application()
const other = await application()

type Fields = Record<string, string | undefined>
type Sent = { status: number; body: Wire['OAuthTokenResponse'] & Wire['OAuthError']; headers: Record<string, unknown> }

const form = (fields: Fields) =>
  new URLSearchParams(
    Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ).toString()

/** Every caller has an address of its own, so that the failures of one test do not lock out the next. */
async function ask(
  payload: string,
  more: { query?: string; headers?: Record<string, string>; address?: string } = {},
): Promise<Sent> {
  const reply = await rig.raw({
    method: 'POST',
    url: `/ogoship/OAuth/Token${more.query ? `?${more.query}` : ''}`,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': more.address ?? [10, ...randomBytes(3)].join('.'),
      ...more.headers,
    },
    payload,
  })
  return { status: reply.status, body: reply.body as Sent['body'], headers: reply.headers }
}

const login = (merchant: Merchant, changes: Fields = {}): Fields => ({
  grant_type: 'password',
  client_id: app.client.id,
  client_secret: app.secret,
  username: merchant.keys.merchantId,
  password: merchant.keys.secretToken,
  ...changes,
})

const refresh = (token: string, changes: Fields = {}): Fields => ({
  grant_type: 'refresh_token',
  client_id: app.client.id,
  client_secret: app.secret,
  refresh_token: token,
  ...changes,
})

const bearerStatus = async (token: string, path = '/orders') => {
  const headers = { authorization: `Bearer ${token}` }
  return (await rig.raw({ method: 'GET', url: `/ogoship/api/v1${path}`, headers })).status
}

function isRefused(sent: Sent, status: number, error: string): void {
  assert.deepEqual([sent.status, sent.body.error], [status, error])
  assert.equal(typeof sent.body.error_description, 'string')
  assert.ok(!('statusCode' in sent.body), 'an error of this route has the form of OAuth')
  assert.equal(sent.headers['cache-control'], 'no-store')
}

test('a password grant gives a bearer token for an hour and a half and a refresh token', async () => {
  const merchant = await rig.merchant()
  const { status, body, headers } = await ask(form(login(merchant)))
  assert.deepEqual([status, body.token_type, body.expires_in], [200, 'Bearer', 5400])
  assert.deepEqual([headers['cache-control'], headers.pragma], ['no-store', 'no-cache'])
  const claims = decodeJwt(body.access_token)
  assert.deepEqual(
    [claims.sub, claims.client_id, claims.scope, Number(claims.exp) - Number(claims.iat)],
    [merchant.keys.merchantId, app.client.id, body.scope, 5400],
  )
  assert.equal(await bearerStatus(body.access_token), 200)
})

test('parameters may come in the query, and mixed; the form wins', async () => {
  const merchant = await rig.merchant()
  assert.equal((await ask('', { query: form(login(merchant)) })).status, 200)
  const { password, ...rest } = login(merchant)
  assert.equal((await ask(form({ password }), { query: form({ ...rest, password: 'wrong' }) })).status, 200)
})

test('a form is read under any Content-Type, and without one', async () => {
  const merchant = await rig.merchant()
  for (const type of ['application/json', 'text/plain', 'application/octet-stream', 'application/xml', '']) {
    assert.equal((await ask(form(login(merchant)), { headers: { 'content-type': type } })).status, 200, type)
  }
})

test('a multipart form is read', async () => {
  const merchant = await rig.merchant()
  const boundary = '-----------------------------28947758029299'
  const fields = Object.entries(login(merchant)).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  assert.equal((await ask(`${fields.join('')}--${boundary}--\r\n`, { headers })).status, 200)
})

test('a JSON object is not a form', async () => {
  const merchant = await rig.merchant()
  const headers = { 'content-type': 'application/json' }
  isRefused(await ask(JSON.stringify(login(merchant)), { headers }), 400, 'invalid_request')
})

test('client credentials may come as HTTP Basic, but not in two places', async () => {
  const merchant = await rig.merchant()
  const headers = { authorization: `Basic ${Buffer.from(`${app.client.id}:${app.secret}`).toString('base64')}` }
  const bare = login(merchant, { client_id: undefined, client_secret: undefined })
  assert.equal((await ask(form(bare), { headers })).status, 200)
  isRefused(await ask(form(login(merchant)), { headers }), 400, 'invalid_request')
})

test('a client that is wrong in HTTP Basic is challenged', async () => {
  const bare = login(await rig.merchant(), { client_id: undefined, client_secret: undefined })
  for (const credentials of [`${app.client.id}:wrong`, 'nobody:x']) {
    const headers = { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` }
    const sent = await ask(form(bare), { headers })
    isRefused(sent, 401, 'invalid_client')
    assert.match(String(sent.headers['www-authenticate']), /^Basic /)
  }
  isRefused(await ask(form(bare), { headers: { authorization: 'Basic ?' } }), 401, 'invalid_client')
})

const REFUSED: [what: string, changes: Fields, status: number, error: string][] = [
  ['without a grant', { grant_type: undefined }, 400, 'invalid_request'],
  ['with an empty grant', { grant_type: '' }, 400, 'invalid_request'],
  ['with a grant that nobody knows', { grant_type: 'client_credentials' }, 400, 'unsupported_grant_type'],
  ['with a grant in capitals', { grant_type: 'PASSWORD' }, 400, 'unsupported_grant_type'],
  ['without a user name', { username: undefined }, 400, 'invalid_request'],
  ['without a password', { password: '' }, 400, 'invalid_request'],
  ['without a client', { client_id: undefined, client_secret: undefined }, 401, 'invalid_client'],
  ['with an unknown client', { client_id: 'nobody' }, 401, 'invalid_client'],
  ['with a wrong client secret', { client_secret: 'wrong' }, 401, 'invalid_client'],
  ['without a client secret', { client_secret: undefined }, 401, 'invalid_client'],
  ['with an unknown merchant', { username: '999999999' }, 400, 'invalid_grant'],
  ['with a merchant that is no number', { username: "1' or '1'='1" }, 400, 'invalid_grant'],
  ['with a wrong secret token', { password: 'wrong' }, 400, 'invalid_grant'],
  ['with a NUL in the secret token', { password: 'a\0b' }, 400, 'invalid_request'],
  ['with scopes that nobody has', { scope: 'read:everything' }, 400, 'invalid_scope'],
  ['with a refresh token in place of a password', { grant_type: 'refresh_token' }, 400, 'invalid_request'],
  ['with a refresh token of nobody', { grant_type: 'refresh_token', refresh_token: 'x' }, 400, 'invalid_grant'],
]

for (const [what, changes, status, error] of REFUSED) {
  test(`a token request ${what} is ${status} ${error}`, async () => {
    isRefused(await ask(form(login(await rig.merchant(), changes))), status, error)
  })
}

test('a parameter sent twice in one place is refused', async () => {
  const merchant = await rig.merchant()
  isRefused(await ask(`${form(login(merchant))}&scope=read:order&scope=write:order`), 400, 'invalid_request')
  isRefused(await ask('', { query: `${form(login(merchant))}&username=1` }), 400, 'invalid_request')
})

test('a token request that cannot be read is an error of OAuth too', async () => {
  const big = await ask('x'.repeat(21 * 1024 * 1024))
  assert.deepEqual([big.status, big.body.error], [413, 'invalid_request'])
  const reply = await rig.raw({ method: 'GET', url: '/ogoship/OAuth/Token' })
  assert.deepEqual([reply.status, (reply.body as Wire['OAuthError']).error], [405, 'invalid_request'])
  const broken = await ask('--x--nonsense', { headers: { 'content-type': 'multipart/form-data; boundary=y' } })
  assert.deepEqual([broken.status, broken.body.error], [400, 'invalid_request'])
})

test("the secret token of one merchant does not open another's shop", async () => {
  const [one, two] = [await rig.merchant(), await rig.merchant()]
  isRefused(await ask(form(login(one, { password: two.keys.secretToken }))), 400, 'invalid_grant')
})

test('the granted scope is what was asked for and the client and the merchant both have', async () => {
  const merchant = await rig.merchant()
  const narrow = await application(['read:order', 'write:order'])
  const client = { client_id: narrow.client.id, client_secret: narrow.secret }
  assert.equal((await ask(form(login(merchant, client)))).body.scope, 'read:order write:order')
  const asked = await ask(form(login(merchant, { ...client, scope: 'read:product  read:order nonsense' })))
  assert.equal(asked.body.scope, 'read:order')
  assert.equal(await bearerStatus(asked.body.access_token, '/products'), 403)
})

test('an access token ends after an hour and a half', async () => {
  const { body } = await ask(form(login(await rig.merchant())))
  rig.clock.advance(5399_000)
  assert.equal(await bearerStatus(body.access_token), 200)
  rig.clock.advance(1000)
  const headers = { authorization: `Bearer ${body.access_token}` }
  const reply = await rig.raw({ method: 'GET', url: '/ogoship/api/v1/orders', headers })
  assert.equal(reply.status, 401)
  assert.equal((reply.body as Wire['ApiError']).message, 'The access token has expired.')
  assert.match(String(reply.headers['www-authenticate']), /^Bearer .*error="invalid_token"/)
})

test('a refresh token works once and gives a new one', async () => {
  const first = await ask(form(login(await rig.merchant())))
  const second = await ask(form(refresh(first.body.refresh_token)))
  assert.equal(second.status, 200)
  assert.notEqual(second.body.refresh_token, first.body.refresh_token)
  assert.equal(await bearerStatus(second.body.access_token), 200)
})

test('a used refresh token ends every token of its login', async () => {
  const first = await ask(form(login(await rig.merchant())))
  const second = await ask(form(refresh(first.body.refresh_token)))
  isRefused(await ask(form(refresh(first.body.refresh_token))), 400, 'invalid_grant')
  isRefused(await ask(form(refresh(second.body.refresh_token))), 400, 'invalid_grant')
  for (const { body } of [first, second]) assert.equal(await bearerStatus(body.access_token), 401)
})

test('a used refresh token does not touch another login of the same merchant', async () => {
  const merchant = await rig.merchant()
  const [one, two] = [await ask(form(login(merchant))), await ask(form(login(merchant)))]
  await ask(form(refresh(one.body.refresh_token)))
  await ask(form(refresh(one.body.refresh_token)))
  assert.equal(await bearerStatus(two.body.access_token), 200)
})

test('a refresh token lives for fourteen days', async () => {
  const merchant = await rig.merchant()
  const [one, two] = [await ask(form(login(merchant))), await ask(form(login(merchant)))]
  rig.clock.advance(14 * 86_400_000 - 1000)
  assert.equal((await ask(form(refresh(one.body.refresh_token)))).status, 200)
  rig.clock.advance(1000)
  isRefused(await ask(form(refresh(two.body.refresh_token))), 400, 'invalid_grant')
})

test('a refresh token is of use to its own client only', async () => {
  const { body } = await ask(form(login(await rig.merchant())))
  const stolen = { client_id: other.client.id, client_secret: other.secret }
  isRefused(await ask(form(refresh(body.refresh_token, stolen))), 400, 'invalid_grant')
  assert.equal((await ask(form(refresh(body.refresh_token)))).status, 200)
})

test('a refresh may narrow the scope and not widen it', async () => {
  const { body } = await ask(form(login(await rig.merchant(), { scope: 'read:order write:order' })))
  const narrowed = await ask(form(refresh(body.refresh_token, { scope: 'read:order read:product' })))
  assert.equal(narrowed.body.scope, 'read:order')
  isRefused(await ask(form(refresh(narrowed.body.refresh_token, { scope: 'write:order' }))), 400, 'invalid_scope')
})

test('after five failures a merchant is locked out for a minute and told for how long', async () => {
  const merchant = await rig.merchant()
  for (let i = 0; i < 5; i++) await ask(form(login(merchant, { password: 'wrong' })))
  const sent = await ask(form(login(merchant)))
  assert.deepEqual([sent.status, sent.body.error], [429, 'temporarily_unavailable'])
  assert.equal(Number(sent.headers['retry-after']), 60)
  rig.clock.advance(60_000)
  assert.equal((await ask(form(login(merchant)))).status, 200)
})

test('the demo application exists where the installation offers it', async () => {
  const merchant = await rig.merchant()
  const demo = login(merchant, { client_id: '123456', client_secret: 'abcdef' })
  isRefused(await ask(form(demo)), 401, 'invalid_client')
  await ensureDemoClient(rig.app.system)
  assert.equal((await ask(form(demo))).status, 200)
})

for (const [what, header] of Object.entries({
  'no credentials': {},
  'a token of nobody': { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' },
  'another scheme': { authorization: 'Basic YTpi' },
  'a key of nobody': { 'x-ogokey': 'nobody' },
  'a key with a NUL': { 'x-ogokey': 'a%00b' },
})) {
  test(`a call with ${what} is 401 in the envelope of the family`, async () => {
    const headers = header as Record<string, string>
    const reply = await rig.raw({ method: 'GET', url: '/ogoship/api/v1/orders', headers })
    const { statusCode, statusDescription } = reply.body as Wire['ApiError']
    assert.deepEqual([reply.status, statusCode, statusDescription], [401, 401, 'Unauthorized'])
    assert.match(String(reply.headers['www-authenticate']), /Bearer/)
  })
}
