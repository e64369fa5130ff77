import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { EDITOR, karlaRig, VIEWER, type Wire } from '../support/karla.ts'

const rig = await karlaRig()

type Announcement = Wire['AnnouncementDetailDTO']
type Discount = Wire['DiscountResponseDTO']
type Deal = Wire['DealDTO']

const SCRIPT = '<script>alert("1")</script> \' 👩‍🚀 شاي'
const nothing = () => randomUUID()

test('an announcement is made, found by all it is asked for, changed and deleted', async () => {
  const m = await rig.merchant()
  const at = `${m.at}/announcements`
  assert.equal(await m.ok('POST', at, { text: `Storm ${SCRIPT}`, language: 'de' }), null)
  assert.equal((await m.call('POST', at, { text: 'Storm', language: 'en' })).status, 201)
  const ids = await m.ctx.db
    .selectFrom('announcement')
    .select(['id', 'language'])
    .where('shop_id', '=', m.shop.id)
    .execute()
  const german = ids.find(({ language }) => language === 'de')?.id ?? ''
  const found = await m.ok<Announcement[]>('GET', `${at}?uuid=${german}&text=sTORM&language=de`)
  const now = rig.clock.now().toISOString()
  assert.deepEqual(found, [
    { uuid: german, shop_slug: m.shop.slug, text: `Storm ${SCRIPT}`, language: 'de', created_at: now, updated_at: now },
  ])
  for (const query of [`uuid=${german}&text=calm`, `uuid=${german}&text=s&language=en`, `uuid=${nothing()}&text=s`])
    assert.deepEqual(await m.ok('GET', `${at}?${query}`), [], query)
  assert.deepEqual(await m.ok('GET', `${at}?uuid=${german}&text=s&page=2`), [])

  assert.equal(await m.ok('PATCH', `${at}/${german}`, { text: null, language: 'fr' }), null)
  const [changed] = await m.ok<Announcement[]>('GET', `${at}?uuid=${german}&text=storm`)
  assert.deepEqual([changed?.text, changed?.language], [`Storm ${SCRIPT}`, 'fr'])
  assert.equal(await m.ok('PATCH', `${at}/${german}`, { text: null, language: null }), null)
  assert.equal(await m.ok('DELETE', `${at}/${german}`), null)
  await m.refused(404, 'announcement_not_found', 'DELETE', `${at}/${german}`)
  await m.refused(404, 'announcement_not_found', 'PATCH', `${at}/${german}`, { text: 'x' })
})

test('the same announcement twice in one language is a conflict, also of two at once and by a change', async () => {
  const m = await rig.merchant()
  const at = `${m.at}/announcements`
  const answers = await Promise.all([1, 2, 3].map(() => m.call('POST', at, { text: 'Sale', language: 'en' })))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409])
  await m.refused(409, 'announcement_exists', 'POST', at, { text: 'Sale', language: 'en' })
  await m.ok('POST', at, { text: 'Sale', language: 'it' })
  const rows = await m.ctx.db
    .selectFrom('announcement')
    .select(['id', 'language'])
    .where('shop_id', '=', m.shop.id)
    .execute()
  const italian = rows.find(({ language }) => language === 'it')?.id
  await m.refused(409, 'announcement_exists', 'PATCH', `${at}/${italian}`, { language: 'en' })
})

test('what an announcement must be is told as FastAPI tells it', async () => {
  const m = await rig.merchant()
  const at = `${m.at}/announcements`
  const { errors } = await m.refused(422, 'validation_error', 'POST', at, { text: 5, language: 'dk' })
  assert.deepEqual(
    errors.map(({ loc, type, field }) => [loc, type, field]),
    [
      [['body', 'text'], 'string_type', 'text'],
      [['body', 'language'], 'enum', 'language'],
    ],
  )
  await m.refused(422, 'validation_error', 'POST', at, { text: ' ', language: 'en' })
  await m.refused(422, 'validation_error', 'POST', at, { text: 'x'.repeat(1001), language: 'en' })
  const { errors: query } = await m.refused(422, 'validation_error', 'GET', `${at}?uuid=x&per_page=101`)
  assert.deepEqual(new Set(query.map(({ type }) => type)), new Set(['uuid_parsing', 'missing', 'less_than_equal']))
  await m.refused(422, 'validation_error', 'PATCH', `${at}/x`, {})
})

