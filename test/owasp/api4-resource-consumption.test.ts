/**
 * API4:2023, unrestricted resource consumption. Elsewhere: limits of requests in server/platform/http/rate-limit.test.ts,
 * streams in event-stream.test.ts, forms of pages in claim-form.test.ts. Against a running server: `npm run judge -- --only abuse`.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { createExport } from '../../server/modules/lists/index.ts'
import { issueCredential } from '../../server/modules/tenants/index.ts'
import { SCOPES } from '../../server/platform/context.ts'
import { loadContract } from '../../server/platform/http/index.ts'
import { cleanPicture, logoPicture } from '../../server/platform/pictures.ts'
import { apiRig } from '../support/api-rig.ts'
import { hugePng, restlessGif, svgWithScript } from '../support/bad-pictures.ts'
import { aShop } from '../support/shop.ts'

const rig = await apiRig({ RATE_LIMIT: '0' })
const made = await rig.shop()
const ogo = await issueCredential(rig.app.system, {
  shopId: made.shop.id,
  kind: 'ogoship_key',
  name: 'k',
  scopes: SCOPES,
})
const basic = `Basic ${Buffer.from(`${made.shop.slug}:${made.key}`).toString('base64')}`

/** One place in each family that reads a body. */
const DOORS: readonly { url: string; method: 'POST'; headers: Record<string, string> }[] = [
  { url: '/api/orders', method: 'POST', headers: { authorization: `Bearer ${made.key}` } },
  { url: '/ogoship/api/v1/orders', method: 'POST', headers: { 'x-ogokey': ogo.text } },
  { url: `/karla/v1/shops/${made.shop.slug}/orders`, method: 'POST', headers: { authorization: basic } },
  { url: '/shopgo/v1/management/order/1/payment', method: 'POST', headers: { 'x-api-key': made.key } },
]

const JSON_TYPE = { 'content-type': 'application/json' }
const send = async (door: (typeof DOORS)[number], payload: string | Buffer, headers: Record<string, string> = {}) =>
  rig.http.inject({ ...door, headers: { ...door.headers, ...JSON_TYPE, ...headers }, payload })

test('a compressed body is not unpacked, whatever the family', async () => {
  const bomb = gzipSync(Buffer.alloc(5_000_000, ' '))
  for (const door of DOORS) {
    for (const encoding of ['gzip', 'br', 'deflate', 'gzip, identity', 'x-anything']) {
      const { statusCode, headers } = await send(door, bomb, { 'content-encoding': encoding })
      assert.ok(statusCode === 415 || statusCode === 422, `${door.url} ${encoding}: ${statusCode}`)
      assert.equal(headers['accept-encoding'], 'identity')
    }
    assert.notEqual((await send(door, '{}', { 'content-encoding': 'identity' })).statusCode, 415)
  }
})

test('bodies that are deep, wide or full of digits are refused at once, and are no error of ours', async () => {
  const bombs = {
    'lists in lists': '['.repeat(100_000) + ']'.repeat(100_000),
    'objects in objects': `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
    'deep beside a name to look at': `{"a":"constructor","b":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    'twenty thousand members': `{${Array.from({ length: 20_000 }, (_, i) => `"k${i}":1`).join(',')}}`,
    'one long number': `{"a":${'9'.repeat(200_000)}}`,
    'one long text': `{"reference":"${'x'.repeat(300_000)}"}`,
    'many empty objects': `[${'{},'.repeat(50_000)}{}]`,
    unfinished: '{"a":'.repeat(50_000),
  }
  for (const door of DOORS) {
    for (const [what, body] of Object.entries(bombs)) {
      const started = process.cpuUsage()
      const { statusCode } = await send(door, body)
      assert.ok(statusCode >= 400 && statusCode < 500, `${door.url} ${what}: ${statusCode}`)
      const { user } = process.cpuUsage(started)
      assert.ok(user < 2_000_000, `${door.url} ${what} took ${Math.round(user / 1000)} ms of the processor`)
    }
  }
})

test('a page of a list has an end, whatever is asked for', async () => {
  for (const limit of ['1000000', '1e9', '-1', '0', '99999999999999999999', 'NaN']) {
    assert.equal((await made.call('GET', `/products?limit=${limit}`)).status, 400, `limit=${limit}`)
    const theirs = await rig.http.inject({
      url: `/ogoship/api/v1/products?limit=${limit}`,
      headers: { 'x-ogokey': ogo.text },
    })
    assert.ok(theirs.statusCode < 500, `limit=${limit}: ${theirs.statusCode}`)
    const karla = await rig.http.inject({
      url: `/karla/v1/shops/${made.shop.slug}/orders?per_page=${limit}`,
      headers: { authorization: basic },
    })
    assert.ok(karla.statusCode < 500, `per_page=${limit}: ${karla.statusCode}`)
  }
})

test('every parameter that says how many has a most in its contract', () => {
  const open: string[] = []
  for (const name of ['doorstep', 'ogoship-tracking', 'karla'])
    for (const { id, parameters } of loadContract(name).operations.values())
      for (const { name: parameter, schema } of parameters) {
        const { maximum } = loadContract(name).resolved(schema)
        if (/^(limit|size|per_page|perPage)$/.test(parameter) && !(Number(maximum) <= 1000))
          open.push(`${id}.${parameter}`)
      }
  assert.deepEqual(open, [])
})

test('lists in bodies have an end in the contract of our own API', () => {
  const open: string[] = []
  const contract = loadContract('doorstep')
  for (const { id, body } of contract.operations.values()) {
    const schema = body?.content.get('application/json')
    for (const [name, part] of Object.entries((schema && contract.resolved(schema).properties) ?? {}))
      if (part.type === 'array' && part.maxItems === undefined && part.uniqueItems !== true) open.push(`${id}.${name}`)
  }
  assert.deepEqual(open, [])
})

test('no pattern of a contract can be kept busy', () => {
  const patterns = new Set<string>()
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [name, value] of Object.entries(node)) {
      if (name === 'pattern' && typeof value === 'string') patterns.add(value)
      else collect(value)
    }
  }
  for (const name of [
    'doorstep',
    'ogoship-api-v1',
    'ogoship-tracking',
    'karla',
    'shopgo-management',
    'shopgo-platform',
  ])
    collect(loadContract(name).document)
  assert.ok(patterns.size > 20, `${patterns.size} patterns`)
  const seeds = ['a', '0', ' ', '-', '.', '/', 'a.', 'a-', 'a@', '0,', 'aA0', ':', '%20', 'http://a']
  for (const pattern of patterns) {
    const expression = new RegExp(pattern, 'u')
    for (const seed of seeds) {
      const text = `${seed.repeat(Math.ceil(20_000 / seed.length))}\u0000!`
      const started = process.cpuUsage()
      expression.test(text)
      const { user } = process.cpuUsage(started)
      assert.ok(user < 500_000, `${pattern} took ${Math.round(user / 1000)} ms with ${seed}...`)
    }
  }
})

