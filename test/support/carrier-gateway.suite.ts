import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { after, test } from 'node:test'
import type {
  CarrierAnswer,
  CarrierDefinition,
  CarrierEvent,
  CarrierFailureKind,
  CarrierGateway,
  CarrierReport,
  TrackQuery,
} from '#modules/shipments'
import { createOutgoing, type Outgoing } from '#platform/outgoing/client'
import { isTimeZone } from '#platform/zoned-time'
import { factsOf, fits, isEventName } from '../../server/modules/shipments/vocabulary.ts'
import { testClock } from './clock.ts'
import { type Received, receiver } from './receiver.ts'

/** One call as the carrier documents it. */
export interface ExpectedCall {
  method: string
  /** Path and query. */
  target: string
  headers: Record<string, string>
  /** Parsed, where it is JSON; a text else. */
  body?: unknown
}

/** What the conformance suite has to know of one gateway. */
export interface GatewayCase {
  create: (deps: { http: Pick<Outgoing, 'send'>; now: () => Date }) => CarrierGateway
  /** Whose steps the reports name. */
  definition: CarrierDefinition
  /** Without `baseUrl`. Secret values are at least six characters long. */
  settings: Readonly<Record<string, string>>
  /** About the parcel of the fixtures, its number in the carrier's own writing. */
  query: TrackQuery
  covers: { yes: readonly string[]; no: readonly string[] }
  /** Folder of raw answers. */
  fixtures: URL
  /** Every file of the folder that answers a question about a parcel. */
  answers: Readonly<Record<string, { status?: number; gives: 'report' | CarrierFailureKind }>>
  /** A file that gives a report, and texts in it of one event. */
  sample: { file: string; text: string; time: string }
  /** The call for that number. `token` is the access token, of carriers that have one. */
  call: (trackingNumber: string, token: string) => ExpectedCall
  /** How an access token is asked for; `file` is a fixture with `access_token` and `expires_in`. */
  token?: { file: string; call: ExpectedCall }
  /** Codes in fixtures that have no step on purpose, as "code" or "code qualifier". */
  unknownCodes?: readonly string[]
}

interface Reply {
  status?: number
  headers?: Record<string, string>
  body: string
}

const json = { 'content-type': 'application/json' }

/** A carrier on loopback, and the gateway that asks it. */
async function rig(one: GatewayCase, answer: (request: Received) => Reply | 'hang') {
  const clock = testClock()
  const calls: Received[] = []
  const tokenCalls: Received[] = []
  const state: { tokenAnswer: ((request: Received) => Reply | 'hang') | null } = { tokenAnswer: null }
  const { port } = await receiver((response, request) => {
    if (one.token && request.url === one.token.call.target) {
      tokenCalls.push(request)
      return send(response, (state.tokenAnswer ?? (() => grant(one, tokenCalls.length)))(request))
    }
    calls.push(request)
    send(response, answer(request))
  })
  const outgoing = createOutgoing({ allowPrivate: true, now: clock.now })
  after(() => outgoing.close())
  const limits: number[] = []
  const http: Pick<Outgoing, 'send'> = {
    send: (url, request) => {
      limits.push(request.timeoutMs ?? Number.POSITIVE_INFINITY)
      return outgoing.send(url, request)
    },
  }
  const gateway = one.create({ http, now: clock.now })
  const baseUrl = `http://127.0.0.1:${port}`
  const account = { id: 'account', settings: { ...one.settings, baseUrl } }
  const track = async (query: Partial<TrackQuery> = {}, timeoutMs = 5000): Promise<CarrierAnswer> =>
    checked(one, gateway, await gateway.track(account, { ...one.query, ...query }, timeoutMs))
  return { gateway, account, track, calls, tokenCalls, limits, clock, state }
}

function send(response: ServerResponse, reply: Reply | 'hang'): void {
  if (reply === 'hang') return
  response.writeHead(reply.status ?? 200, { ...json, ...reply.headers }).end(reply.body)
}

function grant(one: GatewayCase, count: number): Reply {
  assert.ok(one.token)
  const fixture = JSON.parse(fixtureOf(one, one.token.file)) as Record<string, unknown>
  return { body: JSON.stringify({ ...fixture, access_token: tokenOf(count) }) }
}

const tokenOf = (count: number): string => `token-${count}-abcdef`

const fixtureOf = (one: GatewayCase, file: string): string => readFileSync(new URL(file, one.fixtures), 'utf8')

/** What holds for every answer, whatever the other side did. */
function checked(one: GatewayCase, gateway: CarrierGateway, answer: CarrierAnswer): CarrierAnswer {
  if (answer.ok) {
    checkReport(one, answer.report)
    return answer
  }
  const { message, retryAfterMs } = answer.failure
  assert.notEqual(message.trim(), '')
  for (const { name, secret } of gateway.settings) {
    const value = one.settings[name]
    if (secret && value !== undefined) assert.ok(!message.includes(value), `the message tells ${name}: ${message}`)
  }
  assert.ok(!message.includes(tokenOf(1)) && !message.includes(tokenOf(2)), `the message tells a token: ${message}`)
  if (retryAfterMs !== undefined) assert.ok(Number.isFinite(retryAfterMs) && retryAfterMs >= 0)
  return answer
}

