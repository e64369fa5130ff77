import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { components } from '../../server/generated/doorstep.ts'
import {
  addOwner,
  createShop,
  deleteExpiredLogins,
  keyOfUser,
  renewPassword,
} from '../../server/modules/tenants/index.ts'
import { apiRig } from '../support/api-rig.ts'
import { joinDesk } from '../support/join.ts'
import { aBrowser, aPerson, SAME_ORIGIN } from '../support/people.ts'

const rig = await apiRig({ TRUST_PROXY: 'on' })
const { openLink, accept } = joinDesk(rig)
type Schemas = components['schemas']
type Problem = Schemas['Problem']
const DAY = 86_400_000
let count = 0

/** A shop, an admin of it, and the admin's browser. */
async function signedIn() {
  const made = await rig.shop()
  const person = await aPerson(rig, made.shop)
  const browser = aBrowser(rig)
  assert.equal((await browser.signIn(person)).status, 201)
  return { ...made, person, browser }
}

const another = async (organization: string) => {
  const slug = `another-${++count}`
  return createShop(rig.app.system, { organization, name: slug, slug, currency: 'EUR', language: 'en', country: 'FI' })
}

test('whoever signs in works with the scopes of the role, and learns what is open', async () => {
  const { browser, shop, person } = await signedIn()
  assert.match(browser.setCookie, /^doorstep_session=\w{65}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=7776000$/)
  const { body } = await browser.call<Schemas['SignedIn']>('GET', '/session')
  assert.equal(body.person.email, person.email)
  assert.deepEqual(
    body.shops.map(({ slug, role, scopes }) => [slug, role, scopes.includes('admin')]),
    [[shop.slug, 'admin', true]],
  )
  assert.equal(body.organizations[0]?.id, shop.organizationId)
  assert.equal((await browser.call('GET', '/shop')).body.id, shop.id)
  assert.equal((await browser.call('PATCH', '/shop', { name: 'Renamed' })).status, 200)
  const log = await browser.call<{ items: { actor: string }[] }>('GET', '/audit-entries')
  assert.ok(log.body.items.some(({ actor }) => actor === `user:${person.userId}`))
  const operator = await browser.call<Problem>('DELETE', '/shop/hosts/shop.example')
  assert.deepEqual([operator.status, operator.body.code], [403, 'scope_missing'])
})

test('nobody is signed in without a session, and a key is no person', async () => {
  const { call } = await rig.shop()
  const nobody = aBrowser(rig)
  const refused = await nobody.call<Problem>('GET', '/session')
  assert.deepEqual([refused.status, refused.body.code], [401, 'credentials_missing'])
  assert.match(String(refused.headers['www-authenticate']), /Cookie realm="doorstep"/)
  nobody.cookie = `doorstep_session=${'0'.repeat(32)}_${'x'.repeat(32)}`
  assert.equal((await nobody.call<Problem>('GET', '/session')).body.code, 'session_over')
  assert.equal((await nobody.call('GET', '/orders')).status, 401)
  assert.equal((await call<Problem>('GET', '/session')).body.code, 'scheme_not_allowed')
})

test('what is wrong is not told, and ten failures lock the account, not its neighbours', async () => {
  const { person, browser } = await signedIn()
  const guesser = aBrowser(rig)
  const wrong = await guesser.signIn({ ...person, password: 'wrong' })
  const unknown = await guesser.signIn({ email: 'nobody@example.com', password: 'wrong' })
  const { instance: _1, ...first } = wrong.body as Partial<Problem>
  const { instance: _2, ...second } = unknown.body as Partial<Problem>
  assert.deepEqual([wrong.status, first], [401, second])
  assert.equal(guesser.cookie, '')
  for (let i = 0; i < 9; i++) await aBrowser(rig).signIn({ ...person, password: `wrong ${i}` })
  const locked = await aBrowser(rig).signIn({ email: person.email.toUpperCase(), password: person.password })
  assert.deepEqual([locked.status, locked.body.code], [429, 'too_many_attempts'])
  assert.ok(Number(locked.headers['retry-after']) > 0)
  const key = await keyOfUser(rig.app.system, { ...person, address: '198.51.100.7' })
  assert.equal(key.kind, 'wait', 'keys are asked for with the same password')
  assert.equal((await browser.call('GET', '/session')).status, 200, 'who is in stays in')
  rig.clock.advance(15 * 60_000)
  assert.equal((await aBrowser(rig).signIn(person)).status, 201)
})

test('a page of another website can do nothing with the cookie', async () => {
  const { browser, person } = await signedIn()
  const own = { origin: 'http://localhost:80' }
  for (const headers of [
    {},
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', ...own },
    { 'sec-fetch-site': 'none' },
  ] as Record<string, string>[]) {
    for (const [method, path, body] of [
      ['PATCH', '/shop', { name: 'Stolen' }],
      ['POST', '/session', { email: person.email, password: person.password }],
      ['DELETE', '/session', undefined],
    ] as const) {
      const refused = await browser.call<Problem>(method, path, body, headers)
      assert.deepEqual([refused.status, refused.body.code], [403, 'cross_site'], JSON.stringify(headers))
    }
    assert.equal((await browser.call('GET', '/shop', undefined, headers)).body.name, 'Test shop')
  }
  assert.equal((await browser.call('PATCH', '/shop', { name: 'Ours' }, own)).status, 200)
})

