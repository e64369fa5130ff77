import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { campaignFor } from '../../server/modules/campaigns/index.ts'
import { EDITOR, karlaRig, type Merchant, VIEWER, type Wire } from '../support/karla.ts'

const rig = await karlaRig()

type AbTest = Wire['ABTestResponseDTO']
type Campaign = Wire['CampaignResponseDTO']

const DAY = 86_400_000
const daysOn = (days: number) => new Date(rig.clock.now().getTime() + days * DAY).toISOString()

let names = 0
async function aCampaign(m: Merchant, more: object = {}): Promise<Campaign> {
  const campaign = { name: `Campaign ${++names}`, segment: 'vip', promotion_type: 'basic', promotion_properties: {} }
  return m.ok<Campaign>('POST', `${m.at}/campaigns`, { ...campaign, ...more })
}

const aTest = (campaigns: readonly Pick<Campaign, 'uuid'>[], more: object = {}) => ({
  name: `Test ${++names} <script>👍`,
  segment: 'vip',
  campaign_type: 'basic',
  campaigns: campaigns.map(({ uuid }, i) => ({
    campaign_id: uuid,
    allocation: i === 0 ? 70 : 30 / (campaigns.length - 1),
  })),
  start_date: daysOn(-1),
  end_date: daysOn(7),
  ...more,
})

test('a test is answered with its campaigns and their shares, and pauses the campaign of its segment and type', async () => {
  const m = await rig.merchant()
  const at = `${m.at}/ab-tests`
  const [a, b] = [await aCampaign(m), await aCampaign(m)]
  const usual = await aCampaign(m, { enabled: true })
  const elsewhere = await aCampaign(m, { enabled: true, segment: 'other' })
  assert.equal(usual.status, 'active')
  const sent = aTest([a, b], { has_holdout: true, holdout_percentage: 10 })
  const reply = await m.call<AbTest>('POST', at, sent)
  assert.equal(reply.status, 201, reply.text)
  const now = rig.clock.now().toISOString()
  assert.deepEqual(reply.body, {
    uuid: reply.body.uuid,
    name: sent.name,
    shop_slug: m.shop.slug,
    segment: 'vip',
    campaign_type: 'basic',
    campaigns: [
      { ...a, allocation: 70 },
      { ...b, allocation: 30 },
    ],
    has_holdout: true,
    holdout_percentage: 10,
    start_date: sent.start_date,
    end_date: sent.end_date,
    created_at: now,
    updated_at: now,
  })
  assert.deepEqual(await m.ok('GET', `${at}/${reply.body.uuid}`), reply.body)
  const statusOf = async ({ uuid }: Campaign) =>
    (await m.ok<Campaign[]>('GET', `${m.at}/campaigns?uuid=${uuid}`))[0]?.status
  assert.deepEqual(
    [await statusOf(usual), await statusOf(elsewhere), await statusOf(a)],
    ['paused', 'active', 'inactive'],
  )

  rig.clock.advance(1000)
  const ended = await m.ok<AbTest>('POST', `${at}/${reply.body.uuid}/end`)
  assert.deepEqual([ended.end_date, ended.updated_at, ended.start_date], [daysOn(0), daysOn(0), sent.start_date])
  assert.equal(await statusOf(usual), 'active')
  await m.refused(409, 'ab_test_ended', 'POST', `${at}/${reply.body.uuid}/end`)
})

test('null is what was not sent, and a holdout percentage without a holdout group is none', async () => {
  const m = await rig.merchant()
  const a = await aCampaign(m)
  const whole = [{ campaign_id: a.uuid.toUpperCase(), allocation: 100 }]
  const one = aTest([], { campaigns: whole, has_holdout: null, holdout_percentage: null, end_date: daysOn(1) })
  const first = await m.ok<AbTest>('POST', `${m.at}/ab-tests`, one)
  assert.deepEqual([first.has_holdout, first.holdout_percentage], [false, 0])
  const two = aTest([], { campaigns: whole, has_holdout: false, holdout_percentage: 50, start_date: daysOn(1) })
  const second = await m.ok<AbTest>('POST', `${m.at}/ab-tests`, two)
  assert.deepEqual([second.has_holdout, second.holdout_percentage], [false, 0])
  const list = await m.ok<AbTest[]>('GET', `${m.at}/ab-tests`)
  assert.deepEqual(list, [second, first])
  assert.deepEqual(await m.ok('GET', `${m.at}/ab-tests?per_page=1&page=2`), [first])
  assert.deepEqual(await m.ok('GET', `${m.at}/ab-tests?page=2`), [])
  // Ended before it began, it never does.
  const never = await m.ok<AbTest>('POST', `${m.at}/ab-tests/${second.uuid}/end`)
  assert.deepEqual([never.start_date, never.end_date], [daysOn(0), daysOn(0)])
  rig.clock.advance(2 * DAY)
  await m.refused(409, 'ab_test_ended', 'POST', `${m.at}/ab-tests/${first.uuid}/end`)
})

