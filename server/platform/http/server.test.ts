import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { test } from 'node:test'
import { pino } from 'pino'
import { NotFound } from '../errors.ts'
import { startShelf } from './fixtures/shelf.ts'
import { createHttp } from './server.ts'

const silent = pino({ level: 'silent' })
const newId = () => 'made-here'

test('a route of no surface has the constant headers, which it may replace', async () => {
  const app = createHttp({ trustProxy: false, newId, log: silent })
  app.get('/page', (_request, reply) => reply.header('referrer-policy', 'same-origin').send('hello'))
  const answer = await app.inject({ url: '/page' })
  assert.equal(answer.headers['x-content-type-options'], 'nosniff')
  assert.equal(answer.headers['referrer-policy'], 'same-origin')
  assert.equal(answer.headers['x-request-id'], 'made-here')
})

test('errors outside the surfaces are problems, and tell nothing unexpected', async () => {
  const app = createHttp({ trustProxy: false, newId, log: silent })
  app.get('/missing', () => {
    throw new NotFound('page_not_found')
  })
  app.get('/bug', () => {
    throw new Error('the secret is 42')
  })
  const missing = await app.inject({ url: '/missing' })
  assert.equal(missing.statusCode, 404)
  assert.equal(missing.json().code, 'page_not_found')
  const bug = await app.inject({ url: '/bug' })
  assert.equal(bug.statusCode, 500)
  assert.ok(!bug.body.includes('42'))
})

test('the owner of the server may answer unknown paths', async () => {
  const app = createHttp({
    trustProxy: false,
    newId,
    log: silent,
    notFound: (_request, reply) => reply.code(200).send('the console'),
  })
  assert.equal((await app.inject({ url: '/orders/1' })).body, 'the console')
})

test('the client address comes from the proxy only when it is trusted', async () => {
  for (const [trustProxy, address] of [
    [true, '192.0.2.7'],
    [false, '127.0.0.1'],
  ] as const) {
    const app = createHttp({ trustProxy, newId, log: silent })
    app.get('/ip', (request) => ({ ip: request.ip }))
    const answer = await app.inject({ url: '/ip', headers: { 'x-forwarded-for': '203.0.113.9, 192.0.2.7' } })
    assert.equal(answer.json().ip, address)
  }
})

test('closing lets a running request finish', async () => {
  const started = Promise.withResolvers<void>()
  const finish = Promise.withResolvers<void>()
  const { app } = await startShelf({
    operations: {
      getPage: async () => {
        started.resolve()
        await finish.promise
        return { number: 1 }
      },
    },
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  assert.ok(address && typeof address === 'object')
  const socket = connect(address.port, '127.0.0.1')
  socket.write('GET /shelf/pages/1 HTTP/1.1\r\nhost: a\r\n\r\n')
  await started.promise
  const closed = app.close()
  finish.resolve()
  let received = ''
  for await (const chunk of socket) received += chunk
  await closed
  assert.match(received, /^HTTP\/1.1 200 OK/)
  assert.match(received, /\{"number":1\}/)
})