test('signing in makes a session of its own, whatever the browser brought', async () => {
  const { person, browser } = await signedIn()
  const before = browser.cookie
  await browser.signIn(person)
  assert.notEqual(browser.cookie, before)
  const old = aBrowser(rig)
  old.cookie = before
  assert.equal((await old.call('GET', '/session')).status, 401)
  assert.equal((await browser.call<Schemas['SessionList']>('GET', '/sessions')).body.items.length, 1)
})

test('signing out ends the session and takes the cookie away', async () => {
  const { browser } = await signedIn()
  await browser.call('GET', '/shop')
  const { cookie } = browser
  assert.equal((await browser.call('DELETE', '/session')).status, 204)
  assert.match(browser.setCookie, /^doorstep_session=; .*Max-Age=0/)
  assert.equal((await browser.call('DELETE', '/session')).status, 204)
  browser.cookie = cookie
  assert.equal((await browser.call('GET', '/shop')).status, 401)
})

test('people see where they are signed in, and end what they no longer know; nobody ends another’s', async () => {
  const { person, browser } = await signedIn()
  const second = aBrowser(rig)
  rig.clock.advance(120_000)
  await second.signIn(person)
  const stranger = (await signedIn()).browser
  const list = (await browser.call<Schemas['SessionList']>('GET', '/sessions')).body.items
  assert.deepEqual(list.map(({ current }) => current).sort(), [false, true])
  const other = list.find(({ current }) => !current)
  assert.equal(other?.userAgent, 'Test browser')
  assert.equal(other?.address, `${second.address.replace(/\d+$/, '0')}/24`)
  await second.call('GET', '/shop')
  assert.equal((await stranger.call('DELETE', `/sessions/${other?.id}`)).status, 404)
  assert.equal((await second.call('GET', '/shop')).status, 200)
  assert.equal((await browser.call('DELETE', `/sessions/${other?.id}`)).status, 204)
  assert.equal((await browser.call('DELETE', `/sessions/${other?.id}`)).status, 404)
  assert.equal((await second.call('GET', '/shop')).status, 401)
  assert.equal((await browser.call('GET', '/shop')).status, 200)
})

test('a session ends thirty days after its last use, and ninety after it began', async () => {
  const { browser, person } = await signedIn()
  const idle = aBrowser(rig)
  await idle.signIn(person)
  for (let day = 0; day < 75; day += 25) {
    rig.clock.advance(25 * DAY)
    assert.equal((await browser.call('GET', '/session')).status, 200, `day ${day}`)
  }
  assert.equal((await idle.call('GET', '/session')).status, 401)
  rig.clock.advance(15 * DAY)
  assert.equal((await browser.call('GET', '/session')).status, 401)
  await deleteExpiredLogins(rig.app.system)
  const rows = rig.db.system.selectFrom('session').select('id').where('user_id', '=', person.userId)
  assert.deepEqual(await rows.execute(), [])
})

test('a new password ends other sessions and keys, and asks for the old one', async () => {
  const { person, browser, shop } = await signedIn()
  const second = aBrowser(rig)
  await second.signIn(person)
  await second.call('GET', '/shop')
  const proof = { email: person.email, password: person.password, address: '198.51.100.8' }
  const key = await keyOfUser(rig.app.system, proof)
  const change = (currentPassword: string, newPassword: string) =>
    browser.call<Problem>('PUT', '/session/password', { currentPassword, newPassword })
  const fresh = 'staple in the harbour'
  assert.equal((await change('wrong', fresh)).body.code, 'password_wrong')
  const short = await change(person.password, 'short')
  assert.deepEqual([short.status, short.body.errors?.[0]?.pointer], [422, '/newPassword'])
  assert.equal((await change(person.password, fresh)).status, 204)
  assert.equal((await second.call('GET', '/shop')).status, 401)
  assert.equal((await browser.call('GET', '/shop')).status, 200)
  assert.equal((await second.signIn(person)).status, 401)
  assert.equal((await second.signIn({ ...person, password: fresh })).status, 201)
  const newKey = await keyOfUser(rig.app.system, { ...proof, password: fresh })
  assert.ok(key.kind === 'key' && newKey.kind === 'key' && key.text !== newKey.text)
  await renewPassword(rig.app.system, person.userId)
  assert.equal((await browser.call('GET', '/shop', undefined, { 'doorstep-shop': shop.slug })).status, 401)
})

test('whoever signs in with the old password while it is changed is not in afterwards', async () => {
  const { person, browser } = await signedIn()
  const others = Array.from({ length: 6 }, () => aBrowser(rig))
  const change = { currentPassword: person.password, newPassword: 'staple in the harbour' }
  const [changed] = await Promise.all([
    browser.call('PUT', '/session/password', change),
    ...others.map((other) => other.signIn(person)),
  ])
  assert.equal(changed.status, 204)
  for (const other of others) assert.equal((await other.call('GET', '/session')).status, 401)
})

