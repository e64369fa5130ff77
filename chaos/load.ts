/** People at work: orders that live whole lives, goods that come in, shelves that are counted. */
import type { Reply } from './client.ts'
import { sellAtCheckout, sellByApi, tellOfOrder } from './doors.ts'
import type { KnownOrder, KnownReceipts, KnownReturn, Status } from './journal.ts'
import {
  COUNTED,
  collect,
  FREE,
  goesOn,
  HELD,
  isOpen,
  nextName,
  type Pace,
  type Shop,
  someLines,
  statusOf,
  think,
  unexpected,
} from './shop.ts'
import { pause } from './wait.ts'

const CUSTOMER = {
  name: 'Test Person',
  address1: 'Example Street 1',
  city: 'Helsinki',
  countryCode: 'FI',
  zip: '00100',
}

export interface Callers {
  /** Over the OGOship door. */
  orders: number
  goods: number
  /** Over our own API, and over checkouts with ShopGo, as many each. */
  others: number
  /** Over Karla's, in the shop that is fulfilled elsewhere. */
  told: number
}

/** A shop system tells of its orders. */
export function startTelling(shop: Shop, pace: Pace, callers: Callers): Promise<unknown> {
  return Promise.all(Array.from({ length: callers.told }, () => repeatedly(shop, pace, () => tellOfOrder(shop, pace))))
}

