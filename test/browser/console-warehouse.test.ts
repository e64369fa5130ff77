import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { consoleRig, requireAccessible, requireNoOverflow, TABLET } from '../support/console.ts'

const { address, open } = await consoleRig()

/** As a scanner does: letters at once, then Enter, wherever the focus is. */
async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
}

async function ask<T>(page: Page, path: string, data?: unknown): Promise<T> {
  const headers = { origin: address, 'doorstep-shop': 'demo' }
  const answer = await page.context().request.fetch(`${address}/api${path}`, {
    ...(data === undefined ? {} : { method: 'POST', data }),
    headers,
  })
  assert.ok(answer.ok(), await answer.text())
  return answer.json()
}

type Listed = { items: { id: string; code: string; reference: string }[] }

test('an order goes from its slip to the customer by scans alone', () =>
  open(
    '/warehouse',
    async (page) => {
      await page.getByRole('link', { name: '10006' }).waitFor()
      await scan(page, 'NO-SUCH-ORDER')
      await page.getByRole('alert').getByText('No order NO-SUCH-ORDER').waitFor()
      await scan(page, '10006')
      await page.getByRole('heading', { name: 'Pack 10006' }).waitFor()
      await page.getByText('0 of 3 units packed').waitFor()
      // The letters of a scan are no shortcuts, also while a button has the focus.
      await page.getByRole('button', { name: 'Sound off' }).focus()
      await scan(page, 'go-somewhere')
      await page.getByRole('alert').getByText('Unknown: go-somewhere').waitFor()
      await scan(page, 'HP-AXE-01')
      await page.getByText('Wrong item: Small splitting axe, birch handle').waitFor()
      await scan(page, 'hp-knf-01')
      await page.getByText('1 of 3 units packed').waitFor()
      await scan(page, '6410000000088')
      await page.getByText('Too many: Carving knife with sheath').waitFor()

      await page.reload()
      await page.getByText('1 of 3 units packed').waitFor()
      await scan(page, '6410000000026')
      await page.getByText('2 of 3 units packed').waitFor()
      assert.equal(await page.getByRole('button', { name: 'Ship', exact: true }).getAttribute('aria-disabled'), 'true')
      await page.getByRole('button', { name: 'Undo' }).click()
      await page.getByText('1 of 3 units packed').waitFor()
      await page.getByRole('button', { name: 'All: Enamel mug, sea grey' }).click()
      await page.getByText('3 of 3 units packed').waitFor()
      await scan(page, 'NP100200999FI')
      await page.getByText('Tracking number NP100200999FI').waitFor()
      await page.getByRole('button', { name: 'Ship', exact: true }).click()
      await page.getByText('10006 is shipped').waitFor()

      const events = [
        { trackingNumber: 'NP100200999FI', name: 'SUCCESSFULLY_DELIVERED', occurredAt: new Date().toISOString() },
      ]
      await ask(page, '/tracking-events', { events })
      const { items } = await ask<Listed>(page, '/orders?reference=10006')
      const order = await ask<{ status: string; deliveredAt: string | null }>(page, `/orders/${items[0]?.id}`)
      assert.equal(order.status, 'Shipped')
      assert.ok(order.deliveredAt)
    },
    { viewport: TABLET },
  ))

test('goods that come in end the waiting of an order', () =>
  open('/receiving', async (page) => {
    const { items } = await ask<Listed>(page, '/orders?reference=10007')
    const status = async () => (await ask<{ status: string }>(page, `/orders/${items[0]?.id}`)).status
    assert.equal(await status(), 'Pending')
    await page.getByRole('link', { name: 'PO-2043' }).waitFor()
    await scan(page, 'po-2043'.toUpperCase())
    await page.getByRole('heading', { name: 'PO-2043' }).waitFor()
    await scan(page, '6410000000019')
    await page.getByText('Not on this delivery: Enamel mug, spruce green').waitFor()
    await scan(page, '6410000000125')
    await page.getByText('Birch bark basket, large: 1 counted').waitFor()
    await page.getByRole('button', { name: 'Book and finish' }).click()
    await page.getByRole('dialog').getByText('24 missing').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Book and finish' }).click()
    await page.getByText('This delivery is closed.').waitFor()
    assert.equal(await status(), 'New')
    await page.goto(`${address}/console/demo/warehouse`)
    await page.getByRole('link', { name: '10007' }).waitFor()
  }))

test('a returned parcel is recorded by its order, and what is as new goes back on the shelf', () =>
  open('/returns', async (page) => {
    await page.getByRole('link', { name: 'R-10001-1' }).waitFor()
    await scan(page, '10003')
    await page.getByText('From order 10003').waitFor()
    await page.getByRole('button', { name: 'One more: In the parcel: Tar soap, three bars' }).click()
    await page.getByRole('button', { name: 'Record' }).click()
    await page.getByRole('heading', { name: 'R-10003-1' }).waitFor()
    await scan(page, '6410000000118')
    await page.getByText('1 unit came back, 1 of them go on the shelf.').waitFor()
    await page.getByRole('button', { name: 'Book the return' }).click()
    await page.getByText('1 back on the shelf, 0 not put back.').first().waitFor()
    const soap = await ask<Listed>(page, '/products?code=HP-SOP-01')
    await page.goto(`${address}/console/demo/products/${soap.items[0]?.id}`)
    await page.getByText('Returned').waitFor()
  }))

test('every page of the warehouse is accessible and fits a tablet', () =>
  open(
    '/warehouse',
    async (page) => {
      await page.getByRole('link', { name: '10010' }).waitFor()
      const [{ items: work }, { items: deliveries }, { items: products }, { items: returns }] = await Promise.all([
        ask<Listed>(page, '/work?stage=ToPick'),
        ask<Listed>(page, '/stock-updates'),
        ask<Listed>(page, '/products'),
        ask<Listed>(page, '/returns'),
      ])
      const orders = work.map(({ id }) => id).join(',')
      const pages = [
        ['/warehouse', 'Pick and pack'],
        [`/warehouse/walk?orders=${orders}`, 'One walk'],
        [`/warehouse/pack/${work[0]?.id}`, 'Pack '],
        ['/receiving?view=done', 'Receiving'],
        [`/receiving/${deliveries[0]?.id}`, 'PO-'],
        ['/receiving/new', 'Announce a delivery'],
        ['/returns', 'Returns'],
        [`/returns/${returns[0]?.id}`, 'R-'],
        ['/returns/new', 'Record a returned parcel'],
        ['/products', 'Products and stock'],
        [`/products/${products[0]?.id}`, 'mug'],
        [`/products/${products[0]?.id}/edit`, 'Edit'],
      ] as const
      for (const [path, heading] of pages) {
        await page.goto(`${address}/console/demo${path}`)
        await page.getByRole('heading', { level: 1, name: heading }).waitFor()
        await page.waitForLoadState('networkidle')
        await requireAccessible(page)
        await requireNoOverflow(page)
      }
    },
    { viewport: TABLET, colorScheme: 'dark' },
  ))
