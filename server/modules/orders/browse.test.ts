import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { anOrder, aShop, type TestShop, withMethod, withStock } from '../../../test/support/shop.ts'
import { browseOrders, countOrders, getOrders, type Order, type OrderSearch, placeOrder } from './index.ts'

const COUNT = 60
const SKUS = ['CUP', 'POT', 'LID'] as const

const db = await testDatabase()
let shop: TestShop
let other: TestShop
let orders: Order[]

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]! // no list here is empty

async function fill({ ctx, clock }: TestShop): Promise<Order[]> {
  await withStock(ctx, { CUP: 20, POT: 1000, LID: 0 })
  for (const code of ['PARCEL', 'FREIGHT']) await withMethod(ctx, code)
  const ids: string[] = []
  for (let n = 0; n < COUNT; n++) {
    clock.advance(3_600_000)
    const order = anOrder(n % 3 === 0 ? ['CUP', 'POT'] : [pick(SKUS, n)], {
      reference: `${n % 2 === 0 ? 'Web' : 'S'}-${1000 + n}`,
      status: pick(['New', 'Reserved', 'Draft', 'New'] as const, n),
      test: n % 11 === 0,
      shippingCode: pick(['PARCEL', 'PARCEL', 'FREIGHT'], n),
    })
    const { customer } = order
    const placed = await placeOrder(
      { ...ctx, door: pick(['api', 'ogoship', 'ogoship'], n) },
      {
        ...order,
        customer: {
          ...customer,
          name: pick(['Aino Virtanen', 'Otto Berg', 'aino Lehto'], n),
          countryCode: pick(['FI', 'DE', 'FI', 'SE'], n),
          email: pick(['Shared@example.com', `p${n}@example.com`], n),
        },
      },
    )
    ids.push(placed.id)
  }
  return getOrders(ctx, ids)
}

before(async () => {
  shop = await aShop(db)
  other = await aShop(db)
  await fill(other)
  orders = await fill(shop)
})

const fits = (order: Order, filter: OrderSearch): boolean => {
  const {
    status,
    reference,
    country,
    shippingCode,
    door,
    test: isTest,
    email,
    sku,
    createdFrom,
    createdBefore,
  } = filter
  const has = (code: string) => order.lines.some((line) => line.code === code)
  const text = filter.search
  const begins = (value: string) => value.toLowerCase().startsWith((text ?? '').toLowerCase())
  return (
    (!status || status.includes(order.status)) &&
    (reference === undefined || order.reference === reference) &&
    (country === undefined || order.customer.countryCode === country) &&
    (shippingCode === undefined || order.shippingCode === shippingCode) &&
    (door === undefined || order.door === door) &&
    (isTest === undefined || order.test === isTest) &&
    (email === undefined || order.customer.email?.toLowerCase() === email.toLowerCase()) &&
    (sku === undefined || has(sku)) &&
    (!createdFrom || order.createdAt >= createdFrom) &&
    (!createdBefore || order.createdAt < createdBefore) &&
    (text === undefined ||
      begins(order.reference) ||
      begins(order.customer.name) ||
      order.customer.email?.toLowerCase() === text.toLowerCase() ||
      has(text))
  )
}

async function everyPage(filter: OrderSearch, oldestFirst: boolean): Promise<string[]> {
  const found: string[] = []
  for (;;) {
    const id = found.at(-1)
    const page = await browseOrders(shop.ctx, filter, { limit: 7, oldestFirst, ...(id ? { after: { id } } : {}) })
    found.push(...page.map((row) => row.id))
    if (page.length < 7) return found
  }
}

const CHOICES = {
  status: [['New'], ['Pending', 'Draft'], ['Shipped']],
  country: ['FI', 'SE', 'NO'],
  shippingCode: ['PARCEL', 'FREIGHT', 'NONE'],
  door: ['api', 'ogoship'],
  test: [true, false],
  email: ['shared@EXAMPLE.com', 'p7@example.com'],
  sku: ['CUP', 'LID', 'NONE'],
  search: ['web-10', 'AINO', 'POT', 'p9@example.com', 'nobody'],
  createdFrom: [8],
  createdBefore: [40],
}

/** Filters of one to three members, each the same in every run. */
function filters(): OrderSearch[] {
  const names = Object.keys(CHOICES) as (keyof typeof CHOICES)[] // its own keys
  const at = (n: number) => orders[n]?.createdAt ?? new Date(0)
  const value = (name: keyof typeof CHOICES, n: number) => {
    const chosen = pick<unknown>(CHOICES[name], n)
    return name === 'createdFrom' || name === 'createdBefore' ? at(Number(chosen)) : chosen
  }
  const combined = Array.from({ length: 80 }, (_, n) => {
    const members = [n, n * 3 + 1, n * 7 + 2].slice(0, 1 + (n % 3)).map((m) => pick(names, m))
    return Object.fromEntries(members.map((name, i) => [name, value(name, Math.floor(n / 3) + i)]))
  })
  return [{}, { reference: orders[5]?.reference ?? '' }, { country: '' }, ...combined]
}

test('every filter and every order of the list finds the orders that fit, page by page, and their number', async () => {
  let found = 0
  for (const filter of filters()) {
    const expected = orders.filter((order) => fits(order, filter)).map((order) => order.id)
    const says = JSON.stringify(filter)
    assert.deepEqual(await everyPage(filter, true), expected, says)
    assert.deepEqual(await everyPage(filter, false), expected.toReversed(), says)
    assert.equal(await countOrders(shop.ctx, filter, 1000), expected.length, says)
    found += expected.length
  }
  assert.ok(found > 500, 'the filters find something')
})

test('a count ends where it is told to', async () => {
  assert.equal(await countOrders(shop.ctx, {}, 10), 10)
  assert.equal(await countOrders(shop.ctx, { country: 'FI' }, 10), 10)
  assert.equal(await countOrders(shop.ctx, { search: 'aino' }, 10), 10)
})

test('what changed is narrowed as well, oldest change first', async () => {
  const filter = { changedAfter: orders[10]!.editedAt, country: 'FI', sku: 'CUP' }
  const found = await browseOrders(shop.ctx, filter, { limit: 100 })
  const expected = orders.filter((order) => order.editedAt > filter.changedAfter && fits(order, filter))
  assert.deepEqual(
    found.map(({ id }) => id),
    expected.map(({ id }) => id),
  )
  assert.ok(found.length > 3)
})
