/**
 * API7:2023, server side request forgery. Ranges of addresses one by one: server/platform/outgoing/addresses.test.ts; the client
 * on its own: client.test.ts beside it. Here: every place that takes an address, every way to write one, and names that change.
 */
import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import { createPictures } from '../../server/modules/catalog/index.ts'
import { issueCredential } from '../../server/modules/tenants/index.ts'
import { SCOPES } from '../../server/platform/context.ts'
import { createOutgoing } from '../../server/platform/outgoing/client.ts'
import { everyShop } from '../../server/platform/sql.ts'
import { apiRig } from '../support/api-rig.ts'
import { receiver } from '../support/receiver.ts'
import { aShop } from '../support/shop.ts'

const rig = await apiRig({ ALLOW_PRIVATE_WEBHOOKS: 'off', RATE_LIMIT: '0' })
const made = await rig.shop()
const inside = await receiver()
const { port } = inside

/** Addresses of this machine and its network, as somebody writes them who wants them to look like others. */
const FORMS = [
  '127.0.0.1', '127.0.0.1.', '127.1', '127.0.1', '127.255.255.254', '0', '0.0.0.0', '0x7f000001', '0x7f.1', '0X7F.0.0.1',
  '0177.0.0.1', '017700000001', '2130706433', '127.0.0.01', '00000177.0.0.1', '%31%32%37.0.0.1', '127%2e0%2e0%2e1',
  '１２７.０.０.１', '①②⑦.⓪.⓪.①', '127。0。0。1', '127．0．0．1', '１2７｡0｡0｡1', '𝟏𝟐𝟕.𝟎.𝟎.𝟏',
  '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '0xa9fea9fe', '2852039166', '0251.0376.0251.0376',
  '100.64.0.1', '192.0.0.170', '192.88.99.1', '198.18.0.1', '192.0.2.1', '198.51.100.1', '203.0.113.1', '224.0.0.1',
  '240.0.0.1', '255.255.255.255', '100.100.100.200',
  '[::]', '[::1]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::FFFF:7F00:0001]', '[::127.0.0.1]',
  '[0:0:0:0:0:ffff:a9fe:a9fe]', '[::ffff:0:127.0.0.1]', '[64:ff9b::127.0.0.1]', '[64:ff9b::a9fe:a9fe]',
  '[64:ff9b:1::7f00:1]', '[2002:7f00:1::]', '[2002:a9fe:a9fe::1]', '[2001:0:4136:e378:8000:63bf:80ff:fffe]',
  '[2606:4700::5efe:7f00:1]', '[fc00::1]', '[fd00:ec2::254]', '[fe80::1]', '[fec0::1]', '[ff02::1]', '[100::1]',
  '[2001:db8::1]', '[3fff::1]', '[5f00::1]', '[4000::1]',
] // biome-ignore format: a table

/** Addresses that are no address of a web server, or not what they look like. */
const TRICKS = [
  `http://8.8.8.8@127.0.0.1:${port}/`, `http://user:secret@8.8.8.8/`, `http://8.8.8.8:80@127.0.0.1:${port}/`,
  `http://8.8.8.8\\@127.0.0.1:${port}/`, `http:\\\\127.0.0.1:${port}\\`, `http:127.0.0.1:${port}`, `http:///127.0.0.1:${port}/`,
  `http://127.0.0.1:${port}#@8.8.8.8/`, `http://127.0.0.1:${port}?@8.8.8.8/`, `HTTP://127.0.0.1:${port}/`,
  `http://127.0.\t0.1:${port}/`, `http://127.0.\n0.1:${port}/`, ` http://127.0.0.1:${port}/`,
  'file:///etc/passwd', 'ftp://8.8.8.8/', 'gopher://127.0.0.1:25/_HELO', 'dict://127.0.0.1:11211/', 'data:text/plain,x',
  'javascript:alert(1)', 'ws://8.8.8.8/', 'unix:/var/run/docker.sock', '//127.0.0.1/', '', 'http://', 'http://[::1', 'x',
] // biome-ignore format: a table

const ogo = await issueCredential(rig.app.system, {
  shopId: made.shop.id,
  kind: 'ogoship_key',
  name: 'k',
  scopes: SCOPES,
})
const basic = `Basic ${Buffer.from(`${made.shop.slug}:${made.key}`).toString('base64')}`

/** Everything that keeps an address to call it later. Answers the status. */
const PLACES: Readonly<Record<string, (url: string) => Promise<number>>> = {
  'our own webhooks': async (url) =>
    (await made.call('POST', '/webhooks', { url, eventTypes: ['order.shipped'] })).status,
  'webhooks of OGOship': (url) =>
    status('POST', '/ogoship/api/v1/webhooks', { 'x-ogokey': ogo.text }, { type: 'OrderShipped', url }),
  'webhooks of Karla': (url) =>
    status(
      'POST',
      `/karla/v1/shops/${made.shop.slug}/webhooks`,
      { authorization: basic },
      { url, enabled_events: ['*'] },
    ),
  'the webhook of ShopGo': (url) =>
    status('PATCH', '/shopgo/v1/management/settings/webhook/order', { 'x-api-key': made.key }, { url }),
  'the rates of ShopGo': (url) =>
    status('PATCH', '/shopgo/v1/management/settings/webhook/shipping-rates', { 'x-api-key': made.key }, { url }),
}

async function status(method: 'POST' | 'PATCH', url: string, headers: Record<string, string>, payload: object) {
  return (await rig.http.inject({ method, url, headers, payload })).statusCode
}