test('tests of one segment and type do not share time, also when they are made at once', async () => {
  const m = await rig.merchant()
  const at = `${m.at}/ab-tests`
  const [a, b] = [await aCampaign(m), await aCampaign(m)]
  const answers = await Promise.all([1, 2, 3, 4].map(() => m.call<AbTest>('POST', at, aTest([a, b]))))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409, 409])
  const running = answers.find(({ status }) => status === 201)?.body ?? assert.fail()
  const conflict = async (more: object) =>
    m.refused(409, 'ab_test_active_segment_exists', 'POST', at, aTest([a, b], more))
  await conflict({})
  await conflict({ start_date: daysOn(6), end_date: daysOn(60) })
  await conflict({ start_date: daysOn(-60), end_date: daysOn(0) })
  await m.ok('POST', at, aTest([a, b], { start_date: running.end_date, end_date: daysOn(9) }))
  await conflict({ start_date: daysOn(8), end_date: daysOn(10) })
  const banner = await aCampaign(m, { promotion_type: 'banner' })
  const alone = { campaigns: [{ campaign_id: banner.uuid, allocation: 100 }] }
  await m.ok('POST', at, aTest([], { ...alone, campaign_type: 'banner' }))
  const vip = await aCampaign(m, { segment: 'VIP' })
  await m.ok('POST', at, aTest([], { segment: 'VIP', campaigns: [{ campaign_id: vip.uuid, allocation: 100 }] }))
  await m.ok('POST', `${at}/${running.uuid}/end`)
  await m.ok('POST', at, aTest([a, b], { start_date: daysOn(0), end_date: daysOn(7) }))
  const named = aTest([a], {
    campaigns: [{ campaign_id: a.uuid, allocation: 100 }],
    start_date: daysOn(20),
    end_date: daysOn(21),
  })
  await m.ok('POST', at, named)
  await m.refused(409, 'ab_test_exists', 'POST', at, { ...named, start_date: daysOn(30), end_date: daysOn(31) })
})

test('what a test must be is told as FastAPI tells it', async () => {
  const m = await rig.merchant()
  const at = `${m.at}/ab-tests`
  const [a, b] = [await aCampaign(m), await aCampaign(m)]
  const share = (campaign: Campaign, allocation: number) => ({ campaign_id: campaign.uuid, allocation })
  const { errors } = await m.refused(
    422,
    'validation_error',
    'POST',
    at,
    aTest([a, b], { campaigns: [{ allocation: 101 }] }),
  )
  assert.deepEqual(
    errors.map(({ loc, type }) => [loc, type]),
    [
      [['body', 'campaigns', 0, 'campaign_id'], 'missing'],
      [['body', 'campaigns', 0, 'allocation'], 'less_than_equal'],
    ],
  )
  for (const campaigns of [[], [share(a, 99)], [share(a, 50), share(b, 51)], [share(a, 50), share(a, 50)]]) {
    const { errors: told } = await m.refused(422, 'ab_test_allocation_invalid', 'POST', at, aTest([], { campaigns }))
    assert.deepEqual([told[0]?.loc, told[0]?.type], [['body', 'campaigns'], 'value_error'])
  }
  const { errors: type } = await m.refused(
    422,
    'campaign_type_invalid',
    'POST',
    at,
    aTest([a, b], { campaign_type: 'story' }),
  )
  assert.deepEqual(type[0]?.loc, ['body', 'campaign_type'])
  const banner = await aCampaign(m, { promotion_type: 'banner' })
  const { errors: mixed } = await m.refused(422, 'campaign_type_invalid', 'POST', at, aTest([a, banner]))
  assert.deepEqual(mixed[0]?.loc, ['body', 'campaigns', 1, 'campaign_id'])
  await m.refused(422, 'validation_error', 'POST', at, aTest([a, await aCampaign(m, { segment: 'b2b' })]))
  const { errors: range } = await m.refused(
    422,
    'campaign_date_range_invalid',
    'POST',
    at,
    aTest([a, b], { end_date: daysOn(-2) }),
  )
  assert.deepEqual(range[0]?.loc, ['body', 'end_date'])
  await m.refused(422, 'validation_error', 'POST', at, aTest([a, b], { start_date: '2026-12-31T23:59:60Z' }))
  await m.refused(404, 'campaign_not_found', 'POST', at, aTest([a, { uuid: randomUUID() }]))
  const other = await rig.merchant()
  await m.refused(404, 'campaign_not_found', 'POST', at, aTest([a, await aCampaign(other)]))
  await m.refused(404, 'ab_test_not_found', 'GET', `${at}/${randomUUID()}`)
  await m.refused(404, 'ab_test_not_found', 'POST', `${at}/${randomUUID()}/end`)
  await m.refused(422, 'validation_error', 'GET', `${at}/x`)
  await m.refused(422, 'validation_error', 'POST', `${at}/x/end`)
})