const nullOr = (type: string, value: unknown) => assert.ok(value === null || typeof value === type, String(value))
const countryOrNull = (value: string | null) => assert.ok(value === null || /^[A-Z]{2}$/.test(value), String(value))

function checkReport(one: GatewayCase, report: CarrierReport): void {
  assert.equal(plain(report.trackingNumber), plain(one.query.trackingNumber))
  assert.equal(report.steps, one.definition.name)
  for (const event of report.events) checkEvent(event)
  if (report.estimatedDelivery) {
    const { from, to } = report.estimatedDelivery
    assert.ok(!Number.isNaN(from.getTime()))
    if (to) assert.ok(to.getTime() >= from.getTime(), 'the delivery window ends before it starts')
  }
  for (const value of [report.signedBy, report.serviceName, report.destinationCity]) nullOr('string', value)
  nullOr('number', report.weightKg)
  countryOrNull(report.originCountryCode)
  countryOrNull(report.destinationCountryCode)
  if (report.pickUpPoint) {
    assert.notEqual(report.pickUpPoint.name.trim(), '')
    countryOrNull(report.pickUpPoint.countryCode)
  }
}

function checkEvent(event: CarrierEvent): void {
  assert.notEqual(event.code.trim(), '')
  for (const value of [event.qualifier, event.text]) {
    nullOr('string', value)
    assert.notEqual(value, '')
  }
  assert.ok(!Number.isNaN(event.occurredAt.getTime()))
  nullOr('number', event.offsetMinutes)
  assert.ok(Math.abs(event.offsetMinutes ?? 0) <= 14 * 60)
  assert.equal(typeof event.raw, 'object')
  if (!event.place) return
  const { name, city, region, zip, countryCode, latitude, longitude } = event.place
  for (const value of [name, city, region, zip]) nullOr('string', value)
  for (const value of [latitude, longitude]) nullOr('number', value)
  countryOrNull(countryCode)
  assert.ok(
    Object.values(event.place).some((value) => value !== null),
    'a place of which nothing is known is null',
  )
}

const plain = (trackingNumber: string): string => trackingNumber.replace(/\s/g, '').toUpperCase()

function reportOf(answer: CarrierAnswer): CarrierReport {
  assert.ok(answer.ok, answer.ok ? '' : `${answer.failure.kind}: ${answer.failure.message}`)
  return answer.report
}

function kindOf(answer: CarrierAnswer): CarrierFailureKind {
  assert.ok(!answer.ok, 'there is a report')
  return answer.failure.kind
}

function assertCall(received: Received | undefined, expected: ExpectedCall): void {
  assert.ok(received, 'no such call was made')
  assert.equal(received.method, expected.method)
  assert.equal(received.url, expected.target)
  assert.equal(received.headers.accept, 'application/json')
  for (const [name, value] of Object.entries(expected.headers)) {
    assert.equal(received.headers[name.toLowerCase()], value, name)
  }
  if (expected.body === undefined) assert.equal(received.body, '')
  else if (typeof expected.body === 'string') assert.equal(received.body, expected.body)
  else assert.deepEqual(JSON.parse(received.body), expected.body)
}

/** Another number of the same form. */
function otherNumber(trackingNumber: string): string {
  const last = trackingNumber.search(/\d\D*$/)
  assert.notEqual(last, -1)
  const digit = (Number(trackingNumber[last]) + 1) % 10
  return trackingNumber.slice(0, last) + digit + trackingNumber.slice(last + 1)
}

const stepKey = (code: string, qualifier: string | null | undefined) => (qualifier ? `${code} ${qualifier}` : code)

/** Proves that a gateway keeps the port's promises. */
export function gatewaySuite(name: string, one: GatewayCase): void {
  factTests(name, one)
  questionTests(name, one)
  failureTests(name, one)
  if (one.token) tokenTests(name, one, one.token)
}

/** What holds for a carrier's facts, with or without a gateway. */
export function checkFacts(definition: CarrierDefinition): void {
  assert.match(definition.name, /^[a-z0-9-]+$/)
  assert.notEqual(definition.displayName.trim(), '')
  if (definition.websiteUrl !== null) assert.equal(new URL(definition.websiteUrl).protocol, 'https:')
  assert.ok(isTimeZone(definition.timeZone), definition.timeZone)
  assert.ok(definition.pollIntervalMinutes > 0)
  for (const code of definition.countryCodes) assert.match(code, /^[A-Z]{2}$/)
  for (const pattern of definition.trackingNumberPatterns) {
    assert.match(pattern, /^\^.*\$$/)
    new RegExp(pattern)
  }
  for (const host of definition.hosts) assert.match(host, /^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
  const template = definition.trackingUrlTemplate
  if (template === null) return
  assert.equal(new URL(template).protocol, 'https:')
  const places = [...template.matchAll(/\{(\w+)\}/g)].map(([, place]) => place)
  assert.ok(places.includes('trackingNumber'), template)
  for (const place of places) assert.ok(['trackingNumber', 'zip', 'language'].includes(place ?? ''), template)
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
      return { ok: true, status: 200, answer: body, truncated: false, latencyMs: 0 }
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
    const body = JSON.stringify({ filler: 'x'.repeat(5 * 1024 * 1024) })
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
