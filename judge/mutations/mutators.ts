import type { PlainRequest } from '../fuzz/cases.ts'

/** A request on its way to bytes. */
export interface Draft {
  method: string
  path: string
  headers: [name: string, value: string][]
  body: Buffer | undefined
  /** How the body goes out; `cut`: it is said to be longer than it is, and the connection ends there. */
  framing: 'length' | 'chunked' | 'cut'
}

export interface Around {
  random: () => number
  /** Ids of other shops and other things, to be put where one stands. */
  ids: readonly string[]
  /** Bodies of other requests. */
  bodies: readonly Buffer[]
  /** Paths of other requests. */
  paths: readonly string[]
}

export type Mutator = (draft: Draft, around: Around) => void

const one = <T>(random: () => number, values: readonly T[]): T | undefined =>
  values[Math.floor(random() * values.length)]
const at = (random: () => number, length: number): number => Math.floor(random() * length)

export const draftOf = ({ method, path, headers, body }: PlainRequest): Draft => ({
  method,
  path,
  headers: Object.entries(headers),
  body: body === undefined ? undefined : Buffer.from(body),
  framing: 'length',
})

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi
const ODD = ['\0', '\ud800', '🦊', '\u202e', '%00', '../', "';--", '9'.repeat(40), 'x'.repeat(5000), '-0', '1e400', '']
const KINDS = ['null', 'true', '[]', '{}', '""', '0', '-1', '1e400', '"\\u0000"', '[[[[]]]]', '{"a":{"a":{}}}', '1.5']
const HEADERS: readonly [string, string][] = [
  ['content-type', 'text/plain'],
  ['content-type', 'application/json; charset=utf-16'],
  ['content-type', 'multipart/form-data; boundary=x'],
  ['accept', 'image/*;q=0'],
  ['accept-language', 'zz-*,;q=9'],
  ['accept-encoding', 'br;q=1.0, identity;q=0'],
  ['if-match', '"*'],
  ['if-none-match', 'W/"'],
  ['idempotency-key', 'x'.repeat(300)],
  ['idempotency-key', 'same'],
  ['traceparent', '00-zz'],
  ['x-forwarded-for', '::1, 999.1.1.1'],
  ['cookie', 'doorstep_session=;;=%'],
  ['authorization', 'Bearer'],
  ['authorization', 'Basic ====='],
  ['x-ogokey', 'ä'],
  ['origin', 'null'],
  ['range', 'bytes=9-1'],
  ['expect', '200-ok'],
]