test('a discount is made, found by all it is asked for, changed and deleted', async () => {
  const m = await rig.merchant()
  const at = `${m.at}/discounts`
  const full = {
    code: 'SPRING',
    title: `Spring ${SCRIPT}`,
    type: 'order',
    target_selection: 'all',
    target_type: 'line_item',
    value_type: 'percentage',
    value: 12.5,
  }
  assert.equal(await m.ok('POST', at, full), null)
  assert.equal((await m.call('POST', at, { type: 'shipping', code: null, title: null, value: null })).status, 201)
  const [bare, spring] = await m.ok<Discount[]>('GET', at)
  assert.deepEqual(spring, { ...full, uuid: spring?.uuid, shop_slug: m.shop.slug })
  assert.deepEqual(bare, {
    uuid: bare?.uuid,
    shop_slug: m.shop.slug,
    type: 'shipping',
    code: null,
    title: null,
    target_selection: null,
    target_type: null,
    value_type: null,
    value: 0,
  })
  for (const query of [
    'code=SPRING&type=order&title=spRING&value=12.5&value_type=percentage&target_selection=all&target_type=line_item',
    `uuid=${spring?.uuid}`,
  ])
    assert.deepEqual(await m.ok('GET', `${at}?${query}`), [spring], query)
  assert.deepEqual(await m.ok('GET', `${at}?value=0`), [bare])
  for (const query of ['code=spring', 'type=product', 'title=autumn', 'value=12', 'value=0.00001', 'page=2'])
    assert.deepEqual(await m.ok('GET', `${at}?${query}`), [], query)

  const changes = {
    code: null,
    title: 'May',
    target_selection: null,
    target_type: null,
    value_type: 'fixed_amount',
    value: 3,
  }
  assert.equal(await m.ok('PATCH', `${at}/${spring?.uuid}`, changes), null)
  const [may] = await m.ok<Discount[]>('GET', `${at}?uuid=${spring?.uuid}`)
  assert.deepEqual([may?.code, may?.title, may?.value_type, may?.value], ['SPRING', 'May', 'fixed_amount', 3])
  assert.equal(await m.ok('DELETE', `${at}/${spring?.uuid}`), null)
  await m.refused(404, 'discount_not_found', 'DELETE', `${at}/${spring?.uuid}`)
  await m.refused(404, 'discount_not_found', 'PATCH', `${at}/${spring?.uuid}`, { title: 'x' })
})

test('a code is once for each type, also of two at once; no code is any number of times', async () => {
  const m = await rig.merchant()
  const at = `${m.at}/discounts`
  const answers = await Promise.all([1, 2].map(() => m.call('POST', at, { type: 'order', code: 'A' })))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409])
  await m.refused(409, 'discount_exists', 'POST', at, { type: 'order', code: 'A' })
  await m.ok('POST', at, { type: 'product', code: 'A' })
  await m.ok('POST', at, { type: 'order', code: 'B' })
  await m.ok('POST', at, { type: 'order' })
  await m.ok('POST', at, { type: 'order', code: '' })
  const [b] = await m.ok<Discount[]>('GET', `${at}?code=B`)
  await m.refused(409, 'discount_exists', 'PATCH', `${at}/${b?.uuid}`, { code: 'A' })
  const { errors } = await m.refused(422, 'validation_error', 'POST', at, { value: 'x', type: 'free' })
  assert.deepEqual(
    errors.map(({ type }) => type),
    ['float_type', 'enum'],
  )
  const { errors: small } = await m.refused(422, 'validation_error', 'POST', at, { value: 1e15, type: 'order' })
  assert.deepEqual(small[0]?.loc, ['body', 'value'])
  await m.refused(422, 'validation_error', 'POST', at, { code: 'x'.repeat(256), type: 'order' })
  await m.refused(422, 'validation_error', 'PATCH', `${at}/nothing`, {})
  await m.refused(422, 'validation_error', 'DELETE', `${at}/nothing`)
})

