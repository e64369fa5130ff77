import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ogoship, type Wire } from '../support/ogoship.ts'

type WebHook = Wire['WebHookResponse']

const rig = await ogoship()
const HOOK = { url: 'https://shop.example.com/hooks/ogoship', key: 'whk_test_key', type: 'OrderShipped' }
const NOBODY = '019cadc6-9a80-7244-8400-1f1f950eb143'

test('a webhook is answered as stored, with 200', async () => {
  const { ok, call } = await rig.merchant()
  const made = await ok<WebHook>('POST', '/webhooks', { ...HOOK, customHeaders: { 'X-Shop': '1' } })
  assert.deepEqual(made, { id: made.id, ...HOOK, customHeaders: { 'X-Shop': '1' } })
  assert.equal((await ok<WebHook>('POST', '/webhooks', HOOK)).customHeaders, null)
  assert.deepEqual(await ok('GET', `/webhooks/${made.id}`), made)
  const removed = await call('DELETE', `/webhooks/${made.id}`)
  assert.deepEqual([removed.status, removed.text, removed.headers['content-type']], [204, '', undefined])
})

test('several webhooks may have the same type and url, and are listed oldest first', async () => {
  const { ok } = await rig.merchant()
  const made = []
  for (let i = 0; i < 3; i++) {
    made.push(await ok<WebHook>('POST', '/webhooks', { ...HOOK, key: `k${i}` }))
    rig.clock.advance(1000)
  }
  assert.deepEqual(await ok('GET', '/webhooks'), made)
})

for (const [i, type] of [
  'OrderShipped',
  'ProductStockLevelChanged',
  'OrderStatusChanged',
  'ReturnStatusChanged',
  'StockUpdateStatusChanged',
].entries()) {
  test(`${type} is known by name and by the number ${i + 1}`, async () => {
    const { ok } = await rig.merchant()
    for (const sent of [type, type.toLowerCase(), i + 1, String(i + 1)]) {
      assert.equal((await ok<WebHook>('POST', '/webhooks', { ...HOOK, type: sent })).type, type)
    }
  })
}

test('members that are absent or null stay, and an empty map removes the headers', async () => {
  const { ok } = await rig.merchant()
  const made = await ok<WebHook>('POST', '/webhooks', { ...HOOK, customHeaders: { A: '1' } })
  const path = `/webhooks/${made.id}`
  assert.deepEqual(await ok('PUT', path, {}), made)
  assert.deepEqual(await ok('PUT', path, { url: null, key: null, type: null, customHeaders: null }), made)
  assert.deepEqual(await ok('PUT', path, { id: NOBODY, key: 'whk_rotated' }), { ...made, key: 'whk_rotated' })
  assert.deepEqual(await ok('PUT', path, { customHeaders: {}, type: 3 }), {
    ...made,
    key: 'whk_rotated',
    type: 'OrderStatusChanged',
    customHeaders: null,
  })
})

test('a webhook that does not exist is 404, an id that is none 400', async () => {
  const { refused, ok } = await rig.merchant()
  const { id } = await ok<WebHook>('POST', '/webhooks', HOOK)
  for (const [method, body] of [['GET'], ['PUT', {}], ['DELETE']] as ['GET' | 'PUT' | 'DELETE', unknown?][]) {
    assert.equal(await refused(404, method, `/webhooks/${NOBODY}`, body), 'There is no such webhook.')
    assert.match(await refused(400, method, '/webhooks/1', body), /^id: /)
  }
  assert.equal((await ok<WebHook>('GET', `/webhooks/${id.toUpperCase()}`)).id, id)
})

