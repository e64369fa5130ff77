import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { components } from '../../server/generated/doorstep.ts'
import { apiRig, type Caller } from '../support/api-rig.ts'
import { joinDesk } from '../support/join.ts'

const rig = await apiRig()
const { openLink, accept } = joinDesk(rig)
type Schemas = components['schemas']
interface List<T> {
  items: T[]
  nextCursor?: string | null
}

let count = 0

/** A shop, and a caller for its whole organization, which names no shop. */
async function organization() {
  const shop = await rig.shop()
  return { ...shop, wide: rig.callWith(await rig.organizationKey(shop.shop.organizationId)) }
}

async function join(call: Caller, invitation: object = {}): Promise<string> {
  const email = `m${++count}@example.com`
  const made = await call('POST', '/organization/invitations', { email, role: 'editor', ...invitation })
  assert.equal(made.status, 201, made.raw.toString())
  assert.equal(
    (await accept(await openLink(email), { name: 'Jane', password: 'correct horse battery' })).statusCode,
    303,
  )
  return email
}

test('an organization is read and changed; null empties, absent stays', async () => {
  const { wide, call } = await organization()
  const seen = await wide<Schemas['Organization']>('GET', '/organization')
  assert.equal(seen.body.name, 'Test shop')
  const change = { email: 'post@shop.example', website: 'https://shop.example/', industry: '<b>Höyry</b> 🚢' }
  assert.equal((await wide('PATCH', '/organization', change)).status, 200)
  const after = await wide<Schemas['Organization']>('PATCH', '/organization', { email: null })
  assert.deepEqual({ ...after.body, ...change }, { ...seen.body, ...change })
  assert.deepEqual([after.body.email, after.body.industry], [null, change.industry])
  assert.equal((await call('PATCH', '/organization', {})).status, 403, 'a key of one shop')
  for (const wrong of [
    { website: 'javascript:alert(1)' },
    { email: 'x' },
    { name: ' ' },
    { ssoDomain: 'a b' },
    { phone: 'x' },
    { industry: 'a\nb' },
  ]) {
    const refused = await wide<Schemas['Problem']>('PATCH', '/organization', wrong)
    assert.equal(refused.status, 422)
    assert.equal(refused.body.errors?.[0]?.pointer, `/${Object.keys(wrong)[0]}`)
  }
  const other = await organization()
  assert.notEqual((await other.wide<Schemas['Organization']>('GET', '/organization')).body.id, seen.body.id)
})

test('people are invited, listed page by page, changed and removed', async () => {
  const { wide, shop } = await organization()
  const emails: string[] = []
  for (let i = 0; i < 5; i++) emails.push(await join(wide, i === 0 ? { role: 'admin' } : {}))
  const seen: string[] = []
  let cursor = ''
  do {
    const page: List<Schemas['Member']> = (
      await wide<List<Schemas['Member']>>('GET', `/organization/members?limit=2${cursor && `&cursor=${cursor}`}`)
    ).body
    seen.push(...page.items.map(({ email }) => email))
    cursor = page.nextCursor ?? ''
  } while (cursor)
  assert.deepEqual(seen, emails)
  const find = async (email = '') =>
    (await wide<List<Schemas['Member']>>('GET', `/organization/members?email=${email.toUpperCase()}`)).body.items[0]
  const [admin, member] = [await find(emails[0]), await find(emails[1])]
  assert.ok(admin && member)
  const changed = await wide<Schemas['Member']>('PATCH', `/organization/members/${member.userId}`, {
    role: 'viewer',
    shops: [shop.slug],
  })
  assert.deepEqual([changed.body.role, changed.body.shops], ['viewer', [shop.slug]])
  const last = await wide<Schemas['Problem']>('DELETE', `/organization/members/${admin.userId}`)
  assert.deepEqual([last.status, last.body.code], [409, 'last_admin'])
  assert.equal((await wide('DELETE', `/organization/members/${member.userId}`)).status, 204)
  assert.equal((await wide('DELETE', `/organization/members/${member.userId}`)).status, 404)
  assert.equal(await find(emails[1]), undefined)
})

test('invitations are listed, replaced and taken back', async () => {
  const { wide, call, shop } = await organization()
  const email = `open${++count}@example.com`
  const invite = (body: object, headers: Record<string, string> = {}) =>
    wide<Schemas['Invitation']>('POST', '/organization/invitations', { email, role: 'viewer', ...body }, headers)
  const first = await invite({ shops: [shop.slug] }, { 'idempotency-key': 'once' })
  assert.deepEqual(first.body.shops, [shop.slug])
  assert.equal(new Date(first.body.expiresAt).getTime() - new Date(first.body.createdAt).getTime(), 7 * 86_400_000)
  const again = await invite({ shops: [shop.slug] }, { 'idempotency-key': 'once' })
  assert.deepEqual(again.body, first.body)
  const second = await invite({ role: 'editor' })
  assert.notEqual(second.body.id, first.body.id)
  const list = async (by: Caller = wide) =>
    (await by<List<Schemas['Invitation']>>('GET', '/organization/invitations')).body.items
  assert.deepEqual(await list(), [second.body])
  assert.deepEqual(await list(call), [], 'a key of one shop does not see what opens all')
  assert.equal((await call('DELETE', `/organization/invitations/${second.body.id}`)).status, 403)
  assert.equal((await wide('DELETE', `/organization/invitations/${first.body.id}`)).status, 404)
  assert.equal((await wide('DELETE', `/organization/invitations/${second.body.id}`)).status, 204)
  assert.deepEqual(await list(), [])
  for (const wrong of [{ email: 'x y@example.com' }, { shops: ['nowhere'] }, { shops: [] }]) {
    const refused = await wide<Schemas['Problem']>('POST', '/organization/invitations', {
      email,
      role: 'viewer',
      ...wrong,
    })
    assert.equal(refused.status, 422)
    assert.equal(refused.body.errors?.[0]?.pointer, `/${Object.keys(wrong)[0]}`)
  }
  const member = await join(wide)
  const conflict = await wide<Schemas['Problem']>('POST', '/organization/invitations', {
    email: member,
    role: 'viewer',
  })
  assert.deepEqual([conflict.status, conflict.body.code], [409, 'org_member_exists'])
})

test('people and invitations are for admins; readers see who is there', async () => {
  const { shop } = await organization()
  const reader = await rig.caller(shop.id, 'read:order')
  assert.equal((await reader('GET', '/organization/members')).status, 200)
  assert.equal((await reader('GET', '/organization/invitations')).status, 403)
  assert.equal(
    (await reader('POST', '/organization/invitations', { email: 'a@b.example', role: 'viewer' })).status,
    403,
  )
  const packer = await rig.caller(shop.id, 'warehouse')
  assert.equal((await packer('GET', '/organization/members')).status, 403)
  assert.equal((await packer('GET', '/organization')).status, 200)
})
