import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '../context.ts'
import { Refusal } from './failure.ts'
import { SHOP, type Shelf, shelfSurface, startShelf } from './fixtures/shelf.ts'

const shelf = await startShelf()
const { app } = shelf
const READ = { authorization: 'Bearer read:product' }
const WRITE = { authorization: 'Bearer write:product' }

const get = (url: string, headers: Record<string, string> = READ) => app.inject({ url, headers })
const post = (url: string, payload: string | Buffer | object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url, payload, headers: { ...WRITE, ...headers } })
const create = (payload: string | object, headers = { 'content-type': 'application/json' }) =>
  post('/shelf/items', payload, headers)

test('an answer has the status of the contract, its request id and the constant headers', async () => {
  const answer = await create({ name: 'Kettle' })
  assert.equal(answer.statusCode, 201)
  assert.deepEqual(answer.json(), { id: '1', name: 'Kettle' })
  assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8')
  assert.equal(answer.headers['x-content-type-options'], 'nosniff')
  assert.equal(answer.headers['referrer-policy'], 'no-referrer')
  assert.equal(answer.headers['cache-control'], 'no-store')
  assert.match(String(answer.headers['x-request-id']), /^request-\d+$/)
})

test('a sane request id is kept and any other is replaced', async () => {
  const kept = await get('/shelf/items', { ...READ, 'x-request-id': 'trace-0001' })
  assert.equal(kept.headers['x-request-id'], 'trace-0001')
  const replaced = await get('/shelf/items', { ...READ, 'x-request-id': '<script>alert(1)</script>' })
  assert.match(String(replaced.headers['x-request-id']), /^request-\d+$/)
})

test('a handler that returns nothing answers 204 without a body', async () => {
  const answer = await app.inject({ method: 'DELETE', url: '/shelf/items/1', headers: WRITE })
  assert.equal(answer.statusCode, 204)
  assert.equal(answer.body, '')
})

test('an empty body under a JSON type is no body', async () => {
  const answer = await app.inject({
    method: 'DELETE',
    url: '/shelf/items/1',
    headers: { ...WRITE, 'content-type': 'application/json' },
  })
  assert.equal(answer.statusCode, 204)
  const missing = await create('')
  assert.equal(missing.statusCode, 400)
  assert.deepEqual(missing.json().errors, [{ field: 'body', message: 'is required' }])
})

test('the type of a body that nobody reads does not matter', async () => {
  for (const type of ['', 'nonsense', 'text/plain']) {
    const headers = { ...WRITE, 'content-type': type }
    const empty = await app.inject({ method: 'DELETE', url: '/shelf/items/1', headers })
    assert.equal(empty.statusCode, 204, type)
    const unread = await app.inject({ method: 'DELETE', url: '/shelf/items/1', headers, payload: '{broken' })
    assert.equal(unread.statusCode, 204, type)
  }
})

test('a handler can answer other bytes and headers', async () => {
  const answer = await post('/shelf/items/1/label', '')
  assert.equal(answer.statusCode, 200)
  assert.equal(answer.headers['content-type'], 'application/pdf')
  assert.equal(answer.headers['x-pages'], '1')
  assert.equal(answer.body, '%PDF')
})

test('paths match in any letter case and with a trailing slash, and their values keep their case', async () => {
  assert.equal((await get('/SHELF/Items/AbC')).json().id, 'AbC')
  assert.equal((await get('/shelf/items/AbC/')).json().id, 'AbC')
})

test('a path value may hold an escaped slash and be long', async () => {
  assert.equal((await get('/shelf/items/05%2F03%2F2019%2012%3A00')).json().id, '05/03/2019 12:00')
  const long = 'x'.repeat(1900)
  assert.equal((await get(`/shelf/items/${long}`)).json().id, long)
})

