import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createShopOfCaller, updateOrganization } from '../../server/modules/tenants/index.ts'
import { passwordMatches } from '../../server/platform/secrets.ts'
import { joinDesk } from '../support/join.ts'
import { karlaRig } from '../support/karla.ts'

const rig = await karlaRig({ DEMO: 'on' })
const { http } = rig.app
const { mails, openLink, accept } = joinDesk(rig)

const TRICKY = '"><script>alert(1)</script><img src=x onerror=alert(2)> Ääkköset 🚢'
const PASSWORD = 'correct horse battery'
const FORM = { name: 'Jane Doe', password: PASSWORD }
const DAY = 86_400_000
let count = 0

/** An invitation to a new organization, and the path of its link. */
async function invited(email = `person${++count}@example.com`, name?: string) {
  // The newest mail is the one that came last.
  rig.clock.advance(1000)
  const shop = await rig.merchant()
  if (name !== undefined) await updateOrganization(rig.app.system, shop.ctx, { name })
  const wide = await rig.organization(shop.shop.organizationId)
  const { organization: slug } = await shop.ok<{ organization: string }>('GET', shop.at)
  await wide.ok('POST', `/orgs/${slug}/invite`, { email, role: 'editor' })
  const members = () => wide.ok<{ email_id: string }[]>('GET', `/orgs/${slug}/members`)
  return { path: await openLink(email), email, shop, wide, slug, members }
}

const get = (url: string) => http.inject({ url })

const account = async (email: string) =>
  rig.db.system.selectFrom('user_account').selectAll().where('email', '=', email).executeTakeFirst()

/** From here the throttle counts anew. */
const later = () => rig.clock.advance(2 * 3_600_000)

test('the page holds nothing that runs, is kept by nobody and found by nobody', async () => {
  const { path } = await invited(undefined, TRICKY)
  const { body, headers } = await get(path)
  assert.ok(!/<script|<img/i.test(body), body)
  assert.match(body, /Join &quot;&gt;&lt;script&gt;/)
  assert.match(
    String(headers['content-security-policy']),
    /default-src 'none'.*form-action 'self'.*frame-ancestors 'none'/,
  )
  assert.equal(headers['cache-control'], 'private, no-store')
  assert.equal(headers['referrer-policy'], 'no-referrer')
  assert.equal(headers['x-robots-tag'], 'noindex, nofollow')
})

test('an organization with lines in its name writes no headers of its own', async () => {
  const { email } = await invited(undefined, 'Shop\r\nBcc: everybody@example.com')
  const [mail] = await mails(email)
  assert.equal(mail?.subject, 'Your invitation to Shop Bcc: everybody@example.com')
})

test('what is missing or too short is said beside its field, and what was typed stays', async () => {
  const { path, members } = await invited()
  const short = await accept(path, { name: TRICKY, password: 'short' })
  assert.equal(short.statusCode, 422)
  assert.match(short.body, /at least 12 characters\.<\/a>/)
  assert.match(short.body, /aria-describedby="password-fault password-hint" aria-invalid="true"/)
  assert.ok(short.body.includes('value="&quot;&gt;&lt;script&gt;'))
  assert.ok(!short.body.includes('<script') && !short.body.includes('short"'))
  const nameless = await accept(path, { name: '  ', password: PASSWORD })
  assert.equal(nameless.statusCode, 422)
  assert.match(nameless.body, /Enter your name/)
  for (const form of [{}, { name: 'x'.repeat(201), password: PASSWORD }, { name: 'A\nB', password: PASSWORD }]) {
    assert.equal((await accept(path, form)).statusCode, 422)
  }
  const twice = await http.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: `name=A&name=B&password=${encodeURIComponent(PASSWORD)}`,
  })
  assert.equal(twice.statusCode, 422)
  assert.deepEqual(await members(), [])
  assert.equal((await accept(path, FORM)).statusCode, 303, 'the invitation is still open')
})

test('accepting makes an account with a password that nobody can read', async () => {
  const { path, email } = await invited()
  await accept(path, { name: ' Jané Doe ', password: 'salasana on pitkä 🚢' })
  const made = await account(email)
  assert.equal(made?.name, 'Jané Doe')
  assert.ok(await passwordMatches('salasana on pitkä 🚢', made?.password_hash ?? null))
})

test('used, replaced, expired, taken-back and made-up links look alike', async () => {
  const used = await invited()
  await accept(used.path, FORM)
  const made = (await get(`/join/${'x'.repeat(32)}`)).body
  const expired = await invited()
  rig.clock.advance(7 * DAY)
  for (const path of [used.path, expired.path, '/join/x', `/join/${'%00'.repeat(3)}`, `/join/${'y'.repeat(500)}`]) {
    const { statusCode, body } = await get(path)
    assert.equal(statusCode, 404, path)
    assert.equal(body, made, path)
    later()
    const sent = await accept(path, FORM)
    assert.equal(sent.statusCode, 404)
    assert.equal(sent.body, made)
  }
  assert.equal(await account(expired.email), undefined)
})

