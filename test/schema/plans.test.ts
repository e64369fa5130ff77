import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { parcelToken } from '../../server/modules/shipments/index.ts'
import { updateShop } from '../../server/modules/tenants/index.ts'
import { connectTo } from '../support/database.ts'
import { karlaRig, type Merchant, type Wire } from '../support/karla.ts'
import { receiver } from '../support/receiver.ts'
import { withStock } from '../support/shop.ts'

const rig = await karlaRig()

/** Tables that grow with what is sold, or with the number of shops. */
const GROWING = new Set(
  `api_request claim credential event idempotent_request job login_family metadata order_document order_line order_move
  order_payment parcel product refresh_token reservation sales_order session shipment shop stock_level stock_movement
  tracking_event variant warehouse_stock webhook_attempt webhook_delivery webhook_endpoint`.split(/\s+/),
)
const SKUS = { CUP: 1000, POT: 1000 }

interface Sent {
  text: string
  values: unknown[]
}

/** What `work` sends to the database, each text once. */
async function sentDuring(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent = new Map<string, unknown[]>()
  const prototype = pg.Client.prototype as { query: (...args: unknown[]) => unknown } // the overloads do not matter here
  const original = prototype.query
  prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [query] = args
    if (typeof query === 'object' && query !== null && 'text' in query) {
      const { text, values = [] } = query as Sent // the form in which the driver of the program gives it
      if (!sent.has(text)) sent.set(text, [...values])
    }
    return original.apply(this, args)
  }
  try {
    await work()
  } finally {
    prototype.query = original
  }
  return [...sent].map(([text, values]) => ({ text, values }))
}

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Index Cond'?: string
  Plans?: Plan[]
}

/** Where rows are read that no index has singled out. */
function scansOf(plan: Plan): string[] {
  // Of a partition the name of its table.
  const own = plan['Relation Name']?.replace(/_(default|p?\d{4}_?\d{2})$/, '')
  const reads = own !== undefined && GROWING.has(own) && plan['Node Type'].includes('Scan')
  // A Tid Scan reads rows at places that an index has found before.
  const singled = plan['Index Cond'] !== undefined || ['Bitmap Heap Scan', 'Tid Scan'].includes(plan['Node Type'])
  const found = reads && !singled ? [`${plan['Node Type']} of ${own}`] : []
  return [...found, ...(plan.Plans ?? []).flatMap(scansOf)]
}

/** The indexes by which all rows of a shop are read. */
function readsOfShopIn(plan: Plan): string[] {
  const found = /^\(shop_id = [^()]*\)$/.test(plan['Index Cond'] ?? '') ? [String(plan['Index Name'])] : []
  return [...found, ...(plan.Plans ?? []).flatMap(readsOfShopIn)]
}

const person = {
  name: 'Maija Meikäläinen',
  address_line_1: 'Mannerheimintie 1',
  city: 'Helsinki',
  zip_code: '00100',
  country_code: 'FI',
}

/** What shops and their customers do all day. */
async function aDay(selling: Merchant, telling: Merchant, number: string, hook: string): Promise<void> {
  await sell(selling, number, hook)
  await tell(telling, `K-${number}`)
  await rig.drain()
}

async function sell({ keys }: Merchant, number: string, hook: string): Promise<void> {
  const v1 = async (method: 'GET' | 'POST', path: string, payload?: object) => {
    const headers = { 'x-ogokey': keys.ogoKey }
    const reply = await rig.app.http.inject({
      method,
      url: `/ogoship/api/v1${path}`,
      headers,
      ...(payload && { payload }),
    })
    assert.ok(reply.statusCode < 300, `${method} ${path}: ${reply.payload}`)
  }
  const reply = await rig.app.http.inject({
    method: 'POST',
    url: '/api/webhooks',
    headers: { authorization: `Bearer ${keys.api}` },
    payload: { url: hook, eventTypes: ['*'] },
  })
  assert.equal(reply.statusCode, 201, reply.payload)
  await v1('POST', '/orders', {
    reference: number,
    orderLines: Object.keys(SKUS).map((code) => ({ code, quantity: 1 })),
    customer: { name: 'Maija', address1: 'Mannerheimintie 1', city: 'Helsinki', countryCode: 'FI', zip: '00100' },
  })
  await v1('GET', `/orders?reference=${number}`)
  await v1('GET', '/orders?limit=50')
  await v1('GET', '/orders?limit=50&page=2')
  await v1('GET', `/orders?modifiedAfter=${rig.clock.now().toISOString()}`)
}