test('HEAD is what GET would answer, without the body', async () => {
  const answer = await app.inject({ method: 'HEAD', url: '/shelf/items/a', headers: READ })
  assert.equal(answer.statusCode, 200)
  assert.equal(answer.body, '')
  assert.ok(Number(answer.headers['content-length']) > 0)
  const options = await app.inject({ method: 'OPTIONS', url: '/shelf/items' })
  assert.equal(options.statusCode, 405)
  assert.equal(options.headers['access-control-allow-origin'], undefined)
})

test('an unknown path below the prefix is 404 and a wrong method 405 with Allow, both in the envelope', async () => {
  const unknown = await get('/shelf/nothing')
  assert.equal(unknown.statusCode, 404)
  assert.equal(unknown.json().code, 'not_found')
  assert.equal((await get('/shelf')).json().code, 'not_found')
  const wrong = await app.inject({ method: 'PATCH', url: '/shelf/Items/1?x=1', payload: '{', headers: WRITE })
  assert.equal(wrong.statusCode, 405)
  assert.equal(wrong.headers.allow, 'GET, DELETE, HEAD')
  assert.equal(wrong.json().code, 'method_not_allowed')
  const notMounted = await get('/shelf/later')
  assert.equal(notMounted.statusCode, 404)
})

test('a path that cannot be decoded is 400 in the envelope', async () => {
  const answer = await get('/shelf/items/%zz')
  assert.equal(answer.statusCode, 400)
  assert.equal(answer.json().code, 'invalid_request')
  assert.equal(answer.headers['x-content-type-options'], 'nosniff')
})

test('a path outside every prefix is a plain problem', async () => {
  for (const url of ['/elsewhere', '/shelfish', '/%zz']) {
    const answer = await get(url)
    assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8')
    assert.equal(answer.json().type, 'about:blank')
    assert.equal(answer.json().status, answer.statusCode)
  }
})

test('surfaces may live below each other, each with its own envelope', async () => {
  const nested = shelfSurface({
    name: 'nested',
    prefix: '/shelf/nested',
    formatError: () => ({ body: { nested: true }, contentType: 'application/json' }),
  })
  const both = await startShelf({}, {}, [nested])
  const inject = async (url: string) => (await both.app.inject({ url, headers: READ })).json()
  assert.deepEqual(await inject('/shelf/nested/nothing'), { nested: true })
  assert.equal((await inject('/shelf/nothing')).code, 'not_found')
  assert.equal((await inject('/shelf/nested/items/a')).id, 'a')
})

test('broken JSON is 400, another type 415 and too much 413', async () => {
  const broken = await create('{"name":')
  assert.equal(broken.statusCode, 400)
  assert.equal(broken.json().code, 'invalid_json')
  const type = await create('name=Kettle', { 'content-type': 'application/x-www-form-urlencoded' })
  assert.equal(type.statusCode, 415)
  assert.equal(type.json().operation, 'createItem')
  const large = await create({ name: 'x'.repeat(300_000) })
  assert.equal(large.statusCode, 413)
  assert.equal(large.json().code, 'body_too_large')
})

test('JSON may come with a byte order mark, a suffix type or no type, but only as UTF-8', async () => {
  assert.equal((await create('\uFEFF{"name":"Kettle"}')).statusCode, 201)
  assert.equal((await create('{"name":"Kettle"}', { 'content-type': 'application/merge+json' })).statusCode, 201)
  const latin = await post('/shelf/items', Buffer.from([0x22, 0xe9, 0x22]), { 'content-type': 'application/json' })
  assert.deepEqual(latin.json().errors, [{ field: 'body', message: 'is not valid UTF-8' }])
})

test('members that name a prototype are refused, however they are spelled', async () => {
  for (const body of [
    '{"name":"a","__proto__":{"x":1}}',
    '{"name":"a","\\u005f_proto__":{"x":1}}',
    '{"name":"a","labels":{"constructor":{"prototype":{"x":1}}}}',
  ]) {
    assert.equal((await create(body)).statusCode, 400, body)
  }
  assert.equal((await create('{"name":"constructor \\u0061"}')).statusCode, 201)
})

