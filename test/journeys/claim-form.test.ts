import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import * as claims from '../../server/modules/claims/index.ts'
import { listParcels, parcelToken } from '../../server/modules/shipments/index.ts'
import { getShop } from '../../server/modules/tenants/index.ts'
import type { Context } from '../../server/platform/context.ts'
import { apiRig } from '../support/api-rig.ts'
import { aNumber, scan, shippedOrder } from '../support/claims.ts'

const rig = await apiRig({ TRUST_PROXY: 'on' })
const { http, clock, tracking } = rig
const EVIL = `"><script>alert(1)</script>' onx="😀\u202e`
const DAY_MS = 24 * 3_600_000

const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'teal' } })
  .png()
  .toBuffer()

type Part = [name: string, value: string | Buffer]

interface Stage {
  ctx: Context
  merchant: Context
  /** Of the order's page. */
  path: string
  orderId: string
  parcelIds: string[]
}

/** Each stage is visited from another one. */
let addresses = 0

async function stage(numbers: (string | null)[] = [aNumber()]): Promise<Stage> {
  const { ctx, shop } = await rig.shop()
  const { order, parcels } = await shippedOrder(ctx, { numbers })
  const token = await tracking.orderLink(ctx, order.id)
  addresses++
  return {
    ctx,
    merchant: { ...ctx, actor: 'user:1' },
    path: `/t/${shop.slug}/${token}`,
    orderId: order.id,
    parcelIds: parcels.map(({ id }) => id),
  }
}

async function post(path: string, parts: Part[], headers: Record<string, string> = {}) {
  const data = new FormData()
  for (const [name, value] of parts) {
    if (typeof value === 'string') data.append(name, value)
    else data.append(name, new Blob([new Uint8Array(value)], { type: 'image/png' }), `${EVIL}.png`)
  }
  const encoded = new Response(data)
  return http.inject({
    method: 'POST',
    url: path,
    headers: {
      'accept-language': 'en',
      'content-type': encoded.headers.get('content-type') ?? '',
      'x-forwarded-for': `198.51.100.${addresses}`,
      ...headers,
    },
    payload: Buffer.from(await encoded.arrayBuffer()),
  })
}

const get = (path: string, language = 'en') => http.inject({ url: path, headers: { 'accept-language': language } })

