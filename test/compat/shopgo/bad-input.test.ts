import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { components as Doorstep } from '../../../server/generated/doorstep.ts'
import { shopgoRig, type Tenant, type Wire } from '../../support/shopgo.ts'
import { boutique, jod, ORDER, read, shipmentOf, sold } from '../../support/shopgo-orders.ts'

/** Input that no honest client sends, and some that honest ones do send. */

const rig = await shopgoRig()
const tenant = await boutique(rig, 1000)
const WEBHOOK = '/v1/management/settings/webhook/confirm-order'

/** An order of 25.00 of this currency, and ways to pay it. */
async function payable(currency = 'JOD', { ctx }: Pick<Tenant, 'ctx'> = tenant) {
  const number = await sold({ ctx }, { currency })
  const path = `${ORDER}/${number}/payment/`
  const payments = async () => (await read(tenant, number)).payments
  return {
    number,
    path,
    payments,
    pay: (body?: unknown) => tenant.ok('POST', path, body),
    /** Refused, and nothing was recorded. */
    async refused(body: unknown): Promise<string> {
      const before = await payments()
      const description = await tenant.refused(400, 'POST', path, body)
      assert.deepEqual(await payments(), before)
      return description
    },
  }
}

test('what has no content is no body: it settles the order, and is the query of the availability', async () => {
  for (const body of ['', ' \n\t ', '\ufeff', '{}', '\ufeff{}', ' { } ']) {
    const { pay, payments } = await payable()
    await pay(body)
    const [payment] = await payments()
    assert.deepEqual([payment?.total, payment?.method], [jod('25.00'), 'cash_on_delivery'], JSON.stringify(body))
    for (const available of [false, true]) {
      await tenant.ok('PATCH', `${ORDER}/available?available=${available}`, body)
      assert.deepEqual(await tenant.ok('GET', `${ORDER}/available`), { available })
    }
  }
  for (const body of ['', ' ', '\ufeff']) {
    const { number } = await payable()
    assert.equal(await tenant.refused(400, 'PATCH', `${ORDER}/${number}`, body), 'body is required')
    assert.equal(await tenant.refused(400, 'PATCH', WEBHOOK, body), 'body is required')
  }
})

test('the query of the availability is true or false, once, and the body goes before it', async () => {
  for (const query of ['=1', '=yes', '=', '', '=TRUE', '=null', '=true&available=false']) {
    assert.equal(
      await tenant.refused(400, 'PATCH', `${ORDER}/available?available${query}`),
      'available must be true or false',
    )
  }
  for (const path of ['', '?Available=true', '?available[]=true', '?availability=true']) {
    assert.equal(await tenant.refused(400, 'PATCH', `${ORDER}/available${path}`), 'available is required')
  }
  for (const available of ['null', '"true"', '1', '0', '[]', '{}']) {
    const body = `{"available":${available}}`
    assert.match(await tenant.refused(400, 'PATCH', `${ORDER}/available?available=true`, body), /^available must be/)
  }
  await tenant.ok('PATCH', `${ORDER}/available?available=true`, { available: false })
  assert.deepEqual(await tenant.ok('GET', `${ORDER}/available`), { available: false })
  await tenant.ok('PATCH', `${ORDER}/available`, { available: true })
})

test('of a member that comes twice the last counts', async () => {
  const { path, pay, payments } = await payable()
  await pay('{"total":{"amount":"1.00","currency":"EUR"},"total":{"amount":"2.00","currency":"JOD","amount":"3.00"}}')
  assert.deepEqual((await payments())[0]?.total, jod('3.00'))
  assert.match(await tenant.refused(400, 'POST', path, '{"method":"refund","method":7}'), /^method/)
})