test('a form operation reads a form whatever the Content-Type says', async () => {
  for (const type of ['application/x-www-form-urlencoded', 'application/json', 'text/plain', 'nonsense']) {
    const answer = await post('/shelf/token', 'grant=a%20b&hours=3', { 'content-type': type })
    assert.deepEqual(answer.json(), { body: { grant: 'a b', hours: 3 }, bytes: 19 }, type)
  }
  assert.deepEqual((await post('/shelf/token', '')).json(), { body: null, bytes: 0 })
  const twice = await post('/shelf/token', 'grant=a&grant=b', { 'content-type': 'text/plain' })
  assert.deepEqual(twice.json().errors, [{ field: 'grant', message: 'must be a text' }])
})

test('a multipart form gives its fields and files', async () => {
  const form = new FormData()
  form.append('picture', new File(['pixels'], 'cat.png', { type: 'image/png' }))
  form.append('position', '2')
  const encoded = new Response(form)
  const answer = await post('/shelf/pictures', Buffer.from(await encoded.arrayBuffer()), {
    'content-type': String(encoded.headers.get('content-type')),
  })
  assert.deepEqual(answer.json(), {
    body: { picture: 'cat.png', position: 2 },
    name: 'cat.png',
    type: 'image/png',
    text: 'pixels',
  })
  const broken = await post('/shelf/pictures', 'x', { 'content-type': 'multipart/form-data; boundary=b' })
  assert.equal(broken.statusCode, 400)
})

test('errors of the core answer in the words of the surface', async () => {
  const missing = await get('/shelf/items/missing')
  assert.equal(missing.statusCode, 404)
  assert.equal(missing.json().message, 'shelf: item_not_found')
  assert.equal((await get('/shelf/items/taken')).statusCode, 409)
})

test('an unexpected error tells the client nothing and the log its request id', async () => {
  const own = await startShelf()
  const answer = await own.app.inject({ url: '/shelf/items/bug', headers: READ })
  assert.equal(answer.statusCode, 500)
  assert.ok(!answer.body.includes('42'))
  const line = own.logged().find(({ msg }) => msg === 'request failed')
  assert.equal(line?.requestId, answer.headers['x-request-id'])
  assert.match(JSON.stringify(line?.err), /the secret is 42/)
})

test('a request is one log line without its query, and one measurement', async () => {
  const done: unknown[][] = []
  const own: Shelf = await startShelf({}, { onRequestDone: (...values) => void done.push(values) })
  await own.app.inject({ url: '/shelf/items?limit=7', headers: READ })
  await own.app.inject({ url: '/shelf/nothing?email=a@b.example', headers: READ })
  const [first, second] = own.logged()
  assert.equal(own.logged().length, 2)
  const { ms, time: _time, level: _level, ...rest } = first ?? {}
  assert.equal(typeof ms, 'number')
  assert.deepEqual(rest, {
    requestId: 'request-1',
    door: 'shelf',
    operation: 'listItems',
    status: 200,
    shop: SHOP,
    msg: 'request',
  })
  assert.equal(second?.operation, 'unmatched')
  assert.ok(!JSON.stringify(second).includes('example'))
  assert.deepEqual(
    done.map(([operation, status, seconds]) => [operation, status, typeof seconds]),
    [
      ['shelf.listItems', 200, 'number'],
      ['shelf.unmatched', 404, 'number'],
    ],
  )
})

test('an unreachable database is 503 with Retry-After', async () => {
  const own = await startShelf(
    {},
    {
      contextFor: (): Context => {
        throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
      },
    },
  )
  const answer = await own.app.inject({ url: '/shelf/items', headers: READ })
  assert.equal(answer.statusCode, 503)
  assert.equal(answer.headers['retry-after'], '5')
  assert.equal(own.logged().find(({ msg }) => msg === 'request failed')?.level, 40, 'a warning')
})

