import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getBrand, getShopSettings, putBrand } from '../../server/modules/tenants/index.ts'
import { EDITOR, karlaRig, VIEWER, type Wire } from '../support/karla.ts'

const rig = await karlaRig()
type Settings = Wire['ShopSettingsDTO']

const TRICKY = '<script>alert("x")</script> Ääkköset 🚢 مرحبا'

test('a shop that chose nothing has settings all the same', async () => {
  const shop = await rig.merchant()
  const settings = await shop.ok<Settings>('GET', `${shop.at}/settings`)
  assert.deepEqual(settings, {
    carriers: {
      shipment_updates: true,
      version: 1,
      data: {
        pp_status: 'live',
        pp_disabled_carriers: [],
        hc_status: 'live',
        hc_enabled_carriers: [],
        override_pp_tracking_config_for_segments: [],
        override_hc_tracking_config_for_segments: [],
      },
    },
    triggers: {
      klaviyo: false,
      shopify: false,
      version: 1,
      data: {
        klaviyo: {
          status: 'disabled',
          custom_triggers: [],
          trigger_delivered_all_events: false,
          shipment_group_key: 'shipment_id',
          stale_event_threshold: 4,
        },
        shopify: { status: 'disabled' },
      },
    },
    segments: { klaviyo: false, shopify: false },
    trackpages: { version: 1, data: {} },
  })
})

test('flags change one by one, by PUT and PATCH alike; null and nothing leave them', async () => {
  const shop = await rig.merchant()
  const at = `${shop.at}/settings`
  for (const method of ['PUT', 'PATCH'] as const) {
    assert.deepEqual(await shop.ok(method, `${at}/carriers`, { shipment_updates: false }), { shipment_updates: false })
    assert.deepEqual(await shop.ok(method, `${at}/carriers`, { shipment_updates: null }), { shipment_updates: false })
    assert.deepEqual(await shop.ok(method, `${at}/carriers`, {}), { shipment_updates: false })
    assert.deepEqual(await shop.ok(method, `${at}/carriers`, { shipment_updates: true }), { shipment_updates: true })
    assert.deepEqual(await shop.ok(method, `${at}/triggers`, { klaviyo: true, shopify: null }), {
      klaviyo: true,
      shopify: false,
    })
    assert.deepEqual(await shop.ok(method, `${at}/triggers`, { klaviyo: null, shopify: true }), {
      klaviyo: true,
      shopify: true,
    })
    assert.deepEqual(await shop.ok(method, `${at}/triggers`, { klaviyo: false, shopify: false }), {
      klaviyo: false,
      shopify: false,
    })
    assert.deepEqual(await shop.ok(method, `${at}/segments`, { klaviyo: true }), { klaviyo: true, shopify: false })
    assert.deepEqual(await shop.ok(method, `${at}/segments`, { klaviyo: null }), { klaviyo: true, shopify: false })
    assert.deepEqual(await shop.ok(method, `${at}/segments`, { klaviyo: false }), { klaviyo: false, shopify: false })
  }
})