test('a search of nothing but wildcards and brackets is a text like any other', async () => {
  for (const text of [
    '%'.repeat(200),
    '_'.repeat(200),
    '(a+)+$',
    '\\'.repeat(99),
    '[[[[',
    "'||pg_sleep(9)||'",
    '*'.repeat(200),
  ]) {
    for (const path of ['/products', '/orders', '/events?order=newest&text=']) {
      const url = path.includes('=') ? path + encodeURIComponent(text) : `${path}?search=${encodeURIComponent(text)}`
      const { status } = await made.call('GET', url)
      assert.ok(status === 200 || status === 400, `${url}: ${status}`)
    }
  }
})

test('of exports that are asked for at once three are taken while none is written', async () => {
  const { ctx } = await aShop(rig.db, { clock: rig.clock })
  const wanted = {
    format: 'csv',
    filter: {},
    columns: ['reference'],
    headings: null,
    delimiter: ',' as const,
    byteOrderMark: false,
  } as never // the shortest
  const asked = await Promise.allSettled(Array.from({ length: 8 }, () => createExport(ctx, wanted)))
  assert.equal(asked.filter(({ status }) => status === 'fulfilled').length, 3)
})

test('a shop sends a few test mails and invitations an hour, also at once, and no flood', async () => {
  const shop = await rig.shop()
  const sent = (about: string, count: number) =>
    rig.db.system
      .insertInto('mail')
      .values(
        Array.from({ length: count }, () => ({
          shop_id: shop.shop.id,
          id: shop.ctx.newId(),
          about,
          recipient: 'somebody@example.com',
          content: null,
          created_at: rig.clock.now(),
          sent_at: rig.clock.now(),
        })),
      )
      .execute()
  await sent(`shop:${shop.shop.id}`, 18)
  await sent('invitation:1', 97)
  type Told = { code?: string }
  const test = (i: number) => shop.call<Told>('POST', '/mail-settings/test', { to: `p${i}@example.com` })
  const invite = (i: number) =>
    shop.call<Told>('POST', '/organization/invitations', { email: `i${i}@example.com`, role: 'viewer' })
  const six = [1, 2, 3, 4, 5, 6]
  const [tests, invitations] = [await Promise.all(six.map(test)), await Promise.all(six.map(invite))]
  const codes = (replies: readonly { status: number; body: Told }[]) =>
    replies.map(({ status, body }) => `${status} ${body.code ?? ''}`).sort()
  assert.deepEqual(codes(tests), ['201 ', '201 ', ...Array(4).fill('409 mails_too_many')])
  assert.deepEqual(codes(invitations), ['201 ', '201 ', '201 ', ...Array(3).fill('409 mails_too_many')])
  rig.clock.advance(61 * 60_000)
  assert.equal((await invite(7)).status, 201, 'an hour later')
})

test('pictures that unpack to more than memory, move for ever or are programs are none', async () => {
  const png = await sharp({ create: { width: 20, height: 20, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  const rss = process.memoryUsage().rss
  const bad = {
    'thirty thousand pixels square': hugePng(),
    'a thousand frames': restlessGif(2000, 1000),
    'a script': svgWithScript,
    'deep SVG': Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(50_000)}${'</g>'.repeat(50_000)}</svg>`,
    ),
    'SVG that names a file': Buffer.from(
      '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>',
    ),
    truncated: png.subarray(0, png.length / 2),
    'a web page': Buffer.from('<html><script>alert(1)</script>'),
    nothing: Buffer.alloc(0),
    zeros: Buffer.alloc(1_000_000),
  }
  for (const [what, content] of Object.entries(bad)) {
    for (const draw of [cleanPicture, logoPicture]) assert.equal(await draw(content), null, what)
  }
  const both = Buffer.concat([png, Buffer.from('<script>alert(1)</script><?php system($_GET[0]);')])
  const clean = await cleanPicture(both)
  assert.ok(clean && !clean.includes('script') && !clean.includes('php'), 'what hides behind a picture is not kept')
  assert.ok(process.memoryUsage().rss - rss < 300e6, 'memory')
})
