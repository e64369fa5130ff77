import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connectorsRig } from '../../../test/support/connectors-rig.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { listAudit } from '../../platform/audit.ts'

const db = await testDatabase()

test('keys are stored encrypted, shown masked and audited without their values', async () => {
  const rig = await connectorsRig(db)
  const settings = { accessToken: rig.store.accessToken, clientSecret: 'shpss_secret_of_the_app' }
  await rig.connectors.putIntegration(rig.ctx, { name: 'shopify', settings })
  const [klaviyo, shopify, shopware] = await rig.connectors.listIntegrations(rig.ctx)
  assert.deepEqual([klaviyo?.name, klaviyo?.connected, shopware?.connected], ['klaviyo', false, false])
  assert.equal(shopify?.connected, true)
  assert.deepEqual(
    shopify?.fields.map(({ name, masked }) => [name, masked]),
    [
      ['accessToken', 'shpat_*****************************def'],
      ['clientSecret', 'shpss_**************app'],
    ],
  )
  const row = await rig.ctx.db
    .selectFrom('integration')
    .selectAll()
    .where('shop_id', '=', rig.ctx.shopId)
    .executeTakeFirstOrThrow()
  const audited = await listAudit(rig.ctx, { limit: 10 })
  for (const secret of Object.values(settings)) {
    assert.ok(!JSON.stringify([row, audited]).includes(secret))
  }
  const [entry] = audited
  assert.equal(entry?.action, 'integration.connected')
  assert.deepEqual(entry?.detail, { settings: ['accessToken', 'clientSecret'] })
})

test('a setting that is not named keeps its value, an empty one is removed', async () => {
  const { connectors, ctx } = await connectorsRig(db)
  const put = (settings: Record<string, string | null>) =>
    connectors.putIntegration(ctx, { name: 'shopware', settings })
  await put({ clientId: 'SWIAV3VKT1BIZHP0', clientSecret: ' secret-one-of-shopware ' })
  const kept = await put({ clientId: 'SWIAOTHEROTHEROT', clientSecret: null })
  assert.deepEqual(
    kept.fields.map(({ masked }) => masked),
    ['*************ROT', '*******************are'],
  )
  const removed = await put({ clientSecret: '' })
  assert.equal(removed.fields[1]?.masked, null)
})

test('settings that are unknown, missing or no text of a header are named', async () => {
  const { connectors, ctx } = await connectorsRig(db)
  const put = (settings: Record<string, string>) => connectors.putIntegration(ctx, { name: 'shopify', settings })
  const problems = (problem: object) => ({ kind: 'invalid', details: { problems: [problem] } })
  await assert.rejects(
    put({ clientSecret: 'shpss_only' }),
    problems({ field: 'settings.accessToken', code: 'setting_missing' }),
  )
  await assert.rejects(
    put({ accessToken: 'shpat_1', apiKey: 'x' }),
    problems({ field: 'settings.apiKey', code: 'setting_unknown' }),
  )
  for (const accessToken of ['två ord', 'line\r\nbreak', 'x'.repeat(4001), '🔑'.repeat(8)]) {
    await assert.rejects(put({ accessToken }), problems({ field: 'settings.accessToken', code: 'setting_malformed' }))
  }
  const [, shopify] = await connectors.listIntegrations(ctx)
  assert.equal(shopify?.connected, false)
})

test('two that set different keys at once keep both', async () => {
  const { connectors, ctx } = await connectorsRig(db)
  const put = (settings: Record<string, string>) => connectors.putIntegration(ctx, { name: 'shopware', settings })
  await put({ clientId: 'client-id-of-the-shop' })
  await Promise.all([put({ clientSecret: 'secret-of-the-shop' }), put({ clientId: 'other-id-of-the-shop' })])
  const [, , shopware] = await connectors.listIntegrations(ctx)
  assert.deepEqual(
    shopware?.fields.map(({ masked }) => masked),
    ['*****************hop', '***************hop'],
  )
})

