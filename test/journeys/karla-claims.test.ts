import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getClaim, refundClaim, reshipClaim, startClaim } from '../../server/modules/claims/index.ts'
import { getOrder } from '../../server/modules/orders/index.ts'
import { updateShop } from '../../server/modules/tenants/index.ts'
import { aNumber, scan, shippedOrder } from '../support/claims.ts'
import { EDITOR, karlaRig, type Merchant, VIEWER, type Wire } from '../support/karla.ts'
import { receiver } from '../support/receiver.ts'
import { aShipment, NOBODY } from '../support/tracking-rig.ts'

type Claim = Wire['ClaimResponseDTO']
type Creation = Partial<Wire['ClaimCreationDTO']>

const rig = await karlaRig()
const EVIL = `"><script>alert(1)</script>' 😀 \u202e`
const NOWHERE = '019580a1-0a01-7000-8000-00000000000a'

const file = (shop: Merchant, body: Creation) =>
  shop.ok<Claim>('POST', `${shop.at}/claims`, { reason: 'damage', ...body })
const put = (shop: Merchant, { uuid }: Claim, body: Wire['ClaimUpdateDTO']) =>
  shop.ok<Claim>('PUT', `${shop.at}/claims/${uuid}`, body)
const search = (shop: Merchant, query = '') => shop.ok<Claim[]>('GET', `${shop.at}/claims${query}`)

async function eventTypes(shop: Merchant): Promise<string[]> {
  const rows = await rig.db.system
    .selectFrom('event')
    .select('type')
    .where('shop_id', '=', shop.shop.id)
    .where('type', 'like', 'claim.%')
    .orderBy('id')
    .execute()
  return rows.map(({ type }) => type)
}

test('a claim copies order, address, amounts, carrier and scan of the parcel it is about', async () => {
  const shop = await rig.merchant()
  const number = aNumber()
  const { order, parcels } = await shippedOrder(shop.ctx, { numbers: [number] })
  await scan(rig.app.tracking, shop.ctx, parcels[0].id, 'SHIPMENT_EN_ROUTE', '2026-01-03T08:00:00Z')
  const claim = await file(shop, {
    shipment_id: parcels[0].id,
    reason: 'partial_damage',
    resolution_preference: 'refund',
    description: EVIL,
    dropoff_permission: false,
    customer_signature_image_url: 'https://elsewhere.example/s.png',
    image_urls: ['https://elsewhere.example/a.png', EVIL],
    selected_items: [
      { sku: 'CUP', title: EVIL, quantity: 1, net_price: 10.5, image_urls: ['https://elsewhere.example/cup.png'] },
    ],
  })
  const { uuid, created_at, updated_at, ...rest } = claim
  const item = {
    sku: 'CUP',
    title: EVIL,
    quantity: 1,
    net_price: 10.5,
    image_urls: ['https://elsewhere.example/cup.png'],
  }
  assert.deepEqual(rest, {
    deleted_at: null,
    order_id: order.id,
    shipment_id: parcels[0].id,
    shop_id: shop.shop.id,
    shop_slug: shop.shop.slug,
    order_number: order.reference,
    resolution_preference: 'refund',
    reason: 'partial_damage',
    status: 'pending',
    description: EVIL,
    customer_signature_image_url: 'https://elsewhere.example/s.png',
    selected_items: [item],
    damaged_product_items: [item],
    image_urls: ['https://elsewhere.example/a.png', EVIL],
    address: {
      address_line_1: 'Example Street 1',
      address_line_2: null,
      city: 'Helsinki',
      country: 'Finland',
      country_code: 'FI',
      name: 'Test Person',
      phone: null,
      province: null,
      province_code: null,
      street: 'Example Street 1',
      zip_code: '00100',
    },
    net_invoice_amount: 60.2419,
    tracking_number: number,
    carrier_reference: 'posti',
    scan_date: '2026-01-03T08:00:00.000Z',
    weight_kg: 0,
    dropoff_permission: false,
  })
  assert.match(created_at, /^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/)
  assert.equal(updated_at, created_at)
  assert.deepEqual(await search(shop), [claim])
  assert.deepEqual(await eventTypes(shop), ['claim.created'])
  assert.match(uuid, /^[0-9a-f-]{36}$/)
})

test('a number finds the parcel however it is written, and drafts without one are found by id', async () => {
  const shop = await rig.merchant()
  const number = aNumber()
  const { parcels } = await shippedOrder(shop.ctx, { numbers: [number, null] })
  const spaced = `${number.slice(0, 4).toLowerCase()} ${number.slice(4)}`
  assert.equal((await file(shop, { tracking_number: spaced, shipment_id: null })).shipment_id, parcels[0].id)
  const draft = await file(shop, { shipment_id: parcels[1]!.id })
  assert.deepEqual([draft.tracking_number, draft.scan_date], [null, null])
})

