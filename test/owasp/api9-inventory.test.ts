/** API9:2023, improper inventory management: what is served is what the contracts and this list say, and nothing else. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { InjectOptions } from 'fastify'
import { loadContract } from '../../server/platform/http/index.ts'
import { apiRig } from '../support/api-rig.ts'

const rig = await apiRig({ RATE_LIMIT: '0' })

/** Contracts by the path below which they are served. */
const SERVED: readonly (readonly [name: string, prefix: string])[] = [
  ['doorstep', '/api'],
  ['ogoship-api-v1', '/ogoship'],
  ['ogoship-tracking', '/ogoship/tracking'],
  ['karla', '/karla'],
  ['shopgo-management', '/shopgo'],
  ['shopgo-platform', '/shopgo'],
]

/** What is open without credentials by the contracts. */
const OPEN = [
  'doorstep.askForPasswordReset', 'doorstep.beginPasskeySignIn', 'doorstep.completeSecondFactor', 'doorstep.getPasswordReset',
  'doorstep.signIn', 'doorstep.signInWithPasskey', 'doorstep.signOut', 'doorstep.usePasswordReset',
  'ogoship-api-v1.createToken', 'ogoship-tracking.getTrackingByToken', 'shopgo-management.retrieveUserApiKey',
] // biome-ignore format: a table

/** Everything else that answers. */
const PAGES = [
  '/', '/pictures/placeholder.png',
  '/console*',
  '/robots.txt', '/favicon.svg', '/health/live', '/health/ready', '/metrics', '/docs', '/docs/:surface...',
  '/console', '/console/*', '/console/assets/:name', '/mailbox', '/mailbox/:shop/:id', '/mailbox/:id/page', '/join/:token',
  '/files/:shop/:file/:signature', '/pictures/:shop/:url/:signature', '/pictures/wide/:shop/:url/:signature',
  '/hooks/carriers/:gateway/:shop/:connection', '/t/:shop', '/t/:shop/:token', '/t/:shop/:token/live',
  '/t/:shop/:token/go/:campaign', '/t/:shop/:token/claim', '/t/:shop/:token/claim/:number',
] // biome-ignore format: a table

interface Route {
  path: string
  methods: string[]
}

/** Of the router's own drawing of its tree. */
function routes(): Route[] {
  const stack: string[] = []
  const found: Route[] = []
  for (const line of rig.http.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, indent = '', text = ''] = /^([│ ├└─]*)(.*)$/.exec(line) ?? []
    const depth = Math.ceil(indent.length / 4)
    const [, part = '', methods = ''] = /^(.*?)(?: \(([A-Z, ]+)\))?$/.exec(text) ?? []
    if (text === '') continue
    stack.splice(Math.max(0, depth - 1))
    stack.push(part)
    if (methods !== '') found.push({ path: stack.join('').replace(/\/$/, '') || '/', methods: methods.split(', ') })
  }
  return found
}

const plain = (path: string): string =>
  path
    .toLowerCase()
    .replaceAll(/\{[^}]+\}|:\w+(\|:\w+)*/g, '{}')
    .replace(/\/$/, '') || '/'

test('every route is an operation of a contract or one of the pages that are listed here', () => {
  const operations = new Set(
    SERVED.flatMap(([name, prefix]) =>
      [...loadContract(name).operations.values()].map(({ path }) => plain(prefix + path)),
    ),
  )
  const pages = new Set(PAGES.map(plain))
  const unknown = routes().filter(({ path }) => {
    const asked = plain(path)
    const unmatched = SERVED.some(([, prefix]) => [prefix, `${prefix}*`, `${prefix}/*`].includes(asked))
    return (
      !operations.has(asked) &&
      !pages.has(asked) &&
      !unmatched &&
      !asked.startsWith('/docs/') &&
      !/^\/(t\/live|assets|placeholder|hooks\/shopify)/.test(asked)
    )
  })
  assert.deepEqual(
    unknown.map(({ path }) => path),
    [],
  )
  assert.ok(routes().length > 200, `${routes().length} routes`)
})

test('every operation of every contract is served, at its address and by its method', async () => {
  for (const [name, prefix] of SERVED) {
    for (const { id, method, path } of loadContract(name).operations.values()) {
      const url = prefix + path.replaceAll(/\{[^}]+\}/g, '019580a1-0a01-7000-8000-00000000000a')
      const { statusCode } = await rig.http.inject({ method, url, payload: {} } as InjectOptions)
      assert.ok(statusCode !== 405 && statusCode < 500, `${name}.${id}: ${statusCode}`)
      if (!OPEN.includes(`${name}.${id}`))
        assert.ok([401, 400, 403].includes(statusCode), `${name}.${id}: ${statusCode}`)
    }
  }
})

test('every operation says who may call it, and what is open to all is known', () => {
  const open: string[] = []
  for (const [name] of SERVED) {
    for (const { id, security } of loadContract(name).operations.values()) {
      assert.ok(security !== null, `${name}.${id}`)
      if (security.length === 0 || security.some((one) => Object.keys(one).length === 0)) open.push(`${name}.${id}`)
    }
  }
  assert.deepEqual(open.sort(), [...OPEN].sort())
})

test('the API pages tell of what is served and of nothing else', async () => {
  for (const door of rig.app.surfaces) {
    const reply = await rig.http.inject(`/docs/${door}/openapi.json`)
    assert.equal(reply.statusCode, 200, door)
    const document = reply.json() as { paths: Record<string, Record<string, { operationId?: string }>> } // OpenAPI
    for (const [path, item] of Object.entries(document.paths)) {
      for (const [method, operation] of Object.entries(item)) {
        if (operation.operationId === undefined) continue
        const url = path.replaceAll(/\{[^}]+\}/g, '019580a1-0a01-7000-8000-00000000000a')
        const { statusCode } = await rig.http.inject({
          method: method.toUpperCase(),
          url,
          payload: {},
        } as InjectOptions)
        assert.ok(statusCode !== 405, `${door} ${method} ${path}`)
      }
    }
  }
})

test('there are no other versions: neither older nor newer, nor ones for tests', async () => {
  for (const url of [
    '/api/v0/shop', '/api/v1/shop', '/api/v2/shop', '/api/beta/shop', '/api/internal/shop', '/v1/shop', '/api-v1/shop', '/api_old/shop',
    '/ogoship/api/v0/orders', '/ogoship/api/v2/orders', '/ogoship/api/orders', '/ogoship/orders', '/karla/v0/shops', '/karla/v2/shops', '/karla/shops',
    '/shopgo/v0/management/order', '/shopgo/v2/management/order', '/shopgo/management/order', '/test/api/shop', '/staging/api/shop',
  ]) // biome-ignore format: a table
    assert.equal((await rig.http.inject({ url })).statusCode, 404, url)
})