test('both forms show the same: a flag moves the status behind it, and keeps what is none of its business', async () => {
  const shop = await rig.merchant()
  const at = `${shop.at}/settings`
  const versioned: Wire['ShopSettingsRequestDTO'] = {
    triggers: {
      version: 1,
      data: {
        klaviyo: {
          status: 'testing',
          custom_triggers: [{ name: TRICKY }],
          trigger_delivered_all_events: true,
          shipment_group_key: 'tracking_number',
          stale_event_threshold: 12,
        },
        shopify: {},
      },
    },
    carriers: {
      version: 1,
      data: {
        pp_status: 'disabled',
        hc_status: 'testing',
        hc_enabled_carriers: ['dhl'],
        pp_disabled_carriers: ['ups'],
      },
    },
    trackpages: { version: 1, data: { greeting: TRICKY } },
  }
  await shop.ok('PATCH', `${at}/segments`, { klaviyo: true })
  const set = await shop.ok<Settings>('POST', at, versioned)
  assert.equal(set.carriers.shipment_updates, false)
  assert.equal(set.triggers.klaviyo, false, 'testing sends nothing')
  assert.equal(set.triggers.shopify, true, 'the contract says live where it is left out')
  assert.deepEqual(set.segments, { klaviyo: true, shopify: false }, 'segments are no part of that form')
  assert.deepEqual(set.triggers.data.klaviyo, versioned.triggers.data.klaviyo)
  assert.deepEqual(set.trackpages.data, { greeting: TRICKY })

  await shop.ok('PATCH', `${at}/triggers`, { klaviyo: false })
  await shop.ok('PATCH', `${at}/carriers`, { shipment_updates: true })
  const after = await shop.ok<Settings>('GET', at)
  assert.equal(after.triggers.data.klaviyo.status, 'testing', 'it was off already')
  assert.equal(after.carriers.data.pp_status, 'live')
  assert.equal(after.carriers.data.hc_status, 'live')
  assert.deepEqual(after.carriers.data.hc_enabled_carriers, ['dhl'])

  await shop.ok('PATCH', `${at}/triggers`, { klaviyo: true })
  assert.equal((await shop.ok<Settings>('GET', at)).triggers.data.klaviyo.status, 'live')
  await shop.ok('PATCH', `${at}/triggers`, { klaviyo: false })
  const off = await shop.ok<Settings>('GET', at)
  assert.equal(off.triggers.data.klaviyo.status, 'disabled')
  assert.equal(off.triggers.data.klaviyo.stale_event_threshold, 12)
  assert.equal((await getShopSettings(shop.ctx)).klaviyo.staleHours, 12)
})

test('what the versioned form leaves out has its defaults, and nulls are left out', async () => {
  const shop = await rig.merchant()
  const set = await shop.ok<Settings>('POST', `${shop.at}/settings`, {
    triggers: {
      data: {
        klaviyo: {
          status: 'live',
          custom_triggers: null,
          trigger_delivered_all_events: null,
          shipment_group_key: null,
          stale_event_threshold: null,
        },
        shopify: { status: null },
      },
    },
    carriers: {
      data: {
        pp_status: null,
        pp_disabled_carriers: null,
        hc_status: 'disabled',
        hc_enabled_carriers: null,
        override_pp_tracking_config_for_segments: null,
        override_hc_tracking_config_for_segments: null,
      },
    },
    trackpages: { data: null },
  })
  assert.equal(set.carriers.shipment_updates, true)
  assert.equal(set.triggers.klaviyo, true)
  assert.equal(set.triggers.data.klaviyo.stale_event_threshold, 4)
  assert.deepEqual(set.trackpages.data, {})
})

test('wishes for the tracking page colour it, until a brand is chosen', async () => {
  const shop = await rig.merchant()
  const at = `${shop.at}/settings/trackpages`
  const data = {
    primary_color: '#7A2E5D',
    background_color: 'red; } body { display: none',
    support_email: 'help@shop.example',
    logo_url: 'javascript:alert(1)',
    show_map: true,
    footer_links: [{ text: TRICKY }],
  }
  const set = await shop.ok<Settings>('PUT', at, { version: 1, data })
  assert.deepEqual(set.trackpages, { version: 1, data })
  const implied = await getBrand(shop.ctx)
  assert.deepEqual([implied.accent, implied.background, implied.email], ['#7a2e5d', '#fbfaf8', 'help@shop.example'])
  const page = await rig.app.http.inject({ url: `/t/${shop.shop.slug}` })
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /help@shop\.example/)
  assert.ok(!page.body.includes('javascript:') && !page.body.includes('display: none'))

  await putBrand(shop.ctx, { accent: '#123456' })
  await shop.ok('PUT', at, { data: { primary_color: '#ffffff' } })
  assert.equal((await getBrand(shop.ctx)).accent, '#123456')
})