test('null everywhere counts as absent', async () => {
  const shop = await rig.merchant()
  const { parcels } = await shippedOrder(shop.ctx)
  const claim = await file(shop, {
    shipment_id: parcels[0].id,
    reason: 'support',
    resolution_preference: null,
    status: null,
    description: null,
    customer_signature_image_url: null,
    selected_items: null,
    image_urls: null,
    dropoff_permission: null,
    tracking_number: null,
    damaged_product_items: null,
  })
  assert.deepEqual([claim.status, claim.selected_items, claim.image_urls], ['pending', [], []])
  assert.deepEqual(await put(shop, claim, { status: null, resolution_preference: null }), claim)
  assert.deepEqual(await eventTypes(shop), ['claim.created'])
})

test('items in the old form join those in the new one, each once', async () => {
  const shop = await rig.merchant()
  const { parcels } = await shippedOrder(shop.ctx)
  const cup = { sku: 'CUP', title: null, quantity: 1, net_price: null, image_urls: [] }
  const pot = { sku: 'POT', title: 'Pot', quantity: 1, net_price: null, image_urls: [] }
  const claim = await file(shop, {
    shipment_id: parcels[0].id,
    selected_items: [cup],
    damaged_product_items: [cup, pot],
  })
  assert.deepEqual(claim.selected_items, [cup, pot])
  assert.deepEqual(claim.damaged_product_items, [cup, pot])
})

test('what is wrong with a claim is named by its place', async () => {
  const shop = await rig.merchant()
  const { parcels } = await shippedOrder(shop.ctx)
  const path = `${shop.at}/claims`
  const shipment_id = parcels[0].id
  const missing = await shop.refused(422, 'claim_shipment_missing', 'POST', path, { reason: 'damage' })
  assert.deepEqual([missing.errors[0]?.loc, missing.errors[0]?.type], [['body', 'shipment_id'], 'missing'])
  const invalid = async (body: unknown) => (await shop.refused(422, 'validation_error', 'POST', path, body)).errors[0]
  assert.deepEqual((await invalid({ shipment_id }))?.loc, ['body', 'reason'])
  assert.equal((await invalid({ shipment_id, reason: 'broken' }))?.type, 'enum')
  assert.equal((await invalid({ shipment_id: 'x', reason: 'damage' }))?.type, 'uuid_parsing')
  const none = await invalid({ shipment_id, reason: 'damage', selected_items: [{ sku: 'CUP', quantity: 0 }] })
  assert.deepEqual(none?.loc, ['body', 'selected_items', 0, 'quantity'])
  const inexact = await invalid({ shipment_id, reason: 'damage', selected_items: [{ quantity: 1, net_price: 1e20 }] })
  assert.deepEqual(inexact?.loc, ['body', 'selected_items', 0, 'net_price'])
  assert.deepEqual(await search(shop), [])
})

test('parcels of another shop and unknown ones do not exist', async () => {
  const [shop, other] = [await rig.merchant(), await rig.merchant()]
  const { parcels } = await shippedOrder(other.ctx)
  const path = `${shop.at}/claims`
  for (const about of [{ shipment_id: parcels[0].id }, { shipment_id: NOWHERE }, { tracking_number: 'NO1' }])
    await shop.refused(404, 'shipment_not_found', 'POST', path, { reason: 'damage', ...about })
  const claim = await file(other, { shipment_id: parcels[0].id })
  await shop.refused(404, 'claim_not_found', 'PUT', `${path}/${claim.uuid}`, { status: 'closed' })
  await shop.refused(404, 'claim_not_found', 'DELETE', `${path}/${claim.uuid}`)
  await shop.refused(403, 'forbidden', 'GET', `${other.at}/claims`)
  const operator = await rig.operator(shop)
  await operator.refused(404, 'shop_not_found', 'GET', '/shops/nobody/claims')
})

