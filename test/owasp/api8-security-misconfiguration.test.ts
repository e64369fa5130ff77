/** API8:2023, security misconfiguration: headers, origins, errors, what is not there, and requests that two readers may read differently. */
import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { test } from 'node:test'
import { apiRig } from '../support/api-rig.ts'
import { shippedOrder } from '../support/claims.ts'
import { joinDesk } from '../support/join.ts'
import { aBrowser, aPerson } from '../support/people.ts'

const log: string[] = []
const rig = await apiRig({ LOG_LEVEL: 'info', PUBLIC_URL: 'https://doorstep.example' }, { logTo: log })
const address = new URL(await rig.http.listen({ port: 0, host: '127.0.0.1' }))
const made = await rig.shop()
const auth = { authorization: `Bearer ${made.key}` }
const { order } = await shippedOrder(made.ctx)
const page = new URL((await made.call<{ url: string }>('GET', `/orders/${order.id}/tracking-link`)).body.url).pathname

/** One of each kind of answer, good and bad. */
const ASKED: readonly { url: string; method?: 'GET' | 'POST'; headers?: Record<string, string>; payload?: string }[] = [
  { url: '/' },
  { url: '/api/shop', headers: auth },
  { url: '/api/shop' },
  { url: '/api/nothing' },
  { url: '/nothing' },
  { url: '/api/orders/%zz' },
  { url: '/api/orders', method: 'POST', headers: { ...auth, 'content-type': 'application/json' }, payload: '{' },
  { url: '/ogoship/api/v1/orders' },
  { url: '/karla/v1/shops' },
  { url: '/shopgo/v1/management/order' },
  { url: '/ogoship/tracking/shipments/x' },
  { url: '/docs' },
  { url: '/docs/api/openapi.json' },
  { url: '/health/live' },
  { url: '/metrics' },
  { url: '/robots.txt' },
  { url: '/console' },
  { url: `/t/${made.shop.slug}` },
  { url: page },
  { url: `/t/${made.shop.slug}/unknown` },
  { url: '/join/unknown' },
  { url: `/files/${made.shop.id}/x/y` },
  { url: '/hooks/carriers/karrio/x/y', method: 'POST' },
]

test('every answer has the headers that protect browsers, and none tells what it runs on', async () => {
  for (const asked of ASKED) {
    const { headers } = await rig.http.inject(asked)
    assert.equal(headers['x-content-type-options'], 'nosniff', asked.url)
    assert.equal(headers['x-frame-options'], 'DENY', asked.url)
    assert.ok(['no-referrer', 'same-origin'].includes(String(headers['referrer-policy'])), asked.url)
    for (const name of ['server', 'x-powered-by', 'x-aspnet-version', 'via'])
      assert.equal(headers[name], undefined, `${asked.url} ${name}`)
  }
})

test('pages run nothing that is not theirs', async () => {
  for (const asked of ASKED) {
    const { headers, statusCode } = await rig.http.inject(asked)
    if (!String(headers['content-type']).includes('text/html')) continue
    const policy = String(headers['content-security-policy'])
    assert.match(policy, /default-src '(none|self)'/, `${asked.url} ${statusCode}`)
    assert.doesNotMatch(policy, /script-src[^;]*('unsafe-inline'|'unsafe-eval'|\*|https?:)/, asked.url)
  }
})

test('no website reads an answer of ours, and none is asked first', async () => {
  const origin = 'https://evil.example'
  for (const asked of ASKED) {
    const reply = await rig.http.inject({ ...asked, headers: { ...asked.headers, origin } })
    const preflight = await rig.http.inject({
      method: 'OPTIONS',
      url: asked.url,
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    })
    for (const { headers } of [reply, preflight])
      for (const name of Object.keys(headers)) assert.ok(!name.startsWith('access-control-'), `${asked.url} ${name}`)
    assert.ok(preflight.statusCode >= 400, asked.url)
  }
})

