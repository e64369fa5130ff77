/**
 * API2:2023, broken authentication. Elsewhere: lock-outs, fixation, second factors, passkey challenges and links of resets
 * that work once in test/journeys/{session,second-factor,passkeys,password-reset}.test.ts; refresh tokens and their
 * families in ogoship-tokens.test.ts.
 */
import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { decodeProtectedHeader, SignJWT } from 'jose'
import { createOAuthClient, issueCredential } from '../../server/modules/tenants/index.ts'
import { SCOPES } from '../../server/platform/context.ts'
import { everyShop } from '../../server/platform/sql.ts'
import { apiRig } from '../support/api-rig.ts'
import { aBrowser, aPerson } from '../support/people.ts'

const rig = await apiRig({ RATE_LIMIT: '0' })

async function person() {
  const made = await rig.shop()
  return { ...made, person: await aPerson(rig, made.shop) }
}

const statusesOf = (replies: readonly { status: number }[], status: number): number =>
  replies.filter((reply) => reply.status === status).length

test('of guesses that are sent at once no more are tried than of guesses one after another', async () => {
  const { person: jane } = await person()
  const guesses = Array.from({ length: 25 }, (_, i) => aBrowser(rig).signIn({ ...jane, password: `guess ${i}` }))
  const replies = await Promise.all(guesses)
  assert.equal(statusesOf(replies, 401), 10)
  assert.equal(statusesOf(replies, 429), 15)
  assert.equal((await aBrowser(rig).signIn(jane)).status, 429, 'locked, for the right password too')
})

test('one address that tries many accounts at once is stopped as well', async () => {
  const spraying = aBrowser(rig)
  const replies = await Promise.all(
    Array.from({ length: 20 }, (_, i) => spraying.signIn({ email: `p${i}@example.com`, password: 'Summer2026!' })),
  )
  assert.equal(statusesOf(replies, 401), 10)
  const key = { email: 'p@example.com', password: 'Summer2026!' }
  const asked = await rig.http.inject({
    method: 'POST',
    url: '/shopgo/v1/management/auth/key',
    remoteAddress: spraying.address,
    payload: key,
  })
  assert.equal(asked.statusCode, 429, 'the doors count together')
})

test('an unknown account takes as long to refuse as a wrong password', async () => {
  const { person: jane } = await person()
  const took = async (email: string) => {
    const times: number[] = []
    for (let i = 0; i < 5; i++) {
      const started = performance.now()
      assert.equal((await aBrowser(rig).signIn({ email, password: `wrong ${i}` })).status, 401)
      times.push(performance.now() - started)
    }
    return times.sort((a, b) => a - b)[2] ?? 0
  }
  const [known, unknown] = [await took(jane.email), await took('nobody-at-all@example.com')]
  assert.ok(unknown > known / 3, `unknown ${unknown.toFixed(1)} ms, known ${known.toFixed(1)} ms`)
})

test('a mailbox gets three links of a reset, however many ask at once from wherever', async () => {
  const { person: jane } = await person()
  const ask = () => aBrowser(rig).call('POST', '/session/password-reset', { email: jane.email })
  const replies = await Promise.all(Array.from({ length: 25 }, ask))
  assert.ok(
    replies.every(({ status }) => status === replies[0]?.status),
    'nobody is told',
  )
  await rig.worker.drain()
  const mails = await rig.db.system
    .selectFrom('mailbox_message')
    .select('id')
    .where('recipient', '=', jane.email)
    .modifyEnd(everyShop)
    .execute()
  assert.equal(mails.length, 3)
})

test('a token is believed for its signature by our key alone, whatever its header says', async () => {
  const { keys, shop } = await merchant()
  const { client, secret } = await createOAuthClient(rig.app.system, { name: 'Plugin', scopes: SCOPES })
  const granted = await rig.http.inject({
    method: 'POST',
    url: '/ogoship/OAuth/Token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({
      grant_type: 'password',
      client_id: client.id,
      client_secret: secret,
      username: keys.merchantId,
      password: keys.secretToken,
    }).toString(),
  })
  const token: string = granted.json().access_token
  const [head = '', claims = '', signature = ''] = token.split('.')
  const header = decodeProtectedHeader(token)
  const status = async (bearer: string) =>
    (await rig.http.inject({ url: '/ogoship/api/v1/orders', headers: { authorization: `Bearer ${bearer}` } }))
      .statusCode
  assert.equal(await status(token), 200, shop.slug)

  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const body = JSON.parse(Buffer.from(claims, 'base64url').toString())
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = stranger.publicKey.export({ format: 'jwk' })
  const signed = (changes: object, more: object = {}) =>
    new SignJWT({ ...body, ...more })
      .setProtectedHeader({ ...header, alg: 'ES256', ...changes } as never)
      .sign(stranger.privateKey) // any header
  const forged = [
    `${part({ ...header, alg: 'none' })}.${claims}.`,
    `${part({ ...header, alg: 'None' })}.${claims}.${signature}`,
    `${part({ typ: 'JWT', alg: 'none' })}.${claims}.`,
    `${head}.${claims}.`,
    `${head}.${claims}`,
    `${head}.${part({ ...body, exp: 4_102_444_800 })}.${signature}`,
    `${head}.${part({ ...body, scope: 'operator' })}.${signature}`,
    await new SignJWT(body)
      .setProtectedHeader({ ...header, alg: 'HS256' } as never)
      .sign(Buffer.from(String(header.kid))), // any header
    await new SignJWT(body).setProtectedHeader({ alg: 'HS256', kid: '../../../dev/null' }).sign(Buffer.alloc(32)),
    await signed({}),
    await signed({ kid: "' or '1'='1" }),
    await signed({ jwk }),
    await signed({ jku: 'https://evil.example/keys.json', x5u: 'https://evil.example/key.pem' }),
    await signed({ kid: undefined }),
  ]
  for (const one of forged) assert.equal(await status(one), 401, one.slice(0, 90))
  rig.clock.advance(5400_000)
  assert.equal(await status(token), 401, 'over after an hour and a half')
})

async function merchant() {
  const { shop } = await rig.shop()
  const { text } = await issueCredential(rig.app.system, {
    shopId: shop.id,
    kind: 'ogoship_secret',
    name: 'Plugin',
    scopes: SCOPES,
  })
  return { shop, keys: { merchantId: String(shop.number), secretToken: text } }
}

test('a key counts in its header alone, and not for another door', async () => {
  const { key } = await rig.shop()
  const basic = `Basic ${Buffer.from(`x:${key}`).toString('base64')}`
  for (const [url, headers] of [
    [`/api/shop?access_token=${key}`, {}],
    [`/api/shop?api_key=${key}&key=${key}&token=${key}`, {}],
    ['/api/shop', { cookie: `doorstep_session=${key}` }],
    ['/api/shop', { authorization: key }],
    ['/api/shop', { authorization: basic }],
    ['/api/shop', { 'x-ogokey': key }],
    ['/ogoship/api/v1/orders', { 'x-ogokey': key }],
    ['/ogoship/api/v1/orders', { authorization: `Bearer ${key}` }],
    ['/api/shop', { authorization: `Bearer ${key.slice(0, -1)}` }],
    ['/api/shop', { authorization: `Bearer ${key.toUpperCase()}` }],
    ['/api/shop', { authorization: 'Bearer null' }],
    ['/api/shop', { authorization: 'Bearer ' }],
  ] as [string, Record<string, string>][])
    assert.equal((await rig.http.inject({ url, headers })).statusCode, 401, `${url} ${JSON.stringify(headers)}`)
})