test('viewers read, editors write', async () => {
  const shop = await rig.merchant()
  const { parcels } = await shippedOrder(shop.ctx)
  const viewer = await shop.with(...VIEWER)
  const editor = await shop.with(...EDITOR)
  const path = `${shop.at}/claims`
  const body = { reason: 'damage', shipment_id: parcels[0].id }
  await viewer.refused(403, 'forbidden', 'POST', path, body)
  const claim = await editor.ok<Claim>('POST', path, body)
  assert.equal((await viewer.ok<Claim[]>('GET', path)).length, 1)
  await viewer.refused(403, 'forbidden', 'PUT', `${path}/${claim.uuid}`, { status: 'closed' })
  await viewer.refused(403, 'forbidden', 'DELETE', `${path}/${claim.uuid}`)
  await rig.anybody.refused(400, 'credentials_missing', 'GET', path)
  await editor.ok('DELETE', `${path}/${claim.uuid}`)
})

test('the same claim twice is a conflict until the first is closed', async () => {
  const shop = await rig.merchant()
  const { parcels } = await shippedOrder(shop.ctx)
  const body: Creation = { shipment_id: parcels[0].id, selected_items: [{ sku: 'CUP', quantity: 1 }] }
  const first = await file(shop, body)
  const again = { reason: 'damage', ...body }
  await shop.refused(409, 'claim_exists', 'POST', `${shop.at}/claims`, again)
  await file(shop, { ...body, reason: 'support' })
  await file(shop, { ...body, selected_items: [{ sku: 'CUP', quantity: 2 }] })
  for (const status of ['accepted', 'rejected'] as const) {
    await put(shop, first, { status })
    await shop.refused(409, 'claim_exists', 'POST', `${shop.at}/claims`, again)
  }
  await put(shop, first, { status: 'closed' })
  assert.notEqual((await file(shop, body)).uuid, first.uuid)
})

test('of two equal claims at once one is taken', async () => {
  const shop = await rig.merchant()
  const { parcels } = await shippedOrder(shop.ctx)
  const replies = await Promise.all(
    Array.from({ length: 6 }, () =>
      shop.call<Wire['ErrorDTO']>('POST', `${shop.at}/claims`, { reason: 'investigation', shipment_id: parcels[0].id }),
    ),
  )
  assert.deepEqual(replies.map(({ status }) => status).sort(), [201, 409, 409, 409, 409, 409])
  assert.equal((await search(shop)).length, 1)
})

const MOVES: [Wire['ClaimStatus'], Wire['ClaimStatus']][] = [
  ['pending', 'accepted'],
  ['pending', 'rejected'],
  ['pending', 'closed'],
  ['accepted', 'pending'],
  ['accepted', 'rejected'],
  ['accepted', 'closed'],
  ['rejected', 'pending'],
  ['rejected', 'accepted'],
  ['rejected', 'closed'],
]

test('pending, accepted and rejected change into each other and into closed, each change told once', async () => {
  for (const [from, to] of MOVES) {
    const shop = await rig.merchant()
    const { parcels } = await shippedOrder(shop.ctx)
    const claim = await file(shop, { shipment_id: parcels[0].id, status: from, resolution_preference: 'refund' })
    assert.equal(claim.status, from)
    const moved = await put(shop, claim, { status: to })
    assert.deepEqual([moved.status, moved.deleted_at !== null], [to, to === 'closed'], `${from} ${to}`)
    assert.ok(moved.updated_at > claim.updated_at || from === 'pending')
    const types = await eventTypes(shop)
    assert.equal(types.filter((type) => type === 'claim.created').length, 1)
    assert.equal(types.filter((type) => type === 'claim.updated').length, 1, `${from} ${to}`)
  }
})

test('a closed claim changes no more, though what is stored may be sent again', async () => {
  const shop = await rig.merchant()
  const { parcels } = await shippedOrder(shop.ctx)
  const claim = await file(shop, { shipment_id: parcels[0].id, status: 'closed', resolution_preference: 'refund' })
  const path = `${shop.at}/claims/${claim.uuid}`
  const before = await eventTypes(shop)
  assert.deepEqual(await put(shop, claim, { status: 'closed', resolution_preference: 'refund' }), claim)
  for (const body of [{ status: 'pending' }, { resolution_preference: 'reorder' }])
    await shop.refused(409, 'claim_closed', 'PUT', path, body)
  await shop.refused(422, 'validation_error', 'PUT', path, { status: 'open' })
  await shop.refused(422, 'validation_error', 'PUT', `${shop.at}/claims/nonsense`, { status: 'open' })
  assert.deepEqual(await eventTypes(shop), before)
})