const textOf = (page: string): string =>
  page
    .replace(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')

const DAMAGED: Part[] = [
  ['problem', 'damaged'],
  ['units-order-0', '1'],
  ['units-order-1', '0'],
  ['wish', 'refund'],
]

test('the page of an order leads to the form, that of a parcel does not', async () => {
  const { path, ctx, orderId } = await stage()
  const page = await get(path)
  assert.match(page.body, new RegExp(`<a class="button" href="${path}/claim">Report a problem</a>`))
  const form = await get(`${path}/claim`)
  assert.equal(form.statusCode, 200)
  for (const part of ['Something is broken', 'Product CUP', 'My money back', 'Pictures'])
    assert.ok(textOf(form.body).includes(part), part)
  assert.equal(form.headers['x-robots-tag'], 'noindex, nofollow')
  assert.doesNotMatch(String(form.headers['content-security-policy']), /script|unsafe|https?:/)
  assert.doesNotMatch(form.body, /<script/)
  const [parcel] = await listParcels(ctx, [orderId])
  const shop = await getShop(ctx)
  const link = `/t/${shop.slug}/${parcelToken(shop.number, parcel!.token)}`
  assert.doesNotMatch((await get(link)).body, /\/claim/)
  assert.equal((await get(`${link}/claim`)).statusCode, 404)
  assert.equal((await post(`${link}/claim`, DAMAGED)).statusCode, 404)
})

test('a report is filed by the customer and leads to a page with its number and what happens next', async () => {
  const { path, ctx } = await stage()
  const reply = await post(`${path}/claim`, [...DAMAGED, ['description', EVIL], ['pictures', png], ['pictures', png]])
  assert.deepEqual([reply.statusCode, reply.headers.location], [303, `${path}/claim/1001`])
  const claim = await claims.getClaimByNumber(ctx, 1001)
  assert.deepEqual(
    [claim.actor, claim.door, claim.type, claim.wish, claim.language, claim.pictures.length],
    ['customer', 'tracking', 'Damaged', 'Refund', 'en', 2],
  )
  assert.deepEqual(
    claim.lines.map(({ sku, quantity }) => [sku, quantity]),
    [['CUP', 1]],
  )
  assert.equal(claim.description, EVIL.trim())
  const page = await get(`${path}/claim/1001`)
  for (const part of ['Your report is with the shop', 'C-1001', 'within two days', 'Something is broken'])
    assert.ok(textOf(page.body).includes(part), part)
  assert.ok(!page.body.includes('<script>alert'))
  const pictures = [...page.body.matchAll(/<img src="(\/files[^"]+)"/g)].map(([, url]) => url!)
  assert.equal(pictures.length, 2)
  assert.equal((await get(pictures[0]!)).headers['content-type'], 'image/webp')
  assert.match((await get(path)).body, /Your reports/)
  assert.match((await get(path, 'fi')).body, /Ilmoituksesi/)
})

test('everything that is missing is summed up on top and told beside its field, and what was filled in stays', async () => {
  const { path, ctx, orderId } = await stage()
  const nothing = await post(`${path}/claim`, [])
  assert.equal(nothing.statusCode, 422)
  for (const [anchor, text] of [
    ['problem-0', 'Choose what happened.'],
    ['wish-0', 'Choose what you would like.'],
  ])
    assert.match(nothing.body, new RegExp(`<li><a href="#${anchor}">${text}</a></li>`))
  assert.equal(nothing.body.match(/Choose what happened\./g)?.length, 2)
  const damaged = await post(`${path}/claim`, [
    ['problem', 'damaged'],
    ['description', EVIL],
  ])
  assert.match(damaged.body, /#units-order-0/)
  assert.match(damaged.body, /value="damaged" checked/)
  assert.ok(damaged.body.includes('&lt;script&gt;alert(1)&lt;/script&gt;'))
  const lost = await post(`${path}/claim`, [['problem', 'lost']])
  for (const text of ['Choose yes or no.', 'Write your full name.']) assert.ok(lost.body.includes(text), text)
  const other = await post(`${path}/claim`, [['problem', 'other']])
  assert.ok(other.body.includes('Write what happened.'))
  const long = await post(`${path}/claim`, [...DAMAGED, ['description', 'x'.repeat(4001)]])
  assert.ok(long.body.includes('4,000 characters'))
  assert.deepEqual(await claims.listClaimsOfOrders(ctx, [orderId]), [])
})

test('a parcel that never arrived is reported with a name and what the carrier was allowed', async () => {
  const { path, ctx, parcelIds } = await stage()
  await scan(tracking, ctx, parcelIds[0]!, 'SUCCESSFULLY_DELIVERED', clock.now().toISOString())
  const lost: Part[] = [
    ['problem', 'lost'],
    ['dropOff', 'no'],
    ['name', `  Aino\u0000 Virtanen ${EVIL}`],
    ['wish', 'reship'],
  ]
  const unexplained = await post(`${path}/claim`, lost)
  assert.equal(unexplained.statusCode, 422)
  assert.ok(unexplained.body.includes('Write what happened.'))
  const reply = await post(`${path}/claim`, [...lost, ['description', 'Nobody rang.']])
  assert.equal(reply.statusCode, 303)
  const claim = await claims.getClaimByNumber(ctx, 1001)
  assert.deepEqual(
    [claim.type, claim.wish, claim.dropOffPermitted, claim.signedName, claim.lines],
    ['Lost', 'Reship', false, `Aino Virtanen ${EVIL}`.trim(), []],
  )
})

test('of several parcels one is chosen', async () => {
  const { path, ctx, parcelIds } = await stage([aNumber(), aNumber()])
  const form = await get(`${path}/claim`)
  assert.match(textOf(form.body), /Parcel 1 of 2 JJFI\d+ Parcel 2 of 2 JJFI\d+/)
  const unknown = await post(`${path}/claim`, [...DAMAGED, ['parcel', 'nonsense']])
  assert.ok(unknown.body.includes('Choose the parcel.'))
  assert.equal((await post(`${path}/claim`, [...DAMAGED, ['parcel', parcelIds[1]!]])).statusCode, 303)
  assert.equal((await claims.getClaimByNumber(ctx, 1001)).parcelId, parcelIds[1])
})

test('the same again leads to the report that there is, and units are not reported twice', async () => {
  const { path, ctx } = await stage()
  const two: Part[] = [
    ['problem', 'damaged'],
    ['units-order-0', '2'],
    ['wish', 'refund'],
  ]
  await post(`${path}/claim`, two)
  assert.equal((await post(`${path}/claim`, two)).headers.location, `${path}/claim/1001`)
  const more = await post(`${path}/claim`, [
    ['problem', 'wrong'],
    ['units-order-0', '1'],
    ['wish', 'refund'],
  ])
  assert.equal(more.statusCode, 422)
  assert.ok(more.body.includes('You have reported some of these things already.'))
  await assert.rejects(claims.getClaimByNumber(ctx, 1002))
})

test('a question is answered with a text and pictures, once', async () => {
  const { path, ctx, merchant } = await stage()
  await post(`${path}/claim`, DAMAGED)
  const { id } = await claims.getClaimByNumber(ctx, 1001)
  await claims.askCustomer(merchant, id, `Which cup? ${EVIL}`)
  assert.match((await get(path)).body, /The shop has a question for you/)
  const page = await get(`${path}/claim/1001`)
  assert.match(textOf(page.body), /Which cup\?/)
  assert.match(page.body, /<textarea[^>]*name="answer"/)
  assert.ok(!page.body.includes('<script>alert'))
  const empty = await post(`${path}/claim/1001`, [['answer', '  ']])
  assert.equal(empty.statusCode, 422)
  assert.match(empty.body, /<a href="#answer">Write an answer\.<\/a>/)
  const reply = await post(`${path}/claim/1001`, [
    ['answer', `The blue one. ${EVIL}`],
    ['pictures', png],
  ])
  assert.deepEqual([reply.statusCode, reply.headers.location], [303, `${path}/claim/1001`])
  const answered = await claims.getClaim(ctx, id)
  assert.deepEqual([answered.status, answered.pictures.length], ['InProgress', 1])
  assert.equal(answered.history.at(-1)?.note, `The blue one. ${EVIL}`.trim())
  assert.equal((await post(`${path}/claim/1001`, [['answer', 'Again']])).statusCode, 303)
  assert.equal((await claims.getClaim(ctx, id)).history.length, answered.history.length)
  assert.match(textOf((await get(`${path}/claim/1001`)).body), /You wrote .* The blue one/)
})

test('a decision is told in the shop’s words', async () => {
  const { path, ctx, merchant } = await stage()
  await post(`${path}/claim`, DAMAGED)
  const { id } = await claims.getClaimByNumber(ctx, 1001)
  await claims.noteOnClaim(merchant, id, { text: 'Secret among us.', forCustomer: false })
  await claims.approveClaim(merchant, id, { resolution: 'Refund', amount: null, message: 'We are sorry.' })
  const page = textOf((await get(`${path}/claim/1001`)).body)
  assert.match(page, /You get your money back/)
  assert.match(page, /The shop writes .* We are sorry\./)
  assert.ok(!page.includes('Secret'))
})

test('reports of other orders, deleted ones and unknown numbers are not found', async () => {
  const [mine, other] = [await stage(), await stage()]
  await post(`${mine.path}/claim`, DAMAGED)
  assert.equal((await get(`${other.path}/claim/1001`)).statusCode, 404)
  for (const number of ['1002', '0', 'x', '99999999999', '%00'])
    assert.notEqual((await get(`${mine.path}/claim/${number}`)).statusCode, 200, number)
  const second = await shippedOrder(mine.ctx)
  const token = await tracking.orderLink(mine.ctx, second.order.id)
  const otherOrder = `${mine.path.split('/').slice(0, 3).join('/')}/${token}`
  assert.equal((await get(`${otherOrder}/claim/1001`)).statusCode, 404)
  assert.equal((await post(`${otherOrder}/claim/1001`, [['answer', 'x']])).statusCode, 404)
  await claims.deleteClaim(mine.merchant, (await claims.getClaimByNumber(mine.ctx, 1001)).id)
  assert.equal((await get(`${mine.path}/claim/1001`)).statusCode, 404)
})

test('pictures that cannot be read, too many and too large ones are refused', async () => {
  const { path, ctx, orderId } = await stage()
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const unreadable = await post(`${path}/claim`, [...DAMAGED, ['pictures', svg]])
  assert.equal(unreadable.statusCode, 422)
  assert.ok(unreadable.body.includes('cannot be read'))
  const many = await post(`${path}/claim`, [...DAMAGED, ...Array.from({ length: 6 }, (): Part => ['pictures', png])])
  assert.ok(many.body.includes('no more than 5'))
  const large = await post(`${path}/claim`, [...DAMAGED, ['pictures', Buffer.alloc(10 * 1024 * 1024 + 1)]])
  assert.ok(large.body.includes('at most 10 MB'))
  const huge = await post(`${path}/claim`, [...DAMAGED, ['pictures', Buffer.alloc(52 * 1024 * 1024)]])
  assert.equal(huge.statusCode, 413)
  assert.ok(huge.body.includes('#pictures'))
  assert.deepEqual(await claims.listClaimsOfOrders(ctx, [orderId]), [])
})

test('forms from other pages, in other formats and too many of them are refused', async () => {
  const { path } = await stage()
  assert.equal((await post(`${path}/claim`, DAMAGED, { 'sec-fetch-site': 'cross-site' })).statusCode, 403)
  const urlencoded = await http.inject({
    method: 'POST',
    url: `${path}/claim`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'problem=damaged',
  })
  assert.equal(urlencoded.statusCode, 415)
  const broken = await http.inject({
    method: 'POST',
    url: `${path}/claim`,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    payload: '--y',
  })
  assert.equal(broken.statusCode, 400)
  let last = 0
  for (let i = 0; i < 12 && last !== 429; i++) last = (await post(`${path}/claim`, [])).statusCode
  assert.equal(last, 429)
})

test('after sixty days, and for a cancelled order, nothing can be reported', async () => {
  const { path, ctx, parcelIds } = await stage()
  await scan(tracking, ctx, parcelIds[0]!, 'SUCCESSFULLY_DELIVERED', clock.now().toISOString())
  clock.advance(61 * DAY_MS)
  const form = await get(`${path}/claim`)
  assert.equal(form.statusCode, 200)
  assert.match(form.body, /can no longer be reported/)
  assert.equal((await post(`${path}/claim`, DAMAGED)).statusCode, 409)
})
