import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aPageShop, aView, pagesRig } from '../../../test/support/tracking-pages.ts'

const TOKEN = 'k3v9r2mq7t'

async function rig(limits: Parameters<typeof pagesRig>[0] = {}) {
  const made = pagesRig(limits)
  const shop = aPageShop()
  made.source.add(shop, TOKEN, aView())
  const address = await made.http.listen({ host: '127.0.0.1', port: 0 })
  const aborted = new AbortController()
  after(() => aborted.abort())

  /** Opens a stream and answers how to read on in it: the text up to the next that matches, or to the end. */
  async function watch(token = TOKEN, version = '1', from = '192.0.2.1') {
    const answer = await fetch(`${address}/t/nordic-tea/${token}/live?version=${version}`, {
      headers: { 'x-forwarded-for': from },
      signal: aborted.signal,
    })
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    const until = async (wanted: RegExp | 'end'): Promise<string> => {
      while (wanted === 'end' || !wanted.test(text)) {
        const part = await reader?.read()
        if (!part || part.done) return text
        text += part.value
      }
      const all = text
      text = ''
      return all
    }
    return { status: answer.status, headers: answer.headers, until }
  }
  return { ...made, shop, address, watch }
}

test('a stream tells of a change once, and of nothing else', async () => {
  const { source, shop, live, watch } = await rig()
  const stream = await watch()
  assert.equal(stream.status, 200)
  assert.equal(stream.headers.get('content-type'), 'text/event-stream; charset=utf-8')
  assert.equal(stream.headers.get('cache-control'), 'private, no-store')
  assert.equal(stream.headers.get('x-content-type-options'), 'nosniff')
  assert.match(await stream.until(/retry: \d+\n\n/), /^retry: [3-7]\d{3}\n\n$/)
  await live.poll()
  source.add(shop, TOKEN, aView([], { version: '2' }))
  await live.poll()
  await live.poll()
  live.beat()
  assert.equal(await stream.until(/: here\n\n/), 'event: changed\ndata: "2"\n\n: here\n\n')
})

test('a page that was old when it began to watch is told at once', async () => {
  const { live, watch } = await rig()
  const stream = await watch(TOKEN, '0')
  await live.poll()
  assert.match(await stream.until(/data/), /event: changed\ndata: "1"/)
})

test('a link that no longer opens anything is told of too', async () => {
  const { source, live, watch, shop } = await rig()
  const stream = await watch()
  source.views.delete(`${shop.id} ${TOKEN}`)
  await live.poll()
  assert.match(await stream.until(/data/), /event: changed\ndata: ""/)
})

test('many watchers of a shop cost one question', async () => {
  const { source, shop, live, watch } = await rig()
  source.add(shop, 'other-token', aView())
  await Promise.all([watch(), watch(), watch('other-token')])
  source.asked.length = 0
  await live.poll()
  assert.deepEqual(source.asked, ['versions 2'])
})

test('a question that fails is asked again', async () => {
  const { source, live, watch } = await rig()
  const stream = await watch(TOKEN, '0')
  const { versions } = source
  source.versions = async () => Promise.reject(new Error('the database is away'))
  await live.poll()
  source.versions = versions
  await live.poll()
  assert.match(await stream.until(/data/), /event: changed/)
})

test('streams end after half an hour', async () => {
  const { live, watch, clock } = await rig()
  const stream = await watch()
  clock.advance(30 * 60_000 - 1)
  live.beat()
  assert.match(await stream.until(/here/), /: here/)
  clock.advance(1)
  live.beat()
  await stream.until('end')
})

test('an address opens so many streams, and the process no more than it can hold', async () => {
  const { watch, live } = await rig({ limits: { connections: 3, perAddress: 2 } })
  await watch(TOKEN, '1', '192.0.2.1')
  await watch(TOKEN, '1', '192.0.2.1')
  const third = await watch(TOKEN, '1', '192.0.2.1')
  assert.deepEqual([third.status, third.headers.get('retry-after')], [429, '60'])
  await watch(TOKEN, '1', '192.0.2.2')
  assert.equal((await watch(TOKEN, '1', '192.0.2.3')).status, 503)
  assert.equal(live.watching(), 3)
})

test('there is nothing to watch without a link that opens something', async () => {
  const { watch, live } = await rig()
  assert.equal((await watch('wrong')).status, 404)
  assert.equal(live.watching(), 0)
})

test('a server that closes ends its streams first', async () => {
  const { watch, http, live } = await rig()
  const stream = await watch()
  await http.close()
  await stream.until('end')
  assert.equal(live.watching(), 0)
})