test('accepting decides what is wanted, and follows it until money went back', async () => {
  const shop = await rig.merchant()
  const { parcels } = await shippedOrder(shop.ctx)
  const claim = await file(shop, { shipment_id: parcels[0].id, resolution_preference: 'refund' })
  const decided = async () => (await getClaim(shop.ctx, claim.uuid)).resolution
  await put(shop, claim, { status: 'accepted' })
  assert.equal(await decided(), 'Refund')
  assert.equal((await put(shop, claim, { resolution_preference: 'reorder' })).resolution_preference, 'reorder')
  assert.equal(await decided(), 'Reship')
  await put(shop, claim, { resolution_preference: 'refund' })
  await refundClaim({ ...shop.ctx, actor: 'user:1' }, claim.uuid, { amount: null, reference: null, message: null })
  const [shown] = await search(shop)
  assert.equal(shown?.status, 'closed')
  await shop.refused(409, 'claim_closed', 'PUT', `${shop.at}/claims/${claim.uuid}`, { status: 'pending' })
  const returned = await file(shop, { shipment_id: parcels[0].id, reason: 'return', status: 'accepted' })
  assert.equal((await getClaim(shop.ctx, returned.uuid)).resolution, 'ReturnAndRefund')
  assert.equal(returned.resolution_preference, null)
})

test('a claim that others began on is pending, and one of their kinds shows what comes nearest', async () => {
  const shop = await rig.merchant()
  const { parcels } = await shippedOrder(shop.ctx)
  const claim = await file(shop, { shipment_id: parcels[0].id })
  await startClaim({ ...shop.ctx, actor: 'user:1' }, claim.uuid)
  assert.equal((await search(shop, '?status=pending')).length, 1)
})

test('an accepted claim whose new order is on its way is not taken back, and may be closed', async () => {
  const shop = await rig.merchant()
  const { parcels } = await shippedOrder(shop.ctx)
  const claim = await file(shop, { shipment_id: parcels[0].id, status: 'accepted', resolution_preference: 'reorder' })
  await reshipClaim({ ...shop.ctx, actor: 'user:1' }, claim.uuid, null)
  const path = `${shop.at}/claims/${claim.uuid}`
  for (const body of [{ status: 'pending' }, { status: 'rejected' }, { resolution_preference: 'refund' }])
    await shop.refused(409, 'claim_closed', 'PUT', path, body)
  assert.equal((await put(shop, claim, { status: 'closed' })).status, 'closed')
})

test('of two changes at once the second begins where the first ended', async () => {
  const shop = await rig.merchant()
  const { parcels } = await shippedOrder(shop.ctx)
  const claim = await file(shop, { shipment_id: parcels[0].id })
  const statuses = ['accepted', 'rejected', 'pending', 'accepted', 'rejected'] as const
  const shown = await Promise.all(statuses.map((status) => put(shop, claim, { status })))
  assert.deepEqual(
    shown.map(({ status }) => status),
    [...statuses],
  )
})

test('a parcel of no order is claimed too, with what its shipment tells', async () => {
  const shop = await rig.merchant()
  const shipment = await rig.app.tracking.createShipment(
    shop.ctx,
    aShipment(['NOORDER1'], { orderReference: 'X-1', recipient: { ...NOBODY, name: EVIL, countryCode: 'SE' } }),
  )
  const claim = await file(shop, { shipment_id: shipment.parcels[0]!.id, reason: 'investigation' })
  assert.deepEqual(
    [claim.order_id, claim.order_number, claim.address?.name, claim.address?.country, claim.net_invoice_amount],
    [null, 'X-1', EVIL, 'Sweden', 0],
  )
})

test('a deleted claim is gone here, and nobody is told that it was updated', async () => {
  const shop = await rig.merchant()
  const { parcels } = await shippedOrder(shop.ctx)
  const claim = await file(shop, { shipment_id: parcels[0].id })
  const path = `${shop.at}/claims/${claim.uuid}`
  assert.deepEqual(await shop.ok('DELETE', path), {})
  assert.deepEqual(await search(shop), [])
  await shop.refused(404, 'claim_not_found', 'DELETE', path)
  await shop.refused(404, 'claim_not_found', 'PUT', path, { status: 'pending' })
  const kept = await getClaim(shop.ctx, claim.uuid)
  assert.deepEqual([kept.status, kept.deletedAt !== null], ['Cancelled', true])
  assert.ok(!(await eventTypes(shop)).includes('claim.updated'))
  await file(shop, { shipment_id: parcels[0].id })
})