test('what a program could take for a member of its own is refused, or is a name like any other', async () => {
  const { pay, payments, refused } = await payable()
  for (const body of [
    '{"__proto__":{"total":{"amount":"1.00","currency":"JOD"}}}',
    '{"constructor":{"prototype":{"total":1}}}',
    '{"transaction_data":{"__proto__":{"a":1}}}',
    '{"transaction_data":{"\\u005f_proto__":1}}',
  ]) {
    assert.equal(await refused(body), 'body must not have members that name a prototype')
  }
  const names = { constructor: 1, toString: { valueOf: 2 }, hasOwnProperty: null, prototype: [], '': '', length: 0 }
  await pay({ transaction_data: names })
  assert.deepEqual((await payments())[0]?.transaction_data, names)
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    await tenant.refused(404, 'GET', `${ORDER}/${name}`)
    await tenant.refused(400, 'GET', `/v1/management/settings/webhook/${name}`)
  }
})

test('a log is kept as deep as 60 levels, and refused beyond by its name', async () => {
  const { pay, refused } = await payable()
  const nested = (depth: number) => `{"transaction_data":{"a":${'['.repeat(depth)}${']'.repeat(depth)}}}`
  await pay(nested(58))
  for (const depth of [59, 1000, 100_000])
    assert.match(await refused(nested(depth)), /^transaction_data\.a\[0\].*must not be nested deeper than 60 levels$/)
})

test('a log is kept with its numbers as they were written, also those that no double holds', async () => {
  const { path, pay, number } = await payable()
  const log =
    '{"id":12345678901234567890,"rate":0.1234567890123456789,"huge":1e400,"tiny":1E-400,"zero":-0,"price":1.10,"n":[7,-1e2,{"10":1,"2":9007199254740993}],"t":"1e400"}'
  await pay(`{"transaction_data":${log}}`)
  const shown = async (url: string, headers: Record<string, string>) =>
    (await rig.app.http.inject({ url, headers })).payload
  const here = await shown(`/shopgo${ORDER}/${number}`, { 'x-api-key': tenant.keys.api })
  const kept = /"transaction_data":(\{.*?"t":"1e400"\})/.exec(here)?.[1]
  // Names that are numbers have no order of their own in the programs that read them.
  const sorted = log.replace('"10":1,"2":9007199254740993', '"2":9007199254740993,"10":1')
  assert.equal(kept, sorted)
  const { items } = await overApi<{ items: { id: string }[] }>(tenant, `/orders?reference=${number}`)
  const there = await shown(`/api/orders/${items[0]?.id}`, { authorization: `Bearer ${tenant.keys.api}` })
  assert.ok(there.includes(sorted), there)
  assert.match(await tenant.refused(400, 'POST', path, `{"transaction_data":{"n":Infinity}}`), /JSON/)
})

test('a log may have 64 KiB, counted in bytes, whatever the door', async () => {
  const { pay, refused, payments, number } = await payable()
  const log = (text: string) => ({ transaction_data: { a: text }, total: jod('1.00') })
  await pay(log('ä'.repeat(32_764)))
  assert.match(await refused(log('ä'.repeat(32_765))), /^transaction_data has more than 65536 bytes$/)
  assert.equal((await payments())[0]?.transaction_data.a, 'ä'.repeat(32_764))
  const { items } = await overApi<{ items: { id: string }[] }>(tenant, `/orders?reference=${number}`)
  const there = await rig.app.http.inject({
    method: 'POST',
    url: `/api/orders/${items[0]?.id}/payments`,
    headers: { authorization: `Bearer ${tenant.keys.api}` },
    payload: { method: 'card', transactionData: log('ä'.repeat(32_765)).transaction_data },
  })
  assert.deepEqual([there.statusCode, there.json().errors[0]?.pointer], [422, '/transactionData'])
})

