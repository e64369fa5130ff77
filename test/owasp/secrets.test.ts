/**
 * Secrets stay where they belong. Real calls that succeed and that fail, with everything logged and traced; then each secret is
 * looked for in all that is written or told.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { createOAuthClient, issueCredential } from '../../server/modules/tenants/index.ts'
import { SCOPES } from '../../server/platform/context.ts'
import { startTracing } from '../../server/platform/tracing.ts'
import { apiRig } from '../support/api-rig.ts'
import { shippedOrder } from '../support/claims.ts'
import { connectTo } from '../support/database.ts'
import { joinDesk } from '../support/join.ts'
import { aBrowser, aPerson } from '../support/people.ts'
import { receiver } from '../support/receiver.ts'

const log: string[] = []
const traces = await receiver((response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'))
const tracing = await startTracing(`http://127.0.0.1:${traces.port}`)
const rig = await apiRig({ RATE_LIMIT: '0', LOG_LEVEL: 'trace' }, { logTo: log })
const { call, key, ctx, shop } = await rig.shop()
const client = await connectTo(rig.db.url)

/** Secrets by what they are; answers that show one on purpose, once, are not among those that are searched. */
const secrets = new Map<string, string>()
const plant = (what: string, secret: string): string => {
  assert.ok(secret.length >= 6, what)
  secrets.set(what, secret)
  return secret
}
/** What was answered to calls that went wrong. */
const errors: string[] = []
const wrong = async (reply: Promise<{ statusCode: number; body: string } | { status: number; raw: Buffer }>) => {
  const answer = await reply
  const [status, text] =
    'statusCode' in answer ? [answer.statusCode, answer.body] : [answer.status, answer.raw.toString('utf8')]
  assert.ok(status >= 400, `${status} ${text}`)
  errors.push(text)
}

async function workWithSecrets(): Promise<void> {
  plant('an API key', key)
  const jane = await aPerson(rig, shop)
  plant('a password', jane.password)
  const browser = aBrowser(rig)
  await browser.signIn(jane)
  plant('the cookie of a session', browser.cookie.split('=')[1] ?? '')
  const begun = await browser.call<{ secret: string; uri?: string }>('POST', '/session/totp', {
    password: jane.password,
  })
  plant('the seed of a second factor', begun.body.secret)
  const code = new TOTP({ secret: Secret.fromBase32(begun.body.secret) }).generate({
    timestamp: rig.clock.now().getTime(),
  })
  const confirmed = await browser.call<{ codes: string[] }>('PUT', '/session/totp', { code })
  for (const one of confirmed.body.codes.slice(0, 3)) plant(`recovery code ${one.length}`, one)
  const guess = plant('a wrong password', 'Wrong-Passw0rd-Marker')
  await wrong(aBrowser(rig).signIn({ ...jane, password: guess }))
  await wrong(browser.call('POST', '/session/totp/switch-off', { password: guess }))

  const target = await receiver((response) => response.writeHead(500).end('no'))
  const hook = await call<{ id: string; secret: string }>('POST', '/webhooks', {
    url: target.url,
    eventTypes: ['order.shipped'],
    customHeaders: { 'X-Receiver': plant('a header of webhooks', 'receiver-header-marker') },
  })
  plant('the secret of a webhook', hook.body.secret)
  await call('POST', `/webhooks/${hook.body.id}/test`)
  const carrier = plant('the key of a carrier', 'carrier-key-marker-77')
  const connected = await call('PUT', '/carrier-connections/easypost', {
    settings: { apiKey: carrier, webhookSecret: `${carrier}-hook` },
  })
  assert.ok(connected.status < 500)
  const shopware = plant('the secret of a shop system', 'shopware-secret-marker')
  await call('PATCH', '/shop', { adminUrl: target.url })
  await call('PUT', '/integrations/shopware', { settings: { clientId: 'client', clientSecret: shopware } })
  await call('POST', '/integrations/shopware/test')

  const ogo = await issueCredential(rig.app.system, {
    shopId: shop.id,
    kind: 'ogoship_secret',
    name: 'p',
    scopes: SCOPES,
  })
  const oauth = await createOAuthClient(rig.app.system, { name: 'Plugin', scopes: SCOPES })
  plant('a secret token of ApiV1', ogo.text)
  plant('the secret of a client', oauth.secret)
  const grant = (password: string) =>
    rig.http.inject({
      method: 'POST',
      url: '/ogoship/OAuth/Token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({
        grant_type: 'password',
        client_id: oauth.client.id,
        client_secret: oauth.secret,
        username: String(shop.number),
        password,
      }).toString(),
    })
  const tokens = (await grant(ogo.text)).json()
  plant('an access token', tokens.access_token)
  plant('a refresh token', tokens.refresh_token)
  await wrong(grant(plant('a wrong secret token', `${ogo.text.slice(0, -4)}abcd`)))
  await wrong(
    rig.http.inject({ url: '/ogoship/api/v1/nothing', headers: { authorization: `Bearer ${tokens.access_token}` } }),
  )
  await wrong(rig.http.inject({ url: '/api/orders?limit=x', headers: { authorization: `Bearer ${key}` } }))
  await wrong(
    rig.http.inject({
      url: '/api/shop',
      headers: {
        authorization: `Bearer ${plant('a wrong key', `dsk_${'0'.repeat(32)}_MarkerMarkerMarkerMarkerMarkerMa`)}`,
      },
    }),
  )
  await wrong(
    call('POST', '/webhooks', {
      url: 'nothing',
      eventTypes: ['order.shipped'],
      customHeaders: { 'X-Token': plant('a header that is refused', 'refused-header-marker') },
    }),
  )
  await wrong(
    call('PUT', '/carrier-connections/easypost', {
      settings: { apiKey: plant('a key that is refused', 'refused-key-marker-9'), nonsense: 'x' },
    }),
  )

  await call('POST', '/organization/invitations', { email: 'new@example.com', role: 'viewer' })
  await aBrowser(rig).call('POST', '/session/password-reset', { email: jane.email })
  const { order } = await shippedOrder(ctx)
  await rig.worker.drain()
  plant('the link of an invitation', (await joinDesk(rig).openLink('new@example.com')).split('/').at(-1) ?? '')
  const [reset] = await joinDesk(rig).mails(jane.email)
  plant('the link of a reset', /new-password#(\w+)/.exec(reset?.text ?? '')?.[1] ?? '')
  const link = await call<{ url: string }>('GET', `/orders/${order.id}/tracking-link`)
  const path = new URL(link.body.url).pathname
  plant('the link of an order', path.split('/').at(-1) ?? '')
  assert.equal((await rig.http.inject({ url: path })).statusCode, 200)
  await wrong(rig.http.inject({ url: `${path}/nothing/here` }))
  await wrong(rig.http.inject({ url: `${path}x` }))
  await rig.app.requestLog.flush()
  await rig.worker.drain()
}