test('webhooks hear of a claim and of each change, with the claim as the API shows it', async () => {
  const shop = await rig.merchant()
  const target = await receiver()
  await shop.ok('POST', `${shop.at}/webhooks`, { url: target.url, enabled_events: ['claims'] })
  const { parcels } = await shippedOrder(shop.ctx)
  const claim = await file(shop, { shipment_id: parcels[0].id, resolution_preference: 'refund', description: EVIL })
  await rig.drain()
  const changed = await put(shop, claim, { status: 'accepted', resolution_preference: 'reorder' })
  await rig.drain()
  await shop.ok('DELETE', `${shop.at}/claims/${claim.uuid}`)
  await rig.drain()
  const heard = target.received.map(({ body }) => JSON.parse(body) as Wire['ClaimWebhookEvent'])
  assert.deepEqual(
    heard.map(({ ref, event_group, event_data }) => [ref, event_group, event_data.status]),
    [
      ['claims/created', 'claim_created', 'pending'],
      ['claims/updated', 'claim_updated', 'accepted'],
    ],
  )
  assert.deepEqual(heard[0]?.context.claims, [claim])
  assert.deepEqual(heard[1]?.context.claims, [changed])
})

test('an order that a shop system told of is claimed by its own words, and its address comes along', async () => {
  const shop = await rig.merchant()
  await updateShop(shop.ctx, { fulfilment: 'external' })
  const address = {
    name: 'Maija',
    zip_code: '00100',
    city: 'Helsinki',
    country_code: 'FI',
    province: 'Uusimaa',
    province_code: '18',
  }
  const products = [
    { title: 'Mug', sku: 'MUG', quantity: 2, price: 9.9 },
    { title: 'Tray', sku: 'TRAY', quantity: 1, price: 30 },
  ]
  await shop.ok('PUT', `${shop.at}/orders`, {
    id: 'K-1',
    order: {
      order_number: 'K-1',
      external_id: 'k-1',
      email_id: 'maija@example.com',
      address,
      products,
      weight: 900,
    },
    trackings: [{ tracking_number: 'K1NUMBER', carrier_reference: 'dhl' }],
  })
  const claim = await file(shop, {
    tracking_number: 'K1NUMBER',
    reason: 'damage',
    resolution_preference: 'reorder',
    selected_items: [{ sku: 'MUG', quantity: 1 }],
  })
  assert.deepEqual(
    [
      claim.order_number,
      claim.address?.province,
      claim.address?.province_code,
      claim.carrier_reference,
      claim.weight_kg,
    ],
    ['K-1', 'Uusimaa', '18', 'dhl', 0.9],
  )
  assert.equal(claim.net_invoice_amount, 49.8)
  const { reshipmentOrderId } = await reshipClaim({ ...shop.ctx, actor: 'user:1' }, claim.uuid, null)
  const again = await getOrder(shop.ctx, reshipmentOrderId!)
  assert.deepEqual(
    [again.reference, again.lines.map(({ title, name, quantity }) => [title ?? name, quantity])],
    ['K-1-R1', [['Mug', 1]]],
  )
})

test('searches narrow by order, parcel, wish and status, and pages do not overlap', async () => {
  const shop = await rig.merchant()
  const [one, two] = [await shippedOrder(shop.ctx), await shippedOrder(shop.ctx, { numbers: [aNumber(), aNumber()] })]
  const a = await file(shop, { shipment_id: one.parcels[0].id, resolution_preference: 'refund' })
  const b = await file(shop, { shipment_id: two.parcels[0].id, resolution_preference: 'reorder', status: 'rejected' })
  const c = await file(shop, { shipment_id: two.parcels[1]!.id, reason: 'return', resolution_preference: 'refund' })
  const found = async (query: string) => (await search(shop, query)).map(({ uuid }) => uuid)
  assert.deepEqual(await found(''), [c.uuid, b.uuid, a.uuid])
  assert.deepEqual(await found(`?order_id=${two.order.id}`), [c.uuid, b.uuid])
  assert.deepEqual(await found(`?shipment_id=${one.parcels[0].id}`), [a.uuid])
  assert.deepEqual(await found('?resolution_preference=refund'), [c.uuid, a.uuid])
  assert.deepEqual(await found('?status=rejected'), [b.uuid])
  await put(shop, b, { status: 'closed' })
  assert.deepEqual(await found('?status=rejected'), [])
  assert.deepEqual(await found('?status=closed&resolution_preference=reorder'), [b.uuid])
  assert.deepEqual(await found('?per_page=2&page=1'), [c.uuid, b.uuid])
  assert.deepEqual(await found('?per_page=2&page=2'), [a.uuid])
  assert.deepEqual(await found('?page=9'), [])
  for (const query of ['?page=0', '?per_page=101', '?per_page=x', '?order_id=1', '?status=open'])
    await shop.refused(422, 'validation_error', 'GET', `${shop.at}/claims${query}`)
})
