import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { test } from 'node:test'
import type { CarrierAnswer, CarrierFailureKind } from '#modules/shipments'
import type { Outgoing } from '#platform/outgoing/client'
import { factsOf, fits, isEventName } from '../../server/modules/shipments/vocabulary.ts'
import {
  assertCall,
  checked,
  checkFacts,
  fixtureOf,
  type GatewayCase,
  grant,
  kindOf,
  otherNumber,
  type Reply,
  reportOf,
  rig,
  stepKey,
  tokenOf,
} from './carrier-rig.ts'
import type { Received } from './receiver.ts'

export type { GatewayCase } from './carrier-rig.ts'

/** Proves that a gateway keeps the port's promises. */
export function gatewaySuite(name: string, one: GatewayCase): void {
  factTests(name, one)
  questionTests(name, one)
  failureTests(name, one)
  if (one.token) tokenTests(name, one, one.token)
}

function factTests(name: string, one: GatewayCase): void {
  test(`${name}: its facts can be used as they are`, () => checkFacts(one.definition))

  test(`${name}: each step names an event and a standing that exist, once a code`, () => {
    const seen = new Set<string>()
    for (const step of one.definition.steps) {
      const key = JSON.stringify([step.code, step.qualifier ?? null])
      assert.ok(!seen.has(key), `${key} is there twice`)
      seen.add(key)
      assert.notEqual(step.code.trim(), '')
      assert.ok(isEventName(step.event), step.event)
      if (step.standing) assert.ok(fits(step.standing), `${key}: ${JSON.stringify(step.standing)}`)
      const silent = factsOf(step.event).status === null && !step.standing
      assert.ok(!silent || step.informational, `${key} has no status and is not informational`)
    }
  })

  test(`${name}: its settings can be asked for and tell which are secret`, () => {
    const gateway = one.create({ http: { send: () => assert.fail('no call was expected') }, now: () => new Date(0) })
    const names = gateway.settings.map((setting) => setting.name)
    assert.equal(new Set(names).size, names.length)
    for (const { name: setting, required, description } of gateway.settings) {
      if (required) assert.ok(setting === 'baseUrl' || one.settings[setting] !== undefined, setting)
      assert.notEqual(description.trim(), '')
    }
    for (const setting of Object.keys(one.settings)) assert.ok(names.includes(setting), setting)
    assert.equal(gateway.settings.find((setting) => setting.name === 'baseUrl')?.secret, false)
    for (const carrier of one.covers.yes) assert.ok(gateway.covers(carrier), carrier)
    for (const carrier of one.covers.no) assert.ok(!gateway.covers(carrier), carrier)
  })

  test(`${name}: every code of its samples has a step, or is left out on purpose`, async () => {
    const known = new Set(one.definition.steps.map((step) => stepKey(step.code, step.qualifier)))
    for (const [file, { status, gives }] of Object.entries(one.answers)) {
      if (gives !== 'report') continue
      const { track } = await rig(one, () => ({ status: status ?? 200, body: fixtureOf(one, file) }))
      for (const { code, qualifier } of reportOf(await track()).events) {
        const key = stepKey(code, qualifier)
        assert.ok(known.has(key) || known.has(code) || one.unknownCodes?.includes(key), `${file}: no step for ${key}`)
      }
    }
  })
}