/** In words, as they are shown. */
export const MUTATORS: Readonly<Record<string, Mutator>> = {
  'flips a bit of the body': (draft, { random }) => {
    if (!draft.body?.length) return
    const copy = Buffer.from(draft.body)
    const i = at(random, copy.length)
    copy[i] = (copy[i] ?? 0) ^ (1 << at(random, 8))
    draft.body = copy
  },
  'leaves out a part of the body': (draft, { random }) => {
    if (!draft.body) return
    const from = at(random, draft.body.length)
    draft.body = Buffer.concat([draft.body.subarray(0, from), draft.body.subarray(from + at(random, 20))])
  },
  'puts a part of the body twice': (draft, { random }) => {
    if (!draft.body) return
    const from = at(random, draft.body.length)
    const part = draft.body.subarray(from, from + at(random, 60))
    draft.body = Buffer.concat([draft.body.subarray(0, from), part, draft.body.subarray(from)])
  },
  'joins the bodies of two requests': (draft, { random, bodies }) => {
    const other = one(random, bodies)
    if (!draft.body || !other) return
    draft.body = Buffer.concat([
      draft.body.subarray(0, at(random, draft.body.length)),
      other.subarray(at(random, other.length)),
    ])
  },
  'has the body of another request': (draft, { random, bodies }) => {
    draft.body = one(random, bodies) ?? draft.body
  },
  'has a value of another kind': (draft, { random }) => {
    replaceOne(
      draft,
      /(?<=:)\s*("(?:[^"\\]|\\.)*"|-?\d[\d.e+-]*|true|false|null)/g,
      random,
      () => one(random, KINDS) ?? '0',
    )
  },
  'has an odd text': (draft, { random }) => {
    replaceOne(draft, /(?<=:)\s*"(?:[^"\\]|\\.)*"/g, random, () => JSON.stringify(one(random, ODD) ?? ''))
  },
  'leaves out a member': (draft, { random }) => {
    replaceOne(draft, /"[^"]*":\s*("(?:[^"\\]|\\.)*"|-?\d+|true|false|null),?/g, random, () => '')
  },
  'has a member under another name': (draft, { random }) => {
    replaceOne(
      draft,
      /"[^"]*"(?=\s*:)/g,
      random,
      (name) => one(random, [name.toUpperCase(), '"__proto__"', '"id"', '""']) ?? name,
    )
  },
  'has other numbers': (draft, { random }) => {
    const numbers = ['0', '-1', '2147483648', '9007199254740993', '1e308', '0.00001', '99999999999999999999']
    replaceOne(draft, /(?<=[:[,]\s*)-?\d+(\.\d+)?/g, random, () => one(random, numbers) ?? '0')
  },
  'names something of somebody else in the path': (draft, { random, ids }) => {
    draft.path = draft.path.replace(UUID, () => one(random, ids) ?? '0')
  },
  'names something of somebody else in the body': (draft, { random, ids }) => {
    replaceOne(draft, UUID, random, () => one(random, ids) ?? '0')
  },
  'has an odd path': (draft, { random }) => {
    const parts = draft.path.split('/')
    parts[at(random, parts.length - 1) + 1] =
      one(random, ['%00', '%2e%2e', '%zz', '..', 'a%2Fb', '%F0%9F', '', '~'.repeat(600)]) ?? ''
    draft.path = parts.join('/')
  },
  'has a longer path': (draft, { random, paths }) => {
    draft.path += one(random, ['/', '//', '?', '?a', '#', ';x=1', one(random, paths) ?? '']) ?? ''
  },
  'has another query': (draft, { random }) => {
    const odd = [
      'limit=0',
      'limit=-1',
      'cursor=%00',
      'page=1e9',
      'sort=x',
      'a[]=1&a[b]=2',
      'search=%F0',
      'per_page=99999',
      '=&&=',
      'from=0000-00-00',
    ]
    draft.path += (draft.path.includes('?') ? '&' : '?') + (one(random, odd) ?? '')
  },
  'has another method': (draft, { random }) => {
    draft.method =
      one(random, ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND']) ?? 'GET'
  },
  'has another header': (draft, { random }) => {
    const header = one(random, HEADERS)
    if (header) draft.headers.push([...header])
  },
  'replaces a header': (draft, { random }) => {
    const header = one(random, HEADERS)
    if (header) draft.headers = [...draft.headers.filter(([name]) => name !== header[0]), [...header]]
  },
  'leaves out a header': (draft, { random }) => {
    draft.headers.splice(at(random, draft.headers.length), 1)
  },
  'sends the body in chunks': (draft) => {
    if (draft.body) draft.framing = 'chunked'
  },
  'ends before the body does': (draft) => {
    if (draft.body) draft.framing = 'cut'
  },
}

function replaceOne(draft: Draft, pattern: RegExp, random: () => number, by: (found: string) => string): void {
  if (!draft.body) return
  const text = draft.body.toString('utf8')
  const found = [...text.matchAll(pattern)]
  const chosen = one(random, found)
  if (!chosen) return
  const end = chosen.index + chosen[0].length
  draft.body = Buffer.from(text.slice(0, chosen.index) + by(chosen[0]) + text.slice(end))
}

const CHUNK = 17

/** What goes over the wire. */
export function bytesOfDraft({ method, path, headers, body, framing }: Draft): Buffer {
  const lines = [
    // A blank or a control character would end the request line early.
    `${method} ${path.replaceAll(/[\0-\x20\x7f]/g, '%20')} HTTP/1.1`,
    'host: 127.0.0.1',
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ]
  if (body && framing === 'chunked') lines.push('transfer-encoding: chunked')
  if (body && framing !== 'chunked') lines.push(`content-length: ${body.length + (framing === 'cut' ? 10 : 0)}`)
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`)
  if (!body) return head
  if (framing !== 'chunked') return Buffer.concat([head, body])
  const chunks: Buffer[] = []
  for (let i = 0; i < body.length; i += CHUNK) {
    const part = body.subarray(i, i + CHUNK)
    chunks.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'))
  }
  return Buffer.concat([head, ...chunks, Buffer.from('0\r\n\r\n')])
}
