import assert from 'node:assert/strict'
import { test } from 'node:test'
import { updateOrganization } from '../../server/modules/tenants/index.ts'
import { joinDesk } from '../support/join.ts'
import { EDITOR, karlaRig, type Merchant, VIEWER, type Wire } from '../support/karla.ts'

const rig = await karlaRig({ DEMO: 'on' })
const { mails, openLink, accept } = joinDesk(rig)
type Organization = Wire['OrganizationDTO']
type Member = Wire['OrgMemberDTO']

const TRICKY = '<script>alert("x")</script> Ääkköset 🚢'
const PASSWORD = 'correct horse battery'
let count = 0
const newAddress = () => `person${++count}@example.com`

async function organization() {
  const shop = await rig.merchant()
  const { organization: slug } = await shop.ok<Wire['MerchantDetailDTO']>('GET', shop.at)
  const at = `/orgs/${slug}`
  return { shop, slug: slug ?? '', at, wide: await rig.organization(shop.shop.organizationId) }
}

/** Invites and accepts. */
async function member(client: Pick<Merchant, 'ok'>, at: string, email: string, role = 'editor') {
  await client.ok('POST', `${at}/invite`, { email, role })
  assert.equal((await accept(await openLink(email), { name: 'Jane', password: PASSWORD })).statusCode, 303)
}

test('an organization shows all it has; what it has not is null', async () => {
  const { shop, slug, at, wide } = await organization()
  const seen = await shop.ok<Organization>('GET', at)
  assert.deepEqual(seen, {
    id: seen.id,
    slug,
    name: 'Test shop',
    email: null,
    phone: null,
    website: null,
    industry: null,
    sso_domain: null,
    feature_community: 'live',
    feature_toggles: {},
  })
  assert.ok(seen.id > 1000)
  const ctx = { ...shop.ctx, actor: 'system' }
  await updateOrganization(rig.app.system, ctx, {
    name: TRICKY,
    email: 'post@shop.example',
    website: 'https://shop.example/',
    industry: TRICKY,
    ssoDomain: 'shop.example',
  })
  const after = await wide.ok<Organization>('GET', at)
  assert.deepEqual([after.name, after.industry, after.sso_domain], [TRICKY, TRICKY, 'shop.example'])
  assert.equal(after.slug, slug, 'a new name keeps the slug')
})

test('a key reads its own organization only; staff read any, and hear that one is missing', async () => {
  const { at, wide, shop } = await organization()
  const other = await organization()
  const staff = await rig.operator(other.shop)
  for (const path of ['', '/members']) {
    for (const client of [other.shop, other.wide]) {
      await client.refused(403, 'forbidden', 'GET', `${at}${path}`)
      await client.refused(403, 'forbidden', 'GET', `/orgs/nowhere${path}`)
    }
    await staff.ok('GET', `${at}${path}`)
    await staff.refused(404, 'org_not_found', 'GET', `/orgs/nowhere${path}`)
    for (const scopes of [EDITOR, VIEWER]) await (await shop.with(...scopes)).ok('GET', `${at}${path}`)
    await rig.anybody.refused(400, 'credentials_missing', 'GET', `${at}${path}`)
  }
  const invitation = { email: newAddress(), role: 'viewer' }
  await other.wide.refused(403, 'forbidden', 'POST', `${at}/invite`, invitation)
  await staff.refused(404, 'org_not_found', 'POST', '/orgs/nowhere/invite', invitation)
  for (const scopes of [EDITOR, VIEWER]) {
    await (await shop.with(...scopes)).refused(403, 'forbidden', 'POST', `${at}/invite`, invitation)
  }
  assert.deepEqual(await wide.ok('GET', `${at}/members`), [])
})

test('somebody who is invited gets a mail, and is a member once the link was accepted', async () => {
  const { slug, at, wide } = await organization()
  const email = 'Jane.O+new@Example.com'
  assert.equal(await wide.ok('POST', `${at}/invite`, { email, role: 'admin' }), null)
  assert.deepEqual(await wide.ok('GET', `${at}/members`), [])
  const [mail] = await mails(email)
  assert.equal(mail?.subject, 'Your invitation to Test shop')
  assert.match(mail?.text ?? '', /valid for 7 days/)
  const link = await openLink(email)
  assert.ok(mail?.html?.includes(link))
  const page = await rig.app.http.inject({ url: link })
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /Join Test shop/)
  const joined = await accept(link, { name: TRICKY, password: PASSWORD })
  assert.equal(joined.statusCode, 303)
  assert.equal(joined.headers.location, '/console/')
  assert.match(String(joined.headers['set-cookie']), /^doorstep_session=\w+; Path=\/; HttpOnly; SameSite=Lax/)
  assert.deepEqual(await wide.ok<Member[]>('GET', `${at}/members`), [
    { email_id: email, feature_community: 'live', feature_toggles: null, org: slug, shops: ['*'], role: 'admin' },
  ])
  await wide.refused(409, 'org_member_exists', 'POST', `${at}/invite`, { email: email.toUpperCase(), role: 'viewer' })
})