test('a campaign of a test that is not over stays, in its segment and type; afterwards it may go and the test still names it', async () => {
  const m = await rig.merchant()
  const [a, b] = [await aCampaign(m), await aCampaign(m)]
  const made = await m.ok<AbTest>('POST', `${m.at}/ab-tests`, aTest([a, b], { start_date: daysOn(1) }))
  const at = `${m.at}/campaigns/${a.uuid}`
  const { uuid: _, promotion_properties: properties, ...body } = a
  await m.refused(409, 'campaign_in_use', 'DELETE', at)
  await m.refused(409, 'campaign_in_use', 'PUT', at, { ...body, promotion_properties: properties, segment: 'other' })
  await m.refused(409, 'campaign_in_use', 'PUT', at, { ...body, promotion_properties: {}, promotion_type: 'banner' })
  await m.ok('PUT', at, { ...body, promotion_properties: { title: 'New' } })
  await m.ok('POST', `${m.at}/ab-tests/${made.uuid}/end`)
  assert.deepEqual(await m.ok('DELETE', at), {})
  const over = await m.ok<AbTest>('GET', `${m.at}/ab-tests/${made.uuid}`)
  assert.deepEqual(
    over.campaigns.map(({ uuid }) => uuid),
    [a.uuid, b.uuid],
  )
  await m.refused(404, 'campaign_not_found', 'POST', `${m.at}/ab-tests`, aTest([a, b]))
})

test('orders come into the holdout group and the variants in their shares, and stay there', async () => {
  const m = await rig.merchant()
  const [a, b] = [await aCampaign(m), await aCampaign(m)]
  await aCampaign(m, { enabled: true })
  await aCampaign(m, { enabled: true, segment: 'default' })
  await m.ok('POST', `${m.at}/ab-tests`, aTest([a, b], { has_holdout: true, holdout_percentage: 20 }))
  // Until then the process asks for every order anew.
  rig.clock.advance(4000)
  const orders = Array.from({ length: 2000 }, () => randomUUID())
  const seen = await Promise.all(
    orders.map(async (id) => (await campaignFor(m.ctx, { id, segments: ['x', 'vip'] }))?.campaign?.id ?? 'holdout'),
  )
  const counted = (group: string) => seen.filter((one) => one === group).length
  for (const [group, share] of [
    ['holdout', 0.2],
    [a.uuid, 0.56],
    [b.uuid, 0.24],
  ] as const)
    assert.ok(Math.abs(counted(group) - 2000 * share) < 90, `${group}: ${counted(group)}`)
  const again = await campaignFor(m.ctx, { id: orders[7]!, segments: ['vip'] })
  assert.equal(again?.campaign?.id ?? 'holdout', seen[7])
  assert.notEqual(again?.testId, null)
})

test('whoever only looks on changes nothing, and no key reaches into another shop', async () => {
  const m = await rig.merchant()
  const other = await rig.merchant()
  const viewer = await m.with(...VIEWER)
  const editor = await m.with(...EDITOR)
  const at = `${m.at}/ab-tests`
  const id = randomUUID()
  for (const [method, path, body] of [
    ['POST', at, aTest([{ uuid: id }])],
    ['POST', `${at}/${id}/end`],
  ] as const) {
    await viewer.refused(403, 'forbidden', method, path, body)
    await other.refused(403, 'forbidden', method, path, body)
    assert.notEqual((await editor.call(method, path, body)).status, 403)
  }
  for (const path of [at, `${at}/${id}`]) {
    assert.notEqual((await viewer.call('GET', path)).status, 403)
    await other.refused(403, 'forbidden', 'GET', path)
  }
  await (await rig.operator(m)).refused(404, 'shop_not_found', 'GET', '/shops/nobody/ab-tests')
})
