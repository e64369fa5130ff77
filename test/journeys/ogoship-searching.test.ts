import assert from 'node:assert/strict'
import { test } from 'node:test'
import { at, CUSTOMER, type Merchant, ogoship, orderOf } from '../support/ogoship.ts'
import { withStock } from '../support/shop.ts'

const rig = await ogoship()

const LISTS = ['/orders', '/products', '/returns', '/stock', '/StockUpdate']

const BAD_PAGES = [
  'limit=0',
  'limit=251',
  'limit=-1',
  'limit=1.5',
  'limit=ten',
  'limit=1e2x',
  'limit=2147483648',
  'page=0',
  'page=-1',
  'page=2147483648',
  'page=x',
  'limit=1&limit=2',
]

const BAD_TIMES = [
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '0000-01-01',
  '2026-01-01T25:00:00Z',
  '2026-01-01T10:60:00Z',
  '2026-01-01T10:00:61Z',
  '2026-01-01T10:00:00%2B15:00',
  '2026-01-01T10:00:00%2B01:75',
  '9999-99-99',
  '9999-12-31T23:59:59-14:00',
  '0001-01-01T00:00:00%2B14:00',
  'yesterday',
  '1767225600',
  '26-01-01',
  '2026-1-1',
  '2026-01-01T10:00:00.1234567890Z',
  '%C2%B2026-01-01',
]

/** Three of everything, a second apart; the keys are 1, 2 and 3. */
async function withThree(): Promise<Merchant> {
  const merchant = await rig.merchant()
  for (const key of ['1', '2', '3']) {
    await withStock(merchant.ctx, { [key]: 10 })
    await merchant.ok('POST', '/orders', orderOf({ [key]: 1 }, { reference: key, status: 'Draft' }))
    const returnLines = [{ code: key, quantity: 1 }]
    await merchant.ok('POST', '/returns', { reference: key, customer: CUSTOMER, returnLines })
    await merchant.ok('POST', '/StockUpdate', { supplier: 'S', reference: key, receiveDate: '2026-04-01' })
    rig.clock.advance(1000)
  }
  return merchant
}

interface Any {
  reference?: string
  code?: string
  productCode?: string
}

interface Times {
  editTime?: string
  modified?: string | null
  created?: string
}

const keys = async ({ ok }: Merchant, path: string) =>
  (await ok<Any[]>('GET', path)).map(({ reference, code, productCode }) => reference ?? code ?? productCode)

for (const list of LISTS) {
  test(`${list} is paged in the order of creation`, async () => {
    const merchant = await withThree()
    assert.deepEqual(await keys(merchant, list), ['1', '2', '3'])
    assert.deepEqual(await keys(merchant, `${list}?limit=2`), ['1', '2'])
    assert.deepEqual(await keys(merchant, `${list}?limit=2&page=2`), ['3'])
    assert.deepEqual(await keys(merchant, `${list}?limit=1&page=3`), ['3'])
    assert.deepEqual(await keys(merchant, `${list}?limit=3&page=2`), [])
    assert.deepEqual(await keys(merchant, `${list}?limit=250&page=2147483647`), [])
  })

  test(`${list} refuses pages and limits out of bounds`, async () => {
    const { refused } = await rig.merchant()
    for (const query of BAD_PAGES) assert.match(await refused(400, 'GET', `${list}?${query}`), /^(limit|page): /)
  })

  test(`${list} refuses a modifiedAfter that is no time`, async () => {
    const { refused } = await rig.merchant()
    for (const time of BAD_TIMES) {
      assert.match(await refused(400, 'GET', `${list}?modifiedAfter=${time}`), /^modifiedAfter: /)
    }
  })

  test(`${list} with modifiedAfter gives what changed strictly later`, async () => {
    const merchant = await withThree()
    const [, second] = await merchant.ok<Times[]>('GET', list)
    const shown = new Date(second?.editTime ?? second?.modified ?? second?.created ?? '').getTime()
    const after = (shift: number) => new Date(shown + shift).toISOString()
    const since = (time: string) => keys(merchant, `${list}?modifiedAfter=${encodeURIComponent(time)}`)
    assert.deepEqual(await since(after(-1)), ['2', '3'])
    assert.deepEqual(await since(after(0)), ['3'])
    assert.deepEqual(await since(after(5000)), [])
    assert.deepEqual(await keys(merchant, `${list}?modifiedAfter=${after(-1)}&limit=1&page=2`), ['3'])
  })
}

