import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { SCOPES, type Scope } from '../../../server/platform/context.ts'
import { loadContract } from '../../../server/platform/http/index.ts'
import { type Client, EDITOR, karlaRig, type Merchant, VIEWER, type Wire } from '../../support/karla.ts'

/** What holds for every operation, whatever it does: asked of each that the contract has. */

const contract = loadContract('karla')
const rig = await karlaRig()
const operations = [...contract.operations.values()]
type Operation = (typeof operations)[number]

const [own, other] = await Promise.all([organization(), organization()])
const staff = await rig.operator(other.shop)

async function organization() {
  const shop = await rig.merchant()
  const { organization: slug } = await shop.ok<Wire['MerchantDetailDTO']>('GET', shop.at)
  return { shop, slug: slug ?? '' }
}

type Place = Awaited<ReturnType<typeof organization>>

const NOWHERE: Place = { shop: { at: '/shops/nowhere' } as Merchant, slug: 'nowhere' } // only its address is asked for
const isOfOrganization = ({ path }: Operation): boolean => path.includes('/orgs/')
/** Whether the path names a shop or an organization. */
const isSomewhere = ({ path }: Operation): boolean => path.includes('{slug}')

const SCOPES_OF: Record<string, readonly Scope[]> = { viewer: VIEWER, editor: EDITOR, admin: SCOPES }
const BELOW: Record<string, readonly Scope[]> = { viewer: ['read:webhook'], editor: VIEWER, admin: EDITOR }

/** The path in this shop, with this text where an id of something is asked for. */
function pathOf(operation: Operation, place: Place, id: string = randomUUID()): string {
  const slug = isOfOrganization(operation) ? place.slug : place.shop.at.replace('/shops/', '')
  let path = operation.path.replace('/v1', '').replace('{slug}', slug)
  for (const { name, in: where, schema } of operation.parameters) {
    const { enum: words, type } = contract.resolved(schema)
    const text = Array.isArray(words) ? String(words[0]) : type === 'integer' ? '0' : id
    if (where === 'path') path = path.replace(`{${name}}`, text)
  }
  const query = new URLSearchParams()
  for (const { name, in: where, required } of operation.parameters) {
    if (where === 'query' && required) query.set(name, name === 'uuid' ? randomUUID() : 'x')
  }
  return query.size > 0 ? `${path}?${query}` : path
}

const isForm = ({ body }: Operation): boolean => body?.content.has('multipart/form-data') ?? false
const takesJson = ({ body }: Operation): boolean => body?.content.has('application/json') ?? false

/** A body that no schema allows, where there is one. */
const wrongBody = (operation: Operation) => (operation.body ? { type: 7 } : undefined)

const verb = (operation: Operation) => operation.method as 'GET' // the same for the client