test('an error tells nothing of the program, the machine or the database', async () => {
  for (const asked of ASKED) {
    const { body, statusCode } = await rig.http.inject(asked)
    if (statusCode < 400) continue
    assert.doesNotMatch(
      body,
      /\bat .+\.[jt]s:\d+|node_modules|\/work\/|\/server\/|select |insert |pg_|postgres|ECONN|stack/i,
      asked.url,
    )
  }
})

test('there is nothing to debug, administer or list with, and no file of ours to be had', async () => {
  for (const url of [
    '/.env',
    '/.git/config',
    '/package.json',
    '/server/main.ts',
    '/data/keys.json',
    '/keys.json',
    '/debug',
    '/debug/pprof',
    '/actuator',
    '/actuator/env',
    '/server-status',
    '/phpinfo.php',
    '/admin',
    '/graphql',
    '/api-docs',
    '/swagger.json',
    '/metrics/../.env',
    '/console/assets/..',
    '/console/assets/...',
    '/console/assets/..%2f..%2fpackage.json',
    '/console/assets/%2e%2e',
    '/docs/../package.json',
    '/docs/api/js/..%2f..%2fpackage.json',
    '/mailbox/../.env',
    '/health',
    '/api/debug',
    '/api/internal',
    '/__vite_ping',
    '/console/assets/',
    '/files/',
    '/.well-known/../.env',
  ]) {
    // biome-ignore format: a table
    const { statusCode, body } = await rig.http.inject({ url })
    // The console answers for all that is below it, also where it is not built.
    const refused = statusCode === 404 || statusCode === 400 || (url.startsWith('/console') && body.includes('<html'))
    assert.ok(refused, `${url}: ${statusCode}`)
    assert.doesNotMatch(body, /"dependencies"|\[core\]|ENCRYPTION/, url)
  }
  for (const method of ['TRACE', 'CONNECT', 'PROPFIND', 'DEBUG'] as const)
    assert.match(
      await speak(`${method} /api/shop HTTP/1.1\r\nhost: a\r\nx-secret: echo-me\r\nconnection: close\r\n\r\n`),
      /^(HTTP\/1\.1 40[045]|$)/,
    )
})

test('nobody knows a key or a password of an installation that is no demo', async () => {
  for (const [email, password] of [
    ['demo@doorstep.example', 'demo'],
    ['admin', 'admin'],
    ['admin@example.com', 'password'],
    ['jane@harbour-pine.example', 'doorstep-demo'],
  ])
    assert.equal((await aBrowser(rig).signIn({ email: `${email}`, password: `${password}` })).status, 401)
  for (const key of ['demo', 'dsk_demo', 'test', 'changeme'])
    assert.equal(
      (await rig.http.inject({ url: '/api/shop', headers: { authorization: `Bearer ${key}` } })).statusCode,
      401,
    )
})

test('links of mails lead to our own address, whatever host a request was sent to', async () => {
  const jane = await aPerson(rig, made.shop)
  const browser = aBrowser(rig, {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    forwarded: 'host=evil.example',
  })
  await browser.call('POST', '/session/password-reset', { email: jane.email })
  await made.call(
    'POST',
    '/organization/invitations',
    { email: 'new@example.com', role: 'viewer' },
    { host: 'evil.example' },
  )
  for (const to of [jane.email, 'new@example.com']) {
    const [mail] = await joinDesk(rig).mails(to)
    assert.match(String(mail?.text), /https:\/\/doorstep\.example\//)
    assert.doesNotMatch(String(mail?.text), /evil/)
  }
})

test('a cookie of a session is for this host, this site and no script', async () => {
  const browser = aBrowser(rig)
  await browser.signIn(await aPerson(rig, made.shop))
  assert.match(browser.setCookie, /; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+/)
  assert.doesNotMatch(browser.setCookie, /Domain=/i)
})

/** Sends bytes over a connection of their own, and answers all that comes back. */
function speak(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(address.port), '127.0.0.1', () => socket.write(text, 'latin1'))
    let answer = ''
    socket.on('data', (bytes) => {
      answer += bytes.toString('latin1')
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(answer))
    socket.setTimeout(5000, () => socket.destroy())
  })
}

