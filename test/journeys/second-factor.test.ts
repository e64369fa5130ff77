import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import type { components } from '../../server/generated/doorstep.ts'
import { apiRig } from '../support/api-rig.ts'
import { joinDesk } from '../support/join.ts'
import { aBrowser, aPerson } from '../support/people.ts'

const rig = await apiRig()
const { openLink, accept } = joinDesk(rig)
type Schemas = components['schemas']
type Problem = Schemas['Problem']
const HALF_MINUTE = 30_000
const MINUTE = 60_000

async function signedIn() {
  const { shop, ctx } = await rig.shop()
  const person = await aPerson(rig, shop)
  const browser = aBrowser(rig)
  await browser.signIn(person)
  return { shop, ctx, person, browser }
}

/** A person whose app is set up, the recovery codes, and what the app shows now. */
async function withApp() {
  const made = await signedIn()
  const { person, browser } = made
  const begun = await browser.call<Schemas['TotpSetUp']>('POST', '/session/totp', { password: person.password })
  assert.equal(begun.status, 201)
  const app = new TOTP({ secret: Secret.fromBase32(begun.body.secret) })
  const code = (steps = 0) => app.generate({ timestamp: rig.clock.now().getTime() + steps * HALF_MINUTE })
  const confirmed = await browser.call<Schemas['RecoveryCodes']>('PUT', '/session/totp', { code: code() })
  assert.equal(confirmed.status, 200)
  rig.clock.advance(MINUTE)
  return { ...made, begun: begun.body, code, codes: confirmed.body.codes }
}

/** Signs in at another browser; what follows gives the second factor. */
async function half(person: { email: string; password: string }) {
  const browser = aBrowser(rig)
  const { status, body } = await browser.signIn(person)
  assert.deepEqual([status, body.state], [201, 'SecondFactorDue'])
  const give = (factor: object) => browser.call<Problem & { state?: string }>('POST', '/session/second-factor', factor)
  return { browser, give }
}

test('an app is set up with the password, and asked for from the first code on', async () => {
  const { person, browser, begun, codes } = await withApp()
  assert.match(begun.uri, /^otpauth:\/\/totp\/Doorstep:p-.*issuer=Doorstep.*algorithm=SHA1&digits=6&period=30$/)
  assert.equal(new Set(codes).size, 10)
  assert.ok(codes.every((code) => /^(?:[a-z2-7]{4}-){3}[a-z2-7]{4}$/.test(code)))
  const { body } = await browser.call<Schemas['SignedIn']>('GET', '/session')
  assert.deepEqual([body.secondFactors.totp, body.secondFactors.recoveryCodes], [true, 10])
  const again = await browser.call<Problem>('POST', '/session/totp', { password: person.password })
  assert.deepEqual([again.status, again.body.code], [409, 'totp_in_use'])
  const stored = await rig.db.system.selectFrom('totp').selectAll().where('user_id', '=', person.userId).execute()
  assert.ok(!JSON.stringify(stored, (_k, v) => (typeof v === 'bigint' ? String(v) : v)).includes(begun.secret))
})

test('nothing changes before a right code, nor without the password', async () => {
  const { person, browser } = await signedIn()
  const wrong = await browser.call<Problem>('POST', '/session/totp', { password: 'wrong' })
  assert.deepEqual(
    [wrong.status, wrong.body.code, wrong.body.errors?.[0]?.pointer],
    [422, 'password_wrong', '/password'],
  )
  assert.equal((await browser.call<Problem>('PUT', '/session/totp', { code: '000000' })).status, 404)
  await browser.call('POST', '/session/totp', { password: person.password })
  for (const code of ['000000', '٠٠٠٠٠٠']) {
    assert.equal((await browser.call<Problem>('PUT', '/session/totp', { code })).body.code, 'code_wrong')
  }
  assert.equal((await browser.call('POST', '/session/recovery-codes', { password: person.password })).status, 404)
  const second = await aBrowser(rig).signIn(person)
  assert.equal(second.body.state, 'SignedIn')
})

test('until the second factor is given, the cookie opens nothing; then it is another', async () => {
  const { person, code } = await withApp()
  const { browser, give } = await half(person)
  const before = browser.cookie
  for (const path of ['/session', '/sessions', '/shop', '/orders']) {
    const refused = await browser.call<Problem>('GET', path)
    assert.deepEqual([refused.status, refused.body.code], [401, 'second_factor_due'], path)
  }
  assert.equal((await give({ code: '000000' })).body.code, 'second_factor_wrong')
  const given = await give({ code: code() })
  assert.deepEqual([given.status, given.body.state], [201, 'SignedIn'])
  assert.notEqual(browser.cookie, before)
  assert.equal((await browser.call('GET', '/shop')).status, 200)
  const { items } = (await browser.call<Schemas['SessionList']>('GET', '/sessions')).body
  assert.equal(items.find(({ current }) => current)?.secondFactorAt, rig.clock.now().toISOString())
  browser.cookie = before
  assert.equal((await browser.call<Problem>('GET', '/session')).body.code, 'session_over')
  assert.equal((await give({ code: code(1) })).body.code, 'session_over')
})