test('a discount of an enabled campaign or of a deal stays; one of a campaign that is off comes off it', async () => {
  const m = await rig.merchant()
  for (const code of ['ON', 'OFF', 'DEAL']) await m.ok('POST', `${m.at}/discounts`, { type: 'order', code })
  const idOf = async (code: string) => (await m.ok<Discount[]>('GET', `${m.at}/discounts?code=${code}`))[0]?.uuid ?? ''
  const [on, off, deal] = [await idOf('ON'), await idOf('OFF'), await idOf('DEAL')]
  const campaign = { segment: 'vip', promotion_type: 'basic', promotion_properties: {} }
  await m.ok('POST', `${m.at}/campaigns`, { ...campaign, name: 'On', enabled: true, discount_id: on })
  await m.ok('POST', `${m.at}/campaigns`, { ...campaign, name: 'Off', discount_id: off })
  await m.ok('POST', '/deals', { shop_id: m.shop.id, discount_id: deal })
  await m.refused(409, 'discount_in_use', 'DELETE', `${m.at}/discounts/${on}`)
  await m.refused(409, 'discount_in_use', 'DELETE', `${m.at}/discounts/${deal}`)
  await m.ok('DELETE', `${m.at}/discounts/${off}`)
  const [without] = await m.ok<Wire['CampaignResponseDTO'][]>('GET', `${m.at}/campaigns?name=Off`)
  assert.equal(without?.discount, null)
})

test('deals of all shops that a key opens are listed by rank, then oldest first; one without a rank comes last', async () => {
  const one = await rig.merchant()
  const two = await rig.merchant()
  const together = { organization_id: one.shop.organizationId }
  await rig.db.system.updateTable('shop').set(together).where('id', '=', two.shop.id).execute()
  await rig.db.system.updateTable('credential').set(together).where('shop_id', '=', two.shop.id).execute()
  const other = await rig.merchant()
  const all = await rig.organization(one.shop.organizationId)
  const discounts = new Map<string, string[]>()
  for (const m of [one, two, other]) {
    for (const code of ['A', 'B', 'C', 'D']) await m.ok('POST', `${m.at}/discounts`, { type: 'order', code })
    const made = await m.ok<Discount[]>('GET', `${m.at}/discounts`)
    discounts.set(m.shop.id, made.map(({ uuid }) => uuid).reverse())
  }
  const deal = (m: typeof one, i: number, more: object = {}) => ({
    shop_id: m.shop.id,
    discount_id: discounts.get(m.shop.id)?.[i],
    ...more,
  })
  assert.equal(await all.ok('POST', '/deals', deal(one, 0, { rank: 5, title: 'Five' })), null)
  await all.ok('POST', '/deals', deal(two, 0, { rank: null, title: 'Last' }))
  await two.ok(
    'POST',
    '/deals',
    deal(two, 1, {
      rank: 2,
      title: `Two ${SCRIPT}`,
      translations: [{ language: 'de', values: { title: 'Zwei', cta_url: null } }],
    }),
  )
  await one.ok('POST', '/deals', deal(one, 1, { rank: 5, title: 'Five again' }))
  await other.ok('POST', '/deals', deal(other, 0, { title: 'Of others' }))

  const listed = await all.ok<Deal[]>('GET', '/deals')
  assert.deepEqual(
    listed.map(({ title, rank, shop_slug }) => [title, rank, shop_slug]),
    [
      [`Two ${SCRIPT}`, 2, two.shop.slug],
      ['Five', 5, one.shop.slug],
      ['Five again', 5, one.shop.slug],
      ['Last', 6, two.shop.slug],
    ],
  )
  assert.deepEqual(listed[0]?.translations, [{ language: 'de', values: { title: 'Zwei', cta_url: null } }])
  assert.equal(listed[0]?.discount.code, 'B')
  assert.deepEqual(
    (await all.ok<Deal[]>('GET', '/deals?page=2&per_page=3')).map(({ title }) => title),
    ['Last'],
  )
  assert.deepEqual(await all.ok('GET', '/deals?page=3&per_page=3'), [])
  assert.deepEqual(
    (await one.ok<Deal[]>('GET', '/deals')).map(({ title }) => title),
    ['Five', 'Five again'],
  )
  const staff = await rig.operator(one)
  const titles = (await staff.ok<Deal[]>('GET', '/deals?per_page=100')).map(({ title }) => title)
  assert.ok(titles.includes('Of others') && titles.includes('Last'))
  await staff.ok('POST', '/deals', deal(other, 1))
  const [, unranked] = await other.ok<Deal[]>('GET', '/deals')
  assert.deepEqual([unranked?.rank, unranked?.title, unranked?.cta_url, unranked?.translations], [7, null, null, []])
})

