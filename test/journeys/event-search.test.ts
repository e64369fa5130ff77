import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Context, inTransaction } from '../../server/platform/context.ts'
import { emit } from '../../server/platform/events.ts'
import { apiRig } from '../support/api-rig.ts'

const rig = await apiRig()

interface Page {
  items: { subject: string }[]
  nextCursor: string | null
}

async function tell(ctx: Context, count: number, data: (i: number) => object): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    for (let i = 0; i < count; i++) emit(tx, { type: 'test.happened' }, `thing:${i}`, data(i))
  })
}

test('newest first, events appear at once, page by page down to the first', async () => {
  const { ctx, call } = await rig.shop()
  await tell(ctx, 5, () => ({}))
  const first = await call<Page>('GET', '/events?order=newest&limit=3')
  const second = await call<Page>('GET', `/events?order=newest&limit=3&cursor=${first.body.nextCursor}`)
  const subjects = [first, second].flatMap(({ body }) => body.items.map(({ subject }) => subject))
  assert.deepEqual(subjects, ['thing:4', 'thing:3', 'thing:2', 'thing:1', 'thing:0'])
  assert.equal(second.body.nextCursor, null)
})

test('a text is found in what the events say, as it stands and in any letter case', async () => {
  const { ctx, call } = await rig.shop()
  await tell(ctx, 3, (i) => ({ reference: ['Red_Mug', 'RedXMug', '100%'][i] }))
  const found = async (text: string) =>
    (await call<Page>('GET', `/events?order=newest&text=${encodeURIComponent(text)}`)).body.items.map((e) => e.subject)
  assert.deepEqual(await found('red_mug'), ['thing:0'])
  assert.deepEqual(await found('0%'), ['thing:2'])
  assert.deepEqual(await found('thing:1'), ['thing:1'])
  assert.equal((await call('GET', '/events?text=mug')).status, 400)
})

test('a search goes through a long log in parts, which may be empty and still have a next one', async () => {
  const { ctx, call } = await rig.shop()
  await tell(ctx, 5200, (i) => ({ word: i === 0 ? 'needle' : 'hay' }))
  const first = await call<Page>('GET', '/events?order=newest&text=needle')
  assert.deepEqual([first.body.items.length, typeof first.body.nextCursor], [0, 'string'])
  const second = await call<Page>('GET', `/events?order=newest&text=needle&cursor=${first.body.nextCursor}`)
  assert.deepEqual([second.body.items.map(({ subject }) => subject), second.body.nextCursor], [['thing:0'], null])
})

test('the types of the catalogue are listed by name', async () => {
  const { call } = await rig.shop()
  const { body } = await call<{ items: string[] }>('GET', '/event-types')
  assert.ok(body.items.includes('order.shipped') && body.items.includes('tracking.delivered'))
  assert.deepEqual(body.items, body.items.toSorted())
})