test('a surface that handles what its contract does not have is refused', async () => {
  await assert.rejects(startShelf({ operations: { nonsense: async () => ({}) } }), /no operation nonsense/)
})

test('with answers validated, one that breaks the contract says how', async () => {
  const strict = await startShelf({}, { validateAnswers: true })
  const problem = async (id: string) => {
    const answer = await strict.app.inject({ url: `/shelf/items/${id}`, headers: READ })
    assert.equal(answer.statusCode, 500)
    return answer.body
  }
  assert.match(await problem('undeclared'), /getItem answered 418 .* the status is not declared/)
  assert.match(await problem('extra'), /secret is not declared/)
  assert.match(await problem('short'), /name is required/)
  assert.match(await problem('taken'), /getItem answered 409 .* the status is not declared/)
  const missing = await strict.app.inject({ url: '/shelf/items/missing', headers: READ })
  assert.equal(missing.statusCode, 404)
  assert.equal((await strict.app.inject({ url: '/shelf/items/fine', headers: READ })).statusCode, 200)
})

test('surfaces may share a prefix: each has its paths, and the first answers for all others', async () => {
  const { listItems, ...rest } = shelfSurface().operations
  const second = shelfSurface({
    name: 'second',
    operations: { listItems: listItems as never }, // one of the fixture's own
    formatError: () => ({ body: { second: true }, contentType: 'application/json' }),
  })
  const both = await startShelf({ operations: rest }, {}, [second])
  const call = async (method: 'GET' | 'PUT', url: string) => {
    const answer = await both.app.inject({ method, url, headers: READ })
    return [answer.statusCode, answer.headers.allow, answer.json().code]
  }
  assert.deepEqual(await call('GET', '/shelf/items'), [200, undefined, undefined])
  assert.deepEqual(await call('GET', '/shelf/items/a'), [200, undefined, undefined])
  assert.deepEqual(await call('PUT', '/shelf/items'), [405, 'POST, GET, HEAD', 'method_not_allowed'])
  assert.deepEqual(await call('GET', '/shelf/nothing'), [404, undefined, 'not_found'])
})

test('a surface may ask for more once the caller is known, before the body is read', async () => {
  const seen: string[] = []
  const own = await startShelf({
    admit: async (ctx, caller, { id, extensions }) => {
      seen.push(`${id} ${ctx.shopId === caller?.shopId} ${Object.keys(extensions).join()}`)
      throw new Refusal(402, 'unpaid', 'Nobody has paid.')
    },
  })
  const request = { method: 'POST', url: '/shelf/items', payload: '{broken' } as const
  const refused = await own.app.inject({ ...request, headers: WRITE })
  assert.deepEqual([refused.statusCode, refused.json().code], [402, 'unpaid'])
  assert.equal((await own.app.inject(request)).statusCode, 401, 'the credentials come first')
  assert.deepEqual(seen, ['createItem true '])
})

test('a surface may read every body as JSON, whatever its type says', async () => {
  const own = await startShelf({ anyContentType: true })
  for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'nonsense']) {
    const headers = { ...WRITE, 'content-type': type }
    const send = (payload: string) => own.app.inject({ method: 'POST', url: '/shelf/items', payload, headers })
    assert.equal((await send('{"name":"Kettle"}')).statusCode, 201, type)
    assert.equal((await send('name=Kettle')).json().code, 'invalid_json', type)
  }
})

test('an error that an operation does not declare is held against the schema that is promised for all', async () => {
  const get = async (errorSchema?: string) => {
    const more = errorSchema === undefined ? {} : { errorSchema }
    const strict = await startShelf(more, { validateAnswers: true })
    return strict.app.inject({ url: '/shelf/items/taken', headers: READ })
  }
  assert.match((await get()).body, /409 .* the status is not declared/)
  assert.equal((await get('Error')).statusCode, 409)
  assert.match((await get('Stored')).body, /409 .* id is required/)
})