test('a code is taken once, and none before it', async () => {
  const { person, code } = await withApp()
  const now = code()
  const before = code(-1)
  assert.equal((await (await half(person)).give({ code: now })).status, 201)
  for (const used of [now, before]) {
    const { give } = await half(person)
    assert.equal((await give({ code: used })).status, 401)
  }
  const both = [await half(person), await half(person)]
  rig.clock.advance(MINUTE)
  const next = code()
  const answers = await Promise.all(both.map(({ give }) => give({ code: next })))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 401], 'of two at once, one')
})

test('the clock of the phone may be half a minute wrong, and no more', async () => {
  const { person, code } = await withApp()
  const { give } = await half(person)
  rig.clock.advance(5 * MINUTE)
  for (const steps of [-2, 2]) assert.equal((await give({ code: code(steps) })).status, 401, String(steps))
  const spaced = code(-1).replace(/^.../, '$& ')
  assert.equal((await give({ code: spaced })).status, 201)
  assert.equal((await (await half(person)).give({ code: code(1) })).status, 201)
})

test('a recovery code stands in once, however it is typed', async () => {
  const { person, codes, browser } = await withApp()
  const [first = '', second = ''] = codes
  const typed = ` ${first.toUpperCase().replaceAll('-', ' ')}`
  assert.equal((await (await half(person)).give({ recoveryCode: typed })).status, 201)
  const { give } = await half(person)
  assert.equal((await give({ recoveryCode: first })).status, 401)
  const left = await browser.call<Schemas['SignedIn']>('GET', '/session')
  assert.equal(left.body.secondFactors.recoveryCodes, 9)
  const fresh = await browser.call<Schemas['RecoveryCodes']>('POST', '/session/recovery-codes', {
    password: person.password,
  })
  assert.equal((await give({ recoveryCode: second })).status, 401, 'those before are dead')
  assert.equal((await give({ recoveryCode: fresh.body.codes[0] })).status, 201)
  const stranger = await withApp()
  const other = await half(stranger.person)
  assert.equal((await other.give({ recoveryCode: fresh.body.codes[1] })).status, 401, 'another’s opens nothing')
})

test('ten wrong codes lock, whoever sends them from wherever, also many at once', async () => {
  const { person, code } = await withApp()
  const { give } = await half(person)
  const tries = await Promise.all(Array.from({ length: 14 }, () => give({ code: '000000' })))
  assert.deepEqual(
    [401, 429].map((wanted) => tries.filter(({ status }) => status === wanted).length),
    [10, 4],
  )
  const other = await half(person)
  assert.equal((await other.give({ code: code() })).body.code, 'too_many_attempts')
  rig.clock.advance(15 * MINUTE)
  assert.equal((await other.give({ code: code() })).body.code, 'session_over', 'signing in ends after ten minutes')
  assert.equal((await (await half(person)).give({ code: code() })).status, 201)
})

test('switched off, the password alone is asked for, and old codes open nothing', async () => {
  const { person, browser, codes } = await withApp()
  const off = (password: string) => browser.call<Problem>('POST', '/session/totp/switch-off', { password })
  const waiting = await half(person)
  assert.equal((await off('wrong')).status, 422)
  assert.equal((await off(person.password)).status, 204)
  assert.equal((await off(person.password)).status, 404)
  assert.equal((await waiting.give({ recoveryCode: codes[0] })).status, 401)
  assert.equal((await aBrowser(rig).signIn(person)).body.state, 'SignedIn')
})

test('an invitation asks whoever has an app for its code too', async () => {
  const { person, code } = await withApp()
  const other = await signedIn()
  const { email } = person
  await other.browser.call('POST', '/organization/invitations', { email, role: 'viewer' })
  const joined = await accept(await openLink(email), { password: person.password })
  assert.equal(joined.statusCode, 303)
  const browser = aBrowser(rig)
  browser.cookie = String(joined.headers['set-cookie']).split(';')[0] ?? ''
  assert.equal((await browser.call<Problem>('GET', '/session')).body.code, 'second_factor_due')
  assert.equal((await browser.call('POST', '/session/second-factor', { code: code() })).status, 201)
  assert.equal((await browser.call<Schemas['SignedIn']>('GET', '/session')).body.shops.length, 2)
})

test('a page of another website cannot give the second factor', async () => {
  const { person, code } = await withApp()
  const { browser } = await half(person)
  const refused = await browser.call(
    'POST',
    '/session/second-factor',
    { code: code() },
    { 'sec-fetch-site': 'cross-site' },
  )
  assert.equal(refused.status, 403)
})
