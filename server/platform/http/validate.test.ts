import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadContract } from './contract.ts'
import { SHELF, startShelf } from './fixtures/shelf.ts'
import type { Surface } from './index.ts'
import { compileAll, validatorsOf } from './validate.ts'

const { app } = await startShelf()
const list = async (query: string) => app.inject({ url: `/shelf/items?${query}`, headers: { 'x-key': 'k' } })
const authenticate: Surface['authenticate'] = async () => ({
  shopId: 's',
  actor: 'credential:1',
  role: 'merchant',
  scopes: new Set(['read:product', 'write:product']),
})
const keyed = await startShelf({ authenticate })
const search = async (query: string) => (await keyed.app.inject({ url: `/shelf/items?${query}` })).json()
const violations = async (item: unknown) => {
  const payload = typeof item === 'string' ? item : JSON.stringify(item)
  const headers = { 'content-type': 'application/json' }
  const answer = await keyed.app.inject({ method: 'POST', url: '/shelf/items', payload, headers })
  assert.equal(answer.statusCode, 400, answer.body)
  return answer.json().errors as { field: string; message: string }[]
}
const sentences = async (item: unknown) => (await violations(item)).map(({ field, message }) => `${field} ${message}`)

test('every schema of the published contract compiles', () => {
  assert.ok(compileAll(loadContract('ogoship-api-v1')) > 100)
})

test('every schema of the contract of these tests compiles, and a wrong one is found', () => {
  assert.ok(compileAll(SHELF) > 10)
  const [first] = SHELF.operations.values()
  const wrong = { ...first!, parameters: [{ ...first!.parameters[0]!, schema: { type: 'nonsense' } }] }
  assert.throws(() => compileAll({ ...SHELF, operations: new Map([['x', wrong]]) }))
})

test('query values become what their schema says, and defaults are filled in', async () => {
  assert.deepEqual(await search('limit=7&fresh=true'), { limit: 7, fresh: true })
  assert.deepEqual(await search(''), { limit: 10 })
})

test('lists come repeated or separated, and one value is a list too', async () => {
  assert.deepEqual(await search('id=1&id=2&tags=a,b'), { limit: 10, id: [1, 2], tags: ['a', 'b'] })
  assert.deepEqual(await search('id=1&tags=a'), { limit: 10, id: [1], tags: ['a'] })
  assert.deepEqual(await search('tags='), { limit: 10, tags: [] })
})

test('an object comes in brackets', async () => {
  assert.deepEqual(await search('filter[state]=open'), { limit: 10, filter: { state: 'open' } })
  assert.deepEqual((await search('filter[state]=lost')).errors, [
    { field: 'filter.state', message: 'must be one of open, closed' },
  ])
})

test('unknown query parameters are ignored, whatever they hold', async () => {
  assert.deepEqual(await search('modifiedAfter[date]=1&x=%00&__proto__=1'), { limit: 10 })
})

test('a query value out of bounds, of another type or repeated is 400 by its name', async () => {
  assert.deepEqual((await search('limit=51')).errors, [{ field: 'limit', message: 'must be at most 50' }])
  assert.deepEqual((await search('limit=many')).errors, [{ field: 'limit', message: 'must be a whole number' }])
  assert.deepEqual((await search('limit=1&limit=2')).errors, [{ field: 'limit', message: 'must be a whole number' }])
  assert.equal((await search('limit=')).errors[0].field, 'limit')
})

test('a surface decides what an empty or differently spelled query name means', async () => {
  const own = await startShelf({
    normaliseQuery: (query, parameters) =>
      Object.fromEntries(
        Object.entries(query).flatMap(([key, value]) => {
          const known = parameters.find(({ name }) => name.toLowerCase() === key.toLowerCase())
          return known && value !== '' ? [[known.name, value]] : []
        }),
      ),
  })
  const headers = { authorization: 'Bearer read:product' }
  const answer = await own.app.inject({ url: '/shelf/items?LIMIT=3&fresh=', headers })
  assert.deepEqual(answer.json(), { limit: 3 })
})

test('path values are coerced and checked', async () => {
  assert.deepEqual((await app.inject({ url: '/shelf/pages/12' })).json(), { number: 12 })
  const wrong = await app.inject({ url: '/shelf/pages/twelve' })
  assert.deepEqual(wrong.json().errors, [{ field: 'number', message: 'must be a whole number' }])
})

test('body values are never coerced', async () => {
  assert.deepEqual(await sentences({ name: 5, quantity: '3' }), [
    'name must be a text',
    'quantity must be a whole number',
  ])
})

test('faults of a body are told in plain English, each by its field', async () => {
  assert.deepEqual(await sentences({ quantity: 0, kind: 'sack', owner: 'me', lines: [{ code: '' }, { amount: 0 }] }), [
    'name is required',
    'quantity must be at least 1',
    'kind must be one of box, bag',
    'owner must be a UUID',
    'lines[0].code must not be empty',
    'lines[1].code is required',
    'lines[1].amount must be more than 0',
  ])
  assert.deepEqual(await sentences({ name: 'x'.repeat(21) }), ['name must have at most 20 characters'])
  assert.deepEqual(await sentences({ name: 'a', within: { name: '' } }), ['within.name must not be empty'])
  assert.deepEqual(await sentences('[]'), ['body must be an object'])
})

