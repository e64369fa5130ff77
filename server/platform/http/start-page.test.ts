import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pino } from 'pino'
import { shelfSurface } from './fixtures/shelf.ts'
import { createHttp } from './server.ts'
import { mountStartPage, type StartPage } from './start-page.ts'

const get = async (page: Partial<StartPage> = {}) => {
  const app = createHttp({ trustProxy: false, newId: () => 'request', log: pino({ enabled: false }) })
  const address = () => 'https://doorstep.example'
  mountStartPage(app, {
    surfaces: [shelfSurface()],
    address,
    troubles: async () => [],
    demo: false,
    mailbox: false,
    ...page,
  })
  return app.inject({ url: '/' })
}

test('the start page says that all is well, and where the APIs are', async () => {
  const { statusCode, headers, body } = await get()
  assert.equal(statusCode, 200)
  assert.match(body, /&#10003; Ready/)
  assert.match(body, /https:\/\/doorstep\.example/)
  assert.match(body, /<a href="\/docs\/shelf\/">Shelf &lt;API&gt;<\/a>/)
  assert.match(String(headers['content-security-policy']), /^default-src 'none'/)
  assert.equal(headers['cache-control'], 'no-store')
})

test('it names what is wrong, and still answers', async () => {
  const { statusCode, body } = await get({ troubles: async () => ['the database does not <answer>', 'jobs wait'] })
  assert.equal(statusCode, 200)
  assert.match(body, /Not ready: the database does not &lt;answer&gt;; jobs wait/)
})

test('it promises filled-in keys in demo mode only', async () => {
  assert.match((await get({ demo: true })).body, /demo shop is open/)
  assert.doesNotMatch((await get()).body, /demo/)
})

test('it leads to the mailbox where there is one', async () => {
  assert.match((await get({ demo: true, mailbox: true })).body, /<a href="\/mailbox">/)
  assert.doesNotMatch((await get({ demo: true })).body, /mailbox/)
})

test('every text has a contrast of at least 4.5 to every ground, light and dark', async () => {
  const { body } = await get()
  const tokens = [...body.matchAll(/--(\w+): light-dark\((#\w+), (#\w+)\)/g)]
  const colour = new Map(tokens.map(([, name, light, dark]) => [name!, [light!, dark!] as const]))
  for (const scheme of [0, 1] as const) {
    for (const ground of ['ground', 'card']) {
      for (const text of ['text', 'quiet', 'accent', 'good', 'bad']) {
        const ratio = contrast(colour.get(text)![scheme], colour.get(ground)![scheme])
        assert.ok(ratio >= 4.5, `${text} on ${ground}, ${scheme === 0 ? 'light' : 'dark'}: ${ratio.toFixed(2)}`)
      }
    }
  }
})

/** As WCAG 2 defines it. */
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high! + 0.05) / (low! + 0.05)
}

function luminance(hex: string): number {
  const long = hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(long.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