function questionTests(name: string, one: GatewayCase): void {
  const sample = () => ({ body: fixtureOf(one, one.sample.file) })

  test(`${name}: a question is the call that the carrier documents`, async () => {
    const { track, calls, tokenCalls } = await rig(one, sample)
    reportOf(await track())
    assert.equal(calls.length, 1)
    assertCall(calls[0], one.call(one.query.trackingNumber, tokenOf(1)))
    if (one.token) assertCall(tokenCalls[0], one.token.call)
  })

  test(`${name}: every sample answer is understood`, async () => {
    const files = Object.keys(one.answers).concat(one.token ? one.token.file : [])
    assert.deepEqual(readdirSync(one.fixtures).sort(), files.sort())
    for (const [file, { status, gives }] of Object.entries(one.answers)) {
      const { track } = await rig(one, () => ({ status: status ?? 200, body: fixtureOf(one, file) }))
      const answer = await track()
      assert.equal(answer.ok ? 'report' : answer.failure.kind, gives, file)
    }
  })

  test(`${name}: a number written with spaces and in lower case is the same parcel`, async () => {
    const { track, calls } = await rig(one, sample)
    const { trackingNumber } = one.query
    const loose = `${trackingNumber.slice(0, 3)} ${trackingNumber.slice(3)}`.toLowerCase()
    reportOf(await track({ trackingNumber: loose }))
    assertCall(calls[0], one.call(trackingNumber, tokenOf(1)))
  })

  test(`${name}: what means something in an address stays part of the number`, async () => {
    const { gateway, account, calls } = await rig(one, () => ({ status: 404, body: '{}' }))
    const trackingNumber = '../A&B=1?#%41Ö'
    const answer = await gateway.track(account, { ...one.query, trackingNumber }, 5000)
    assert.equal(answer.ok, false)
    assertCall(calls[0], one.call(trackingNumber, tokenOf(1)))
  })

  test(`${name}: emoji and right-to-left text are kept`, async () => {
    const text = '📦 تم التسليم 👩‍👩‍👧'
    const raw = fixtureOf(one, one.sample.file)
    assert.ok(raw.includes(one.sample.text), 'the sample does not have that text')
    const { track } = await rig(one, () => ({ body: raw.replaceAll(one.sample.text, text) }))
    assert.ok(reportOf(await track()).events.some((event) => event.text?.includes(text)))
  })

  test(`${name}: an event whose time cannot be read is left out`, async () => {
    const raw = fixtureOf(one, one.sample.file)
    assert.ok(raw.includes(one.sample.time), 'the sample does not have that time')
    const before = reportOf(await (await rig(one, () => ({ body: raw }))).track()).events.length
    for (const time of ['yesterday', '2026-13-45T99:99:99', '', '0000-00-00']) {
      const { track } = await rig(one, () => ({ body: raw.replaceAll(one.sample.time, time) }))
      const { events } = reportOf(await track())
      assert.ok(events.length < before, `${time || 'an empty time'} is taken for one`)
    }
  })

  test(`${name}: an answer about another parcel is refused`, async () => {
    const other = otherNumber(one.query.trackingNumber)
    const body = fixtureOf(one, one.sample.file).replaceAll(one.query.trackingNumber, other)
    const { track } = await rig(one, () => ({ body }))
    assert.equal(kindOf(await track()), 'unexpected_reply')
  })

  test(`${name}: members that are missing or of another type do no harm`, async () => {
    for (const [file, { gives }] of Object.entries(one.answers)) {
      if (gives === 'report') await tryMutants(one, file)
    }
  })
}

/** Puts every kind of value in the place of every member of a sample, one at a time. */
async function tryMutants(one: GatewayCase, file: string): Promise<void> {
  const bodies = mutants(JSON.parse(fixtureOf(one, file)))
  const reply = { body: '' }
  const http: Pick<Outgoing, 'send'> = {
    async send(url) {
      const isToken = one.token && url.endsWith(one.token.call.target)
      const { body } = isToken ? grant(one, 1) : reply
      return { ok: true, status: 200, answer: body, content: Buffer.alloc(0), truncated: false, latencyMs: 0 }
    },
  }
  const gateway = one.create({ http, now: () => new Date(0) })
  const account = { id: 'account', settings: { ...one.settings, baseUrl: 'http://carrier.example' } }
  for (const body of bodies) {
    reply.body = body
    const answer = checked(one, gateway, await gateway.track(account, one.query, 5000))
    if (!answer.ok) assert.ok(['unexpected_reply', 'not_found', 'rejected', 'auth'].includes(answer.failure.kind))
  }
}

const STRANGERS = [null, 0, -1.5, true, '', 'x', [], ['x'], {}, [[{}]], { x: 1 }]

/** The JSON text of each variant of a value with one of its members replaced. */
function* mutants(root: unknown): Generator<string> {
  const places: { holder: Record<string, unknown>; key: string }[] = []
  const collect = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    const holder = value as Record<string, unknown>
    for (const key of Object.keys(holder)) {
      places.push({ holder, key })
      collect(holder[key])
    }
  }
  collect(root)
  for (const { holder, key } of places) {
    const kept = holder[key]
    for (const stranger of STRANGERS) {
      holder[key] = stranger
      yield JSON.stringify(root)
    }
    holder[key] = kept
  }
}