test('an alternative that was never meant is not spoken of', async () => {
  assert.deepEqual(await sentences({ name: 'a', contact: { email: 'nobody' } }), [
    'contact.email must be an email address',
  ])
  assert.deepEqual(await sentences({ name: 'a', document: {} }), ['document needs url or content'])
})

test('the message of the failure is the first fault', async () => {
  const answer = await keyed.app.inject({ method: 'POST', url: '/shelf/items', payload: { name: '' } })
  assert.equal(answer.json().message, 'name: must not be empty')
})

test('a body with hundreds of faults names twenty', async () => {
  const lines = Array.from({ length: 400 }, () => ({}))
  assert.equal((await violations({ name: 'a', lines })).length, 20)
})

test('a wire may tell where each fault was sent and which rule it breaks', async () => {
  const places: unknown[] = []
  const formatError: Surface['formatError'] = ({ violations }) => {
    places.push(...violations.map(({ loc, rule }) => [loc, rule?.keyword]))
    return { body: {}, contentType: 'application/json; charset=utf-8' }
  }
  const { app } = await startShelf({ authenticate, formatError })
  const headers = { 'content-type': 'application/json' }
  await app.inject({ method: 'POST', url: '/shelf/items', headers, payload: { name: 'a', lines: [{ code: '' }] } })
  await app.inject({ url: '/shelf/items?limit=no' })
  await app.inject({ method: 'POST', url: '/shelf/items', headers, payload: '{' })
  assert.deepEqual(places, [
    [['body', 'lines', 0, 'code'], 'minLength'],
    [['query', 'limit'], 'type'],
    [['body', 1], 'json'],
  ])
})

test('of a body of many values only the first fault is looked for', async () => {
  const lines = Array.from({ length: 600 }, () => ({ code: '' }))
  assert.deepEqual(await sentences({ name: 'a', lines }), ['lines[0].code must not be empty'])
})

test('faults of many alternatives are told apart in time that does not grow with the square', () => {
  const contract = loadContract('doorstep')
  const operation = contract.operations.get('updateOrder')!
  const check = validatorsOf(contract).body(operation, 'application/json')
  const user = (entries: number): number => {
    const before = process.cpuUsage()
    assert.ok(check({ lines: Array.from({ length: entries }, () => 1) }).length > 0)
    return process.cpuUsage(before).user / 1000
  }
  user(10)
  assert.ok(user(990) < 1000)
  assert.ok(user(8000) < 1000)
})

test('a body is normalised before it is checked, with the resolved schema at hand', async () => {
  let within: unknown
  const own = await startShelf({
    normaliseBody: (body, schema) => {
      within = schema.properties?.within?.properties?.lines?.items?.properties?.code
      return { name: String((body as { NAME: string }).NAME) }
    },
  })
  const headers = { authorization: 'Bearer write:product' }
  const answer = await own.app.inject({ method: 'POST', url: '/shelf/items', payload: { NAME: 'Pot' }, headers })
  assert.deepEqual(answer.json(), { id: '1', name: 'Pot' })
  assert.deepEqual(within, { type: 'string', minLength: 1 })
})

test('text that cannot be stored is 400 by its field, in body, query and path', async () => {
  const bad = 'must not contain NUL or half a surrogate pair'
  assert.deepEqual(await sentences('{"name":"a\\u0000"}'), [`name ${bad}`])
  assert.deepEqual(await sentences('{"name":"a","lines":[{"code":"\\ud800"}]}'), [`lines[0].code ${bad}`])
  assert.match((await sentences('{"name":"a","labels":{"\\u0000":"x"}}'))[0] ?? '', /^labels has a member name/)
  assert.deepEqual((await search('tags=a%00')).errors, [{ field: 'tags[0]', message: bad }])
  const path = await keyed.app.inject({ url: '/shelf/items/a%00b' })
  assert.deepEqual(path.json().errors, [{ field: 'itemId', message: bad }])
})

test('a body nested too deeply is 400', async () => {
  const nested = (levels: number) => `{"name":"a","x":${'['.repeat(levels)}${']'.repeat(levels)}}`
  const headers = { 'content-type': 'application/json' }
  const send = (payload: string) => keyed.app.inject({ method: 'POST', url: '/shelf/items', payload, headers })
  assert.equal((await send(nested(59))).statusCode, 201)
  assert.match((await send(nested(60))).json().message, /nested deeper than 60/)
  assert.equal((await send(nested(100_000))).statusCode, 400)
})

test('a key without scopes learns nothing about the query', async () => {
  assert.equal((await list('limit=0')).statusCode, 403)
})
