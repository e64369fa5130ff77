import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testClock } from '../../../test/support/clock.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { type Context, inTransaction } from '../context.ts'
import { Conflict } from '../errors.ts'
import { createEventSink } from '../events.ts'
import { uuidv7 } from '../ids.ts'
import { startShelf } from './fixtures/shelf.ts'
import { deleteExpiredAnswers } from './idempotency.ts'
import { Answer, type Surface } from './index.ts'

const db = await testDatabase()

/** A server whose `createItem` adds a stored file each time it runs, for a fresh shop. */
async function setUp(more: Partial<Surface> = {}, during: (run: number) => Promise<unknown> = async () => undefined) {
  const clock = testClock()
  const newId = () => uuidv7(clock.now())
  const shopId = newId()
  let runs = 0
  const createItem = async ({ ctx }: { ctx: Context }) => {
    const id = newId()
    await inTransaction(ctx, async (tx) => {
      const values = {
        shop_id: tx.shopId,
        id,
        content_type: 'text/plain',
        content: Buffer.from('x'),
        created_at: clock.now(),
      }
      await tx.db.insertInto('stored_file').values(values).execute()
    })
    const other = await during(++runs)
    return other ?? { id, name: null }
  }
  const principal = (actor: string) => ({
    shopId,
    actor,
    role: 'merchant' as const,
    scopes: new Set(['write:product' as const]),
    scheme: 'Bearer',
  })
  const { app } = await startShelf(
    {
      operations: { createItem, printLabel: async () => new Answer(Buffer.from([0xff, 0]), { contentType: 'a/b' }) },
      authenticate: async (request) => principal(String(request.headers.actor ?? 'credential:1')),
      ...more,
    },
    {
      now: clock.now,
      contextFor: (caller) => ({
        shopId,
        actor: caller?.actor ?? 'anonymous',
        door: 'shelf',
        scopes: new Set(),
        db: db.shop(shopId),
        now: clock.now,
        newId,
        events: createEventSink([], () => {}),
      }),
    },
  )
  const post = (key: string | undefined, payload: object = { name: 'a' }, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url: '/shelf/items',
      payload,
      headers: { ...headers, ...(key === undefined ? {} : { 'idempotency-key': key }) },
    })
  const stored = async () =>
    (await db.system.selectFrom('stored_file').select('id').where('shop_id', '=', shopId).execute()).length
  return { app, post, stored, clock, runs: () => runs }
}

test('the same request with the same key happens once and has the same answer', async () => {
  const { post, stored } = await setUp()
  const first = await post('k1')
  const second = await post('k1')
  assert.equal(first.statusCode, 201)
  assert.equal(first.headers['idempotency-replayed'], undefined)
  assert.equal(second.statusCode, 201)
  assert.equal(second.body, first.body)
  assert.equal(second.headers['content-type'], first.headers['content-type'])
  assert.equal(second.headers['idempotency-replayed'], 'true')
  assert.equal(await stored(), 1)
})

test('without a key, or with another, each request happens', async () => {
  const { post, stored } = await setUp()
  for (const key of [undefined, undefined, 'k1', 'k2']) await post(key)
  assert.equal(await stored(), 4)
})

test('the same key with another body or query is 422, or what the surface says', async () => {
  const { app, post, stored } = await setUp()
  await post('k1')
  const other = await post('k1', { name: 'b' })
  assert.equal(other.statusCode, 422)
  assert.equal(other.json().code, 'idempotency_key_reused')
  const headers = { 'idempotency-key': 'k1' }
  const query = await app.inject({ method: 'POST', url: '/shelf/items?x=1', payload: { name: 'a' }, headers })
  assert.equal(query.statusCode, 422)
  assert.equal(await stored(), 1)
  const own = await setUp({ idempotency: { mismatch: 400 } })
  await own.post('k1')
  assert.equal((await own.post('k1', { name: 'b' })).statusCode, 400)
})

test('a key belongs to one credential and one path', async () => {
  const { app, post, stored } = await setUp()
  await post('k1')
  assert.equal((await post('k1', { name: 'b' }, { actor: 'credential:2' })).statusCode, 201)
  assert.equal(await stored(), 2)
  const label = (id: string) =>
    app.inject({ method: 'POST', url: `/shelf/items/${id}/label`, headers: { 'idempotency-key': 'k1' } })
  assert.equal((await label('1')).headers['idempotency-replayed'], undefined)
  assert.equal((await label('2')).headers['idempotency-replayed'], undefined)
  const again = await label('1')
  assert.equal(again.headers['idempotency-replayed'], 'true')
  assert.deepEqual(again.rawPayload, Buffer.from([0xff, 0]))
  assert.equal(again.headers['content-type'], 'a/b')
})

