import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { visit } from '../support/browser.ts'
import {
  consoleRig,
  DESKTOP,
  giveCredentials,
  requireAccessible,
  requireNoOverflow,
  TABLET,
} from '../support/console.ts'

// Passkeys are bound to a name: a bare address has none.
const { address, keys, chrome, visitConsole, open } = await consoleRig({ HOST: 'localhost' })
const PASSWORD = 'correct horse battery'

/** The link of the newest mail to somebody, as the mailbox of the demo shows it. */
async function linkFor(page: Page, subject: RegExp, path: RegExp): Promise<string> {
  const read = async (url: string) => (await page.context().request.get(url)).text()
  for (let tries = 0; tries < 200; tries++) {
    const list = await read(`${address}/mailbox`)
    const entry = [...list.matchAll(/<a href="(\/mailbox\/[^"]+)">([^<]+)</g)].find(([, , title]) =>
      subject.test(title ?? ''),
    )
    if (entry) {
      const link = path.exec(await read(`${address}${entry[1]}`))
      if (link) return link[0]
    }
    await page.waitForTimeout(50)
  }
  throw new Error(`no mail ${subject}`)
}

/** Invites somebody in the console and joins as them in a browser of their own. */
async function invite(page: Page, email: string, role: string): Promise<Page> {
  await page.goto(`${address}/console/demo/settings/people`)
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Role', { exact: true }).selectOption({ label: role })
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await page.getByRole('list', { name: 'Invitations' }).getByText(email).waitFor()
  const path = await linkFor(page, /invitation/, /\/join\/[0-9A-Za-z]+/)
  const { page: theirs } = await visit(chrome, address, { viewport: DESKTOP })
  theirs.setDefaultTimeout(60_000)
  await theirs.goto(`${address}${path}`)
  await theirs.getByLabel('Your name').fill('Vera Viewer')
  await theirs.getByLabel('Choose a password').fill(PASSWORD)
  await theirs.getByRole('button', { name: /^Join/ }).click()
  await theirs.getByRole('navigation', { name: 'Main' }).waitFor()
  return theirs
}

test('somebody who is invited joins as a viewer, and sees what they may not do with the reason', async () => {
  const { page, complaints } = await visitConsole('/settings/people')
  const theirs = await invite(page, 'vera@example.com', 'Viewer')
  await theirs.goto(`${address}/console/demo/settings`)
  const save = theirs.getByRole('button', { name: 'Save' }).first()
  await save.waitFor()
  assert.equal(await save.getAttribute('aria-disabled'), 'true')
  assert.match(String(await save.getAttribute('title')), /Your role here is Viewer/)
  await theirs.goto(`${address}/console/demo/settings/log`)
  await theirs.getByText('Your role here is Viewer').waitFor()
  await requireAccessible(theirs)
  await page.goto(`${address}/console/demo/settings/people`)
  await page.getByLabel('Role of Vera Viewer').selectOption('editor')
  await page.getByText('Vera Viewer is Editor now.', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Vera Viewer is Viewer now.', { exact: true }).waitFor()
  await page
    .getByRole('row', { name: /Vera Viewer/ })
    .getByRole('button', { name: 'Remove' })
    .click()
  await page.getByLabel('Type vera@example.com to go on').fill('vera@example.com')
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await page.getByText('Vera Viewer is removed.', { exact: true }).waitFor()
  assert.equal((await theirs.context().request.get(`${address}/api/session`)).status(), 401)
  assert.deepEqual(complaints, [])
  await theirs.context().close()
  await page.context().close()
})

test('a person sets up an app and a passkey, and signs in with each', async () => {
  const { page, complaints } = await visitConsole('/account/security')
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const { password } = keys.shopgo
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByLabel('Name of the passkey').fill('Work laptop')
  await page.getByLabel('Your password').fill(password)
  await page.getByRole('button', { name: 'Continue in the browser' }).click()
  await page.getByText('Work laptop', { exact: true }).waitFor()

  await page.getByRole('button', { name: 'Set up an app' }).click()
  await page.getByLabel('Your password').fill(password)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor()
  const secret = String(await page.locator('code').first().textContent()).replaceAll(' ', '')
  const app = new TOTP({ secret: Secret.fromBase32(secret) })
  await page.getByLabel('The six digits that it shows now').fill(app.generate())
  await page.getByRole('button', { name: 'Switch it on' }).click()
  const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')
  const code = String(await codes.first().textContent())
  await requireAccessible(page)

  await page.context().clearCookies()
  await page.goto(`${address}/console/demo/account`)
  await giveCredentials(page, keys.shopgo)
  await page.getByLabel('Code of your authenticator app').fill(code)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: 'Your account' }).waitFor()

  await page.context().clearCookies()
  await page.reload()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByRole('heading', { name: 'Your account' }).waitFor()
  await page.getByRole('link', { name: 'Sign-in and security' }).click()
  await page.getByText('9 codes left').waitFor()
  await page.getByRole('button', { name: 'Switch it off' }).click()
  await page.getByLabel('Your password').fill(password)
  await page.getByRole('button', { name: 'Switch it off' }).click()
  await page.getByRole('button', { name: 'Set up an app' }).waitFor()
  const strange = complaints.filter((text) => !text.includes('401'))
  assert.deepEqual(strange, [])
  await page.context().close()
})

