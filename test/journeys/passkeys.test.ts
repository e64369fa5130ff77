import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import type { components } from '../../server/generated/doorstep.ts'
import { deleteExpiredLogins, keyOfUser } from '../../server/modules/tenants/index.ts'
import { apiRig } from '../support/api-rig.ts'
import { anAuthenticator } from '../support/authenticator.ts'
import { aBrowser, aPerson } from '../support/people.ts'

const ORIGIN = 'https://doorstep.example'
const rig = await apiRig({ PUBLIC_URL: ORIGIN })
type Schemas = components['schemas']
type Problem = Schemas['Problem']
type Authenticator = ReturnType<typeof anAuthenticator>
type Browser = ReturnType<typeof aBrowser>
type Creation = Parameters<Authenticator['create']>[0]
type Request = Parameters<Authenticator['get']>[0]
const MINUTE = 60_000

async function signedIn() {
  const { shop } = await rig.shop()
  const person = await aPerson(rig, shop)
  const browser = aBrowser(rig)
  await browser.signIn(person)
  const { password } = person
  const begin = async () => (await browser.call<Creation>('POST', '/session/passkeys/challenge', { password })).body
  const add = (passkey: object, name = 'Phone') =>
    browser.call<Schemas['Passkey'] & Problem>('POST', '/session/passkeys', { name, passkey })
  return { shop, person, browser, begin, add }
}

/** A person with a passkey, and the authenticator that holds it. */
async function withPasskey() {
  const made = await signedIn()
  const authenticator = anAuthenticator(ORIGIN)
  const added = await made.add(authenticator.create(await made.begin()))
  assert.equal(added.status, 201, added.raw.toString())
  return { ...made, authenticator, passkey: added.body }
}

const challenge = async (browser: Browser) => (await browser.call<Request>('POST', '/session/passkey/challenge')).body

const enter = (browser: Browser, signed: object) =>
  browser.call<Problem & { state?: string }>('POST', '/session/passkey', signed)

test('a passkey signs in without a password, and stands for both factors', async () => {
  const { person, authenticator, browser: first } = await withPasskey()
  const browser = aBrowser(rig)
  const options = await challenge(browser)
  assert.equal(options.rpId, 'doorstep.example')
  assert.ok(!JSON.stringify(options).includes(authenticator.id), 'it names nobody')
  const entered = await enter(browser, authenticator.get(options))
  assert.deepEqual([entered.status, entered.body.state], [201, 'SignedIn'])
  const { body } = await browser.call<Schemas['SignedIn']>('GET', '/session')
  assert.deepEqual([body.person.id, body.secondFactors.passkeys], [person.userId, 1])
  const { items } = (await browser.call<Schemas['SessionList']>('GET', '/sessions')).body
  assert.ok(items.find(({ current }) => current)?.secondFactorAt)
  const passkeys = await first.call<Schemas['PasskeyList']>('GET', '/session/passkeys')
  assert.equal(passkeys.body.items[0]?.lastUsedAt, rig.clock.now().toISOString())
})

test('registering asks for the password, and tells the authenticator nothing but an id', async () => {
  const { person, browser, begin, authenticator } = await withPasskey()
  const refused = await browser.call<Problem>('POST', '/session/passkeys/challenge', { password: 'wrong' })
  assert.deepEqual([refused.status, refused.body.code], [422, 'password_wrong'])
  const options = await begin()
  assert.equal(Buffer.from(options.user.id, 'base64url').toString('hex'), person.userId.replaceAll('-', ''))
  assert.ok(JSON.stringify(options).includes(authenticator.id), 'it is not registered twice')
  assert.ok(!/password/i.test(JSON.stringify(options)))
})

