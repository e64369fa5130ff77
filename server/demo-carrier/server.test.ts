import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { testClock } from '../../test/support/clock.ts'
import { receiver } from '../../test/support/receiver.ts'
import type { Consignment } from './protocol.ts'
import { type DemoCarrierOptions, startDemoCarrier } from './server.ts'

const KEY = { 'x-customer-key': 'right' }
const NUMBER = 'NP100200301FI'
const folder = await mkdtemp(join(tmpdir(), 'doorstep-carrier-'))
after(() => rm(folder, { recursive: true, force: true }))
let files = 0

async function carrier(more: Partial<DemoCarrierOptions> = {}) {
  const clock = testClock()
  const options: DemoCarrierOptions = {
    port: 0,
    file: join(folder, `${files++}.json`),
    speed: 60,
    customerKey: 'right',
    now: clock.now,
    onError: (error) => assert.fail(String(error)),
    ...more,
  }
  const { address, stop } = await startDemoCarrier(options)
  after(stop)
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${address}${path}`, { headers: KEY, ...init })
    const text = await answer.text()
    const body = answer.headers.get('content-type')?.startsWith('application/json') ? JSON.parse(text) : text
    return { status: answer.status, body }
  }
  const codes = async (number = NUMBER): Promise<string[]> => {
    const { status, body } = await ask(`/v2/consignments/${number}`)
    assert.equal(status, 200)
    return (body as Consignment).scans.map(({ code }) => code)
  }
  const post = (body: unknown) => ask('/v2/consignments', { method: 'POST', body: JSON.stringify(body) })
  return { options, clock, address, stop, ask, codes, post }
}

const fault = (status: number, code: string) => ({ status, body: { fault: code } })

test('the first question announces a parcel, and from then on it moves', async () => {
  const { clock, codes } = await carrier()
  assert.deepEqual(await codes(), ['A10'])
  clock.advance(3.5 * 60_000)
  assert.deepEqual(await codes(), ['S10', 'A20', 'A10'])
  clock.advance(60 * 60_000)
  assert.equal((await codes())[0], 'E10')
})

test('a parcel goes on after a restart as if there had been none, at the speed it began with', async () => {
  const first = await carrier()
  await first.codes()
  await first.stop()
  first.clock.advance(3.5 * 60_000)
  const second = await carrier({ ...first.options, speed: 1 })
  assert.deepEqual(await second.codes(), ['S10', 'A20', 'A10'])
})

test('a file that makes no sense is a carrier that knows no parcel', async () => {
  const file = join(folder, 'broken.json')
  for (const text of ['{"NP1', '[1]', 'null', `{"${NUMBER}":{"announcedAt":"never"}}`, `{"${NUMBER}":null}`]) {
    await writeFile(file, text)
    const { codes } = await carrier({ file })
    assert.deepEqual(await codes(), ['A10'])
    await rm(file)
  }
})

test('numbers that are not its own are unknown, and a wrong key learns nothing', async () => {
  const { ask } = await carrier()
  for (const number of ['NP100200302FI', 'RR473124829FI', '..%2F..%2Fetc', '%', 'np100200301fi']) {
    assert.deepEqual(await ask(`/v2/consignments/${number}`), fault(404, 'UNKNOWN_NUMBER'), number)
  }
  for (const headers of [{}, { 'x-customer-key': 'wrong' }]) {
    assert.deepEqual(await ask(`/v2/consignments/${NUMBER}`, { headers }), fault(401, 'WRONG_KEY'))
  }
  assert.deepEqual(await ask(`/v2/consignments/${NUMBER}`, { method: 'PUT' }), fault(405, 'WRONG_METHOD'))
  assert.deepEqual(await ask('/'), fault(404, 'NO_SUCH_PAGE'))
  assert.deepEqual(await ask(`/v1/consignments/${NUMBER}`), fault(404, 'NO_SUCH_PAGE'))
})

test('a parcel can be announced with its service and told again without harm', async () => {
  const { clock, post, ask } = await carrier()
  const first = await post({ number: NUMBER, service: 'LOCKER' })
  assert.equal(first.status, 201)
  assert.equal(first.body.service.name, 'Locker Parcel')
  clock.advance(60 * 60_000)
  const again = await post({ number: NUMBER, service: 'MAIL' })
  assert.equal(again.status, 200)
  assert.equal(again.body.scans[0].code, 'E20')
  assert.equal((await ask(`/v2/consignments/${NUMBER}`)).body.collectAt.open, 'Always open')
  assert.deepEqual(await post({ number: 'NP1' }), fault(422, 'INVALID_NUMBER'))
  assert.deepEqual(await post({ number: NUMBER, service: 'ROCKET' }), fault(422, 'UNKNOWN_SERVICE'))
  assert.deepEqual(await post([]), fault(422, 'INVALID_NUMBER'))
  assert.deepEqual(await post({ number: 'x'.repeat(20_000) }), fault(413, 'TOO_LONG'))
})

test('times are those of the clock in Helsinki, and a parcel handed over before is as old as it is', async () => {
  const { ask } = await carrier({ now: () => new Date('2026-07-01T09:00:00Z') })
  const { body } = await ask(`/v2/consignments/${NUMBER}?handedOver=2026-06-29T09:00:00Z`)
  assert.equal(body.scans[0].at, '2026-06-29 12:00:00')
  for (const handedOver of ['2026-07-02T09:00:00Z', '2020-01-01', 'yesterday', '']) {
    const other = await carrier({ now: () => new Date('2026-01-01T09:00:00Z') })
    const answer = await other.ask(`/v2/consignments/${NUMBER}?handedOver=${handedOver}`)
    assert.equal(answer.body.scans[0].at, '2026-01-01 11:00:00', handedOver)
  }
})

test('people see a parcel on a page, once it is announced', async () => {
  const { ask, codes } = await carrier()
  const open = { headers: {} }
  assert.equal((await ask(`/track/${NUMBER}`, open)).status, 404)
  await codes()
  const { status, body } = await ask(`/track/${NUMBER}`, open)
  assert.equal(status, 200)
  assert.match(body, /The sender has announced the parcel/)
  const strange = await ask('/track/%3Cscript%3E', open)
  assert.equal(strange.status, 404)
  assert.ok(!strange.body.includes('<script>'))
})

test('a port that is in use is no reason to fail', async () => {
  const { port } = await receiver()
  const { address, codes } = await carrier({ port })
  assert.notEqual(new URL(address).port, String(port))
  assert.deepEqual(await codes(), ['A10'])
})
