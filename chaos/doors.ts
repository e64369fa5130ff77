/** Lives of orders over the other doors: our own API with parcels and claims, checkouts and ShopGo, a shop system over Karla's API. */
import type { KnownOrder, KnownTold, Line, Status } from './journal.ts'
import {
  collect,
  FREE,
  goesOn,
  isOpen,
  nextName,
  type Pace,
  type Shop,
  someLines,
  statusOf,
  unexpected,
} from './shop.ts'
import { pause } from './wait.ts'

const CUSTOMER = { name: 'Test Person', address1: 'Example Street 1', city: 'Helsinki', country: 'FI', zip: '00100' }
const EURO = { amount: '1.00', currency: 'EUR' }

/** Over our own API: placed, edited, paid, collected, shipped, scanned by the carrier, claimed. */
export async function sellByApi(shop: Shop, pace: Pace): Promise<void> {
  const { client, journal, random } = shop
  const reference = nextName('P')
  const asked = { reference, status: random.chance(30) ? 'Draft' : 'New', customer: CUSTOMER }
  const lines = someLines(shop, FREE)
  const made = await client.api('POST', '/orders', { ...asked, lines })
  if (!made.ok) return void unexpected(shop, `order ${reference}`, made)
  const order: KnownOrder = {
    shopId: shop.id,
    reference,
    id: made.body.id,
    statuses: [made.body.status],
    comments: null,
    lines,
  }
  journal.orders.push(order)
  if (statusOf(order) === 'Draft') {
    if (!(await goesOn(pace))) return
    const comments = nextName('edit')
    const edited = await client.api('PATCH', `/orders/${order.id}`, { comments, status: 'New' })
    if (!edited.ok) return void unexpected(shop, `edit of ${reference}`, edited)
    order.comments = comments
    order.statuses.push(edited.body.status)
  }
  if (random.chance(40) && (await goesOn(pace))) await payByApi(shop, order)
  for (let tries = 4; isOpen(order) && tries > 0; tries--) {
    if (!(await goesOn(pace))) return
    if (await collect(shop, order)) break
    await pause(200)
  }
  if (statusOf(order) !== 'Collecting') {
    if (isOpen(order) && (await goesOn(pace))) await cancelByApi(shop, order)
    return
  }
  if (!(await goesOn(pace))) return
  const trackingNumber = `T${reference}`
  const shipped = await client.api('POST', `/orders/${order.id}/ship`, {
    parcels: [{ carrier: 'posti', trackingNumber }],
  })
  if (!shipped.ok) return void unexpected(shop, `ship of ${reference}`, shipped)
  order.statuses.push(shipped.body.status)
  if (await goesOn(pace)) await scan(shop, trackingNumber, ['SHIPMENT_EN_ROUTE', 'AT_SORTING_CENTER'])
  if (random.chance(50) && (await goesOn(pace))) await claim(shop, pace, trackingNumber)
  if (random.chance(30) && (await goesOn(pace))) await takeBack(shop, lines)
}

async function payByApi(shop: Shop, order: KnownOrder): Promise<void> {
  const method = nextName('card')
  const paid = await shop.client.api('POST', `/orders/${order.id}/payments`, { amount: EURO, method })
  if (!paid.ok) return void unexpected(shop, `payment of ${order.reference}`, paid)
  shop.journal.payments.push({ orderId: order.id, method, most: 1 })
}

async function cancelByApi(shop: Shop, order: KnownOrder): Promise<void> {
  const reply = await shop.client.api('PATCH', `/orders/${order.id}`, { cancelled: true })
  if (!reply.ok) return void unexpected(shop, `cancelling ${order.reference}`, reply)
  order.statuses.push('Cancelled')
}

async function scan(shop: Shop, trackingNumber: string, names: string[]): Promise<void> {
  const occurredAt = new Date().toISOString()
  const events = names.map((name) => ({ trackingNumber, name, occurredAt, externalId: nextName('scan') }))
  const reply = await shop.client.api('POST', '/tracking-events', { events })
  if (!reply.ok || reply.body.unknown.length > 0) return void unexpected(shop, `scans of ${trackingNumber}`, reply)
  shop.journal.scans.push(...events.map(({ externalId }) => ({ trackingNumber, externalId })))
}

async function claim(shop: Shop, pace: Pace, trackingNumber: string): Promise<void> {
  const filed = await shop.client.api('POST', '/claims', { trackingNumber, type: 'Damaged' })
  if (!filed.ok) return void unexpected(shop, `claim about ${trackingNumber}`, filed)
  const known = { id: filed.body.id, trackingNumber, status: filed.body.status }
  shop.journal.claims.push(known)
  for (const step of ['start', shop.random.chance(50) ? 'cancel' : 'reject']) {
    if (!(await goesOn(pace))) return
    const reply = await shop.client.api('POST', `/claims/${known.id}/${step}`, {})
    if (!reply.ok) return void unexpected(shop, `${step} of the claim about ${trackingNumber}`, reply)
    known.status = reply.body.status
  }
}

