/** What the pictures of the console show. */
import type { Page } from 'playwright-core'

export interface Scene {
  name: string
  /** Below the shop. */
  path: string
  act?: (page: Page) => Promise<void>
}

/** Pages as they open: of a shop with everything, and of one without anything. */
export const PAGES: Readonly<Record<string, string>> = {
  today: '/',
  orders: '/orders',
  'order-new': '/orders/new',
  shipments: '/shipments',
  'parcel-map': '/shipments/map',
  carriers: '/shipments/carriers',
  'carrier-steps': '/shipments/steps',
  claims: '/claims',
  returns: '/returns',
  'return-new': '/returns/new',
  warehouse: '/warehouse',
  'warehouse-walk': '/warehouse/walk',
  receiving: '/receiving',
  'delivery-new': '/receiving/new',
  products: '/products',
  'product-new': '/products/new',
  campaigns: '/marketing',
  'campaign-new': '/marketing/campaigns/new',
  'ab-tests': '/marketing/tests',
  announcements: '/marketing/announcements',
  'announcement-new': '/marketing/announcements/new',
  deals: '/marketing/deals',
  discounts: '/marketing/discounts',
  'discount-new': '/marketing/discounts/new',
  brand: '/brand',
  developers: '/developers',
  keys: '/developers/keys',
  webhooks: '/developers/webhooks',
  events: '/developers/events',
  requests: '/developers/requests',
  settings: '/settings',
  organization: '/settings/organization',
  people: '/settings/people',
  connections: '/settings/carriers',
  shipping: '/settings/shipping',
  warehouses: '/settings/warehouses',
  mail: '/settings/mail',
  'shop-systems': '/settings/shop-systems',
  privacy: '/settings/privacy',
  'security-log': '/settings/log',
  account: '/account',
  security: '/account/security',
}

async function openFirst(page: Page): Promise<void> {
  await page.locator('[data-row-link]').first().click()
  await page.getByRole('heading', { name: 'Timeline' }).waitFor()
}

const openClaim = (number: string) => async (page: Page) => {
  await page.getByRole('link', { name: number, exact: true }).click()
  await page.getByRole('heading', { name: 'Timeline' }).waitFor()
}

/** The page or the drawer of the first row of a list, whatever it is about. */
async function openRow(page: Page): Promise<void> {
  const title = String(await page.locator('h1').textContent())
  await page.locator('[data-row-link]').first().click()
  const elsewhere = page.locator('h1', { hasText: title }).waitFor({ state: 'detached' })
  await Promise.race([elsewhere, page.getByRole('dialog').waitFor()])
}

/** Of the shop with everything, after something was done. */
export const SITUATIONS: readonly Scene[] = [
  {
    name: 'orders-selected',
    path: '/orders',
    act: async (page) => {
      await page.locator('[data-row-link]').first().waitFor()
      for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key)
    },
  },
  { name: 'orders-filtered', path: '/orders?status=New,Pending,Shipped&country=FI&from=2026-01-01' },
  {
    name: 'orders-filter-form',
    path: '/orders',
    act: async (page) => {
      await page.getByRole('button', { name: 'Filter', exact: true }).click()
      await page.getByRole('menuitem', { name: 'Created' }).click()
      await page.getByLabel('Until and including').waitFor()
    },
  },
  {
    name: 'orders-display',
    path: '/orders',
    act: (page) => page.getByRole('button', { name: 'Display' }).click(),
  },
  {
    name: 'orders-save-view',
    path: '/orders?status=New&country=FI',
    act: async (page) => {
      await page.getByRole('button', { name: 'Views: save, rename, delete' }).click()
      await page.getByRole('menuitem', { name: 'Save as a new view' }).click()
    },
  },
  {
    name: 'orders-done',
    path: '/orders?status=Shipped',
    act: async (page) => {
      await page.locator('[data-row-link]').first().waitFor()
      for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key)
      await page.getByRole('button', { name: 'Hold' }).click()
      await page.getByRole('button', { name: 'Show why' }).waitFor()
    },
  },
  {
    name: 'orders-export',
    path: '/orders',
    act: async (page) => {
      await page.getByRole('button', { name: 'Export' }).click()
      await page.getByRole('button', { name: 'Write the file' }).click()
      await page.getByRole('link', { name: 'Download' }).first().waitFor()
    },
  },
  { name: 'orders-no-match', path: '/orders?search=nothing-has-this' },
  {
    name: 'palette',
    path: '/orders',
    act: async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill('1000')
      await page.getByRole('option', { name: '10007' }).waitFor()
    },
  },
  { name: 'shortcuts', path: '/orders', act: (page) => page.keyboard.press('?') },
  { name: 'order-to-pick', path: '/orders?status=New', act: openFirst },
  { name: 'order-waiting', path: '/orders?status=Pending', act: openFirst },
  { name: 'order-shipped', path: '/orders?search=10003', act: openFirst },
  {
    name: 'product',
    path: '/products',
    act: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.getByRole('heading', { name: 'Stock ledger' }).waitFor()
    },
  },
  { name: 'claims-done', path: '/claims?status=Resolved,Rejected,Cancelled' },
  { name: 'claim-new', path: '/claims', act: openClaim('C-1006') },
  { name: 'claim-to-decide', path: '/claims', act: openClaim('C-1005') },
  {
    name: 'claim-decision',
    path: '/claims',
    act: async (page) => {
      await openClaim('C-1005')(page)
      await page.getByRole('button', { name: 'Decide' }).click()
      await page.getByLabel('Amount').waitFor()
    },
  },
  {
    name: 'claim-picture',
    path: '/claims',
    act: async (page) => {
      await openClaim('C-1006')(page)
      await page.getByRole('button', { name: 'Show picture 1 of 2' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'order-edit',
    path: '/orders?status=Draft',
    act: async (page) => {
      await openFirst(page)
      await page.getByRole('button', { name: 'Edit lines and amounts' }).click()
      await page.getByRole('combobox', { name: 'Add a product' }).waitFor()
    },
  },
  {
    name: 'order-menu',
    path: '/orders?status=Collecting',
    act: async (page) => {
      await openFirst(page)
      await page.getByRole('button', { name: 'Ship', exact: true }).click()
      await page.getByRole('button', { name: 'More actions' }).click()
    },
  },
  { name: 'shipment', path: '/shipments', act: openRow },
  { name: 'return', path: '/returns', act: openRow },
  { name: 'delivery', path: '/receiving', act: openRow },
  { name: 'pack', path: '/warehouse', act: openRow },
  {
    name: 'campaign',
    path: '/marketing',
    act: (page) => page.getByRole('link', { name: 'Goes with enamel' }).click(),
  },
  {
    name: 'ab-test',
    path: '/marketing/tests',
    act: (page) => page.getByRole('link', { name: 'A gift or the news?' }).click(),
  },
]