function failureTests(name: string, one: GatewayCase): void {
  test(`${name}: credentials that the carrier refuses are an auth failure`, async () => {
    for (const status of [401, 403]) {
      const { track } = await rig(one, () => ({ status, body: '{"message":"no"}' }))
      assert.equal(kindOf(await track()), 'auth')
    }
  })

  test(`${name}: settings that no header can carry do not throw`, async () => {
    const { gateway, account, track } = await rig(one, () => ({ body: '{}' }))
    reportOrFailure(await track())
    for (const { name: setting } of gateway.settings) {
      for (const value of ['', ' ', 'line\r\nbreak', 'Ünïcödé 🔑', '\0']) {
        const settings = { ...account.settings, [setting]: value }
        if (setting === 'baseUrl' && value.trim() === '') continue
        assert.equal((await gateway.track({ ...account, settings }, one.query, 5000)).ok, false)
      }
    }
  })

  test(`${name}: a carrier that asks for patience is told how long`, async () => {
    const seconds = await rig(one, () => ({ status: 429, headers: { 'retry-after': '120' }, body: '{}' }))
    assert.deepEqual(patience(await seconds.track()), ['rate_limited', 120_000])
    const date = new Date(seconds.clock.now().getTime() + 90_000).toUTCString()
    const dated = await rig(one, () => ({ status: 429, headers: { 'retry-after': date }, body: 'slow down' }))
    assert.deepEqual(patience(await dated.track()), ['rate_limited', 90_000])
    const silent = await rig(one, () => ({ status: 429, body: '' }))
    assert.deepEqual(patience(await silent.track()), ['rate_limited', undefined])
    const busy = await rig(one, () => ({ status: 503, headers: { 'retry-after': '30' }, body: '' }))
    assert.deepEqual(patience(await busy.track()), ['unreachable', 30_000])
  })

  test(`${name}: a carrier out of order is unreachable`, async () => {
    for (const status of [500, 502, 504]) {
      const { track } = await rig(one, () => ({ status, body: '<h1>Bad gateway</h1>' }))
      assert.equal(kindOf(await track()), 'unreachable')
    }
  })

  test(`${name}: an answer that is no JSON of the documented form is unexpected`, async () => {
    const whole = fixtureOf(one, one.sample.file)
    const bodies = ['<!doctype html><html><body>Maintenance</body></html>', whole.slice(0, -20), '', '\ufeff', 'null']
    for (const body of [...bodies, '[]', '42', '"text"', 'true', '[null]']) {
      const { track } = await rig(one, () => ({ body }))
      assert.equal(kindOf(await track()), 'unexpected_reply', body.slice(0, 30))
    }
    const { track } = await rig(one, () => ({ body: '{}' }))
    assert.ok(['unexpected_reply', 'not_found'].includes(kindOf(await track())))
  })

  test(`${name}: a redirect is not followed`, async () => {
    const { track } = await rig(one, () => ({ status: 302, headers: { location: 'http://127.0.0.1:9/' }, body: '' }))
    assert.equal(kindOf(await track()), 'unexpected_reply')
  })

  test(`${name}: an answer of five megabytes is refused`, async () => {
    const body = fixtureOf(one, one.sample.file) + ' '.repeat(5 * 1024 * 1024)
    const { track } = await rig(one, () => ({ body }))
    assert.equal(kindOf(await track()), 'unexpected_reply')
  })

  test(`${name}: a carrier that never answers is given up in time`, async () => {
    const { track } = await rig(one, () => 'hang')
    const started = performance.now()
    assert.equal(kindOf(await track({}, 150)), 'timeout')
    assert.ok(performance.now() - started < 2000)
  })

  test(`${name}: a carrier that refuses connections is unreachable`, async () => {
    const { gateway, account } = await rig(one, () => 'hang')
    const settings = { ...account.settings, baseUrl: `http://127.0.0.1:${await closedPort()}` }
    const answer = await gateway.track({ ...account, settings }, one.query, 5000)
    assert.equal(kindOf(checked(one, gateway, answer)), 'unreachable')
  })
}

const patience = (answer: CarrierAnswer) => [kindOf(answer), answer.ok ? undefined : answer.failure.retryAfterMs]

const reportOrFailure = (answer: CarrierAnswer) => assert.equal(typeof answer.ok, 'boolean')

/** A port that nobody listens on. */
async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')
  await new Promise((closed) => server.close(closed))
  return address.port
}