test('who forgot the password chooses another by a mail and is signed in', async () => {
  const { page: admin } = await visitConsole('/settings/people')
  const theirs = await invite(admin, 'forgetful@example.com', 'Editor')
  await admin.context().close()
  await theirs.context().clearCookies()
  await theirs.goto(`${address}/console/demo`)
  await theirs.getByRole('button', { name: 'Forgot your password?' }).click()
  await theirs.getByLabel('E-mail address').fill('forgetful@example.com')
  await theirs.getByRole('button', { name: 'Send the link' }).click()
  await theirs.getByText('If forgetful@example.com has an account here').waitFor()
  await requireAccessible(theirs)
  const path = await linkFor(theirs, /new password/, /\/console\/-\/new-password#[0-9A-Za-z]+/)
  await theirs.goto(`${address}${path}`)
  await theirs.getByLabel('New password').fill('short')
  await theirs.getByRole('button', { name: 'Save and sign in' }).click()
  await theirs.getByText('Choose at least 12 characters.').waitFor()
  await requireAccessible(theirs)
  await theirs.getByLabel('New password').fill('staple in the harbour')
  await theirs.getByRole('button', { name: 'Save and sign in' }).click()
  await theirs.getByRole('navigation', { name: 'Main' }).waitFor()
  await theirs.context().close()
})

const PAGES = [
  ['/settings', 'Who the shop is before the law'],
  ['/settings/organization', 'Shops'],
  ['/settings/people', 'What each role may do'],
  ['/settings/carriers?name=northern-post', 'Try it'],
  ['/settings/shipping', 'Shipping rates'],
  ['/settings/warehouses', 'Warehouses'],
  ['/settings/mail', 'Mails'],
  ['/settings/shop-systems?name=shopify', 'Shopify'],
  ['/settings/privacy', 'Requests'],
  ['/settings/log', 'Audit log'],
  ['/account', 'Where you work'],
  ['/account/security', 'Where you are signed in'],
] as const

for (const [colorScheme, viewport] of [
  ['light', TABLET],
  ['dark', DESKTOP],
] as const) {
  test(`the settings are for everybody in ${colorScheme}, ${viewport.width} pixels wide`, () =>
    open(
      PAGES[0][0],
      async (page) => {
        for (const [path, heading] of PAGES) {
          await page.goto(`${address}/console/demo${path}`)
          await page.getByRole('heading', { name: heading }).last().waitFor()
          await page.waitForLoadState('networkidle')
          await requireAccessible(page)
          await requireNoOverflow(page)
        }
      },
      { colorScheme, viewport },
    ))
}
