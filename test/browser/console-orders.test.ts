import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { visit } from '../support/browser.ts'
import {
  consoleRig,
  DESKTOP,
  giveCredentials,
  requireAccessible,
  requireNoOverflow,
  signIn,
  TABLET,
} from '../support/console.ts'

const { address, keys, chrome, open, visitConsole } = await consoleRig()
const rows = (page: Page) => page.getByRole('table', { name: 'Orders' }).locator('[data-row-link]')

test('a wrong password is refused beside the field, and an empty field is asked for', async () => {
  const { page } = await visit(chrome, address, { viewport: DESKTOP })
  await page.goto(`${address}/console/`)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('Enter your e-mail address.').waitFor()
  await giveCredentials(page, { email: keys.shopgo.email, password: 'not this one' })
  await page.getByText('That is not the password of an account with this address.').waitFor()
  await requireAccessible(page)
  await page.context().close()
})

test('whoever signs in comes to the address they asked for', async () => {
  const { page } = await visit(chrome, address, { viewport: DESKTOP })
  await signIn(page, address, keys.shopgo, '/orders?status=Shipped')
  await rows(page).first().waitFor()
  assert.equal(new URL(page.url()).search, '?status=Shipped')
  const current = page.getByRole('navigation', { name: 'Saved views' }).locator('[aria-current=page]')
  assert.equal(await current.textContent(), 'Shipped')
  await page.context().close()
})

test('a filter writes itself into the address and shows the orders that match alone', () =>
  open('/orders', async (page) => {
    await rows(page).first().waitFor()
    const wanted = String(await rows(page).nth(2).textContent())
    await page.keyboard.press('/')
    await page.keyboard.type(wanted)
    await page.waitForURL((url) => url.searchParams.get('search') === wanted)
    await rows(page).nth(1).waitFor({ state: 'detached' })
    assert.equal(await rows(page).first().textContent(), wanted)
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await page.waitForURL((url) => url.search === '')
    await page.goBack()
    await page.waitForURL((url) => url.searchParams.get('search') === wanted)
  }))

test('rows are walked, selected and held back by the keyboard alone', () =>
  open('/orders?status=New', async (page) => {
    await rows(page).nth(1).waitFor()
    for (const key of ['j', 'x', 'j', 'k']) await page.keyboard.press(key)
    await page.getByText('1 order selected').waitFor()
    const reference = String(await rows(page).first().textContent())
    await page.getByRole('button', { name: 'Hold' }).click()
    await page.getByText('1 order changed.', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'On hold' }).click()
    await page.getByRole('link', { name: reference, exact: true }).waitFor()
  }))