test('a deal needs a shop that the key opens and a discount of that shop, once', async () => {
  const m = await rig.merchant()
  const other = await rig.merchant()
  await m.ok('POST', `${m.at}/discounts`, { type: 'order', code: 'A' })
  const [discount] = await m.ok<Discount[]>('GET', `${m.at}/discounts`)
  const body = { shop_id: m.shop.id, discount_id: discount?.uuid }
  const answers = await Promise.all([1, 2].map(() => m.call('POST', '/deals', body)))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409])
  await m.refused(409, 'deal_exists', 'POST', '/deals', body)
  await m.refused(404, 'discount_not_found', 'POST', '/deals', { ...body, discount_id: nothing() })
  await m.refused(403, 'forbidden', 'POST', '/deals', { ...body, shop_id: other.shop.id })
  await m.refused(403, 'forbidden', 'POST', '/deals', { ...body, shop_id: nothing() })
  await other.refused(403, 'forbidden', 'POST', '/deals', body)
  await (await rig.operator(m)).refused(404, 'shop_not_found', 'POST', '/deals', { ...body, shop_id: nothing() })
  const { errors } = await m.refused(422, 'validation_error', 'POST', '/deals', { shop_id: 1, rank: 1.5 })
  assert.deepEqual(
    errors.map(({ loc, type }) => [loc?.at(-1), type]),
    [
      ['discount_id', 'missing'],
      ['shop_id', 'string_type'],
      ['rank', 'int_type'],
    ],
  )
  await m.refused(422, 'validation_error', 'POST', '/deals', { ...body, rank: 2 ** 40 })
  await m.refused(422, 'validation_error', 'GET', '/deals?page=0')
})

test('whoever only looks on changes nothing, and no key reaches into another shop', async () => {
  const m = await rig.merchant()
  const other = await rig.merchant()
  const viewer = await m.with(...VIEWER)
  const editor = await m.with(...EDITOR)
  const some = nothing()
  const writes = [
    ['POST', `${m.at}/announcements`, { text: 'x', language: 'en' }],
    ['PATCH', `${m.at}/announcements/${some}`, {}],
    ['DELETE', `${m.at}/announcements/${some}`],
    ['POST', `${m.at}/discounts`, { type: 'order' }],
    ['PATCH', `${m.at}/discounts/${some}`, {}],
    ['DELETE', `${m.at}/discounts/${some}`],
    ['POST', '/deals', { shop_id: m.shop.id, discount_id: some }],
  ] as const
  for (const [method, path, body] of writes) {
    await viewer.refused(403, 'forbidden', method, path, body)
    if (path !== '/deals') await other.refused(403, 'forbidden', method, path, body)
    assert.notEqual((await editor.call(method, path, body)).status, 403, path)
    assert.equal((await rig.anybody.call(method, path, body)).status, 400)
  }
  for (const path of [`${m.at}/announcements?uuid=${some}&text=x`, `${m.at}/discounts`, '/deals']) {
    await viewer.ok('GET', path)
    if (path !== '/deals') await other.refused(403, 'forbidden', 'GET', path)
  }
  const staff = await rig.operator(m)
  await staff.refused(404, 'shop_not_found', 'GET', '/shops/nobody/discounts')
})
