import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import type { components } from '../../server/generated/doorstep.ts'
import { findUser, keyOfUser, resetSecondFactor } from '../../server/modules/tenants/index.ts'
import { apiRig } from '../support/api-rig.ts'
import { joinDesk } from '../support/join.ts'
import { aBrowser, aPerson } from '../support/people.ts'

const rig = await apiRig()
const { mails } = joinDesk(rig)
type Problem = components['schemas']['Problem']

async function somebody() {
  const { shop } = await rig.shop()
  return { shop, person: await aPerson(rig, shop) }
}

const ask = (email: string, browser = aBrowser(rig)) => browser.call('POST', '/session/password-reset', { email })

async function linkOf(email: string): Promise<string> {
  const [mail] = await mails(email)
  const token = /\/console\/-\/new-password#([0-9A-Za-z]+)/.exec(mail?.text ?? '')?.[1]
  assert.ok(token, `no mail to ${email}`)
  return token
}

const use = (token: string, newPassword = 'staple in the harbour', browser = aBrowser(rig)) =>
  browser.call<Problem & { state: string }>('PUT', '/session/password-reset', { token, newPassword })

test('whoever forgot the password chooses another by a mail, once, and is signed in here alone', async () => {
  const { person } = await somebody()
  const elsewhere = aBrowser(rig)
  await elsewhere.signIn(person)
  assert.equal((await ask(person.email.toUpperCase())).status, 204)
  const token = await linkOf(person.email)
  const short = await use(token, 'short')
  assert.deepEqual([short.status, short.body.errors?.[0]?.pointer ?? short.body.code], [422, '/newPassword'])
  const browser = aBrowser(rig)
  const done = await use(token, 'staple in the harbour', browser)
  assert.deepEqual([done.status, done.body.state], [200, 'SignedIn'])
  assert.equal((await browser.call('GET', '/session')).status, 200)
  assert.equal((await elsewhere.call('GET', '/session')).status, 401)
  const again = await use(token, 'another password of mine')
  assert.deepEqual([again.status, again.body.code], [404, 'reset_link_over'])
  assert.equal((await aBrowser(rig).signIn(person)).status, 401, 'the old password opens nothing')
  assert.equal((await aBrowser(rig).signIn({ ...person, password: 'staple in the harbour' })).status, 201)
})

test('an unknown address gets the same answer and no mail', async () => {
  const { person } = await somebody()
  const [known, unknown] = [await ask(person.email), await ask('nobody@nowhere.example')]
  assert.deepEqual([known.status, known.raw.toString()], [unknown.status, unknown.raw.toString()])
  assert.equal((await mails(person.email)).length, 1)
  assert.equal((await mails('nobody@nowhere.example')).length, 0)
})

test('a link is over after an hour, when a newer one was sent, and when the password changed otherwise', async () => {
  const { person } = await somebody()
  await ask(person.email)
  const old = await linkOf(person.email)
  rig.clock.advance(61 * 60_000)
  assert.equal((await use(old)).status, 404)
  await ask(person.email)
  const first = await linkOf(person.email)
  await ask(person.email)
  const second = await linkOf(person.email)
  assert.notEqual(first, second)
  assert.equal((await use(first)).status, 404)
  const browser = aBrowser(rig)
  await browser.signIn(person)
  const change = { currentPassword: person.password, newPassword: 'changed by hand today' }
  assert.equal((await browser.call('PUT', '/session/password', change)).status, 204)
  assert.equal((await use(second)).status, 404)
})

test('nobody fills a mailbox, and one browser asks ten times', async () => {
  const { person } = await somebody()
  for (let i = 0; i < 5; i++) assert.equal((await ask(person.email)).status, 204)
  assert.equal((await mails(person.email)).length, 3)
  const browser = aBrowser(rig)
  for (let i = 0; i < 10; i++) assert.equal((await ask(`n${i}@nowhere.example`, browser)).status, 204)
  assert.equal((await ask(person.email, browser)).status, 429)
  const foreign = await aBrowser(rig).call('POST', '/session/password-reset', { email: person.email }, {})
  assert.equal(foreign.status, 403, 'not from the page of another website')
})

test('a new password does not stand for the second factor, which the operator can take away', async () => {
  const { person } = await somebody()
  const own = aBrowser(rig)
  await own.signIn(person)
  const { body } = await own.call<{ secret: string }>('POST', '/session/totp', { password: person.password })
  const code = new TOTP({ secret: Secret.fromBase32(body.secret) }).generate({ timestamp: rig.clock.now().getTime() })
  assert.equal((await own.call('PUT', '/session/totp', { code })).status, 200)
  await ask(person.email)
  const browser = aBrowser(rig)
  const done = await use(await linkOf(person.email), 'staple in the harbour', browser)
  assert.equal(done.body.state, 'SecondFactorDue')
  assert.equal((await browser.call<Problem>('GET', '/session')).body.code, 'second_factor_due')
  const userId = await findUser(rig.app.system, person.email)
  assert.ok(userId)
  assert.deepEqual(
    [await resetSecondFactor(rig.app.system, userId), await resetSecondFactor(rig.app.system, userId)],
    [true, false],
  )
  const signedIn = await aBrowser(rig).signIn({ ...person, password: 'staple in the harbour' })
  assert.equal(signedIn.body.state, 'SignedIn')
})

test('keys that were got with the old password end', async () => {
  const { person, shop } = await somebody()
  const key = await keyOfUser(rig.app.system, { ...person, address: '198.51.100.9' })
  assert.equal(key.kind, 'key')
  await ask(person.email)
  await use(await linkOf(person.email))
  const keys = await rig.db.system
    .selectFrom('credential')
    .select('revoked_at')
    .where('user_id', '=', person.userId)
    .where('shop_id', '=', shop.id)
    .execute()
  assert.ok(keys.length > 0 && keys.every(({ revoked_at }) => revoked_at !== null))
})

test('the page learns where mails end up', async () => {
  assert.deepEqual((await aBrowser(rig).call('GET', '/session/password-reset')).body, { way: 'Mailbox' })
})
