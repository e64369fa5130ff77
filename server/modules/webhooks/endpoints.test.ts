import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Webhook } from 'standardwebhooks'
import { testDatabase } from '../../../test/support/database.ts'
import { receiver } from '../../../test/support/receiver.ts'
import { webhookRig } from '../../../test/support/webhook-rig.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '../../platform/errors.ts'
import { uuidv7 } from '../../platform/ids.ts'

const db = await testDatabase()
const headersOf = (call: { headers: object } | undefined) => call?.headers as Record<string, string>
const invalid = (code: string) => (error: unknown) => error instanceof Invalid && error.code === code

test('an endpoint comes back as it was made, and its secret only where it is asked for', async () => {
  const rig = await webhookRig(db)
  const input = {
    dialect: 'plain',
    url: 'http://127.0.0.1:1/x',
    eventTypes: ['thing.changed'],
    customHeaders: { 'X-A': '1' },
  }
  const { secret, ...created } = await rig.webhooks.createEndpoint(rig.ctx, { ...input, secret: 'whk' })
  assert.equal(secret, 'whk')
  assert.deepEqual(await rig.webhooks.getEndpoint(rig.ctx, { id: created.id }), created)
  assert.deepEqual(await rig.webhooks.listEndpoints(rig.ctx, { dialect: 'plain' }), [created])
  assert.deepEqual(await rig.webhooks.listEndpoints(rig.ctx, { dialect: 'standard' }), [])
  const secrets = await rig.webhooks.revealSecrets(rig.ctx, { ids: [created.id] })
  assert.equal(secrets.get(created.id), 'whk')
  const rows = await db.system.selectFrom('webhook_endpoint').selectAll().where('shop_id', '=', rig.shopId).execute()
  assert.ok(!JSON.stringify(rows).includes('"whk"'))
})

test('a secret is made when none is given, and refused where the dialect cannot use it', async () => {
  const rig = await webhookRig(db)
  const input = { dialect: 'standard', url: 'http://127.0.0.1:1/', eventTypes: ['*'] }
  assert.match((await rig.webhooks.createEndpoint(rig.ctx, input)).secret, /^whsec_[A-Za-z0-9+/]{43}=$/)
  await assert.rejects(
    rig.webhooks.createEndpoint(rig.ctx, { ...input, secret: 'short' }),
    invalid('webhook_secret_malformed'),
  )
})

test('urls that could not be called are refused', async () => {
  const rig = await webhookRig(db, { allowPrivate: false })
  for (const url of [
    '',
    'ftp://a.example/',
    'https://u:p@a.example/',
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://0x7f.1/',
  ]) {
    await assert.rejects(rig.endpoint(url), invalid('webhook_url_refused'), url)
  }
  await rig.endpoint('https://hooks.example/a?b=c')
})

const REFUSED_HEADERS: Record<string, string>[] = [
  { 'X-A': 'one\r\nX-B: two' },
  { 'X-A': 'one\n\nbody' },
  { 'X-A': 'nul\0' },
  { 'X-A': 'łódź' },
  { 'X-A\r\nX-B': '1' },
  { 'X A': '1' },
  { '': '1' },
  { 'Content-Type': 'text/plain' },
  { 'content-length': '0' },
  { HOST: 'elsewhere.example' },
  { 'Transfer-Encoding': 'chunked' },
  { Connection: 'close' },
  { 'X-Plain-Signature': 'mine' },
  { 'X-A': '1', 'x-a': '2' },
]

for (const headers of REFUSED_HEADERS) {
  test(`custom headers ${JSON.stringify(headers)} are refused`, async () => {
    const rig = await webhookRig(db)
    await assert.rejects(
      rig.endpoint('http://127.0.0.1:1/', { customHeaders: headers }),
      invalid('webhook_header_refused'),
    )
    const { id } = await rig.endpoint('http://127.0.0.1:1/')
    await assert.rejects(
      rig.webhooks.updateEndpoint(rig.ctx, { id, customHeaders: headers }),
      invalid('webhook_header_refused'),
    )
  })
}