for (const operation of operations) {
  const role = operation.roles?.[0] ?? 'none'

  test(`${operation.id} asks for credentials before all else`, async () => {
    const path = pathOf(operation, own, 'no uuid')
    const missing = await rig.anybody.call(verb(operation), path, wrongBody(operation))
    assert.deepEqual([missing.status, missing.body.key, missing.body.errors], [400, 'credentials_missing', []])
    for (const [username, key] of [
      ['test', 'nonsense'],
      ['somebody', own.shop.keys.api],
      [own.shop.shop.slug, `${own.shop.keys.api}x`],
      [`${own.shop.shop.slug}\0`, own.shop.keys.api],
    ] as const) {
      const unknown = await rig.client(username, key).call(verb(operation), path, wrongBody(operation))
      assert.deepEqual([unknown.status, unknown.body.key], [401, 'credentials_invalid'], username)
      assert.match(String(unknown.headers['www-authenticate']), /^Basic /)
    }
  })

  test(`${operation.id} is for the role ${role} and those above, whatever is asked`, async () => {
    const place = await organization()
    const issue = (scopes: readonly Scope[]) =>
      operation.id === 'createShop' || isOfOrganization(operation)
        ? rig.organization(place.shop.shop.organizationId, scopes)
        : place.shop.with(...scopes)
    const below = await issue(BELOW[role] ?? [])
    const refused = await below.call(verb(operation), pathOf(operation, place, 'no uuid'), wrongBody(operation))
    assert.deepEqual([refused.status, refused.body.key, refused.body.errors], [403, 'forbidden', []])
    const holder = await issue(SCOPES_OF[role] ?? [])
    const admitted = await holder.call(verb(operation), pathOf(operation, place), wrongBody(operation))
    assert.ok(![400, 401, 403].includes(admitted.status), admitted.text)
  })

  if (isSomewhere(operation)) {
    test(`${operation.id} tells a stranger nothing, and staff that there is nothing`, async () => {
      // Whose organization it is, is asked after the input was checked.
      const body =
        operation.id === 'inviteUserToOrg' ? { email: 'j@example.com', role: 'viewer' } : wrongBody(operation)
      const ask = (client: Client, place: Place) =>
        client.call(verb(operation), pathOf(operation, place, 'no uuid'), body)
      const answers = await Promise.all([own, NOWHERE].map((place) => ask(other.shop, place)))
      assert.deepEqual(
        answers.map(({ status, body }) => [status, body.key]),
        [
          [403, 'forbidden'],
          [403, 'forbidden'],
        ],
      )
      assert.equal(answers[0]?.text, answers[1]?.text)
      const gone = await ask(staff, NOWHERE)
      const key = isOfOrganization(operation) ? 'org_not_found' : 'shop_not_found'
      assert.deepEqual([gone.status, gone.body.key], [404, key])
    })
  }

  const ids = operation.parameters.filter((one) => one.in === 'path' && contract.resolved(one.schema).format === 'uuid')
  if (ids.length > 0) {
    test(`${operation.id} takes ids of its form only`, async () => {
      const { status, body } = await own.shop.call(verb(operation), pathOf(operation, own, 'no-uuid'))
      assert.equal(status, 422)
      assert.deepEqual(
        body.errors.filter(({ loc }) => loc?.[0] === 'path').map(({ loc, type, field }) => [loc, type, field]),
        ids.map(({ name }) => [['path', name], 'uuid_parsing', name]),
      )
    })
  }

  if (operation.parameters.some(({ name }) => name === 'per_page')) {
    test(`${operation.id} answers an empty page past the end, and no page that there cannot be`, async () => {
      const path = pathOf(operation, own)
      const at = path.includes('?') ? `${path}&` : `${path}?`
      for (const page of ['1000', '9007199254740991', '1e300', '100000000000000000000000000']) {
        assert.deepEqual(await own.shop.ok('GET', `${at}page=${page}&per_page=100`), [], page)
      }
      for (const [query, type] of [
        ['per_page=0', /^greater_than(_equal)?$/],
        ['per_page=101', /^less_than_equal$/],
        ['per_page=-1', /^greater_than(_equal)?$/],
        ['page=0', /^greater_than(_equal)?$/],
        ['page=-1', /^greater_than(_equal)?$/],
        ['page=x', /^int_parsing$/],
        ['per_page=1.5', /^int_parsing$/],
      ] as const) {
        const { errors } = await own.shop.refused(422, 'validation_error', 'GET', at + query)
        assert.deepEqual(errors[0]?.loc, ['query', query.split('=')[0]], query)
        assert.match(String(errors[0]?.type), type, query)
      }
    })
  }

  if (takesJson(operation)) {
    test(`${operation.id} tells where a text stops being JSON, and that a body is missing`, async () => {
      const path = pathOf(operation, own)
      for (const [text, offset] of [
        ['{"a": nope}', 6],
        ['{"a": 1', 7],
        ['[1,]', 3],
        ["{'a': 1}", 1],
      ] as const) {
        const { status, body } = await own.shop.call(verb(operation), path, text)
        assert.deepEqual(
          [status, body.errors.map(({ loc, type }) => [loc, type])],
          [422, [[['body', offset], 'json_invalid']]],
          text,
        )
      }
      for (const text of ['', ' \n']) {
        const { status, body } = await own.shop.call(verb(operation), path, text)
        assert.deepEqual([status, body.errors[0]?.loc, body.errors[0]?.type], [422, ['body'], 'missing'])
      }
    })
  } else if (!isForm(operation)) {
    test(`${operation.id} takes an empty body that claims to be JSON`, async () => {
      const place = await organization()
      const path = pathOf(operation, place)
      const plain = await place.shop.call(verb(operation), path, '')
      assert.ok([200, 204, 404].includes(plain.status), plain.text)
    })
  }
}

test('an address that is none, and a method that an address does not have, are told in the same form', async () => {
  for (const path of [
    '',
    '/',
    '/nonsense',
    `${own.shop.at}/nonsense`,
    '/shops/a/b/c/d/e/f',
    `${own.shop.at}/orders/bulk/x`,
  ]) {
    const { errors, type } = await own.shop.refused(404, 'route_not_found', 'GET', path)
    assert.deepEqual([errors, type], [[], 'invalid_request_error'])
  }
  for (const { path, method } of operations) {
    const methods = operations.filter((one) => one.path === path).map((one) => one.method)
    const wrong = (['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).filter((one) => !methods.includes(one))
    for (const one of wrong) {
      const sample = path.replace('/v1', '').replaceAll(/\{\w+\}/g, 'x')
      const also = operations.some((other) => other.method === one && matches(other.path, `/v1${sample}`))
      if (also) continue
      const { status, body, headers } = await own.shop.call(one, sample, one === 'GET' ? undefined : '{')
      assert.deepEqual([status, body.key], [405, 'route_not_found'], `${one} ${path}`)
      assert.ok(String(headers.allow).split(', ').includes(method))
    }
  }
})

const matches = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path)
