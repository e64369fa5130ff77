import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { after, test } from 'node:test'
import { receiver } from '../../../test/support/receiver.ts'
import { createOutgoing, type OutgoingOptions, type OutgoingResult } from './client.ts'

function client(options: Partial<OutgoingOptions> = {}) {
  const outgoing = createOutgoing({ allowPrivate: true, ...options })
  after(() => outgoing.close())
  return outgoing
}

const request = { headers: { 'content-type': 'application/json' }, body: '{"n":1}' }

function failureOf(result: OutgoingResult): string {
  assert.equal(result.ok, false)
  return result.ok ? '' : result.failure
}

test('a call is a POST of exactly the body and headers given', async () => {
  const target = await receiver()
  const result = await client().send(`${target.url}?a=1`, {
    headers: { ...request.headers, 'X-Shop': 'ä'.normalize() },
    body: '{"name":"Ærø"}',
  })
  assert.ok(result.ok)
  assert.equal(result.status, 200)
  assert.equal(result.answer, 'seen')
  assert.equal(target.received[0]?.url, '/hook?a=1')
  assert.equal(target.received[0]?.body, '{"name":"Ærø"}')
  assert.equal(target.received[0]?.headers['content-length'], String(Buffer.byteLength('{"name":"Ærø"}')))
})

test('a redirect is an answer and is not followed', async () => {
  const elsewhere = await receiver()
  const target = await receiver((response) => response.writeHead(302, { location: elsewhere.url }).end())
  const result = await client().send(target.url, request)
  assert.ok(result.ok)
  assert.equal(result.status, 302)
  assert.equal(elsewhere.received.length, 0)
})

test('a target that never answers is given up after the time limit', async () => {
  const target = await receiver(() => {})
  assert.equal(failureOf(await client().send(target.url, { ...request, timeoutMs: 60 })), 'timeout')
})

test('a target that sends its answer drop by drop is given up after the same limit', async () => {
  const target = await receiver((response) => {
    response.writeHead(200)
    const drops = setInterval(() => response.write('.'), 10)
    response.on('close', () => clearInterval(drops))
  })
  assert.equal(failureOf(await client().send(target.url, { ...request, timeoutMs: 120 })), 'timeout')
})

test('a name look-up that hangs counts against the time limit', async () => {
  const never = client({ resolve: () => new Promise(() => {}) })
  assert.equal(failureOf(await never.send('http://slow.example/', { ...request, timeoutMs: 50 })), 'timeout')
})

test('only the first bytes of an answer are kept, however long it is', async () => {
  const target = await receiver((response) => response.writeHead(200).end('x'.repeat(3_000_000)))
  const result = await client().send(target.url, { ...request, maxAnswerBytes: 10 })
  assert.ok(result.ok)
  assert.equal(result.answer, 'x'.repeat(10))
})

test('an answer with NUL bytes is text that PostgreSQL can store', async () => {
  const target = await receiver((response) => response.writeHead(200).end('a\0b'))
  const result = await client().send(target.url, request)
  assert.ok(result.ok)
  assert.equal(result.answer, 'ab')
})

test('oversized answer headers are refused', async () => {
  const target = await receiver((response) => response.writeHead(200, { 'x-big': 'x'.repeat(20_000) }).end())
  assert.equal(failureOf(await client().send(target.url, request)), 'too_large')
})

test('Retry-After is read in seconds and as a date', async () => {
  const headers = ['120', 'Mon, 02 Mar 2026 09:05:00 GMT', 'soon']
  const target = await receiver((response) => response.writeHead(503, { 'retry-after': headers.shift() }).end())
  const outgoing = client({ now: () => new Date('2026-03-02T09:00:00Z') })
  const waits = []
  for (let i = 0; i < 3; i++) {
    const result = await outgoing.send(target.url, request)
    waits.push(result.ok ? result.retryAfterMs : 'failed')
  }
  assert.deepEqual(waits, [120_000, 300_000, undefined])
})

test('a port where nobody listens, a name that does not exist and broken TLS are told apart', async () => {
  const target = await receiver()
  const nobody = createServer()
  await new Promise<void>((listening) => nobody.listen(0, '127.0.0.1', listening))
  const { port } = nobody.address() as { port: number }
  await new Promise((closed) => nobody.close(closed))
  const unknown = client({ resolve: async () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })) })
  assert.equal(failureOf(await client().send(`http://127.0.0.1:${port}/`, request)), 'connect')
  assert.equal(failureOf(await unknown.send('http://no.example/', request)), 'dns')
  assert.equal(failureOf(await client().send(`https://127.0.0.1:${target.port}/`, request)), 'tls')
})