test('a form of another website is refused', async () => {
  const { path, members } = await invited()
  for (const site of ['cross-site', 'same-site']) {
    assert.equal((await accept(path, FORM, { 'sec-fetch-site': site })).statusCode, 403)
  }
  const json = await http.inject({ method: 'POST', url: path, payload: FORM })
  assert.equal(json.statusCode, 415)
  assert.deepEqual(await members(), [])
  assert.equal((await accept(path, FORM, { 'sec-fetch-site': 'same-origin' })).statusCode, 303)
})

test('of ten who send the form at once, one makes the account', async () => {
  const { path, email, members } = await invited()
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, i) => accept(path, { name: `Jane ${i}`, password: PASSWORD })),
  )
  assert.equal(answers.filter(({ statusCode }) => statusCode === 303).length, 1)
  assert.ok(answers.every(({ statusCode }) => [303, 404, 422].includes(statusCode)))
  assert.deepEqual(
    (await members()).map(({ email_id }) => email_id),
    [email],
  )
})

test('who has an account proves it by its password, and joins a second organization with it', async () => {
  later()
  const first = await invited()
  await accept(first.path, FORM)
  const second = await invited(first.email)
  const page = await get(second.path)
  assert.match(page.body, /There is an account with this address/)
  assert.ok(!page.body.includes('new-password'))
  const wrong = await accept(second.path, { password: 'another long password' })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /not the password of your account/)
  assert.deepEqual(await second.members(), [])
  assert.equal((await accept(second.path, { name: 'Somebody else', password: PASSWORD })).statusCode, 303)
  assert.equal((await second.members()).length, 1)
  assert.equal((await account(first.email))?.name, 'Jane Doe', 'the account stays as it was')
})

test('guessing the password of an account, or links, is slowed down', async () => {
  later()
  const first = await invited()
  await accept(first.path, FORM)
  const second = await invited(first.email)
  let status = 0
  for (let i = 0; i < 5; i++) status = (await accept(second.path, { password: `wrong password ${i}` })).statusCode
  assert.equal(status, 422)
  const locked = await accept(second.path, { password: PASSWORD })
  assert.equal(locked.statusCode, 429)
  assert.ok(Number(locked.headers['retry-after']) > 0)
  later()
  assert.equal((await accept(second.path, { password: PASSWORD })).statusCode, 303)

  later()
  for (let i = 0; i < 5; i++) await accept(`/join/${String(i).repeat(32)}`, FORM)
  assert.equal((await accept(`/join/${'z'.repeat(32)}`, FORM)).statusCode, 429)
  later()
})

test('the mailbox of a demo shows mails as they look, and nothing in them runs', async () => {
  const { email } = await invited(undefined, TRICKY)
  await openLink(email)
  const list = await get('/mailbox')
  assert.equal(list.statusCode, 200)
  assert.ok(!/<script|<img/i.test(list.body))
  const path = /href="(\/mailbox\/[^"]+)"/.exec(list.body)?.[1]
  assert.ok(path)
  const message = await get(path)
  assert.equal(message.statusCode, 200)
  assert.ok(!/<script|<img/i.test(message.body))
  assert.match(message.body, /<iframe title="The mail" sandbox srcdoc="&lt;!doctype html&gt;/)
  assert.match(message.body, /<a href="http[^"]+\/join\/\w{32}">/)
  assert.match(String(message.headers['content-security-policy']), /^default-src 'none'/)
  for (const missing of ['/mailbox/x/y', `/mailbox/${rig.app.system.newId()}/${rig.app.system.newId()}`]) {
    assert.equal((await get(missing)).statusCode, 404)
  }
  assert.match((await get('/')).body, /href="\/mailbox"/)
})

test('a shop that is made along has the admins of its maker’s organization', async () => {
  later()
  const { path, shop, wide, slug, email } = await invited()
  await accept(path, FORM)
  const ctx = { ...shop.ctx, actor: `user:${(await account(email))?.id}` }
  await rig.db.system
    .updateTable('membership')
    .set({ role: 'admin' })
    .where('user_id', '=', ctx.actor.slice(5))
    .execute()
  const made = await createShopOfCaller(rig.app.system, ctx, {
    name: 'Another',
    slug: `along-${shop.shop.slug}`,
    organization: `new-${shop.shop.slug}`,
  })
  const admins = await rig.db.system
    .selectFrom('membership')
    .select(['user_id', 'role'])
    .where('organization_id', '=', made.organizationId)
    .execute()
  assert.deepEqual(admins, [{ user_id: ctx.actor.slice(5), role: 'admin' }])
  assert.ok((await wide.ok<unknown[]>('GET', `/orgs/${slug}/members`)).length > 0)
})