test('two changes at once are both kept', async () => {
  const shop = await rig.merchant()
  const at = `${shop.at}/settings`
  await Promise.all([
    shop.ok('PATCH', `${at}/triggers`, { klaviyo: true }),
    shop.ok('PATCH', `${at}/triggers`, { shopify: true }),
    shop.ok('PATCH', `${at}/segments`, { klaviyo: true }),
    shop.ok('PATCH', `${at}/carriers`, { shipment_updates: false }),
  ])
  const { triggers, segments, carriers } = await shop.ok<Settings>('GET', at)
  assert.deepEqual(
    [triggers.klaviyo, triggers.shopify, segments.klaviyo, carriers.shipment_updates],
    [true, true, true, false],
  )
})

test('what is no setting is refused, with the way to it', async () => {
  const shop = await rig.merchant()
  const at = `${shop.at}/settings`
  const flag = await shop.refused(422, 'validation_error', 'PATCH', `${at}/carriers`, { shipment_updates: 'yes' })
  assert.deepEqual(flag.errors[0]?.loc, ['body', 'shipment_updates'])
  assert.equal(flag.errors[0]?.type, 'bool_type')
  const missing = await shop.refused(422, 'validation_error', 'POST', at, { triggers: { data: {} } })
  assert.ok(missing.errors.some(({ type }) => type === 'missing'))
  const hours = await shop.refused(422, 'validation_error', 'POST', at, {
    triggers: { data: { klaviyo: { status: 'live', stale_event_threshold: -1 }, shopify: {} } },
    carriers: { data: {} },
    trackpages: {},
  })
  assert.deepEqual(hours.errors[0]?.loc, ['body', 'triggers', 'data', 'klaviyo', 'stale_event_threshold'])
  const version = await shop.refused(422, 'validation_error', 'PUT', `${at}/trackpages`, { version: 2 })
  assert.equal(version.errors[0]?.type, 'enum')
  const large = { data: { text: 'x'.repeat(70_000) } }
  const long = await shop.refused(422, 'validation_error', 'PUT', `${at}/trackpages`, large)
  assert.deepEqual(long.errors[0]?.loc, ['body', 'trackpages', 'data'])
  await shop.refused(422, 'validation_error', 'PUT', `${at}/triggers`, '{"klaviyo": tr')
})

test('editors and viewers read settings; other shops do not, whether they exist or not', async () => {
  const shop = await rig.merchant()
  const other = await rig.merchant()
  const at = `${shop.at}/settings`
  const body = {
    triggers: { data: { klaviyo: { status: 'live' }, shopify: {} } },
    carriers: { data: {} },
    trackpages: {},
  }
  const writes = [
    ['POST', at, body],
    ['PUT', `${at}/carriers`, {}],
    ['PATCH', `${at}/carriers`, {}],
    ['PUT', `${at}/triggers`, {}],
    ['PATCH', `${at}/triggers`, {}],
    ['PUT', `${at}/segments`, {}],
    ['PATCH', `${at}/segments`, {}],
    ['PUT', `${at}/trackpages`, {}],
  ] as const
  for (const scopes of [EDITOR, VIEWER]) {
    const client = await shop.with(...scopes)
    await client.ok('GET', at)
    for (const [method, path, sent] of writes) await client.refused(403, 'forbidden', method, path, sent)
  }
  for (const [method, path, sent] of writes) {
    await other.refused(403, 'forbidden', method, path, sent)
    await other.refused(403, 'forbidden', method, path.replace(shop.shop.slug, 'nowhere'), sent)
  }
  await other.refused(403, 'forbidden', 'GET', at)
  await (await rig.operator(other)).refused(404, 'shop_not_found', 'GET', '/shops/nowhere/settings')
  await rig.anybody.refused(400, 'credentials_missing', 'GET', at)
})