test('modifiedAfter is read in every form of ISO 8601 that clients write', async () => {
  const merchant = await withThree()
  const at0 = rig.clock.now().getTime() - 2000
  const iso = (hours: number) => new Date(at0 + hours * 3_600_000).toISOString().slice(0, 19)
  const forms = [
    `${iso(0)}Z`,
    `${iso(0)}z`,
    iso(0),
    iso(0).replace('T', ' '),
    iso(0).replace('T', 't'),
    `${iso(0)}.0000000Z`,
    `${iso(0)},000`,
    `${iso(2)}%2B02:00`,
    `${iso(2)}%2B0200`,
    `${iso(2)}+02:00`,
    `${iso(2)} 02:00`,
    `${iso(-5)}-05:00`,
    `${iso(0)}.000999999Z`,
  ]
  for (const form of forms) {
    const path = `/orders?modifiedAfter=${form.replaceAll(' ', '%20')}`
    assert.deepEqual(await keys(merchant, path), ['3'], form)
  }
  assert.deepEqual(await keys(merchant, '/orders?modifiedAfter=2026-03-01'), ['1', '2', '3'])
  assert.deepEqual(await keys(merchant, '/orders?modifiedAfter=9999-12-31'), [])
})

test('an order that is edited keeps its place and comes up again by time', async () => {
  const merchant = await withThree()
  const time = rig.clock.now().toISOString()
  rig.clock.advance(1000)
  await merchant.ok('PUT', '/orders/1', { comments: 'changed' })
  assert.deepEqual(await keys(merchant, '/orders'), ['1', '2', '3'])
  assert.deepEqual(await keys(merchant, `/orders?modifiedAfter=${time}`), ['1'])
})

test('an unknown value gives an empty list', async () => {
  const merchant = await withThree()
  for (const path of [
    '/orders?reference=9',
    '/products?code=9',
    '/products?eanCode=9',
    '/returns?reference=9',
    '/returns?orderReference=9',
    '/StockUpdate?reference=9',
    '/StockUpdate?autoreference=9',
  ]) {
    assert.deepEqual(await keys(merchant, path), [], path)
  }
})

test('stock of an unknown product is 404; of a known one that did not change it is an empty list', async () => {
  const merchant = await withThree()
  assert.equal(await merchant.refused(404, 'GET', '/stock?productCode=9'), 'There is no product 9.')
  await merchant.refused(404, 'GET', '/stock?productCode=9&modifiedAfter=2026-01-01')
  assert.deepEqual(await keys(merchant, '/stock?productCode=1&modifiedAfter=2030-01-01'), [])
  assert.deepEqual(await keys(merchant, '/stock?productCode=1&page=2'), [])
})

test('filters match exactly and in the given letter case, and count together', async () => {
  const merchant = await rig.merchant()
  await withStock(merchant.ctx, { Mug: 1, mug: 1, 'Mug 2': 1 })
  await merchant.ok('PUT', '/products/Mug', { eanCode: 'E1' })
  await merchant.ok('PUT', '/products/mug', { eanCode: 'E1' })
  assert.deepEqual(await keys(merchant, '/products?code=Mug'), ['Mug'])
  assert.deepEqual(await keys(merchant, '/products?code=mu'), [])
  assert.deepEqual(await keys(merchant, '/products?code=%25'), [])
  assert.deepEqual(await keys(merchant, '/products?eanCode=E1'), ['Mug', 'mug'])
  assert.deepEqual(await keys(merchant, '/products?eanCode=E1&code=mug'), ['mug'])
  assert.deepEqual(await keys(merchant, '/products?eanCode=e1'), [])
})

test('returns are found by status in any letter case', async () => {
  const merchant = await withThree()
  await merchant.ok('PUT', at('returns', '2'), { status: 'cancelled' })
  assert.deepEqual(await keys(merchant, '/returns?status=WAITING'), ['1', '3'])
  assert.deepEqual(await keys(merchant, '/returns?status=Cancelled'), ['2'])
  assert.match(await merchant.refused(400, 'GET', '/returns?status=lost'), /^status: /)
})

test('a client that pages while orders are added and edited sees each order once', async () => {
  const merchant = await withThree()
  const seen: unknown[] = []
  for (let page = 1; ; page++) {
    const found = await keys(merchant, `/orders?limit=2&page=${page}`)
    seen.push(...found)
    if (found.length < 2) break
    await merchant.ok('PUT', '/orders/1', { comments: `while on page ${page}` })
    if (page < 3)
      await merchant.ok('POST', '/orders', orderOf({ 1: 1 }, { reference: `later ${page}`, status: 'Draft' }))
    rig.clock.advance(1000)
  }
  assert.deepEqual(seen, ['1', '2', '3', 'later 1', 'later 2'])
})

test('a page that was read before is read again after the list has changed', async () => {
  const merchant = await withThree()
  assert.deepEqual(await keys(merchant, '/orders?limit=2&page=2'), ['3'])
  await merchant.ok('POST', '/orders', orderOf({ 1: 1 }, { reference: '4' }))
  assert.deepEqual(await keys(merchant, '/orders?limit=2&page=2'), ['3', '4'])
  assert.deepEqual(await keys(merchant, '/orders?limit=2&page=3'), [])
})