test('an answer to another challenge, of another site or an unsure owner makes no passkey', async () => {
  const { begin, add } = await signedIn()
  const stranger = await signedIn()
  const made = anAuthenticator(ORIGIN)
  const options = await begin()
  const late = await begin()
  for (const wrong of [
    made.create(await stranger.begin()),
    made.create({ ...options, challenge: 'bWFkZSB1cA' }),
    made.create(await begin(), { origin: 'https://evil.example' }),
    made.create(await begin(), { rpId: 'evil.example' }),
    made.create(await begin(), { verified: false }),
    made.create(await begin(), { type: 'webauthn.get' }),
    { id: 'AAAA', response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA' } },
  ]) {
    const refused = await add(wrong)
    assert.deepEqual([refused.status, refused.body.code], [422, 'passkey_invalid'])
  }
  const answer = made.create(options)
  assert.equal((await add(answer)).status, 201)
  assert.equal((await add(answer)).body.code, 'passkey_invalid', 'a challenge is answered once')
  assert.equal((await add(made.create(await begin()))).body.code, 'passkey_exists')
  rig.clock.advance(5 * MINUTE)
  assert.equal((await add(anAuthenticator(ORIGIN).create(late))).body.code, 'passkey_invalid', 'and in five minutes')
})

test('what was signed for somebody else, before, elsewhere or by a copy opens nothing', async () => {
  const { authenticator, begin } = await withPasskey()
  const other = await withPasskey()
  const browser = aBrowser(rig)
  const late = await challenge(browser)
  const once = authenticator.get(await challenge(browser))
  assert.equal((await enter(browser, once)).status, 201)
  const forged = authenticator.get(await challenge(browser))
  forged.response.signature = other.authenticator.get(await challenge(browser)).response.signature
  for (const wrong of [
    once,
    forged,
    { ...other.authenticator.get(await challenge(browser)), id: authenticator.id },
    authenticator.get({ ...(await challenge(browser)), challenge: (await begin()).challenge }),
    authenticator.get(await challenge(browser), { origin: 'https://evil.example' }),
    authenticator.get(await challenge(browser), { rpId: 'evil.example' }),
    authenticator.get(await challenge(browser), { verified: false }),
    authenticator.get(await challenge(browser), { counter: 1 }),
    authenticator.get(await challenge(browser), { userHandle: Buffer.alloc(16).toString('base64url') }),
    anAuthenticator(ORIGIN).get(await challenge(browser)),
  ]) {
    const refused = await enter(aBrowser(rig), wrong)
    assert.deepEqual([refused.status, refused.body.code], [401, 'passkey_wrong'], JSON.stringify(wrong))
  }
  rig.clock.advance(5 * MINUTE)
  assert.equal((await enter(browser, authenticator.get(late))).status, 401)
  await deleteExpiredLogins(rig.app.system)
  assert.deepEqual(await rig.db.system.selectFrom('passkey_challenge').selectAll().execute(), [])
})

test('passkeys are named, and removed they open nothing; nobody touches another’s', async () => {
  const { browser, passkey, authenticator } = await withPasskey()
  const stranger = await signedIn()
  const path = `/session/passkeys/${passkey.id}`
  assert.equal((await stranger.browser.call('PATCH', path, { name: 'Mine' })).status, 404)
  assert.equal((await stranger.browser.call('DELETE', path)).status, 404)
  const renamed = await browser.call<Schemas['Passkey']>('PATCH', path, { name: ' Blue key ' })
  assert.equal(renamed.body.name, 'Blue key')
  assert.equal((await browser.call('PATCH', path, { name: ' ' })).status, 422)
  assert.equal((await browser.call('DELETE', path)).status, 204)
  assert.equal((await browser.call('DELETE', path)).status, 404)
  assert.equal((await enter(aBrowser(rig), authenticator.get(await challenge(browser)))).status, 401)
})

test('beside the password, a passkey of the same person is the second factor', async () => {
  const { person, browser, authenticator } = await withPasskey()
  const other = await withPasskey()
  const { password } = person
  const { body } = await browser.call<Schemas['TotpSetUp']>('POST', '/session/totp', { password })
  const app = new TOTP({ secret: Secret.fromBase32(body.secret) })
  await browser.call('PUT', '/session/totp', { code: app.generate({ timestamp: rig.clock.now().getTime() }) })
  const half = aBrowser(rig)
  assert.equal((await half.signIn(person)).body.state, 'SecondFactorDue')
  const give = async (by: Authenticator) =>
    half.call('POST', '/session/second-factor', { passkey: by.get(await challenge(half)) })
  assert.equal((await give(other.authenticator)).status, 401)
  assert.equal((await give(authenticator)).status, 201)
  assert.equal((await half.call('GET', '/session')).status, 200)
  const key = await keyOfUser(rig.app.system, { email: person.email, password, address: '198.51.100.9' })
  assert.equal(key.kind, 'wrong', 'the password alone gets no key either')
})

test('a page of another website begins and ends nothing', async () => {
  const { authenticator } = await withPasskey()
  const browser = aBrowser(rig)
  const elsewhere = { 'sec-fetch-site': 'cross-site' }
  assert.equal((await browser.call('POST', '/session/passkey/challenge', undefined, elsewhere)).status, 403)
  const signed = authenticator.get(await challenge(browser))
  assert.equal((await browser.call('POST', '/session/passkey', signed, elsewhere)).status, 403)
})