test('amounts are texts of up to fifteen digits, and what is more than anything costs is refused', async () => {
  const { pay, payments, refused } = await payable()
  const of = (amount: unknown) => ({ total: { amount, currency: 'JOD' } })
  for (const amount of [
    '1234567890123456',
    '1e2',
    '+1',
    '1,00',
    '1.',
    '.5',
    ' 1',
    '1 ',
    'NaN',
    '٣',
    '0x10',
    '--1',
    '',
  ]) {
    assert.equal(await refused(of(amount)), 'total.amount does not have the expected form', amount)
  }
  for (const amount of [1, null, true, ['1'], { amount: '1' }]) {
    assert.match(await refused(of(amount)), /^total\.amount must be a text/)
  }
  assert.match(await refused('{"total":{"amount":1e400,"currency":"JOD"}}'), /^total\.amount must be a text/)
  for (const total of [null, '1.00', [], 1]) assert.equal(await refused({ total }), 'total must be an object')
  for (const amount of ['999999999999999', '999999999999999.999', '1000000000000.001']) {
    assert.equal(await refused(of(amount)), 'total.amount is larger than any that is kept', amount)
    const back = { ...of(`-${amount}`), method: 'refund' }
    assert.equal(await refused(back), 'total.amount is larger than any that is kept')
  }
  for (const amount of ['0', '0.00', '-0', '-0.000']) {
    assert.equal(await refused(of(amount)), 'total must not be zero', amount)
    assert.equal(await refused({ ...of(amount), method: 'refund' }), 'total must not be zero', amount)
  }
  for (const amount of ['1000000000000', '1000000000000.000', '0001.5', '0.001', '2.5000']) await pay(of(amount))
  assert.deepEqual(
    (await payments()).map(({ total }) => total.amount),
    ['1000000000000.00', '1000000000000.00', '1.50', '0.001', '2.50'],
  )
})

test('an amount has no more decimals than its currency, however they are written', async () => {
  const currencies = { EUR: ['25.01', '25.001', 2], JOD: ['25.001', '25.0001', 3], JPY: ['25', '25.01', 0] } as const
  for (const [currency, [fine, finer, decimals]] of Object.entries(currencies)) {
    const { pay, payments, refused } = await payable(currency)
    const of = (amount: string) => ({ total: { amount, currency } })
    assert.equal(await refused(of(finer)), `total.amount has more than ${decimals} decimals of ${currency}`)
    await pay(of(fine))
    await pay(of('25.0000'))
    assert.deepEqual(
      (await payments()).map(({ total }) => total),
      [
        { amount: fine === '25' ? '25.00' : fine, currency },
        { amount: '25.00', currency },
      ],
    )
    for (const other of ['USD', 'XTS']) {
      assert.equal(await refused({ total: { amount: '1.00', currency: other } }), `total.currency must be ${currency}`)
    }
    for (const other of ['jod', 'JO', 'JODD', '', 'J1D', null, 7]) {
      assert.match(await refused({ total: { amount: '1.00', currency: other } }), /^total\.currency /)
    }
  }
})

