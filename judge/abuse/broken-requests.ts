import { gzipSync } from 'node:zlib'
import { hugePng, restlessGif, svgWithScript } from '../../test/support/bad-pictures.ts'
import type { Site, SiteRequest } from '../site.ts'
import { bearer } from './beside.ts'
import type { Part } from './part.ts'
import { speak, statusesOf } from './sockets.ts'

/** Requests that are made to be read in two ways, or to be too much, each with the statuses that it may get. */
export async function brokenRequests(site: Site): Promise<Part[]> {
  const auth = `authorization: Bearer ${site.own.karla.keys.api}\r\n`
  const get = (path: string, lines = 'host: a\r\n') =>
    `GET ${path} HTTP/1.1\r\n${lines}${auth}connection: close\r\n\r\n`
  const post = (framing: string, body: string) =>
    `POST /api/orders HTTP/1.1\r\nhost: a\r\n${auth}content-type: application/json\r\n${framing}\r\n\r\n${body}`
  const smuggled = get('/api/shop')
  const requests: [what: string, bytes: string, expected: number[]][] = [
    [
      'Content-Length and chunked',
      post('content-length: 5\r\ntransfer-encoding: chunked', `0\r\n\r\n${smuggled}`),
      [400],
    ],
    ['two Content-Lengths', post('content-length: 2\r\ncontent-length: 30', `{}${smuggled}`), [400]],
    ['a folded header', get('/api/shop', 'host: a\r\nx-a: b\r\n c\r\n'), [400]],
    ['bare line feeds', get('/api/shop').replaceAll('\r\n', '\n'), [400]],
    ['two Hosts', get('/api/shop', 'host: a\r\nhost: b\r\n'), [400]],
    ['an unknown Transfer-Encoding', post('transfer-encoding: xchunked', '{}'), [400]],
    ['10,000 headers', get('/api/shop', `host: a\r\n${'x-a: 1\r\n'.repeat(10_000)}`), [431]],
    ['a header of 1 MB', get('/api/shop', `host: a\r\nx-a: ${'a'.repeat(1e6)}\r\n`), [431]],
    ['10,000 parameters', get(`/api/orders?${'a=1&'.repeat(10_000)}`), [431]],
    ['3,000 parameters', get(`/api/orders?${'a=1&'.repeat(3000)}`), [200]],
    ['a path of 100 kB', get(`/api/orders/${'a'.repeat(100_000)}`), [431]],
    ['a path of 10 kB', get(`/api/orders/${'a'.repeat(10_000)}`), [400, 404, 414]],
    ['TLS on a plain port', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', [400]],
  ]
  return Promise.all(
    requests.map(async ([what, bytes, expected]): Promise<Part> => {
      const statuses = statusesOf(await speak(site.server.base, Buffer.from(bytes, 'latin1')))
      const fine = statuses.length === 1 && expected.includes(statuses[0] ?? 0)
      const seen = statuses.join(', ') || 'closed without an answer'
      return {
        what,
        expected: expected.join(' or '),
        seen,
        beside: null,
        violations: fine ? [] : [`${what}: ${seen} instead of ${expected.join(' or ')}`],
      }
    }),
  )
}

const ANY_ID = '00000000-0000-4000-8000-000000000000'

type Bomb = [what: string, request: SiteRequest, expected: number[]]

/**
 * Bodies that are small on the way and large in memory, or deep, or programs, or wrong in thousands of places. Answers
 * what sends them: packing them keeps a processor busy for seconds, which the server is not to be blamed for.
 */
export function bombs(site: Site): () => Promise<Part[]> {
  const json = { ...bearer(site.own.karla.keys.api), 'content-type': 'application/json' }
  const png = { ...bearer(site.own.karla.keys.api), 'content-type': 'image/png' }
  const orders = { method: 'POST', path: '/api/orders', headers: json }
  const order = { method: 'PATCH', path: `/api/orders/${ANY_ID}`, headers: json }
  const logo = { method: 'PUT', path: '/api/brand/logo', headers: png }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(50_000)}${'</g>'.repeat(50_000)}</svg>`
  const sent: Bomb[] = [
    [
      'a body that unpacks to 500 MB',
      { ...orders, headers: { ...json, 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(5e8)) },
      [415],
    ],
    ['JSON of 100,000 lists in lists', { ...orders, body: '['.repeat(1e5) + ']'.repeat(1e5) }, [400]],
    ['JSON of 100,000 objects in objects', { ...orders, body: `${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}` }, [400]],
    [
      'JSON of 60,000 members',
      { ...orders, body: `{${Array.from({ length: 6e4 }, (_, i) => `"k${i}":1`).join(',')}}` },
      [400],
    ],
    ['JSON of 100,000 wrong lines', { ...order, body: `{"lines":[${'1,'.repeat(99_999)}1]}` }, [400]],
    ['JSON of 990 wrong lines', { ...order, body: `{"lines":[${'1,'.repeat(989)}1]}` }, [400]],
    ['a number of 500,000 digits', { ...orders, body: `{"a":${'9'.repeat(5e5)}}` }, [400]],
    ['a body of 30 MB', { ...orders, body: `"${'x'.repeat(3e7)}"` }, [413]],
    ['a PNG of 30,000 by 30,000', { ...logo, body: hugePng() }, [400, 422]],
    ['a GIF of 1,000 frames', { ...logo, body: restlessGif(2000, 1000) }, [400, 415, 422]],
    ['an SVG of 50,000 levels', { ...logo, body: svg }, [400, 415, 422]],
    ['an SVG with a script', { ...logo, body: svgWithScript }, [400, 415, 422]],
    ['half a PNG', { ...logo, body: hugePng().subarray(0, 60) }, [400, 422]],
  ]
  return () => sendAll(site, sent)
}

async function sendAll(site: Site, sent: readonly Bomb[]): Promise<Part[]> {
  const parts: Part[] = []
  for (const [what, request, expected] of sent) {
    // Whoever stops reading at the limit hangs up on the rest.
    const status = await site.send(request).then(
      (reply) => reply.status,
      () => 413,
    )
    const fine = expected.includes(status)
    parts.push({
      what,
      expected: expected.join(' or '),
      seen: String(status),
      beside: null,
      violations: fine ? [] : [`${what}: ${status} instead of ${expected.join(' or ')}`],
    })
  }
  return parts
}
