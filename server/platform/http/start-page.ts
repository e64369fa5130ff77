import type { FastifyInstance } from 'fastify'
import { surfaceList } from './docs-index.ts'
import { escapeHtml, htmlPage, ICON } from './html-page.ts'
import type { Surface } from './types.ts'

export interface StartPage {
  surfaces: readonly Surface[]
  /** The address that programs use. */
  address: () => string
  /** What is wrong, a sentence each; empty when the server is ready. */
  troubles: () => Promise<string[]>
  /** Whether the API pages have the keys of a demo shop filled in. */
  demo: boolean
  /** Whether mails can be read at /mailbox. */
  mailbox: boolean
}

const POLICY = `default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** Pages for shoppers may be found, where they do not say otherwise themselves; nothing else is for searching. */
const ROBOTS = 'User-agent: *\nAllow: /t/\nDisallow: /\n'

/** `/`: that this is Doorstep, whether it is well, and where to go from here. Anybody may see it. */
export function mountStartPage(app: FastifyInstance, page: StartPage): void {
  app.get('/', async (_request, reply) => {
    const html = htmlPage({ title: 'Doorstep', body: bodyOf(page, await page.troubles()) })
    return reply
      .headers({ 'content-security-policy': POLICY, 'cache-control': 'no-store' })
      .type('text/html; charset=utf-8')
      .send(html)
  })
  app.get('/robots.txt', (_request, reply) =>
    reply.headers({ 'cache-control': 'public, max-age=86400' }).type('text/plain; charset=utf-8').send(ROBOTS),
  )
  app.get('/favicon.svg', (_request, reply) =>
    reply.header('cache-control', 'public, max-age=86400').type('image/svg+xml').send(ICON),
  )
}

function bodyOf({ surfaces, address, demo, mailbox }: StartPage, troubles: readonly string[]): string {
  return `<h1>Orders, stock and returns, after checkout</h1>
<p>Programs talk to this server: shops send orders, warehouses ship them. Shoppers follow their parcels on its pages.</p>
<dl>
<dt>State</dt><dd>${stateOf(troubles)}</dd>
<dt>Address</dt><dd><code>${escapeHtml(address())}</code></dd>
</dl>
<h2>APIs</h2>
${surfaceList(surfaces)}
<h2>First steps</h2>
${demo ? DEMO_STEPS : STEPS}
${mailbox ? MAILBOX : ''}
<h2>For monitors</h2>
<dl>
<dt><a href="/health/ready">/health/ready</a></dt><dd>200 when requests may come here, else 503 with the reason</dd>
<dt><a href="/health/live">/health/live</a></dt><dd>200 as long as the process answers</dd>
<dt><a href="/metrics">/metrics</a></dt><dd>Prometheus; asks for METRICS_TOKEN when that is set</dd>
</dl>`
}

const stateOf = (troubles: readonly string[]): string =>
  troubles.length === 0
    ? '<span class="good">&#10003; Ready</span>'
    : `<span class="bad">&#10007; Not ready: ${escapeHtml(troubles.join('; '))}</span>`

const DEMO_STEPS = `<p>The demo shop is open: open an API above, choose an operation and send it. The keys are filled in.
They are in <code>demo.json</code> in the data folder too, and the terminal that started this server shows them with commands to paste.</p>
<p>See what a shopper sees: <a href="/t/demo">follow a parcel</a> of order 10001 with the zip 00150, or of 10003 with 20255.</p>`

const MAILBOX = '<p>Mails that would go out are kept: <a href="/mailbox">open the mailbox</a>.</p>'

const STEPS = `<p>You need a key of a shop. Whoever runs this server makes a shop with <code>doorstep shop create</code>, which
prints its keys once.</p>`
