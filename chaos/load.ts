/** People at work: orders that live whole lives, goods that come in, shelves that are counted. */
import type { Client, Reply } from './client.ts'
import type { Journal, KnownOrder, KnownReceipts, KnownReturn, Line, Status } from './journal.ts'
import { pause } from './wait.ts'

const FREE = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6', 'A-7', 'A-8']
/** Also reserved by orders that the merchant holds, which may take more than there is. */
const HELD = ['H-1', 'H-2', 'H-3']
/** In no order. */
const COUNTED = ['C-1', 'C-2']

const CUSTOMER = {
  name: 'Test Person',
  address1: 'Example Street 1',
  city: 'Helsinki',
  countryCode: 'FI',
  zip: '00100',
}

export interface Shop {
  id: string
  slug: string
  client: Client
  journal: Journal
  violations: string[]
}

export interface Pace {
  running: () => boolean
  /** Up to so long between two steps of one caller. */
  thinkMs: number
}

let serial = 0
const nextName = (kind: string): string => `${kind}-${++serial}`
const chance = (percent: number): boolean => Math.random() * 100 < percent
const between = (from: number, to: number): number => from + Math.floor(Math.random() * (to - from + 1))
const oneOf = <T>(list: readonly T[]): T => list[between(0, list.length - 1)] as T // safe: no list is empty

function someLines(codes: readonly string[]): Line[] {
  const chosen = new Set(Array.from({ length: between(1, 4) }, () => oneOf(codes)))
  return [...chosen].map((code) => ({ code, quantity: between(1, 3) }))
}

/** Callers of one shop; each goes on until the pace says no more, and ends what it began to ask. */
export function startWork(shop: Shop, pace: Pace, callers: { orders: number; goods: number }): Promise<unknown> {
  const repeat = async (life: () => Promise<void>) => {
    while (pace.running()) {
      await life()
      await think(pace)
    }
  }
  const guarded = (life: () => Promise<void>) =>
    repeat(life).catch((error) => {
      shop.violations.push(`${shop.slug}: a caller gave up: ${error instanceof Error ? error.message : String(error)}`)
    })
  return Promise.all([
    ...Array.from({ length: callers.orders }, () => guarded(() => liveOrder(shop, pace))),
    ...Array.from({ length: callers.goods }, () => guarded(() => receiveGoods(shop, pace))),
    guarded(() => countShelves(shop)),
  ])
}

const think = (pace: Pace): Promise<void> => pause(Math.random() * pace.thinkMs)

/** The first goods of a shop: an update that creates its products. */
export async function openShelves(shop: Shop, units: number): Promise<void> {
  const update = await announceGoods(shop, [...FREE, ...HELD, ...COUNTED], units)
  await receive(shop, update, units, true)
}

function unexpected(shop: Shop, what: string, reply: Reply): null {
  shop.violations.push(`${shop.slug}: ${what} answered ${reply.status} ${JSON.stringify(reply.body)?.slice(0, 300)}`)
  return null
}

async function liveOrder(shop: Shop, pace: Pace): Promise<void> {
  const order = await placeOrder(shop)
  if (!order) return
  const goOn = async () => {
    await think(pace)
    return pace.running()
  }
  if (statusOf(order) === 'Draft') {
    for (let edits = between(0, 2); edits > 0 && (await goOn()); edits--) await editDraft(shop, order)
    if (!(await goOn())) return
    await move(shop, order, chance(85) ? 'New' : 'Cancelled')
  } else if (statusOf(order) === 'Reserved' || statusOf(order) === 'Locked') {
    if (!(await goOn())) return
    await move(shop, order, chance(70) ? 'New' : 'Cancelled')
  }
  if (chance(10) && (await goOn()) && isOpen(order)) {
    await move(shop, order, 'Draft')
    if (await goOn()) await editDraft(shop, order)
    if (await goOn()) await move(shop, order, 'New')
  }
  if (chance(15) && (await goOn()) && isOpen(order)) {
    await move(shop, order, 'Cancelled')
    if (chance(30) && (await goOn())) await move(shop, order, 'New')
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
  await step(shop, order, chance(12) ? 'cancel-collecting' : 'ship')
  if (statusOf(order) === 'Shipped' && chance(30) && (await goOn())) await sendBack(shop, order, goOn)
}

const statusOf = (order: KnownOrder): Status => order.statuses.at(-1) as Status // safe: there is one from the start
const isOpen = (order: KnownOrder): boolean => statusOf(order) === 'New' || statusOf(order) === 'Pending'

async function placeOrder(shop: Shop): Promise<KnownOrder | null> {
  const reference = nextName('O')
  const status = oneOf<Status>([
    ...Array<Status>(13).fill('New'),
    'Draft',
    'Draft',
    'Draft',
    'Draft',
    'Reserved',
    'Locked',
  ])
  const held = status === 'Reserved' || status === 'Locked'
  const lines = someLines(held ? HELD : chance(20) ? HELD : FREE)
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
  const lines = someLines(FREE)
  const reply = await shop.client.ogoship('PUT', `/orders/${order.reference}`, { comments, orderLines: lines })
  if (!reply.ok) return void unexpected(shop, `edit of ${order.reference}`, reply)
  Object.assign(order, { comments, lines })
}

async function move(shop: Shop, order: KnownOrder, to: Status): Promise<void> {
  const reply = await shop.client.ogoship('PUT', `/orders/${order.reference}`, { status: to })
  if (!reply.ok) return void unexpected(shop, `${order.reference} from ${statusOf(order)} to ${to}`, reply)
  order.statuses.push(reply.body.status)
}

/** False when it has to wait: for stock, or since a count took its goods at this moment. */
async function collect(shop: Shop, order: KnownOrder): Promise<boolean> {
  const reply = await shop.client.api('POST', `/orders/${order.id}/collect`)
  if (reply.ok) order.statuses.push(reply.body.status)
  else if (reply.status !== 409) unexpected(shop, `collecting ${order.reference}`, reply)
  return reply.ok
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
  const lines = chance(60) ? order.lines : order.lines.slice(0, 1)
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
    stockedQuantity: between(0, quantity),
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
  const codes = someLines([...FREE, ...HELD]).map((line) => line.code)
  const update = await announceGoods(shop, codes, 20)
  await think(pace)
  for (let portions = between(1, 3); portions > 0 && pace.running(); portions--) {
    await receive(shop, update, between(1, 10), portions === 1)
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
  const code = oneOf(COUNTED)
  const note = nextName('count')
  const counted = between(0, 1000)
  const reply = await shop.client.api('POST', '/stock-corrections', { code, counted, note })
  if (reply.ok) {
    const known = shop.journal.counts.find((count) => count.shopId === shop.id && count.code === code)
    if (known) {
      known.counted = counted
      known.notes.push(note)
    } else shop.journal.counts.push({ shopId: shop.id, code, counted, notes: [note] })
  } else unexpected(shop, `count ${note}`, reply)
  if (chance(40)) {
    const other = { code: oneOf([...FREE, ...HELD]), counted: between(0, 15), note: nextName('shortage') }
    const shortage = await shop.client.api('POST', '/stock-corrections', other)
    if (!shortage.ok) unexpected(shop, `count ${other.note}`, shortage)
  }
  await pause(200 + Math.random() * 300)
}
