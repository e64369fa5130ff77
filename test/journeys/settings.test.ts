import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { components } from '../../server/generated/doorstep.ts'
import { createShop } from '../../server/modules/tenants/index.ts'
import { apiRig } from '../support/api-rig.ts'
import { joinDesk } from '../support/join.ts'
import { aBrowser, aPerson } from '../support/people.ts'

const rig = await apiRig()
const { mails, openLink, accept } = joinDesk(rig)
type Schemas = components['schemas']
type Problem = Schemas['Problem']
type Log = Schemas['AuditEntryPage']
let count = 0

/** A shop, an admin of it, and the admin's browser. */
async function signedIn() {
  const made = await rig.shop()
  const person = await aPerson(rig, made.shop)
  const browser = aBrowser(rig)
  assert.equal((await browser.signIn(person)).status, 201)
  return { ...made, person, browser }
}

const PASSWORD = 'correct horse battery'

/** Somebody invited into the organization of the browser's person. */
async function join(browser: ReturnType<typeof aBrowser>, invitation: object = {}) {
  const email = `s${++count}@example.com`
  await browser.call('POST', '/organization/invitations', { email, role: 'viewer', shops: null, ...invitation })
  await accept(await openLink(email), { name: `Joined ${count}`, password: PASSWORD })
  const member = aBrowser(rig)
  await member.signIn({ email, password: PASSWORD })
  const { body } = await member.call<Schemas['SignedIn']>('GET', '/session')
  return { email, password: PASSWORD, browser: member, userId: body.person.id }
}

const actions = ({ items }: Log) => items.map(({ action }) => action)

test('the log of a shop tells of the sign-ins and second thoughts of its people, with their names', async () => {
  const { browser, person } = await signedIn()
  const member = await join(browser)
  await aBrowser(rig).signIn({ ...member, password: 'wrong' })
  await member.browser.call('PUT', '/session/password', {
    currentPassword: PASSWORD,
    newPassword: 'staple in the harbour',
  })
  await browser.call('PATCH', `/organization/members/${member.userId}`, { role: 'editor' })
  const { body } = await browser.call<Log>('GET', '/audit-entries?limit=100')
  const of = (action: string) => body.items.find((entry) => entry.action === action)
  for (const action of ['member.invited', 'member.joined', 'session.started', 'login.failed', 'password.changed'])
    assert.ok(of(action), `${action} in ${actions(body)}`)
  assert.equal(of('login.failed')?.subject, `user:${member.userId}`)
  assert.equal(of('member.changed')?.actorName, 'Jane Doe')
  assert.equal(of('member.changed')?.door, 'api')
  assert.equal(of('member.changed')?.subjectName, `Joined ${count}`)
  const seen = body.items.map(({ id }) => id)
  assert.deepEqual(seen, [...seen].sort().reverse())
  const paged: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const page: Log = (await browser.call<Log>('GET', `/audit-entries?limit=2${next && `&cursor=${next}`}`)).body
    paged.push(...page.items.map(({ id }) => id))
    next = page.nextCursor
  }
  assert.deepEqual(paged, seen)
  const filtered = async (query: string) => (await browser.call<Log>('GET', `/audit-entries?${query}`)).body
  assert.deepEqual(
    new Set(actions(await filtered('action=member'))),
    new Set(actions(body).filter((a) => a.startsWith('member.'))),
  )
  assert.deepEqual(actions(await filtered('action=member.changed')), ['member.changed'])
  assert.ok(
    (await filtered(`actor=user:${person.userId}`)).items.every(({ actor }) => actor === `user:${person.userId}`),
  )
  const later = new Date(rig.clock.now().getTime() + 1000).toISOString()
  assert.deepEqual(
    [(await filtered(`since=${later}`)).items.length, (await filtered(`until=${later}`)).items.length > 0],
    [0, true],
  )
})