test('custom headers are sent with every call, in their letter case', async () => {
  const rig = await webhookRig(db)
  const target = await receiver()
  await rig.endpoint(target.url, {
    customHeaders: { 'X-Shop': '1', 'user-agent': 'Mine', Authorization: 'Basic eA==' },
  })
  await rig.happen('thing:1', 1)
  await rig.worker.drain()
  const { rawHeaders = [] } = target.received[0] ?? {}
  assert.ok(rawHeaders.includes('X-Shop'))
  assert.equal(headersOf(target.received[0])['user-agent'], 'Mine')
  assert.equal(headersOf(target.received[0]).authorization, 'Basic eA==')
})

test('queued deliveries go to the new url with the new secret', async () => {
  const rig = await webhookRig(db, { start: new Date().toISOString() })
  const [before, now] = [await receiver(), await receiver()]
  before.answers.push(500)
  const { id } = await rig.endpoint(before.url, { dialect: 'standard', secret: undefined })
  await rig.happen('thing:1', 1)
  await rig.worker.drain()
  await rig.happen('thing:1', 2)
  const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`
  await rig.webhooks.updateEndpoint(rig.ctx, { id, url: now.url, secret })
  await rig.advance(5000)
  assert.equal(before.received.length, 1)
  assert.deepEqual(now.received.map((call) => JSON.parse(call.body).data.n).sort(), [1, 2])
  for (const call of now.received) new Webhook(secret).verify(call.body, headersOf(call))
})

test('any update switches an endpoint on again, and an update can switch it off', async () => {
  const rig = await webhookRig(db)
  const target = await receiver()
  target.answers.push(410, 500)
  const { id } = await rig.endpoint(target.url)
  await rig.happen('thing:1', 1)
  await rig.worker.drain()
  const again = await rig.webhooks.updateEndpoint(rig.ctx, { id })
  assert.deepEqual([again.active, again.inactiveReason, again.failingSince], [true, null, null])
  await rig.happen('thing:1', 2)
  await rig.worker.drain()
  assert.equal(target.received.length, 2)
  const off = await rig.webhooks.updateEndpoint(rig.ctx, { id, active: false })
  assert.deepEqual([off.active, off.inactiveReason], [false, 'switched_off'])
  await rig.advance(5000)
  assert.equal(target.received.length, 2)
  const deliveries = await rig.webhooks.listDeliveries(rig.ctx, { limit: 10 })
  assert.ok(deliveries.every((delivery) => delivery.status === 'failed'))
})

test('after a rotation both secrets sign for the time given, then the new one alone', async () => {
  const rig = await webhookRig(db, { start: new Date().toISOString() })
  const target = await receiver()
  const { id, secret: old } = await rig.endpoint(target.url, { dialect: 'standard', secret: undefined })
  const { secret } = await rig.webhooks.rotateSecret(rig.ctx, { id, previousValidMs: 60_000 })
  assert.notEqual(secret, old)
  await rig.happen('thing:1', 1)
  await rig.worker.drain()
  rig.clock.advance(60_000)
  await rig.happen('thing:1', 2)
  await rig.worker.drain()
  const [during, later] = target.received
  new Webhook(old).verify(during!.body, headersOf(during))
  new Webhook(secret).verify(during!.body, headersOf(during))
  new Webhook(secret).verify(later!.body, headersOf(later))
  assert.throws(() => new Webhook(old).verify(later!.body, headersOf(later)))
})

test('deleting an endpoint drops what was queued for it', async () => {
  const rig = await webhookRig(db)
  const target = await receiver()
  target.answers.push(500)
  const { id } = await rig.endpoint(target.url)
  await rig.happen('thing:1', 1)
  await rig.worker.drain()
  await rig.happen('thing:1', 2)
  await rig.webhooks.deleteEndpoint(rig.ctx, { id })
  await rig.advance(5000)
  assert.equal(target.received.length, 1)
  assert.deepEqual(rig.errors, [])
  assert.deepEqual(await rig.webhooks.listDeliveries(rig.ctx, { limit: 10 }), [])
  await assert.rejects(rig.webhooks.getEndpoint(rig.ctx, { id }), NotFound)
  await assert.rejects(rig.webhooks.deleteEndpoint(rig.ctx, { id }), NotFound)
})

test('another shop can neither see nor touch an endpoint', async () => {
  const rig = await webhookRig(db)
  const { id } = await rig.endpoint('http://127.0.0.1:1/')
  const stranger = rig.contextOf(uuidv7(new Date()))
  const { webhooks } = rig
  await assert.rejects(webhooks.getEndpoint(stranger, { id }), NotFound)
  await assert.rejects(webhooks.updateEndpoint(stranger, { id }), NotFound)
  await assert.rejects(webhooks.rotateSecret(stranger, { id }), NotFound)
  await assert.rejects(webhooks.deleteEndpoint(stranger, { id }), NotFound)
  await assert.rejects(webhooks.sendTestEvent(stranger, { endpointId: id }), NotFound)
  await assert.rejects(webhooks.replayDeliveries(stranger, { endpointId: id, from: new Date(0) }), NotFound)
  assert.equal((await webhooks.revealSecrets(stranger, { ids: [id] })).size, 0)
})

test('reading asks for read:webhook and changing for write:webhook; who writes may see one endpoint', async () => {
  const rig = await webhookRig(db)
  const { id } = await rig.endpoint('http://127.0.0.1:1/')
  const reader = rig.contextOf(rig.shopId, ['read:webhook'])
  const writer = rig.contextOf(rig.shopId, ['write:webhook'])
  const stranger = rig.contextOf(rig.shopId, ['read:order', 'write:order'])
  const { webhooks } = rig
  for (const ctx of [reader, writer]) {
    await webhooks.getEndpoint(ctx, { id })
    await webhooks.revealSecrets(ctx, { ids: [id] })
  }
  const refused = [
    () => webhooks.updateEndpoint(reader, { id }),
    () => webhooks.deleteEndpoint(reader, { id }),
    () => webhooks.rotateSecret(reader, { id }),
    () => webhooks.sendTestEvent(reader, { endpointId: id }),
    () => webhooks.replayDelivery(reader, { id }),
    () => webhooks.replayDeliveries(reader, { endpointId: id, from: new Date(0) }),
    () => webhooks.listEndpoints(writer),
    () => webhooks.listDeliveries(writer, { limit: 1 }),
    () => webhooks.getDelivery(writer, { id }),
    () => webhooks.getEndpoint(stranger, { id }),
    () => webhooks.revealSecrets(stranger, { ids: [id] }),
  ]
  for (const call of refused) await assert.rejects(call(), Forbidden)
})

test('a test event goes to its endpoint alone, whatever that is subscribed to', async () => {
  const rig = await webhookRig(db, { start: new Date().toISOString() })
  const [tested, other] = [await receiver(), await receiver()]
  const { id, secret } = await rig.endpoint(tested.url, { dialect: 'standard', secret: undefined })
  await rig.endpoint(other.url, { eventTypes: ['*'] })
  const { deliveryId } = await rig.webhooks.sendTestEvent(rig.ctx, { endpointId: id })
  await rig.worker.drain()
  const [call] = tested.received
  new Webhook(secret).verify(call!.body, headersOf(call))
  assert.equal(JSON.parse(call!.body).type, 'webhook.test')
  assert.equal((await rig.webhooks.getDelivery(rig.ctx, { id: deliveryId })).status, 'delivered')
  assert.equal(other.received.length, 0)
  await rig.webhooks.updateEndpoint(rig.ctx, { id, active: false })
  await assert.rejects(rig.webhooks.sendTestEvent(rig.ctx, { endpointId: id }), Conflict)
})