test('a second invitation replaces the first, whose link is dead', async () => {
  const { at, wide } = await organization()
  const email = newAddress()
  await wide.ok('POST', `${at}/invite`, { email, role: 'viewer' })
  const first = await openLink(email)
  rig.clock.advance(1000)
  await wide.ok('POST', `${at}/invite`, { email: email.toUpperCase(), role: 'editor' })
  const second = await openLink(email.toUpperCase())
  assert.notEqual(first, second)
  assert.equal((await rig.app.http.inject({ url: first })).statusCode, 404)
  assert.equal((await accept(second, { name: 'Jane', password: PASSWORD })).statusCode, 303)
  const [made] = await wide.ok<Member[]>('GET', `${at}/members`)
  assert.equal(made?.role, 'editor')
})

test('a key for one shop invites to that shop alone', async () => {
  const { shop, at, wide } = await organization()
  const email = newAddress()
  await member(shop, at, email, 'admin')
  assert.deepEqual((await wide.ok<Member[]>('GET', `${at}/members`))[0]?.shops, [shop.shop.slug])
})

test('members come by address, page by page, and are found by their whole address', async () => {
  const { at, wide } = await organization()
  for (const email of ['b@example.com', 'C@example.com', 'a@example.com']) await member(wide, at, `${++count}${email}`)
  const all = await wide.ok<Member[]>('GET', `${at}/members`)
  const addresses = all.map(({ email_id: email }) => email)
  assert.equal(addresses.length, 3)
  assert.deepEqual(
    addresses,
    addresses.toSorted((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1)),
  )
  const found = async (query: string) =>
    (await wide.ok<Member[]>('GET', `${at}/members?${query}`)).map(({ email_id: email }) => email)
  assert.deepEqual(await found('per_page=2'), addresses.slice(0, 2))
  assert.deepEqual(await found('per_page=2&page=2'), addresses.slice(2))
  assert.deepEqual(await found('page=9'), [])
  assert.deepEqual(await found(`email_id=${encodeURIComponent((addresses[1] ?? '').toUpperCase())}`), [addresses[1]])
  assert.deepEqual(await found('email_id=b%40example.com'), [])
  assert.deepEqual(await found(`email_id=${encodeURIComponent(TRICKY)}`), [])
  for (const query of ['page=0', 'per_page=101', 'per_page=x']) {
    const { errors } = await wide.refused(422, 'validation_error', 'GET', `${at}/members?${query}`)
    assert.equal(errors[0]?.loc?.[0], 'query')
  }
})

test('what is no invitation is refused', async () => {
  const { at, wide } = await organization()
  const refused = async (body: unknown) =>
    (await wide.refused(422, 'validation_error', 'POST', `${at}/invite`, body)).errors[0]
  assert.deepEqual((await refused({ email: 'nobody', role: 'viewer' }))?.loc, ['body', 'email'])
  assert.deepEqual((await refused({ email: 'a@b.example, c@d.example', role: 'viewer' }))?.loc, ['body', 'email'])
  assert.deepEqual((await refused({ email: 'a@localhost', role: 'viewer' }))?.loc, ['body', 'email'])
  assert.equal((await refused({ email: newAddress(), role: 'owner' }))?.type, 'enum')
  assert.equal((await refused({ email: newAddress(), role: 'warehouse' }))?.type, 'enum')
  assert.equal((await refused({ role: 'viewer' }))?.type, 'missing')
  assert.equal((await refused({ email: null, role: 'viewer' }))?.type, 'string_type')
  await refused('{')
})

test('of ten invitations of one address at once, one link works', async () => {
  const { at, wide } = await organization()
  const email = newAddress()
  await Promise.all(Array.from({ length: 10 }, () => wide.ok('POST', `${at}/invite`, { email, role: 'viewer' })))
  const links = (await mails(email)).map(({ text }) => /\/join\/\w+/.exec(text)?.[0] ?? '')
  assert.equal(new Set(links).size, 10)
  const pages = await Promise.all(links.map((url) => rig.app.http.inject({ url })))
  assert.equal(pages.filter(({ statusCode }) => statusCode === 200).length, 1)
})