test('people say how they are called, and which language they read', async () => {
  const { browser } = await signedIn()
  const changed = await browser.call<Schemas['Person']>('PATCH', '/session/profile', {
    name: 'Jané Doe',
    language: 'de',
    phone: '+358 40 1',
  })
  assert.deepEqual([changed.body.name, changed.body.language], ['Jané Doe', 'de'])
  const emptied = await browser.call<Schemas['Person']>('PATCH', '/session/profile', { phone: null })
  assert.deepEqual([emptied.body.phone, emptied.body.language], [null, 'de'])
  for (const wrong of [{ name: ' ' }, { language: 'x' }, { phone: 'x' }, { name: 'a\nb' }]) {
    assert.equal((await browser.call('PATCH', '/session/profile', wrong)).status, 422, JSON.stringify(wrong))
  }
})

test('of several shops one is chosen; one that is not open looks as if it did not exist', async () => {
  const { browser, shop } = await signedIn()
  const second = await another(shop.organizationId)
  const foreign = await rig.shop()
  rig.clock.advance(10_000)
  const unchosen = await browser.call<Problem>('GET', '/shop')
  assert.deepEqual([unchosen.status, unchosen.body.code], [400, 'shop_required'])
  const inShop = (name: string) => browser.call<Problem>('GET', '/shop', undefined, { 'doorstep-shop': name })
  assert.equal((await inShop(second.slug)).status, 200)
  assert.equal((await inShop(second.id)).status, 200)
  const answers = [await inShop(foreign.shop.slug), await inShop(foreign.shop.id), await inShop('made-up')]
  assert.deepEqual(
    answers.map(({ status, body }) => [status, body.code, body.detail]),
    Array.from({ length: 3 }, () => [404, 'shop_not_found', answers[2]?.body.detail]),
  )
  assert.equal((await browser.call<Schemas['SignedIn']>('GET', '/session')).body.shops.length, 2)
})

test('roles bind at each call, and who is removed is out at once', async () => {
  const { browser: admin, shop } = await signedIn()
  const email = `viewer${++count}@example.com`
  await admin.call('POST', '/organization/invitations', { email, role: 'viewer' })
  const joined = await accept(await openLink(email), { name: 'Viewer', password: 'correct horse battery' })
  assert.equal(joined.headers.location, '/console/')
  const browser = aBrowser(rig)
  browser.cookie = String(joined.headers['set-cookie']).split(';')[0] ?? ''
  const { person } = (await browser.call<Schemas['SignedIn']>('GET', '/session')).body
  assert.equal((await browser.call('GET', '/orders')).status, 200)
  const refused = await browser.call<Problem>('PATCH', '/shop', { name: 'Mine' })
  assert.deepEqual([refused.status, refused.body.code], [403, 'scope_missing'])
  assert.equal((await admin.call('PATCH', `/organization/members/${person.id}`, { role: 'admin' })).status, 200)
  assert.equal((await browser.call('PATCH', '/shop', { name: 'Mine' })).status, 200)
  assert.equal((await admin.call('DELETE', `/organization/members/${person.id}`)).status, 204)
  assert.equal((await browser.call<Problem>('GET', '/session')).body.code, 'session_over')
  await browser.signIn({ email, password: 'correct horse battery' })
  for (const headers of [{}, { 'doorstep-shop': shop.slug }]) {
    assert.equal((await browser.call('GET', '/shop', undefined, headers)).status, 404)
  }
  assert.deepEqual((await browser.call<Schemas['SignedIn']>('GET', '/session')).body.shops, [])
})

test('over https the cookie is for this host alone and never sent without TLS', async () => {
  const { shop } = await rig.shop()
  const person = await aPerson(rig, shop)
  const browser = aBrowser(rig, { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'doorstep.example' })
  await browser.signIn(person)
  assert.match(browser.setCookie, /^__Host-doorstep_session=\w+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/)
  assert.equal((await browser.call('GET', '/session')).status, 200)
  assert.equal((await browser.call('PATCH', '/shop', {}, { origin: 'https://doorstep.example' })).status, 200)
  assert.equal((await browser.call('PATCH', '/shop', {}, { origin: 'https://other.example' })).status, 403)
  // A neighbouring host can set a cookie of the plain name only.
  browser.cookie = browser.cookie.replace('__Host-', '')
  assert.equal((await browser.call('GET', '/session')).status, 401)
})

test('an account of two organizations opens the shops of both', async () => {
  const { person, browser, shop } = await signedIn()
  const other = await rig.shop()
  await addOwner(rig.app.system, other.shop.organizationId, { email: person.email, name: 'x' })
  const { body } = await browser.call<Schemas['SignedIn']>('GET', '/session')
  assert.deepEqual(new Set(body.shops.map(({ id }) => id)), new Set([shop.id, other.shop.id]))
  assert.equal(body.person.name, 'Jane Doe')
  const there = await browser.call('GET', '/organization', undefined, {
    'doorstep-shop': other.shop.slug,
    ...SAME_ORIGIN,
  })
  assert.equal(there.body.id, other.shop.organizationId)
})