test('a time is one that the calendar has, with an offset and up to nine digits of a second', async () => {
  const { pay, payments, refused } = await payable()
  const paid = (created: unknown) => ({ total: jod('0.01'), created })
  const times = {
    '2026-03-02T09:00:00Z': '2026-03-02T09:00:00.000000+00:00',
    '2026-03-02t09:00:00z': '2026-03-02T09:00:00.000000+00:00',
    '2026-03-02 09:00:00Z': '2026-03-02T09:00:00.000000+00:00',
    '2026-03-02T09:00:00.1Z': '2026-03-02T09:00:00.100000+00:00',
    '2026-03-02T09:00:00.123999999-00:00': '2026-03-02T09:00:00.123000+00:00',
    '2026-03-02T09:00:00+0330': '2026-03-02T05:30:00.000000+00:00',
    '2026-03-02T09:00:00+14:00': '2026-03-01T19:00:00.000000+00:00',
    '2024-02-29T23:30:00-01:00': '2024-03-01T00:30:00.000000+00:00',
    '0001-01-01T00:00:00Z': '0001-01-01T00:00:00.000000+00:00',
    '9999-12-31T23:59:59.999Z': '9999-12-31T23:59:59.999000+00:00',
  }
  for (const time of Object.keys(times)) await pay(paid(time))
  assert.deepEqual(
    (await payments()).map(({ created }) => created),
    Object.values(times),
  )
  const wrong = [
    ...['2026-03-02', '09:00:00Z', '2026-03-02T09:00Z', '2026-03-02T09:00:00', '20260302T090000Z'],
    ...['2026-02-30T09:00:00Z', '2023-02-29T00:00:00Z', '2026-13-01T00:00:00Z', '2026-03-02T25:00:00Z'],
    ...['2026-03-02T24:00:00Z', '2026-12-31T23:59:60Z', '2026-03-02T09:00:00+24:00', '2026-03-02T09:00:00+01:60'],
    ...['2026-03-02T09:00:00.1234567890Z', '2026-W10-1T09:00:00Z', '1614675600', 'now', '', '٢٠٢٦-03-02T09:00:00Z'],
    ...['0000-12-31T23:00:00Z', '0001-01-01T00:00:00+14:00', '9999-12-31T23:59:59-14:00', '10000-01-01T00:00:00Z'],
    ...['+002026-03-02T09:00:00Z', '2026-03-02T09:00:00Z\n', ' 2026-03-02T09:00:00Z'],
  ]
  const shipment = `${ORDER}/${await sold(tenant)}`
  const path = `${shipment}/shipment/${shipmentOf(await read(tenant, shipment.slice(ORDER.length + 1))).id}`
  for (const time of wrong) {
    assert.match(await refused(paid(time)), /^created /, JSON.stringify(time))
    assert.match(await tenant.refused(400, 'PATCH', path, { target_delivery: time }), /^target_delivery /)
  }
  for (const time of [null, 0, 1_614_675_600, true, [], {}]) assert.match(await refused(paid(time)), /^created must be/)
})

test('an order is found by its number, whatever it is made of', async () => {
  const numbers = [
    ...[
      'A 1/2',
      '100%',
      '%2F',
      '%252F',
      'a+b',
      'a?b=c',
      'a#b',
      'a;b',
      'a:b',
      'a&b',
      '"><script>',
      '\\',
      "'",
      '{number}',
    ],
    ...['فاتورة ١', '漢字', '😀', 'e\u0301', '\u202eR1', ' padded ', 'payment', 'shipment', '..a', 'x'.repeat(250)],
  ]
  for (const reference of numbers) {
    const number = encodeURIComponent(await sold(tenant, { reference }))
    assert.equal((await read(tenant, number)).number, reference)
    await tenant.ok('PATCH', `${ORDER}/${number}`, { viewed: true })
    await tenant.ok('POST', `${ORDER}/${number}/payment/`)
    const { payments, viewed, ...order } = await read(tenant, `${number}/`)
    assert.deepEqual([payments.length, viewed], [1, true], reference)
    const { id } = shipmentOf({ ...order, payments, viewed })
    await tenant.ok('PATCH', `${ORDER}/${number}/shipment/${id}/`, { target_delivery: '2026-04-01T09:00:00Z' })
  }
})

test('a number that nobody has is not found, and what is no text is refused', async () => {
  for (const number of ['x'.repeat(300), 'x'.repeat(2000), '%20', '%E2%80%AE', "'--", 'é', '%2e%2e%2f', 'null', 'R'])
    assert.equal(await tenant.refused(404, 'GET', `${ORDER}/${number}`), 'not found')
  for (const number of ['%00', 'a%00b']) {
    assert.equal(
      await tenant.refused(400, 'GET', `${ORDER}/${number}`),
      'number must not contain NUL or half a surrogate pair',
    )
  }
  for (const number of ['%', '%zz', '%ed%a0%80', '%ff', '%c0%af']) {
    assert.equal(await tenant.refused(400, 'GET', `${ORDER}/${number}`), 'the path has a malformed percent encoding')
  }
  assert.equal(await tenant.refused(414, 'GET', `${ORDER}/${'x'.repeat(2001)}`), 'path too long')
})