for (const [place, save] of Object.entries(PLACES)) {
  test(`${place}: no address of the own network is kept, however it is written`, async () => {
    for (const url of [...FORMS.map((host) => `http://${host}:${port}/hook`), ...TRICKS]) {
      const code = await save(url)
      assert.ok(code >= 400 && code < 500, `${url}: ${code}`)
    }
    assert.equal(inside.received.length, 0)
    const { count } = await rig.db.system
      .selectFrom('webhook_endpoint')
      .select((eb) => eb.fn.countAll<bigint>().as('count'))
      .modifyEnd(everyShop)
      .executeTakeFirstOrThrow()
    assert.equal(Number(count), 0)
  })
}

test('an address that was kept when it was allowed is judged again at every attempt', async () => {
  const shop = await rig.shop()
  const hook = { url: 'https://93.184.216.34/hook', eventTypes: ['order.shipped'] }
  const { body } = await shop.call<{ id: string }>('POST', '/webhooks', hook)
  await rig.db.system
    .updateTable('webhook_endpoint')
    .set({ url: `http://127.0.0.1:${port}/hook` })
    .where('id', '=', body.id)
    .modifyEnd(everyShop)
    .execute()
  await shop.call('POST', `/webhooks/${body.id}/test`)
  await rig.worker.drain()
  const { body: deliveries } = await shop.call<{ items: { id: string }[] }>(
    'GET',
    `/webhook-deliveries?webhook=${body.id}`,
  )
  const [delivery] = deliveries.items
  const shown = JSON.stringify((await shop.call('GET', `/webhook-deliveries/${delivery?.id}`)).body)
  assert.match(shown, /refused_target/)
  assert.equal(inside.received.length, 0)
})

test('a name that is public when it is looked at and private when it is called is not called', async () => {
  const answers = [['93.184.216.34'], ['127.0.0.1']]
  const outgoing = createOutgoing({ allowPrivate: false, resolve: async () => answers.shift() ?? ['127.0.0.1'] })
  after(() => outgoing.close())
  const url = `http://rebind.example:${port}/hook`
  assert.equal(await outgoing.refusalNow(url), null, 'public at first')
  for (let i = 0; i < 3; i++) {
    const result = await outgoing.send(url, { headers: {}, body: '{}' })
    assert.ok(!result.ok && result.failure === 'refused_target')
  }
  assert.equal(inside.received.length, 0)
})

test('one private address among many, of either family, is enough to refuse a name', async () => {
  for (const [i, bad] of [
    '127.0.0.1',
    '::1',
    '169.254.169.254',
    'fd00::1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
  ].entries()) {
    const many = ['93.184.216.34', '2606:4700::1111'].toSpliced(i % 3, 0, bad)
    const outgoing = createOutgoing({ allowPrivate: false, resolve: async () => many })
    after(() => outgoing.close())
    const result = await outgoing.send(`http://many.example:${port}/`, { headers: {}, body: '' })
    assert.ok(!result.ok && result.failure === 'refused_target', bad)
  }
})

test('a picture that leads elsewhere by a redirect is not fetched from there, nor one inside', async () => {
  const { ctx } = await aShop(rig.db, { clock: rig.clock })
  const leading = await receiver((response) => response.writeHead(302, { location: inside.url }).end())
  const open = createOutgoing({ allowPrivate: true })
  const guarded = createOutgoing({ allowPrivate: false })
  after(() => Promise.all([open.close(), guarded.close()]))
  assert.equal(await createPictures(open).thumbnailOf(ctx, leading.url), null)
  assert.equal(leading.received.length, 1)
  assert.equal(await createPictures(guarded).thumbnailOf(ctx, inside.url), null)
  assert.equal(await createPictures(guarded).thumbnailOf(ctx, `http://[::ffff:127.0.0.1]:${port}/a.png`), null)
  assert.equal(inside.received.length, 0)
})

test('keys of a shop system are not sent to an address inside, nor in the open', async () => {
  const shop = await rig.shop()
  for (const adminUrl of [
    `http://127.0.0.1:${port}/admin`,
    `https://127.0.0.1:${port}/admin`,
    `http://shop.example/admin`,
  ]) {
    await shop.call('PATCH', '/shop', { adminUrl })
    await shop.call('PUT', '/integrations/shopware', {
      settings: { clientId: 'id', clientSecret: 'secret-of-the-shop' },
    })
    const { body } = await shop.call<{ ok?: boolean }>('POST', '/integrations/shopware/test')
    assert.notEqual(body?.ok, true, adminUrl)
  }
  assert.equal(inside.received.length, 0)
})

/** The client itself, the mail server that the operator set, and programs that run on this machine. */
const MAY_CALL =
  /^server\/(platform\/outgoing|platform\/tracing|integrations\/mail|demo-carrier|cli|platform\/.*postgres|platform\/db)/

test('nothing on the server calls another host but through the guarded client', async () => {
  const offenders: string[] = []
  let files = 0
  for await (const file of glob('server/**/*.ts')) {
    if (file.endsWith('.test.ts') || MAY_CALL.test(file)) continue
    files++
    // The script of a page runs in a browser.
    if (file.endsWith('live-script.ts')) continue
    const text = await readFile(file, 'utf8')
    if (/\bfetch\(|from 'undici'|\b(https?|net|tls)\.(request|connect)\(|new WebSocket|from 'axios'/.test(text))
      offenders.push(file)
  }
  assert.ok(files > 300)
  assert.deepEqual(offenders, [])
})
