import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { consoleRig, requireAccessible, requireNoOverflow, TABLET } from '../support/console.ts'
import { receiver } from '../support/receiver.ts'

const { open, address } = await consoleRig({ ALLOW_PRIVATE_WEBHOOKS: 'on' })
const target = await receiver()

/** No storage that scripts can read has the secret, nor the session. */
async function requireNotKept(page: Page, secret: string | null): Promise<void> {
  const kept = await page.evaluate<string>(`Promise.all([caches.keys(), indexedDB.databases()]).then((others) =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, others]))`)
  const cookies = await page.context().cookies()
  assert.ok(secret && cookies.length > 0)
  for (const each of [secret, ...cookies.map(({ value }) => value)]) assert.ok(!kept.includes(each))
}

async function makeWebhook(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Create a webhook' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Address').fill(target.url)
  await form.getByLabel('Only these').check()
  await form.getByLabel('order.shipped').check()
  await form.getByLabel(/Headers/).fill('Authorization: Bearer hush-hush')
  await requireNotKept(page, 'hush-hush')
  await form.getByRole('button', { name: 'Create a webhook' }).click()
  const secret = await page.getByTestId('secret').textContent()
  assert.match(String(secret), /^whsec_/)
  await requireNotKept(page, secret)
  await requireAccessible(page)
  await page.keyboard.press('Escape')
}

test('a webhook is made, its receiver fails, and the delivery is sent again once it works', () =>
  open('/developers/webhooks', async (page) => {
    await makeWebhook(page)
    // Its own second attempt, after five seconds, does not get ahead of the replay.
    target.answers.push(500, 500, 500)
    await page.getByRole('link', { name: target.url }).click()
    await page.getByRole('button', { name: 'Send test event' }).click()
    const drawer = page.getByRole('dialog', { name: 'webhook.test' })
    await drawer.getByText('Answered 500').waitFor()
    await drawer.getByText('Trying again').waitFor()
    await requireAccessible(page)
    target.answers.length = 0
    await drawer.getByRole('button', { name: 'Send again' }).click()
    await drawer.getByText('Answered 200').first().waitFor()
    await drawer.getByText('Delivered').waitFor()
    const [first, second] = [target.received[0], target.received.at(-1)]
    assert.equal(first?.body, second?.body)
    assert.equal(first?.headers['webhook-id'], second?.headers['webhook-id'])
    await page.keyboard.press('Escape')
    await page.getByText('Healthy').waitFor()
    await requireNoOverflow(page)
  }))

test('a key is shown once, and revoked by its name', () =>
  open('/developers/keys', async (page) => {
    await page.getByRole('button', { name: 'Create a key' }).click()
    await page.getByLabel('Name').fill('Stock sync')
    await page.getByRole('button', { name: 'Create a key' }).last().click()
    await page.getByText('Choose one right at least.').waitFor()
    // What was typed survives a reload.
    await page.reload()
    await page.getByRole('button', { name: 'Create a key' }).click()
    await page.getByText('What you typed before is here again.').waitFor()
    await page.getByLabel('Read products').check()
    await page.getByRole('button', { name: 'Create a key' }).last().click()
    const secret = await page.getByTestId('secret').textContent()
    assert.match(String(secret), /^dsk_/)
    await requireNotKept(page, secret)
    await requireAccessible(page)
    await page.getByRole('button', { name: 'I have kept it' }).click()
    await page.getByRole('button', { name: 'Revoke Stock sync' }).click()
    await page.getByLabel('Type Stock sync to go on').fill('Stock sync')
    await page.getByRole('button', { name: 'Revoke', exact: true }).last().click()
    await page.getByText('Stock sync is revoked.', { exact: true }).waitFor()
  }))

test('an event stands on top of the log as soon as it happens, and a failed call in its own', () =>
  open('/developers/events', async (page) => {
    const call = async (path: string, method = 'GET', data?: object) => {
      const headers = { 'doorstep-shop': 'demo', origin: address }
      const response = await page.context().request.fetch(`${address}/api${path}`, { method, headers, data })
      const { items = [] } = (await response.json()) as { items?: { id: string }[] } // an answer of the contract
      return { status: response.status(), items }
    }
    const first = page.locator('tbody tr:first-child [data-row-link]')
    const before = await first.getAttribute('href')
    const { items } = await call('/orders?status=New&limit=1')
    const changed = await call(`/orders/${items[0]?.id}`, 'PATCH', { authorized: false })
    assert.equal(changed.status, 200)
    await page.locator(`tbody tr:first-child [data-row-link]:not([href="${before}"])`).waitFor()
    const refused = await call(`/orders/${items[0]?.id}`, 'PATCH', { lines: 'none' })
    assert.equal(refused.status, 400)
    // Written behind the answer.
    await page.waitForTimeout(1500)
    await page.getByRole('link', { name: 'Request log' }).click()
    await page
      .getByRole('link', { name: /^PATCH/ })
      .first()
      .click()
    await page.getByRole('dialog', { name: 'PATCH updateOrder' }).getByText('invalid_request').first().waitFor()
    await requireAccessible(page)
  }))

test('on a tablet, in both colour schemes, the pages fit and break no rule of accessibility', () =>
  open(
    '/developers',
    async (page) => {
      for (const name of ['Build on Doorstep', 'Keys', 'Webhooks', 'Event log', 'Request log']) {
        const tabs = page.getByRole('navigation', { name: 'Developers' })
        if (name !== 'Build on Doorstep') await tabs.getByRole('link', { name }).click()
        await page.getByRole('heading', { name, level: 1 }).waitFor()
        await page.locator('[aria-busy=true]').waitFor({ state: 'detached' })
        await requireNoOverflow(page)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          await requireAccessible(page)
        }
      }
    },
    { viewport: TABLET },
  ))