const used = workWithSecrets()

/** What has the secret in it, as it is, or as base64 and hexadecimal digits write it. */
function* holding(texts: Iterable<string>): Generator<string> {
  for (const text of texts)
    for (const [what, secret] of secrets)
      for (const form of [
        secret,
        Buffer.from(secret).toString('base64').replace(/=+$/, '').slice(0, -1),
        Buffer.from(secret).toString('hex'),
      ])
        if (text.includes(form))
          yield `${what} in ${text.slice(Math.max(0, text.indexOf(form) - 80), text.indexOf(form) + 20)}`
}

test('no secret is in the log, though everything is logged', async () => {
  await used
  assert.ok(secrets.size > 18 && log.length > 20, `${secrets.size} secrets, ${log.length} lines`)
  assert.deepEqual([...holding(log)], [])
})

test('no secret is in an answer that says what went wrong', async () => {
  await used
  assert.ok(errors.length >= 6, `${errors.length} errors`)
  assert.deepEqual([...holding(errors)], [])
})

test('no secret is in a trace', async () => {
  await used
  await tracing?.stop()
  const spans = traces.received.map(({ body }) => body)
  assert.ok(spans.join('').includes('doorstep'), 'there are traces')
  assert.deepEqual([...holding(spans)], [])
})

/** Mails of an installation without a mail server are kept to be read: a demo, where anybody may. */
const READ_BY_ALL = new Set(['mailbox_message'])

test('no secret can be read from any column of any table', async () => {
  await used
  const { rows: columns } = await client.query<{ name: string; column: string }>(
    `select c.table_name as name, c.column_name as column from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'json', 'jsonb', 'bytea', 'ARRAY', 'character varying')`,
  )
  assert.ok(columns.length > 200, `${columns.length} columns`)
  const found: string[] = []
  for (const [name, all] of Map.groupBy(columns, (one) => one.name)) {
    if (READ_BY_ALL.has(name)) continue
    const texts = all.map(({ column }) => `coalesce("${column}"::text, '')`).join(` || ' ' || `)
    const { rows } = await client.query<{ text: string }>(`select ${texts} as text from "${name}"`)
    for (const one of holding(rows.map(({ text }) => text))) found.push(`${name}: ${one}`)
  }
  assert.deepEqual(found, [])
})

test('the log of requests, attempts of webhooks and the audit log tell the shop of no secret', async () => {
  await used
  const told: string[] = []
  const open = async (path: string, item: (id: string) => string) => {
    const list = await call<{ items: { id: string }[] }>('GET', path)
    told.push(list.raw.toString('utf8'))
    for (const { id } of list.body.items.slice(0, 30)) told.push((await call('GET', item(id))).raw.toString('utf8'))
  }
  await open('/requests', (id) => `/requests/${id}`)
  await open('/webhook-deliveries', (id) => `/webhook-deliveries/${id}`)
  for (const path of [
    '/audit-entries',
    '/credentials',
    '/carrier-connections',
    '/integrations',
    '/events?order=newest',
    '/mails',
    '/organization/invitations',
  ])
    told.push((await call('GET', path)).raw.toString('utf8'))
  const found = [...holding(told)]
  assert.deepEqual(found, [])
})