test('the address of availability is no order, in any letter case, also where an order is called so', async () => {
  const { ctx, ...shop } = await boutique(rig)
  for (const reference of ['available', 'AVAILABLE']) await sold({ ctx }, { reference })
  for (const at of ['available', 'Available', 'AVAILABLE', '%61vailable', 'available/']) {
    assert.deepEqual(await shop.ok('GET', `${ORDER}/${at}`), { available: true })
  }
  assert.equal(await shop.refused(400, 'PATCH', `${ORDER}/available`, { viewed: true }), 'available is required')
  await shop.ok('POST', `${ORDER}/available/payment/`)
  const { orders } = await shop.ok<{ orders: Wire['Order'][] }>('GET', ORDER)
  assert.deepEqual(
    orders.map(({ number, payments }) => [number, payments.length]),
    [
      ['available', 1],
      ['AVAILABLE', 0],
    ],
  )
})

const STRANGE = {
  'a script': `"><script>alert(1)</script>`,
  'an event handler': `'"><img src=/x onerror="alert(1)">`,
  'a way out': `</script></title><script>alert(1)</script>`,
  'a way back': '\u202e\u2066gnp.x\u202dabc\u061c',
  'a template': `{{constructor.constructor("alert(1)")()}}\${alert(1)}<%=7*7%>`,
  'another line': 'a\u2028b\u2029c\r\nSet-Cookie: a=b',
  'pictures of people': '👩‍🚀🏳️‍🌈',
}

/** A call of our own API with the key of the tenant. */
async function overApi<T>({ keys }: Tenant, path: string): Promise<T> {
  const reply = await rig.app.http.inject({ url: `/api${path}`, headers: { authorization: `Bearer ${keys.api}` } })
  assert.equal(reply.statusCode, 200, reply.payload)
  assert.match(String(reply.headers['content-type']), /^application\/(problem\+)?json/)
  return reply.json() as T // held against the contract
}

for (const [what, text] of Object.entries(STRANGE)) {
  test(`${what} in a log is kept as it is, and shown as data wherever it is shown`, async () => {
    const { number, pay, payments } = await payable()
    const log = { [text]: text, list: [text, { [text]: [text] }] }
    await pay({ transaction_data: log })
    assert.deepEqual((await payments())[0]?.transaction_data, log)
    const { items } = await overApi<{ items: { id: string }[] }>(tenant, `/orders?reference=${number}`)
    const { payments: told } = await overApi<Doorstep['schemas']['Order']>(tenant, `/orders/${items[0]?.id}`)
    assert.deepEqual(told?.[0]?.transactionData, log)
    const { headers } = await tenant.call('GET', `${ORDER}/${number}`)
    assert.deepEqual(
      [headers['content-type'], headers['x-content-type-options']],
      ['application/json; charset=utf-8', 'nosniff'],
    )
  })

  test(`${what} in the address of a webhook is a part of its path, or no address`, async () => {
    const url = `http://127.0.0.1:9/${text}`
    const reply = await tenant.call('PATCH', WEBHOOK, { url })
    assert.equal(reply.status, /\s/.test(text) ? 400 : 200, JSON.stringify(reply.body))
    if (reply.status === 400) return
    assert.deepEqual(await tenant.ok('GET', WEBHOOK), { url })
    const { items } = await overApi<{ items: { url: string }[] }>(tenant, '/webhooks')
    assert.deepEqual(
      items.map((one) => one.url),
      [url],
    )
  })

  test(`${what} where it is not kept is not told again`, async () => {
    const { number } = await payable()
    const named = encodeURIComponent(text)
    const replies = await Promise.all([
      tenant.call('GET', `${ORDER}/${named}`),
      tenant.call('GET', `/v1/management/user/${named}`),
      tenant.call('GET', `/v1/management/settings/webhook/${named}`),
      tenant.call('GET', `/${named}`),
      tenant.call('PATCH', `${ORDER}/${number}`, { [text]: true }),
      tenant.call('PATCH', `${ORDER}/${number}`, { authorized: text }),
      tenant.call('PATCH', `${ORDER}/${number}/shipment/${named}`, { state: 'shipped' }),
      tenant.call('PATCH', WEBHOOK, { url: `javascript:${text}` }),
      tenant.call('PATCH', WEBHOOK, { url: `http://${text}` }),
      tenant.call('POST', `${ORDER}/${number}/payment`, { method: text }),
      tenant.call('POST', `${ORDER}/${number}/payment`, { total: { amount: text, currency: text } }),
      rig.anybody.call('POST', '/v1/management/auth/key', { email: text, password: text }),
    ])
    for (const { status, body } of replies) {
      assert.ok([400, 401, 404].includes(status), `${status} ${JSON.stringify(body)}`)
      assert.ok(body.result === 'error')
      assert.ok(!body.description.includes(text.slice(0, 12)), body.description)
    }
  })
}