/** Nobody announced it. */
async function takeBack(shop: Shop, lines: Line[]): Promise<void> {
  const reference = nextName('U')
  const made = await shop.client.api('POST', '/returns', { reference, lines })
  if (!made.ok) return void unexpected(shop, `return ${reference}`, made)
  const found = lines.map(({ code, quantity }) => ({
    code,
    receivedQuantity: quantity,
    stockedQuantity: shop.random.between(0, quantity),
    condition: 'Sellable',
  }))
  const handled = await shop.client.api('POST', `/returns/${made.body.id}/handle`, { lines: found })
  if (!handled.ok) return void unexpected(shop, `handling ${reference}`, handled)
  const stocked = new Map(found.map((line) => [line.code, line.stockedQuantity]))
  shop.journal.returns.push({ shopId: shop.id, id: made.body.id, reference, stocked, handled: true })
}

/** A checkout is confirmed, and steered over ShopGo's API. */
export async function sellAtCheckout(shop: Shop, pace: Pace): Promise<void> {
  const { client, journal, random } = shop
  const reference = nextName('S')
  const lines = someLines(shop, FREE)
  const buyer = { name: 'Test Person', ip: '192.0.2.10' }
  const priced = lines.map((line) => ({ ...line, unitPrice: '9.00' }))
  const asked = { reference, lines: priced, buyer, shippingAddress: CUSTOMER }
  const made = await client.api('POST', '/checkouts', asked)
  const repeated = made.lost > 0 && made.body?.code === 'order_reference_taken'
  // Its goods may be promised to others by now.
  if (made.body?.code === 'stock_short') return
  if (!made.ok && !repeated) return void unexpected(shop, `checkout ${reference}`, made)
  // It waits for programs of others, so no key is kept: what was made is found by its reference.
  const { id, status } = repeated ? await foundByReference(shop, reference) : made.body.order
  const order: KnownOrder = { shopId: shop.id, reference, id, statuses: [status], comments: null, lines }
  journal.orders.push(order)
  if (!(await goesOn(pace))) return
  const confirmed = await client.api('POST', `/checkouts/${id}/confirm`, {})
  if (confirmed.body?.code === 'stock_short') return
  if (!confirmed.ok) return void unexpected(shop, `confirming ${reference}`, confirmed)
  order.statuses.push(confirmed.body.status)
  if (random.chance(50) && (await goesOn(pace))) {
    const method = 'credit_card'
    const paid = await client.shopgo('POST', `/order/${reference}/payment`, { total: EURO, method })
    // This door knows no keys: a call whose answer was lost may have been heard each time.
    if (paid.ok) journal.payments.push({ orderId: id, method, most: 1 + paid.lost })
    else unexpected(shop, `payment of ${reference}`, paid)
  }
  if (!(await goesOn(pace))) return
  const ended = await client.shopgo('PATCH', `/order/${reference}`, { cancelled: true, restock: true })
  if (ended.ok) order.statuses.push('Cancelled')
  else unexpected(shop, `cancelling ${reference}`, ended)
}

async function foundByReference({ client }: Shop, reference: string): Promise<{ id: string; status: Status }> {
  const found = await client.api('GET', `/orders?reference=${reference}`)
  const [order, ...others] = found.body?.items ?? []
  if (!order || others.length > 0) throw new Error(`orders ${reference}: ${JSON.stringify(found.body)}`)
  return order
}

/** A shop system tells of an order, tells it again, tells of its parcels, and of what happens to one. */
export async function tellOfOrder(shop: Shop, pace: Pace): Promise<void> {
  const { client, journal } = shop
  const number = nextName('K')
  const products = someLines(shop, FREE).map(({ code, quantity }) => ({ title: code, sku: code, quantity, price: 9 }))
  const address = { name: 'Jane', address_line_1: 'Way 1', city: 'Berlin', country_code: 'DE', zip_code: '10115' }
  const order = { order_number: number, external_id: `ext-${number}`, email_id: 'jane@example.com', products, address }
  const known: KnownTold = { shopId: shop.id, number, parcels: [] }
  const tell = async () => {
    const trackings = known.parcels.map((tracking_number) => ({ tracking_number, carrier_reference: 'dhl' }))
    const reply = await client.karla('PUT', '/orders', { id: number, id_type: 'order_number', order, trackings })
    if (!reply.ok) unexpected(shop, `telling of ${number}`, reply)
    return reply.ok
  }
  if (!(await tell())) return
  journal.told.push(known)
  if (!(await goesOn(pace)) || !(await tell()) || !(await goesOn(pace))) return
  // What is asked for is known before it is answered: checks on the way do not look at parcels.
  const parcel = `00340434${String(Date.now()).slice(-7)}${number.slice(2).padStart(5, '0')}`
  known.parcels.push(parcel)
  if (!(await tell())) return
  if (!(await goesOn(pace))) return
  const found = await client.karla('GET', `/orders?order_number=${number}`)
  const uuid = found.body?.[0]?.trackings?.[0]?.uuid
  if (!uuid) return void unexpected(shop, `the parcel of ${number}`, found)
  const externalId = nextName('scan')
  const event = { event_name: 'SHIPMENT_EN_ROUTE', event_time: new Date().toISOString(), external_id: externalId }
  const scanned = await client.karla('POST', `/shipments/${uuid}/events`, event)
  if (scanned.ok) journal.scans.push({ trackingNumber: parcel, externalId })
  else unexpected(shop, `scan of ${parcel}`, scanned)
}
