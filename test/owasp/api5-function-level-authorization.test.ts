/** API5:2023, broken function level authorization. Each role with each operation on real rows: `npm run judge -- --only access`. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { InjectOptions } from 'fastify'
import { loadContract } from '../../server/platform/http/index.ts'
import { apiRig } from '../support/api-rig.ts'
import { aBrowser, aPerson } from '../support/people.ts'

const rig = await apiRig({ RATE_LIMIT: '0' })
const contract = loadContract('doorstep')
const operations = [...contract.operations.values()]
const ID = '019580a1-0a01-7000-8000-00000000000a'
const filled = (path: string) => path.replaceAll(/\{[^}]+\}/g, ID)
const scopesOf = ({ security }: (typeof operations)[number]) => (security ?? []).map((one) => Object.values(one).flat())
const made = await rig.shop()

test('what is for the operator is refused to the admin of a shop, with a key and at the console', async () => {
  const browser = aBrowser(rig)
  await browser.signIn(await aPerson(rig, made.shop))
  const forOperators = operations.filter((one) => scopesOf(one).some((scopes) => scopes.includes('operator')))
  assert.ok(forOperators.length >= 3)
  for (const { id, method, path } of forOperators) {
    for (const call of [made.call, browser.call]) {
      const { status, body } = await call<{ code: string }>(method as 'PUT', filled(path), {})
      assert.deepEqual([status, body.code], [403, 'scope_missing'], id)
    }
  }
})

test('a key that may read everything changes nothing, whatever it sends', async () => {
  const reader = await rig.caller(made.shop.id, 'read:order', 'read:product', 'read:webhook', 'read:metadata')
  let refused = 0
  for (const one of operations) {
    const reads = scopesOf(one).some((scopes) => scopes.every((scope) => scope.startsWith('read:')))
    if (one.method === 'GET' || reads || !one.security?.some((scheme) => 'ApiKey' in scheme)) continue
    const { status, body } = await reader<{ code: string }>(one.method as 'PUT', filled(one.path), {})
    assert.deepEqual([status, body.code], [403, 'scope_missing'], one.id)
    refused++
  }
  assert.ok(refused > 60, `${refused} operations`)
})

test('a method that the contract does not give to a path is 405, and no header turns one into another', async () => {
  const byPath = Map.groupBy(operations, ({ path }) => path)
  const headers = { authorization: `Bearer ${made.key}` }
  for (const [path, known] of byPath) {
    const methods = new Set<string>(known.map(({ method }) => method))
    // Another path may match too: what is asked for is then its thing.
    const others = operations.filter((one) => one.path !== path && matches(one.path, filled(path)))
    for (const method of ['PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']) {
      if (methods.has(method) || others.some((one) => one.method === method)) continue
      const answer = await rig.http.inject({
        method: method as 'PUT',
        url: `/api${filled(path)}`,
        headers,
      } as InjectOptions)
      assert.equal(answer.statusCode, 405, `${method} ${path}`)
      assert.ok(String(answer.headers.allow).length > 0)
    }
  }
  for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override']) {
    const url = '/api/shop?_method=DELETE'
    const answer = await rig.http.inject({
      url,
      headers: { ...headers, [name]: 'PATCH' },
      payload: '{"name":"Changed"}',
    } as InjectOptions)
    assert.equal(answer.json().name, made.shop.name)
  }
})

const matches = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(path)

test('another spelling of a path is the same operation behind the same guard, or nothing', async () => {
  for (const url of [
    '/api/credentials/',
    '/API/Credentials',
    '/api//credentials',
    '/api/./credentials',
    '/api/x/../credentials',
    '/api/%63redentials',
    '/api/credentials%2f',
    '/api/credentials;a=b',
    '/api/credentials%00',
    '/api/credentials?',
    '/api/%2e%2e/api/credentials',
    '//api/credentials',
    '/api/credentials/..;/shop',
    '/karla/../api/credentials',
  ]) {
    const { statusCode } = await rig.http.inject({ url })
    assert.ok([400, 401, 404].includes(statusCode), `${url}: ${statusCode}`)
    const reader = await rig.http.inject({ url, headers: { authorization: `Bearer ${await readerKey()}` } })
    assert.ok([400, 403, 404].includes(reader.statusCode), `${url}: ${reader.statusCode}`)
  }
})

let known: string | undefined
async function readerKey(): Promise<string> {
  known ??= (await made.call<{ secret: string }>('POST', '/credentials', { name: 'r', scopes: ['read:order'] })).body
    .secret
  return known
}