test('a webhook of our own API does not exist here', async () => {
  const merchant = await rig.merchant()
  const own = await rig.app.http.inject({
    method: 'POST',
    url: '/api/webhooks',
    headers: { authorization: `Bearer ${merchant.keys.api}` },
    payload: { url: 'https://shop.example.com', eventTypes: ['order.created'] },
  })
  assert.equal(own.statusCode, 201, own.payload)
  const { id } = own.json() as { id: string }
  assert.deepEqual(await merchant.ok('GET', '/webhooks'), [])
  await merchant.refused(404, 'GET', `/webhooks/${id}`)
  await merchant.refused(404, 'PUT', `/webhooks/${id}`, { key: 'x' })
  await merchant.refused(404, 'DELETE', `/webhooks/${id}`)
})

for (const url of [
  'http://localhost/hook',
  'ftp://shop.example.com/x',
  'shop.example.com',
  'javascript:alert(1)',
  '',
  'https://shop.example.com/with space',
  'https://user:secret@shop.example.com/',
  'https://shop.example.com/\r\nX-Evil: 1',
  `https://shop.example.com/${'x'.repeat(2048)}`,
]) {
  test(`${JSON.stringify(url).slice(0, 50)} is no address of a webhook`, async () => {
    const { refused, ok } = await rig.merchant()
    const { id } = await ok<WebHook>('POST', '/webhooks', HOOK)
    assert.match(await refused(400, 'POST', '/webhooks', { ...HOOK, url }), /^url: /)
    assert.match(await refused(400, 'PUT', `/webhooks/${id}`, { url }), /^url: /)
    assert.equal((await ok<WebHook[]>('GET', '/webhooks'))[0]?.url, HOOK.url)
  })
}

test('an address with numbers and a port passes where private targets are allowed', async () => {
  const { ok } = await rig.merchant()
  await ok('POST', '/webhooks', { ...HOOK, url: 'http://127.0.0.1:8080/hook' })
})

test('an url that is made to keep a pattern busy is answered at once', async () => {
  const { call } = await rig.merchant()
  for (const url of [
    `http://${'a.'.repeat(20_000)} `,
    `http://${'.'.repeat(40_000)}{`,
    `http://${'a'.repeat(40_000)}{`,
  ]) {
    const started = performance.now()
    assert.equal((await call('POST', '/webhooks', { ...HOOK, url })).status, 400)
    assert.ok(performance.now() - started < 2000)
  }
})

for (const [name, value] of Object.entries({
  'Content-Type': 'text/plain',
  'content-length': '1',
  Host: 'internal',
  Connection: 'close',
  'Transfer-Encoding': 'chunked',
  'X-OGOship-Hmac-SHA256': 'forged',
  'x-ogoship-anything': '1',
  'X-Evil\r\nHost': 'internal',
  'X-Evil': 'a\r\nHost: internal',
  'X Space': '1',
  'X-Nul': '\0',
  '': 'x',
  'X-Colon:': '1',
  'X-Long': 'x'.repeat(5000),
})) {
  test(`the custom header ${JSON.stringify(name)}: ${JSON.stringify(value).slice(0, 30)} is refused`, async () => {
    const { refused, ok } = await rig.merchant()
    assert.match(
      await refused(400, 'POST', '/webhooks', { ...HOOK, customHeaders: { 'X-Good': '1', [name]: value } }),
      /^customHeaders/,
    )
    assert.deepEqual(await ok('GET', '/webhooks'), [])
  })
}

for (const [what, changes] of Object.entries({
  'no url': { url: undefined },
  'no key': { key: undefined },
  'an empty key': { key: '' },
  'an endless key': { key: 'k'.repeat(5000) },
  'no type': { type: undefined },
  'a type that nobody knows': { type: 'OrderLost' },
  'the type 0': { type: 0 },
  'the type 6': { type: 6 },
  'a header without a value': { customHeaders: { A: null } },
  'a header that is a number': { customHeaders: { A: 1 } },
})) {
  test(`a webhook with ${what} is refused`, async () => {
    const { refused, ok } = await rig.merchant()
    await refused(400, 'POST', '/webhooks', { ...HOOK, ...changes })
    assert.deepEqual(await ok('GET', '/webhooks'), [])
  })
}