test('an address that cannot be called is refused with the reason, and the one before stays', async () => {
  const url = 'http://127.0.0.1:9/kept'
  await tenant.ok('PATCH', WEBHOOK, { url })
  const reasons: Record<string, RegExp> = {
    'http://user:secret@hooks.example/': /^url cannot be called: has a user name or password$/,
    'http://evil\u202e.example/': /^url cannot be called: not a URL$/,
    'http://127.0.0.1:99999/': /^url cannot be called: not a URL$/,
    'http://[::1': /^url cannot be called: not a URL$/,
    'http://': /^url does not have the expected form$/,
    'http://a b/': /^url does not have the expected form$/,
    'javascript:alert(1)': /^url does not have the expected form$/,
    '//hooks.example/': /^url does not have the expected form$/,
    ' http://hooks.example/': /^url does not have the expected form$/,
    'file:///etc/passwd': /^url does not have the expected form$/,
    [`http://127.0.0.1:9/${'x'.repeat(2030)}`]: /^url must have at most 2048 characters$/,
    'http://127.0.0.1:9/\0': /^url must not contain NUL/,
  }
  for (const [wrong, reason] of Object.entries(reasons)) {
    assert.match(await tenant.refused(400, 'PATCH', WEBHOOK, { url: wrong }), reason)
  }
  for (const wrong of [7, true, [], {}, [url]]) await tenant.refused(400, 'PATCH', WEBHOOK, { url: wrong })
  assert.equal(await tenant.refused(400, 'PATCH', WEBHOOK, { address: url }), 'url is required')
  assert.deepEqual(await tenant.ok('GET', WEBHOOK), { url })
  const longest = `http://127.0.0.1:9/${'x'.repeat(2029)}`
  assert.equal(longest.length, 2048)
  await tenant.ok('PATCH', WEBHOOK, { url: longest })
  assert.deepEqual(await tenant.ok('GET', WEBHOOK), { url: longest })
})

test('a program inside the own network is called only where the operator allows it', async () => {
  const strict = await shopgoRig({ ALLOW_PRIVATE_WEBHOOKS: 'off' })
  const guarded = await strict.tenant()
  for (const host of [
    '127.0.0.1',
    '10.0.0.1',
    '169.254.169.254',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0.0.0.0',
    '2130706433',
  ])
    assert.match(
      await guarded.refused(400, 'PATCH', WEBHOOK, { url: `http://${host}/` }),
      /^url cannot be called: /,
      host,
    )
  assert.deepEqual(await guarded.ok('GET', WEBHOOK), { url: null })
})
