import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { consoleRig, requireAccessible, requireNoOverflow, TABLET } from '../support/console.ts'

const { address, keys, visitConsole, open } = await consoleRig()

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
const recipient = (page: Page) => page.getByRole('form', { name: 'Edit the recipient' })

async function addProduct(page: Page, code: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Add a product' }).fill(code)
  await page.getByRole('option').filter({ hasText: code }).click()
  await page.getByLabel(`Quantity of ${code}`).waitFor()
}

async function api<T>(method: string, path: string, body?: object): Promise<T> {
  const answer = await fetch(`${address}/api${path}`, {
    method,
    headers: { authorization: `Bearer ${keys.api.key}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  assert.ok(answer.ok, `${method} ${path}: ${answer.status}`)
  return (await answer.json()) as T // the tests of the API hold it against its contract
}

const createDraft = (reference: string) =>
  api<{ id: string }>('POST', '/orders', {
    reference,
    status: 'Draft',
    customer: { name: 'Aino Virtanen', address1: 'Esimerkkikatu 4', zip: '00100', city: 'Helsinki', country: 'FI' },
    lines: [{ code: 'HP-MUG-01', quantity: 1, unitPrice: '10.00' }],
    total: '10.00',
  })

test('an order is typed, survives a reload, and is created with what was typed', () =>
  open('/orders/new', async (page) => {
    await addProduct(page, 'HP-MUG-01')
    await page.getByLabel('Quantity of HP-MUG-01').fill('3')
    await page.getByRole('button', { name: 'Create the order' }).click()
    await page.getByRole('link', { name: 'Street and number: This is needed.' }).waitFor()
    await requireAccessible(page)
    await field(page, 'Name').fill('Eero Järvinen')
    await page.reload()
    await page.getByText('What you typed before is here again.').waitFor()
    assert.equal(await field(page, 'Name').inputValue(), 'Eero Järvinen')
    await field(page, 'Street and number').fill('Hämeenkatu 1')
    await field(page, 'City').fill('Tampere')
    await field(page, 'Country').selectOption('FI')
    await field(page, 'Shipping method').selectOption('POST-HOME')
    await field(page, 'Shipping price (EUR)').fill('4,90')
    await page.getByRole('button', { name: 'Save as draft' }).click()
    await page.getByText('A draft: nothing is reserved for it.').waitFor()
    await page.getByRole('region', { name: 'Lines' }).getByText('€4.90').waitFor()
    await page.getByRole('button', { name: 'Confirm the order' }).click()
    await page.getByText('Draft → To pick').or(page.getByText('Draft → Waiting for stock')).first().waitFor()
  }))

test('of two people who edit one order, the second chooses between both versions and loses nothing', async () => {
  const { id } = await createDraft('TWO-1')
  // The browser tells of the refusal that this is about.
  const { page, strangers } = await visitConsole(`/orders/${id}?edit=customer`)
  await recipient(page).getByLabel('City', { exact: true }).fill('Espoo')
  await recipient(page).getByLabel('Phone').fill('+358401234567')
  await api('PATCH', `/orders/${id}`, { customer: { city: 'Vantaa', name: 'Aino Lahtinen' } })
  await recipient(page).getByRole('button', { name: 'Save' }).click()
  const clash = page.getByRole('alert', { name: 'Somebody else changed this order meanwhile' })
  await clash
    .getByRole('listitem')
    .filter({ hasText: /Helsinki.*Vantaa.*Espoo/ })
    .waitFor()
  await requireAccessible(page)
  await clash.getByRole('button', { name: 'Keep yours: City' }).click()
  await recipient(page).getByRole('button', { name: 'Save' }).click()
  const shown = page.getByRole('region', { name: 'Recipient' })
  await shown.getByText('00100 Espoo').waitFor()
  await shown.getByText('Aino Lahtinen').waitFor()
  await shown.getByText('+358401234567').waitFor()
  assert.deepEqual(strangers, [])
  await page.context().close()
})

test('lines are changed in their place, and the total follows', async () => {
  const { id } = await createDraft('LINES-1')
  await open(`/orders/${id}?edit=lines`, async (page) => {
    await page.getByLabel('Quantity of HP-MUG-01').fill('0')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Enter a whole number from 1 to 1,000,000.').first().waitFor()
    await page.getByLabel('Quantity of HP-MUG-01').fill('2')
    await addProduct(page, 'HP-KET-01')
    await page.getByRole('button', { name: 'Remove HP-KET-01' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('form').waitFor({ state: 'detached' })
    await page.getByRole('region', { name: 'Lines' }).getByText('€20.00').waitFor()
    await page.getByRole('button', { name: 'Record a payment' }).click()
    await page.getByRole('button', { name: 'Record the payment' }).click()
    await page.getByRole('region', { name: 'Payments' }).getByText('€0.00').waitFor()
  })
})

test('an order tells what happened to its parcels, and how each family of APIs shows it', async () => {
  const { items } = await api<{ items: { id: string }[] }>('GET', '/orders?reference=10003')
  const path = `/orders/${items[0]?.id}?family=karla`
  const at = new Date().toISOString()
  const scan = {
    trackingNumber: 'NP100200060FI',
    name: 'ARRIVED_AT_SORTING_CENTER',
    occurredAt: at,
    text: 'Sorted in Turku',
    place: { city: 'Turku', countryCode: 'FI' },
  }
  await api('POST', '/tracking-events', { events: [scan] })
  await open(path, async (page) => {
    await page.getByRole('button', { name: 'Tracking events of NP100200060FI' }).click()
    await page.getByRole('list', { name: 'Tracking events' }).getByText('Sorted in Turku').waitFor()
    await page.getByRole('link', { name: 'The shopper’s page' }).waitFor()
    await page.getByText('"order_number": "10003"').waitFor()
    const edit = page.getByRole('button', { name: 'Edit the recipient' })
    assert.equal(await edit.getAttribute('aria-disabled'), 'true')
    await requireAccessible(page)
  })
  for (const [at, ready] of [
    [path, 'Raw views'],
    ['/orders/new', 'Goods'],
  ] as const) {
    const { page } = await visitConsole(at, { viewport: TABLET, colorScheme: 'dark' })
    await page.getByRole('heading', { name: ready }).waitFor()
    await requireNoOverflow(page)
    await requireAccessible(page)
    await page.context().close()
  }
})