test('a request that failed leaves nothing behind and may be repeated', async () => {
  const { post, stored } = await setUp({}, async (run) => {
    if (run === 1) throw new Conflict('item_taken')
    return run === 2 ? new Answer({ status: 400, code: 'no', message: 'no' }, { status: 400 }) : undefined
  })
  assert.equal((await post('k1')).statusCode, 409)
  assert.equal(await stored(), 0)
  assert.equal((await post('k1')).statusCode, 400)
  const third = await post('k1')
  assert.equal(third.statusCode, 201)
  assert.equal(third.headers['idempotency-replayed'], undefined)
})

test('input that is refused does not use the key up', async () => {
  const { post } = await setUp()
  assert.equal((await post('k1', { name: '' })).statusCode, 400)
  assert.equal((await post('k1', { name: 'a' })).statusCode, 201)
})

test('while the first request runs, its twin is 409', async () => {
  const running = Promise.withResolvers<void>()
  const finish = Promise.withResolvers<void>()
  const { post, stored } = await setUp({}, async () => {
    running.resolve()
    await finish.promise
  })
  const first = post('k1')
  await running.promise
  const twin = await post('k1')
  assert.equal(twin.statusCode, 409)
  assert.equal(twin.json().code, 'idempotency_in_progress')
  assert.equal(twin.headers['retry-after'], '1')
  finish.resolve()
  assert.equal((await first).statusCode, 201)
  assert.equal((await post('k1')).headers['idempotency-replayed'], 'true')
  assert.equal(await stored(), 1)
})

test('twenty requests at once with one key happen once', async () => {
  const { post, stored } = await setUp()
  const answers = await Promise.all(Array.from({ length: 20 }, () => post('k1')))
  assert.ok(answers.every(({ statusCode }) => statusCode === 201 || statusCode === 409))
  assert.equal(new Set(answers.filter(({ statusCode }) => statusCode === 201).map(({ body }) => body)).size, 1)
  assert.equal(await stored(), 1)
})

test('after 24 hours a key is new', async () => {
  const { post, stored, clock } = await setUp()
  await post('k1')
  clock.advance(24 * 60 * 60 * 1000 - 1)
  assert.equal((await post('k1')).headers['idempotency-replayed'], 'true')
  clock.advance(1)
  assert.equal((await post('k1', { name: 'b' })).statusCode, 201)
  assert.equal(await stored(), 2)
  assert.equal((await post('k1', { name: 'b' })).headers['idempotency-replayed'], 'true')
})

test('expired answers are removed and others kept', async () => {
  const { post, clock } = await setUp()
  await post('k1')
  clock.advance(24 * 60 * 60 * 1000)
  await post('k2')
  assert.ok((await deleteExpiredAnswers(db.system, clock.now())) >= 1)
  assert.equal(await deleteExpiredAnswers(db.system, clock.now()), 0)
  assert.equal((await post('k2')).headers['idempotency-replayed'], 'true')
})

test('a key without characters or with too many is 400', async () => {
  const { post } = await setUp()
  for (const key of ['', 'x'.repeat(256)]) {
    const answer = await post(key)
    assert.equal(answer.statusCode, 400)
    assert.equal(answer.json().errors[0].field, 'Idempotency-Key')
  }
  assert.equal((await post('x'.repeat(255))).statusCode, 201)
})

test('the same multipart form with another boundary is the same request', async () => {
  const { app } = await setUp({
    operations: { addPicture: async () => ({ stored: true }) },
  })
  const send = async (text: string) => {
    const form = new FormData()
    form.append('picture', new File([text], 'cat.png'))
    const encoded = new Response(form)
    return app.inject({
      method: 'POST',
      url: '/shelf/pictures',
      payload: Buffer.from(await encoded.arrayBuffer()),
      headers: { 'content-type': String(encoded.headers.get('content-type')), 'idempotency-key': 'k1' },
    })
  }
  assert.equal((await send('pixels')).statusCode, 200)
  assert.equal((await send('pixels')).headers['idempotency-replayed'], 'true')
  assert.equal((await send('others')).statusCode, 422)
})