test('a target that does not speak HTTP, or hangs up, is a failure and no exception', async () => {
  const answers = ['SSH-2.0-OpenSSH_9.6\r\n', '']
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => socket.end(answers.shift() ?? ''))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  after(() => server.close())
  const { port } = server.address() as { port: number }
  const outgoing = client()
  assert.equal(failureOf(await outgoing.send(`http://127.0.0.1:${port}/`, request)), 'protocol')
  assert.equal(failureOf(await outgoing.send(`http://127.0.0.1:${port}/`, request)), 'connect')
})

const LOOPBACK_FORMS = [
  '127.0.0.1',
  '127.1',
  '0177.0.0.1',
  '0x7f000001',
  '0x7f.0.0.1',
  '2130706433',
  '127.0.0.1.',
  '0.0.0.0',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[64:ff9b::7f00:1]',
  '[2002:7f00:1::]',
]

for (const host of LOOPBACK_FORMS) {
  test(`loopback written as ${host} is refused`, async () => {
    const target = await receiver()
    const outgoing = client({ allowPrivate: false })
    const url = `http://${host}:${target.port}/`
    assert.equal(failureOf(await outgoing.send(url, request)), 'refused_target')
    assert.match(outgoing.refusal(url) ?? '', /is not a public address/)
    assert.equal(target.received.length, 0)
  })
}

test('a name is refused when any one of its addresses is not public', async () => {
  const target = await receiver()
  for (const addresses of [['127.0.0.1'], ['8.8.8.8', '127.0.0.1'], ['2606:4700::1111', '::1']]) {
    const outgoing = client({ allowPrivate: false, resolve: async () => addresses })
    const result = await outgoing.send(`http://rebind.example:${target.port}/`, request)
    assert.equal(failureOf(result), 'refused_target')
  }
  assert.equal(target.received.length, 0)
})

test('the connection goes to the address that was checked', async () => {
  const target = await receiver()
  let lookups = 0
  const outgoing = client({
    resolve: async () => {
      lookups++
      return ['127.0.0.1']
    },
  })
  const result = await outgoing.send(`http://shop.example:${target.port}/`, request)
  assert.ok(result.ok)
  assert.equal(target.received[0]?.headers.host, `shop.example:${target.port}`)
  assert.equal(lookups, 1)
})

test('other schemes and user names are refused', async () => {
  const outgoing = client()
  for (const url of ['ftp://example.com/', 'file:///etc/passwd', 'http://user:secret@example.com/', 'nothing']) {
    assert.equal(failureOf(await outgoing.send(url, request)), 'refused_target')
  }
})

test('calls that hang on one target leave another alone', async () => {
  const { promise: quickDone, resolve: release } = Promise.withResolvers<void>()
  const hanging = await receiver((response) => void quickDone.then(() => response.end()))
  const quick = await receiver()
  const outgoing = client()
  const send = (url: string) => Array.from({ length: 50 }, () => outgoing.send(url, { ...request, timeoutMs: 30_000 }))
  const stuck = send(hanging.url)
  assert.ok((await Promise.all(send(quick.url))).every((result) => result.ok))
  release()
  assert.ok((await Promise.all(stuck)).every((result) => result.ok))
})

test('a name is refused for what it resolves to now; one that does not resolve, or may be private, is not', async () => {
  const names: Record<string, string[]> = {
    'inside.example': ['93.184.216.34', '10.0.0.7'],
    'outside.example': ['93.184.216.34'],
  }
  const resolve = async (name: string) =>
    names[name] ?? Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }))
  const guarded = client({ allowPrivate: false, resolve })
  assert.equal(await guarded.refusalNow('https://inside.example/hook'), '10.0.0.7 is not a public address')
  assert.equal(await guarded.refusalNow('https://outside.example/hook'), null)
  assert.equal(await guarded.refusalNow('https://nowhere.example/hook'), null)
  assert.equal(await guarded.refusalNow('http://127.0.0.1/hook'), '127.0.0.1 is not a public address')
  assert.equal(await guarded.refusalNow('http://user@outside.example/'), 'has a user name or password')
  assert.equal(await client({ resolve }).refusalNow('https://inside.example/hook'), null)
})
