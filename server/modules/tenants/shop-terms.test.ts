import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { aShop } from '../../../test/support/shop.ts'
import { EVERY_SCOPE, type Scope } from '../../platform/context.ts'
import { Forbidden, Invalid, NotFound } from '../../platform/errors.ts'
import {
  createShop,
  findShopAccount,
  getLegal,
  getShop,
  getShopAccount,
  inShopNamed,
  isSubscribed,
  linkHost,
  listShopAccounts,
  putLegal,
  setAvailability,
  setFrontEnd,
  setPlan,
  unlinkHost,
  updateShop,
} from './index.ts'

const db = await testDatabase()
const DAY = 86_400_000

const shopOfStaff = async () => {
  const made = await aShop(db)
  const as = (...scopes: Scope[]) => ({ ...made.ctx, scopes: new Set(scopes) })
  return { ...made, as, staff: { ...made.ctx, scopes: new Set(EVERY_SCOPE) } }
}

test('a new shop has the clock of its country, takes orders and has no plan that could end', async () => {
  const { system, ctx, clock } = await shopOfStaff()
  const shop = await getShop(ctx)
  assert.deepEqual(
    [shop.timezone, shop.available, shop.plan, shop.trialEndsAt, shop.frontEnd],
    ['Europe/Helsinki', true, null, null, 'standard'],
  )
  assert.ok(isSubscribed(shop, new Date(clock.now().getTime() + 10_000 * DAY)))
  const facts = { name: 'Far', currency: 'USD', language: 'en' }
  const far = await createShop(system, { ...facts, slug: 'far-away', country: 'AQ' })
  assert.equal(far.timezone, 'UTC')
  const told = await createShop(system, { ...facts, slug: 'told', country: 'AQ', timezone: 'Antarctica/Troll' })
  assert.equal(told.timezone, 'Antarctica/Troll')
  const jordan = await createShop(system, { ...facts, slug: 'amman', country: 'JO' })
  assert.equal(jordan.timezone, 'Asia/Amman')
})

test('a time zone is a place that clocks know', async () => {
  const { ctx } = await shopOfStaff()
  assert.equal((await updateShop(ctx, { timezone: 'Asia/Amman' })).timezone, 'Asia/Amman')
  for (const timezone of ['', 'Mars/Olympus', '+02:00', 'Asia/Amman\n', 'x'.repeat(100)]) {
    await assert.rejects(updateShop(ctx, { timezone }), Invalid, timezone)
  }
})

test('terms and hosts are for staff, availability for whoever works with orders', async () => {
  const { ctx, system, as, shop } = await shopOfStaff()
  await assert.rejects(setPlan(ctx, { plan: 'plan1', trialDays: 14 }), Forbidden)
  await assert.rejects(setFrontEnd(ctx, 'flat'), Forbidden)
  await assert.rejects(linkHost(ctx, { host: 'mine.example' }), Forbidden)
  await assert.rejects(unlinkHost(ctx, { host: 'mine.example' }), Forbidden)
  await assert.rejects(inShopNamed(system, ctx, shop.slug), Forbidden)
  await assert.rejects(listShopAccounts(system, ctx), Forbidden)
  await assert.rejects(findShopAccount(system, ctx, shop.number), Forbidden)
  await assert.rejects(setAvailability(as('read:order', 'admin'), false), Forbidden)
  await assert.rejects(putLegal(as('read:order', 'write:order'), {}), Forbidden)
  assert.equal((await setAvailability(as('write:order'), false)).available, false)
  assert.equal((await getShop(ctx)).available, false)
})

test('a trial lasts to the moment, and another plan ends it', async () => {
  const { staff, clock } = await shopOfStaff()
  const shop = await setPlan(staff, { plan: 'trial', trialDays: 14 })
  const ends = clock.now().getTime() + 14 * DAY
  assert.equal(shop.trialEndsAt?.getTime(), ends)
  assert.deepEqual([isSubscribed(shop, new Date(ends - 1)), isSubscribed(shop, new Date(ends))], [true, false])
  const after = await setPlan(staff, { plan: 'plan3', trialDays: 14 })
  assert.deepEqual([after.plan, after.trialEndsAt], ['plan3', null])
})

test('a shop that is not there has no terms', async () => {
  const { staff, system } = await shopOfStaff()
  await assert.rejects(inShopNamed(system, staff, 'nowhere'), NotFound)
  await assert.rejects(findShopAccount(system, staff, 999_999_999), NotFound)
})

test('an account follows its hosts and its organization', async () => {
  const { staff, ctx, shop, system } = await shopOfStaff()
  const before = await getShopAccount(ctx)
  assert.deepEqual([before.host, before.owner.id, before.owner.role], [null, shop.organizationId, 'admin'])
  await linkHost(staff, { host: 'One.example' })
  await linkHost(staff, { host: 'two.example' })
  assert.equal((await getShopAccount(ctx)).host, 'two.example')
  await unlinkHost(staff, { host: 'two.example' })
  assert.equal((await getShopAccount(ctx)).host, 'one.example')
  await assert.rejects(unlinkHost(staff, { host: 'two.example' }), NotFound)
  const listed = await listShopAccounts(system, staff)
  assert.deepEqual(
    listed.find((account) => account.shop.id === shop.id),
    await findShopAccount(system, staff, shop.number),
  )
})

test('legal facts are replaced as a whole, and what is none is refused by name', async () => {
  const { ctx } = await shopOfStaff()
  const legal = await putLegal(ctx, { city: 'Amman', country: 'JO', businessName: { en: 'Matjar', 'ar-JO': 'متجر' } })
  assert.deepEqual(await getLegal(ctx), legal)
  await putLegal(ctx, { city: 'Aqaba' })
  assert.deepEqual([(await getLegal(ctx)).city, (await getLegal(ctx)).country], ['Aqaba', null])
  for (const [input, field] of [
    [{ country: 'Jordan' }, 'country'],
    [{ email: 'nobody' }, 'email'],
    [{ phone: 'call me' }, 'phone'],
    [{ city: 'a\nb' }, 'city'],
    [{ businessName: { english: 'x' } }, 'businessName'],
    [{ addressLine1: { en: 'x'.repeat(201) } }, 'addressLine1.en'],
  ] as const) {
    await assert.rejects(putLegal(ctx, input), (error) => error instanceof Invalid && error.details.field === field)
  }
  assert.equal((await getLegal(ctx)).city, 'Aqaba')
})
