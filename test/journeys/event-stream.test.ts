import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Context, inTransaction } from '../../server/platform/context.ts'
import { emit } from '../../server/platform/events.ts'
import { apiRig } from '../support/api-rig.ts'
import { aBrowser, aPerson } from '../support/people.ts'

const rig = await apiRig()
const address = await rig.http.listen({ port: 0, host: '127.0.0.1' })

const happened = (ctx: Context, subject: string) =>
  inTransaction(ctx, async (tx) => emit(tx, { type: 'test.happened' }, subject, { subject }))

interface Message {
  id?: string
  event?: string
  data?: string
}

/** Reads a stream message by message. */
async function follow(headers: Record<string, string>) {
  const stop = new AbortController()
  const response = await fetch(`${address}/api/events/stream`, { headers, signal: stop.signal })
  after(() => stop.abort())
  const reader = (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const next = async (): Promise<Message | null> => {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end >= 0) {
        const lines = text.slice(0, end).split('\n')
        text = text.slice(end + 2)
        const message = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s, 2)))
        if ('data' in message) return message
        continue
      }
      const { done, value } = await reader.read()
      if (done) return null
      text += value
    }
  }
  const subject = async () => JSON.parse((await next())?.data ?? 'null')?.subject
  return { response, next, subject, stop: () => stop.abort() }
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

test('a follower hears of an event of its own shop as soon as it is committed, and of no other shop', async () => {
  const [one, other] = [await rig.shop(), await rig.shop()]
  const stream = await follow(bearer(one.key))
  assert.equal(stream.response.headers.get('content-type'), 'text/event-stream; charset=utf-8')
  await happened(other.ctx, 'thing:theirs')
  await happened(one.ctx, 'thing:ours')
  const message = await stream.next()
  const event = JSON.parse(message?.data ?? '')
  assert.deepEqual([event.type, event.subject, event.id], ['test.happened', 'thing:ours', message?.id])
})

test('who comes back with the id of the last event misses none of what happened meanwhile', async () => {
  const { ctx, key } = await rig.shop()
  const first = await follow(bearer(key))
  await happened(ctx, 'thing:1')
  const seen = await first.next()
  first.stop()
  rig.clock.advance(60_000)
  await happened(ctx, 'thing:2')
  await happened(ctx, 'thing:3')
  rig.clock.advance(60_000)
  const second = await follow({ ...bearer(key), 'last-event-id': seen?.id ?? '' })
  // From the seconds before the break, since what is young may get company.
  assert.deepEqual(
    [await second.subject(), await second.subject(), await second.subject()],
    ['thing:1', 'thing:2', 'thing:3'],
  )
})

test('after too long a break, or more events than a stream tells, a gap is told', async () => {
  const { ctx, key } = await rig.shop()
  await happened(ctx, 'thing:old')
  const id = ctx.newId()
  rig.clock.advance(2 * 60 * 60_000)
  const stream = await follow({ ...bearer(key), 'last-event-id': id })
  assert.equal((await stream.next())?.event, 'gap')
  await inTransaction(ctx, async (tx) => {
    for (let i = 0; i < 1200; i++) emit(tx, { type: 'test.happened' }, `thing:${i}`, {})
  })
  assert.equal((await stream.next())?.event, 'gap')
})

test('a key without the scopes of the log follows nothing', async () => {
  const { shop } = await rig.shop()
  const call = await rig.caller(shop.id, 'read:order')
  assert.equal((await call('GET', '/events/stream')).status, 403)
})

test('a shop has 100 streams at most, and one that ended makes room', async () => {
  const { key } = await rig.shop()
  const streams = await Promise.all(Array.from({ length: 100 }, () => follow(bearer(key))))
  const refused = await follow(bearer(key))
  assert.deepEqual([refused.response.status, refused.response.headers.get('retry-after')], [429, '30'])
  streams[0]?.stop()
  let status = 429
  while (status === 429) status = (await follow(bearer(key))).response.status
  assert.equal(status, 200)
})

test('a person follows with the cookie of the session', async () => {
  const { shop, ctx } = await rig.shop()
  const browser = aBrowser(rig)
  await browser.signIn(await aPerson(rig, shop))
  const stream = await follow({ cookie: browser.cookie })
  await happened(ctx, 'thing:seen')
  assert.equal(await stream.subject(), 'thing:seen')
})