async function tell(merchant: Merchant, number: string): Promise<void> {
  const { at, ok } = merchant
  const order = {
    order_number: number,
    external_id: `ext-${number}`,
    email_id: 'maija@example.com',
    address: person,
    products: [{ title: 'Mug', sku: 'CUP', quantity: 1, price: 12.5 }],
    total_order_price: 12.5,
  }
  await ok('PUT', `${at}/orders`, { id: number, order, trackings: [] })
  await ok('PUT', `${at}/orders`, {
    id: number,
    trackings: [{ tracking_number: `GM012345678${number.at(-1)}`, carrier_reference: 'dhl' }],
  })
  const [told] = await ok<Wire['OrderDetailDTO'][]>('GET', `${at}/orders?order_number=${number}`)
  await ok('POST', `${at}/shipments/${told?.trackings[0]?.id}/events`, {
    event_name: 'SHIPMENT_EN_ROUTE',
    event_time: rig.clock.now().toISOString(),
    external_id: `e-${number}`,
  })
  const { token } = await rig.db.system
    .selectFrom('parcel')
    .select('token')
    .where('shop_id', '=', merchant.shop.id)
    .executeTakeFirstOrThrow()
  const path = `/t/${merchant.shop.slug}/${parcelToken(merchant.shop.number, token)}`
  const page = await rig.app.http.inject({ url: path })
  assert.equal(page.statusCode, 200, path)
}

test('no statement of a working day reads a table that grows from end to end', async () => {
  const [selling, telling, hook] = [await rig.merchant(), await rig.merchant(), await receiver()]
  await withStock(selling.ctx, SKUS)
  await updateShop(telling.ctx, { fulfilment: 'external' })
  await aDay(selling, telling, '1001', hook.url)
  const sent = await sentDuring(() => aDay(selling, telling, '1002', hook.url))
  assert.ok(hook.received.length > 0, 'a webhook was sent')
  for (const table of ['sales_order', 'order_line', 'event', 'job', 'webhook_delivery', 'tracking_event', 'parcel'])
    assert.ok(
      sent.some(({ text }) => text.includes(table)),
      `statements of ${table}`,
    )
  // Of tables as small as these an index is read only where nothing speaks against it.
  const plans = await plansOf(sent, 'set enable_seqscan = off')
  assert.ok(plans.size > 40, `${plans.size} statements`)
  assert.deepEqual(
    [...plans].flatMap(([text, plan]) => scansOf(plan).map((scan) => `${scan}: ${text}`)),
    [],
  )
})

/** What PostgreSQL would do, by the text of the statement. */
async function plansOf(sent: readonly Sent[], setting = ''): Promise<Map<string, Plan>> {
  const owner = await connectTo(rig.db.url)
  await owner.query(setting)
  const plans = new Map<string, Plan>()
  for (const { text, values } of sent) {
    if (!/^\s*(\/\*|select|with|insert|update|delete)/i.test(text)) continue
    const { rows } = await owner.query<{ 'QUERY PLAN': { Plan: Plan }[] }>({
      text: `explain (format json) ${text}`,
      values,
    })
    plans.set(text, rows[0]!['QUERY PLAN'][0]!.Plan) // explain answers with one
  }
  await owner.end()
  return plans
}

test('of a shop that no statistics know yet, what changes a parcel reads no other', async () => {
  const telling = await rig.merchant()
  await updateShop(telling.ctx, { fulfilment: 'external' })
  const owner = await connectTo(rig.db.url)
  for (const table of ['shipment', 'parcel']) await owner.query(`alter table ${table} set (autovacuum_enabled = off)`)
  await owner.query(
    `with made as materialized (
       select uuidv7() as shipment_id, uuidv7() as parcel_id, 'P' || n as number from generate_series(1, 5000) n),
     shipments as (
       insert into shipment (shop_id, id, direction, created_at, edited_at)
       select $1, shipment_id, 'outbound', now(), now() from made)
     insert into parcel (shop_id, id, shipment_id, tracking_number, number_key, token, created_at, quiet_since)
     select $1, parcel_id, shipment_id, number, number, uuid_send(gen_random_uuid()), now(), now() from made`,
    [telling.shop.id],
  )
  await owner.end()
  const sent = await sentDuring(() => tell(telling, 'K-2001'))
  const changing = sent.filter(({ text }) => /^\s*update (shipment|parcel)|for update/i.test(text))
  assert.ok(changing.length > 3, `${changing.length} statements`)
  assert.deepEqual(
    [...(await plansOf(changing))].flatMap(([text, plan]) => readsOfShopIn(plan).map((index) => `${index}: ${text}`)),
    [],
  )
})

test('a statement that reads a whole table is found', async () => {
  const text = `select id from sales_order where comments = 'x'`
  const plans = await plansOf([{ text, values: [] }], 'set enable_seqscan = off')
  assert.deepEqual([...plans.values()].flatMap(scansOf), ['Seq Scan of sales_order'])
})