test('the palette opens by Ctrl K and finds an order by its number', () =>
  open('/orders', async (page) => {
    await rows(page).first().waitFor()
    const reference = String(await rows(page).first().textContent())
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill(reference)
    await page.getByRole('option', { name: reference }).waitFor()
    await requireAccessible(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor()
    await requireAccessible(page)
  }))

test('a search without a match says what a search finds', () =>
  open('/orders?search=nothing-has-this', async (page) => {
    await page.getByRole('heading', { name: 'No order matches' }).waitFor()
    await requireAccessible(page)
  }))

for (const [screen, viewport, colorScheme] of [
  ['desktop', DESKTOP, 'dark'],
  ['tablet', TABLET, 'light'],
] as const) {
  test(`${screen}, ${colorScheme}: the list of orders fits its screen and breaks no rule of accessibility`, () =>
    open(
      '/orders',
      async (page) => {
        await rows(page).first().waitFor()
        await requireNoOverflow(page)
        await requireAccessible(page)
      },
      { viewport, colorScheme },
    ))
}

async function openFirst(page: Page): Promise<string> {
  const reference = String(await rows(page).first().textContent())
  await rows(page).first().click()
  await page.getByRole('heading', { name: reference }).waitFor()
  return reference
}

test('an order on hold is cleared by the one button of its page, and the clearing can be undone', () =>
  open('/orders?status=Reserved', async (page) => {
    await openFirst(page)
    await page.getByRole('button', { name: 'Clear for the warehouse' }).click()
    await page.getByText('Ready for the warehouse').waitFor()
    await page.getByText('On hold → To pick').first().waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('To pick → On hold').first().waitFor()
    await page.getByRole('button', { name: 'Clear for the warehouse' }).waitFor()
  }))

test('an order is taken in hand and shipped with its tracking number', () =>
  open('/orders?status=New', async (page) => {
    await openFirst(page)
    await page.getByRole('button', { name: 'Take in hand' }).click()
    await page.getByRole('button', { name: 'Ship', exact: true }).click()
    await page.getByLabel('Tracking number').fill('TEST-0001')
    await requireAccessible(page)
    const form = page.getByRole('region', { name: 'Ship this order' })
    await form.getByRole('button', { name: 'Ship', exact: true }).click()
    await page.getByText('It has left the warehouse.').first().waitFor()
    await page.getByRole('region', { name: 'Parcels' }).getByText('TEST-0001').waitFor()
  }))

test('what is not allowed is shown with its reason, and does nothing', () =>
  open('/orders?status=Shipped', async (page) => {
    await openFirst(page)
    await page.getByRole('button', { name: 'More actions' }).click()
    const cancel = page.getByRole('menuitem', { name: 'Cancel the order It has left the warehouse.' })
    assert.equal(await cancel.getAttribute('aria-disabled'), 'true')
    await cancel.click({ force: true })
    assert.equal(await page.getByRole('dialog').count(), 0)
    await requireAccessible(page)
  }))

test('an order is cancelled only after its number is typed', () =>
  open('/orders?status=Pending', async (page) => {
    const reference = await openFirst(page)
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Cancel the order' }).click()
    const dialog = page.getByRole('dialog')
    await requireAccessible(page)
    await dialog.getByLabel(`Type ${reference} to cancel it`).fill(reference)
    await dialog.getByRole('button', { name: 'Cancel the order' }).click()
    await page.getByText('Cancelled: nothing is sent.').waitFor()
  }))

test('an order of nobody is nothing, and says so', async () => {
  // The browser notes the answer 404 as an error of its own.
  const { page } = await visitConsole('/orders/01a20bf5-d401-73cb-bba7-b6c5e6baa861')
  await page.getByRole('heading', { name: 'Nothing is here' }).waitFor()
  await requireAccessible(page)
  await page.context().close()
})

for (const [screen, viewport, colorScheme] of [
  ['desktop', DESKTOP, 'dark'],
  ['tablet', TABLET, 'light'],
] as const) {
  test(`${screen}, ${colorScheme}: an order fits its screen and breaks no rule of accessibility`, () =>
    open(
      '/orders?search=10003',
      async (page) => {
        await openFirst(page)
        await page.getByText('NP100200060FI').first().waitFor()
        await requireNoOverflow(page)
        await requireAccessible(page)
      },
      { viewport, colorScheme },
    ))
}

test('the console speaks German when asked to', () =>
  open('/orders', async (page) => {
    await page.getByRole('button', { name: 'Account:' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Deutsch' }).click()
    await page.getByRole('heading', { name: 'Bestellungen' }).waitFor()
    assert.equal(await page.evaluate('document.documentElement.lang'), 'de')
  }))

test('the first page loads less than 250 kB of scripts', async () => {
  const { page } = await visitConsole('/orders')
  await rows(page).first().waitFor()
  const scripts = await page.evaluate(
    `performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.js'))`,
  )
  const sizes = await Promise.all(
    (scripts as string[]).map(async (url) => {
      const answer = await fetch(url)
      assert.equal(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable')
      return gzipSync(await answer.bytes()).length
    }),
  )
  const total = sizes.reduce((sum, size) => sum + size, 0)
  assert.ok(total > 0 && total < 250_000, `${total} bytes`)
  await page.context().close()
})

test('every address of the console answers the application, which is kept nowhere and runs no script of others', async () => {
  const answer = await fetch(`${address}/console/orders/anything`)
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  assert.match(String(answer.headers.get('content-security-policy')), /script-src 'self';/)
  assert.equal((await fetch(`${address}/console/assets/..%2Findex.html`)).status, 404)
})