test('a shop learns nothing of people whom it is not open to, nor of what they did elsewhere or before', async () => {
  const first = await signedIn()
  const second = await signedIn()
  const both = await join(first.browser)
  rig.clock.advance(60_000)
  const invited = await second.browser.call('POST', '/organization/invitations', { email: both.email, role: 'viewer' })
  assert.equal(invited.status, 201)
  await accept(await openLink(both.email), { name: '', password: PASSWORD })
  const log = async (at: typeof first) => (await at.browser.call<Log>('GET', '/audit-entries?limit=200')).body.items
  const [atFirst, atSecond] = [await log(first), await log(second)]
  const started = (entries: Log['items']) =>
    entries.filter(({ action, actor }) => action === 'session.started' && actor === `user:${both.userId}`).length
  assert.deepEqual([started(atFirst), started(atSecond)], [3, 1])
  const joined = (entries: Log['items']) => entries.filter(({ action }) => action === 'member.joined')
  assert.ok(joined(atSecond).every(({ detail }) => detail.organization === second.shop.organizationId))
  assert.ok(!atSecond.some(({ actor }) => actor === `user:${first.person.userId}`))
  const slug = `beside-${++count}`
  const shop = { name: slug, slug, currency: 'EUR', language: 'en', country: 'FI' }
  await createShop(rig.app.system, { organization: first.shop.organizationId, ...shop })
  const narrow = await join(first.browser, { role: 'admin', shops: [slug] })
  const choosing = await first.browser.call<Log>('GET', '/audit-entries?limit=200', undefined, {
    'doorstep-shop': first.shop.slug,
  })
  assert.ok(
    !choosing.body.items.some(({ action, actor }) => action === 'session.started' && actor === `user:${narrow.userId}`),
  )
})

test('whoever is removed is signed out', async () => {
  const { browser } = await signedIn()
  const member = await join(browser)
  assert.equal((await member.browser.call('GET', '/shop')).status, 200)
  assert.equal((await browser.call('DELETE', `/organization/members/${member.userId}`)).status, 204)
  assert.equal((await member.browser.call<Problem>('GET', '/session')).body.code, 'session_over')
})

test('an admin of all shops makes another one, which is open at once', async () => {
  const { browser, shop, call } = await signedIn()
  const slug = `outlet-${++count}`
  const outlet = { name: 'Outlet', slug, currency: 'SEK', language: 'sv', country: 'SE' }
  const made = await browser.call<Schemas['Shop']>('POST', '/organization/shops', outlet)
  assert.equal(made.status, 201, made.raw.toString())
  assert.deepEqual([made.body.slug, made.body.currency, made.body.timezone], [slug, 'SEK', 'Europe/Stockholm'])
  const { body } = await browser.call<Schemas['SignedIn']>('GET', '/session')
  assert.deepEqual(new Set(body.shops.map((one) => one.slug)), new Set([shop.slug, slug]))
  const choice = { 'sec-fetch-site': 'same-origin', 'doorstep-shop': slug }
  const listed = await browser.call<Schemas['ShopList']>('GET', '/organization/shops', undefined, choice)
  assert.equal(listed.body.items.length, 2)
  assert.equal(
    (await call<Schemas['ShopList']>('GET', '/organization/shops')).body.items.length,
    1,
    'a key of one shop',
  )
  const taken = await browser.call<Problem>('POST', '/organization/shops', outlet, choice)
  assert.deepEqual([taken.status, taken.body.code], [409, 'slug_taken'])
  const refused = await call<Problem>('POST', '/organization/shops', { ...outlet, slug: 'another' })
  assert.equal(refused.status, 403)
})

test('mails are signed as the shop says, and a test mail tells what became of it', async () => {
  const { browser } = await signedIn()
  const before = await browser.call<Schemas['MailSettings']>('GET', '/mail-settings')
  assert.deepEqual(before.body, {
    senderName: null,
    replyTo: null,
    senderAddress: 'doorstep@localhost',
    way: 'Mailbox',
  })
  for (const wrong of [{ senderName: 'a <b@c.example>' }, { senderName: 'a\nb' }, { replyTo: 'nobody' }])
    assert.equal((await browser.call('PATCH', '/mail-settings', wrong)).status, 422, JSON.stringify(wrong))
  const signed = { senderName: 'Höyry & Käpy', replyTo: 'help@shop.example' }
  assert.equal((await browser.call('PATCH', '/mail-settings', signed)).status, 200)
  const to = `t${++count}@example.com`
  const sent = await browser.call<Schemas['TestMailSent']>('POST', '/mail-settings/test', { to })
  assert.equal(sent.status, 201)
  const state = async () => (await browser.call<Schemas['MailPage']>('GET', '/mails')).body.items
  assert.deepEqual(
    (await state()).map(({ id, to, state }) => [id, to, state]),
    [[sent.body.mailId, to, 'Waiting']],
  )
  const [mail] = await mails(to)
  assert.equal(mail?.from, 'Höyry & Käpy <doorstep@localhost>')
  assert.equal((await state())[0]?.state, 'Sent')
  const kept = await browser.call<Schemas['MailSettings']>('PATCH', '/mail-settings', { senderName: null })
  assert.deepEqual([kept.body.senderName, kept.body.replyTo], [null, signed.replyTo])
  const other = await signedIn()
  assert.equal((await other.browser.call<Schemas['MailPage']>('GET', '/mails')).body.items.length, 0)
})
