import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { visit } from '../support/browser.ts'
import { consoleRig, DESKTOP, requireAccessible, requireNoOverflow, TABLET } from '../support/console.ts'

const rig = await consoleRig()
const { address, keys, chrome, open } = rig

const api = async <T>(path: string): Promise<T> => {
  const answer = await fetch(`${address}/api${path}`, { headers: { authorization: `Bearer ${keys.api.key}` } })
  return (await answer.json()) as T // the caller names what it reads
}

async function claimId(number: string): Promise<string> {
  const { items } = await api<{ items: { id: string }[] }>(`/claims?search=${number}`)
  return items[0]!.id
}

const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: 'sienna' } })
  .png()
  .toBuffer()

/** Reports a broken thing from the order's page as its customer does; leaves the page of the report open. */
async function reportAsCustomer(reference: string): Promise<Page> {
  const { items } = await api<{ items: { id: string }[] }>(`/orders?reference=${reference}`)
  const { url } = await api<{ url: string }>(`/orders/${items[0]!.id}/tracking-link`)
  const { page } = await visit(chrome, address, { viewport: DESKTOP, locale: 'en' })
  await page.goto(`${address}${new URL(url).pathname}?lang=en`)
  await page.getByRole('link', { name: 'Report a problem' }).click()
  await page.getByLabel('Something is broken').check()
  await page.getByLabel('Parcel 1 of 2').check()
  await page.locator('[name=units-order-0]').selectOption('1')
  await page.getByLabel('My money back').check()
  await page.locator('textarea[name=description]').fill('It broke when I opened the box.')
  await page.locator('[name=pictures]').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: picture })
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('Your report is with the shop').waitFor()
  return page
}

test('a customer’s report is taken up, asked about, and refunded with what is kept at most', async () => {
  const customer = await reportAsCustomer('10003')
  await open('/claims?status=New', async (page) => {
    const row = page.getByRole('row', { name: /10003/ })
    await row.getByRole('link').click()
    await page.getByText('It broke when I opened the box.').waitFor()
    await page.getByRole('button', { name: 'Take up' }).click()
    await page.getByRole('button', { name: 'Ask the customer' }).click()
    await page.getByLabel('Question').fill('Which part broke?')
    await page.reload()
    assert.equal(await page.getByLabel('Question').inputValue(), 'Which part broke?')
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await page.getByText('The customer was asked.', { exact: false }).first().waitFor()

    await customer.reload()
    await customer.locator('[name=answer]').fill('The bottom.')
    await customer.getByRole('button', { name: 'Send' }).click()
    await customer.getByText('The bottom.').waitFor()

    await page.reload()
    await page.getByText('The bottom.').waitFor()
    await page.getByRole('button', { name: 'Decide' }).click()
    await page.getByLabel('Amount').fill('99999')
    await page.getByLabel('Message to the customer').fill('We are sorry.')
    await page.getByRole('button', { name: /^Refund / }).click()
    await page.getByText('This is more than is kept of the order.').waitFor()
    await requireAccessible(page)
    await page.getByLabel('Amount').fill('3,50')
    await page.getByRole('button', { name: 'Refund €3.50' }).click()
    await page.getByText('Settled', { exact: true }).first().waitFor()
  })
  await customer.reload()
  await customer.getByText('We are sorry.').waitFor()
  await customer.context().close()
})

test('what was rejected by mistake is taken back by one click', () =>
  open('/claims?status=New', async (page) => {
    await page.getByRole('row', { name: /9995/ }).getByRole('link').click()
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Write down the answer No question is waiting for an answer.' }).waitFor()
    await page.getByRole('menuitem', { name: 'Decide', exact: true }).click()
    await page.getByLabel('Reject').check()
    await page.getByRole('button', { name: 'Reject the claim' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Rejected → To decide').waitFor()
  }))

test('pictures are looked at by the keyboard, at addresses of their own', async () => {
  const id = await claimId('C-1006')
  await open(`/claims/${id}`, async (page) => {
    await page.getByRole('button', { name: 'Show picture 1 of 2' }).click()
    const box = page.getByRole('dialog', { name: 'Picture 1 of 2' })
    await box.waitFor()
    await requireAccessible(page)
    await page.keyboard.press('ArrowRight')
    await page.getByRole('dialog', { name: 'Picture 2 of 2' }).waitFor()
    assert.match(page.url(), /picture=2$/)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    assert.equal(new URL(page.url()).search, '')
  })
})

test('claims are found, given to somebody and taken up in numbers', () =>
  open('/claims', async (page) => {
    await page.locator('[data-row-link]').nth(1).waitFor()
    for (const key of ['j', 'x']) await page.keyboard.press(key)
    await page.getByRole('button', { name: 'Assign to me' }).click()
    await page.getByText('1 claim changed.', { exact: true }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('C-1001')
    await page.waitForURL((url) => url.searchParams.get('search') === 'C-1001')
    await page.getByRole('link', { name: 'C-1001', exact: true }).waitFor()
  }))

test('the pages of claims fit their screens and break no rule of accessibility', async () => {
  const page = `/claims/${await claimId('C-1005')}?do=decide`
  for (const [path, viewport, colorScheme] of [
    ['/claims', TABLET, 'dark'],
    [page, DESKTOP, 'dark'],
    [page, TABLET, 'light'],
  ] as const) {
    const look = async (shown: Page) => {
      await shown.getByText('C-1005').first().waitFor()
      await requireNoOverflow(shown)
      await requireAccessible(shown)
    }
    await open(path, look, { viewport, colorScheme })
  }
})