test('a request that two readers could read differently is read by none of them', async () => {
  const post = (headers: string, body: string) =>
    `POST /api/orders HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${made.key}\r\ncontent-type: application/json\r\n${headers}\r\n\r\n${body}`
  const get = (lines: string) =>
    `GET /api/shop HTTP/1.1\r\n${lines}authorization: Bearer ${made.key}\r\nconnection: close\r\n\r\n`
  const smuggled = 'GET /api/shop HTTP/1.1\r\nhost: a\r\n\r\n'
  for (const [what, bytes] of Object.entries({
    'two framings': post('content-length: 5\r\ntransfer-encoding: chunked', `0\r\n\r\n${smuggled}`),
    'two framings the other way': post('transfer-encoding: chunked\r\ncontent-length: 5', `0\r\n\r\n${smuggled}`),
    'two lengths': post('content-length: 2\r\ncontent-length: 40', `{}${smuggled}`),
    'a list of lengths': post('content-length: 2, 2', '{}'),
    'a signed length': post('content-length: +2', '{}'),
    'a hexadecimal length': post('content-length: 0x2', '{}'),
    'an unknown framing': post('transfer-encoding: xchunked', '{}'),
    'chunked and more': post('transfer-encoding: chunked, identity', '0\r\n\r\n'),
    'a chunk of no length': post('transfer-encoding: chunked', 'zz\r\n{}\r\n0\r\n\r\n'),
    'a folded line': get('host: a\r\nx-a: b\r\n c\r\n'),
    'bare line feeds': get('host: a\r\n').replaceAll('\r\n', '\n'),
    'a bare carriage return': get('host: a\r\nx-a: b\rx-b: c\r\n'),
    'a space before the colon': get('host : a\r\n'),
    'a NUL in a header': get('host: a\r\nx-a: b\0c\r\n'),
    'no host': get(''),
    'two hosts': get('host: a\r\nHost: b\r\n'),
    'another protocol': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    'a version of its own': get('host: a\r\n').replace('HTTP/1.1', 'HTTP/1.9'),
    'TLS on a plain port': '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  })) {
    const answer = await speak(bytes)
    assert.match(answer, /^HTTP\/1\.1 4\d\d /, `${what}: ${answer.slice(0, 60)}`)
    assert.equal(answer.match(/HTTP\/1\.1 /g)?.length, 1, `${what} has one answer`)
  }
})

test('floods of headers and long addresses are refused, and asked for parameters nobody knows are passed over', async () => {
  const ask = (path: string, lines = '') =>
    speak(`GET ${path} HTTP/1.1\r\nhost: a\r\n${lines}authorization: Bearer ${made.key}\r\nconnection: close\r\n\r\n`)
  assert.match(await ask('/api/shop', 'x-a: 1\r\n'.repeat(3000)), /^HTTP\/1\.1 431 /)
  assert.match(await ask('/api/shop', `x-a: ${'a'.repeat(20_000)}\r\n`), /^HTTP\/1\.1 431 /)
  assert.match(await ask(`/api/shop?${'a'.repeat(30_000)}`), /^HTTP\/1\.1 431 /)
  assert.match(await ask(`/api/orders/${'a'.repeat(10_000)}`), /^HTTP\/1\.1 4(00|14) /)
  const parameters = Array.from({ length: 1500 }, (_, i) => `a${i}=1`).join('&')
  assert.match(await ask(`/api/shop?${parameters}`), /^HTTP\/1\.1 200 /)
  assert.ok(
    log.every((line) => !line.includes(made.key)),
    'no key is in the log',
  )
})