test('keys are tried, and the account remembers what came of it', async () => {
  const { connectors, ctx, store, klaviyo, shopware, facts, clock } = await connectorsRig(db)
  await connectors.putIntegration(ctx, { name: 'shopify', settings: { accessToken: store.accessToken } })
  assert.deepEqual(await connectors.testIntegration(ctx, 'shopify'), { ok: true, value: 'North Gift Company' })
  await connectors.putIntegration(ctx, { name: 'klaviyo', settings: { apiKey: klaviyo.apiKey } })
  assert.deepEqual(await connectors.testIntegration(ctx, 'klaviyo'), { ok: true, value: 'North Gift Company' })
  facts.adminUrl = shopware.adminUrl
  const { clientId, clientSecret } = shopware
  await connectors.putIntegration(ctx, { name: 'shopware', settings: { clientId, clientSecret } })
  assert.deepEqual(await connectors.testIntegration(ctx, 'shopware'), { ok: true, value: 'Shopware 6.7.1.0' })

  klaviyo.apiKey = 'pk_another_one_by_now'
  const refused = await connectors.testIntegration(ctx, 'klaviyo')
  assert.equal(refused.ok, false)
  const [view] = await connectors.listIntegrations(ctx)
  assert.deepEqual(view?.lastSuccessAt, clock.now())
  assert.deepEqual(view?.pausedUntil, new Date(clock.now().getTime() + 15 * 60_000))
  assert.match(view?.lastError ?? '', /^Klaviyo refuses the account's credentials/)
  const again = await connectors.putIntegration(ctx, { name: 'klaviyo', settings: { apiKey: 'pk_another_one_by_now' } })
  assert.deepEqual([again.pausedUntil, again.lastError], [null, null])
})

test('a vendor that repeats a secret in its complaint is not quoted with it', async () => {
  const apiKey = 'pk_0123456789_the_key'
  const { connectors, ctx } = await connectorsRig(db, {
    integrations: [
      {
        name: 'talkative',
        displayName: 'Talkative',
        settings: [{ name: 'apiKey', required: true, description: 'Key.' }],
        test: async () => ({ ok: false, failure: { kind: 'rejected', message: `Bad key ${apiKey}!` } }),
      },
    ],
  })
  await connectors.putIntegration(ctx, { name: 'talkative', settings: { apiKey } })
  const answer = await connectors.testIntegration(ctx, 'talkative')
  assert.deepEqual(answer, { ok: false, failure: { kind: 'rejected', message: 'Bad key ***!' } })
  assert.ok(!JSON.stringify(await connectors.listIntegrations(ctx)).includes(apiKey))
})

test('what is not connected cannot be tried or removed, and once removed it is gone', async () => {
  const { connectors, ctx, klaviyo } = await connectorsRig(db)
  const unconnected = { kind: 'not_found', code: 'integration_not_connected' }
  await assert.rejects(connectors.testIntegration(ctx, 'klaviyo'), unconnected)
  await assert.rejects(connectors.removeIntegration(ctx, 'klaviyo'), unconnected)
  await assert.rejects(connectors.testIntegration(ctx, 'fax'), { code: 'integration_not_found' })
  await connectors.putIntegration(ctx, { name: 'klaviyo', settings: { apiKey: klaviyo.apiKey } })
  await connectors.removeIntegration(ctx, 'klaviyo')
  await assert.rejects(connectors.removeIntegration(ctx, 'klaviyo'), unconnected)
})

test('keys are for administrators of the shop, and of no other shop', async () => {
  const rig = await connectorsRig(db)
  const editor = rig.as('read:order', 'write:order', 'write:webhook')
  const input = { name: 'klaviyo', settings: { apiKey: 'pk_0123456789' } }
  for (const attempt of [
    () => rig.connectors.listIntegrations(editor),
    () => rig.connectors.putIntegration(editor, input),
    () => rig.connectors.testIntegration(editor, 'klaviyo'),
    () => rig.connectors.removeIntegration(editor, 'klaviyo'),
  ]) {
    await assert.rejects(attempt, { kind: 'forbidden' })
  }
  await rig.connectors.putIntegration(rig.ctx, input)
  const other = await connectorsRig(db)
  assert.equal(
    (await other.connectors.listIntegrations(other.ctx)).some(({ connected }) => connected),
    false,
  )
})
