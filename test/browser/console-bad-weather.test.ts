import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { addOwner, createShop } from '../../server/modules/tenants/index.ts'
import { consoleRig, giveCredentials, requireAccessible, requireNoOverflow, TABLET } from '../support/console.ts'

const { address, keys, shop, system, stop, start, open, visitConsole } = await consoleRig()
const owner = keys.shopgo

/** Calls the API as a program does. */
async function api<T>(path: string, method = 'GET', body?: unknown): Promise<T> {
  const answer = await fetch(`${address}/api${path}`, {
    method,
    headers: { authorization: `Bearer ${keys.api.key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  assert.ok(answer.ok, `${method} ${path}: ${answer.status}`)
  return (await answer.json()) as T // the caller names what it reads
}

interface Claim {
  id: string
  history: { to: string | null; note: string | null }[]
}

async function claimOf(number: string): Promise<Claim> {
  const { items } = await api<{ items: Claim[] }>(`/claims?search=${number}`)
  return api<Claim>(`/claims/${items[0]!.id}`)
}

const notes = async (number: string, text: string): Promise<number> =>
  (await claimOf(number)).history.filter(({ note }) => note === text).length

const noteField = (page: Page) => page.getByLabel('Add a note')
const addNote = (page: Page) => page.getByRole('button', { name: 'Add', exact: true })

test('a server that restarts takes nothing that was typed, and does once what was sent twice', async () => {
  const { id } = await claimOf('C-1005')
  const { page } = await visitConsole(`/claims/${id}?do=ask`)
  await page.getByLabel('Question').fill('Was the box closed?')
  await noteField(page).fill('Ask the depot as well.')
  await stop()
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await page.getByText('Doorstep does not answer.', { exact: false }).first().waitFor()
  assert.equal(await page.getByLabel('Question').inputValue(), 'Was the box closed?')
  await start()
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await page.getByText('The customer was asked.', { exact: false }).first().waitFor()
  await page.reload()
  await noteField(page).waitFor()
  assert.equal(await noteField(page).inputValue(), 'Ask the depot as well.')
  assert.equal(await notes('C-1005', 'Was the box closed?'), 1)
  await page.context().close()
})

/** Calls the API as the owner does, who has just signed in. */
async function asOwner() {
  const { email, password } = owner
  const common = { 'content-type': 'application/json', origin: address, 'doorstep-shop': shop.slug }
  const body = JSON.stringify({ email, password })
  const answer = await fetch(`${address}/api/session`, { method: 'POST', headers: common, body })
  const headers = { ...common, cookie: String(answer.headers.get('set-cookie')).split(';')[0]! }
  return async <T>(method: string, path: string, sent?: unknown): Promise<T> => {
    const body = sent === undefined ? {} : { body: JSON.stringify(sent) }
    const reply = await fetch(`${address}/api${path}`, { method, headers, ...body })
    assert.ok(reply.ok, `${method} ${path}: ${reply.status}`)
    return (reply.status === 204 ? undefined : await reply.json()) as T // the caller names what it reads
  }
}

/** Ends every session of the owner but the one that does it. */
async function endSessions(): Promise<void> {
  const call = await asOwner()
  const { items } = await call<{ items: { id: string; current: boolean }[] }>('GET', '/sessions')
  for (const { id } of items.filter(({ current }) => !current)) await call('DELETE', `/sessions/${id}`)
}

test('who was signed out in the middle signs in over the page, and what was sent goes on', async () => {
  const { id } = await claimOf('C-1005')
  const { page } = await visitConsole(`/claims/${id}`)
  await noteField(page).fill('Sent after the session ended.')
  let sendings = 0
  // While the note is on its way: what the page asks for by itself would bring the dialog before it is sent.
  await page.route('**/api/claims/*/notes', async (route) => {
    if (sendings++ === 0) await endSessions()
    await route.continue()
  })
  await addNote(page).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await requireAccessible(page)
  assert.equal(await noteField(page).inputValue(), 'Sent after the session ended.')
  await giveCredentials(page, owner)
  await page.getByRole('listitem').getByText('Sent after the session ended.').waitFor()
  assert.equal(await dialog.count(), 0)
  assert.equal(sendings, 2)
  assert.equal(await notes('C-1005', 'Sent after the session ended.'), 1)
  await page.context().close()
})

/** Holds requests back until they are let go. */
async function holdBack(page: Page, path: string) {
  const gate = Promise.withResolvers<void>()
  let count = 0
  await page.route(path, async (route) => {
    count++
    await gate.promise
    await route.continue()
  })
  return { letGo: gate.resolve, count: () => count }
}

test('while the network is slow, lists show their shape and nothing is sent twice', () =>
  open('/orders', async (page) => {
    await page.locator('[data-row-link]').first().waitFor()
    const list = await holdBack(page, '**/api/claims?*')
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Claims' }).click()
    await page.locator('table[aria-busy=true] .skeleton').first().waitFor()
    list.letGo()
    await page.getByRole('link', { name: 'C-1004', exact: true }).click()
    await noteField(page).fill('Only once.')
    const sent = await holdBack(page, '**/api/claims/*/notes')
    for (let i = 0; i < 3; i++) await addNote(page).click({ force: true })
    await noteField(page).press('Tab')
    sent.letGo()
    await page.getByRole('listitem').getByText('Only once.').waitFor()
    assert.equal(sent.count(), 1)
    assert.equal(await notes('C-1004', 'Only once.'), 1)
  }))

const LONG = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(6).slice(0, 200)

test('names of two hundred letters and words without an end break no page', async () => {
  const { order } = await api<{ order: { id: string } }>('/checkouts', 'POST', {
    reference: `LONG-${'9'.repeat(60)}`,
    lines: [{ code: 'HP-MUG-01', quantity: 1 }],
    buyer: { name: LONG },
    paymentMethod: 'cash',
    shippingAddress: { name: LONG, company: LONG, address1: LONG, zip: '00150', city: LONG, country: 'FI' },
  })
  const claim = { orderId: order.id, type: 'Other', description: 'x'.repeat(4000) }
  const { id } = await api<{ id: string }>('/claims', 'POST', claim)
  for (const path of ['/orders?search=LONG', `/orders/${order.id}`, '/claims', `/claims/${id}`]) {
    const look = async (page: Page) => {
      await page
        .getByText(/LONG-|Wolfeschlegel/)
        .first()
        .waitFor()
      await requireNoOverflow(page)
    }
    await open(path, look, { viewport: TABLET })
  }
})

async function aViewer() {
  const email = 'viewer@harbour-pine.example'
  const { userId, password } = await addOwner(system, shop.organizationId, { email, name: 'Vera Viewer' })
  const call = await asOwner()
  await call('PATCH', `/organization/members/${userId}`, { role: 'viewer' })
  return { email, password: String(password) }
}

test('a viewer finds every page of a shop without anything in order, and sees why nothing can be changed', async () => {
  const more = { organization: shop.organizationId, currency: 'EUR', language: 'en', country: 'FI' }
  await createShop(system, { name: 'First day', slug: 'first-day', ...more })
  const person = await aViewer()
  const { page, complaints } = await visitConsole('/orders', { person, shop: 'first-day' })
  const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link')
  await links.first().waitFor()
  for (const link of await links.all()) {
    await link.click()
    await page.locator('h1').waitFor()
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
    const title = String(await page.locator('h1').textContent())
    assert.ok(!/Nothing is here|could not be loaded/.test(title), `${page.url()}: ${title}`)
    assert.deepEqual(await page.getByRole('alert').allTextContents(), [], page.url())
    await requireAccessible(page)
  }
  // What a role may not read is refused, which the browser notes by itself.
  assert.deepEqual(
    complaints.filter((text) => !text.includes('status of 403')),
    [],
  )
  await page.context().close()
  const { id } = await claimOf('C-1007')
  const look = async (shown: Page) => {
    const button = shown.getByRole('button', { name: 'Take up' })
    assert.equal(await button.getAttribute('aria-disabled'), 'true')
    assert.match(String(await button.getAttribute('title')), /Your role here is Viewer/)
  }
  await open(`/claims/${id}`, look, { person })
})