/** Goes on until the pace says no more, and ends what it began to ask. */
async function repeatedly(shop: Shop, pace: Pace, life: () => Promise<void>): Promise<void> {
  try {
    while (pace.running()) {
      await life()
      await think(pace)
    }
  } catch (error) {
    shop.violations.push(`${shop.slug}: a caller gave up: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Callers of a shop that fulfils its orders here. */
export function startWork(shop: Shop, pace: Pace, callers: Callers): Promise<unknown> {
  const several = (count: number, life: () => Promise<void>) =>
    Array.from({ length: count }, () => repeatedly(shop, pace, life))
  return Promise.all([
    ...several(callers.orders, () => liveOrder(shop, pace)),
    ...several(callers.goods, () => receiveGoods(shop, pace)),
    ...several(callers.others, () => sellByApi(shop, pace)),
    ...several(callers.others, () => sellAtCheckout(shop, pace)),
    ...several(1, () => countShelves(shop)),
  ])
}

/** The first goods of a shop: an update that creates its products. */
export async function openShelves(shop: Shop, units: number): Promise<void> {
  const update = await announceGoods(shop, [...FREE, ...HELD, ...COUNTED], units)
  await receive(shop, update, units, true)
}

async function liveOrder(shop: Shop, pace: Pace): Promise<void> {
  const order = await placeOrder(shop)
  if (!order) return
  const goOn = () => goesOn(pace)
  if (statusOf(order) === 'Draft') {
    for (let edits = shop.random.between(0, 2); edits > 0 && (await goOn()); edits--) await editDraft(shop, order)
    if (!(await goOn())) return
    await move(shop, order, shop.random.chance(85) ? 'New' : 'Cancelled')
  } else if (statusOf(order) === 'Reserved' || statusOf(order) === 'Locked') {
    if (!(await goOn())) return
    await move(shop, order, shop.random.chance(70) ? 'New' : 'Cancelled')
  }
  if (shop.random.chance(10) && (await goOn()) && isOpen(order)) {
    await move(shop, order, 'Draft')
    if (await goOn()) await editDraft(shop, order)
    if (await goOn()) await move(shop, order, 'New')
  }
  if (shop.random.chance(15) && (await goOn()) && isOpen(order)) {
    await move(shop, order, 'Cancelled')
    if (shop.random.chance(30) && (await goOn())) await move(shop, order, 'New')
  }
  for (let tries = 4; isOpen(order) && tries > 0; tries--) {
    if (!(await goOn())) return
    if (await collect(shop, order)) break
    await pause(200)
  }
  if (statusOf(order) !== 'Collecting') {
    if (isOpen(order) && (await goOn())) await move(shop, order, 'Cancelled')
    return
  }
  if (!(await goOn())) return
  await step(shop, order, shop.random.chance(12) ? 'cancel-collecting' : 'ship')
  if (statusOf(order) === 'Shipped' && shop.random.chance(30) && (await goOn())) await sendBack(shop, order, goOn)
}

async function placeOrder(shop: Shop): Promise<KnownOrder | null> {
  const reference = nextName('O')
  const status = shop.random.oneOf<Status>([
    ...Array<Status>(13).fill('New'),
    'Draft',
    'Draft',
    'Draft',
    'Draft',
    'Reserved',
    'Locked',
  ])
  const held = status === 'Reserved' || status === 'Locked'
  const lines = someLines(shop, held ? HELD : shop.random.chance(20) ? HELD : FREE)
  const asked = { reference, status, orderLines: lines, customer: CUSTOMER }
  let reply = await shop.client.ogoship('POST', '/orders', asked)
  const repeated = reply.lost > 0 && reply.status === 400 && JSON.stringify(reply.body).includes('same reference')
  if (repeated) reply = await readBack(shop, `/orders?reference=${reference}`)
  if (!reply.ok) return unexpected(shop, `order ${reference}`, reply)
  // An order that was read back may have been moved between New and Pending meanwhile, which is one step here.
  const order: KnownOrder = {
    shopId: shop.id,
    reference,
    id: reply.body.id,
    statuses: [reply.body.status],
    comments: null,
    lines,
  }
  shop.journal.orders.push(order)
  return order
}

/** The one object that a search finds: what an earlier call made whose answer was lost. */
async function readBack(shop: Shop, path: string): Promise<Reply> {
  const reply = await shop.client.ogoship('GET', path)
  return { ...reply, ok: reply.ok && reply.body.length === 1, body: reply.ok ? reply.body[0] : reply.body }
}

async function editDraft(shop: Shop, order: KnownOrder): Promise<void> {
  const comments = nextName('edit')
  const lines = someLines(shop, FREE)
  const reply = await shop.client.ogoship('PUT', `/orders/${order.reference}`, { comments, orderLines: lines })
  if (!reply.ok) return void unexpected(shop, `edit of ${order.reference}`, reply)
  Object.assign(order, { comments, lines })
}

async function move(shop: Shop, order: KnownOrder, to: Status): Promise<void> {
  const reply = await shop.client.ogoship('PUT', `/orders/${order.reference}`, { status: to })
  if (!reply.ok) return void unexpected(shop, `${order.reference} from ${statusOf(order)} to ${to}`, reply)
  order.statuses.push(reply.body.status)
}

async function step(shop: Shop, order: KnownOrder, what: 'ship' | 'cancel-collecting'): Promise<void> {
  const trackingNumber = `T${order.reference}`
  const body = what === 'ship' ? { parcels: [{ carrier: 'posti', trackingNumber }] } : { comments: 'Broken' }
  const reply = await shop.client.api('POST', `/orders/${order.id}/${what}`, body)
  if (!reply.ok) return void unexpected(shop, `${what} of ${order.reference}`, reply)
  order.statuses.push(reply.body.status)
}

async function sendBack(shop: Shop, order: KnownOrder, goOn: () => Promise<boolean>): Promise<void> {
  const reference = `R-${order.reference}`
  const lines = shop.random.chance(60) ? order.lines : order.lines.slice(0, 1)
  const asked = { reference, orderReference: order.reference, returnLines: lines }
  let reply = await shop.client.ogoship('POST', '/returns', asked)
  if (reply.lost > 0 && reply.status === 400) reply = await readBack(shop, `/returns?reference=${reference}`)
  if (!reply.ok) return void unexpected(shop, `return ${reference}`, reply)
  const known: KnownReturn = { shopId: shop.id, id: reply.body.id, reference, stocked: new Map(), handled: false }
  shop.journal.returns.push(known)
  if (!(await goOn())) return
  const found = lines.map(({ code, quantity }) => ({
    code,
    receivedQuantity: quantity,
    stockedQuantity: shop.random.between(0, quantity),
    condition: 'Sellable',
  }))
  const handled = await shop.client.api('POST', `/returns/${known.id}/handle`, { lines: found })
  if (!handled.ok) return void unexpected(shop, `handling ${reference}`, handled)
  known.stocked = new Map(found.map((line) => [line.code, line.stockedQuantity]))
  known.handled = true
  // Everything came back: the order follows in the same transaction.
  if (lines === order.lines || order.lines.length === 1) order.statuses.push('Returned')
}

async function receiveGoods(shop: Shop, pace: Pace): Promise<void> {
  const codes = someLines(shop, [...FREE, ...HELD]).map((line) => line.code)
  const update = await announceGoods(shop, codes, 20)
  await think(pace)
  for (let portions = shop.random.between(1, 3); portions > 0 && pace.running(); portions--) {
    await receive(shop, update, shop.random.between(1, 10), portions === 1)
    await pause(Math.random() * 300)
  }
}

async function announceGoods(shop: Shop, codes: readonly string[], expectedQuantity: number): Promise<KnownReceipts> {
  const reference = nextName('PO')
  const products = codes.map((code) => ({ code, name: `Product ${code}`, expectedQuantity, countryOfOrigin: 'FI' }))
  const asked = { supplier: 'Works', receiveDate: '2030-01-01T00:00:00Z', reference, products }
  const made = await shop.client.ogoship('POST', '/StockUpdate', asked)
  // This door takes the same announcement twice, as its contract says: a repeated one leaves a second, which stays unused.
  const list = await shop.client.api('GET', `/stock-updates?reference=${reference}`)
  const id = list.body?.items?.[0]?.id
  if (!made.ok || !id) throw new Error(`stock update ${reference}: ${made.status} ${JSON.stringify(made.body)}`)
  const known: KnownReceipts = {
    shopId: shop.id,
    reference,
    id,
    received: new Map(codes.map((code) => [code, 0])),
    completed: false,
  }
  shop.journal.receipts.push(known)
  return known
}

async function receive(shop: Shop, update: KnownReceipts, receivedQuantity: number, complete: boolean): Promise<void> {
  const lines = [...update.received.keys()].map((code) => ({ code, receivedQuantity }))
  const reply = await shop.client.api('POST', `/stock-updates/${update.id}/receive`, { lines, complete })
  if (!reply.ok) return void unexpected(shop, `receipt of ${update.reference}`, reply)
  for (const [code, units] of update.received) update.received.set(code, units + receivedQuantity)
  update.completed = complete
}

/** Some counts find what nobody else touches, some find less than was promised to orders. */
async function countShelves(shop: Shop): Promise<void> {
  const code = shop.random.oneOf(COUNTED)
  const note = nextName('count')
  const counted = shop.random.between(0, 1000)
  const reply = await shop.client.api('POST', '/stock-corrections', { code, counted, note })
  if (reply.ok) {
    const known = shop.journal.counts.find((count) => count.shopId === shop.id && count.code === code)
    if (known) {
      known.counted = counted
      known.notes.push(note)
    } else shop.journal.counts.push({ shopId: shop.id, code, counted, notes: [note] })
  } else unexpected(shop, `count ${note}`, reply)
  if (shop.random.chance(40)) {
    const other = {
      code: shop.random.oneOf([...FREE, ...HELD]),
      counted: shop.random.between(0, 15),
      note: nextName('shortage'),
    }
    const shortage = await shop.client.api('POST', '/stock-corrections', other)
    if (!shortage.ok) unexpected(shop, `count ${other.note}`, shortage)
  }
  await pause(200 + Math.random() * 300)
}