function tokenTests(name: string, one: GatewayCase, token: NonNullable<GatewayCase['token']>): void {
  const sample = () => ({ body: fixtureOf(one, one.sample.file) })
  const lifetime = Number((JSON.parse(fixtureOf(one, token.file)) as Record<string, unknown>).expires_in)
  const bearerOf = (request: Received) => request.headers.authorization

  test(`${name}: many questions at once ask for one access token`, async () => {
    const { track, calls, tokenCalls } = await rig(one, sample)
    const answers = await Promise.all(Array.from({ length: 20 }, () => track()))
    for (const answer of answers) reportOf(answer)
    assert.equal(tokenCalls.length, 1)
    assert.equal(calls.length, 20)
  })

  test(`${name}: an access token is used until shortly before its end and then renewed`, async () => {
    assert.ok(lifetime > 120, 'the sample says how long a token lasts')
    const { track, tokenCalls, calls, clock } = await rig(one, sample)
    reportOf(await track())
    clock.advance((lifetime - 90) * 1000)
    reportOf(await track())
    assert.equal(tokenCalls.length, 1)
    clock.advance(90_000)
    reportOf(await track())
    assert.equal(tokenCalls.length, 2)
    const expected = one.call(one.query.trackingNumber, tokenOf(2))
    assertCall(calls[2], expected)
  })

  test(`${name}: a token that is no longer accepted is renewed once, and no more`, async () => {
    const first = bearerOf({ headers: lowerCase(one.call('1', tokenOf(1)).headers) } as Received)
    const mended = await rig(one, (request) => (bearerOf(request) === first ? { status: 401, body: '{}' } : sample()))
    reportOf(await mended.track())
    assert.equal(mended.tokenCalls.length, 2)
    assert.equal(mended.calls.length, 2)
    const refused = await rig(one, () => ({ status: 401, body: '{}' }))
    assert.equal(kindOf(await refused.track()), 'auth')
    assert.equal(refused.tokenCalls.length, 2)
    assert.equal(refused.calls.length, 2)
  })

  test(`${name}: an access token that is not given tells why`, async () => {
    const cases: [Reply | 'hang', CarrierFailureKind][] = [
      [{ status: 401, body: '{"error":"invalid_client"}' }, 'auth'],
      [{ status: 400, body: '{"error":"invalid_client"}' }, 'auth'],
      [{ status: 429, headers: { 'retry-after': '7' }, body: '' }, 'rate_limited'],
      [{ status: 500, body: 'oops' }, 'unreachable'],
      [{ body: '<html></html>' }, 'unexpected_reply'],
      [{ body: '{}' }, 'unexpected_reply'],
      [{ body: '{"access_token":""}' }, 'unexpected_reply'],
      [{ body: '{"access_token":"a\\nb","expires_in":"soon"}' }, 'unexpected_reply'],
      [{ body: '{"access_token":{"x":1},"expires_in":3600}' }, 'unexpected_reply'],
      ['hang', 'timeout'],
    ]
    for (const [reply, kind] of cases) {
      const { track, state, calls } = await rig(one, sample)
      state.tokenAnswer = () => reply
      assert.equal(kindOf(await track({}, reply === 'hang' ? 150 : 5000)), kind, JSON.stringify(reply))
      assert.equal(calls.length, 0)
    }
  })

  test(`${name}: token and question share one time limit`, async () => {
    const { track, limits } = await rig(one, sample)
    reportOf(await track({}, 3000))
    assert.equal(limits.length, 2)
    assert.ok(limits.every((limit) => limit <= 3000))
    const { track: slow } = await rig(one, () => 'hang')
    const started = performance.now()
    assert.equal(kindOf(await slow({}, 200)), 'timeout')
    assert.ok(performance.now() - started < 2000)
  })

  test(`${name}: changed settings do not use the token of the former ones`, async () => {
    const { gateway, account, tokenCalls } = await rig(one, sample)
    await gateway.track(account, one.query, 5000)
    const secret = gateway.settings.find((setting) => setting.secret)
    assert.ok(secret)
    await gateway.track({ ...account, settings: { ...account.settings, [secret.name]: 'another' } }, one.query, 5000)
    assert.equal(tokenCalls.length, 2)
  })
}

const lowerCase = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([key, value]) => [key.toLowerCase(), value]))
