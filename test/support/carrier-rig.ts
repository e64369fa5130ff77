import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { after } from 'node:test'
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

export interface Reply {
  status?: number
  headers?: Record<string, string>
  body: string
}

const json = { 'content-type': 'application/json' }

/** A carrier on loopback, and the gateway that asks it. */
export async function rig(one: GatewayCase, answer: (request: Received) => Reply | 'hang') {
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

export function grant(one: GatewayCase, count: number): Reply {
  assert.ok(one.token)
  const fixture = JSON.parse(fixtureOf(one, one.token.file)) as Record<string, unknown>
  return { body: JSON.stringify({ ...fixture, access_token: tokenOf(count) }) }
}

export const tokenOf = (count: number): string => `token-${count}-abcdef`

export const fixtureOf = (one: GatewayCase, file: string): string => readFileSync(new URL(file, one.fixtures), 'utf8')

/** What holds for every answer, whatever the other side did. */
export function checked(one: GatewayCase, gateway: CarrierGateway, answer: CarrierAnswer): CarrierAnswer {
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

export function reportOf(answer: CarrierAnswer): CarrierReport {
  assert.ok(answer.ok, answer.ok ? '' : `${answer.failure.kind}: ${answer.failure.message}`)
  return answer.report
}

export function kindOf(answer: CarrierAnswer): CarrierFailureKind {
  assert.ok(!answer.ok, 'there is a report')
  return answer.failure.kind
}

export function assertCall(received: Received | undefined, expected: ExpectedCall): void {
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
export function otherNumber(trackingNumber: string): string {
  const last = trackingNumber.search(/\d\D*$/)
  assert.notEqual(last, -1)
  const digit = (Number(trackingNumber[last]) + 1) % 10
  return trackingNumber.slice(0, last) + digit + trackingNumber.slice(last + 1)
}

export const stepKey = (code: string, qualifier: string | null | undefined) =>
  qualifier ? `${code} ${qualifier}` : code

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
